/** How much may be asked: by one address, by one person, of what is for guessing; and how large it may be. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { PAGES } from '#provisioning/pages/table.ts';
import { ask, concretePath, formToken, seed } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';

let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const start = async (settings: Readonly<Record<string, string>>): Promise<Site> => {
  site = await startSite(settings);
  await seed(site);
  return site;
};
const paths = PAGES.map(({ name }) => concretePath(name));
const strict = PAGES.filter(({ rate }) => rate === 'strict').map(({ name }) => concretePath(name));
/** Before the request that is one too many, and that one. */
const isLimited = (statuses: readonly number[], at: number): boolean =>
  statuses.slice(0, at).every((status) => status !== 429) &&
  statuses.slice(at).every((status) => status === 429);

describe('one address', () => {
  test('asks so much in a minute of all pages together, with no name that it gives itself', async () => {
    const { signedIn: _, ...here } = await start({ requestsPerMinute: '20' });
    const statuses: number[] = [];
    for (const path of [...paths, ...paths, ...paths].slice(0, 25)) {
      const headers = {
        'x-forwarded-for': `10.0.0.${statuses.length}`,
        'x-real-ip': `10.0.1.${statuses.length}`,
      };
      statuses.push((await ask(here as Site, here.visitor(), { path, headers })).status);
    }
    expect(isLimited(statuses, 20)).toBe(true);
  });

  test('behind a proxy that we trust is the one that it names', async () => {
    const here = await start({ requestsPerMinute: '3', trustedProxies: '127.0.0.1' });
    const from = async (address: string) =>
      (await ask(here, here.visitor(), { path: '/', headers: { 'x-forwarded-for': address } })).status;
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1) statuses.push(await from('10.0.0.1'));
    expect(isLimited(statuses, 3)).toBe(true);
    expect(await from('10.0.0.2')).toBe(200);
    // What the client put before it says nothing.
    expect(await from('10.9.9.9, 10.0.0.1')).toBe(429);
  });

  test('guesses so often in a minute at all forms for guessing together, whatever session it shows', async () => {
    const here = await start({ publicFormsPerMinute: '6' });
    expect(strict.length).toBeGreaterThan(0);
    const statuses: number[] = [];
    for (let at = 0; at < 10; at += 1) {
      const browser = here.visitor();
      const body = `_echt=${encodeURIComponent(await formToken(browser))}`;
      statuses.push((await ask(here, browser, { path: strict[at % strict.length] ?? '/', body })).status);
    }
    expect(isLimited(statuses, 6)).toBe(true);
  });

  test('asks so much of the API', async () => {
    const here = await start({ requestsPerMinute: '10' });
    const token = await here.api.token('gemeente');
    const answers: Awaited<ReturnType<typeof here.api.call>>[] = [];
    for (let at = 0; at < 14; at += 1) answers.push(await here.api.call('GET', '/api/v1/wijken', { token }));
    expect(
      isLimited(
        answers.map(({ status }) => status),
        10,
      ),
    ).toBe(true);
    expect(answers.at(-1)?.type).toContain('problem+json');
  });
});

test('one person asks so much in a minute of all pages together, and others at the same address still do', async () => {
  const here = await start({ pagesPerMinute: '12' });
  const [one, other] = [await here.signedIn('gemeente'), await here.signedIn('gemeente')];
  const statuses: number[] = [];
  for (const path of [...paths, ...paths, ...paths].slice(0, 16))
    statuses.push((await ask(here, one, { path })).status);
  expect(isLimited(statuses, 12)).toBe(true);
  expect((await ask(here, other, { path: '/beheer' })).status).toBe(200);
});

describe('what is sent', () => {
  test('is so large and no larger, at every page', { timeout: 120_000 }, async () => {
    const here = await start({});
    for (const role of ['gemeente', 'coordinator', 'resident', null] as const) {
      const browser = role === null ? here.visitor() : await here.signedIn(role, { asPerson: true });
      const token = encodeURIComponent(await formToken(browser));
      for (const path of paths.filter((one) => one !== '/uitloggen')) {
        const large = await ask(here, browser, { path, body: `_echt=${token}&x=${'x'.repeat(100_000)}` });
        // Who may not see the page is told so before the body is read.
        expect([path, [303, 403, 404, 413].includes(large.status)]).toEqual([path, true]);
        const many = await ask(here, browser, { path, body: `_echt=${token}${'&x='.repeat(30_000)}` });
        expect([path, many.status < 500]).toEqual([path, true]);
      }
    }
  });

  test('is unpacked nowhere', async () => {
    const here = await start({});
    const officer = await here.signedIn('gemeente');
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'x=y&'));
    expect(bomb.length).toBeLessThan(100_000);
    for (const path of ['/beheer/instellingen', '/uitloggen']) {
      const { status } = await ask(here, officer, {
        path,
        body: bomb,
        headers: { 'content-encoding': 'gzip' },
      });
      expect([400, 403, 413, 415]).toContain(status);
    }
    const token = await here.api.token('gemeente');
    const api = await here.api.call('PUT', '/api/v1/gemeente/settings', {
      token,
      body: bomb,
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
    });
    expect([400, 413, 415]).toContain(api.status);
  });

  test('as a file is taken only where a page asks for one', async () => {
    const here = await start({});
    const officer = await here.signedIn('gemeente');
    const boundary = 'grens';
    const body = `--${boundary}\r\ncontent-disposition: form-data; name="bestand"; filename="../../x.php"\r\n\r\n<?php\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    for (const path of paths) {
      const shown = await ask(here, officer, { path });
      const { status } = await ask(here, officer, { path, body, headers });
      if (shown.text.includes('type="file"')) expect([path, status < 500]).toEqual([path, true]);
      else expect([path, [303, 403, 404, 405, 415].includes(status)]).toEqual([path, true]);
    }
  });
});
