/**
 * Writes what the second reader is taught with: `node bench/learn/reader/examples.ts PIECES-FOLDER OUT.json [FILE.jsonl …]`. Of each labelled message its
 * pieces, those of other ways to type it, and what is true of it, cut by the code that cuts what is read in the bot. Further files are added to those of the corpus.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadPieces } from '#reader/model.ts';
import { analyse } from '#spelregels/analyse.ts';
import { readable } from '#spelregels/reader/readable.ts';
import { partDir, readCorpus } from '../../language/corpus.ts';
import { exampleOf, numbersBelow } from '../train.ts';
import { variants } from './variants.ts';

const [folder, out, ...more] = process.argv.slice(2);
if (folder === undefined || out === undefined)
  throw new Error('usage: examples.ts PIECES-FOLDER OUT.json [FILE.jsonl …]');
const pieces = await loadPieces(folder);
const files = (['bouw', 'lezer', 'ongeleerd'] as const).flatMap((part) =>
  readdirSync(partDir(part))
    .sort()
    .map((name) => ({ part, file: join(partDir(part), name) })),
);
/** The same variants each time. */
const chance = numbersBelow();
const all = [...files, ...more.map((file) => ({ part: 'erbij', file }))];
const examples = all.flatMap(({ part, file }) =>
  readCorpus(file).map((message) => {
    const text = readable(analyse({ text: message.text, kind: 'text' }));
    return {
      id: message.id,
      part,
      file: basename(file),
      rules: message.rules,
      action: message.action,
      truth: exampleOf(message).truth.map((isTrue) => (isTrue ? 1 : 0)),
      text,
      ids: pieces(text),
      // What only measures is measured as typed.
      others: part === 'ongeleerd' ? [] : variants(text, chance).map(pieces),
    };
  }),
);
writeFileSync(out, JSON.stringify(examples));
console.log(`${examples.length} messages of ${all.length} files`);
