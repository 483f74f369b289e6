/** Words that say nothing about what a report is about. Folded. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'een het der die dat dit deze den van voor met bij naar aan uit over door tegen richting tot tussen langs achter naast ' +
    'ook nog nu net zojuist weer steeds hier daar ergens echt heel erg wel niet geen maar want dus als dan toen omdat ' +
    'ben bent is zijn was waren wordt worden werd heb hebt heeft hebben had zal kan kunnen moet gaat gaan ging komt komen ' +
    'ik jij hij zij wij jullie mij ons onze mijn zijn haar hun hem iemand alle alles ' +
    'loopt lopen staat staan zit zitten zie zag gezien hangt melding let pas goeiemorgen goedemorgen hallo allemaal ' +
    'uur half kwartier minuten twee drie vier een rond ongeveer paar tijd tijdje dag dagen avond avonden nacht week ' +
    'ter hoogte thv tegenover nummer huisnummer straat buurt wijk vannacht vanavond vanmiddag vandaag ' +
    'foar mei nei ien der hjir sjoch sjoen binne wurdt the and for with are has have there here from this that'
  ).split(' '),
);

const SAME: readonly (readonly string[])[] = [
  ['auto', 'autos', 'wagen', 'car', 'personenauto'],
  ['bus', 'busje', 'bestelbus', 'bestelbusje', 'bestelauto', 'van', 'transit'],
  [
    'man',
    'mannen',
    'kerel',
    'kerels',
    'vent',
    'gast',
    'gasten',
    'persoon',
    'personen',
    'figuur',
    'figuren',
    'fint',
    'feint',
    'keardel',
    'guy',
    'inbreker',
    'inbrekers',
    'dief',
    'dieven',
    'ynbrekkers',
    'daders',
  ],
  ['jongen', 'jongens', 'jongeren', 'jeugd', 'hangjongeren', 'tieners', 'jonges', 'teenagers', 'boys'],
  ['vrouw', 'vrouwen', 'dame', 'mevrouw', 'frou', 'woman'],
  ['inbraak', 'ingebroken', 'inbreken', 'ynbrutsen', 'ynbraak', 'burglary'],
  [
    'brand',
    'brandt',
    'vuur',
    'rook',
    'vlammen',
    'fik',
    'bran',
    'fire',
    'smoke',
    'reek',
    'schuurbrand',
    'woningbrand',
  ],
  ['fiets', 'fietsen', 'fyts', 'bike'],
  ['scooter', 'scooters', 'brommer', 'brommers'],
  ['deur', 'deuren', 'deurklinken', 'autodeuren', 'portier', 'portieren', 'doors', 'doarren'],
  ['ruit', 'ruiten', 'raam', 'ramen', 'finster', 'finsters', 'window', 'windows'],
  ['mes', 'messen', 'knife', 'steekwapen'],
  ['rondjes', 'rondrijden', 'cirkelt', 'circles'],
  ['tuin', 'tuinen', 'achtertuin', 'voortuin', 'tun', 'garden'],
  ['schuur', 'schuren', 'schuurtje', 'skuorre', 'shed'],
  ['school', 'basisschool', 'schoolplein', 'skoalle'],
  ['speeltuin', 'speelplaats', 'glijbaan'],
  [
    'verdacht',
    'verdachte',
    'onbekend',
    'onbekende',
    'vreemd',
    'vreemde',
    'frjemde',
    'strange',
    'suspicious',
    'rare',
  ],
  ['wit', 'witte', 'white'],
  ['zwart', 'zwarte', 'black'],
  ['rood', 'rode', 'red'],
  ['blauw', 'blauwe', 'blue'],
  ['grijs', 'grijze', 'grey'],
  [
    'ruzie',
    'vechten',
    'vechtpartij',
    'gevecht',
    'slaan',
    'vecht',
    'gevochten',
    'knokken',
    'knokpartij',
    'slaat',
  ],
  ['aanrijding', 'aangereden', 'ongeluk', 'ongeval', 'botsing', 'gebotst', 'accident'],
  ['explosie', 'ontploffing', 'ontploft', 'knal', 'explosion'],
  ['gas', 'gaslucht', 'gaslek'],
  ['kind', 'kindje', 'peuter', 'kleuter', 'dochtertje', 'zoontje', 'meisje', 'jongetje'],
];

/** Words that mean nearly the same, by the first of them. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);
