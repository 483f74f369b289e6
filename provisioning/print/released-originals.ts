import type { OriginalsQuestion } from '#basis/originals.ts';
import {
  MAX_LINE_BYTES,
  MAX_ORIGINALS,
  ORIGINALS_PATH,
  originalHead,
  originalsEnd,
} from '#basis/originals.ts';
import type { ProvisioningContext } from '../context.ts';
import type { PoliceMelding } from './melding.ts';

type Originals = PoliceMelding['originals'];

/** How long the bot may take for one photo, or to say that there are none. */
const DEADLINE_MS = 5_000;

/**
 * The originals of a melding's photos that were released for the police, as the bot gives them, made fit for paper one by one: no two of
 * them are in memory whole. Never throws: what could not be had is `missing`.
 */
export async function releasedOriginals(
  { settings, log }: Pick<ProvisioningContext, 'settings' | 'log'>,
  asked: OriginalsQuestion,
  deadlineMs = DEADLINE_MS,
): Promise<Originals> {
  const { botUrl, originalsToken } = settings;
  if (botUrl === undefined || originalsToken === undefined) return { photos: [], missing: true };
  const patience = new Patience(deadlineMs);
  const photos: Originals['photos'][number][] = [];
  try {
    patience.start();
    const answer = await fetch(new URL(ORIGINALS_PATH, botUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${originalsToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      redirect: 'error',
      signal: patience.signal,
    });
    if (answer.status !== 200 || answer.body === null) throw new Error(`the bot answered ${answer.status}`);
    const reader = new Reader(answer.body);
    for (;;) {
      const line: unknown = JSON.parse(await reader.line());
      const end = originalsEnd.safeParse(line);
      if (end.success) return { photos, missing: end.data.left > 0 };
      if (photos.length === MAX_ORIGINALS) throw new Error('the bot gave too many originals');
      const { sentAt, bytes } = originalHead.parse(line);
      const photo = await reader.bytes(bytes);
      patience.stop();
      // sharp with it: only for who needs it.
      const { photoOnPaper } = await import('./photo.ts');
      photos.push({ jpeg: await photoOnPaper(photo), sentAt: new Date(sentAt) });
      patience.start();
    }
  } catch (error) {
    // Not the error itself: a parser quotes what it read.
    const cause = patience.signal.aborted ? 'silent' : error instanceof Error ? error.name : 'unknown';
    log.warn({ cause, given: photos.length }, 'the bot did not give all released originals');
    return { photos, missing: true };
  } finally {
    patience.end();
  }
}

/** Ends a request when nothing whole has come for too long; not while we are at work ourselves. */
class Patience {
  readonly #ms: number;
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  start(): void {
    this.#timer = setTimeout(() => this.#abort.abort(), this.#ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Also of a request that is under way. */
  end(): void {
    this.stop();
    this.#abort.abort();
  }
}

/** Reads lines and bytes from an answer by turns. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** Came, but is not read yet. */
  #rest: Uint8Array = new Uint8Array();

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#chunks = body[Symbol.asyncIterator]();
  }

  /** Up to the next line break. @throws Error if the answer ends before it, or it does not come. */
  async line(): Promise<string> {
    const read: number[] = [];
    while (read.length < MAX_LINE_BYTES) {
      const [byte = 0] = await this.bytes(1);
      if (byte === 0x0a) return Buffer.from(read).toString('utf8');
      read.push(byte);
    }
    throw new Error('a line is too long');
  }

  /** So many. @throws Error if the answer ends before them. */
  async bytes(count: number): Promise<Uint8Array> {
    const read = Buffer.alloc(count);
    for (let filled = 0; filled < count; ) {
      if (this.#rest.length === 0) await this.#more();
      const part = this.#rest.subarray(0, count - filled);
      read.set(part, filled);
      filled += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return read;
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next();
    if (next.done === true) throw new Error('the answer was cut off');
    this.#rest = next.value;
  }
}
