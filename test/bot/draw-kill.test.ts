/**
 * The draw of the month's rounds by a process that dies at each of its calls to the database, and is started again. Whatever the moment: each wijk
 * is drawn once, no round is there twice, and each turn counts once.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BotContext } from '#bot/context.ts';
import { drawRoundsDaily } from '#bot/surveillance/draw-rounds.ts';
import { Died } from '#test/provisioning/dying.ts';
import type { World } from './cases-world.ts';
import { GEBIED, startWorld } from './cases-world.ts';
import { dyingSql } from './dying-sql.ts';

const OTHER = 'WK007201';
const WISHED = { surveillance: { rondes: 2 } };
const WIJKEN = [GEBIED, OTHER];
const NEVER = 0;
let world: World;
let ctx: BotContext;
beforeAll(async () => {
  world = await startWorld(WISHED);
  const { owner } = world;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${OTHER}, 'wijk', 'Midlum', 'GM0072', ${OTHER}, true)`;
  await owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${OTHER}, ${owner.json(WISHED)}, now(), 'test')`;
  for (const wijk of WIJKEN)
    for (const who of ['zeil', 'boei', 'baken'])
      await owner`insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
        select ${randomUUID()}, id, ${wijk}, 'aangenomen', now(), now(), '2026-02-01' from persoon where localpart = ${who}`;
  ctx = await world.process();
});
afterAll(() => world?.stop());

/** What there is of each wijk's draw, and of the log since line `after`. */
const drawn = (after: number) => world.owner`
  select code,
    (select count(*)::int from ronde_trekking t where t.gebied_code = code) as draws,
    (select count(distinct begint_op::date)::int from ronde r where r.gebied_code = code) as evenings,
    (select count(*)::int from ronde_loper l join ronde r on r.id = l.ronde_id where r.gebied_code = code) as walks,
    (select sum(beurten)::int from vrijwilliger v where v.gebied_code = code) as turns,
    (select count(*)::int from vrijwilliger v where v.gebied_code = code and v.beurten <> (select count(*) from ronde_loper l
      join ronde r on r.id = l.ronde_id where l.persoon_id = v.persoon_id and r.gebied_code = code)) as miscounted,
    (select count(*)::int from worker_bot._private_jobs j join worker_bot._private_tasks t on t.id = j.task_id
      where t.identifier = 'tell-drawing' and j.payload ->> 'gebied' = code) as told,
    (select count(*)::int from audit where nr > ${after} and actie = 'rondes.getrokken' and onderwerp = 'gebied:' || code) as logged
  from unnest(${[...WIJKEN]}::text[]) as w (code) order by code`;
const WHOLE = WIJKEN.map((code) => ({
  ...{ code, draws: 1, evenings: 2, walks: 4, turns: 4, miscounted: 0, told: 1, logged: 1 },
}));
const rounds = () => world.owner<{ id: string }[]>`select id from ronde order by id`;

/** One process that dies so, and a next one that does not; how many rounds the first left, and which were there in the end. */
async function drawTwice(dieAt: number) {
  const { owner } = world;
  await owner`truncate ronde, ronde_trekking cascade`;
  await owner`update vrijwilliger set beurten = 0`;
  await owner`delete from worker_bot._private_jobs`;
  const [log] = await owner<[{ nr: number }]>`select coalesce(max(nr), 0)::int as nr from audit`;
  const dying = dyingSql(ctx.sql, dieAt);
  const first = drawRoundsDaily.job.run({}, { ...ctx, sql: dying.sql });
  const died = await first.then(
    () => false,
    (error: unknown) => error instanceof Died,
  );
  const left = await rounds();
  await drawRoundsDaily.job.run({}, ctx);
  return { calls: dying.calls(), died, left, there: await rounds(), drawn: [...(await drawn(log.nr))] };
}

test('a month is drawn once wherever the process that draws it dies', async () => {
  const whole = await drawTwice(NEVER);
  expect({ died: whole.died, drawn: whole.drawn }).toEqual({ died: false, drawn: WHOLE });
  expect(whole.there).toEqual(whole.left);
  const lefts = new Set<number>();
  for (let dieAt = 1; dieAt <= whole.calls; dieAt += 1) {
    const { died, left, there, drawn: after } = await drawTwice(dieAt);
    expect({ dieAt, died, drawn: after }).toEqual({ dieAt, died: true, drawn: WHOLE });
    // What the first drew is not drawn anew.
    expect(there).toEqual(expect.arrayContaining(left));
    lefts.add(left.length);
  }
  // A wijk's rounds are there all, or none.
  expect([...lefts].sort()).toEqual([0, 2]);
});
