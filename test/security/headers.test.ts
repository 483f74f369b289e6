/** What every answer of the pages comes with, whatever it is: no frame of others, no script of others, no cookie that a script reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '#provisioning/pages/table.ts';
import type { Asked } from '#test/pages/every-page.ts';
import { ask, concretePath, differentLookers, everybody, formToken, seed } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';

const NAMES = PAGES.map(({ name }) => name);

function expectGuarded({ status, headers }: Asked, what: string): void {
  const policy = String(headers['content-security-policy']);
  for (const part of ["default-src 'none'", "frame-ancestors 'none'"])
    expect([what, policy]).toEqual([what, expect.stringContaining(part)]);
  expect([what, policy]).not.toEqual([what, expect.stringMatching(/unsafe-|\*|https?:|data:/)]);
  expect([what, headers]).toEqual([what, expect.objectContaining({ 'x-content-type-options': 'nosniff' })]);
  if (status !== 400) {
    expect([what, headers['x-frame-options']]).toEqual([what, 'DENY']);
    expect([what, headers['referrer-policy']]).toEqual([what, 'no-referrer']);
  }
  if (status !== 303) expect([what, headers['cache-control']]).toEqual([what, 'no-store']);
  for (const name of ['access-control-allow-origin', 'x-powered-by', 'server'])
    expect([what, name, headers[name]]).toEqual([what, name, undefined]);
}

function expectSafeCookies({ headers }: Asked, prefix: string, parts: readonly string[]): void {
  for (const cookie of [headers['set-cookie'] ?? []].flat() as string[]) {
    expect(cookie.startsWith(prefix)).toBe(true);
    for (const part of parts) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain=');
  }
}

describe.each([
  [
    'behind https',
    'https://buurt.example',
    '__Host-buurtbaken',
    ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'],
  ],
  ['on one machine', 'http://127.0.0.1:1', 'buurtbaken', ['HttpOnly', 'SameSite=Lax', 'Path=/']],
] as const)('%s', (_where, pagesUrl, prefix, parts) => {
  let site: Site;
  let browsers: Awaited<ReturnType<typeof everybody>>;
  beforeAll(async () => {
    site = await startSite({ pagesUrl });
    await seed(site);
    browsers = await everybody(site);
  });
  afterAll(() => site.close());

  test.each(NAMES)('%s, asked and sent, by everybody', async (name) => {
    const path = concretePath(name);
    for (const [role, browser] of await differentLookers(site, browsers, path))
      for (const body of [undefined, 'x=y']) {
        const answer = await ask(site, browser, { path, ...(body === undefined ? {} : { body }) });
        expectGuarded(answer, `${name} as ${role}: ${answer.status}`);
        expectSafeCookies(answer, prefix, parts);
        const hsts = answer.headers['strict-transport-security'];
        expect(hsts).toBe(pagesUrl.startsWith('https:') ? 'max-age=31536000' : undefined);
      }
  });

  test('what stands in the place of a page comes with the same', async () => {
    const officer = browsers.get('gemeente') ?? site.visitor();
    const large = `x=${'x'.repeat(100_001)}`;
    for (const it of [
      { path: '/bestaat-niet' },
      { path: '/%E0%A4%A' },
      { path: '/', body: 'x=y' },
      { path: '/', method: 'PUT', body: 'x=y' },
      { path: '/', method: 'DELETE' },
      { path: '/uitloggen', body: large },
      { path: '/uitloggen', body: '{}', headers: { 'content-type': 'application/json' } },
      { path: `/beheer?x=${'y'.repeat(5_000)}` },
    ] as const) {
      const answer = await ask(site, officer, it);
      expect(answer.status).toBeLessThan(500);
      expectGuarded(answer, `${JSON.stringify(it).slice(0, 60)}: ${answer.status}`);
      expectSafeCookies(answer, prefix, parts);
    }
  });
});

test('a page can be asked for from elsewhere, and nothing in the answer lets its script read it', async () => {
  const site = await startSite();
  try {
    const officer = await site.signedIn('gemeente');
    const headers = { origin: 'https://boos.example', 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS'] as const)
      for (const path of ['/beheer', '/api/v1/gemeente', '/api/openapi.json']) {
        const answer = await ask(site, officer, { path, method, headers });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    expect(await formToken(officer)).not.toBe('');
  } finally {
    await site.close();
  }
});
