import { COLOUR_NOUNS, GENDER_NOUNS, GROUP_NOUNS } from './groups.ts';
import { CRIMINALS, HIT } from './violence.ts';
import { words } from './words.ts';

/**
 * What is cried and what is done in need: a word alone, and what somebody does or has others do who helps or defends himself, in the words of
 * a threat. Phrases, as emergency.ts reads them; the classes are named there or in {@link CRY_CLASSES}.
 */

/** A cry is the whole message: as the heading of a story ("Inbraak", and on the next line when) it is none. */
export const CRIES: readonly string[] = [
  '^ <kreet> <kreet>? <kreet>? <kreet>? $',
  '^ <uitroep> <uitroep>? <uitroep>? <kreet> <kreet>? $',
  '^ <kreet> <kreet>? nu|hier|help|snel|bij $',
  's o s',
];

/** Who is to come or to be called, and not a word more: asked for in a longer message it may be for anything (rules 3 and 7). */
export const CALLED_ALONE: readonly string[] = [
  '^ <hulp> <hulp>? <hulp>? $',
  '^ <hulp> graag|nu|snel|hier|alsjeblieft|komen|spoed|direct ~1 $',
  '^ bel|bellen de? <hulp> <hulp>? ~1 $',
];

/** As `112`: that somebody is to call says danger. */
export const CRIED: readonly string[] = [
  'een een twee ~2 bel|bellen|gebeld|nu',
  'bel|bellen ~2 een een twee',
];

/** Whoever pulls somebody off somebody else, or cuts them loose, threatens nobody. */
export const RESCUES: readonly string[] = [
  '<trek> ~2 <hem>|hond ~1 van <gered> af',
  '<trek> ~2 <hem>|hond ~1 van mijn|die|deze|de|dat|een|het|haar|zijn|hun|ons ~1 <gered> af',
  '<trek> ~1 <hem>|<gered> ~1 van ~1 de|het|die <hoogte> ~1 af|weg|$',
  '<trek> ~1 <hem>|<gered> ~1 uit ~1 de|het|die <water>|vuur|vlammen|rook|wrak|wak',
  'snij|snijd|knip|zaag|sny ~1 <hem>|<gered> ~1 los',
  'snij|snijd|knip|hak|zaag|sny ~1 <touw> ~1 door|los|kapot|stuk',
  '<hij>|<gered> hangt|hinget|bungelt ~2 aan ~2 boom|beam|tak|touw|balk|strop|riem|haak|lantaarnpaal',
  '<hij> zit|zitten|sit ~2 aan mijn|ons|die|dat|een|het|haar ~1 <gered>',
  '<hij> ~1 zit|zitten|sit ~1 aan mijn|ons ~1 <gered>',
  '<hij>|<gered> zit|zitten|rent|rennen|loopt|lopen|komt|komen ~2 achter ~2 <gered>|mij|ons|hen aan',
  // Taken away.
  '<hij>|<iemand> heeft|hebben|hat ~1 mijn|ons|haar|een|het|die|dat ~1 <gered> ~2 in ~2 <wagen>',
  '<hij>|<iemand> heeft|hebben|hat ~1 mijn|ons|een|het ~1 <wie> meegenomen|meegesleurd|ontvoerd',
  '<hij>|<iemand> heeft|hebben|hat <naam> meegenomen|meegesleurd|ontvoerd',
  '<hij>|<iemand> neemt|nemen|sleurt|sleuren|rijdt|rijden ~1 mijn|ons|een|het|die|dat ~1 <gered> mee|weg',
  // Run down.
  'rijdt|rijden een|het|die|mijn|ons|de ~1 <gered>|fietser|voetganger aan',
  'reed|reden ~1 net|zojuist|hier|nu ~3 <gered>|fietser|voetganger aan',
  'reed|reden ~4 <gered>|fietser|voetganger aan ~2 reed|doorgereden|door|weg',
];

/** What is said to who is about to come in: a blow is announced, and he is in the house or at the door. */
export const DEFENCES: readonly string[] = [
  '<sla> ~6 als|zodra hij|zij|ze|die ~1 <komt>',
  '<sla> ~6 als|zodra hij|zij|ze|die ~3 binnen|boven|trap ~1 op? komt|komen',
  'als|zodra hij|zij|ze ~1 <komt> ~2 <sla>',
  'als|zodra hij|zij|ze ~2 binnen|boven komt|komen ~2 <sla>',
];

export const CRY_CLASSES = {
  kreet:
    words(`nood noodgeval noodsituatie sos mayday dief dieven inbreker inbrekers inbraak ynbrekker ynbrekkers insluiper insluipers indringer indringers overvaller overvallers overval
  schoten schot schietpartij steekpartij pistool geweer vuurwapen wapen mes bom bommen granaat handgranaat explosie ontploffing plofkraak ramkraak aanslag bomaanslag moord moordenaar moordenaars terrorist terroristen
  ongeluk ongeval aanrijding brand bran fik fire fjoer uitslaande gas gaslek gaslucht ammoniak gifwolk overdosis reanimatie hartaanval verdrinking drenkeling
  gijzeling vechtpartij verkrachting aanranding mishandeling kidnap ontvoering instorting`),
  uitroep: words(
    'kut shit fuck fock godver godverdomme gvd verdomme jezus jeetje omg help hulp o oh ooh nee hee snel pas op let alarm echt er is daar it een',
  ),
  trek: words('sla trek haal pak ruk sleur beuk duw neem krijg help tik loek skuor'),
  hem: words('hem haar hen him har m hij zij die dat kerel vent man gast griezel eikel'),
  gered: [
    ...GROUP_NOUNS,
    ...COLOUR_NOUNS,
    ...GENDER_NOUNS,
    ...words(`haar hem him har mij my elkaar vrouw man meisje jongen jongetje kind kinderen kindje baby peuter kleuter buurvrouw buurman zoon dochter zoontje dochtertje zus zusje broer broertje
  moeder vader oma opa vriendin vriend mevrouw meneer mens mensen lui iemand persoon buurmeisje buurjongen nichtje neefje schoonmoeder frou famke jonge`),
  ],
  wie: words(
    `vrouw man meisje jongen jongetje kind kinderen kindje baby peuter kleuter zoon dochter zoontje dochtertje zus zusje broer broertje moeder oma vriendin buurmeisje buurjongen nichtje neefje`,
  ),
  hulp: words('112 politie plysje ambulance brandweer traumaheli'),
  hoogte: words(
    'spoor rails brug dak weg rijbaan reling rand snelweg overweg spoorwegovergang balkon balustrade viaduct ijs perron leuning',
  ),
  water: words('water haven gracht sloot vaart kanaal vijver meer sluis zee plas wetter feart'),
  touw: words('touw strop riem gordel koord autogordel sjaal lus tou'),
  hij: words('hij zij ze die hy sy he she'),
  wagen: words('auto busje bus kofferbak bestelbus wagen achterbak golf bestelauto bestelbusje camper taxi'),
  ding: words(
    'fiets fietsen scooter auto bus busje bakfiets motor brommer caravan aanhanger boot buitenboordmotor elektrische e-bike ebike fatbike fyts spullen gereedschap lading katalysator airbag accu velgen wielen kluis fietsje',
  ),
  nep: words(
    'nepagent nepagenten nep-agent nep-agenten nepmonteur nepmonteurs nepbezorger nepbezorgers neppolitie babbeltruc oplichter oplichters insluiper insluipers nepthuiszorg nepkoerier bankmedewerker nepbankmedewerker',
  ),
  zwemmer: words(
    'zwemmer zwemmers zwemster kitesurfer kitesurfers surfer surfers windsurfer windsurfers suppers supper kanoer kanoers kajakker wadloper wadlopers zeiler zeilers badgast badgasten zwimmer bootje zeilboot sloep opblaasboot luchtbed opblaaskrokodil opvarende opvarenden visser vissers roeier roeiers swimmer kanovaarder snorkelaar',
  ),
  schip: words(
    'schip skip boot boat jacht kotter zeilboot zeilschip sloep bootje woonboot veerboot garnalenkotter vissersschip tanker coaster binnenvaartschip plezierjacht zeiljacht motorboot',
  ),
  sla: HIT,
  komt: words(
    'binnenkomt binnenkomen bovenkomt bovenkomen binnenstapt binnenloopt dichterbijkomt naderkomt omhoogkomt binnendringt',
  ),
  boef: [...CRIMINALS, ...words('eikel klojo engerd indringer insluiper overvaller overvallers')],
};

/** Of somebody who may come some day: then it is no more than a threat. */
export const SOME_DAY: ReadonlySet<string> = new Set(
  words('nog ooit weer keer volgende terug eens terugkomt weerkomt morgen vanavond hier'),
);
