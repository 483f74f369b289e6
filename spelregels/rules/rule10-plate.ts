import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import { readNames } from '../names.ts';
import { compilePhrases } from '../phrases.ts';
import { findPlates } from '../plates.ts';
import { DIGIT } from '../signs.ts';
import type { Finding } from '../types.ts';

const OWNED = compilePhrases<'owner'>(
  [
    {
      value: 'owner',
      patterns: [
        'is|was|auto|bus|busje|wagen|scooter|brommer|motor|kenteken|eigendom|die|hoort|behoort ~2 van|bij',
        'van wie ~6 is',
        'wagen|auto|bus|scooter|busje van',
        'dat|dit is',
        'ken ik|we',
        'naam ~1 van|is',
        'op naam',
        'eigenaar|eigenares|bestuurder|bestuurster|houder|kentekenhouder|owner ~6 is|heet|was',
        'eigenaar|eigenares|bestuurder|houder|owner|auto',
        'hoort|behoort|toebehoort ~1 bij|toe|aan',
        'rijdt|reed|rydt',
        'belongs to',
      ],
    },
  ],
  {},
);
/** "Mijn naam is": the one who reports. */
const OWN = new Set(['mijn', 'm', 'myn', 'my']);
const LONGEST_INTRO = 4;

/** Rule 10: a number plate together with the name of whose it is. A plate alone is a good signalement. */
export function plateWithOwner(analysed: Analysed): Finding[] {
  // Every plate has digits, and most messages have none.
  if ((analysed.folded.signs & DIGIT) === 0) return [];
  const owned = OWNED.find(analysed.words);
  if (owned.length === 0) return [];
  const plates = findPlates(analysed);
  if (plates.length === 0) return [];
  const names = readNames(analysed);
  for (const match of owned) {
    const name = names.nameAfter(match.to, LONGEST_INTRO);
    const last = name && analysed.words[name.to - 1];
    if (!name || !last || !isNearby(analysed.words[match.from]?.sentence, last.sentence)) continue;
    if (OWN.has(analysed.words[match.from - 1]?.text ?? '')) continue;
    const owner = { start: match.start, end: last.end };
    return [...plates, owner].map((span) => finding(analysed, 'kenteken-met-eigenaar', span));
  }
  return [];
}

function isNearby(sentence: number | undefined, other: number): boolean {
  return sentence !== undefined && Math.abs(sentence - other) <= 1;
}
