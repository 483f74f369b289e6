import type { PackedModel, Weights } from './model.ts';
import { unpack } from './model.ts';
import kept from './weights.json' with { type: 'json' };

/**
 * The weights that messages are judged with. They are kept as JSON, which is read without being taken apart as source is, and their text is
 * let go once they are made ready.
 */
export const WEIGHTS: Weights = ready(kept);

function ready(file: PackedModel & Omit<Weights, 'model'>): Weights {
  const { suspect, doubt, danger } = file;
  const model = unpack(file);
  (file as { packed: string }).packed = '';
  (file as { known: string }).known = '';
  return { suspect, doubt, danger, model };
}
