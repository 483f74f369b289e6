import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { eveningOf } from '#basis/surveillance.ts';
import type { Tx } from '#store/db.ts';
import type { Round, RoundWalker } from '#store/rondes.ts';
import {
  callOff,
  comingRounds,
  dropUnasked,
  lockRound,
  noteAnswer,
  noteAsked,
  noteReminded,
  noteShortTold,
  openRound,
  plannedVolunteers,
  roundWalkers,
  WORK_ON_ROUND,
  workOnRound,
} from '#store/rondes.ts';
import { WORK_ON_GEBIED } from '#store/vrijwilligers.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { tellCoordinators } from './ask-short.ts';
import type { AskSteps } from './ask-steps.ts';
import { askSteps, FEWEST_WALKERS, LEAD_DAYS } from './ask-steps.ts';
import { tellCompany, tellWalker } from './ask-tell.ts';
import { canWalk, inTurn } from './plan.ts';

const DAY_MS = 86_400_000;
/** Looked at again by the clock: from a day before its walkers may know. */
const SOON_MS = (LEAD_DAYS + 1) * DAY_MS;
const ofRound = z.object({ id: z.uuid() });
const ofGebied = z.object({ gebied: z.string().transform(gebiedCode) });

/** Goes on with a round that was drawn: asks, finds a substitute, reminds, tells who must know, calls it off. */
export const workOnRoundJob: BotJob = {
  name: WORK_ON_ROUND,
  async run(payload, ctx) {
    const { id } = ofRound.parse(payload);
    await ctx.sql.begin(async (tx) => {
      const round = await lockRound(tx, id);
      if (!round) return;
      const walkers = await roundWalkers(tx, id);
      const able = await ableOn(tx, ctx, round);
      const steps = askSteps(
        {
          ...{ state: round.state, begins: round.begins, shortTold: round.shortTold },
          needed: ctx.directory.settings(round.gebied).surveillance.lopers,
          walkers: walkers.map((one) => ({
            ...{ ...one, id: one.personId },
            // Who is away by now need not be asked.
            isVolunteer:
              one.isVolunteer && (one.askedAt !== null || one.isPaused || able.includes(one.personId)),
          })),
          candidates: able.filter((id) => !walkers.some(({ personId }) => personId === id)),
        },
        ctx.clock(),
      );
      await takeSteps(tx, ctx, { round, walkers }, steps);
    });
  },
};

/** Who can on that evening, whoever walked least first. */
async function ableOn(tx: Tx, ctx: BotContext, round: Round): Promise<readonly string[]> {
  const evening = eveningOf(round.begins);
  const able = (await plannedVolunteers(tx, round.gebied)).filter(
    (one) => canWalk(one, evening) && (one.readOnlyUntil === null || one.readOnlyUntil <= round.begins),
  );
  return inTurn(able, new Map(), ctx.random).map(({ id }) => id);
}

async function takeSteps(
  tx: Tx,
  ctx: BotContext,
  { round, walkers }: { readonly round: Round; readonly walkers: readonly RoundWalker[] },
  steps: AskSteps,
): Promise<void> {
  const { id } = round;
  const at = ctx.clock();
  if (steps.open) await openRound(tx, id, at);
  for (const personId of steps.stop) {
    const was = walkers.find((one) => one.personId === personId);
    if (!was?.askedAt) {
      await dropUnasked(tx, { id, gebied: round.gebied, personId });
      continue;
    }
    await noteAnswer(tx, { id, personId, answer: 'gestopt', at });
    await tellWalker(tx, { id, personId, what: 'gestopt' });
    if (was.answer === 'ja') await tellCompany(tx, { id, other: personId, what: 'weg', at }, walkers);
  }
  for (const { id: personId, isSubstitute } of steps.ask) {
    await noteAsked(tx, { id, personId, isSubstitute, at });
    await tellWalker(tx, { id, personId, what: 'vraag' });
  }
  for (const personId of steps.remind) {
    await noteReminded(tx, id, personId, at);
    await tellWalker(tx, { id, personId, what: 'dag' });
  }
  const yes = walkers.filter((one) => one.answer === 'ja' && one.isVolunteer && !one.isPaused);
  if (steps.tellShort) {
    await noteShortTold(tx, id, at);
    await tellCoordinators(tx, id, 'tekort', at);
  } else if (round.shortTold && yes.length >= FEWEST_WALKERS) {
    await noteShortTold(tx, id, null);
    await tellCoordinators(tx, id, 'genoeg', at);
  }
  if (steps.callOff) {
    await callOff(tx, id);
    await tellCoordinators(tx, id, 'vervallen', at);
    for (const { personId, askedAt, answer } of walkers)
      if (askedAt !== null && (answer === 'ja' || answer === null))
        await tellWalker(tx, { id, personId, what: 'vervallen' });
  }
}

/** Somebody stopped, or came: the rounds to come of their gebied are looked at. */
export const workOnGebiedJob: BotJob = {
  name: WORK_ON_GEBIED,
  async run(payload, ctx) {
    const { gebied } = ofGebied.parse(payload);
    const before = new Date(ctx.clock().getTime() + SOON_MS);
    for (const id of await comingRounds(ctx.sql, { gebied, before })) await workOnRound(ctx.sql, id);
  },
};

const sweep: BotJob = {
  name: 'sweep-rounds',
  async run(_payload, ctx) {
    const before = new Date(ctx.clock().getTime() + SOON_MS);
    for (const id of await comingRounds(ctx.sql, { before })) await workOnRound(ctx.sql, id);
  },
};

/** Rounds go on by the clock: each of these few is looked at anew. */
export const sweepRounds: BotCron = { schedule: '*/10 * * * *', job: sweep };
