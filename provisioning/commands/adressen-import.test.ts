import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { additionsOf, streetOf } from '#store/straten.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { adressenImport } from './adressen-import.ts';

const HEADER = 'PC6;Huisnummer;Toevoeging;Straat;Plaats';
let database: TestDatabase;
let sql: Sql;
let dir: string;
beforeEach(async () => {
  database = await createDatabase();
  sql = connect(database.provisioningUrl);
  await sql`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  dir = mkdtempSync(join(tmpdir(), 'buurtbaken-straten-'));
});
afterEach(async () => {
  await sql.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

async function run(text: string | Buffer, yes = false): Promise<string> {
  const file = join(dir, 'straten.csv');
  writeFileSync(file, text);
  const lines: string[] = [];
  await adressenImport(sql, { file, yes, print: (line) => lines.push(line), clock: () => new Date() });
  return lines.join('\n');
}
const list = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');
const counted = (text: string, kind: string): number =>
  Number(new RegExp(`^ {2}${kind} +([\\d.]+)$`, 'm').exec(text)?.[1]?.replaceAll('.', ''));

test('the plan is shown and nothing changes without --yes; with it the streets are there', async () => {
  const rows = list('8861 ab;12;;Voorstraat;Harlingen', '8861AB;12;a;Voorstraat;Harlingen');
  expect(await run(rows)).toContain('Nog niets veranderd');
  expect(await streetOf(sql, '8861AB', 12)).toBeNull();
  const text = await run(rows, true);
  expect([counted(text, 'nieuw'), text.includes('Toegepast.')]).toEqual([2, true]);
  expect(text).toContain('1 postcode met huisnummer staat niet in het adresbestand van het CBS');
  expect(await streetOf(sql, '8861AB', 12)).toEqual({ straat: 'Voorstraat', plaats: 'Harlingen' });
  expect(await additionsOf(sql, '8861AB', 12, 10)).toEqual(['', 'A']);
  expect(await streetOf(sql, '8861AB', 13)).toBeNull();
  expect(await verifyAudit(sql)).toMatchObject({ ok: true, rows: 1 });
});

test('a later list takes the place of the former; the same one changes nothing', async () => {
  await run(list('8861AB;1;;Oud;Harlingen', '8861AB;2;;Blijft;Harlingen', '8861AB;3;;Weg;Harlingen'), true);
  const next = list('8861AB;1;;Nieuw;Harlingen', '8861AB;2;;Blijft;Harlingen', '8861AB;4;;Erbij;Harlingen');
  const text = await run(next, true);
  expect(['nieuw', 'gewijzigd', 'ongewijzigd', 'vervallen'].map((kind) => counted(text, kind))).toEqual([
    1, 1, 1, 1,
  ]);
  expect((await streetOf(sql, '8861AB', 1))?.straat).toBe('Nieuw');
  expect(await streetOf(sql, '8861AB', 3)).toBeNull();
  expect(await run(next, true)).toContain('Er verandert niets.');
  expect(await sql`select 1 from straat_invoer`).toHaveLength(0);
});

test('names that CSV and COPY have signs for come out as they went in', async () => {
  await run(list(String.raw`8861AB;1;;"Achter ""De \ Hoek""; 't Zuid";Súdwest-Fryslân`), true);
  expect(await streetOf(sql, '8861AB', 1)).toEqual({
    straat: String.raw`Achter "De \ Hoek"; 't Zuid`,
    plaats: 'Súdwest-Fryslân',
  });
});

test.each([
  ['a postcode that is none', list('8861A;1;;S;P'), /^regel 2: geen postcode: 8861A/],
  ['a number that is none', list('8861AB;1;;S;P', '8861AB;0;;S;P'), /^regel 3: geen huisnummer: 0/],
  ['no street', list('8861AB;1;;;P'), /^regel 2: geen straat: \(leeg\)/],
  ['a field too many', list('8861AB;1;;S;P;x'), /^regel 2: 6 velden in plaats van 5/],
  ['a toevoeging that is none', list('8861AB;1;=1+1;S;P'), /^regel 2: geen toevoeging: =1\+1/],
  ['another header', 'PC6;Huisnummer;Straat\n', /de kop mist Toevoeging, Plaats/],
  ['a header alone', `${HEADER}\n`, /geen enkel adres/],
  ['an address twice', list('8861AB;1;;S;P', '8861AB;1;;T;P'), /adres 8861AB 1 staat er twee keer in/],
  ['another encoding', Buffer.from(list('8861AB;1;;Súd;P'), 'latin1'), /^regel 2: dit bestand is geen UTF-8/],
  ['nothing', '', /is leeg/],
])('%s is refused by its line, and nothing is applied', async (_name, text, message) => {
  await expect(run(text, true)).rejects.toThrow(message);
  expect(await sql`select 1 from straat`).toHaveLength(0);
  expect(await verifyAudit(sql)).toMatchObject({ rows: 0 });
});

test('twice the same line is one address; without a gemeente nothing is read', async () => {
  expect(counted(await run(list('8861AB;1;;S;P', '8861AB;1;;S;P')), 'nieuw')).toBe(1);
  const empty = await createDatabase();
  const other = connect(empty.provisioningUrl);
  const file = join(dir, 'x.csv');
  writeFileSync(file, list('8861AB;1;;S;P'));
  const options = { file, yes: true, print: () => {}, clock: () => new Date() };
  await expect(adressenImport(other, options)).rejects.toThrow(/lees eerst de wijken en buurten in/);
  await other.end();
  await empty.drop();
});
