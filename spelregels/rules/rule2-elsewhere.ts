import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { TOWNS } from '../lists/places.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/**
 * `not-here`, `moved`, `elsewhere`, `gone`: of the writer, from plain to hinted; `reading`: that they are in the group, or would be.
 * `somebody`: whom they know; `afar`: who is elsewhere; `add`: would have them in the group.
 */
type Clue = 'not-here' | 'moved' | 'elsewhere' | 'gone' | 'reading' | 'somebody' | 'afar' | 'add';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'not-here',
      patterns: [
        'ik|wij <woon> <vul>? <vul>? <vul>? niet <vul>? meer|hier|in|bij|op|daar|zelf',
        'ik|wij <woon> <vul>? <vul>? <vul>? niet $',
        'ik|wij <woon> ~5 niet meer ~2 in|op|hier|daar|wijk|buurt|dorp|straat',
        '<woon> ik|wij <vul>? <vul>? <vul>? niet',
        '^ <woon> <vul>? <vul>? <vul>? niet',
        'en|maar|want|omdat <woon> ~2 niet',
        'ik|wij ben|zijn ~2 geen bewoner|bewoners|buurtbewoner|wijkbewoner|inwoner|buurtgenoot|dorpeling|dorpsgenoot|buurman|buren',
        'ik|wij ~2 hier|daar <vul>? niet ~1 <woon>',
        'ik|wij ~4 niet|nergens ~3 <woon> $',
        'ik|wij ~2 niet ~1 <woon> maar|hoor|dus|en|of',
        'ik|wij niet|geen <woon> ~4 in|hier|meer|anymore|longer',
        'ik|wij geen longer live',
        'ik|wij hoor|horen|val|vallen|kom|komen ~2 niet ~2 bij|onder|uit ~2 wijk|buurt|dorp|hier',
        'mijn|ons adres|huis|woning ~2 niet ~2 in|hier ~3 wijk|buurt|straat|dorp|gebied|postcode',
        'mijn|ons postcode|adres ~3 buiten|niet|andere|ander',
        'mijn|ons huis|woning|flat|appartement staat|ligt ~2 in|te|op ~1 <stad>|<elders>',
        'ik|wij hoor|horen|val|vallen ~3 bij|onder ~1 andere|ander',
        'wonen|slapen doe|doen ik|wij ~3 in|te|ergens|elders|bij|buiten',
        'ik|wij logeer|logeren ~2 hier ~2 alleen|maar',
        'adres ~1 van mijn|mij|mij ~1 oma|opa|moeder|vader|ouders|zus|broer|vriend|vriendin ~3 ingevuld|ingevult|opgegeven|gebruikt|opgeven',
        'ik ~1 hier ~2 niet|nooit ~2 gewoond',
        'ik ~2 alleen ~1 bezoeker|bezoek|forens|passant',
        'heb|hebben ~2 er|daar ~1 alleen|slechts ~3 vakantiehuis|vakantiehuisje|volkstuin|garage|garagebox|caravan|winkel|boot|moestuin|pied',
        'val|vallen|hoor|horen ~3 onder|bij ~2 wijk|buurt|dorp|gebied ~1 hiernaast|ernaast|verderop|anders',
        'heb ~1 hier ~1 alleen ~3 winkel|werk|zaak|volkstuin|garage|garagebox|caravan|boot|praktijk|kantoor|moestuin|vakantiehuis|vakantiehuisje',
        'werk|werken ~2 hier ~2 alleen|maar',
        'alleen ~3 hier ~1 werk|werken',
        'verhuur|verhuren ~4 pand|huis|woning|appartement|pandje|huizen',
      ],
    },
    {
      value: 'moved',
      patterns: [
        'ik|wij ben|zijn|heb ~6 verhuisd|vertrokken naar|uit|weg|en|maar|dus|sinds|vorige|vorig|afgelopen|inmiddels|hier',
        'ben|zijn ik|wij ~5 verhuisd',
        'sinds|omdat|nu|want|dat|nadat ik|wij ~4 verhuisd',
        'sinds|na de|mijn|ons ~1 verhuizing',
        'verhuizing naar <stad>',
        'ik|wij ben|zijn ~8 ingetrokken|getrokken|geemigreerd|teruggegaan|vertrokken|gaan wonen',
        'ingetrokken bij|in',
        'bij ~4 in <stad> ingetrokken|gaan|gekomen',
        'ik|wij ~6 verhuisd',
        '^ ben|zijn ~4 verhuisd',
        'verhuisd ~3 <stad>|<elders>',
        'ons|mijn|mij|het huis|woning|flat|appartement ~3 verkocht',
        'huis ~4 verkocht|van andere|van anderen',
        'naar ~2 <stad> verhuisd|vertrokken|gegaan|getrokken',
        'weg uit|van ~1 wijk|buurt|dorp|stad|straat',
        'uit de|deze wijk|buurt ~3 weg|vertrokken|verhuisd|gegaan',
        'oude|vroegere|voormalige|vorige buurt|wijk|straat|buren',
        'ik|wij ben|zijn|was|waren ~2 oude|vroegere|voormalige|vorige|ex eigenaar|bewoner|bewoners|huurder|eigenaren|buurman|buurvrouw',
        'oud bewoner|wijkbewoner|buurtbewoner|inwoner|bewoonster',
        'oudbewoner|ex-bewoner|oudbuurtbewoner',
        'vroeger ~2 gewoond|woonde|woonden',
        'tot vorig|vorige ~4 gewoond|woonde|woonden',
        'ik|wij woonde|woonden ~3 hier|daar|in|op|vroeger|ooit',
      ],
    },
    {
      value: 'elsewhere',
      patterns: [
        'ik|wij <woon> ~5 <elders>',
        '<woon> ik|wij ~5 <elders>',
        '<woon> ~2 zelf ~2 in|te|op|bij|buiten',
        'ik|wij <woon> ~4 in|te|op ~1 <stad>',
        '<woon> ik|wij ~4 in|te|op ~1 <stad>',
        '<woon> ~3 in|te|op ~1 <stad>',
        'ik|wij zit|zitten|ben|zijn|verblijf|bivakkeer ~4 in|te|op ~1 <stad>',
        'zit ~2 nu|tegenwoordig|inmiddels|sinds ~3 in|te|op ~1 <stad>',
        'ik|wij heb|hebben ~3 huis|appartement|flat|woning|kamer|huisje|studio ~2 in|te ~1 <stad>|<elders>',
        'heb|hebben ik|wij ~3 huis|appartement|flat|woning|kamer|huisje|studio ~2 in|te ~1 <stad>|<elders>',
        'ik|wij <woon> ~3 aan de andere kant|zijde',
        'zit|zitten|woon|wonen ~5 aan de andere kant|zijde van|fan',
        'ik|wij ~2 uit ~1 <stad>',
        'ik|wij <woon> ~3 een ander|andere|verderop',
        'ik|wij <woon> ~3 in ~1 ander|andere|volgende|naburige|buurdorp|naastgelegen',
        'ik|wij kom|komen|ben ~2 uit ~1 <stad>|<elders>|andere|ander',
        'ik|wij kom|komen ~3 uit ~3 hiernaast|ernaast|verderop|andere|ander|overkant',
        'groetjes|groeten|groet|gegroet uit ~1 <stad>',
        'hier uit <stad>',
        'op kamers',
      ],
    },
    {
      value: 'reading',
      patterns: [
        'lees|lezen|kijk|kijken|volg|volgen|leef|doe ~5 mee',
        'meelezen|meelees|meekijken|meekijk|meedoen|lezer|volger|meeleven|volgen|bijlezen|meeleest|mee',
        'in|op|aan|bij|van|via deze|de|dit|ons|jullie ~1 groep|app|groepsapp|chat|groepschat',
        'jullie|de|deze|ons groep|app|groepsapp|berichten|chat',
        'groep|groepsapp|app|chat',
        'lid|toegevoegd|toevoegen|aanmelden|aangemeld|erin|erbij|uitnodiging',
        'blijf|blijven ~5 in|hier|op|bij|erin',
        'hoogte blijven|houden',
        'uit de groep',
      ],
    },
    {
      value: 'somebody',
      patterns: [
        'mijn|mij|ons|een|zijn|haar|je ~2 <wie>',
        '<wie> van mij|ons',
        'iemand|mensen|kennis|vriend|vriendin|collega|vrienden uit|van|die|in|elders',
        'buren|bewoners|mensen|lui uit|van|in ~1 ander|andere',
        'hij|zij|hem ~5 <stad>',
      ],
    },
    {
      value: 'afar',
      patterns: [
        'uit|in|te|van|naar|op ~1 <stad>',
        'uit|in|van|naar ~3 ander|andere|naburig|naburige|volgende|buurdorp|buurgemeente|naastgelegen ~1 wijk|buurt|dorp|stad|plaats|straat|gemeente|kant|land',
        'woont|wonen|woonachtig ~5 <elders>',
        'woont|wonen ~3 niet ~2 hier|wijk|buurt|straat|dorp|stad|meer',
        'woont|wonen hier|daar niet',
        'niet ~2 hier|wijk|buurt|daar|in woont|wonen',
        'buiten de|ons|deze wijk|buurt|stad|dorp|gemeente',
        'van buiten|elders|verderop',
        'wijk|buurt|dorp verderop|hiernaast|ernaast',
        'zijn|haar plaats|dorp|wijk|eigen',
        'buitenland|op kamers|aanleunwoning|verzorgingshuis|verpleeghuis|verpleegtehuis',
        'woonde|gewoond ~3 vroeger|ooit',
        'vroeger|ooit ~4 woonde|gewoond|gewoont',
        'hier ~2 verhuisd',
        'verhuisd',
        'mist|missen ~2 wijk|buurt|dorp|straat',
        'geen bewoner|bewoners',
      ],
    },
    {
      value: 'add',
      patterns: [
        'toevoegen|toegevoegd|uitnodigen|uitgenodigd|aanmelden|toelaten|add|toevoegt|toegelaten|meelezen|meekijken|meedoen|aansluiten|aanhaken',
        'voeg|voegt ~8 toe',
        'add mijn|hem|haar',
        'erbij|erin|derbij ~3 zetten|doen|doe|zet|laten|mag|mogen|kan|komen|willen|laat',
        'laat|laten|zet|zetten|doe|gooi|doen|hou ~6 erin|erbij|in|bij ~2 zitten|maar|groep|app|blijven|hier',
        'mag|kan|kunnen|mogen|wil|willen|graag|moet|zou|zouden ~9 erbij|erin|lid|groep|app|groepsapp|chat|in|mee',
        'plek|plaats|ruimte ~3 voor',
        'lid van|worden|maken',
        'zit|zitten ~4 ook|nu ~3 in ~2 groep|app|groepsapp|chat',
        'leest|kijkt|lezen|kijken ~3 mee',
      ],
    },
  ],
  {
    woon: words('woon wonen woonde live living'),
    vul: words(
      'hier daar zelf eigenlijk officieel nu inmiddels al sinds er dan ook trouwens ja wel namelijk dus momenteel immers toch tegenwoordig gewoon echt helemaal zo',
    ),
    elders: words(
      'elders ergens buiten verderop buitenaf buurdorp elsewhere oars hiernaast ernaast buitenland aanleunwoning verzorgingshuis vakantiepark',
    ),
    wie: words(`broer zus zuster zoon dochter moeder vader ouders schoonouders schoonmoeder schoonvader schoonzus zwager oom tante neef nicht vriend vriendin vrienden vriendinnen
      collega collegas collega's kennis kennissen schoonzoon schoondochter opa oma kleinzoon kleindochter huurder familie kinderen zoons dochters buurman buurvrouw buren ex schoonfamilie
      neven nichten zwagers zussen broers makker maten kind overbuurman overbuurvrouw tantes oppas huurders werkster baas schoonouder maatje vriendje`),
    stad: TOWNS,
  },
  [['not-here', 'moved', 'elsewhere', 'afar']],
);
/** "Ik woon hier niet ver vandaan", "niet zo lang": still here. */
const STILL_HERE = new Set(
  words(
    'ver zo zolang lang alleen voor graag meteen direct pal precies aan lekker rustig veilig fijn prettig echt slecht',
  ),
);
/** "Verhuisd naar deze straat": came to live here. */
const ARRIVED = new Set(words('hierheen hiernaartoe deze nieuw welkom nummer nr zelfde'));
const OTHER = new Set(words('andere ander weg uit stad'));
/** Words of a report: who is in it lives elsewhere and wants nothing of the group. */
const NEAR = 8;
const ON_DUTY = new Set(
  words(
    'surveillance collectant monteur bezorger politie gemeente babbeltruc gestolen vermist vermiste inbraak ingebroken rijdt reed loopt',
  ),
);

/** Rule 2: who writes that they do not live in the wijk, or would have somebody in the group who does not. */
export function elsewhere(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: all } = clues;
  const has = (clue: Clue, at: number) => clues.near(clue, at, 1);
  const isFound = (value: Clue, from: number, to: number): boolean => {
    if (value === 'not-here')
      return !STILL_HERE.has(all[to]?.text ?? '') && !STILL_HERE.has(all[to - 1]?.text ?? '');
    if (value === 'moved') {
      const isHere =
        hasNear(all, from, from, to + NEAR, ARRIVED) && !hasNear(all, from, from, to + NEAR, OTHER);
      return !isHere && (has('reading', from) || has('elsewhere', from) || has('afar', from));
    }
    if (value === 'elsewhere') return has('reading', from) || has('moved', from);
    if (value !== 'afar' || hasNear(all, from, from - 20, to + 20, ON_DUTY)) return false;
    return clues.near('somebody', from, 1) && clues.near('add', from, 1);
  };
  return clues.all
    .filter(({ value, from, to }) => isFound(value, from, to))
    .map((match) => finding(analysed, 'woont-elders', match));
}
