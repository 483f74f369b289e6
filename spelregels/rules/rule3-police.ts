import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { POLICE } from '../lists/police.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `asks`: speaks to the police in the group; `watches`: says that they read along; `no-call`: that calling is not needed. */
type Clue = 'asks' | 'watches' | 'no-call' | 'reason';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'asks',
      patterns: [
        '^ <politie> kom|komen|graag|kunnen|kun|wil|willen|ga|rij|rijd|stuur|doe|jullie|aub|svp|pls|please|zien|lezen|hallo|leest|ziet|kijk|zouden|mogen|moeten',
        '^ <politie> ~1 kan|kunt|kun|wil|wilt je|jij|u|jullie',
        '^ <politie> ~3 kom|komt|graag|aub ~2 even|snel|kijken|langs|hierheen|deze|naar',
        'beste|geachte|hallo|hoi|hey|dag|he|lieve|hee <politie>',
        'kan|kunnen|wil|willen|kunt|wilt|zou|zouden de|een|onze|iemand|jullie ~2 <politie> ~7 komen|langskomen|langsrijden|ingrijpen|sturen|optreden|rijden|surveilleren|patrouilleren|kijken|langs|controleren|wegsturen|doen|oppakken',
        'kan|kunnen|wil|willen <politie> ~6 komen|langskomen|langsrijden|ingrijpen|sturen|rijden|kijken|langs|controleren|doen|oppakken',
        'kan|kunnen er ~4 <politie> ~5 komen|langskomen|langsrijden|kijken|langs|heen|rijden|gestuurd',
        'stuur|sturen een|jullie|even|eens|aub|maar|iemand ~2 <politie>|patrouille|surveillance|eenheid|wagen|auto|patrouillewagen|politieauto',
        'stuur|sturen een|iemand ~3 wagen|eenheid|patrouille|patrouillewagen|politieauto',
        '<politie> in deze|de|dit ~1 app|groep|chat|groepsapp kom|kan|kunnen|graag|stuur',
        'dit is een bericht voor|aan ~1 <politie>',
        'aan|foar|voor|@ de? ~1 <politie> graag|kom|aub|svp|die|in',
        '<politie> kun|kunnen|kan|wil|willen|kunt|wilt jij|je|u|jullie',
        'als ~2 <politie> ~2 meeleest|meelezen|meekijkt|meekijken|leest|dit',
        'kom|komen|stuur ~4 <politie> die ~2 meelezen|meeleest',
        'police ~2 please|can|come|send',
        'waar blijft|blijven ~2 <politie> ~5 app|groep|gemeld|gezet|hier',
      ],
    },
    {
      value: 'watches',
      patterns: [
        '<politie> ~4 leest|lezen|kijkt|kijken|luistert|luisteren|leze|lest|kykt ~6 mee|mei',
        '<politie> ~6 meeleest|meelezen|meekijkt|meekijken|meekijk|meelees',
        'meeleest|meelezen|meekijkt|meekijken ~3 <politie>',
        'leest|kijkt|lezen|kijken ~2 <politie> ~4 mee',
        '<politie> ~3 ziet|zien|leest|lezen|volgt|volgen|krijgt|krijgen|checkt|monitort|bekijkt|sjocht|reads|watches ~4 dit|app|groep|berichten|appjes|chat|groepsapp|meldingen|it|buurtapp|bericht|appje|hier|alles',
        '<politie> ~2 zit|zitten|sit|is|in ~3 ook|in|yn ~1 deze|de|dit|dizze ~1 app|groep|chat|groepsapp|groepsapp|buurtapp|appgroep',
        '<politie> ~4 houdt|houden ~5 app|groep|groepsapp|chat ~2 gaten|oog',
        '<politie> ~4 app|groep ~2 gaten houdt',
        '<politie> ~2 komt|komen ~4 op|door ~2 app|appje|appjes|groep|berichten|bericht',
        '<politie> ~3 pikt|pikken ~4 op',
        '<politie> ~2 reageert|reageren ~4 app|appje|groep|berichten|bericht|hier',
      ],
    },
    {
      value: 'no-call',
      patterns: [
        'hoef|hoeft|hoeven|hoefst|hoege|hoecht ~5 niet|nie|geen|net|niks ~5 bellen|beljen|gebeld|belt|112|melden|belletje',
        'bellen|beljen|112|belletje ~4 hoeft|hoef|hoecht ~3 niet|nie|net|meer',
        'bellen|112 is|heeft ~4 niet|nergens|geen|overbodig|onnodig ~2 nodig|zin|nut|voor',
        'bellen|112 ~2 overbodig|onnodig',
        'niet|niemand|geen nodig|hoeft ~3 bellen|te bellen',
        'niet|nie|net ~2 bellen|beljen|gebeld want|omdat|de|hij|hier',
        'zonder ~2 bellen',
        "no need|don't|dont to? call",
        'niet|geen ~1 bellen ~2 appen|app|hier',
        'in plaats van ~3 bellen',
      ],
    },
    {
      value: 'reason',
      patterns: [
        '<politie> ~5 leest|kijkt|ziet|lezen|kijken|zien|mee|meeleest|meelezen|meekijkt|app|groep|weet',
        'leest|kijkt|lezen|kijken ~3 mee',
        'app|appen|groep|hier|appje|bericht is|was|staat|gemeld|gezet|melden|zetten|genoeg|voldoende|ook',
        'hier|app|groep ~2 genoeg|voldoende|gemeld',
        'via|met deze|de|dit ~1 app|groep|appje',
        '<politie> ~3 zit|zitten ~2 hier|erin|bij',
      ],
    },
  ],
  { politie: POLICE },
);
const NOT = new Set(words('niet nie net geen nooit niemand nimmer not never nergens'));
const ABOUT_CALLING = new Set(words('112 bel bellen belt gebeld 0900'));

/** Rule 3: who takes the group for a line to the police, who act on a call only. */
export function police(analysed: Analysed): Finding[] {
  const { words } = analysed;
  const matches = PHRASES.find(words).filter((match) => !isQuoted(analysed, match));
  const isReason = matches.some((match) => match.value === 'reason');
  return matches
    .filter(({ value, from, to }) => {
      if (value === 'reason') return false;
      if (value === 'no-call') return isReason;
      if (value === 'watches') return !isDenied(from, to);
      return !hasNear(words, from, from - 4, from + 1, ABOUT_CALLING) && !isDenied(from, to);
    })
    .map((match) => finding(analysed, 'rekent-op-politie', match));

  /** "De politie leest hier niet mee": the truth. */
  function isDenied(from: number, to: number): boolean {
    return hasNear(words, from, from - 3, to + 1, NOT);
  }
}
