import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordBackupRun } from '#store/backup-runs.ts';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { buildApp } from '../app.ts';
import { settingsOf } from '../config.ts';
import { tryMail } from '../mail.ts';
import { ServiceStatus } from './status.ts';

const TOKEN = 'status-token-of-the-tests';
let site: Site;
beforeAll(async () => {
  site = await startSite({
    statusToken: TOKEN,
    botUrl: 'http://127.0.0.1:9',
    publicUrl: 'http://127.0.0.1:9',
  });
  const { context } = site.api;
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
});
afterAll(() => site.close());

const status = async () =>
  ServiceStatus.parse((await site.api.call('GET', '/api/v1/status', { token: TOKEN })).body);

test('the status token opens the status and nothing else', async () => {
  expect((await site.api.call('GET', '/api/v1/status', { token: TOKEN })).status).toBe(200);
  expect((await site.api.call('GET', '/api/v1/jobs', { token: TOKEN })).status).toBe(401);
  expect((await site.api.call('GET', '/api/v1/status')).status).toBe(401);
  const officer = await site.api.token('gemeente');
  expect((await site.api.call('GET', '/api/v1/status', { token: officer })).status).toBe(403);
  const admin = await site.api.token('systeembeheer');
  expect((await site.api.call('GET', '/api/v1/status', { token: admin })).status).toBe(200);
});

test('counts what the gate let pass and what waits, and names nobody', async () => {
  const { owner, context } = site.api;
  const now = context.clock();
  const long = new Date(now.getTime() - 48 * 3_600_000);
  for (const at of [now, now, long])
    await owner`insert into poort_oordeel (room_id, afzender, verzonden_op, op)
      values ('!kamer:example.org', ${`@t-${randomUUID()}:example.org`}, ${at}, ${at})`;
  await owner`insert into poort_open (gebied_code, van, tot, gegroeid_op, aantal, ingegrepen)
    values ('WK007200', ${now}, ${now}, ${now}, 3, 1)`;
  await enqueue(owner, 'bot', 'proef', { tekst: 'GEHEIM' }, { runAt: new Date(Date.now() - 60_000) });
  const given = await status();
  expect(given.gate).toEqual({
    sinceHours: 24,
    judged: 2,
    unjudged: 3,
    changed: 1,
    lastUnjudged: now.toISOString(),
  });
  expect(given.jobs).toEqual([{ service: 'bot', state: 'queued', count: 1, oldest: expect.any(String) }]);
  expect(given.database?.missingMigrations).toEqual([]);
  expect(given.homeserver?.roomVersions).toEqual([]);
  expect(given.bot).toBe('silent');
  for (const secret of ['GEHEIM', '@t-', '!kamer', 'WK007200'])
    expect(JSON.stringify(given)).not.toContain(secret);
});

test('how the second reader is comes from the bot', async () => {
  const bot = createHttpServer((_request, response) =>
    response.writeHead(503).end(JSON.stringify({ status: 'fout', faults: ['x'], tweedeLezer: 'weg' })),
  );
  await new Promise<void>((done) => bot.listen(0, '127.0.0.1', done));
  const { context } = site.api;
  const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const app = await buildApp({ ...context, settings: { ...context.settings, botUrl } });
  const ask = async () =>
    (await app.inject({ url: '/api/v1/status', headers: { authorization: `Bearer ${TOKEN}` } })).json();
  expect(await ask()).toMatchObject({ bot: 'faulty', secondReader: 'weg' });
  await app.close();
  await new Promise((done) => bot.close(done));
});

test('a migration that did not run is missing', async () => {
  const { owner } = site.api;
  await owner`delete from migratie where name = '0031_stand_dienst'`;
  expect((await status()).database?.missingMigrations).toEqual(['0031_stand_dienst']);
  await owner`insert into migratie (name, run_on) values ('0031_stand_dienst', now())`;
});

test('when a backup and a rehearsal last succeeded comes from the figures of those names', async () => {
  expect(await status()).toMatchObject({ backup: null, rehearsal: null });
  const [began, ended] = [new Date('2026-02-25T06:00:00Z'), new Date('2026-02-25T06:13:20Z')];
  const made = { kind: 'kopie', began, ended, succeeded: true, bytes: 1_000, checks: {} } as const;
  await recordBackupRun(site.api.owner, made);
  await recordBackupRun(site.api.owner, { ...made, kind: 'proef', succeeded: false, bytes: null });
  expect(await status()).toMatchObject({
    backup: '2026-02-25T06:13:20.000Z',
    rehearsal: null,
    failed: { backup: false, rehearsal: true },
  });
});

test('a database that is away: the status says so, to whoever has the status token', async () => {
  const sql = connect('postgres://niemand@127.0.0.1:1/x', { max: 1 });
  const app = await buildApp({ ...site.api.context, sql });
  const given = await app.inject({ url: '/api/v1/status', headers: { authorization: `Bearer ${TOKEN}` } });
  expect(given.statusCode).toBe(200);
  expect(ServiceStatus.parse(given.json())).toMatchObject({
    database: null,
    gate: null,
    jobs: null,
    mail: 'off',
  });
  const figures = (await app.inject({ url: '/metrics' })).body;
  expect(figures).toContain('buurtbaken_database_up 0');
  expect(figures).not.toMatch(/^buurtbaken_jobs\{/m);
  await app.close();
  // What was asked and is no longer waited for waits on.
  await sql.end({ timeout: 0 });
});

test("the officer's page says the same, faults first", async () => {
  const officer = await site.signedIn('gemeente');
  const page = await officer.open(pathTo('beheer.dienst'));
  expect(page.status).toBe(200);
  const places = [
    'Dit gaat mis',
    'De bot antwoordt niet',
    'De laatste keer lukte terugzetten niet',
    'Let hierop',
    'Dit is in orde',
  ].map((text) => page.html.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('mail: a server that takes mail, one that wants another password, one that says nothing, none', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('no')),
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const mute = createServer().listen(0, '127.0.0.1');
  const port = (it: { address(): unknown }): number => (it.address() as AddressInfo).port;
  const tryUrl = (smtpUrl: string) =>
    tryMail(settingsOf({ ...NEEDED, smtpUrl, mailFrom: 'buurt@example.org' }), 1_000);
  expect(await tryUrl(`smtp://127.0.0.1:${port(server.server)}`)).toBe('answers');
  expect(await tryUrl(`smtp://naam:fout@127.0.0.1:${port(server.server)}`)).toBe('refuses');
  expect(await tryUrl(`smtp://127.0.0.1:${port(mute)}`)).toBe('silent');
  expect(await tryMail(settingsOf(NEEDED), 1_000)).toBe('off');
  mute.close();
  await new Promise<void>((done) => server.close(() => done()));
});

const NEEDED = {
  databaseUrl: 'postgres://x@127.0.0.1/x',
  homeserverUrl: 'http://127.0.0.1:9',
  serverName: 'example.org',
  asToken: 'as-token-of-the-tests',
  hsToken: 'hs-token-of-the-tests',
};
