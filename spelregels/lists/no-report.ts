/** What only looks like a report: an answer, an outcome, thanks, a question, advice. Folded. */

const WITH_THEIRS =
  'weer|terug|wer ~1 bij|by ~2 baas|baasje|eigenaar|eigenaresse|bazin|ouders|mama|papa|moeder|vader|familie';

/** A sentence that says that it is over: nothing in it is danger or report, unless that is denied ("de brand is nog niet uit"). */
export const OVER = [
  '<daad> ~3 gepakt|aangehouden|opgepakt|gearresteerd|meegenomen|caught|arrested',
  'dader|daders|verdachte|man|vrouw|jongen|jongens|hij|ze|zij ~3 gepakt|aangehouden|opgepakt|gearresteerd|meegenomen',
  'brand|fire|bran|vuur ~3 geblust|uit|blust|meester',
  'hij|ze|zij|die|dader|daders|man|mannen|jongens|vrouw|auto|busje|bus is|zijn|binne ~2 weg|vertrokken|verdwenen|fuort|gone $',
  '<inbreker> is|zijn|binne ~2 weg|vertrokken|verdwenen|fuort|gone $',
  'jongeren|jongelui|tieners|kerels|kerel|gasten|vent|lui|groep|groepje|buurman|meiden|jongetje is|zijn|binne ~2 weg|vertrokken|verdwenen|fuort|gone $',
  'opgelost|oplost|solved|geblust',
  'onder controle',
  'weer rustig|thuis|boven|veilig',
  'thuisgekomen|teruggekomen',
  WITH_THEIRS,
  '<huisdier> ~3 weer|terug|wer ~1 binnen|thuis|terug|boven|veilig|gevonden',
  '<huisdier> is|zijn ~1 terug $',
  'fijn|gelukkig|goed|mooi|blij ~3 goed ~1 afgelopen|terechtgekomen|gekomen',
];

/** Somebody who was looked for, or an animal, is back: who reported that they were lost need not say so in an answer. */
export const BACK = [
  'weer thuis|veilig',
  'thuisgekomen|teruggekomen|gevonden|terecht|teruggevonden',
  WITH_THEIRS,
  '<huisdier> ~3 weer|terug|wer ~1 binnen|thuis|terug|boven|veilig|gevonden',
  '<huisdier> is|zijn ~1 terug $',
];

/** A sentence that says what it was after all: that is the end of it too. */
export const EXPLAINED = [
  'vals|loos|false alarm|alaarm',
  'bleek|blijkt|bliek|bleken ~9 te|de|een|mijn|gewoon|zijn',
  'niks|niets|neat aan de hand',
  'is ~1 van de|het ~1 buren|schilder|aannemer|monteur|bezorger|thuiszorg|loodgieter|postnl|dhl|gemeente',
  'melding is|was|afgelopen|gesloten|opgelost',
];

/** A sentence in which nothing is danger or report either, though it may go on. */
export const NOTHING = [
  '^ dat|die|it|that is|was ~1 mijn|onze|myn|my|gewoon|de|het',
  '^ er|der staat|is|ligt|wordt|werd|zijn niks|niets|niemand ~1 brand|neergestoken|gewond|geraakt|gestoken|geslagen',
  'hij|zij|ze|die|hy|sy slaat|slaan|vecht|vechten|schreeuwt|schreeuwen|schopt|schoppen|brandt niet|neat meer|mear',
  'heeft|hebben|had|hat ~1 geen|gjin ~1 mes|wapen|pistool|geweer|bijl|knuppel $',
  'politie|plysje|brandweer|ambulance|police is|zijn|was|binne ~2 er|ter|geweest|gearriveerd|here|ter plaatse $',
  'politie|plysje|brandweer is|zijn er',
  'geen|niet|neat|gjin|no inbraak|inbreker|brand|inbrekers|diefstal|overlast|brân|bran|burglar',
  'niemand gewond|gewonden',
];

/** In a sentence with one of these it goes on, or that it is over is hoped for or asked for: "nog niet gevonden", "ze is weer weg". */
export const NOT_OVER: ReadonlySet<string> = new Set(
  `niet nog nooit neat noch not nergens never yet pas hopelijk hoop hopen hoopje moet moeten als wanneer zodra if ast wordt worden snel
  straks`.split(/\s+/),
);
/** Whoever tells that of themselves tells of nobody who was looked for: "ik ben weer thuis". */
export const ONESELF: ReadonlySet<string> = new Set(['ik', 'ben', 'k']);

/** The beginning of an answer to somebody else's report: what follows is no report unless it is a plain one. */
export const ANSWERS = [
  '^ ja|nee|klopt|inderdaad|jep|yes|no|yep|nope|jawis|idd',
  '^ ook|zelfde|same|hier ook',
  '^ ik|wij|we|hier|bij mij|ons|same ~2 ook|too|ek',
  'ook ~3 gezien|gehoord|gespot|sjoen|seen',
];

/** Somebody, or an animal, is where they belong again, or is kept an eye on, which is all that is said. */
export const HARMLESS = [
  WITH_THEIRS,
  'is|zijn|zit|zitten|binne ~1 weer|terug|wer|veilig ~1 thuis|terecht|veilig|thus|binnen',
  '^ hond|poes|kat|kater|konijn|hondje|poesje|oma|opa|moeder|vader|kind|zoon|zoontje|dochter|dochtertje ~3 terecht|gevonden $',
  '^ ik|wij|we|wy houd|hou|houden|hald ~3 in de gaten',
];

/** Who was lost is found: that is the end of it, unless they are hurt. */
export const FOUND = ['gevonden|terecht|found|teruggevonden|fun|gefun'];

/** Somebody saw the same as who reported it. Not what merely answers: "wij ook". */
export const ALSO_SEEN = [
  'ook|ek|also|hier ~2 gezien|gehoord|gespot|sjoen|heard|seen',
  'ik|wij|we|k|i zie|zien|hoor|horen|zag|zagen|hoorde|hoorden|seach|sjoch|see|saw|heard hem|haar|ze|het|hen|die|dat|dit|him|her|them|it|se ~1 ook|ek|too|hier|lopen|rennen|staan|nu|nou|net',
  'zie|hoor|zag|hoorde ik|wij|we hem|haar|ze|het|hen|die|dat ~1 ook|ek',
  'hem|haar|ze|het|die|dat|him|her heb|hebben|zag|zie|haw ik|wij|we ~2 ook|net|zojuist|hier|krekt',
  'bij|by ~2 ons|mij|moeder|vader|buren|us ~5 ook|ek ~3 aangebeld|gebeld|geweest|langs|deur|doar|gezien|aan|oan',
];

/** In a sentence with one of these it was not seen, or not now. */
export const NOT_SEEN: ReadonlySet<string> = new Set(
  `niet nooit neat noch not geen gjin never niks niets nergens graag gisteren eergisteren juster vaak vaker altijd soms weleens eens week maand
  marktplaats zo`.split(/\s+/),
);

/** What to do when something is seen: no report that it was. */
export const ADVICE = [
  '^ zie|ziet|zien|hoor|hoort|merk|merkt|vertrouw|vertrouwt|sjochst|hearst je|jij|u|jullie|iemand|het|iets ~8 bel|belt|bellen|belje|meld|schrijf',
];

/** A sentence that answers, thanks, greets or plans. */
export const NO_REPORT = [
  '^ ik|wij|we|i|wy ~1 rijd|rijden|loop|lopen|fiets|fietsen|surveilleer|surveilleren|patrouilleren|controleer|controleren|letten|let|houden ~6 rond|extra|toezicht|op|wijk|buurt|week|vanavond|mee|oog|gaten|regelmatig',
  'fijn|goed|mooi|top ~1 dat',
  // About oneself and one's own.
  '^ ik|wij|we|i|wy ~1 sta|ben|kan|kom|ga|heb|hebben|wil|weet|wacht|kunnen|staan|zijn|let|letten|houd|hou|moet|moeten|mag|zit|woon|wonen|haw|bin|kin|am|have|will|can ~9 nieuwe|deur|wel|niet|helpen|mee|ook|op|thuis|klaar|oog|gaten|morgen|net|doorgestuurd|cameras|camera|sloten|later|straks|zo $',
  'mijn|onze|myn|us|my|our ~1 man|vrouw|zoon|dochter|fiets|auto|kat|hond|moeder|vader|frou|soan|kinderen ~2 loopt|komt|gaat|is|staat|zit|ligt|woont|doet|kan|terug ~5 rondje|even|terug|boom|mee|thuis|weer|gevonden|vrij|helpen|daar',
  'is|zijn ~1 van ~1 mij|mij|ons|onze|mijn|my|us|myn',
  'kan|kun|kunnen|zal|zullen|gaan|wil ~1 ik|je|jij|we|wij|iemand|jullie',
  'heb|hebben|haw ~3 beelden|foto ~3 doorgestuurd|gestuurd|bekeken|gedeeld|bewaard',
  'spreekuur|rommelmarkt|markt|feest|concert|optocht|intocht|taart|koffie|lunch|braderie|kerstmarkt|flyers|vrijwilligers|subsidie',
  'zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|volgende ~4 is|komt|houdt|gaan|doen|weer|langs',
  'is|komt|houdt|gaan ~3 zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen',
  'verkeerde|ferkearde|wrong groep|chat|app|group|appgroep',
  'sorry|oeps|excuses|prima|top|oke|ok|okay|snap|begrepen|helder|duidelijk',
  'ondertussen|inmiddels|intussen ~2 doorgelopen|weg|weggereden|vertrokken|doorgereden|opgelost',
  'hebben|heeft ~2 hem|haar|ze|hun ~2 meegenomen|gepakt|te pakken|opgepakt',
  'zeggen|zegt|zei|said|says ~5 onderweg|komen|minuten|kommen',
  'zal|zullen|sil ~3 wel|die|de|it ~4 zijn|wezen|weze|syn',
  'heb|hebben|haw|have|ha ~3 niet|niks|niets|neat|geen|nog ~1 gezien|gehoord|sjoen|seen',
  '<daad> ~1 van|was|is ~1 vorige|vorig|toen|destijds',
  // Answers to somebody else's report.
  '^ ja|nee|klopt|inderdaad|jep|yes|no|yep|nope|nee|jawis|idd',
  '^ ik|wij|we|hier|bij mij|ons|same ~2 ook|too|ek',
  '^ ook|zelfde|same|hier ook',
  'ook ~3 gezien|gehoord|gespot|zien|hoor|zag|sjoen',
  'zag|zie|heb|haw|saw|see ~3 ook|too|ek|him too',
  'niks|niets|geen|neat|nothing|niemand ~3 gezien|gehoord|verdachts|sjoen|bijzonders|opgevallen|aan|inbraak|inbreker|gewonden|seen',
  'alles|alle|it ~2 rustig|rustich|veilig|ok|oke|goed|onder',
  'dat|die|deze|that ~3 is|zijn ~1 van',
  'dat|die|it|that|het|dit is|was|wie ~2 mijn|de|onze|myn|my|van|gewoon',
  // Thanks, greetings, compliments, comfort.
  'dank|dankjewel|bedankt|bedank|thanks|thank|tank|danke|merci',
  '^ goedemorgen|goedemiddag|goedenavond|goeiemorgen|hallo|hoi|hi|moi|goeie|welterusten|morning|good ~2 allemaal|buren|allegear|neighbours|iedereen $',
  'sterkte|gefeliciteerd|welterusten|proficiat|beterschap|succes|fijne|prettige',
  'goed|mooi|top|knap|netjes|lekker ~1 bezig|gedaan|opgelet|gezien|buurt|werk|dat',
  'wat vervelend|naar|erg|fijn|mooi|een mooi|leuk|toestanden|toestand',
  '^ bah|haha|lol|gelukkig|jammer|balen|jeetje|heftig',
  // Plans, advice, organisation, opinions, news.
  '^ als|wanneer|indien|mocht|stel|if|zodra|ast|when',
  'ik|we|wij ~1 ga|gaan|loop|lopen|kom|komen|rijd|fiets ~3 kijken|mee|samen|langs|eraan|helpen|even|aan',
  'ronde|rondes|surveillance|vergadering|bijeenkomst|cursus|oefening|workshop|barbecue|bbq|borrel|training|yoga',
  'tip|tips|advies|preventie|voorlichting|artikel|krant|nieuws|site|website|podcast|uitzending|cijfers|statistiek',
  'politie|plysje|gemeente|wijkagent|police ~1 waarschuwt|meldt|adviseert|raadt|vraagt|warns|veegt|plaatst',
  'ik vind|denk|geloof|hoop|zoek|snap|vraag|vermoed',
  'sluit|sluiten|zet|doe|laat|denk|vergeet|hou|houd ~4 deur|deuren|ramen|lamp|buitenlamp|slot|niet|open|op',
  'pakken elke kans',
  'te koop|leen|huur|geef',
  'ik|wij|we ~5 op ~1 vakantie',
  'zei|zegt|vertelde|vertelt|schreef|las ~3 dat',
  'camerabeelden|beelden|camera ~6 politie|kijken|hangen|bekijken|gezien',
  'niet|net schrikken',
  'misschien|waarschijnlijk|mogelijk ~2 dezelfde|zelfde|ook',
  'komt|komen|komme ~3 langs|monteur|eraan|glasvezel|schoonmaken',
  'loopt|lopen ~1 zijn|hun|een|de ronde',
  'kat|poes ~2 gevonden|gefun',
  'melding gemaakt|gedaan|gemeld|maken|doen|gemakke',
  '^ hoe|how ~4 afgelopen|verlopen|gegaan|afgeronnen|end',
];

/** Points back to what was said before: no report by itself. */
export const REFERS_BACK: ReadonlySet<string> = new Set([
  'hij',
  'hy',
  'he',
  'ze',
  'zij',
  'she',
  'they',
  'hja',
  'sy',
  'se',
  'hij',
]);

/** Long ago: not what is going on. */
export const LONG_AGO: ReadonlySet<string> = new Set([
  'vorig',
  'vorige',
  'jaren',
  'ooit',
  'vroeger',
  'destijds',
  'maand',
  'maanden',
  'eergisteren',
  'ferline',
]);

/** Words that a question begins with; what ends in `?` is one too. */
export const QUESTION_OPENERS: ReadonlySet<string> = new Set([
  ...[
    'wie',
    'wat',
    'waar',
    'waarom',
    'wanneer',
    'hoe',
    'welke',
    'welk',
    'weet',
    'kent',
    'heeft',
    'hebben',
    'is',
    'zijn',
    'was',
    'kan',
  ],
  ...[
    'kun',
    'kunnen',
    'mag',
    'moet',
    'moeten',
    'zal',
    'zullen',
    'gaat',
    'gaan',
    'wil',
    'klopt',
    'wa',
    'wer',
    'hoe',
    'hat',
    'kin',
    'sil',
  ],
  ...[
    'moat',
    'who',
    'what',
    'where',
    'why',
    'when',
    'how',
    'does',
    'do',
    'did',
    'should',
    'can',
    'anyone',
    'iemand',
  ],
]);
