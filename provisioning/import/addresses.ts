import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GemeenteCode } from '#basis/cbs.ts';
import { buurtCode } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Adres } from '#store/adressen.ts';
import { records } from './csv.ts';

/** Told now and then while a file is read. */
export type AddressProgress = (lines: number, kept: number) => void;

/**
 * The addresses of one gemeente from CBS's pc6-huisnummer file (`PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024`, any year, `;` or `,`,
 * with or without a byte order mark), one at a time: the file of the whole country is 8 million lines. Every line is checked, also
 * of other gemeenten.
 *
 * @throws UserError that names the first bad line by its number (the header is line 1).
 */
export async function* parseAddresses(
  chunks: AsyncIterable<Buffer>,
  gemeente: GemeenteCode,
  onProgress: AddressProgress = () => {},
): AsyncGenerator<Adres> {
  const wanted = Number(gemeente.slice(2));
  let columns: Columns | undefined;
  let line = 0;
  let kept = 0;
  for await (const batch of records(chunks)) {
    for (const fields of batch) {
      line += 1;
      if (columns === undefined) {
        columns = columnsOf(fields);
        continue;
      }
      if (fields.length === 1 && fields[0] === '') continue;
      const row = checked(fields, columns, line);
      if (row.gemeente !== wanted) continue;
      kept += 1;
      yield { pc6: row.pc6, huisnummer: row.huisnummer, buurt: buurtCode(row.buurt) };
    }
    onProgress(line, kept);
  }
  if (columns === undefined) throw new UserError(IMPORT_NL.badHeader(['PC6']));
  if (kept === 0) throw new UserError(IMPORT_NL.noneOfGemeente(gemeente));
}

type Columns = Readonly<Record<'pc6' | 'huisnummer' | 'buurt' | 'wijk' | 'gemeente', number>> & {
  readonly count: number;
};

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const places = {
    pc6: at(/^pc6$/),
    huisnummer: at(/^huisnummer$/),
    buurt: at(/^buurt_?\d{4}$/),
    wijk: at(/^wijk_?\d{4}$/),
    gemeente: at(/^gemeente_?\d{4}$/),
  };
  const titles = {
    pc6: 'PC6',
    huisnummer: 'Huisnummer',
    buurt: 'BuurtJJJJ',
    wijk: 'WijkJJJJ',
    gemeente: 'GemeenteJJJJ',
  };
  const missing = Object.entries(places).filter(([, place]) => place < 0);
  if (missing.length > 0)
    throw new UserError(IMPORT_NL.badHeader(missing.map(([name]) => titles[name as keyof typeof titles])));
  return { ...places, count: header.length };
}

type Row = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly buurt: number;
  readonly wijk: number;
  readonly gemeente: number;
};

function checked(fields: readonly string[], columns: Columns, line: number): Row {
  const fault = (what: string): UserError => new UserError(IMPORT_NL.line(line, what));
  if (fields.length !== columns.count) throw fault(IMPORT_NL.columns(fields.length, columns.count));
  const text = (place: number): string => fields[place] ?? '';
  const shown = (place: number): string => text(place).slice(0, 20) || '(leeg)';
  const area = (name: 'buurt' | 'wijk' | 'gemeente', digits: number): number => {
    const value = text(columns[name]).trim();
    if (!/^\d+$/.test(value) || value.length > digits)
      throw fault(IMPORT_NL.badArea(name, shown(columns[name])));
    return Number(value);
  };
  const pc6 = text(columns.pc6).replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(pc6)) throw fault(IMPORT_NL.badPc6(shown(columns.pc6)));
  const number = text(columns.huisnummer).trim();
  if (!/^[1-9]\d{0,4}$/.test(number)) throw fault(IMPORT_NL.badNumber(shown(columns.huisnummer)));
  const [buurt, wijk, gemeente] = [area('buurt', 8), area('wijk', 6), area('gemeente', 4)];
  if (Math.floor(buurt / 100) !== wijk || Math.floor(wijk / 100) !== gemeente)
    throw fault(IMPORT_NL.areaMismatch);
  return { pc6, huisnummer: Number(number), buurt, wijk, gemeente };
}
