/** The page of a wijk inside Element, as Element and as somebody who means harm asks for it; the homeserver is the one in memory. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';

const GEBIED = 'WK007200';
const OTHER = 'WK007202';
const CLIENT = 'https://element.buurt.example';
const FRAMED = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };
const SERVER = 'example.org';
let site: Site;
beforeAll(async () => {
  site = await startSite({ webClientUrl: `${CLIENT}/app`, pagesUrl: 'https://buurt.example' });
});
afterAll(() => site.close());

type Someone = { id: string; token: () => Promise<string> };
/** Somebody with an account on the homeserver, as their app has it. */
async function someone(...roles: readonly (readonly [string, string])[]): Promise<Someone> {
  const id = await site.person(...roles);
  const { memory } = site.api;
  return { id, token: () => memory.person(`t-${id}`).openIdToken() };
}
async function send(
  frame: Visit,
  token: string,
  it: { gebied?: string; server?: string } = {},
): Promise<Shown> {
  const page = await frame.open(`/element/${it.gebied ?? GEBIED}?widgetId=x&parentUrl=y`);
  return await page.submit({ bewijs: token, server: it.server ?? SERVER });
}
const framed = (): Visit => site.visitor(FRAMED);
async function inElement(who: Someone): Promise<Visit> {
  const frame = framed();
  const done = await send(frame, await who.token());
  expect([done.status, done.location]).toEqual([303, `/wijk/${GEBIED}`]);
  return frame;
}
const policyOf = ({ headers }: Shown): string => String(headers['content-security-policy']);

test('a coordinator is in without signing in, in this wijk, where Element alone may frame it', async () => {
  const who = await someone(['coordinator', GEBIED], ['coordinator', OTHER]);
  const frame = await inElement(who);
  const page = await frame.open(`/wijk/${GEBIED}`);
  expect(page.status).toBe(200);
  expect(policyOf(page)).toContain(`frame-ancestors ${CLIENT}`);
  expect(page.headers['x-frame-options']).toBeUndefined();
  expect(page.html).not.toContain('<footer');
  // Theirs too, and not of this room: told as what there is not.
  expect((await frame.open(`/wijk/${OTHER}`)).status).toBe(404);
  expect((await frame.open(`/wijk/${GEBIED}/leden`)).status).toBe(200);
});

test('cookies of a frame are kept apart for that very Element, secure and unread by scripts', async () => {
  const who = await someone(['coordinator', GEBIED]);
  const frame = framed();
  const page = await frame.open(`/element/${GEBIED}`);
  const done = await page.submit({ bewijs: await who.token(), server: SERVER });
  const lines = [page, done].flatMap(({ headers }) => [headers['set-cookie'] ?? []].flat().map(String));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-buurtbaken[a-z-]*-element=/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      expect(line).toContain(part);
  }
});

test('the one is nobody in the other: not by its own cookie, nor by one put in the other’s name', async () => {
  const who = await someone(['coordinator', GEBIED]);
  const frame = await inElement(who);
  const token = frame.cookies.get('__Host-buurtbaken-element') ?? '';
  expect(token).toHaveLength(43);
  const tab = site.visitor();
  for (const [name, value] of frame.cookies) tab.cookies.set(name, value);
  expect((await tab.open(`/wijk/${GEBIED}`)).location).toContain('/inloggen?');
  tab.cookies.set('__Host-buurtbaken', token);
  expect((await tab.open(`/wijk/${GEBIED}`)).location).toContain('/inloggen?');
  const own = site.visitor();
  await (await own.open(await site.linkFor({ is: 'persoon', persoonId: who.id }))).submit();
  const stolen = framed();
  stolen.cookies.set('__Host-buurtbaken-element', own.cookies.get('__Host-buurtbaken') ?? '');
  expect((await stolen.open(`/wijk/${GEBIED}`)).location).toBe(`/element/${GEBIED}`);
  // Who is signed in in a tab is not so in a frame: nobody's click on a page in a frame acts with what they hold there.
  const mixed = site.visitor(FRAMED);
  for (const [name, value] of own.cookies) mixed.cookies.set(name, value);
  expect((await mixed.open(`/wijk/${GEBIED}`)).location).toBe(`/element/${GEBIED}`);
});

test('who does not coordinate this wijk is not let in, and not told why', async () => {
  const all = [
    await someone(['resident', GEBIED]),
    await someone(['coordinator', OTHER]),
    await someone(['gemeente', GEBIED]),
    await someone(),
  ];
  const answers: Shown[] = [];
  for (const who of all) answers.push(await send(framed(), await who.token()));
  const stranger = site.api.memory.person('vreemde');
  answers.push(await send(framed(), await stranger.openIdToken()));
  answers.push(await send(framed(), 'nagemaakt'));
  const coordinator = await someone(['coordinator', GEBIED]);
  answers.push(await send(framed(), await coordinator.token(), { server: 'boos.example' }));
  const same = ({ status, html }: Shown) => [status, html.replace(/name="_echt" value="[^"]*"/g, '')];
  for (const answer of answers) expect(same(answer)).toEqual([403, same(answers[0] as Shown)[1]]);
  for (const { headers } of answers)
    expect(String(headers['set-cookie'] ?? '')).not.toContain('buurtbaken-element=');
});

test('a token begins one session', async () => {
  const who = await someone(['coordinator', GEBIED]);
  const token = await who.token();
  expect((await send(framed(), token)).status).toBe(303);
  expect((await send(framed(), token)).status).toBe(403);
  expect(site.api.logged()).not.toContain(token);
  const rows = await site.api.owner<{ row: string }[]>`select t::text as row from sessie t`;
  expect(rows.map(({ row }) => row).join()).not.toContain(token);
});

test('a form from elsewhere begins none: without the form’s own proof, or from a tab', async () => {
  const who = await someone(['coordinator', GEBIED]);
  const body = async () => ({ bewijs: await who.token(), server: SERVER });
  expect((await framed().post(`/element/${GEBIED}`, await body(), FRAMED)).status).toBe(403);
  const tab = site.visitor();
  const page = await tab.open('/inloggen');
  expect(page.status).toBe(200);
  const key = (await tab.open(await site.linkFor({ is: 'persoon', persoonId: who.id }))).field('_echt') ?? '';
  const sent = await tab.post(`/element/${GEBIED}`, { ...(await body()), _echt: key });
  expect([sent.status, sent.location]).toEqual([403, null]);
  const shown = await tab.open(`/element/${GEBIED}`);
  expect([shown.status, shown.text.includes('hoort in Element')]).toEqual([200, true]);
});

test('nothing else is in a frame, for nobody, and what is in a tab is in no frame', async () => {
  const frame = await inElement(await someone(['coordinator', GEBIED]));
  for (const path of [
    '/',
    '/mijn',
    '/beheer',
    '/uitloggen',
    '/inloggen',
    '/mijn/stoppen',
    '/wijken/WK007200',
  ])
    expect([path, (await frame.open(path)).status]).toEqual([path, 403]);
  const tab = await site.visitor().open(`/element/${GEBIED}`);
  expect(policyOf(tab)).toContain("frame-ancestors 'none'");
  expect(tab.headers['x-frame-options']).toBe('DENY');
});

test('a role that ended is gone with the next request', async () => {
  const who = await someone(['coordinator', GEBIED]);
  const frame = await inElement(who);
  await site.api.owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${who.id}`;
  expect((await frame.open(`/wijk/${GEBIED}`)).status).toBe(403);
});

test('the second step is asked there too', async () => {
  await site.api.owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values ('{"tweedeStapCoordinatoren": true}', now(), 'test')`;
  const frame = framed();
  const sent = await send(frame, await (await someone(['coordinator', GEBIED])).token());
  expect(sent.location).toBe('/tweede-stap');
  const step = await frame.open('/tweede-stap');
  expect([step.status, step.title, policyOf(step).includes(`frame-ancestors ${CLIENT}`)]).toEqual([
    200,
    'Stel je tweede stap in',
    true,
  ]);
  expect((await frame.open(`/wijk/${GEBIED}`)).location).toContain('/tweede-stap');
  await site.api.owner`delete from gemeente_instelling`;
});

test('without a web client there is none of it', async () => {
  const bare = await startSite({ pagesUrl: 'https://buurt.example' });
  const frame = bare.visitor(FRAMED);
  const page = await frame.open(`/element/${GEBIED}`);
  expect([page.text.includes('hoort in Element'), policyOf(page).includes("frame-ancestors 'none'")]).toEqual(
    [true, true],
  );
  await bare.close();
});
