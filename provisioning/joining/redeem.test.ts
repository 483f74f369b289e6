import { afterEach, beforeEach, expect, test } from 'vitest';
import { CODE_SIGNS, codeInGroups } from '#basis/joining.ts';
import { asked } from '#test/pages/asked.ts';
import { HOME, printed, signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import type { Printed } from './print-letters.ts';
import { codeAtCounter } from './prove.ts';
import { redeemCode } from './redeem.ts';

const AT = { pc6: '8861XB', huisnummer: 12 } as const;
let site: Site;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
});
afterEach(() => site.close());

async function letter(): Promise<Printed> {
  await signUp(site.visitor(), 'brief');
  const [made] = await printed(site.api.context);
  if (made === undefined) throw new Error('no letter');
  return made;
}
/** Another code that looks like one. */
const wrong = (code: string): string =>
  (CODE_SIGNS[CODE_SIGNS.indexOf(code[0] ?? '2') ^ 1] ?? '') + code.slice(1);
const later = (days: number) => ({
  ...site.api.context,
  clock: () => new Date(site.api.context.clock().getTime() + days * 86_400_000),
});

test('a code works once, for its own address, within its days', async () => {
  const { code } = await letter();
  const { context } = site.api;
  expect(await redeemCode(context, { ...AT, huisnummer: 14, typed: code })).toBeNull();
  expect(await redeemCode(context, { ...AT, pc6: '8861XC', typed: code })).toBeNull();
  expect(await redeemCode(later(22), { ...AT, typed: code })).toBeNull();
  expect(await redeemCode(later(20), { ...AT, typed: codeInGroups(code).toLowerCase() })).toMatchObject({
    is: 'account',
  });
  expect(await redeemCode(context, { ...AT, typed: code })).toBeNull();
});

test('five wrong tries end it, whoever makes them; a right one at the fifth is still in time', async () => {
  const { code } = await letter();
  const { context } = site.api;
  for (let at = 0; at < 4; at += 1)
    expect(await redeemCode(context, { ...AT, typed: at === 0 ? 'geen code' : wrong(code) })).toBeNull();
  const [row] = await site.api.owner`select pogingen from brief`;
  expect(row?.pogingen).toBe(4);
  await redeemCode(context, { ...AT, typed: wrong(code) });
  expect(await redeemCode(context, { ...AT, typed: code })).toBeNull();
});

test('tries at once are counted one by one', async () => {
  const { code } = await letter();
  const { context } = site.api;
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => redeemCode(context, { ...AT, typed: wrong(code) })),
  );
  expect(tries.every((found) => found === null)).toBe(true);
  expect(await redeemCode(context, { ...AT, typed: code })).toBeNull();
});

test('of two who type the right code at once, one goes on', async () => {
  const { code } = await letter();
  const both = await Promise.all([1, 2].map(() => redeemCode(site.api.context, { ...AT, typed: code })));
  expect(both.filter((found) => found !== null)).toHaveLength(1);
});

test('the same is done where no letter is and where one is: queries are counted, not milliseconds', async () => {
  await letter();
  const counted = async (huisnummer: number): Promise<readonly string[]> => {
    const { sql, queries } = asked(site.api.context.sql);
    const context = { ...site.api.context, sql };
    expect(await redeemCode(context, { pc6: '8861XB', huisnummer, typed: 'ABCDEFGHJK' })).toBeNull();
    return queries;
  };
  const [there, nowhere] = [await counted(12), await counted(99)];
  expect(there.length).toBe(2);
  expect(nowhere).toEqual(there);
});

test('what is wrong with a code is told alike on the page, and the page takes so many in a minute', async () => {
  await site.close();
  site = await startSite({ publicFormsPerMinute: '30' });
  await withAddresses(site);
  const { code } = await letter();
  const browser = site.visitor({ 'x-forwarded-for': '192.0.2.1' });
  const texts = new Set<string>();
  for (const typed of [
    { ...HOME, code: wrong(code) },
    { ...HOME, huisnummer: '99', code },
    { ...HOME, postcode: '1234AB', code: 'onzin' },
  ]) {
    const page = await browser.open(pathTo('code'));
    const answer = await page.submit(typed);
    expect(answer.status).toBe(400);
    texts.add(answer.text);
    // Nothing that was typed is lost.
    expect(answer.field('code')).toBe(typed.code);
  }
  expect(texts.size).toBe(1);
  const page = await browser.open(pathTo('code'));
  const statuses = new Set<number>();
  for (let at = 0; at < 40; at += 1)
    statuses.add((await page.submit({ ...HOME, code: 'ABCDEFGHJK' })).status);
  expect([...statuses].sort()).toEqual([400, 429]);
});

test('the code is kept nowhere as it is: not in the database, not in the log', async () => {
  const { code } = await letter();
  await redeemCode(site.api.context, { ...AT, typed: code });
  const rows = await site.api
    .owner`select to_jsonb(b) as row from brief b union all select to_jsonb(a) from audit a`;
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(site.api.logged()).not.toContain(code);
});

test('a letter that is printed again has another code, and the former is worthless', async () => {
  const first = await letter();
  await site.api.owner`update brief set code_hmac = null, gedrukt_op = null, verloopt_op = null`;
  const [second] = await printed(site.api.context);
  expect(second?.code).not.toBe(first.code);
  expect(await redeemCode(site.api.context, { ...AT, typed: first.code })).toBeNull();
  expect(await redeemCode(site.api.context, { ...AT, typed: second?.code ?? '' })).not.toBeNull();
});

test('to one postcode and number goes one letter in a week, whatever the toevoeging', async () => {
  for (const toevoeging of ['A', 'B', 'C'])
    await signUp(site.visitor(), 'brief', { address: { toevoeging } });
  await signUp(site.visitor(), 'brief', { address: { huisnummer: '14' } });
  const { context } = site.api;
  expect(await printed(context)).toHaveLength(2);
  expect(await printed(context)).toHaveLength(0);
  expect(await printed(later(6))).toHaveLength(0);
  expect(await printed(later(8))).toHaveLength(1);
});

test('of an address where ten wait no more is kept, and the answer is the same', async () => {
  const titles = new Set<string>();
  for (let at = 0; at < 12; at += 1)
    titles.add((await signUp(site.visitor(), 'brief', { naam: `Buur ${at} Bakker` })).status.toString());
  expect(await site.api.owner`select id from aanvraag`).toHaveLength(10);
  expect(await site.api.owner`select id from brief`).toHaveLength(10);
  expect(titles).toEqual(new Set(['200']));
});

test('a code from the counter takes the application from whoever sent it', async () => {
  const waiting = await signUp(site.visitor(), 'balie');
  const link = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  const [row] = await site.api.owner`select id from aanvraag`;
  const made = await codeAtCounter(site.api.context, {
    ...{ id: String(row?.id), actor: 'service:test', seen: 'post' },
  });
  expect((await site.visitor().open(link)).title).toBe('We hebben je aanmelding');
  expect(await redeemCode(site.api.context, { ...AT, typed: made?.code ?? '' })).not.toBeNull();
  expect((await site.visitor().open(link)).title).toBe('Deze link werkt niet (meer)');
  expect((await site.api.owner`select bewijs from aanvraag`)[0]?.bewijs).toBe('balie');
});
