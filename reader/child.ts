/**
 * The process that reads: gets `{ id, texts }` from its parent, answers `{ id, scores }`. It has no secrets, no database and no network, writes
 * nothing down, and ends with its parent.
 */
import { z } from 'zod';
import { loadModel } from './model.ts';

const question = z.object({ id: z.int(), texts: z.array(z.string()) });
const model = await loadModel();
let last = Promise.resolve();

process.on('message', (message) => {
  const { id, texts } = question.parse(message);
  last = last.then(async () => {
    const scores: unknown[] = [];
    for (const text of texts) scores.push(await model.score(text));
    process.send?.({ id, scores });
  });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
