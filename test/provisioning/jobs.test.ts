/** Jobs through the real queue, and what becomes of failures. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { closeAccount } from '#provisioning/jobs/close-account.ts';
import { deleteMedia } from '#provisioning/jobs/delete-media.ts';
import { repostSpelregels } from '#provisioning/jobs/repost-spelregels.ts';
import { scanDrift } from '#provisioning/jobs/scan-drift.ts';
import { provisioningTasks } from '#provisioning/jobs/tasks.ts';
import { planFor } from '#provisioning/reconcile/plan-for.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import { readStand } from '#store/stand.ts';
import type { Worker } from '#store/worker.ts';
import { startWorker } from '#store/worker.ts';
import { eventually } from '#test/harness/eventually.ts';
import { memoryWorld, SERVER } from './memory-world.ts';
import type { TestPerson, World } from './world.ts';
import { addGebied, addPerson, joinedOf, roomOf, stateOf, WIJK } from './world.ts';

const OTHER = gebiedCode('WK007202');
let memory: MemoryHomeserver;
let homeserver: Homeserver;
let world: World;
let anna: TestPerson;
let worker: Worker | undefined;

beforeEach(async () => {
  ({ memory, homeserver, world } = await memoryWorld());
  for (const code of [WIJK, OTHER]) {
    await addGebied(world.owner, code);
    await addPerson(world.owner, SERVER, code, 'coordinator');
    for (let n = 0; n < 4; n += 1) await addPerson(world.owner, SERVER, code, 'resident');
  }
  anna = await addPerson(world.owner, SERVER, WIJK, 'resident', 'anna');
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await world?.stop();
});

/** The homeserver with one call that fails for some. */
function failing(name: keyof Homeserver, fails: (...args: never[]) => HomeserverError | null): Homeserver {
  const call = homeserver[name] as (...args: never[]) => Promise<unknown>;
  const broken = async (...args: never[]): Promise<unknown> => {
    const error = fails(...args);
    if (error !== null) throw error;
    return call(...args);
  };
  return { ...homeserver, [name]: broken };
}

async function work(port: Homeserver): Promise<void> {
  worker = await startWorker({
    connectionString: world.database.provisioningUrl,
    schema: 'worker_provisioning',
    tasks: provisioningTasks({ ...world.context, homeserver: port }),
    concurrency: 4,
  });
}

const queued = () =>
  world.owner<{ gebied: string }[]>`
    select payload->>'gebied' as gebied from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id where t.identifier = 'apply' order by 1`;

test('one failing wijk does not stop the others, and its job shows how it failed', async () => {
  const refused = new HomeserverError('fail', 'M_FORBIDDEN', 'no');
  const port = failing('createRoom', (spec: { alias: string }) =>
    spec.alias.includes(WIJK.toLowerCase()) ? refused : null,
  );
  await requestApply(world.owner, WIJK);
  await requestApply(world.owner, OTHER);
  await work(port);
  await eventually(async () => (await readStand(world.owner, OTHER))?.state === 'toegepast');
  const failed = await eventually(async () => {
    const stand = await readStand(world.owner, WIJK);
    return stand?.state === 'mislukt' ? stand : null;
  });
  expect(failed.faults[0]).toMatchObject({ step: 'maken', code: 'M_FORBIDDEN' });
  const job = await eventually(async () => {
    const rows = await world.owner`
      select attempts, max_attempts, last_error from worker_provisioning._private_jobs where last_error is not null`;
    return rows[0] ?? null;
  });
  expect(job).toMatchObject({
    attempts: 1,
    max_attempts: 1,
    last_error: expect.stringContaining('M_FORBIDDEN'),
  });
});

test('a homeserver that is away is tried again later, and then all is done', async () => {
  let away = true;
  const port = failing('joinUser', () =>
    away ? new HomeserverError('retry', 'M_LIMIT_EXCEEDED', '429', 50) : null,
  );
  const failure = await runGebied({ ...world.context, homeserver: port }, WIJK).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(JobFailure);
  expect(failure).toMatchObject({ kind: 'retry', retryAfterMs: 50 });
  expect(await readStand(world.owner, WIJK)).toMatchObject({ state: 'mislukt' });
  await requestApply(world.owner, WIJK);
  await work(port);
  away = false;
  await eventually(async () => (await readStand(world.owner, WIJK))?.state === 'toegepast');
  expect(joinedOf(await stateOf(homeserver, await roomOf(world.owner, WIJK, 'melding')))).toContain(
    anna.userId,
  );
});

test('one person whom the homeserver refuses does not keep the others out', async () => {
  const port = failing('joinUser', (_room: never, user: string) =>
    user === anna.userId ? new HomeserverError('fail', 'M_USER_DEACTIVATED', 'gone') : null,
  );
  await expect(runGebied({ ...world.context, homeserver: port }, WIJK)).rejects.toMatchObject({
    kind: 'fail',
  });
  const inside = joinedOf(await stateOf(homeserver, await roomOf(world.owner, WIJK, 'melding')));
  expect(inside).toHaveLength(7);
  expect(inside).not.toContain(anna.userId);
});

test('many causes before the job starts are one job', async () => {
  for (let n = 0; n < 5; n += 1) await requestApply(world.owner, WIJK);
  expect(await queued()).toHaveLength(1);
});

test('who takes part no longer is out of every room with the reason kept, and the account is closed', async () => {
  await runGebied(world.context, WIJK);
  await world.owner`update persoon set beeindigd_op = now() where id = ${anna.id}`;
  await world.owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${anna.id}`;
  await closeAccount(world.context, { persoonId: anna.id });
  const rows = await world.owner`select distinct reden from vertrek where persoon_id = ${anna.id}`;
  expect([...rows]).toEqual([{ reden: 'gestopt' }]);
  await expect(homeserver.ensureUser({ localpart: 'anna', displayName: 'Anna' })).rejects.toMatchObject({
    errcode: 'M_USER_DEACTIVATED',
  });
  await closeAccount(world.context, { persoonId: anna.id });
});

test('of who was erased the own room goes too, and the reasons of leaving stay under an id that leads to nobody', async () => {
  await runGebied(world.context, WIJK);
  const own = await roomOf(world.owner, WIJK, 'bewoner', anna);
  await world.owner`update persoon set beeindigd_op = now() where id = ${anna.id}`;
  await world.owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${anna.id}`;
  await closeAccount(world.context, { persoonId: anna.id });
  await world.owner`delete from persoon where id = ${anna.id}`;
  await runGebied(world.context, WIJK);
  expect(await homeserver.joinedRooms()).not.toContain(own);
  expect((await world.owner`select from kamer where persoon_id = ${anna.id}`).length).toBe(0);
  expect((await world.owner`select from vertrek where persoon_id = ${anna.id}`).length).toBeGreaterThan(0);
});

test('a scan finds an alias that is gone, and what was not compared for long', async () => {
  await runGebied(world.context, WIJK);
  await runGebied(world.context, OTHER);
  await scanDrift(world.context);
  expect([...(await queued())]).toEqual([]);
  await homeserver.deleteAlias(`#wijk-${WIJK.toLowerCase()}:${SERVER}` as never);
  await scanDrift(world.context);
  expect([...(await queued())]).toEqual([{ gebied: WIJK }]);
  await world.owner`update gebied_stand set gescand_op = now() - interval '1 day' where gebied_code = ${OTHER}`;
  await scanDrift(world.context);
  expect([...(await queued())]).toEqual([{ gebied: WIJK }, { gebied: OTHER }]);
});

test('spelregels that would soon be removed by age ask for a run', async () => {
  await runGebied(world.context, WIJK);
  await repostSpelregels(world.context);
  expect([...(await queued())]).toEqual([]);
  world.at(new Date(Date.now() + 25.5 * 86_400_000));
  await repostSpelregels(world.context);
  expect([...(await queued())]).toEqual([{ gebied: WIJK }]);
});

test('an upload that the bot wants gone is gone; a payload in another shape fails for good', async () => {
  const mxc = await homeserver.reserveMedia();
  await homeserver.uploadMedia(mxc, new Uint8Array([1]), 'image/png', 'foto.png');
  await deleteMedia(world.context, { mxc });
  expect(await homeserver.downloadMedia(mxc, 10)).toBeNull();
  await expect(deleteMedia(world.context, { mcx: mxc })).rejects.toMatchObject({ kind: 'fail' });
});

test('a plan says what would be done and does nothing; after a run there is nothing left', async () => {
  memory.resetCounts();
  const before = await planFor(world.context, WIJK);
  expect(before).toMatchObject({ state: 'werk', waiting: null, remove: [] });
  expect(before?.make.map((it) => it.soort).filter((soort) => soort !== 'bewoner')).toEqual([
    ...['ruimte', 'melding', 'buurtpraat', 'coordinatie', 'overleg'],
  ]);
  expect(before?.accounts).toHaveLength(6);
  expect(memory.counts().writes).toEqual({});
  expect((await world.owner`select from kamer`).length).toBe(0);
  await runGebied(world.context, WIJK);
  expect(await planFor(world.context, WIJK)).toMatchObject({
    state: 'in-orde',
    make: [],
    add: [],
    settings: [],
  });
});
