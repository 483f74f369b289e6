import type { Tx } from '#store/db.ts';
import {
  claimNotBegun,
  claimOverdue,
  claimStarts,
  claimUnanswered,
  claimUnbegun,
  dropUnwalked,
  findWalk,
  forgottenWalks,
  lockWalk,
  walkersOf,
} from '#store/ronde-verloop.ts';
import type { BotCron, BotJob } from '../job.ts';
import { askCoordinator, askShowWalk, askUnbegun } from './jobs.ts';
import { EARLY_MS, finishWalk, LATE_MS } from './walk.ts';

const MINUTE_MS = 60_000;
/** So long after its end a round that goes on is asked about. */
const GRACE_MS = 15 * MINUTE_MS;
/** So long after its time a round that nobody began is asked about. */
const LATE_START_MS = 15 * MINUTE_MS;
/** So long the walkers have to answer before the coordinator is told. */
const SILENCE_MS = 15 * MINUTE_MS;
/** So long after its end nobody begins a round any more. */
const UNWALKED_MS = 3 * 60 * MINUTE_MS;

/** What time does to rounds: the button to begin, the questions whether they began and are done, the coordinators who hear that nobody did. */
const sweep: BotJob = {
  name: 'sweep-walks',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const ago = (ms: number): Date => new Date(at.getTime() - ms);
    await ctx.sql.begin(async (tx) => {
      for (const { walk, person } of await claimStarts(tx, { before: ago(-EARLY_MS), at }))
        await askShowWalk(tx, walk, person);
      for (const id of await claimOverdue(tx, { before: ago(GRACE_MS), at })) await showAll(tx, id);
      for (const id of await claimUnanswered(tx, { before: ago(SILENCE_MS), at }))
        await askCoordinator(tx, id);
      for (const id of await dropUnwalked(tx, ago(UNWALKED_MS))) {
        await showAll(tx, id);
        await askUnbegun(tx, id);
      }
      for (const id of await claimNotBegun(tx, { before: ago(SILENCE_MS), at })) await askUnbegun(tx, id);
      for (const id of await claimUnbegun(tx, { before: ago(LATE_START_MS), at })) await showAll(tx, id);
    });
    for (const id of await forgottenWalks(ctx.sql, ago(LATE_MS)))
      await ctx.sql.begin(async (tx) => {
        const walk = await lockWalk(tx, id);
        // It ended when it should have, as far as anybody knows.
        if (walk) await finishWalk(tx, ctx, { walk, person: null, at: walk.ends });
      });
  },
};

async function showAll(tx: Tx, id: string): Promise<void> {
  const walk = await findWalk(tx, id);
  for (const { personId } of walk ? await walkersOf(tx, id) : []) await askShowWalk(tx, id, personId);
}

/** Every minute. */
export const sweepWalks: BotCron = { schedule: '* * * * *', job: sweep };
