/** What a stranger finds, on real servers of this machine. */
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '#stack/ports.ts';
import { certificate } from '#test/harness/certificate.ts';
import type { Check, Scene } from '../check.ts';
import { isPrivateAddress, siteAt } from '../site.ts';
import { adminCheck } from './admin.ts';
import { certificateCheck, judgeCertificate } from './certificate.ts';
import { clockCheck, judgeClock } from './clock.ts';
import { dnsCheck, judgeAddresses } from './dns.ts';
import { federationCheck } from './federation.ts';
import { wellKnownCheck } from './well-known.ts';

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** Answers each path as told; others as a proxy refuses, without a Matrix error. */
async function serve(paths: Readonly<Record<string, RequestListener>>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = paths[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('niet hier');
  });
  running.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const CORS = { 'access-control-allow-origin': '*' };

function look(check: Check, url: string, change: Partial<Scene> = {}) {
  return check.look({
    site: change.site ?? siteAt(url),
    status: { absent: 'niet gevraagd' },
    notices: { checkedOn: '2026-02-01', notices: [] },
    clock: () => new Date(),
    clockKept: async () => null,
    signal: new AbortController().signal,
    ...change,
  });
}

test('well-known: as Element needs it, and what is wrong where it is not', async () => {
  const home = await serve({ '/_matrix/client/versions': json({ versions: [] }) });
  const body = { 'm.homeserver': { base_url: `${home}/` } };
  const wellKnown = async (answer: RequestListener) =>
    look(wellKnownCheck, await serve({ '/.well-known/matrix/client': answer }));
  expect(await wellKnown(json(body, 200, CORS))).toMatchObject({
    level: 'orde',
    says: expect.stringContaining(home),
  });
  const wrong: [RequestListener, RegExp][] = [
    [json(body), /Access-Control-Allow-Origin/],
    [json(body, 404, CORS), /geeft 404/],
    [json({ 'm.homeserver': {} }, 200, CORS), /geen JSON/],
    [json(body, 200, { ...CORS, 'content-type': 'text/html; charset=utf-8' }), /type text\/html/],
    [
      json({ 'm.homeserver': { base_url: 'http://127.0.0.1:9' } }, 200, CORS),
      /127\.0\.0\.1:9\) antwoordt niet/,
    ],
  ];
  for (const [answer, says] of wrong) {
    const found = await wellKnown(answer);
    expect([found.level, found.says]).toEqual(['fout', expect.stringMatching(says)]);
  }
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  expect(await look(wellKnownCheck, nowhere)).toMatchObject({
    level: 'fout',
    says: `${nowhere} is niet te bereiken (ECONNREFUSED).`,
  });
});

test('federation: open where a server answers what other servers ask, also behind the well-known', async () => {
  const open = { '/_matrix/federation/v1/version': json({ server: { name: 'Synapse' } }) };
  const unknown = { '/_matrix/key/v2/server': json({ errcode: 'M_UNRECOGNIZED' }, 404) };
  expect(await look(federationCheck, await serve(unknown))).toMatchObject({ level: 'orde' });
  expect(await look(federationCheck, await serve(open))).toMatchObject({ level: 'fout' });
  const home = await serve(open);
  const led = await serve({
    '/.well-known/matrix/client': json({ 'm.homeserver': { base_url: home } }, 200, CORS),
  });
  expect(await look(federationCheck, led)).toMatchObject({
    level: 'fout',
    says: expect.stringContaining(home),
  });
});

test('admin API: asking for a token is answering; on this computer alone it is not looked at', async () => {
  const server = createTlsServer(certificate(), (_request, response) => {
    response.writeHead(401).end('{"errcode":"M_MISSING_TOKEN"}');
  });
  running.push(server as unknown as Server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Its certificate is not trusted: nothing is known, which is said.
  expect(await look(adminCheck, url)).toMatchObject({
    level: 'niet-gekeken',
    says: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
  });
  const closed = await serve({
    '/_synapse/admin/v1/server_version': json({ errcode: 'M_MISSING_TOKEN' }, 401),
  });
  const asIfElsewhere = { ...siteAt(closed), isLocal: false };
  expect(await look(adminCheck, closed, { site: asIfElsewhere })).toMatchObject({ level: 'fout' });
  expect(await look(adminCheck, closed)).toMatchObject({ level: 'niet-gekeken' });
  const refusing = { ...siteAt(await serve({})), isLocal: false };
  expect(await look(adminCheck, closed, { site: refusing })).toMatchObject({ level: 'orde' });
});

test('certificate: one that phones do not trust is a fault; one that expires is told in days', async () => {
  const server = createTlsServer(certificate());
  running.push(server as unknown as Server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await look(certificateCheck, url)).toMatchObject({
    level: 'fout',
    says: expect.stringMatching(/vertrouwen.*DEPTH_ZERO_SELF_SIGNED_CERT/),
  });
  // The same certificate when its ten days are over.
  const later = new Date(Date.now() + 12 * 86_400_000);
  expect(await look(certificateCheck, url, { clock: () => later })).toMatchObject({
    level: 'fout',
    says: expect.stringMatching(/^Verlopen, [123] dagen geleden/),
  });
  expect(await look(certificateCheck, 'https://127.0.0.1:9')).toMatchObject({ level: 'fout' });
  const it = { from: new Date('2026-01-01'), to: new Date('2026-04-01'), fault: null };
  expect(judgeCertificate(it, new Date('2026-02-01'))).toMatchObject({
    level: 'orde',
    says: expect.stringContaining('59 dagen'),
  });
  expect(judgeCertificate(it, new Date('2026-03-22'))).toMatchObject({
    level: 'let-op',
    says: expect.stringContaining('10 dagen'),
  });
  // Of twelve hours, as Caddy's own authority gives, most are left.
  const short = { ...it, to: new Date('2026-01-01T12:00Z') };
  expect(judgeCertificate(short, new Date('2026-01-01T01:00Z')).level).toBe('orde');
  expect(judgeCertificate(short, new Date('2026-01-01T10:00Z')).level).toBe('let-op');
  expect(judgeCertificate(it, new Date('2025-12-31'))).toMatchObject({
    level: 'fout',
    says: expect.stringContaining('klok'),
  });
});

test('from inside: asked of who stands before the installation, by the name that leads nowhere from there', async () => {
  const answers: Record<string, RequestListener> = {
    '/_synapse/admin/v1/server_version': json({ errcode: 'M_MISSING_TOKEN' }, 401),
  };
  const server = createTlsServer(certificate(), (request, response) => {
    (answers[request.url ?? ''] ?? json({}, 404))(request, response);
  });
  running.push(server as unknown as Server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const base = { base_url: `https://matrix.buurt.localhost:${port}` };
  answers['/.well-known/matrix/client'] = json({ 'm.homeserver': base }, 200, CORS);
  const behind = (name: string) => ({ site: siteAt(`https://${name}:${port}`, { via: '127.0.0.1' }) });
  // A name of this computer alone, for which nobody gives certificates.
  const here = behind('buurt.localhost');
  expect(await look(adminCheck, 'x:', here)).toMatchObject({ level: 'fout' });
  expect((await here.site.wellKnown()).status).toBe(200);
  expect(await look(certificateCheck, 'x:', here)).toMatchObject({ level: 'orde' });
  const later = new Date(Date.now() + 12 * 86_400_000);
  expect(await look(certificateCheck, 'x:', { ...here, clock: () => later })).toMatchObject({
    level: 'fout',
    says: expect.stringMatching(/^Verlopen/),
  });
  const elsewhere = behind('buurt.example');
  expect(await look(certificateCheck, 'x:', elsewhere)).toMatchObject({
    level: 'fout',
    says: expect.stringContaining('vertrouwen'),
  });
  await expect(elsewhere.site.wellKnown()).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(await look(dnsCheck, 'x:', elsewhere)).toMatchObject({
    level: 'niet-gekeken',
    says: expect.stringContaining('docker compose run --rm doctor'),
  });
});

test('DNS: none, an address inside, an address outside', async () => {
  expect(await look(dnsCheck, 'http://127.0.0.1')).toMatchObject({ level: 'niet-gekeken' });
  expect(await look(dnsCheck, 'https://bestaat-niet.invalid')).toMatchObject({ level: 'fout' });
  expect(judgeAddresses('a.nl', ['10.0.0.4'])).toMatchObject({ level: 'let-op' });
  expect(judgeAddresses('a.nl', ['10.0.0.4', '203.0.113.9'])).toMatchObject({ level: 'orde' });
  const inside = [
    '10.1.1.1',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.1.1',
    '127.0.0.1',
    'fd12::1',
    'fe80::1',
    '::1',
  ];
  expect(inside.filter((address) => !isPrivateAddress(address))).toEqual([]);
  expect(['172.32.0.1', '8.8.8.8', '100.128.0.1', '2a00::1'].filter(isPrivateAddress)).toEqual([]);
});

test("clock: the server's Date that differs, a clock that was put back, and one that nothing keeps", async () => {
  const at = (ms: number) =>
    serve({ '/.well-known/matrix/client': json({}, 200, { date: new Date(Date.now() + ms).toUTCString() }) });
  expect(await look(clockCheck, await at(0))).toMatchObject({ level: 'orde' });
  expect(await look(clockCheck, await at(-300_000))).toMatchObject({
    level: 'fout',
    says: expect.stringMatching(/verschilt (299|30[01]) seconden/),
  });
  expect(judgeClock({ apart: [], aheadSeconds: 3_600, kept: true })).toMatchObject({
    level: 'fout',
    says: expect.stringContaining('60 minuten verder'),
  });
  expect(judgeClock({ apart: [{ seconds: 12, other: 'x' }], aheadSeconds: 0, kept: true })).toMatchObject({
    level: 'let-op',
  });
  expect(judgeClock({ apart: [], aheadSeconds: 0, kept: false })).toMatchObject({ level: 'let-op' });
  expect(judgeClock({ apart: [], aheadSeconds: 0, kept: true })).toMatchObject({ level: 'niet-gekeken' });
});
