import { createHash } from 'node:crypto';
import { IMPORT_NL, STREETS_NL } from '#basis/catalogue/provisioning.nl.ts';
import { UserError } from '#basis/errors.ts';
import { appendAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { getGemeente } from '#store/gebieden.ts';
import type { StraatAdres } from '#store/straten.ts';
import { applyStreets, conflictingStreet, stageStreets, streetChanges } from '#store/straten.ts';
import { records } from './csv.ts';
import type { ReadInOptions } from './read-in.ts';
import { isLarge } from './read-in.ts';
import type { ReadIn } from './rehearse.ts';
import { rehearse } from './rehearse.ts';

const LONGEST = { toevoeging: 10, name: 80 } as const;

/** True if a file begins as a list of streets does. */
export function isStreetList(head: string): boolean {
  return /^\uFEFF?\s*"?pc6"?[;,].*"?straat"?[;,]/i.test(head.split('\n', 1)[0] ?? '');
}

/**
 * Reads the gemeente's own list of addresses (`PC6;Huisnummer;Toevoeging;Straat;Plaats`, of the BAG), tells in Dutch what would change and
 * with `yes` does it, all or nothing, with a row in the audit log. It takes the place of the list before it.
 *
 * @throws UserError that names the bad line by its number; nothing is changed then.
 */
export async function readInStreets(sql: Sql, options: ReadInOptions): Promise<ReadIn> {
  const { source, print } = options;
  return await rehearse(sql, async (tx) => {
    const gemeente = await getGemeente(tx);
    if (gemeente === null) throw new UserError(STREETS_NL.noGemeente);
    const hash = createHash('sha256');
    let bytes = 0;
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of source.chunks()) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    const report = (lines: number): void =>
      options.progress?.(STREETS_NL.progress(Math.floor((100 * bytes) / source.size), lines));
    try {
      await stageStreets(tx, parseStreets(chunks(), report));
    } finally {
      options.progress?.('');
    }
    const twice = await conflictingStreet(tx);
    if (twice !== null) throw new UserError(STREETS_NL.twice(twice.pc6, twice.huisnummer, twice.toevoeging));
    const { added, changed, same, gone, withoutBuurt } = await streetChanges(tx);
    print(IMPORT_NL.planOf(STREETS_NL.what, gemeente.code));
    const { kinds } = IMPORT_NL;
    for (const [kind, count] of [
      [kinds.added, added],
      [kinds.changed, changed],
      [kinds.same, same],
      [kinds.lapsed, gone],
    ] as const)
      print(IMPORT_NL.count(kind, count));
    if (withoutBuurt > 0) print(STREETS_NL.withoutBuurt(withoutBuurt));
    const large = isLarge(gone + changed, gone + changed + same);
    if (added + changed + gone === 0) return { state: 'nothing', large };
    if (!options.yes) return { state: 'planned', large };
    await applyStreets(tx);
    await appendAudit(tx, {
      actor: options.actor,
      action: 'straten.import',
      subject: `gemeente:${gemeente.code}`,
      detail: {
        ...{ nieuw: added, gewijzigd: changed, ongewijzigd: same, vervallen: gone },
        bestand: hash.digest('hex'),
      },
    });
    return { state: 'applied', large };
  });
}

/**
 * The addresses of the gemeente's own list, one at a time; columns in any order, `;` or `,`, with or without a byte order mark.
 *
 * @throws UserError that names the first bad line by its number (the header is line 1).
 */
export async function* parseStreets(
  chunks: AsyncIterable<Buffer>,
  onProgress: (lines: number) => void = () => {},
): AsyncGenerator<StraatAdres> {
  let columns: Columns | undefined;
  let line = 0;
  for await (const batch of records(chunks)) {
    for (const fields of batch) {
      line += 1;
      if (columns === undefined) {
        columns = columnsOf(fields);
        continue;
      }
      if (fields.length === 1 && fields[0] === '') continue;
      yield checked(fields, columns, line);
    }
    onProgress(line);
  }
  if (columns === undefined) throw new UserError(STREETS_NL.badHeader(Object.values(TITLES)));
  if (line < 2) throw new UserError(STREETS_NL.empty);
}

const TITLES = {
  pc6: 'PC6',
  huisnummer: 'Huisnummer',
  toevoeging: 'Toevoeging',
  straat: 'Straat',
  plaats: 'Plaats',
} as const;
type Column = keyof typeof TITLES;
type Columns = Readonly<Record<Column, number>> & { readonly count: number };

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = Object.fromEntries(
    (Object.keys(TITLES) as Column[]).map((column) => [column, names.indexOf(column)]),
  ) as Record<Column, number>;
  const missing = (Object.keys(TITLES) as Column[]).filter((column) => places[column] < 0);
  if (missing.length > 0) throw new UserError(STREETS_NL.badHeader(missing.map((column) => TITLES[column])));
  return { ...places, count: header.length };
}

function checked(fields: readonly string[], columns: Columns, line: number): StraatAdres {
  const fault = (what: string): UserError => new UserError(IMPORT_NL.line(line, what));
  if (fields.length !== columns.count) throw fault(IMPORT_NL.columns(fields.length, columns.count));
  const text = (column: Column): string => (fields[columns[column]] ?? '').normalize('NFC').trim();
  const shown = (column: Column): string => text(column).slice(0, 20) || '(leeg)';
  const pc6 = text('pc6').replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(pc6)) throw fault(IMPORT_NL.badPc6(shown('pc6')));
  if (!/^[1-9]\d{0,4}$/.test(text('huisnummer'))) throw fault(IMPORT_NL.badNumber(shown('huisnummer')));
  const toevoeging = text('toevoeging').toUpperCase();
  if (!/^[A-Z0-9 /-]{0,10}$/.test(toevoeging)) throw fault(STREETS_NL.badAddition(shown('toevoeging')));
  const name = (column: 'straat' | 'plaats'): string => {
    const value = text(column);
    // U+FFFD: what was no UTF-8, such as ISO 8859-1.
    if (value.includes('\uFFFD')) throw fault(STREETS_NL.notUtf8);
    if (value === '' || value.length > LONGEST.name || /[\p{C}\p{Zl}\p{Zp}]/u.test(value))
      throw fault(STREETS_NL.badName(column, shown(column)));
    return value;
  };
  return {
    pc6,
    huisnummer: Number(text('huisnummer')),
    toevoeging,
    straat: name('straat'),
    plaats: name('plaats'),
  };
}
