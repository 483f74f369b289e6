/**
 * What walkers saw reaches who lives there, once: the bot hands it on, provisioning finds the member by what is kept of their address, and the bot
 * tells them alone, also when it is cut off.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OBSERVATION_TEXTS } from '#basis/catalogue/person/observations.ts';
import type { ObservationKind } from '#basis/surveillance.ts';
import { hmacOfAddress, hmacOfHome } from '#provisioning/keys.ts';
import { tellObservation } from '#provisioning/surveillance/tell.ts';
import { enqueue } from '#store/jobs.ts';
import { keepReportNumber } from '#store/openbare-meldingen.ts';
import { Died } from '#test/provisioning/dying.ts';
import { GEBIED } from './cases-world.ts';
import { cutting } from './cutting.ts';
import { dyingSql } from './dying-sql.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

const TEXT = OBSERVATION_TEXTS.nl;
const HOME = { pc6: '8861XB', huisnummer: 12 };
const NEXT_DOOR = { pc6: '8861XB', huisnummer: 14 };

let scene: Scene;
let rounds = 0;
beforeAll(async () => {
  scene = await startScene({ ladder: { aan: false }, surveillance: { bewoners: 'kaart' } });
  const { owner } = scene.world;
  const settings = owner.json({ openbareRuimte: 'straat@harlingen.example' });
  await owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door) values (${settings}, now(), 'test')`;
  const hmac = hmacOfAddress(scene.provisioning.settings, HOME);
  await owner`insert into herstel (persoon_id, adres_hmac) values (${await idOf('zeil')}, ${hmac})`;
});
afterAll(() => scene.stop());
beforeEach(() => scene.world.owner`truncate ronde, waarneming cascade`);

async function idOf(who: Who): Promise<string> {
  const [row] = await scene.world.owner`select id from persoon where localpart = ${who}`;
  return row?.id;
}

/** A round that Piet and Petra walked. */
async function round(): Promise<string> {
  const { owner, clock } = scene.world;
  const [id, number] = [randomUUID(), ++rounds];
  await owner`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gestart_op,
      gestart_door, geeindigd_op)
    values (${id}, ${GEBIED}, ${number}, '2026-03-01', ${number}, ${clock.now}, ${new Date(clock.now.getTime() + 3_600_000)},
      'gelopen', ${clock.now}, ${clock.now}, ${await idOf('boei')}, ${clock.now})`;
  for (const who of ['boei', 'baken'] as const)
    await owner`insert into ronde_loper (ronde_id, persoon_id, antwoord, antwoord_op)
      values (${id}, ${await idOf(who)}, 'ja', ${clock.now})`;
  return id;
}

async function seen(
  ronde: string,
  kind: ObservationKind,
  it: {
    readonly at?: typeof HOME;
    readonly addition?: string;
    readonly words?: string;
    readonly mends?: string;
  } = {},
): Promise<string> {
  const { owner, clock } = scene.world;
  const id = randomUUID();
  await owner`
    insert into waarneming (id, ronde_id, gebied_code, soort, pc6, huisnummer, toevoeging, straat, woorden, gezien_op, ontvangen_op, event_id, in_orde_van)
    values (${id}, ${ronde}, ${GEBIED}, ${kind}, ${it.at?.pc6 ?? null}, ${it.at?.huisnummer ?? null}, ${it.addition ?? null},
      ${it.at ? 'Voorstraat' : null},
      ${it.words ?? null}, ${clock.now}, ${clock.now}, ${`$${id}`}, ${it.mends ?? null})`;
  return id;
}

/** The bot's job, what provisioning does of it, and what the bot does then. */
async function tell(id: string, more: { readonly now?: true } = {}): Promise<void> {
  await enqueue(scene.ctx.sql, 'bot', 'surveillance-tell', { id, ...more });
  await scene.settle();
  await scene.provision();
  await scene.settle();
}
const outcomeOf = async (id: string) =>
  (await scene.world.owner`select vertellen from waarneming where id = ${id}`)[0]?.vertellen;
const own = (who: Who) => scene.bodies(who, scene.world.rooms.own(who));
const heard = async (who: Who, words: string) =>
  (await own(who)).filter((body) => body.includes(words)).length;

test('who lives there hears it once, kindly and with a tip; others get a card, the gemeente hears of the lamp', async () => {
  const ronde = await round();
  const ids = {
    ladder: await seen(ronde, 'ladder', { at: HOME }),
    elsewhere: await seen(ronde, 'ladder', { at: NEXT_DOOR }),
    lamp: await seen(ronde, 'lantaarn', { words: 'bij de brug' }),
    other: await seen(ronde, 'anders', { at: HOME, words: 'iets vreemds' }),
  };
  for (let again = 0; again < 2; again += 1) await tell(ronde);
  const outcomes = Object.fromEntries(
    await Promise.all(Object.entries(ids).map(async ([name, id]) => [name, await outcomeOf(id)])),
  );
  expect(outcomes).toEqual({ ladder: 'bericht', elsewhere: 'kaart', lamp: 'gemeente', other: 'niet' });
  const { content } = await scene.lastTo('zeil');
  expect(content.body).toBe(
    [TEXT.message('2 maart 2026'), TEXT.seen.ladder, TEXT.tips.ladder, TEXT.closing].join('\n\n'),
  );
  // Late in the evening no phone rings for a ladder.
  expect(content.msgtype).toBe('m.notice');
  expect([await heard('zeil', TEXT.seen.ladder), await heard('boei', TEXT.seen.ladder)]).toEqual([1, 0]);
  expect(await scene.bodies('zeil', scene.world.rooms.melding)).toEqual([]);
  const sent = await scene.world
    .owner`select persoon_id as id from waarneming_bericht where verstuurd_op is not null`;
  expect(sent).toEqual([{ id: await idOf('zeil') }]);
});

test.each(['before', 'after'] as const)('cut off %s the call it comes once', async (when) => {
  const kind = when === 'before' ? 'sleutel' : 'open';
  const id = await seen(await round(), kind, { at: HOME });
  const bot = cutting(scene.world, { nth: 1, when });
  await tell(id);
  bot.end();
  expect([bot.wasCut(), await heard('zeil', TEXT.seen[kind])]).toEqual([true, 1]);
  expect((await scene.lastTo('zeil')).content.msgtype).toBe('m.text');
});

/** What there is of one thing that was seen: who hears of it, and the jobs for that. */
async function decided(id: string) {
  const { owner } = scene.world;
  const jobs = await owner<{ name: string }[]>`
    select identifier as name from worker_bot._private_jobs j join worker_bot._private_tasks t on t.id = j.task_id
    where j.payload ->> 'waarneming' = ${id}
    union all select identifier from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id where j.payload ->> 'waarneming' = ${id}`;
  const [rows] = await owner<[{ told: number; reports: number }]>`
    select (select count(*)::int from waarneming_bericht where waarneming_id = ${id}) as told,
      (select count(*)::int from openbare_melding where waarneming_id = ${id}) as reports`;
  return { outcome: await outcomeOf(id), ...rows, jobs: jobs.map(({ name }) => name) };
}

test.each([
  ['a resident', 'ladder', HOME, { outcome: 'bericht', told: 1, reports: 0, jobs: ['tell-resident'] }],
  ['a card', 'ladder', NEXT_DOOR, { outcome: 'kaart', told: 0, reports: 0, jobs: [] }],
  [
    'the gemeente',
    'lantaarn',
    NEXT_DOOR,
    { outcome: 'gemeente', told: 0, reports: 1, jobs: ['send-public-report'] },
  ],
] as const)(
  'killed anywhere as it is decided that %s hears of it, all of that is there, once',
  async (_name, kind, at, whole) => {
    const { provisioning } = scene;
    const ronde = await round();
    const decide = async (dieAt: number) => {
      await scene.world.owner`truncate waarneming cascade`;
      const id = await seen(ronde, kind, { at });
      const dying = dyingSql(provisioning.sql, dieAt);
      const died = await tellObservation({ ...provisioning, sql: dying.sql }, id).then(
        () => false,
        (error: unknown) => error instanceof Died,
      );
      return { id, calls: dying.calls(), died };
    };
    const { id, calls } = await decide(0);
    expect(await decided(id)).toEqual(whole);
    expect(calls).toBeGreaterThan(4);
    for (let dieAt = 1; dieAt <= calls; dieAt += 1) {
      const { id: cut, died } = await decide(dieAt);
      const left = await decided(cut);
      expect({ dieAt, died, ...left }).toEqual({
        dieAt,
        died: true,
        outcome: null,
        told: 0,
        reports: 0,
        jobs: [],
      });
      // Given back, the job does it, and again does nothing.
      for (let again = 0; again < 2; again += 1) await tellObservation(provisioning, cut);
      expect({ dieAt, ...(await decided(cut)) }).toEqual({ dieAt, ...whole });
    }
  },
);

test('the same at the same address is said once within the month, and again after it', async () => {
  const before = await heard('zeil', TEXT.seen.container);
  const first = await seen(await round(), 'container', { at: HOME });
  await tell(first);
  scene.world.later(29 * 24);
  const second = await seen(await round(), 'container', { at: HOME });
  await tell(second);
  scene.world.later(2 * 24);
  const third = await seen(await round(), 'container', { at: HOME });
  await tell(third);
  expect([await outcomeOf(first), await outcomeOf(second), await outcomeOf(third)]).toEqual([
    'bericht',
    'eerder',
    'bericht',
  ]);
  expect((await heard('zeil', TEXT.seen.container)) - before).toBe(2);
});

test('a key in the lock is told at once to who lives there, and once; anything else waits until the round ends', async () => {
  const ronde = await round();
  await scene.world.owner`update ronde set toestand = 'loopt', geeindigd_op = null where id = ${ronde}`;
  const before = await heard('zeil', TEXT.seen.sleutel);
  scene.world.later(40 * 24);
  const [key, elsewhere] = [
    await seen(ronde, 'sleutel', { at: HOME }),
    await seen(ronde, 'sleutel', { at: NEXT_DOOR }),
  ];
  for (const id of [key, elsewhere]) await tell(id, { now: true });
  expect((await scene.lastTo('zeil')).content.body).toContain(TEXT.justNow);
  // Nothing is decided of who takes no part: it can be in order again before the round ends.
  expect([await outcomeOf(key), await outcomeOf(elsewhere)]).toEqual(['bericht', null]);
  const again = await seen(ronde, 'sleutel', { at: HOME });
  await tell(again, { now: true });
  expect(await outcomeOf(again)).toBeNull();
  await tell(ronde);
  expect([await outcomeOf(elsewhere), await outcomeOf(again)]).toEqual(['kaart', 'eerder']);
  expect((await heard('zeil', TEXT.seen.sleutel)) - before).toBe(1);
});

test('of one home of a number hear who live there, and who may; of the number alone all of them', async () => {
  const { owner } = scene.world;
  const { settings } = scene.provisioning;
  const home = hmacOfHome(settings, { ...HOME, toevoeging: 'a' });
  await owner`update herstel set toevoeging_hmac = ${home} where persoon_id = ${await idOf('zeil')}`;
  await owner`insert into herstel (persoon_id, adres_hmac) values (${await idOf('boei')}, ${hmacOfAddress(settings, HOME)})`;
  scene.world.later(40 * 24);
  const ronde = await round();
  const [own, next] = [
    await seen(ronde, 'ladder', { at: HOME, addition: 'A' }),
    await seen(ronde, 'ladder', { at: HOME, addition: 'B' }),
  ];
  const counts = async () => [await heard('zeil', TEXT.seen.ladder), await heard('boei', TEXT.seen.ladder)];
  const before = await counts();
  await tell(own);
  expect((await scene.lastTo('zeil')).content.body).toContain(TEXT.which('12 A'));
  await tell(next);
  expect((await counts()).map((count, nr) => count - (before[nr] ?? 0))).toEqual([1, 2]);
  expect([await outcomeOf(own), await outcomeOf(next)]).toEqual(['bericht', 'bericht']);
  // Within the month: of that home, and of all of them.
  const more = [
    await seen(ronde, 'ladder', { at: HOME, addition: 'A' }),
    await seen(ronde, 'container', { at: HOME }),
  ];
  for (const id of more) await tell(id);
  const dark = await seen(ronde, 'container', { at: HOME, addition: 'B' });
  await tell(dark);
  expect(await Promise.all([...more, dark].map(outcomeOf))).toEqual(['eerder', 'bericht', 'eerder']);
  await owner`delete from herstel where persoon_id = ${await idOf('boei')}`;
  await owner`update herstel set toevoeging_hmac = null`;
});

test('what is in order again before the round ends is told to nobody, and who left hears nothing', async () => {
  const ronde = await round();
  const dark = await seen(ronde, 'donker', { at: HOME });
  const mended = await seen(ronde, 'donker', { at: HOME, mends: dark });
  await tell(ronde);
  expect([await outcomeOf(dark), await outcomeOf(mended), await heard('zeil', TEXT.seen.donker)]).toEqual([
    'niet',
    'niet',
    0,
  ]);
  await scene.world
    .owner`update lidmaatschap set tot = now(), reden = 'verhuisd' where persoon_id = ${await idOf('zeil')}`;
  const late = await seen(ronde, 'donker', { at: HOME });
  await tell(late);
  expect([await outcomeOf(late), await heard('zeil', TEXT.seen.donker)]).toEqual(['kaart', 0]);
});

test('the number that the gemeente gave is told to each walker once', async () => {
  const ronde = await round();
  const lamp = await seen(ronde, 'lantaarn', { words: 'bij de brug' });
  await tell(ronde);
  const keep = (number: string) =>
    scene.provisioning.sql.begin((tx) => keepReportNumber(tx, { id: lamp, gebied: null, number }));
  expect([await keep('2026-118'), await keep('2026-119')]).toEqual([true, false]);
  await scene.settle();
  const said = TEXT.number(TEXT.public.lantaarn, 'bij de brug', '2026-118');
  expect([await heard('boei', said), await heard('baken', said), await heard('anker', said)]).toEqual([
    1, 1, 0,
  ]);
});
