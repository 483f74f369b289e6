import { describe, expect, test } from 'vitest';
import { gemeenteCode } from '#basis/cbs.ts';
import type { Adres } from '#store/adressen.ts';
import { parseAddresses } from './addresses.ts';

const HEADER = 'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024';
const HARLINGEN = '8861AA;10;720001;7200;72';

async function* inChunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function parsed(chunks: AsyncIterable<Buffer>): Promise<Adres[]> {
  const found: Adres[] = [];
  for await (const adres of parseAddresses(chunks, gemeenteCode('GM0072'))) found.push(adres);
  return found;
}
const read = (text: string, size = 7): Promise<Adres[]> => parsed(inChunks(text, size));
const lines = (...rows: string[]): string => [HEADER, ...rows].join('\n');

describe('read', () => {
  const one = [{ pc6: '8861AA', huisnummer: 10, buurt: 'BU00720001' }];
  test.each([
    ['semicolons', lines(HARLINGEN)],
    ['commas', lines(HARLINGEN).replaceAll(';', ',')],
    ['a byte order mark and Windows line ends', `\uFEFF${lines(HARLINGEN, '').replaceAll('\n', '\r\n')}`],
    ['another year', lines(HARLINGEN).replaceAll('2024', '2031')],
    ['columns in another order', 'Gemeente2024;Wijk2024;Buurt2024;PC6;Huisnummer\n72;7200;720001;8861AA;10'],
    [
      'quotes',
      '"PC6";"Huisnummer";"Buurt2024";"Wijk2024";"Gemeente2024"\n"8861AA";"10";"720001";"7200";"72"',
    ],
    ['leading zeros, a space in the postcode', lines('8861 aa;10;00720001;007200;0072')],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toEqual(one);
  });

  test('chunks that cut lines anywhere', async () => {
    const text = lines(HARLINGEN, '8861AB;2;720102;7201;72', '1011AB;1;3630000;36300;363');
    for (const size of [1, 50, 53])
      expect((await read(text, size)).map((it) => it.buurt)).toEqual(['BU00720001', 'BU00720102']);
  });
});

describe('refused, with the number of the line', () => {
  test.each([
    ['too few fields', '8861AB;2;720102;7201', /^regel 3: 4 velden in plaats van 5/],
    ['no postcode', '88611;2;720102;7201;72', /^regel 3: geen postcode: 88611/],
    ['no house number', '8861AB;;720102;7201;72', /^regel 3: geen huisnummer: \(leeg\)/],
    ['house number 0', '8861AB;0;720102;7201;72', /^regel 3: geen huisnummer: 0/],
    ['a buurt with letters', '8861AB;2;BU720102;7201;72', /^regel 3: geen buurtcode: BU720102/],
    ['a buurt of another wijk', '8861AB;2;720202;7201;72', /^regel 3: buurt, wijk en gemeente/],
    ['a bad line of another gemeente', '1011AB;x;3630000;36300;363', /^regel 3: geen huisnummer: x/],
    ['a quote that stays open', '"8861AB;2;720102;7201;72', /^regel \d+: de aanhalingstekens/],
  ])('%s', async (_name, bad, message) => {
    await expect(read(lines(HARLINGEN, bad, HARLINGEN))).rejects.toThrow(message);
  });

  test.each([
    [
      'another header',
      'postcode;nummer\n8861AA;10',
      /kop mist PC6, Huisnummer, BuurtJJJJ, WijkJJJJ, GemeenteJJJJ/,
    ],
    ['nothing of this gemeente', lines('1011AB;1;3630000;36300;363'), /niets van gemeente GM0072/],
    ['a header alone', HEADER, /niets van gemeente GM0072/],
  ])('%s', async (_name, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test('a fault of the source comes through', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(`${lines(HARLINGEN)}\n`);
      throw new Error('disk gone');
    };
    await expect(parsed(broken())).rejects.toThrow('disk gone');
  });
});
