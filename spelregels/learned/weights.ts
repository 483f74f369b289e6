import type { Weights } from './model.ts';
import { modelOf } from './model.ts';
import kept from './weights.json' with { type: 'json' };

/**
 * The weights that messages are judged with. They are kept as JSON, which is read without being taken apart as source is, and their text is
 * let go once they are made ready.
 */
export const WEIGHTS: Weights = ready(kept);

function ready(file: typeof kept): Weights {
  const { suspect, doubt, danger, bytes } = file;
  file.bytes = '';
  return { suspect, doubt, danger, model: modelOf(file, Buffer.from(bytes, 'base64')) };
}
