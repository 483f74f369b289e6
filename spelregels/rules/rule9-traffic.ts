import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

type Use = 'driving' | 'not-driving';
const PHRASES = compilePhrases<Use>(
  [
    {
      value: 'driving',
      patterns: [
        'ik rij|rijd|fiets|ryd|fyts ~1 nu|net|momenteel|hier|achter|langs|over|richting|no|erlangs',
        'ik rij|rijd|fiets er nu|net|achter|langs',
        'nu|momenteel rij|rijd|fiets ik',
        'ben|bin ~2 aan|oan het|it rijden|autorijden|fietsen|riden|ryden',
        'zit ~2 achter ~1 stuur',
        'typ|app|type|typen|appen|stuur ~6 achter het stuur',
        'typ|app|type|typen|appen|bericht|snel|even ~5 al rijdend|fietsend',
        'typ|app|type|typen|appen ~5 onder|tijdens het rijden|fietsen',
        'typ|app|type|typen|appen ~4 vanuit|vanaf|op de|mijn rijdende|fiets|motor|scooter|brommer',
        'rijd|rij|fiets ~3 terwijl ik ~2 typ|app',
        'terwijl ik ~1 rij|rijd|fiets',
        'sta|stean ~2 voor|bij|foar ~2 stoplicht|stoplichten|verkeerslicht',
        "i'm|im|am driving|cycling",
        'typing|texting while driving|cycling',
      ],
    },
    {
      value: 'not-driving',
      patterns: [
        'bijrijder|passagier|medepassagier|passenger|geparkeerd|parkeerplaats|achterbank|ernaast|stilgezet|stilstaand',
        "mijn|m'n|myn|de man|vrouw|vriend|vriendin|zoon|dochter|collega|buurman|buurvrouw|vader|moeder|broer|zus|partner|buschauffeur rijdt|rijd|stuurt|fietst|rydt|chauffeur",
        'naast de bestuurder',
        'sta|staan|staat stil|geparkeerd',
        'aan|langs de kant',
        'elke|iedere|altijd|vaak|meestal|soms|nooit|dagelijks|regelmatig|morgen|straks|vanavond|gisteren|vanmiddag|overmorgen',
        'voor jullie typt|typen',
      ],
    },
  ],
  {},
);

/** Rule 9: who writes that they are driving or cycling themselves, now. Not the passenger, the parked car or another day. */
export function traffic(analysed: Analysed): Finding[] {
  const matches = PHRASES.find(analysed.words).filter((match) => !isQuoted(analysed, match));
  if (matches.some((match) => match.value === 'not-driving')) return [];
  return matches.map((match) => finding(analysed, 'telefoon-in-verkeer', match));
}
