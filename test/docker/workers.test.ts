/** The composed stack as several processes: Synapse as seven, two bots, two provisionings, of which each goes once while people write. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { CARD_KEYS_NL, MELDING_CARD_NL } from '#basis/catalogue/meldingen.nl.ts';
import { eventually } from '#test/harness/eventually.ts';
import { pathTo } from '#web/paths.ts';
import { CLOSED, expectClosed } from './closed.ts';
import type { Installation } from './installation.ts';
import { DOMAIN, dockerMissing, startInstallation } from './installation.ts';
import type { People } from './people.ts';
import { peopleOf } from './people.ts';
import { signedIn, visitorOf } from './signed-in.ts';
import { watchRoom } from './watch-room.ts';

const missing = dockerMissing();
if (missing) console.log('skipped: the stack as several processes, since no Docker engine answers');

const WIJK = 'WK007200';
const GEOJSON = '/app/provisioning/demo/harlingen.geojson';
const NAMES = ['Anna', 'Bram', 'Cees', 'Dirk'];
const SWEAR = 'klootzak';
/** Between two messages of all of them together. */
const PAUSE_MS = 250;
/** How long they go on before something goes, while it is gone, and when it is back. */
const MESSAGES = 10;

const PATIENT = { timeoutMs: 60_000, intervalMs: 500 };
/** Log-ins at the same moment. */
const AT_ONCE = 20;
const RENAMED = 'Nieuw Harlingen';
const METRICS = `fetch('http://127.0.0.1:8080/metrics').then((it) => it.text()).then(console.log)`;
const RIGHTS = `select rolreplication, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
  (select count(*) from pg_auth_members where member = r.oid) from pg_roles r where rolname = 'buurtbaken_replica'`;
const FOLLOWER_LOOKS = `PGPASSFILE=/tmp/pgpass psql "host=postgres user=buurtbaken_replica dbname=buurtbaken" -c 'select 1'`;
const SYNAPSE_SESSIONS = `select sessions from pg_stat_database where datname = 'synapse'`;

describe.skipIf(missing)('the composed stack as several processes', () => {
  let it_: Installation;
  let people: People;
  let token = '';
  let coordinator = '';
  let residents: string[] = [];
  let melding = '';

  const sql = (query: string): Promise<string> =>
    it_.inside('postgres', 'psql', '-U', 'postgres', '-d', 'buurtbaken', '-Atc', query);
  /** A figure of the gate in all processes that ask it, summed by reason. */
  const unjudged = async (): Promise<Record<string, number>> => {
    const sums: Record<string, number> = {};
    for (const service of ['synapse', 'synapse-clients-1', 'synapse-clients-2']) {
      const figures = await it_.inside(service, 'curl', '-fsS', 'http://localhost:9000/_synapse/metrics');
      for (const [, reason = '', count] of figures.matchAll(
        /^buurtbaken_gate_unjudged_total\{reason="(\w+)"\} (\S+)$/gm,
      ))
        sums[reason] = (sums[reason] ?? 0) + Number(count);
    }
    return sums;
  };

  beforeAll(async () => {
    it_ = await startInstallation({ workers: true });
    people = peopleOf(it_, WIJK);
    token = await it_.inside('provisioning', 'buurtbaken', 'token', 'systeembeheer');
    await it_.inside('provisioning', 'buurtbaken', 'wijken', 'import', GEOJSON, '--yes');
    await it_.call('PUT', '', `/api/v1/wijken/${WIJK}`, token, { aan: true });
    [coordinator, ...residents] = (await Promise.all([
      people.join(token, 'Sietske', 'coordinator'),
      ...NAMES.map((name) => people.join(token, name)),
    ])) as [string, ...string[]];
    [melding] = (await Promise.all(residents.map((bearer) => people.room(bearer)))) as [string];
  }, 600_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await it_.lastLines());
  });
  afterAll(() => it_?.down(), 120_000);

  it('holds a photo until the coordinator taps, whoever of the processes is asked', async () => {
    const [anna = '', bram = ''] = residents;
    const url = await people.sendPhoto(anna, melding);
    const coordinatie = await people.room(coordinator, '-coordinatie');
    const card = await people.placeTap(coordinator, coordinatie);
    const photos = async () =>
      (await people.messages(bram, melding)).filter(({ content }) => content.msgtype === 'm.image');
    expect(await photos()).toEqual([]);
    await people.send(coordinator, coordinatie, { 'm.relates_to': card }, 'm.reaction');
    const placed = await eventually(async () => (await photos())[0] ?? null, {
      ...{ timeoutMs: 60_000, intervalMs: 500 },
    });
    expect([placed.sender, placed.content.url === url]).toEqual([`@bot:${DOMAIN}`, false]);
    const media = String(placed.content.url).slice('mxc://'.length);
    const given = await it_.ask('GET', 'matrix', `/_matrix/client/v1/media/download/${media}`, {
      bearer: bram,
    });
    expect([given.status, given.headers['content-type']]).toEqual([200, 'image/jpeg']);
  }, 180_000);

  it('judges each message once and edits each card in order, while each bot and each provisioning goes', async () => {
    const [anna = '', bram = ''] = residents;
    const seenLine = (body: unknown): number =>
      Number(new RegExp(`^${MELDING_CARD_NL.seen}: (\\d+)$`, 'm').exec(String(body))?.[1]);
    const watch = await watchRoom(people, bram, melding);
    const report = await people.send(anna, melding, {
      ...{ msgtype: 'm.text', body: 'Melding: twee mannen voelen aan autodeuren in de Voorstraat.' },
    });
    const card = await eventually(
      () =>
        watch.seen().find(({ sender, content }) => {
          const relation = content['m.relates_to'] as { 'm.in_reply_to'?: { event_id: string } } | undefined;
          const isAnswer = relation?.['m.in_reply_to']?.event_id === report.event_id;
          return sender === `@bot:${DOMAIN}` && isAnswer && seenLine(content.body) === 0;
        })?.event_id ?? null,
      { timeoutMs: 60_000, intervalMs: 250 },
    );
    const tap = (bearer: string) => {
      const relation = { rel_type: 'm.annotation', event_id: card, key: CARD_KEYS_NL.seen };
      return people.send(bearer, melding, { 'm.relates_to': relation }, 'm.reaction');
    };
    // Who reported it has seen it as it is.
    const tappers = [coordinator, ...residents.slice(1)];
    const sent: string[] = [];
    const rude: string[] = [];
    /** All of them in turn; the first of each turn, and one halfway, when somebody is gone, is not fit. */
    const write = async (): Promise<void> => {
      for (let nr = 0; nr < MESSAGES; nr += 1) {
        const isRude = nr % (MESSAGES / 2) === 0;
        const body = `${isRude ? `Die ${SWEAR} ook` : 'Ik zie een grijze auto'}, huisnummer ${sent.length + 10}.`;
        const by = residents[sent.length % residents.length] ?? '';
        const { event_id } = await people.send(by, melding, { msgtype: 'm.text', body });
        sent.push(String(event_id));
        if (isRude) rude.push(String(event_id));
        await pause(PAUSE_MS);
      }
    };
    const newcomers: Promise<string>[] = [];
    await write();
    for (const [at, gone] of [
      ['bot', 'provisioning-2'],
      ['bot-2', 'provisioning'],
    ].entries()) {
      const writing = write();
      await pause(2 * PAUSE_MS);
      await Promise.all(gone.map((service) => it_.kill(service)));
      await Promise.all([writing, tap(tappers[2 * at] ?? '')]);
      const newcomer = people.join(token, `Nieuw ${at + 1}`);
      newcomer.catch(() => {});
      newcomers.push(newcomer);
      await Promise.all([write(), tap(tappers[2 * at + 1] ?? ''), ...gone.map((it) => it_.revive(it))]);
    }
    const ids = (events: readonly string[]): string => `array[${events.map((it) => `'${it}'`).join(',')}]`;
    await eventually(
      async () =>
        (await sql(`select count(*) from gebeurtenis where event_id = any(${ids(sent)})`)) ===
        String(sent.length),
      { timeoutMs: 60_000, intervalMs: 500 },
    );
    const edits = async (): Promise<number[]> => {
      const path = `/_matrix/client/v1/rooms/${melding}/relations/${encodeURIComponent(card)}/m.replace?dir=f&limit=100`;
      const { chunk } = await it_.call('GET', 'matrix', path, bram);
      return (chunk as { content: { 'm.new_content': { body: string } } }[]).map(({ content }) =>
        seenLine(content['m.new_content'].body),
      );
    };
    const counts = await eventually(
      async () => {
        const all = await edits();
        if (all.at(-1) !== tappers.length) throw new Error(`the card says ${all.join(', ')}`);
        return all;
      },
      { timeoutMs: 60_000, intervalMs: 500 },
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    // Each unfit message has one zaak, whichever bots had to do with it: of the gate, or opened on arrival where that did not answer in time.
    const cases = `select count(*), count(distinct z.ref), count(distinct g.event_id) from gebeurtenis g
      join zaak z on z.placeholder_event_id = g.event_id or z.ref = g.zaak_ref where g.event_id = any(${ids(rude)})`;
    const once = Array(3).fill(rude.length).join('|');
    await eventually(
      async () => {
        const found = await sql(cases);
        if (found !== once) throw new Error(`zaken: ${found}, not ${once}`);
        return true;
      },
      { timeoutMs: 60_000, intervalMs: 500 },
    );
    const [seen, reasons] = [await watch.stop(), await unjudged()];
    expect(new Set(seen.map(({ event_id }) => event_id)).size).toBe(seen.length);
    expect(sent.filter((id) => !seen.some(({ event_id }) => event_id === id))).toEqual([]);
    // Of a machine that is too busy for 300 ms, and of nothing else, words may pass; they are taken away on arrival.
    const { timeout = 0, paused = 0, status = 0, ...other } = reasons;
    if (timeout + paused === 0) expect(status).toBe(0);
    expect(Object.values(other).filter((count) => count > 0)).toEqual([]);
    expect(JSON.stringify(seen).split(SWEAR).length - 1).toBeLessThanOrEqual(2 * (timeout + paused + status));
    const now = await people.messages(bram, melding);
    expect(JSON.stringify(now)).not.toContain(SWEAR);
    for (const newcomer of await Promise.all(newcomers)) expect(await people.room(newcomer)).toBe(melding);
  }, 300_000);

  it('counts and backs up from a copy of the database that follows it, and without it from the database itself', async () => {
    const copy = (query: string): Promise<string> =>
      it_.inside('postgres-replica', 'psql', '-U', 'postgres', '-d', 'buurtbaken', '-Atc', query);
    const figures = (): Promise<string> => it_.inside('provisioning', 'node', '-e', METRICS);
    const following = (): Promise<boolean> =>
      eventually(async () => /^buurtbaken_replica_up\{replica="1"\} 1$/m.test(await figures()), PATIENT);
    await following();
    expect(await figures()).toMatch(/^buurtbaken_replica_lag_seconds\{replica="1"\} \S+$/m);
    // Who follows sees no table, and may do nothing else.
    expect(await sql(RIGHTS)).toBe('t|f|f|f|f|0');
    const asked = await it_.tried('postgres-replica', 'sh', '-c', FOLLOWER_LOOKS);
    expect([asked.code === 0, asked.output]).toEqual([false, expect.stringContaining('pg_hba.conf rejects')]);

    const open = await signedIn(it_, await it_.inside('provisioning', 'buurtbaken', 'inloglink', 'gemeente'));
    const shows = async (name: string): Promise<boolean> => {
      const { status, text } = await open('/beheer/cijfers');
      expect(status).toBe(200);
      return text.includes(name);
    };
    // It stands still: what it shows is what was.
    await copy('select pg_wal_replay_pause()');
    await sql(`update gebied set naam = '${RENAMED}' where code = '${WIJK}'`);
    expect(await shows(RENAMED)).toBe(false);
    await copy('select pg_wal_replay_resume()');
    await eventually(() => shows(RENAMED), PATIENT);
    await it_.inside('backup', 'node', 'docker/backup.ts', 'nu');
    // Nobody else reads Synapse's database there.
    await eventually(async () => Number(await copy(SYNAPSE_SESSIONS)) > 0, PATIENT);

    await it_.kill('postgres-replica');
    await sql(`update gebied set naam = 'Harlingen' where code = '${WIJK}'`);
    expect(await shows(RENAMED)).toBe(false);
    const { code, output } = await it_.tried('backup', 'node', 'docker/backup.ts', 'nu');
    expect([code, output]).toEqual([0, expect.stringContaining(BACKUP_NL.replicaAway)]);
    await it_.revive('postgres-replica');
    await following();
    expect(await copy(`select naam from gebied where code = '${WIJK}'`)).toBe('Harlingen');
  }, 180_000);

  it('is well to the doctor', async () => {
    const wanted = [
      'database',
      'synapse',
      'proxy',
      'inloggen',
      'kamers',
      'well-known',
      'federatie',
      'beheer-api',
    ];
    await eventually(
      async () => {
        const { output } = await it_.tried('provisioning', 'buurtbaken', 'doctor', '--json');
        const { checks } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as {
          checks: { id: string; level: string }[];
        };
        const well = checks.filter(({ level }) => level === 'orde').map(({ id }) => id);
        expect(well).toEqual(expect.arrayContaining(wanted));
        return true;
      },
      { timeoutMs: 120_000, intervalMs: 2_000 },
    );
  }, 180_000);

  it('keeps closed what one process keeps closed, and opens one port', async () => {
    await Promise.all(CLOSED.map(([host, path]) => expectClosed(it_, 'GET', host, path)));
    const open = (await it_.containers()).filter(({ ports }) => ports.includes('->'));
    expect(open.map(({ service }) => service)).toEqual(['caddy']);
  });

  it('runs what it adds without rights', async () => {
    for (const service of [
      'synapse-clients-1',
      'synapse-media',
      'synapse-background',
      'balancer',
      'valkey',
      'postgres-replica',
    ]) {
      const status = await it_.inside(service, 'cat', '/proc/1/status');
      expect([service, /CapEff:\s*(\w+)/.exec(status)?.[1]]).toEqual([service, '0000000000000000']);
      expect([service, /Uid:\s*(\d+)/.exec(status)?.[1]]).not.toEqual([service, '0']);
      expect([service, (await it_.tried(service, 'touch', '/probe')).code]).not.toEqual([service, 0]);
    }
  });

  // Last: after it this address has logged in as often as any may.
  it('lets a whole hall log in at an evening, whichever process is asked, and as many as any day after it', async () => {
    /** So many at once, each with another name that nobody has, so that both processes are asked; how often each answer came. */
    const logIns = async (): Promise<Record<number, number>> => {
      const counts: Record<number, number> = {};
      const body = (nr: number) => ({
        ...{ type: 'm.login.password', password: 'x' },
        identifier: { type: 'm.id.user', user: `niemand-${nr}` },
      });
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, nr) =>
          it_.ask('POST', 'matrix', '/_matrix/client/v3/login', { body: body(nr) }),
        ),
      );
      for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    };
    const all = (status: number): Promise<boolean> =>
      eventually(async () => (await logIns())[status] === AT_ONCE, PATIENT);
    await all(429);
    const officer = await signedIn(
      it_,
      await it_.inside('provisioning', 'buurtbaken', 'inloglink', 'gemeente'),
    );
    const evening = pathTo('beheer.avond', { gebied: WIJK });
    expect((await officer(evening, { doe: 'open', uren: '2' })).status).toBe(303);
    const guest = visitorOf(it_);
    const code = await sql(`select code from infoavond where gebied_code = '${WIJK}' and code is not null`);
    expect((await guest(pathTo('avond', { code }))).status).toBe(200);
    // Any form will do: it says from where people come in.
    await guest(pathTo('wijken.zoek'), { postcode: '8861 AA', huisnummer: '10' });
    await all(403);
    expect([await logIns(), await logIns()]).toEqual([{ 403: AT_ONCE }, { 403: AT_ONCE }]);
    expect((await officer(evening, { doe: 'sluit' })).status).toBe(303);
    await all(429);
  }, 180_000);
});
