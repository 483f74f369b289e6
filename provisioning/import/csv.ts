import { CsvError, parse } from 'csv-parse/sync';
import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import { UserError } from '#basis/errors.ts';

const MAX_LINE_BYTES = 10_000;

/**
 * Records of a CSV file, many whole lines at a time. Which of `;` and `,` separates is seen from the first line. CBS quotes nothing,
 * and lines without quotes are cut by hand: a CSV parser takes over a minute for the whole country.
 */
export async function* records(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<readonly (readonly string[])[]> {
  let rest: Buffer = Buffer.alloc(0);
  let delimiter: string | undefined;
  let line = 1;
  const parsed = (lines: Buffer): readonly (readonly string[])[] => {
    delimiter ??= delimiterOf(lines);
    if (line > 1 && !lines.includes(QUOTE)) return cut(lines.toString('utf8'), delimiter);
    try {
      return parse(lines, { bom: line === 1, delimiter, relax_column_count: true });
    } catch (error) {
      throw csvFault(error, line);
    }
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) rest = Buffer.concat([rest, chunk]);
    if (rest.length > MAX_LINE_BYTES) throw new UserError(IMPORT_NL.line(line, IMPORT_NL.longLine));
    if (end === 0) continue;
    const batch = parsed(Buffer.concat([rest, chunk.subarray(0, end)]));
    line += batch.length;
    yield batch;
    rest = chunk.subarray(end);
  }
  if (rest.length > 0) yield parsed(rest);
}

const LINE_FEED = 10;
const QUOTE = 34;

function cut(lines: string, delimiter: string): string[][] {
  return lines
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));
}

function delimiterOf(lines: Buffer): string {
  const header = lines.toString('latin1', 0, MAX_LINE_BYTES).split('\n', 1)[0] ?? '';
  return header.split(';').length >= header.split(',').length ? ';' : ',';
}

function csvFault(error: unknown, before: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const within = typeof error.lines === 'number' ? error.lines : 1;
  return new UserError(IMPORT_NL.line(before + within - 1, IMPORT_NL.badCsv));
}
