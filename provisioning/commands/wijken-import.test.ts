import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { wijkenImport } from './wijken-import.ts';

let database: TestDatabase;
let sql: Sql;
let dir: string;
beforeEach(async () => {
  database = await createDatabase();
  sql = connect(database.provisioningUrl);
  dir = mkdtempSync(join(tmpdir(), 'buurtbaken-import-'));
});
afterEach(async () => {
  await sql.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

function write(name: string, text: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}
const square = (size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [5, 53],
      [5 + size, 53],
      [5 + size, 53 + size],
      [5, 53],
    ],
  ],
});
const wijken = (...features: [code: string, name: string, size?: number][]): string =>
  write(
    'wijken.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(([statcode, statnaam, size = 0.1]) => ({
        type: 'Feature',
        properties: { statcode, statnaam },
        geometry: square(size),
      })),
    }),
  );
const adressen = (...rows: string[]): string =>
  write('adressen.csv', ['PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024', ...rows, ''].join('\n'));

async function run(file: string, options: { yes?: boolean; gemeente?: string } = {}): Promise<string> {
  const lines: string[] = [];
  await wijkenImport(sql, {
    file,
    yes: options.yes ?? false,
    gemeente: options.gemeente,
    print: (line) => lines.push(line),
    clock: () => new Date('2026-03-01T12:00:00Z'),
  });
  return lines.join('\n');
}
const codes = async () =>
  (await sql`select code, naam, vervallen_op is not null as gone from gebied order by code`).map(
    (row) => `${row.code} ${row.naam}${row.gone ? ' x' : ''}`,
  );
const counted = (text: string, kind: string): number =>
  Number(new RegExp(`^  ${kind} +([0-9.]+)$`, 'm').exec(text)?.[1]?.replace('.', '') ?? Number.NaN);

test('without --yes the plan is shown and nothing is changed', async () => {
  const text = await run(wijken(['WK007200', 'Harlingen'], ['WK007201', 'Midlum']));
  expect(counted(text, 'nieuw')).toBe(2);
  expect(text).toContain('WK007201 Midlum');
  expect(text).toContain('--yes');
  expect(await codes()).toEqual([]);
});

test('new, changed, unchanged, lapsed and back again; each applied import is in the audit log', async () => {
  await run(wijken(['WK007200', 'Harlingen'], ['WK007201', 'Midlum'], ['WK007202', 'Wijnaldum']), {
    yes: true,
  });
  const text = await run(
    wijken(['WK007200', 'Harlingen'], ['WK007201', 'Midlum', 0.2], ['WK007203', 'Nieuw']),
    {
      yes: true,
    },
  );
  expect(['nieuw', 'gewijzigd', 'ongewijzigd', 'vervallen'].map((kind) => counted(text, kind))).toEqual([
    1, 1, 1, 1,
  ]);
  expect(await codes()).toEqual([
    'WK007200 Harlingen',
    'WK007201 Midlum',
    'WK007202 Wijnaldum x',
    'WK007203 Nieuw',
  ]);
  await run(
    wijken(
      ['WK007200', 'Harlingen'],
      ['WK007201', 'Midlum', 0.2],
      ['WK007202', 'Wijnaldum'],
      ['WK007203', 'Nieuw'],
    ),
    {
      yes: true,
    },
  );
  expect(await codes()).not.toContain('WK007202 Wijnaldum x');
  expect(await verifyAudit(sql)).toMatchObject({ ok: true, rows: 3 });
});

test('the same file again changes nothing and is not logged', async () => {
  const file = wijken(['WK007200', 'Harlingen']);
  await run(file, { yes: true });
  const text = await run(file, { yes: true });
  expect([counted(text, 'ongewijzigd'), text.includes('Er verandert niets.')]).toEqual([1, true]);
  expect(await verifyAudit(sql)).toMatchObject({ rows: 1 });
});

test('a file of wijken leaves buurten alone', async () => {
  await run(wijken(['BU00720001', 'De Spiker'], ['BU00720002', 'Trebolbuurt']), { yes: true });
  const text = await run(wijken(['WK007200', 'Harlingen']), { yes: true });
  expect(counted(text, 'vervallen')).toBe(0);
});

test('a new name of a group asks for its rooms to be brought up to date', async () => {
  await run(wijken(['WK007200', 'Harlingen'], ['WK007201', 'Midlum']), { yes: true });
  await sql`update gebied set aan = true where code = 'WK007200'`;
  await run(wijken(['WK007200', 'Harlingen-Stad'], ['WK007201', 'Midlum-Dorp']), { yes: true });
  expect(await sql`select payload from worker_provisioning._private_jobs`).toEqual([
    { payload: { gebied: 'WK007200' } },
  ]);
});

test('a bad feature is named and nothing is applied', async () => {
  const file = wijken(['WK007200', 'Harlingen'], ['WK7', 'Kapot']);
  await expect(run(file, { yes: true })).rejects.toThrow(/gebied 2 in het bestand \(WK7\)/);
  expect(await codes()).toEqual([]);
});

test('which gemeente: asked for when the file has several, refused when it is another', async () => {
  const file = wijken(['WK007200', 'Harlingen'], ['WK008000', 'Leeuwarden']);
  await expect(run(file)).rejects.toThrow(/GM0072, GM0080.*--gemeente GM0072/);
  await run(file, { gemeente: '72', yes: true });
  expect(await codes()).toEqual(['WK007200 Harlingen']);
  await expect(run(file, { gemeente: 'GM0080' })).rejects.toThrow('van gemeente GM0072, niet van GM0080');
  await expect(run(file, { gemeente: 'Harlingen' })).rejects.toThrow(
    'geen CBS-code van een gemeente: Harlingen',
  );
});

test('addresses: only those of the gemeente; moved, gone and unchanged ones are told', async () => {
  await run(wijken(['BU00720001', 'De Spiker'], ['BU00720002', 'Trebolbuurt']), { yes: true });
  const first = adressen(
    '8861AA;1;720001;7200;72',
    '8861AA;2;720001;7200;72',
    '8861AA;3;720001;7200;72',
    '1011AB;1;3630000;36300;363',
  );
  expect(counted(await run(first, { yes: true }), 'nieuw')).toBe(3);
  const second = adressen('8861AA;1;720001;7200;72', '8861AA;2;720002;7200;72', '8861AA;9;720001;7200;72');
  const text = await run(second, { yes: true });
  expect(['nieuw', 'gewijzigd', 'ongewijzigd', 'vervallen'].map((kind) => counted(text, kind))).toEqual([
    1, 1, 1, 1,
  ]);
  expect(await sql`select huisnummer as n, buurt_code as b from adres order by 1`).toEqual([
    { n: 1, b: 'BU00720001' },
    { n: 2, b: 'BU00720002' },
    { n: 9, b: 'BU00720001' },
  ]);
  expect(await sql`select 1 from adres_invoer`).toHaveLength(0);
});

test('addresses: a bad line is named and nothing is applied', async () => {
  await run(wijken(['WK007200', 'Harlingen']), { yes: true });
  const file = adressen('8861AA;1;720001;7200;72', '8861AA;x;720001;7200;72');
  await expect(run(file, { yes: true })).rejects.toThrow(/^regel 3: geen huisnummer: x/);
  expect(await sql`select 1 from adres`).toHaveLength(0);
});

test('addresses: one in two buurten is refused; unknown buurten are pointed out; twice the same is once', async () => {
  const gemeente = 'GM0072';
  await expect(
    run(adressen('8861AA;1;720001;7200;72', '8861AA;1;720002;7200;72'), { gemeente }),
  ).rejects.toThrow('adres 8861AA 1 staat in meer dan één buurt (BU00720001 en BU00720002)');
  const text = await run(adressen('8861AA;1;720001;7200;72', '8861AA;1;720001;7200;72'), {
    gemeente,
    yes: true,
  });
  expect(counted(text, 'nieuw')).toBe(1);
  expect(text).toContain('BU00720001');
});

test('addresses before any boundaries need to be told the gemeente', async () => {
  await expect(run(adressen('8861AA;1;720001;7200;72'))).rejects.toThrow(/welke gemeente\?.*--gemeente/);
});

test('a file that is not there, or empty', async () => {
  await expect(run(join(dir, 'geen.csv'))).rejects.toThrow(/kan .*geen.csv niet lezen/);
  await expect(run(write('leeg.csv', ' \n'))).rejects.toThrow(/is leeg/);
});

test('another encoding than UTF-8 is refused, and nothing is applied', async () => {
  const file = wijken(['WK190000', 'Wijk Súdwest-Fryslân']);
  const latin1 = write('latin1.geojson', Buffer.from(readFileSync(file, 'utf8'), 'latin1'));
  await expect(run(latin1, { yes: true })).rejects.toThrow(/is geen UTF-8/);
  expect(await codes()).toEqual([]);
  expect(await run(file, { yes: true })).toContain('Wijk Súdwest-Fryslân');
});

test.each([
  ['one gigantic line', 'x'.repeat(300_000), /^regel 1: /],
  [
    'a gigantic second line',
    `PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n${'9'.repeat(300_000)}`,
    /^regel 2: /,
  ],
  ['another header', 'postcode;nr\n8861AA;1\n', /de kop mist PC6, Huisnummer/],
  [
    'a quote that is not closed',
    'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n"8861AA;1;720001;7200;72\n',
    /^regel 2: /,
  ],
  ['zero bytes', '\0\0\0', /de kop mist/],
])('addresses: %s', async (_name, text, message) => {
  await expect(run(write('fout.csv', text), { yes: true, gemeente: 'GM0072' })).rejects.toThrow(message);
  expect(await sql`select 1 from adres`).toHaveLength(0);
  expect(await verifyAudit(sql)).toMatchObject({ rows: 0 });
});
