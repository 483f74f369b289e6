import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { TOWNS } from '../lists/places.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

type Clue = 'not-here' | 'moved' | 'elsewhere' | 'somebody' | 'from-afar' | 'part';
const RELATIVES =
  words(`broer zus zuster zoon dochter moeder vader ouders schoonouders schoonmoeder schoonvader schoonzus zwager oom tante neef nicht vriend
  vriendin vrienden collega kennis kennissen ma pa mam pap mem heit schoonzoon schoondochter opa oma pake beppe kleinzoon vriendje huurder brother sister
  friend mother father familie kinderen zoons dochters`);
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'not-here',
      patterns: [
        'ik|wij|we|wy woon|wonen|wenje <vul>? <vul>? <vul>? niet|nie|net|ni <vul>? meer|mear|hier|in|bij|op|daar|zelf',
        'ik|wij|we|wy woon|wonen|wenje <vul>? <vul>? <vul>? niet|nie|net|ni $',
        'woon|wonen ik|wij|we <vul>? <vul>? <vul>? niet|nie|net|ni',
        '^ woon|wonen|wenje <vul>? <vul>? <vul>? niet|nie|net',
        'en|maar woon ~2 niet|nie',
        'ik|wij|we ben|zijn geen|gjin bewoner|bewoners|buurtbewoner|wijkbewoner|inwoner|buurtgenoot',
        'ik|wij|we hier|daar <vul>? niet ~1 woon|wonen',
        'ik|wij|we niet|nie ~3 woon|wonen',
        "i|we don't|dont|do not? ~1 live ~1 here|in",
        'i|we no longer live',
        'ik|wij|we hoor|horen ~2 niet ~1 bij ~1 wijk|buurt',
        'hoor|horen ik|wij|we ~2 niet ~1 bij ~1 wijk|buurt',
        'ik ben ~3 maar ~2 forens|bezoeker',
      ],
    },
    {
      value: 'moved',
      patterns: [
        'ik|wij|we ben|zijn|bin ~5 verhuisd|ferhuze|vertrokken naar|uit|weg|uut|nei|en|maar|dus|sinds|vorige|vorig|afgelopen|inmiddels',
        'ben|zijn ik|we|wij ~5 verhuisd naar|uit|weg',
        'sinds ik|we ~2 verhuisd ben|zijn',
        'omdat|nu|want ik|we ~4 verhuisd ben|zijn',
        'ik|wij|we ~5 verhuisd ben|zijn|bin',
        'ik|wij|we ben|zijn|bin ~4 verhuisd|ferhuze $',
        '^ ben|zijn ~4 verhuisd ~1 naar|maar|en|dus',
        "i|we|i've|we've ~1 moved to|away|out",
      ],
    },
    {
      value: 'elsewhere',
      patterns: [
        'ik|wij|we|wy woon|wonen|wenje ~4 <elders>',
        'woon|wonen ik|wij|we ~4 <elders>',
        'ik|wij|we|wy woon|wonen|wenje ~4 in|te|yn ~1 <stad>',
        'woon|wonen ik|wij|we ~4 in|te ~1 <stad>',
        'ik|wij|we woon|wonen ~3 aan de andere kant',
        'ik|wij|we woon|wonen ~3 een ander|andere',
        'ik|wij|we woon|wonen ~3 in ~1 ander|andere|volgende|naburige|buurdorp',
        'i|we live in ~1 <stad>',
        'zelf woon ik ~3 <elders>|<stad>',
      ],
    },
    {
      value: 'somebody',
      patterns: [
        "mijn|m'n|mn|onze|een|myn|ons|us|my|zijn|haar ~1 <wie>",
        'iemand|mensen|kennis|vriend|vriendin|collega uit|van|die|dy',
        'buurtgenoten|bewoners|mensen uit|van ander|andere',
      ],
    },
    {
      value: 'from-afar',
      patterns: [
        'uit|ut|from <stad>|een|het|de ~1 andere|ander|naburig|naburige|volgende|dorp?',
        'uit|ut|from <stad>',
        'woont|wonen|wennet|wenje|woonachtig|lives|live ~4 in|te|yn <stad>',
        'woont|wonen|wennet|wenje|woonachtig|lives|live ~4 <elders>',
        'woont|wonen|wennet|wenje ~3 niet ~2 hier|wijk|buurt|straat|dorp|stad',
        'woont|wonen hier|daar niet|net',
        'niet ~2 hier|wijk|buurt woont|wonen',
        'in een|de|het ander|andere|volgende|naburig|naburige ~1 wijk|buurt|dorp|stad|plaats|straat',
        'buiten de|onze|deze wijk|buurt|stad|dorp',
        'van buiten|elders',
        'van een|de andere wijk|buurt|dorp',
      ],
    },
    {
      value: 'part',
      patterns: [
        'toevoegen|toegevoegd|taheakje|tafoegje|uitnodigen|uitgenodigd|aanmelden|meelezen|meedoen|meekijken|add',
        'voeg ~6 toe',
        'mag|kan|kunnen|mogen|wil|willen|graag|can|mei ~9 erbij|lid|meedoen|groep|app|groepsapp|buurtapp|appgroep|chat|group|join',
        'lid van|worden',
      ],
    },
  ],
  {
    vul: words(
      'hier daar zelf eigenlijk officieel nu inmiddels al sinds er dan ook trouwens ja wel namelijk dus momenteel hjir sels immers toch tegenwoordig gewoon',
    ),
    elders: words('elders ergens buiten verderop buitenaf daarbuiten buurdorp elsewhere oars'),
    wie: RELATIVES,
    stad: TOWNS,
  },
);
/** "Ik woon hier niet ver vandaan", "niet zo lang": still here. */
const STILL_HERE = new Set(
  words(
    'ver zo zolang lang alleen voor graag meteen direct pal precies aan ver fer lekker rustig veilig fijn prettig echt slecht',
  ),
);
/** "Verhuisd naar deze straat": came to live here. */
const ARRIVED = new Set(
  words('hier hierheen hiernaartoe deze dit wijk straat buurt nieuw welkom hjir hjirhinne terug'),
);
const OTHER = new Set(words('andere ander volgende weg uit'));
const CONTRAST = new Set(words('zelf tegenwoordig inmiddels maar niet eigenlijk nu sinds meer though now'));
/** How far back and forth words count as near. */
const NEAR = 8;

/** Rule 2: who writes that they do not live in the wijk, or would have somebody in the group who does not. */
export function elsewhere(analysed: Analysed): Finding[] {
  const { words } = analysed;
  const matches = PHRASES.find(words).filter((match) => !isQuoted(analysed, match));
  const has = (clue: Clue) => matches.some((match) => match.value === clue);
  const isGuest = has('somebody') && has('part');
  return matches
    .filter(({ value, from, to }) => {
      if (value === 'not-here')
        return !STILL_HERE.has(words[to]?.text ?? '') && !STILL_HERE.has(words[to - 1]?.text ?? '');
      if (value === 'moved') {
        return (
          !hasNear(words, from, from, to + NEAR, ARRIVED) || hasNear(words, from, from, to + NEAR, OTHER)
        );
      }
      if (value === 'elsewhere') return hasNear(words, from, from - NEAR, to + NEAR, CONTRAST);
      return value === 'from-afar' && isGuest;
    })
    .map((match) => finding(analysed, 'woont-elders', match));
}
