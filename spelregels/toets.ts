import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { GEBIED_ROLES } from '#basis/roles.ts';
import type { ReadOnceMore } from './reader/in-the-end.ts';
import { judgeToTheEnd } from './reader/in-the-end.ts';
import { MESSAGE_KINDS } from './types.ts';
import type { WijkRules } from './wijk-rules.ts';

/** Longer than any Matrix event (64 KB), with room for what JSON adds to it. In UTF-16 units. */
export const MAX_LINE = 1_048_576;

const oneOf = (values: readonly string[]) => ({ error: `moet een van deze zijn: ${values.join(', ')}` });
const LINE = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'ontbreekt of is geen tekst of getal' }),
    text: z.string({ error: 'ontbreekt of is geen tekst' }),
    kind: z.enum(MESSAGE_KINDS, oneOf(MESSAGE_KINDS)).default('text'),
    role: z.enum(GEBIED_ROLES, oneOf(GEBIED_ROLES)).default('resident'),
    wijk: z.string({ error: 'is geen tekst' }).optional(),
  },
  { error: 'is geen JSON-object' },
);

/**
 * How a wijk wants it, by its code; of no code, of the wijk that was asked for with the command. Undefined: as a wijk that chose nothing.
 * `unknown`: there is no such wijk.
 */
export type RulesOfWijk = (wijk: string | undefined) => WijkRules | undefined | 'unknown';
const CHOSE_NOTHING: RulesOfWijk = () => undefined;
const NOBODY: ReadOnceMore = async () => null;

/** By what lines are judged; without `read` as a message is at once, before the second reader. */
export type ToetsMeans = { readonly rulesOf?: RulesOfWijk; readonly read?: ReadOnceMore | undefined };

export type ToetsTotals = { readonly lines: number; readonly errors: number };
type Outcome = { readonly json: string; readonly isError: boolean };

/**
 * Judges one line of JSON, `{"id","text","kind"?,"role"?,"wijk"?}`, as a message in `melding`, with the settings of its wijk, to the end: where `means` has
 * a second reader, after that has read it too. Gives a line of JSON: `{"id","action","findings","text"}`, or `{"error","line"}` for a line that cannot be read.
 * Rejects only as the second reader does.
 */
export async function toetsLine(line: string, number: number, means: ToetsMeans = {}): Promise<Outcome> {
  const failed = (error: string): Outcome => ({
    json: JSON.stringify({ error, line: number }),
    isError: true,
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failed('geen geldige JSON');
  }
  const parsed = LINE.safeParse(value);
  if (!parsed.success) {
    return failed(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'regel'}: ${issue.message}`).join('; '),
    );
  }
  const { id, text, kind, role, wijk } = parsed.data;
  const rules = (means.rulesOf ?? CHOSE_NOTHING)(wijk);
  if (rules === 'unknown') return failed(`wijk: ${wijk} is hier niet bekend`);
  const circumstances = { role, room: 'melding', ...rules } as const;
  const { inTheEnd: verdict } = await judgeToTheEnd({ text, kind }, circumstances, means.read ?? NOBODY);
  const findings = verdict.findings.map(({ rule, code, fragment, message }) => ({
    rule,
    code,
    fragment,
    message,
  }));
  return {
    json: JSON.stringify({ id, action: verdict.action, findings, text: verdict.text }),
    isError: false,
  };
}

/**
 * Judges JSON Lines from `input` and writes a line for each to `output`, in order, as they come: it waits where the reader is
 * slower. Empty lines are skipped but counted in the numbering. A line over {@link MAX_LINE} is a bad line; no more than that is kept
 * in memory. Gives how many lines were answered and how many of those were bad; rejects if the input, the output or the
 * second reader fails.
 */
export async function runToets(
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
  means: ToetsMeans = {},
): Promise<ToetsTotals> {
  let lines = 0;
  let errors = 0;
  for await (const { number, text } of readLines(input)) {
    if (text !== undefined && text.trim() === '') continue;
    const outcome = text === undefined ? tooLong(number) : await toetsLine(text, number, means);
    lines += 1;
    if (outcome.isError) errors += 1;
    if (output.destroyed) throw closed();
    if (!output.write(`${outcome.json}\n`)) await drained(output);
  }
  return { lines, errors };
}

/** 0 if every line could be judged, 1 if not. */
export function toetsExitCode(totals: ToetsTotals): 0 | 1 {
  return totals.errors === 0 ? 0 : 1;
}

function tooLong(number: number): Outcome {
  const error = `regel is langer dan ${MAX_LINE} tekens`;
  return { json: JSON.stringify({ error, line: number }), isError: true };
}

function closed(): Error {
  return new Error('de uitvoer is gesloten');
}

async function drained(output: Writable): Promise<void> {
  const stopped = new AbortController();
  try {
    await Promise.race([
      once(output, 'drain', { signal: stopped.signal }),
      once(output, 'close', { signal: stopped.signal }).then(() => {
        throw closed();
      }),
    ]);
  } finally {
    stopped.abort();
  }
}

/** Lines with their number from 1; `text` is undefined for one that is too long. */
async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<{ number: number; text: string | undefined }> {
  const decoder = new TextDecoder();
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (part: string) => {
    length += part.length;
    if (length <= MAX_LINE) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    const line = { number, text: length > MAX_LINE ? undefined : parts.join('') };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      take(text.slice(from, to));
      yield finish();
      from = to + 1;
    }
    take(text.slice(from));
  }
  take(decoder.decode());
  if (length > 0) yield finish();
}
