/** What breaks in years of running, done to one whole stack: nothing is lost, and the doctor says what it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portsFrom } from '#stack/layout.ts';
import { databaseUrl } from '#stack/postgres.ts';
import type { ProcessId } from '#stack/state.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { expressions, metricsIn } from '#test/docker/metrics-files.ts';
import { eventually } from '#test/harness/eventually.ts';
import { copyDemo } from '#test/harness/stack.ts';
import type { Installation } from './installation.ts';
import { newInstallation } from './installation.ts';

const LIMIT_MS = 300_000;
const RECOVERY_MS = 120_000;
const ROOM_FOR_ALL = '1500m';

type Account = { role: string; wijk: string; userId: string; displayName: string; password: string };
type Phone = { account: Account; token: string };
type Check = { id: string; level: string; says: string; todo: string | null };

let one: Installation;
let owner: Sql;
let phones: Phone[];
let room: string;
/** Whether the installation lies on a disk of its own, that can be made small. */
let hasDisk = false;

beforeAll(async () => {
  one = await newInstallation();
  hasDisk = mount(`size=${ROOM_FOR_ALL},mode=711`);
  await copyDemo(one.paths.dir);
  const { code, stderr } = await one.up();
  expect([code, stderr]).toEqual([0, '']);
  const status = JSON.parse((await one.run(['status', '--json'])).stdout) as { postgres: string };
  owner = connect(status.postgres, { max: 2 });
  const accounts = (JSON.parse(readFileSync(one.paths.accounts, 'utf8')) as Account[]).filter(
    ({ role, wijk }) => wijk === 'WK007200' && (role === 'resident' || role === 'coordinator'),
  );
  phones = await Promise.all(accounts.slice(0, 3).map(logIn));
  const alias = encodeURIComponent('#wijk-wk007200:buurtbaken.localhost');
  room = ((await api(phone(0), 'GET', `directory/room/${alias}`)) as { room_id: string }).room_id;
}, LIMIT_MS);

afterAll(async () => {
  await owner?.end({ timeout: 1 });
  await one?.run(['down']);
  // Lazily: the kernel may hold on to it for a while after the last process that had a file there has ended.
  if (hasDisk) execFileSync('umount', ['--lazy', one.paths.dir]);
  await one?.remove();
}, LIMIT_MS);

const phone = (at: number): Phone => phones[at] as Phone;
const base = (): string => `http://127.0.0.1:${portsFrom(one.basePort).synapse}`;

function mount(options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', one.paths.dir], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('not tried on a full disk: this machine lets us mount none');
    return false;
  }
}

async function logIn(account: Account): Promise<Phone> {
  const answer = await fetch(`${base()}/_matrix/client/v3/login`, {
    method: 'POST',
    body: JSON.stringify({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: account.userId },
      password: account.password,
    }),
  });
  return { account, token: ((await answer.json()) as { access_token: string }).access_token };
}

async function api({ token }: Phone, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${base()}/_matrix/client/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.json();
}

let sent = 0;
/** Sends as an app does: the same again under the same number until the server has it. Gives the event's ID. */
async function send(who: Phone, text: string): Promise<string> {
  const txn = `f${++sent}`;
  const path = `rooms/${encodeURIComponent(room)}/send/m.room.message/${txn}`;
  const body = { msgtype: 'm.text', body: text };
  const given = await eventually(() => api(who, 'PUT', path, body), {
    timeoutMs: RECOVERY_MS,
    intervalMs: 250,
  });
  return (given as { event_id: string }).event_id;
}

/** Each of these was handled by the bot. The ledger has an event once, by its key. */
const handled = (events: readonly string[]): Promise<unknown> =>
  eventually(
    async () =>
      (await owner`select 1 from gebeurtenis where event_id in ${owner([...events])}`).length ===
      events.length,
    { timeoutMs: RECOVERY_MS, intervalMs: 250 },
  );

/** What an event says now; empty once it was taken back. */
async function contentOf(event: string): Promise<Record<string, unknown>> {
  const path = `rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(event)}`;
  return ((await api(phone(1), 'GET', path)) as { content: Record<string, unknown> }).content;
}

async function doctor(): Promise<{ code: number; of: (id: string) => Check }> {
  const { code, stdout } = await one.run(['doctor', '--json']);
  const { checks } = JSON.parse(stdout) as { checks: Check[] };
  const of = (id: string): Check => {
    const found = checks.find((check) => check.id === id);
    if (!found) throw new Error(`no check ${id}`);
    return found;
  };
  return { code, of };
}
test(
  'a stack that is well: exit 0, and every check says something',
  async () => {
    // On a machine that is full a job of the demo may be tried once more, seconds after it was made.
    await eventually(async () => (await doctor()).of('taken').level === 'orde', { timeoutMs: RECOVERY_MS });
    const { code, stdout, stderr } = await one.run(['doctor']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Nagekeken op .*, adres http:\/\/127\.0\.0\.1:\d+\n/);
    expect(stdout).toMatch(/in orde +Toetsen vóór bezorgen \(poort\): De bot antwoordt\./);
    expect(stdout).toMatch(/\n0 fout, \d+ let op, \d+ in orde, \d+ niet gekeken\n$/);
    const { of } = await doctor();
    for (const id of [
      'database',
      'synapse',
      'kamers',
      'inloggen',
      'well-known',
      'federatie',
      'proxy',
      'klok',
      'taken',
    ])
      expect([id, of(id).level]).toEqual([id, 'orde']);
    expect(of('back-up')).toMatchObject({ level: 'let-op', says: 'Nog nooit gemaakt.' });
  },
  LIMIT_MS,
);

test(
  'what is used wrongly ends with 2, and an address that nothing answers on is a fault',
  async () => {
    expect(await one.run(['doctor', '--url', 'buurt.nl'])).toMatchObject({ code: 2, stdout: '' });
    const { code, stdout } = await one.run(['doctor', '--url', 'http://127.0.0.1:1']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /fout +Element vindt de server \(\.well-known\): http:\/\/127\.0\.0\.1:1 is niet te bereiken/,
    );
  },
  LIMIT_MS,
);

test(
  'everything that the dashboard and the alert rules ask for is given',
  async () => {
    await handled([
      await send(phone(0), 'Er loopt een man langs de deuren aan de Voorstraat en voelt aan de klink'),
    ]);
    const { provisioning, bot, synapseMetrics } = portsFrom(one.basePort);
    const pages = [`${provisioning}/metrics`, `${bot}/metrics`, `${synapseMetrics}/_synapse/metrics`];
    const texts = await Promise.all(
      pages.map(async (page) => (await fetch(`http://127.0.0.1:${page}`)).text()),
    );
    const given = new Set(['up']);
    for (const [, name = '', type = ''] of texts.join('\n').matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
      given.add(name);
      if (type === 'histogram') for (const part of ['bucket', 'sum', 'count']) given.add(`${name}_${part}`);
    }
    const asked = [...new Set(expressions().flatMap(({ expr }) => metricsIn(expr)))];
    expect(asked.filter((name) => !given.has(name))).toEqual([]);
    // Figures name nobody and no wijk.
    const ours = texts
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('buurtbaken_'));
    expect(ours.filter((line) => /WK0|BU0|@|!|buurtbaken\.localhost/.test(line))).toEqual([]);
  },
  LIMIT_MS,
);

test(
  'no log has a name, a message, a password or a token',
  async () => {
    const said = 'Onbekende bestelbus rijdt rondjes bij de Kleine Kade';
    await handled([await send(phone(1), said)]);
    const secrets = readdirSync(one.paths.secrets).map((name) =>
      readFileSync(join(one.paths.secrets, name), 'utf8').trim(),
    );
    const accounts = JSON.parse(readFileSync(one.paths.accounts, 'utf8')) as Account[];
    const looked = [
      said,
      'Kleine Kade',
      ...secrets,
      ...accounts.flatMap(({ displayName, password }) => [displayName, password]),
      ...phones.map(({ token }) => token),
    ];
    const logs = (['provisioning', 'bot', 'synapse', 'postgres'] as const).map((name) => one.paths.log(name));
    expect(logs.filter((log) => existsSync(log))).toHaveLength(4);
    for (const log of logs) {
      const text = readFileSync(log, 'utf8');
      expect(looked.filter((word) => text.includes(word)).map((word) => `${log}: ${word}`)).toEqual([]);
    }
  },
  LIMIT_MS,
);

test(
  'a bot that is gone: texts pass, the doctor says so, and what passed is judged when it is back',
  async () => {
    const { pid } = one.state().children.bot as ProcessId;
    process.kill(pid, 'SIGSTOP');
    let events: string[];
    try {
      events = [
        await send(phone(0), 'Jij bent een klootzak en een hoerenjong'),
        await send(phone(1), 'Er staat een ladder bij een raam aan de Zuiderhaven'),
      ];
      const { code, of } = await doctor();
      expect([code, of('poort').level]).toEqual([1, 'fout']);
      expect(of('poort').says).toContain('De bot antwoordt niet');
      expect(of('poort').todo).toContain('start de bot');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await handled(events);
    const rows =
      await owner`select ongekeurd from gebeurtenis where event_id in ${owner(events)} order by verzonden_op`;
    expect(rows.map((row) => row.ongekeurd)).toEqual([true, false]);
    // What nobody should have seen is taken back.
    await eventually(async () => Object.keys(await contentOf(events[0] ?? '')).length === 0, {
      timeoutMs: RECOVERY_MS,
    });
  },
  LIMIT_MS,
);

test(
  'a Synapse that does not answer is told, and is well again by itself',
  async () => {
    const { pid } = one.state().children.synapse as ProcessId;
    process.kill(pid, 'SIGSTOP');
    try {
      const { code, of } = await doctor();
      expect(code).toBe(1);
      expect(of('synapse')).toMatchObject({
        level: 'fout',
        says: expect.stringContaining('Synapse antwoordt niet'),
      });
      expect(of('well-known').level).toBe('fout');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await eventually(async () => (await doctor()).of('synapse').level === 'orde', { timeoutMs: RECOVERY_MS });
  },
  LIMIT_MS,
);

/** How many events the bot has read back since it started. */
async function readBack(): Promise<number> {
  const page = await fetch(`http://127.0.0.1:${portsFrom(one.basePort).bot}/metrics`);
  return Number(/^buurtbaken_read_back_total (\d+)$/m.exec(await page.text())?.[1]);
}

test(
  'Synapse killed with messages in hand: those too are handled and judged',
  async () => {
    const { bot, synapse } = one.state().children as Record<'bot' | 'synapse', ProcessId>;
    const password = readFileSync(join(one.paths.secrets, 'database-synapse'), 'utf8').trim();
    const kept = connect(databaseUrl(portsFrom(one.basePort).postgres, 'synapse', 'synapse', password), {
      max: 1,
    });
    const ids: string[] = [];
    const before = await readBack();
    try {
      // What a service that was away has coming is kept; only of one that is there does Synapse keep it in mind.
      const away = () => kept`select 1 from application_services_state where state = 'down'`;
      await eventually(async () => (await away()).length === 0, { timeoutMs: RECOVERY_MS });
      process.kill(bot.pid, 'SIGSTOP');
      // The first is on its way to a bot that hangs; the others wait for that in Synapse's memory, and in it alone.
      for (const who of phones) ids.push(await send(who, 'Die klootzak staat weer bij de Zuiderhaven'));
      const counted = () => kept`select 1 from appservice_stream_position p, events e
        where e.event_id = ${ids.at(-1) ?? ''} and p.stream_ordering >= e.stream_ordering`;
      await eventually(async () => (await counted()).length > 0, { timeoutMs: RECOVERY_MS });
      process.kill(synapse.pid, 'SIGKILL');
    } finally {
      process.kill(bot.pid, 'SIGCONT');
      await kept.end({ timeout: 1 });
    }
    await handled(ids);
    await eventually(async () => (await readBack()) >= before + ids.length - 1);
    for (const event of ids)
      await eventually(async () => Object.keys(await contentOf(event)).length === 0, {
        timeoutMs: RECOVERY_MS,
      });
  },
  LIMIT_MS,
);

// Synapse keeps its place in what it hands to services before it keeps the transaction: of what it had in hand when Postgres died some reaches
// nobody. The bot reads it back.
test(
  'Postgres killed under load: every message is in the room once, handled, and judged',
  async () => {
    const { pid } = one.state().children.postgres as ProcessId;
    const ids: string[] = [];
    const unfit: string[] = [];
    const load = phones.map(async (who, at) => {
      for (let nr = 1; nr <= 8; nr += 1) {
        if (at === 0 && nr === 3) process.kill(pid, 'SIGKILL');
        // Half of them unfit, also those around the moment itself.
        const isUnfit = (at + nr) % 2 === 0;
        const subject = isUnfit ? 'Die klootzak' : 'Verdachte auto';
        const id = await send(
          who,
          `${subject} met kenteken begint met ${at}${nr} rijdt rondjes bij de haven`,
        );
        ids.push(id);
        if (isUnfit) unfit.push(id);
      }
    });
    await Promise.all(load);
    expect([new Set(ids).size, unfit.length]).toEqual([24, 12]);
    await handled([...ids, await send(phone(1), 'Hij rent nu de Zuiderhaven op')]);
    const path = `rooms/${encodeURIComponent(room)}/messages?dir=b&limit=200`;
    const { chunk } = (await api(phone(0), 'GET', path)) as { chunk: { event_id: string }[] };
    const there = chunk.filter(({ event_id }) => ids.includes(event_id)).map(({ event_id }) => event_id);
    expect([there.length, new Set(there).size]).toEqual([24, 24]);
    // Softened by the gate, or, where the gate had no database to write in, taken back on arrival.
    for (const event of unfit)
      await eventually(async () => !JSON.stringify(await contentOf(event)).includes('klootzak'), {
        timeoutMs: RECOVERY_MS,
      });
    await eventually(async () => (await doctor()).of('database').level === 'orde', {
      timeoutMs: RECOVERY_MS,
    });
  },
  LIMIT_MS,
);

test(
  'a full disk: nothing that was sent is lost, and the doctor says what to do',
  async ({ skip }) => {
    if (!hasDisk) skip();
    const resize = (size: string): void => {
      execFileSync('mount', ['-o', `remount,size=${size}`, one.paths.dir]);
    };
    // What is written between looking and shrinking makes the size just looked up too small: look again.
    const fill = (): true => {
      const { blocks, bfree, bsize } = statfsSync(one.paths.dir);
      resize(`${Math.ceil(((blocks - bfree) * bsize) / 1_024)}k`);
      return true;
    };
    try {
      await eventually(fill, { timeoutMs: RECOVERY_MS });
      const { code, of } = await doctor();
      expect([code, of('schijf').level]).toEqual([1, 'fout']);
      expect(of('schijf').todo).toContain('maak ruimte');
      // An app goes on trying what the server cannot keep; there is room again before it gives up.
      const event = Promise.all(
        phones.map((who, at) =>
          send(who, `Poging tot inbraak bij nummer ${at}, iemand vlucht richting de dijk`),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      resize(ROOM_FOR_ALL);
      await handled(await event);
    } finally {
      resize(ROOM_FOR_ALL);
    }
    await eventually(async () => (await doctor()).of('schijf').level !== 'fout', { timeoutMs: RECOVERY_MS });
  },
  LIMIT_MS,
);

test(
  'after all that the log is sound',
  async () => {
    const { code, stderr } = await one.run(['audit', 'verify']);
    expect([code, stderr]).toEqual([0, '']);
  },
  LIMIT_MS,
);
