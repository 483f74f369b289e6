/**
 * Calling rounds off and letting them go on after all, by processes that die: the pages' at each of its calls to the database, the bot at each of its
 * calls to the homeserver. Repeated, all of it is there once.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eveningOf } from '#basis/surveillance.ts';
import type { Sql } from '#store/db.ts';
import { workOnRound } from '#store/rondes.ts';
import {
  callOffEvening,
  callOffKnown,
  callOffMonth,
  resumeKnown,
  resumeMonth,
} from '#store/rondes-afzeggen.ts';
import { Died } from '#test/provisioning/dying.ts';
import { GEBIED } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import { dyingSql } from './dying-sql.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

const MONTH = '2026-03-01';
const NEVER = 0;
const WALKERS = ['zeil', 'boei'] as const;
let scene: Scene;
let by: string;
/** When rounds are counted from: what is said of their evening stays the same. */
let start: Date;
beforeAll(async () => {
  scene = await startScene();
  start = scene.world.clock.now;
  const { owner } = scene.world;
  for (const who of [...WALKERS, 'baken'])
    await owner`insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
      select ${randomUUID()}, id, ${GEBIED}, 'aangenomen', now(), now(), '2026-02-01' from persoon where localpart = ${who}`;
  const [row] = await owner<[{ id: string }]>`select id from persoon where localpart = 'baken'`;
  by = row.id;
});
afterAll(() => scene?.stop());

/** A round that two said yes to, and one that nobody knows of. */
async function drawn(): Promise<string> {
  const { owner, clock } = scene.world;
  await owner`truncate ronde, ronde_trekking cascade`;
  await owner`update vrijwilliger set beurten = 5`;
  await owner`insert into ronde_trekking (gebied_code, maand, getrokken_op, gewenst, getrokken, niet_gelukt)
    values (${GEBIED}, ${MONTH}, now(), 2, 2, '{}')`;
  const ids = [randomUUID(), randomUUID()] as const;
  for (const [nr, id] of ids.entries()) {
    const [isKnown, begins] = [nr === 0, new Date(start.getTime() + (2 + 18 * nr) * 86_400_000)];
    await owner`
      insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
      values (${id}, ${GEBIED}, ${nr + 1}, ${MONTH}, ${nr + 1}, ${begins}, ${new Date(begins.getTime() + 3_600_000)},
        ${isKnown ? 'gevraagd' : 'getrokken'}, now(), ${isKnown ? clock.now : null})`;
    for (const who of WALKERS)
      await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op, antwoord, antwoord_op)
        select ${id}, id, ${isKnown ? clock.now : null}, ${isKnown ? 'ja' : null}, ${isKnown ? clock.now : null}
        from persoon where localpart = ${who}`;
  }
  return ids[0];
}

type Act = (sql: Sql, known: string) => Promise<boolean>;
const means = () => ({ gebied: GEBIED, by, at: scene.world.clock.now }) as const;
const offKnown: Act = (sql, id) => sql.begin((tx) => callOffKnown(tx, id, { ...means(), reason: 'weer' }));
const offMonth: Act = (sql) => sql.begin((tx) => callOffMonth(tx, MONTH, { ...means(), reason: 'weer' }));
const offEvening: Act = async (sql) => {
  const evening = eveningOf(new Date(start.getTime() + 2 * 86_400_000));
  await sql.begin((tx) => callOffEvening(tx, evening, { ...means(), reason: 'weer' }));
  return true;
};
const onKnown: Act = (sql, id) => sql.begin((tx) => resumeKnown(tx, id, means()));
const onMonth: Act = (sql) => sql.begin((tx) => resumeMonth(tx, MONTH, means()));

/** What there is of the rounds, of turns, of the log since line `after`, and of jobs. */
async function there(after: number) {
  const { owner } = scene.world;
  const rows = await owner<{ state: string }[]>`select toestand as state from ronde order by nummer`;
  const turns = await owner<{ turns: number }[]>`
    select beurten as turns from vrijwilliger v join persoon p on p.id = v.persoon_id order by p.localpart`;
  const logged = await owner<{ action: string }[]>`select actie as action from audit where nr > ${after}`;
  const jobs = await owner<{ name: string }[]>`select t.identifier as name from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id order by 1`;
  return {
    states: rows.map(({ state }) => state),
    turns: turns.map((one) => one.turns),
    logged: logged.map(({ action }) => action),
    jobs: jobs.map(({ name }) => name),
  };
}

/** One process that dies so, and a next one that does not. `before`: what was done before that, whole. */
async function twice(act: Act, dieAt: number, before: Act | null) {
  const { owner } = scene.world;
  const { sql } = scene.provisioning;
  const known = await drawn();
  if (before) await before(sql, known);
  await owner`delete from worker_bot._private_jobs`;
  const [log] = await owner<[{ nr: number }]>`select coalesce(max(nr), 0)::int as nr from audit`;
  const dying = dyingSql(sql, dieAt);
  const died = await act(dying.sql, known).then(
    () => false,
    (error: unknown) => error instanceof Died,
  );
  await act(sql, known);
  return { calls: dying.calls(), died, there: await there(log.nr) };
}

const [OFF, KNOWN, SECRET] = ['vervallen', 'gevraagd', 'getrokken'];
/** Turns of boei and zeil, who walk, and of baken, who does not. */
const turnsOf = (left: number): number[] => [5, left, left];
test.each([
  ['a round is off', offKnown, null, [OFF, SECRET], 4, 'ronde.afgezegd', ['tell-called-off']],
  [
    'a round goes on',
    onKnown,
    offKnown,
    [KNOWN, SECRET],
    5,
    'ronde.hervat',
    ['tell-resumed', 'work-on-round'],
  ],
  ['an evening is off', offEvening, null, [OFF, SECRET], 4, 'rondes.afgezegd', ['tell-called-off']],
  ['a month is off', offMonth, null, [OFF, OFF], 3, 'rondes.afgezegd', ['tell-called-off', 'tell-month-off']],
  [
    'a month goes on',
    onMonth,
    offMonth,
    [KNOWN, SECRET],
    5,
    'rondes.hervat',
    ['tell-month-resumed', 'tell-resumed', 'work-on-round', 'work-on-round'],
  ],
] as const)(
  '%s, once, wherever the process of the page dies',
  async (_name, act, before, states, left, action, jobs) => {
    const whole = await twice(act, NEVER, before);
    const wanted = { states, turns: turnsOf(left), logged: [action], jobs };
    // Of an evening each request is a row, as it tells nobody whether there was a round.
    const logged = act === offEvening ? [action, action] : [action];
    expect(whole).toMatchObject({ died: false, there: { ...wanted, logged } });
    for (let dieAt = 1; dieAt <= whole.calls; dieAt += 1) {
      const { died, there: found } = await twice(act, dieAt, before);
      expect({ dieAt, died, found }).toEqual({ dieAt, died: true, found: wanted });
    }
  },
);

/** Each `stride`th call, cut off before and after it in turn. */
const cutsOf = (calls: number, stride: number): readonly Cut[] =>
  Array.from({ length: Math.ceil(calls / stride) }, (_, at) => ({
    nth: 1 + at * stride,
    when: at % 2 === 0 ? 'before' : 'after',
  }));

/** The secret round is asked for, and then its walkers say yes. */
const ask: Act = async (sql) => {
  const { owner } = scene.world;
  const [row] = await owner<[{ id: string }]>`
    update ronde set begint_op = begint_op - interval '18 days', eindigt_op = eindigt_op - interval '18 days'
    where toestand = 'getrokken' returning id`;
  await workOnRound(sql, row.id);
  await scene.settle();
  for (const who of WALKERS) {
    const asked = await scene.said(who, scene.world.rooms.own(who), 'Kun je een ronde lopen op');
    if (asked) await scene.tap(who, asked, '✅ ik loop mee');
  }
  return true;
};

test('who was drawn is asked once and their yes is heard once, wherever the bot is cut off', async () => {
  const whole = await told(ask, null, null);
  for (const who of WALKERS) expect(whole.news[who]).toEqual([expect.stringContaining('✅ Je loopt mee op')]);
  const walkers = async () =>
    await scene.world.owner`
    select antwoord, count(*)::int as count from ronde_loper l join ronde r on r.id = l.ronde_id where r.nummer = 2 group by 1`;
  for (const { nth, when } of cutsOf(whole.calls, 2)) {
    const { wasCut, news } = await told(ask, null, { nth, when });
    expect({ nth, when, wasCut, news, walkers: await walkers() }).toEqual({
      ...{ nth, when, wasCut: true, news: whole.news, walkers: [{ antwoord: 'ja', count: 2 }] },
    });
  }
});

const heard = async () => ({
  ...{ zeil: await scene.bodies('zeil', scene.world.rooms.own('zeil')) },
  ...{ boei: await scene.bodies('boei', scene.world.rooms.own('boei')) },
  coordinatie: await scene.bodies('baken', scene.world.rooms.coordinatie),
});

/** What is heard of one act by the bot that is cut off so, of a month that was called off and heard of before. */
async function told(act: Act, before: Act | null, cut: Cut | null) {
  const { sql } = scene.provisioning;
  const known = await drawn();
  scene.world.later(1 / 60);
  if (before) await before(sql, known);
  await scene.settle();
  const earlier = await heard();
  scene.world.later(1 / 60);
  const bot = cutting(scene.world, cut);
  await act(sql, known);
  await scene.settle();
  bot.end();
  const now = await heard();
  const news = Object.fromEntries(
    Object.entries(now).map(([where, all]) => [where, all.slice(earlier[where as keyof typeof now].length)]),
  );
  return { calls: bot.calls(), wasCut: bot.wasCut(), news };
}

test.each([
  ['off', offMonth, null, 'gaat niet door'],
  ['on', onMonth, offMonth, 'gaat toch door'],
] as const)(
  'that a month is %s is heard once, wherever the bot is cut off',
  async (_name, act, before, words) => {
    const whole = await told(act, before, null);
    for (const who of WALKERS) expect(whole.news[who]).toEqual([expect.stringContaining(words)]);
    // Of the month alone: they never heard of the round that its walkers know of.
    expect(whole.news.coordinatie).toHaveLength(1);
    for (const { nth, when } of cutsOf(whole.calls, 1)) {
      const { wasCut, news } = await told(act, before, { nth, when });
      const sorted = (all: typeof news) => Object.values(all).map((bodies) => [...bodies].sort());
      expect({ nth, when, wasCut, news: sorted(news) }).toEqual({
        ...{ nth, when, wasCut: true, news: sorted(whole.news) },
      });
    }
  },
);
