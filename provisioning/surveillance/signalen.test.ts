import { afterAll, beforeAll, expect, it, test } from 'vitest';
import type { PublicReport } from '#store/openbare-meldingen.ts';
import type { Signalen } from '#test/provisioning/signalen.ts';
import { startSignalen } from '#test/provisioning/signalen.ts';
import { makeSignal } from './signalen.ts';

const AT = [5.42, 53.17] as const;
const LAMP: PublicReport = {
  ...{
    id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99',
    gebied: 'WK007200' as never,
    naam: 'Harlingen',
    kind: 'lantaarn',
  },
  ...{ pc6: '8861XB', huisnummer: 12, toevoeging: 'A', straat: 'Voorstraat' },
  ...{ words: 'knippert', via: 'signalen' },
  ...{ seenAt: new Date('2026-11-26T20:30:00Z'), sentAt: null, failedAt: null, number: null },
};

let signalen: Signalen;
beforeAll(async () => {
  signalen = await startSignalen();
});
afterAll(() => signalen.stop());

const make = (it: Partial<PublicReport> = {}) =>
  makeSignal(
    {
      signalenUrl: signalen.url,
      ...{ signalenLampCategory: 'wegen/verlichting', signalenContainerCategory: 'overig/overig' },
    },
    { ...LAMP, ...it },
    AT,
  );

test('a signal has place, address, category and time, and nobody who reported it', async () => {
  expect(await make()).toBe('SIG-1');
  expect(signalen.made).toEqual([
    {
      text: expect.stringMatching(/^Lamp kapot.*Voorstraat 12 A .8861 XB.*knippert/),
      location: {
        geometrie: { type: 'Point', coordinates: AT },
        address: {
          ...{ postcode: '8861XB', huisnummer: '12', huisletter: 'A' },
          openbare_ruimte: 'Voorstraat',
        },
      },
      category: {
        sub_category: `${signalen.url}/signals/v1/public/terms/categories/wegen/sub_categories/verlichting`,
      },
      reporter: { sharing_allowed: false },
      incident_date_start: '2026-11-26T20:30:00.000Z',
    },
  ]);
  expect(await make({ kind: 'afval', pc6: null, huisnummer: null, straat: null })).toBe('SIG-2');
});

it.each([
  [{ status: 503, text: '' }, { kind: 'retry' }],
  [{ status: 429, text: '' }, { kind: 'retry' }],
  [
    { status: 400, text: '{"category":["x"]}' },
    { kind: 'fail', message: 'signalen: 400' },
  ],
])('what is not taken (%j) is tried again or not', async (answer, failure) => {
  signalen.answer = answer;
  await expect(make()).rejects.toMatchObject(failure);
  signalen.answer = null;
});

test('one that was made without a number that can be read is made all the same', async () => {
  signalen.answer = { status: 201, text: '<html>' };
  expect(await make()).toBeNull();
  signalen.answer = null;
});

test('an address that it does not know, or of which there is no street, goes in the text alone', async () => {
  signalen.knowsNoAddress = true;
  await make();
  signalen.knowsNoAddress = false;
  await make({ straat: null });
  for (const { text, location } of signalen.made.slice(-2)) {
    expect(text).toContain('8861 XB');
    expect(location).toEqual({ geometrie: { type: 'Point', coordinates: [...AT] } });
  }
});

test('while it is away it is tried again', async () => {
  const gone = await startSignalen();
  await gone.stop();
  const settings = { signalenUrl: gone.url, signalenLampCategory: 'a/b', signalenContainerCategory: 'a/b' };
  await expect(makeSignal(settings, LAMP, AT)).rejects.toMatchObject({ kind: 'retry' });
});

test.each([
  ['A 2', { huisletter: 'A', huisnummer_toevoeging: '2' }],
  ['BIS', { huisnummer_toevoeging: 'BIS' }],
  [null, {}],
])('a toevoeging goes as letter and addition: %s', async (toevoeging, wanted) => {
  await make({ toevoeging });
  const address = signalen.made.at(-1)?.location.address ?? {};
  const rest = Object.fromEntries(Object.entries(address).filter(([key]) => /letter|toevoeging/.test(key)));
  expect(rest).toEqual(wanted);
});
