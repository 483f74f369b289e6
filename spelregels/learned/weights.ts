import { readFileSync } from 'node:fs';
import type { Weights } from './model.ts';
import { modelOf } from './model.ts';
import kept from './weights.json' with { type: 'json' };

/** The weights that messages are judged with. Most of them lie in a file of their own, which is used as it is read and taken apart by nobody. */
export const WEIGHTS: Weights = {
  suspect: kept.suspect,
  doubt: kept.doubt,
  danger: kept.danger,
  model: modelOf(kept, readFileSync(new URL('weights.bin', import.meta.url))),
};
