import type { ProvisioningContext } from '#provisioning/context.ts';
import type { Printed } from '#provisioning/joining/print-letters.ts';
import { printLetters } from '#provisioning/joining/print-letters.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import type { Site } from './site.ts';

/** Where applicants of the tests live: in the buurt Binnenstad, in the wijk Harlingen. */
export const HOME = {
  postcode: '8861 xb',
  huisnummer: '12',
  toevoeging: 'A',
  straat: 'Voorstraat',
  plaats: 'Harlingen',
} as const;

/** Addresses in the table: number 12 and 14 in the Binnenstad, number 1 in Wijnaldum; the wijk Harlingen has a group. */
export async function withAddresses({ api: { owner } }: Site): Promise<void> {
  await owner`insert into adres (pc6, huisnummer, buurt_code) values
    ('8861XB', 12, 'BU00720006'), ('8861XB', 14, 'BU00720006'), ('8857AA', 1, 'BU00720200')`;
  await owner`update gebied set aan = true where code = 'WK007200'`;
}

/** Ticks each of the eleven. */
export const ALL_RULES = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`regel${at + 1}`, 'ja']));

/** Walks through signing up to the page that comes after it. */
export async function signUp(
  browser: Visit,
  choice: string,
  more: {
    readonly address?: Readonly<Record<string, string>>;
    readonly naam?: string;
    readonly email?: string;
    readonly buur1?: string;
    readonly buur2?: string;
  } = {},
): Promise<Shown> {
  let page = await browser.open(pathTo('meedoen'));
  page = await (await page.submit({ ...HOME, ...more.address })).follow();
  page = await (await page.submit({ volwassen: 'ja' })).follow();
  page = await (await page.submit(ALL_RULES)).follow();
  page = await (
    await page.submit({ naam: more.naam ?? 'Anna Bakker', taal: 'nl', email: more.email ?? '' })
  ).follow();
  const buren = { buur1: more.buur1 ?? '', buur2: more.buur2 ?? '' };
  return await (await page.submit({ keuze: choice, ...buren })).follow();
}

/** Letters that are due, with the codes that are on them. */
export async function printed(context: ProvisioningContext): Promise<readonly Printed[]> {
  return (await printLetters(context, 'service:test', async (letters) => letters)) ?? [];
}
