/** Nobody is led off this site: not by what an address says, nor by what a proxy or browser says of the host. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES } from '#provisioning/pages/table.ts';
import {
  ask,
  concretePath,
  differentLookers,
  everybody,
  fieldsOf,
  formToken,
  seed,
} from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';

const ELSEWHERE = [
  'https://boos.example/',
  '//boos.example',
  '/\\boos.example',
  '\\/boos.example',
  '/\t/boos.example',
  '/%0d%0aLocation:%20https://boos.example',
  'javascript:alert(1)',
  'http:boos.example',
  '/.//boos.example',
  '@boos.example',
];
/** Names by which pages everywhere say where to go on, ours among them. */
const WHERE = ['terug', 'naar', 'next', 'url', 'redirect', 'return', 'continue', 'dest', 'onderwerp', 'wijk'];
const HOSTS: readonly Readonly<Record<string, string>>[] = [
  { host: 'boos.example' },
  { 'x-forwarded-host': 'boos.example', 'x-forwarded-proto': 'https' },
  { forwarded: 'host=boos.example;proto=https' },
  { referer: 'https://boos.example/' },
];

let site: Site;
let browsers: Awaited<ReturnType<typeof everybody>>;
beforeAll(async () => {
  site = await startSite({ pagesUrl: 'http://buurt.example' });
  await seed(site);
  browsers = await everybody(site);
});
afterAll(() => site.close());

/** As a browser reads it that stands on our site. */
function expectOwn(location: unknown, what: string): void {
  if (location === undefined) return;
  expect([what, location]).toEqual([what, expect.stringMatching(/^\/(?![/\\])[\x21-\x7e]*$/)]);
  expect(new URL(String(location), 'http://buurt.example/x/y').host).toBe('buurt.example');
}

/** The page's address with somewhere else under every name that says where to go on, but those that it needs as they are. */
function misled(path: string, to: string): string {
  const url = new URL(path, 'http://buurt.example');
  for (const key of WHERE) if (key === 'terug' || !url.searchParams.has(key)) url.searchParams.set(key, to);
  return url.pathname + url.search;
}

test.each(PAGES.map(({ name }) => name))('%s leads nobody elsewhere', async (name) => {
  const path = concretePath(name);
  for (const [role, browser] of await differentLookers(site, browsers, path)) {
    const shown = await ask(site, browser, { path });
    const fields = new URLSearchParams({ _echt: await formToken(browser) });
    for (const [key, [first = '']] of fieldsOf(shown.text))
      fields.set(key, first === '' ? 'een twee drie' : first);
    const body = fields.toString();
    const tries = [
      ...ELSEWHERE.map((to) => {
        const also = new URLSearchParams(WHERE.filter((key) => !fields.has(key)).map((key) => [key, to]));
        return { path: misled(path, to), body: `${body}&${also}` };
      }),
      ...HOSTS.map((headers) => ({ path, headers, body })),
    ];
    // The door is the same for all pages: who stands before it need not try each key. And nobody is signed out meanwhile.
    const isShut = [403, 404].includes(shown.status);
    for (const { body: sent, ...it } of isShut ? tries.slice(-2) : tries)
      for (const asked of [it, ...(name === 'uitloggen' ? [] : [{ ...it, body: sent }])]) {
        const { headers, text } = await ask(site, browser, asked);
        expectOwn(headers.location, `${name} as ${role}: ${JSON.stringify(asked).slice(0, 120)}`);
        expect(text).not.toMatch(/(?:href|action|src)="\s*(?:https?:)?[/\\]{2}[^"/]*boos\.example/i);
        expect(text).not.toMatch(/(?:href|action|src)="\s*javascript:/i);
      }
  }
});
