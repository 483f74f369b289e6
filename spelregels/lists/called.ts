/** What is said about calling 112 (spelregel 7). Folded; Dutch, Frisian, English, and how people type. */
import { words } from './words.ts';

/** Words of which these phrases are made. */
export const CALL_CLASSES: Readonly<Record<string, readonly string[]>> = {
  nummer: words('112 911 alarmnummer noodnummer'),
  hulp: words('politie plysje meldkamer brandweer ambulance police'),
  gebeld: words(
    'gebeld gebelt gebld gebelld gebeldt gebled bebeld gebeldd belle skille gewaarschuwd gewaarschuwt ingelicht gealarmeerd alarmearre ingeseind verwittigd called',
  ),
  // Who calls while another types.
  beller: words(
    `man vrouw mevrouw buurman buurvrouw buren buurmeisje buurjongen zoon dochter vriend vriendin collega moeder vader ma pa opa oma hij zij ze hy hja
    buorman buorfrou buorlju frou soan heit mem pake beppe husband wife neighbour neighbor she he they`,
  ),
  je: words('je jij jullie u ge gij jim jimme do you iemand immen iemant anyone anybody someone'),
};

/** 112 (or the police) has been called, or is on the line now. */
export const CALLED = [
  '<nummer> ~3 <gebeld>',
  '<nummer> ~2 gedaan|ingeschakeld|geregeld',
  '1 1 2 ~3 <gebeld>',
  'een een twee ~3 <gebeld>',
  'heb|hebben|heeft|haw|ha|hat|hawwe ~5 gebeld|gebelt|belle ~3 <nummer>',
  'heb|hebben|heeft|haw|ha|hat|hawwe ~3 <nummer>|politie|plysje|meldkamer|brandweer ~3 gebeld|gebelt|belle|gewaarschuwd|ingelicht|gealarmeerd',
  'heb|hebben|haw|have|got ~3 <nummer>|politie|meldkamer ~2 lijn|telefoon|line',
  '<nummer>|politie|meldkamer ~2 aan|oan de lijn|telefoon|tillefoan',
  'politie|plysje|meldkamer|brandweer|ambulance ~3 gebeld|gebelt|belle|gewaarschuwd|gealarmeerd|ingeseind|called',
  '<nummer>|police ~2 has|have|been ~1 called',
  'called|phoned|rung ~1 <nummer>|police|cops',
  'called the police|cops|ambulance',
  'aan|oan de? lijn|telefoon|tillefoan ~2 <nummer>|<hulp>',
  'aan|oan het|it|t bellen|beljen|skiljen ~2 <nummer>|<hulp>',
  '<nummer>|<hulp> ~1 aan|oan het|it|t bellen|beljen|skiljen',
  'wacht|wachtrij|gesprek ~1 bij|by|met|mei <nummer>|meldkamer',
  'on the phone|line ~2 <nummer>|police',
  'is|are calling|phoning ~1 <nummer>|police',
  '<beller> belt|bellet|bellen|belje ~2 <nummer>|<hulp>',
];

/** Help is on its way: somebody called, nobody says who. */
export const COMING = [
  '<hulp>|<nummer>|hulpdiensten|ambulances ~3 onderweg|underweis|way',
  '<hulp>|hulpdiensten komt|komen|kommen $',
  '<hulp> are|is on their|its|the way',
  '<hulp>|<nummer>|hulpdiensten|hulp ~1 komt|komen|kommen|komme eraan|deraan|er|aan|deroan',
  'komt|komen|kommen|komme ~1 <hulp>|hulpdiensten|hulp ~1 aan|eraan|oan',
  '<hulp> ~1 coming',
];

/** Who answers a melding with it means 112. */
export const CALLED_BARE = [
  '^ ik|k|wij|we|i heb|hebben|ha|haw|hawwe|have al|net|zojuist|just|krekt? gebeld|belle|called $',
  '^ heb|hebben|ha|haw|hawwe|have al|net|zojuist|just|krekt? gebeld|belle|called $',
  '^ al|net|zojuist|is|ook|ek gebeld|belle|called $',
  '^ ik|k|wij|we heb|hebben|haw ze|hun|se al|net|zojuist? gebeld|belle $',
  '^ heb|hebben|haw ze|hun|se al|net|zojuist? gebeld|belle $',
  '^ gebeld|belle|called $',
  '^ gebeld|belle|called ze|zij|hja|they komen|kommen|zijn|are|komme',
];

/** Help is there. */
export const ARRIVED = [
  '<hulp>|hulpdiensten is|zijn|staat|staan|binne ~1 er|hier|der|hjir al|nu|inmiddels|net|ook|no',
  '<hulp>|hulpdiensten is|zijn|staat|staan|binne ~2 er|hier|der|hjir|here $',
  '<hulp>|hulpdiensten is|zijn|binne er en|maar|dus|and',
  '<hulp> is|zijn|binne er <hulp>',
  '<hulp> en|and <hulp> zijn|is|binne|are ~1 er|hier|der',
  '<hulp>|hulpdiensten is|zijn|binne ~2 ter plaatse|plekke',
  '<hulp>|hulpdiensten is|zijn|binne ~2 gearriveerd|aangekomen|oankaam|arrived',
];

/** Called for what is known: "112 gebeld voor die vechtpartij". */
export const CALLED_FOR = [
  '<gebeld>|gebelt|gemeld|doorgegeven voor|over|foar|oer|for|about de|het|die|dat|deze|dit|dy|it|the|that',
  '<hulp>|<nummer> ~2 onderweg|underweis|way voor|foar|for de|het|die|dat|deze|dit|dy|it|the|that',
];

/** Says that 112 is not to be called, or what it is for: nothing is going on by that. */
export const NOT_FOR_112 = [
  '<nummer> ~1 is|was|hoeft|hoefde ~1 niet|neat|alleen|enkel|pas|not|only',
  '<nummer> ~1 niet|neat|not nodig|noadich|needed|necessary',
  'niet|neat|geen|gjin|not <nummer>',
  'niet|niets|niks|neat|not|nothing ~5 iets|wat|zaak|reden|something|voor|foar|for voor|foar|for? <nummer>',
];

/** Asks whether it was done: what says "112 gebeld" within it says nothing. */
export const ASKS_CALLED = [
  'heb|hebt|hebben|heeft|hast|hat|hawwe|ha|have|has <je> ~4 <nummer>|<hulp> ~3 <gebeld>',
  '^ heb|hebt|hebben|heeft|hast|hat|hawwe <je> ~1 <gebeld>',
  '^ is|wordt|zijn|wurdt ~2 <nummer>|<hulp> ~2 <gebeld>',
];

/** Before one of those, or in it: then nobody called, or nobody knows. */
export const NOT_CALLED: ReadonlySet<string> = new Set(
  words(
    `niet niemand geen nooit zonder moet moeten moat moatte zal zullen sil kan kunnen
    zou zouden wil wie wa of als had hadden iemand immen net-net neat gjin nimmen
    not nobody no should who anyone anybody if did vorige vorig gisteren ooit last juster
    wanneer waarom why when pas eerst altijd
    dacht denk hoop hopelijk misschien waarschijnlijk tink tocht hoopje miskien faaks think hope maybe`,
  ),
);
/** The same behind it, before the next comma: "112 gebeld heb ik niet". */
export const NOT_CALLED_AFTER: ReadonlySet<string> = new Set(
  words('niet niemand nooit neat nimmen not nobody gisteren vorige juster als wanneer if moet moeten'),
);
/** Between it and such a word, or right behind that: then it is said of something else, "112 gebeld, niet meer bellen". */
export const ABOUT_ELSE: ReadonlySet<string> = new Set(
  words('ze zij hij want omdat maar die they he er hoeft hoeven hoef hoecht dus zodat verder blijf'),
);
export const NOT_AGAIN: ReadonlySet<string> = new Set(
  words('nog meer bellen bel weer opnieuw nodig doen dus noch mear again nogmaals allemaal'),
);
/** Frisian `net` is not: "112 is noch net belle". In Dutch it is a moment ago. */
export const FRISIAN_CALLED: ReadonlySet<string> = new Set(words('belle skille'));

/** Behind the last comma of a question these ask about what stands before: "112 is gebeld, toch?" */
export const TAGS: ReadonlySet<string> = new Set(words('toch he of niet ja klopt dat right or not net hoor'));

/** Wants to call, or wants somebody to call. */
export const WANTS_CALL = [
  'moet|moeten|zal|zullen|kan|kunnen|wil|sil|moat|moatte|kin|should|shall|can|could ~5 112|911|politie|plysje|police ~3 bellen|belje|bel',
  'moet|moeten|zal|zullen|kan|sil|moat|moatte ~3 bellen|belje ~2 112|politie|plysje',
  'should|shall|can|could|must ~3 call|phone ~1 112|911|police|the',
  'hawwe|ha|hebben|have ~2 jimme|jullie|jim|you|mensen ~3 112|politie|plysje|police',
  'heeft|hat|has|did|heb|hebben ~1 iemand|immen|anyone|anybody|iemant|someone ~4 112|politie|plysje|police|gebeld',
  '^ bel|bellen|belje|call|phone ~3 112|911|politie|police',
  'somebody|someone|anybody|iemand|immen ~1 call|bel|bellen|belje ~2 112|911|politie|police',
  'ik|wij|we|i ~1 bel|ga|gaan|bellen|call|belje|sil ~3 112|911|politie|plysje|police',
  'bel|bellen|belje|skilje ik|wij|we|wy ~3 112|911|politie|plysje',
  'moet|moeten|zal|zullen|kan|sil|moat|moatte|should|shall ik|wij|we|wy|i ook|ek|nu|no|dan|toch|even? bellen|belje|skilje|call $',
  'belt|bellet ~1 iemand|immen ~2 112|politie|plysje',
  'wie belt|bel|bellen|belje|skillet',
  'is ~2 112|politie|plysje|police ~2 gebeld|belle|called',
  '112 bellen|belje',
];
/** All that stands beside the number in what is no more than a cry for help. */
export const CRIED_WITH: readonly string[] = words(
  'bel bellen belje call iemand immen iemant someone somebody nu no now snel gau gauw quick quickly fast aub alstublieft alsjeblieft asjeblieft svp please help hulp direct meteen even dan toch kan kin can could wil kunnen kinne',
);
/** In it or right behind it: then nobody is about to. */
export const NOT_WANTED: ReadonlySet<string> = new Set(words('niet neat not hoeft hoeven hoecht'));
/** Before it: something must happen first. */
export const ONLY_IF: ReadonlySet<string> = new Set(words('als wanneer if zodra ast mocht'));
