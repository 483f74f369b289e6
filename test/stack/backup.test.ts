/**
 * A whole installation is backed up while it runs and put back elsewhere: everything that people had is there, nothing is sent twice, and
 * what was killed on the way can be done again.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '#stack/backup/age.ts';
import { FILES, findGeneration, HALF, listGenerations, MANIFEST } from '#stack/backup/generation.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import type { Account } from '#stack/demo.ts';
import { portsFrom } from '#stack/layout.ts';
import { databaseUrl, SUPERUSER } from '#stack/postgres.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { eventually } from '#test/harness/eventually.ts';
import { testPgClient } from '#test/harness/pg-client.ts';
import { copyDemo } from '#test/harness/stack.ts';
import { cameraClient } from './client.ts';
import type { Installation } from './installation.ts';
import { newInstallation } from './installation.ts';

const LIMIT_MS = 400_000;
const LONG = { timeoutMs: 60_000 };
const SAID = 'Er loopt iemand langs alle achterdeuren in de Voorstraat.';
const HELD = 'Als ik die dief zie sla ik hem het ziekenhuis in';
/** As what a message looks like to the people in the group when it waits. */
const CARD_STEPS = ['kaart-1', 'ja-1', 'nee-1'];

let one: Installation;
let two: Installation;
let dir: string;
let env: Record<string, string>;
let accounts: readonly Account[];
beforeAll(async () => {
  env = { BUURTBAKEN_PG_CLIENT: await testPgClient() };
  one = await newInstallation();
  two = await newInstallation();
  dir = mkdtempSync(join(tmpdir(), 'buurtbaken-back-ups-'));
});
afterAll(async () => {
  await Promise.all([one?.remove(), two?.remove()]);
  if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
});

async function withSql<T>(of: Installation, database: string, use: (sql: Sql) => Promise<T>): Promise<T> {
  const password = readFileSync(join(of.paths.secrets, 'postgres-superuser'), 'utf8');
  const sql = connect(databaseUrl(portsFrom(of.basePort).postgres, database, SUPERUSER, password), {
    max: 1,
  });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const personOf = (role: string): Account => {
  const found = accounts.find((it) => it.role === role && it.wijk === 'WK007200');
  if (found === undefined) throw new Error(`no ${role} in the demo`);
  return found;
};
const clientOf = (of: Installation, who: Account) =>
  cameraClient(`http://127.0.0.1:${portsFrom(of.basePort).synapse}`, who.userId, who.password);

/** What the bot said, in every room. */
const saidByBot = (of: Installation): Promise<number> =>
  withSql(of, 'synapse', async (sql) =>
    Number((await sql`select count(*) as n from events where sender like '@bot:%'`)[0]?.n),
  );
/** The card of what waits of this sender alone: the demo has things that wait too. */
const cardsOf = (of: Installation, sender: string): Promise<Record<string, string>> =>
  withSql(of, 'buurtbaken', async (sql) => {
    const rows = await sql`
      select stap, event_id from zaak_bericht join zaak using (ref)
      where afzender = ${sender} and soort = 'text' and stap in ${sql(CARD_STEPS)} and event_id is not null`;
    return Object.fromEntries(rows.map((row) => [row.stap, row.event_id]));
  });

/** Runs a command of ./buurtbaken and kills it, children and all, as soon as `when` is true. */
async function killed(of: Installation, args: readonly string[], when: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [join(PROJECT_DIR, 'stack', 'cli.ts'), ...args], {
    env: { ...process.env, ...env, BUURTBAKEN_DIR: of.paths.dir },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await eventually(() => when() || child.exitCode !== null, { ...LONG, intervalMs: 5 });
  expect(child.exitCode, 'it had ended by itself').toBeNull();
  child.kill('SIGKILL');
  await ended;
}

describe('back-up en terug', { timeout: LIMIT_MS }, () => {
  let photo: { uri: string; sha256: string };
  let cards: Record<string, string>;
  let said: number;
  let identity: string;
  let head: string;

  test('a wijk lives: a message, a photo, and one that waits', async () => {
    await copyDemo(one.paths.dir);
    expect(await one.up()).toMatchObject({ code: 0, stderr: '' });
    accounts = JSON.parse(readFileSync(one.paths.accounts, 'utf8'));
    const anna = await clientOf(one, personOf('resident'));
    const room = await anna.roomOf('#wijk-wk007200:buurtbaken.localhost');
    await anna.say(room, SAID);
    const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#269' } })
      .png()
      .toBuffer();
    photo = { uri: await anna.upload(picture), sha256: createHash('sha256').update(picture).digest('hex') };
    await anna.say(room, HELD);
    await eventually(async () => {
      cards = await cardsOf(one, personOf('resident').userId);
      return Object.keys(cards).length === CARD_STEPS.length;
    }, LONG);
  });

  test('the first backup makes the pair of keys and says plainly what to do with it', async () => {
    const { code, stdout, stderr } = await one.run(['backup', dir], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('NIET op deze computer en NIET bij de back-ups');
    identity = join(one.paths.backupKey, 'identity.txt');
    expect(readFileSync(identity, 'utf8')).toMatch(/^AGE-SECRET-KEY-1/m);
    const folder = findGeneration(dir);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
    const password = readFileSync(join(one.paths.secrets, 'database-owner'), 'utf8');
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name), 'latin1');
      for (const secret of [password, HELD, SAID, 'AGE-SECRET-KEY']) expect(content).not.toContain(secret);
    }
  });

  test('one that is killed leaves nothing that looks whole, and the next clears it away', async () => {
    const halves = (): string[] => readdirSync(dir).filter((name) => name.startsWith(HALF));
    const before = listGenerations(dir);
    await killed(one, ['backup', dir], () => halves().length > 0);
    expect(halves()).toHaveLength(1);
    expect(listGenerations(dir)).toEqual(before);
  });

  test('a rehearsal makes a backup, restores it elsewhere and looks; what it saw is kept', async () => {
    head = await withSql(one, 'buurtbaken', async (sql) => {
      // As it was in the moment between sending the card and writing that down: its job is still to be done.
      const [row] = await sql`
          update zaak_bericht b set event_id = null from zaak z
          where z.ref = b.ref and z.afzender = ${personOf('resident').userId} and z.soort = 'text' and stap in ${sql(CARD_STEPS)}
          returning b.ref`;
      await sql`select worker_bot.add_job('present-case', json_build_object('ref', ${row?.ref}::text), run_at => now() + interval '1 day')`;
      // Nothing here takes it; where the backup is put back nothing is to be done of it.
      await sql`insert into proef_verzoek (id, gevraagd_op) values (gen_random_uuid(), now())`;
      const [last] = await sql`select encode(hash, 'hex') as hash from audit order by nr desc limit 1`;
      return String(last?.hash);
    });
    const { code, stdout, stderr } = await one.run(['backup', 'rehearse', dir], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const what of ['aantallen kloppen', 'logboek is heel', 'inloggen lukt', 'een foto opent'])
      expect(stdout).toContain(`${what}: ja`);
    const runs = await withSql(
      one,
      'buurtbaken',
      (sql) => sql`
      select soort, gelukt, controles from kopie_verloop order by klaar_op desc limit 2`,
    );
    expect(runs).toEqual([
      {
        soort: 'proef',
        gelukt: true,
        controles: { aantallen: true, logboek: true, inloggen: true, foto: true },
      },
      { soort: 'kopie', gelukt: true, controles: {} },
    ]);
    // Two of one day: the last stays, and what a killed one left is gone.
    expect(readdirSync(dir)).toHaveLength(1);
    said = await saidByBot(one);
  });

  test('a restore wants an empty installation, the right key and a backup that is whole', async () => {
    const full = await one.run(['restore', dir, '--identity', identity], env);
    expect(full).toMatchObject({ code: 1 });
    expect((await one.run(['down'])).code).toBe(0);
    expect((await one.run(['restore', dir, '--identity', identity], env)).stderr).toMatch(
      /^buurtbaken: in .* staat al een installatie: terugzetten kan alleen in een lege.*\n$/,
    );
    expect((await two.run(['restore', dir], env)).stderr).toMatch(
      /^buurtbaken: er is geen sleutel .*--identity.*\n$/,
    );
    const other = join(two.paths.dir, 'other.txt');
    writeFileSync(other, (await newKeyPair()).identity);
    expect((await two.run(['restore', dir, '--identity', other], env)).stderr).toMatch(
      /^buurtbaken: deze sleutel past niet op deze back-up.*\n$/,
    );
    rmSync(other);
    const damaged = join(two.paths.dir, 'damaged');
    cpSync(findGeneration(dir), damaged, { recursive: true });
    const file = join(damaged, FILES.media);
    const bytes = readFileSync(file);
    bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await two.run(['restore', damaged, '--identity', identity], env)).stderr).toMatch(
      /^buurtbaken: de back-up is beschadigd: .*media\.tar\.age.*\n$/,
    );
    const manifest = JSON.parse(readFileSync(join(damaged, MANIFEST), 'utf8'));
    writeFileSync(
      join(damaged, MANIFEST),
      JSON.stringify({ ...manifest, migration: '9999_later', version: '9.9.9' }),
    );
    expect((await two.run(['restore', damaged, '--identity', identity], env)).stderr).toMatch(
      /^buurtbaken: deze back-up is van een nieuwere versie van Buurtbaken \(9\.9\.9\).*\n$/,
    );
    rmSync(damaged, { recursive: true });
    expect(readdirSync(two.paths.dir)).toEqual([]);
  });

  test('one that is killed half-way keeps `up` from starting, and can be done again', async () => {
    const args = ['restore', dir, '--identity', identity];
    await killed(two, args, () => existsSync(join(two.paths.postgres, 'PG_VERSION')));
    expect((await two.up()).stderr).toMatch(
      /^buurtbaken: het terugzetten van een back-up is niet afgemaakt.*\n$/,
    );
    const { code, stdout, stderr } = await two.run(args, env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Teruggezet: alles zoals het was op /);
  });

  test('then everything is there: people with their passwords, what they said, the photo, the log', async () => {
    expect(await two.up()).toMatchObject({ code: 0, stderr: '' });
    const anna = await clientOf(two, personOf('resident'));
    const room = await anna.roomOf('#wijk-wk007200:buurtbaken.localhost');
    const texts = await anna.texts(room);
    expect(texts).toContain(SAID);
    expect(texts.join()).not.toContain(HELD);
    expect(
      createHash('sha256')
        .update(await anna.download(photo.uri))
        .digest('hex'),
    ).toBe(photo.sha256);
    const verdict = await two.run(['audit', 'verify', '--head', head]);
    expect(verdict).toMatchObject({ code: 0 });
    const told = await withSql(
      two,
      'buurtbaken',
      (sql) => sql`select reden from audit where actie = 'installatie.terugzetten'`,
    );
    expect(told).toEqual([{ reden: 'back-up' }]);
    const asked = await withSql(two, 'buurtbaken', (sql) => sql`select gelukt from proef_verzoek`);
    expect(asked).toEqual([{ gelukt: false }]);
    const held = await withSql(
      two,
      'buurtbaken',
      (sql) => sql`select origineel::text as text from zaak where staat = 'wacht'`,
    );
    expect(held.map((row) => row.text).join()).toContain(HELD);
  });

  test('what was cut off is finished without being said again, and no room is swept away', async () => {
    const rooms = await withSql(two, 'synapse', (sql) => sql`select count(*)::int as n from rooms`);
    await withSql(two, 'buurtbaken', async (sql) => {
      await sql`update worker_bot._private_jobs set run_at = now()
        where task_id = (select id from worker_bot._private_tasks where identifier = 'present-case')`;
      await sql`select worker_provisioning.add_job('sweep-rooms', '{}'::json)`;
    });
    await eventually(
      async () => Object.keys(await cardsOf(two, personOf('resident').userId)).length === CARD_STEPS.length,
      LONG,
    );
    // The very events of before: Synapse knew the transactions.
    expect(await cardsOf(two, personOf('resident').userId)).toEqual(cards);
    await eventually(
      () =>
        withSql(two, 'buurtbaken', async (sql) => {
          const left =
            await sql`select 1 from worker_provisioning.jobs where task_identifier = 'sweep-rooms'`;
          return left.length === 0;
        }),
      LONG,
    );
    expect(await saidByBot(two)).toBe(said);
    expect(await withSql(two, 'synapse', (sql) => sql`select count(*)::int as n from rooms`)).toEqual(rooms);
    expect(await withSql(two, 'buurtbaken', (sql) => sql`select 1 from onbekende_kamer`)).toEqual([]);
  });

  test('a disk that is full is told, and nothing half stays on it', async ({ skip }) => {
    const small = join(dir, 'klein');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      skip('this machine lets nobody mount');
    }
    try {
      const { code, stderr } = await two.run(['backup', small], env);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^buurtbaken: de schijf is vol: nog \d+ MB vrij bij .*\n$/);
      expect(readdirSync(small)).toEqual([]);
    } finally {
      execFileSync('umount', [small]);
    }
    const [last] = await withSql(
      two,
      'buurtbaken',
      (sql) => sql`select gelukt from kopie_verloop order by klaar_op desc limit 1`,
    );
    expect(last).toEqual({ gelukt: false });
  });
});
