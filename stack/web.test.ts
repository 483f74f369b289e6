import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '#test/harness/eventually.ts';
import { spawnChild, stopChild } from './child.ts';
import { PROJECT_DIR } from './config.ts';
import { writeJson } from './files.ts';
import { freePort } from './ports.ts';
import { answers } from './wait.ts';
import type { WebSettings } from './web-settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'web-'));
const homeserver = 'http://127.0.0.1:9';
let settings: WebSettings;
let child: ReturnType<typeof spawnChild>;

beforeAll(async () => {
  for (const name of ['page', 'element']) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.html'), `<title>${name}</title>`);
  }
  writeFileSync(join(dir, 'element', 'config.json'), '{"brand":"Other"}');
  mkdirSync(join(dir, 'element', 'mobile_guide'));
  writeFileSync(join(dir, 'element', 'mobile_guide', 'index.html'), '<title>phones</title>');
  settings = {
    ...{ host: '127.0.0.1', port: await freePort(), homeserver, serverName: 'x.localhost' },
    pageDir: join(dir, 'page'),
    accountsFile: join(dir, 'accounts.json'),
    element: { port: await freePort(), dir: join(dir, 'element') },
  };
  writeJson(join(dir, 'web.json'), settings);
  child = spawnChild({
    command: process.execPath,
    args: [join(PROJECT_DIR, 'stack', 'web.ts'), join(dir, 'web.json')],
    logFile: join(dir, 'log'),
    deathSignal: 'KILL',
  });
  await eventually(() => answers(`http://127.0.0.1:${settings.port}/health`));
});
afterAll(() => stopChild(child, 'SIGTERM', 1_000));

const page = (path: string): string => `http://127.0.0.1:${settings.port}${path}`;
const element = (path: string): string => `http://127.0.0.1:${settings.element?.port}${path}`;

test('the page runs nothing but its own scripts, and speaks to the homeserver alone', async () => {
  const answer = await fetch(page('/'));
  expect(await answer.text()).toContain('<title>page</title>');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`connect-src 'self' ${homeserver};`);
  expect(policy).not.toContain('unsafe');
});

test('accounts are given as soon as there are any', async () => {
  expect(await (await fetch(page('/proef.json'))).json()).toMatchObject({ homeserver, accounts: [] });
  const accounts = [{ role: 'resident', wijk: 'WK007200', userId: '@a:x.localhost', password: 'p' }];
  writeJson(settings.accountsFile, accounts);
  expect(await (await fetch(page('/proef.json'))).json()).toMatchObject({ accounts });
});

test('Element Web gets our configuration instead of its own, and clients the well-known', async () => {
  expect(await (await fetch(element('/config.json'))).json()).toMatchObject({
    brand: 'Buurtbaken',
    disable_custom_urls: true,
    setting_defaults: { language: 'nl', 'UIFeature.registration': false },
    default_server_config: { 'm.homeserver': { base_url: homeserver, server_name: 'x.localhost' } },
  });
  for (const address of [page, element])
    expect(await (await fetch(address('/.well-known/matrix/client'))).json()).toEqual({
      'm.homeserver': { base_url: homeserver },
      'io.element.e2ee': { force_disable: true, default: false },
    });
});

test('where Element Web sends phones there is its page', async () => {
  expect(await (await fetch(element('/mobile_guide/'))).text()).toContain('<title>phones</title>');
});

/** As a browser would that was led here by another name, or a path that fetch would tidy. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: settings.port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}

test('nothing outside the folder, nothing for another name, nothing but reading', async () => {
  expect(await raw('/../accounts.json')).toBe(404);
  expect(await raw('/%2e%2e/accounts.json')).toBe(404);
  expect(await raw('/..%2f..%2faccounts.json')).toBe(404);
  expect(await raw('/%')).toBe(400);
  expect(await raw('/proef.json', { host: 'boef.example' })).toBe(421);
  expect(await raw('/', {}, 'POST')).toBe(405);
  expect(await raw('/', { host: `localhost:${settings.port}` })).toBe(200);
});
