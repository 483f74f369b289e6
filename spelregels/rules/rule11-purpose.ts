import type { Analysed, Word } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { glossed } from '../gloss.ts';
import { DEEDS } from '../lists/behaviour.ts';
import { DANGER_SIGNS, REPORT_WORDS, SMALL_TALK, SMALL_TALK_CORES, TOPIC_WORDS } from '../lists/chatter.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { collapseRuns } from '../readings.ts';
import { hasNear } from '../sentences.ts';
import type { Circumstances, Finding, FindingCode, MessageKind } from '../types.ts';

type Code = Extract<FindingCode, 'geklets' | 'reclame'>;
/** `geklets` and `reclame` are plain; what is `mild` counts only if nothing in the message sounds like a report. */
const PHRASES = compilePhrases<Code | 'mild'>(
  [
    {
      value: 'geklets',
      patterns: [
        'fijne|prettige|gezellige|leuke|goede|noflike|zonnige ~2 dag|avond|weekend|feestdagen|vakantie|kerst|jaarwisseling|middag|zondag|zaterdag|kerstdagen|pasen|jun|wykein',
        'veel|veul ~1 plezier|lol|wille|succes|geluk ~2 met|bij|vandaag|morgen',
        'alaaf|carnaval|carnavalskrakers',
        'ajax|feyenoord|psv|heerenveen|cambuur|oranje|twente|fc ~3 speelt|speelde|wint|won|verloren|verliest|heeft|was|gaat|scoort',
        'speelt|speelden|spelen ~2 als een krant|natte',
        'app|bel|stuur|mail jij|je mij ~3 over|even|terug',
        'bel|app ~2 mij ~4 over die|dat|de|het',
        'gelukkig|happy|zalig|beste nieuwjaar|verjaardag|new|birthday|kerst|kerstfeest|wensen|easter|christmas|pasen|holidays|weekend',
        'goed|mooi|gezond|beste|happy new|nieuw|wensen|uiteinde ~2 jaar|year|voor',
        'gefeliciteerd|felicitaties|lokwinske|gecondoleerd|condoleances',
        'van harte',
        'ik|wij|mijn|hij|zij|is|wordt|bent ~4 jarig|verjaardag|tachtig|zeventig|negentig',
        'verjaardagsfeest|jubileum|kinderfeestje|babyshower|trouwdag|bruiloft|kraamvisite|geboortekaartje',
        'wie heeft ~6 leen|lenen|over|boormachine|recept|oppas|nodig|maat|staan|liggen',
        'heeft er iemand ~8 leen|lenen|over|nodig|interesse|zin',
        'heeft iemand ~8 leen|lenen|over|recept|boormachine|tip|tips|oppas|interesse|zin|ervaring|nodig',
        'mag|kan|kunnen ik|wij ~6 lenen',
        'te leen|ruil|ruilen',
        'weet|kent|heeft er iemand ~3 goede|goed|betrouwbare|leuke|adres',
        'weet|kent|heeft iemand ~3 goede|goed|betrouwbare|leuke|betaalbare|handige|nog|adres|adresje',
        'kan iemand ~4 aanraden|aanbevelen',
        'iemand ~4 aanrader|aanraden|tips|ervaring|ervaringen|interesse',
        'op zoek naar ~3 oppas|schilder|loodgieter|hovenier|kapper|klusjesman|stukadoor|werkster|schoonmaakster|huurwoning|tuinman|woning|kat|cavia|poetshulp',
        'welke|wie|waar ~4 tandarts|tantarts|huisarts|kapper|loodgieter|schilder|monteur|garage|dokter|dierenarts|pedicure|fysio|oppas ~4 goed|goede|aanraden|beste|hier|buurt',
        'waar ~4 kan|kun ~8 kopen|eten|parkeren|huren|laten|vinden|halen',
        'waar ~3 beste|lekkerste|goedkoopste|leukste|goedkoop',
        'hoe krijg|maak|kook|bak|verwijder|was|zet|strijk|kweek je|jij|ik ~8',
        'wie kijkt|keek|gaat|komt ~6 voetbal|wedstrijd|songfestival|film|koningsdag|kroeg|kermis|borrel|bbq|barbecue|concert|serie|finale|feyenoord|ajax',
        'wat een ~2 lekker|mooi|heerlijk|prachtig|schitterend|warm|mooie|heerlijke|prachtige|lekkere ~2 weer|dag|zonsondergang|zonnetje|weertje|weekend|avond',
        'lekker|mooi|heerlijk|waardeloos|prachtig|raar|moai ~1 weer|weertje|zonnetje|waar ~3',
        'wat een weekje|week|kansen|wedstrijd|feest|goal|doelpunt|discussie|weer',
        'hoe gaat het',
        'zin in|om ~6 koffie|biertje|borrel|feest|weekend|vakantie|taart|kaarten|wandelen|bbq|eten|drinken|klaverjassen|spelletje|spelletjesavond|filmavond|sjoelen|thee|wijn|wandeling',
        'mop|moppen|grapje|raadsel|kwisje|grapjas|meme|memes|gifje',
        'ken je|jij die van',
        'waarom|wat|hoe noemen|noem|heet ~5 eigenlijk|een',
        'wat is het verschil',
        'komt een ~2 bij de dokter|een',
        'recept van|voor',
        'goed geslapen|gegeten|weekend|gegaan',
        'eet|slaap|slapen smakelijk|lekker|ze',
        'eindelijk vrijdag|weekend|vakantie|zomer|lente|regen',
        'bakje|bakkie|kopje ~2 koffie|thee|leut|troost|doen',
        'koffie|bakkie|borreltje|biertje|wijntje|thee|pilsje ~2 drinken|doen|halen|klaar|bij',
        'kom|komt|loop|kun jij|je ~5 koffie|bakkie|eten|borrelen|drinken|spelen|kaarten|langs',
        'geslaagd|diploma|zwemdiploma|afgestudeerd|vwo|trots ~5',
        'trots delen|op',
        'opa|oma|vader|moeder|tante|oom geworden',
        'bevallen|geboren|zwanger|verloofd|getrouwd',
        'haha|hahaha|hihi|lol|lmao|rofl|hahahaha|hehe ~6',
        'suf|dood|rot|kapot|slap gelachen|lachen',
        'popcorn',
        'zin in|om een? ~4 potje|spelletje|rondje|kaartje|wandeling|ritje|avondje|dagje',
        'potje ~1 jeu|kaarten|schaken|dammen|voetbal|tennis|jeu|boules|sjoelen|darten',
        'de|jullie ~1 beste|liefste|leukste|fijnste|gezelligste ~1 buren|buurt|straat|wijk|groep|app',
        'heerlijk|fijn|leuk|gezellig ~3 wonen|wonen|buurt|straat',
        'wonen ~3 hier he|toch',
        'wie kijkt ~3 ook',
        'ga|gao|duik ~3 bed in',
        'finale|voetbal|wedstrijd ~3 kijken ~4 thuis|bij',
        'zin om ~4 kaarten|te|spelen|wandelen',
        'drinken|drinke ~1 vanavond|straks|morgen|samen',
        'tips|tip voor ~4 restaurant|uitje|recept|cadeau|vakantie|feestje',
        'boer zoekt|vrouw|bake|expeditie|masterchef|voice',
        'tsjonge|poeh|pff|tjonge|jeetje|sjonge ~3 weer|regen|warm|koud|heet|druk|wat',
        'wat een ~2 regen|wind|storm|hitte|kou|sneeuw|mist|warmte|hoosbui|bui|buien ~1 weer|zeg|he|hoor|vandaag',
        'goede|goed|betrouwbare|fijne|handige|nette ~1 <ambacht>',
        '<ambacht> ~4 aanraden|aanrader|gezocht|nodig|weten|kennen|tips|gevraagd',
        'die is goed|leuk|grappig|sterk',
        'ik zoek ~6 kinderfiets|fiets|bank|kast|woning|oppas|kamer|hulp|bed|tafel|stoel|aanhanger|vrijwilligers|baan',
        'leuke|mooie|goede naam voor',
        'bedankt|dank ~4 soep|taart|koffie|gezelligheid|avond|feest|bloemen|cadeau|kaart|hulp|leuke|fijne|gastvrijheid|bbq|eten',
        'kraam|stand ~4 jam|taart|koffie|zelfgemaakte',
        'hoera|jippie|joepie|hiep',
        'wij hebben ~3 kleinzoon|kleindochter|kleinkind|puppy|baby|zoon|dochter|kitten|tweeling',
        'nou nou',
        'wat saai|gezellig|leuk ~3 hier',
        'saai|stil|rustig|dooie boel ~3 hier|zeg|vandaag|laatste',
        'niemand meer wakker',
        'fotos|foto van de ~2 merke|kermis|feest|braderie|optocht|intocht|barbecue|bbq|vakantie|buurtfeest|zonsondergang',
        'buurtfeest|straatfeest|buurtbarbecue|straatbarbecue|kaatswedstrijd|rommelmarkt|braderie|vrijmarkt|puzzelruil|leesclub|wandelclub',
        'prachtfeest|topfeest',
        'zie ik je|jou|jij|jullie',
        'waar blijf|blijven|bist|zit|ben je|jij|jullie',
        'gaan|ga ~6 verhuizen',
        'afscheid|afscheidsborrel|afscheidsfeest|housewarming',
        'kattenfoto|hondenfoto|selfie',
        'wie ~3 mee ~4 wandelen|fietsen|zwemmen|sporten|hardlopen|bioscoop|cafe|stad|concert|kroeg|markt|strand',
        'kijkt|kijk|luistert|luister ~1 iemand|er ~3 naar|ook',
        'kent|weet|weten|kennen ~2 iemand|jullie ~8 adres|adresje|oppas|medium|dokter|kapper|tandarts|recept|plek|winkel',
        'heeft|heb|hebt ~2 iemand ~3 verstand|idee|ideeen|zin|ervaring|tips|tip',
        'iemand een? ~1 idee|ideeen|tip|suggestie ~1 voor',
        'iemand|anyone|wie ~2 up|zin ~1 for|in|om|voor',
        'anyone|someone ~2 selling|recommend|knows|know|have|want|wants|fancy',
        'does|do|can iemand|anyone|jij ~2 recommend|know|have|sell',
        'wie wil|wilt ~4 zien|proeven|hebben|ruilen|overnemen',
        'wie ~3 mee ~4 keatsen|kaatsen|kermis|braderie|voetballen|schaatsen|vissen',
        'dubbele|dubbel ~2 plaatjes|kaartjes',
        'deel dit gebed|gedicht|wens',
        'god ~2 zegene|zegen',
        'mijn|ons ~1 horoscoop',
        'voor mijn ~1 verzameling|moestuin|hobby|koor|club',
        'vandaag|precies ~3 jaar ~2 getrouwd|rookvrij|samen|gestopt|droog',
        'rookvrij|afgevallen|kilo kwijt|zwemdiploma|diploma',
        'zwembad ~4 turkije|spanje|griekenland|hotel|vakantie',
        'proost|cheers|santjes|gezondheid ~3',
        'mijn|ik nieuwe ~2 auto|fiets|bank|keuken|bril|kapsel|telefoon|baan|kat|hond|puppy|kitten ~4 mooi|leuk|blij|trots|schattig',
      ],
    },
    {
      value: 'reclame',
      patterns: [
        'te koop|huur|keap aangeboden?',
        'verkoop|verkopen mijn|ons|oude|nieuwe',
        '<vak> ~2 zoekt|beschikbaar|heeft|biedt ~3 werk|klussen|tijd|opdrachten|plek|aan',
        'wie wil|wilt er|ze|hem|het ~2 een|hebben|overnemen|mag|komen|ophalen',
        'heb|hebben ~8 over ~8 halen|ophalen|gratis|komen|mag',
        'halen|ophalen|opgehaald gratis|vandaag|morgen',
        'scherpe|scherp|lage|zachte|nette prijs|prijzen|prijsje|geprijsd',
        'kleintjes|kittens|puppies|pups|jonkies ~6 wie|weg|gratis|mogen|baasje|thuis',
        'nieuw in ~3 salon|winkel|praktijk|studio|zaak',
        'koop aangeboden',
        'ik|wij verkoop|verkopen',
        'gratis ~3 halen|afhalen|ophalen|proefles|intake|offerte|proberen|mee',
        'af te halen|ophalen',
        'weg te geven|doen',
        'gratis weg|ophalen',
        'wie wil ~4 hebben|overnemen|kopen',
        'over|kaarten|kaartjes|tickets ~4 concert|voorstelling|musical|wedstrijd|festival|efteling',
        'kaarten|kaartjes|tickets ~2 over',
        'korting op|bij|van|met|voor|de',
        'procent|euro|% korting',
        '<getal> korting|procent',
        'aanbieding|aanbiedingen|kortingscode|vraagprijs|actieprijs|openingsactie|kennismakingsactie|uitverkoop|opruiming',
        'bieden vanaf',
        'kom ~4 winkel|salon|zaak|showroom|praktijk|proeven|passen',
        'nieuwe collectie|salon|winkel|praktijk|zaak|webshop|nagelstudio',
        'bestel|boek|reserveer ~2 nu|snel|vandaag|via|online|bij',
        'bestellen|boeken|reserveren ~3 via|kan|bij|online',
        'mijn|ons bedrijf|webshop|salon|praktijk|onderneming|studio|kapsalon|winkel',
        'voor al uw|jullie|jouw|je ~1 klussen|schilderwerk|tuinwerk|schoonmaakwerk|reparaties',
        'ik|wij ~1 <dienst> ~10 <prijs>',
        'ik|wij ~1 geef|geven|bied|bieden ~4 les|lessen|pianoles|bijles|yogales|workshop|cursus|massage|gitaarles|zwemles|rijles|training',
        'pianoles|bijles|gitaarles|zangles|yogales|zwemles|tekenles|paardrijles',
        'eerste behandeling|les|keer|maand ~3 gratis|korting|procent|proberen',
        'nagelstudio|kapsalon|pedicurepraktijk|schoonheidssalon|massagepraktijk|trimsalon ~8 afspraak|behandeling|boek|geopend|open|euro|korting',
        'per|de uur|stuk|kilo|zak ~2 euro',
        'schappelijke|vriendelijke|zacht|leuke|lage|goede ~1 prijs|prijsje|prijzen|tarieven|tarief',
        'tegen vergoeding|betaling',
        'stuur|bel|app ~5 offerte',
        'heb|hebben ~3 nog ~4 over ~3 gratis|euro|halen',
        'ik|wij heb|hebben ~5 weg ~1 te geven',
        'vraag ~3 euro',
        'oppas|schoonmaakhulp|hulp|poetshulp|tuinman ~1 aangeboden',
        'bied ~4 aan ~3 als|voor|tegen',
        'plek|plekken|plaatsen ~2 vrij|over ~6 les|cursus|yoga|club|koor|training',
        'lid|leden worden|gezocht',
        'nieuwe leden',
        'loten|lootjes|koekactie|bloembollen ~3 verkopen|verkoopt|kopen|voor',
        'for-sale|sale',
      ],
    },
    {
      value: 'mild',
      patterns: [
        'lekker|heerlijk|gezellig|mooi|leuk|geweldig|prachtig|zalig',
        'koffie|taart|cake|gebak|soep|bakken|koken|barbecue|bbq|borrel|feest|feestje|wijn|bier|pannenkoeken|oliebollen|appeltaart|kroeg|cafe|chips',
        'vakantie|weekend|vrijdag|zomer|kerst|sinterklaas|pasen',
        'kleinkind|kleinkinderen|kleindochter|kleinzoon|baby|puppy|kitten|kittens',
        'voetbal|wedstrijd|tennis|kaatsen|schaatsen|film|serie|songfestival|concert|koor|muziekles',
        'recept|boek|boeken|plantjes|stekjes|zaden|puzzel|puzzels|spelletje',
        'trots|verliefd|jaloers|zielig|schattig|grappig|hilarisch|geinig|saai',
        'discussie|gezeur|gemopper|reacties',
        'zin in|om',
        'vergeet|vergeten ~5 jas|tas|bril|sjaal|schaal|paraplu',
        'goed nieuws ~3 ben|heb|mijn',
        'tuincentrum|ikea|action|webshop|bol',
        'goed idee|weer',
        'kalk|vlekken|douche|wasmachine|stofzuiger|oven|afwasmachine',
        'weer ~1 hier',
        'sorry voor ~4 appjes|berichten|grapje|laat',
        'even ~3 delen',
        'gezondheid|liefde|groetjes|liefs|zonnetje|zon',
      ],
    },
  ],
  {
    getal: words('10 15 20 25 30 40 50 60 70 75 % procent'),
    vak: words(
      'schilder klusser klusjesman hovenier tuinman stukadoor schoonmaakster oppas kapster kapper student timmerman loodgieter fotograaf bijlesgever hondenuitlater poetsvrouw',
    ),
    ambacht: words(
      'stucadoor stukadoor loodgieter kapper oppas schilder hovenier tuinman klusjesman timmerman elektricien tandarts fietsenmaker schoonmaakster werkster dokter dierenarts garage monteur schoorsteenveger glazenwasser makelaar bakker slager aannemer hondenoppas gastouder pedicure masseur fysio rijschool',
    ),
    dienst: words(
      'snoei maai klus schilder knip poets maak was strijk repareer doe geef verzorg bak naai trim',
    ),
    prijs: words('prijs prijsje euro uur tarief korting prikbord website gratis bel app offerte afspraak'),
  },
);

const DONE: ReadonlySet<string> = new Set(DEEDS);
const JUDGED: ReadonlySet<MessageKind> = new Set(['text', 'emote', 'notice']);
const LONGEST_SMALL_TALK = 22;
/** A longer message with only mild signs tells something else. In words. */
const LONGEST_MILD = 18;
const ENOUGH_MILD = 2;
/** In so few words one sign says enough. */
const BRIEF = 7;
const NOT_SO = new Set(
  words(
    'niet geen nooit niemand bordje bord smoes gevraagd gestolen meegenomen zogenaamd zogenaamde staat stond',
  ),
);

/** Rule 11: the group is for its purpose. Only in `melding`; in `buurtpraat` chatter is welcome. */
export function purpose(analysed: Analysed, { room }: Circumstances): Finding[] {
  if (room !== 'melding' || !JUDGED.has(analysed.kind)) return [];
  const whole = { start: 0, end: analysed.original.length };
  if (isSmallTalk(analysed)) return [finding(analysed, 'geklets', whole)];
  const { all, words: read } = cluesIn(analysed, PHRASES);
  if (all.length === 0 || read.some((word) => REPORT_WORDS.has(word.text))) return [];
  const plain = all.flatMap((match) =>
    match.value === 'mild' || hasNear(read, match.from, match.from - 4, match.to + 1, NOT_SO)
      ? []
      : [finding(analysed, match.value, match)],
  );
  if (plain.length > 0) return plain;
  const mild = all.filter((match) => match.value === 'mild').length;
  const isMild = read.length <= LONGEST_MILD && (mild >= ENOUGH_MILD || (mild > 0 && read.length <= BRIEF));
  return isMild && !hasTopic(read) ? [finding(analysed, 'geklets', whole)] : [];
}

function hasTopic(all: readonly Word[]): boolean {
  return all.some(({ text }) => TOPIC_WORDS.has(text) || DONE.has(text) || /\d/.test(text));
}

/** Whether a message is only a greeting, thanks, a laugh or pictures. */
function isSmallTalk(analysed: Analysed): boolean {
  const { words: typed, original, folded } = analysed;
  if (typed.length === 0) return original.trim() !== '' && isPictures(folded.text);
  if (typed.length > LONGEST_SMALL_TALK) return false;
  let hasCore = false;
  let names = 0;
  for (const [i, word] of glossed(analysed).entries()) {
    const text = SMALL_TALK.has(word.text) ? word.text : collapseRuns(word.text, 1);
    if (SMALL_TALK_CORES.has(text) || isLaugh(text)) hasCore = true;
    else if (!SMALL_TALK.has(text)) {
      const isName = i > 0 && /^\p{Lu}\p{Ll}+$/u.test(original.slice(word.start, word.end));
      names += 1;
      if (!isName || names > 1) return false;
    }
  }
  return hasCore;
}

function isLaugh(word: string): boolean {
  if (word.length < 4) return false;
  for (let i = 0; i < word.length; i += 1) {
    if (!'ha'.includes(word.charAt(i)) && !'hie'.includes(word.charAt(i))) return false;
  }
  return word.charAt(0) === 'h';
}

/** Pictures without words: none of them a cry for help, and more than a lone question mark. */
function isPictures(text: string): boolean {
  if (DANGER_SIGNS.some((sign) => text.includes(sign))) return false;
  return /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/u.test(text);
}
