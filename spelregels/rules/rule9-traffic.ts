import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `at-wheel`: says it all; `moving`: under way; `typing`: with the telephone; `not-driving`: a passenger, a parked car, another day. */
type Clue = 'at-wheel' | 'moving' | 'typing' | 'not-driving';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'at-wheel',
      patterns: [
        'ik <rijd> ~2 nu|net|momenteel|hier|achter|langs|over|richting|erlangs|zestig|op',
        'ik <rijd> er nu|net|achter|langs',
        'nu|momenteel <rijd> ik',
        '^ <rijd> ~1 nu|net|hier|achter|langs|over|op|even|richting',
        '^ <rijd> ik? ~2 nu',
        'ben|ik|zit ~4 aan het ~1 <rijden>',
        'zit|sta ~3 achter ~2 stuur',
        'achter het stuur|wiel',
        'al rijdend|fietsend|sturend',
        '^ rijdend|fietsend',
        '^ driving|cycling|rijden nu|now',
        'driving|rijden ~2 now|nu',
        'onder|tijdens het <rijden>',
        'vanaf|vanuit ~2 stuur|bestuurdersstoel|zadel',
        'oog ~2 op de weg',
        'ogen ~2 op de weg',
        'met ~2 kmh|km',
        'bij|tegen ~1 honderd|tachtig|vijftig|zestig|80|100|120|50|60 km|kmh',
        'tussen het schakelen|stoplichten|gas',
        'moet zo|hier|nu linksaf|rechtsaf|invoegen|afslaan',
        'ik ben|am? ~1 driving|rijden|cycling',
        'sta|sta ~2 voor|bij ~2 stoplicht|stoplichten|verkeerslicht|rood',
        'rood licht',
        'stuur en app|typ',
        'met ~2 knie|knieen|elleboog|ellebogen ~4 stuur|sturen',
        'kan ~3 rijden en ~2 tegelijk|tegelijkertijd|appen|typen',
      ],
    },
    {
      value: 'moving',
      patterns: [
        'ik|ben <rijd>',
        '<rijd> ik',
        '^ <rijd>',
        'zit|sit|ben|sta ~3 op|in de|mijn|mij|het ~1 <rijtuig>',
        'op|vanaf|vanuit|in de|mijn|mij|een ~1 rijdende? <rijtuig>',
        'ben|ik ~4 onderweg',
        'trap ~4 wind|dijk|berg|pedalen|brug',
        'ik ~2 trap',
        'fietsend|rijdend|trappend|scheurend|bestuurder',
        'in beweging|file',
        'op de snelweg|autobaan|a31|n31|a7|rondweg|ringweg|fietspad',
        'sta niet stil',
      ],
    },
    {
      value: 'typing',
      patterns: [
        'typ|app|type|typen|appen|tik|tikken|typend|append|typos|typfoute|typfouten|tikfouten|typefouten|flaters|spelfouten|typo',
        'duim|thumb|schoot',
        'een|1 hand',
        'telefoon in ~2 hand',
        'op de telefoon|mobiel',
        'met|in mijn|de|een ~1 hand',
        'dus kort',
        'kort|even ~1 want ~4 <rijd>',
        'lees|beantwoord|meld|stuur ~3 hier|jullie|deze|dit|ondertussen',
        'ondertussen|tegelijk|tussendoor',
        'handsfree|spraak',
        'bericht|berichtje',
        'kan ik melden',
      ],
    },
    {
      value: 'not-driving',
      patterns: [
        'bijrijder|passagier|medepassagier|passenger|geparkeerd|parkeerplaats|achterbank|ernaast|stilgezet|stilstaand|trein|taxi|ov',
        'mijn|de|ons ~1 <ander> ~2 rijdt|rijd|stuurt|fietst|chauffeurt|reed|rijden|driving',
        'naast de bestuurder|mijn|mij',
        'zit ~1 naast',
        '<ander> ~2 typt|appt|typed|typen|tikt',
        'sta|staan|staat|even stil|geparkeerd|gestopt',
        'gestopt|afgestapt|afgestopt',
        'zonder te rijden',
        'aan|langs de kant',
        'elke|iedere|altijd|vaak|meestal|soms|nooit|dagelijks|regelmatig|morgen|straks|vanavond|gisteren|vanmiddag|overmorgen|reed|reden|fietste|weleens|eergisteren',
        'voor jullie typt|typen',
        'boete ~3 voor|gekregen|kreeg|gehad',
        'eerst stoppen',
        'laat|laten ~2 typen',
      ],
    },
  ],
  {
    rijd: words('rij rijd rijden fiets ryd fyts cruise tuf brom scooter rijdt'),
    rijden: words('rijden autorijden fietsen rijje sturen scooteren brommen rijen trappen'),
    rijtuig: words(
      'auto fiets scooter scoter brommer motor bus vrachtwagen vrachtwage vrachtauto busje bakfiets fatbike step racefiets wagen trekker tractor fyts e-bike ebike mountainbike quad brommertje snorfiets bestelbus',
    ),
    ander: words(
      'man vrouw vriend vriendin zoon dochter collega buurman buurvrouw vader moeder broer zus partner buschauffeur chauffeur zwager jongen meisje kind opa oma',
    ),
  },
  [['at-wheel', 'moving']],
);
const NEVER_STILL = new Set(words('niet nooit'));
const FAR = 12;
const SELF = new Set(words('ik mijn mij ben'));
/** Other people or things drive: "hij rijdt nu", "rijd rondjes". */
const OTHERS = new Set(words('hij zij die ze man vrouw jongen meisje bus busje auto scooter er iemand'));

/** Rule 9: who writes that they are driving or cycling themselves, now. Not the passenger, the parked car or another day. */
export function traffic(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: read } = clues;
  const isElse = clues.all.some(
    ({ value, from, to }) => value === 'not-driving' && !hasNear(read, from, from, to, NEVER_STILL),
  );
  if (isElse) return [];
  return clues.all
    .filter(({ value, from, to }) => {
      if (value === 'typing' || value === 'not-driving') return false;
      const first = read[from]?.text ?? '';
      if (
        first !== 'ik' &&
        hasNear(read, from, from - FAR, from, OTHERS) &&
        !hasNear(read, from, from - FAR, to, SELF)
      )
        return false;
      if (first === 'ik' && hasNear(read, from, from + 2, to, new Set(['niet']))) return false;
      const isSelf =
        read[from - 1]?.sentence !== read[from]?.sentence || hasNear(read, from, from - FAR, to + FAR, SELF);
      if (value === 'moving' && !isSelf) return clues.near('typing', from);
      return value === 'at-wheel' || clues.near('typing', from, 1);
    })
    .map((match) => finding(analysed, 'telefoon-in-verkeer', match));
}
