import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ReaderScores } from '#spelregels/reader/suspect.ts';

/** What the model was taught to read: pieces of words (tokenizer.json) and its weights, made by bench/learn/reader/. */
const FOLDER = fileURLToPath(new URL('model/', import.meta.url));
/** By their places in tokenizer.json. */
const BEGIN = 0;
const END = 2;
/** Of a longer text the beginning is read. The model knows no more places than these. */
const MOST_PIECES = 126;

/** A model that is loaded: a text as `readable` gives it in, its scores out. One text takes some milliseconds of one processor. */
export type ReaderModel = {
  score(text: string): Promise<ReaderScores>;
};

/** Loads the model. @throws if its files are not there or not sound, or onnxruntime does not run on this machine. */
export async function loadModel(folder = FOLDER): Promise<ReaderModel> {
  const pieces = await loadPieces(folder);
  const session = await InferenceSession.create(`${folder}reader.onnx`, {
    // One at a time, on one processor: what follows from it waits for nobody.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  });
  return {
    async score(text) {
      const ids = pieces(text);
      const { scores } = await session.run({
        ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      });
      if (!(scores?.data instanceof Float32Array)) throw new Error('the model gives no scores');
      return [...scores.data];
    },
  };
}

/** What cuts a text into pieces, by their numbers; the model is taught with the same. */
export async function loadPieces(folder = FOLDER): Promise<(text: string) => number[]> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(`${folder}tokenizer.json`, 'utf8')), {});
  return (text) => [
    BEGIN,
    ...tokenizer.encode(text, { add_special_tokens: false }).ids.slice(0, MOST_PIECES),
    END,
  ];
}
