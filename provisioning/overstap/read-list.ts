import { parse } from 'csv-parse/sync';
import { OVERSTAP_NL } from '#basis/catalogue/pages/wijk-overstap.nl.ts';
import type { NewInvited } from '#store/overstap.ts';
import { MOST_INVITED } from '#store/overstap.ts';

const TEXT = OVERSTAP_NL.faults;
const MOST_NAME = 100;
const MOST_FAULTS = 10;
const POSTCODE = /^[1-9]\d{3}\s?[A-Za-z]{2}$/;
/** A number with what follows it: "12", "12a", "12 bis", "12-2". */
const HOUSE = /^(\d{1,5})(?:[\s-]*([0-9A-Za-z]{1,10}))?$/;
const PHONE = /^(?:\+|00|0)[\d\s()-]{8,20}$/;
const HEADER = /^(naam|name|achternaam|voornaam)$/i;
// Signs that cannot be seen, and what a spreadsheet would run.
const HIDDEN = /[\p{Cc}\p{Cf}]/u;

export type ReadList =
  | { readonly is: 'sound'; readonly people: readonly NewInvited[] }
  | { readonly is: 'faulty'; readonly faults: readonly string[] };

/**
 * Reads a list as somebody pastes it from a spreadsheet or an address book: a line for each person, first the name, then postcode and house
 * number, or a telephone number, in any order. Every bad line is named; of a list with one, nothing is taken. Pure.
 */
export function readInvited(pasted: string): ReadList {
  const lines = pasted.split(/\r\n|\r|\n/);
  const people: NewInvited[] = [];
  const faults: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    if (people.length === 0 && faults.length === 0 && HEADER.test(cells[0] ?? '')) continue;
    const read = personIn(cells);
    if (typeof read === 'string') faults.push(TEXT.line(at + 1, read));
    else people.push(read);
    if (people.length > MOST_INVITED) return { is: 'faulty', faults: [TEXT.tooMany(MOST_INVITED)] };
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) return { is: 'faulty', faults };
  return people.length === 0 ? { is: 'faulty', faults: [TEXT.nobody] } : { is: 'sound', people };
}

/** The cells of a line, whichever of the usual signs is between them. */
function cellsOf(line: string): string[] {
  const delimiter = ['\t', ';', ','].find((sign) => line.includes(sign)) ?? ';';
  try {
    const [cells = []] = parse(line, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      trim: true,
    }) as string[][];
    return cells;
  } catch {
    return line.split(delimiter).map((cell) => cell.trim());
  }
}

/** Who a line is about, or what is wrong with it. */
function personIn([name = '', ...rest]: readonly string[]): NewInvited | string {
  if (name === '') return TEXT.noName;
  if (name.length > MOST_NAME || HIDDEN.test(name) || !/\p{L}/u.test(name)) return TEXT.badName;
  const cells = rest.filter((cell) => cell !== '');
  const postcode = cells.find((cell) => POSTCODE.test(cell));
  const phone = cells.find((cell) => PHONE.test(cell));
  const others = cells.filter((cell) => cell !== postcode && cell !== phone);
  const house = HOUSE.exec(others[0] ?? '');
  if (postcode !== undefined && house === null) return TEXT.noNumber;
  if (postcode === undefined && others.length > 0)
    return house === null ? TEXT.unknown(others[0] ?? '') : TEXT.noPostcode;
  if (postcode === undefined && phone === undefined) return TEXT.noAddress;
  const addition = house?.[2] ?? others[1] ?? null;
  if (others.length > 2 || (addition !== null && !/^[0-9A-Za-z]{1,10}$/.test(addition)))
    return TEXT.unknown(others.at(-1) ?? '');
  return {
    name,
    pc6: postcode?.replace(/\s/g, '').toUpperCase() ?? null,
    houseNumber: house === null ? null : Number(house[1]),
    addition: addition?.toUpperCase() ?? null,
    phone: phone?.replace(/^00/, '+').replace(/[^\d+]/g, '') ?? null,
  };
}
