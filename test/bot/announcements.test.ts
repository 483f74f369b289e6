/**
 * What the gemeente says in the groups: provisioning keeps it and the bot posts it, once, as a notice or so that phones ring, at its time, and
 * takes it away again; cut off at each call to the homeserver, before it and after it, it is the same.
 */
import { randomUUID } from 'node:crypto';
import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { directoryOf } from '#bot/directory.ts';
import { workOnAnnouncement } from '#bot/office/announce.ts';
import type { NewAnnouncement } from '#store/aankondigingen.ts';
import { addAnnouncement, getAnnouncement, withdrawAnnouncement } from '#store/aankondigingen.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { quietLogger } from '#store/worker.ts';
import { BOT, GEBIED, seen } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
/** As provisioning, which alone may make announcements. */
let office: Sql;
beforeAll(async () => {
  scene = await startScene();
  office = connect(scene.world.database.provisioningUrl, { max: 2 });
});
beforeEach(() => scene.world.owner`truncate archief, aankondiging cascade`);
afterAll(async () => {
  await office.end();
  await scene.stop();
});

const by = () => ({ actor: 'persoon:x', at: scene.ctx.clock() });

async function make(change: Partial<NewAnnouncement> = {}): Promise<string> {
  const it: NewAnnouncement = {
    ...{
      id: randomUUID(),
      sender: 'Gemeente Harlingen',
      text: 'Jan zag het ook: de brug is open.',
      room: 'melding',
    },
    ...{ rings: false, postAt: scene.ctx.clock(), gebieden: [GEBIED] },
    ...change,
  };
  await office.begin((tx) => addAnnouncement(tx, it, by()));
  return it.id;
}
const withdraw = (id: string) => office.begin((tx) => withdrawAnnouncement(tx, id, by()));
const posted = async () =>
  (await seen(scene.world, 'boei', scene.world.rooms.melding)).filter(
    (event) => event.sender === BOT && String(event.content.body).startsWith('Bericht van'),
  );
const stateOf = async (id: string) => (await getAnnouncement(office, id))?.places.map(({ state }) => state);

test('is posted once with the name of the gemeente, silently, is no melding, and its copy has no name', async () => {
  const id = await make();
  await scene.settle();
  const [event, ...more] = await posted();
  expect(more).toEqual([]);
  expect(event?.content).toMatchObject({
    msgtype: 'm.notice',
    body: 'Bericht van Gemeente Harlingen:\n\nJan zag het ook: de brug is open.',
    'm.mentions': {},
  });
  expect(await stateOf(id)).toEqual(['geplaatst']);
  expect(await scene.world.owner`select * from archief`).toMatchObject([
    {
      ...{ event_id: event?.eventId, rol: 'gemeente', afzender: null, kamersoort: 'melding' },
      tekst: 'Jan zag het ook: de brug is open.',
      zonder_namen: '[naam] zag het ook: de brug is open.',
      bewaren_tot: new Date(new Date('2031-03-02T12:00:00Z').getTime()),
    },
  ]);
  expect(await scene.world.owner`select * from melding`).toEqual([]);
  expect(await scene.world.owner`select * from zaak`).toEqual([]);
  // The job again, as after a kill behind its last line.
  await workOnAnnouncement.run({ id, gebied: GEBIED }, scene.ctx);
  expect(await posted()).toHaveLength(1);
  await withdraw(id);
  await scene.settle();
});

test('rings phones only if that was asked, and none where the gebied has no such room', async () => {
  const [loud, nowhere] = [await make({ rings: true }), await make({ room: 'buurtpraat' })];
  await scene.settle();
  expect((await posted()).map(({ content }) => content.msgtype)).toEqual(['m.text']);
  expect(await stateOf(nowhere)).toEqual(['geen-kamer']);
  await withdraw(loud);
  await scene.settle();
});

test('waits for its time; taken back before it is never posted', async () => {
  const later = new Date(scene.ctx.clock().getTime() + 3_600_000);
  const [id, gone] = [await make({ postAt: later }), await make({ postAt: later })];
  const job = (one: string) => workOnAnnouncement.run({ id: one, gebied: GEBIED }, scene.ctx);
  await expect(job(id)).rejects.toMatchObject({ kind: 'retry', retryAfterMs: 3_600_000 });
  const queued = await scene.world
    .owner`select run_at from worker_bot._private_jobs where key like ${`%${id}%`}`;
  expect(queued).toEqual([{ run_at: later }]);
  expect(await withdraw(gone)).toBe(true);
  expect(await withdraw(gone)).toBe(false);
  scene.world.later(1);
  await scene.settle();
  expect(await posted()).toHaveLength(1);
  expect([await stateOf(id), await stateOf(gone)]).toEqual([['geplaatst'], ['weg']]);
  expect(await scene.world.owner`select 1 from archief where aankondiging_id = ${gone}`).toEqual([]);
  await withdraw(id);
  await scene.settle();
});

test('taken back it is removed from the group, and the archive says when', async () => {
  const id = await make();
  await scene.settle();
  scene.world.later(2);
  await withdraw(id);
  await scene.settle();
  expect(await posted()).toEqual([]);
  expect(await stateOf(id)).toEqual(['weg']);
  const [copy] = await scene.world.owner`select * from archief where aankondiging_id = ${id}`;
  expect(copy?.ingetrokken_op).toEqual(scene.ctx.clock());
});

/** Posts and takes back, cut off once; gives what stood in the group after each. */
async function run(cut: Cut | null) {
  const bot = cutting(scene.world, cut);
  const id = await make();
  await scene.settle();
  const then = (await posted()).length;
  await withdraw(id);
  await scene.settle();
  bot.end();
  return {
    calls: bot.calls(),
    wasCut: bot.wasCut(),
    result: [then, (await posted()).length, await stateOf(id)],
  };
}

test('cut off at each call, before and after it, it is posted once and removed once', async () => {
  const whole = await run(null);
  expect(whole).toMatchObject({ calls: 2, result: [1, 0, ['weg']] });
  for (let nth = 1; nth <= whole.calls; nth += 1)
    for (const when of ['before', 'after'] as const) {
      const { wasCut, result } = await run({ nth, when });
      expect([nth, when, wasCut, result]).toEqual([nth, when, true, whole.result]);
    }
  const copies = await scene.world.owner`
    select a.id, count(c.id)::int as n from aankondiging a join archief c on c.aankondiging_id = a.id group by 1`;
  expect(copies.map(({ n }) => n)).toEqual(copies.map(() => 1));
}, 120_000);

test('the same announcement twice is one, and many jobs for it are one', async () => {
  const id = await make();
  await make({ id });
  const jobs = await scene.world.owner`select key from worker_bot._private_jobs where key like ${`%${id}%`}`;
  expect(jobs).toHaveLength(1);
  await Promise.all([
    workOnAnnouncement.run({ id, gebied: GEBIED }, scene.ctx),
    runOnce({
      ...{
        pgPool: scene.world.database.workerPool('bot'),
        schema: 'worker_bot',
        logger: quietLogger,
        noHandleSignals: true,
      },
      taskList: { [workOnAnnouncement.name]: (payload) => workOnAnnouncement.run(payload, scene.ctx) },
    }),
  ]);
  await scene.settle();
  expect(await posted()).toHaveLength(1);
});

test('also before the bot has read who and what there is, and then without names all the same', async () => {
  const id = await make();
  const unread = directoryOf(
    {
      rooms: [],
      people: [],
      roles: [],
      settings: new Map(),
      exceptions: new Map(),
      openMeldingen: new Map(),
    },
    [BOT],
  );
  await workOnAnnouncement.run({ id, gebied: GEBIED }, { ...scene.ctx, directory: unread });
  expect(await stateOf(id)).toEqual(['geplaatst']);
  const [copy] = await scene.world.owner`select zonder_namen from archief where aankondiging_id = ${id}`;
  expect(copy?.zonder_namen).toBe('[naam] zag het ook: de brug is open.');
  await withdraw(id);
  await scene.settle();
});

test('the bot may neither make an announcement nor read back what was archived', async () => {
  const { sql } = scene.ctx;
  for (const attempt of [
    sql`insert into aankondiging (id) values (gen_random_uuid())`,
    sql`update aankondiging set tekst = 'x'`,
    sql`select tekst from archief`,
    sql`select zonder_namen from archief_versie`,
    sql`delete from archief`,
    sql`update archief_instelling set jaren = 1`,
  ])
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
});
