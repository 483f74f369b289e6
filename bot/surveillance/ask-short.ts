import { z } from 'zod';
import { CALL_OFF_NL, ROUNDS_NL as TEXT } from '#basis/catalogue/surveillance.nl.ts';
import { JobFailure } from '#basis/errors.ts';
import { whenOf } from '#basis/round-when.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import type { Query, Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Round } from '#store/rondes.ts';
import { roundById, roundWalkers } from '#store/rondes.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import type { Message } from '../messages/send.ts';
import { removeTaps, send, sendWithTaps } from '../messages/send.ts';
import { turnOf } from './ask-tell.ts';

/** First part of the cause of what coordinators hear of a round's walkers. */
export const WALKERS_CAUSE = 'ronde-lopers';
const TASK = 'tell-walkers-short';
/** `afgezegd`: a coordinator called it off; `toch`: one let it go on after all; `te-laat`: one tried to call it off when that could not be done any more. */
const WHATS = ['tekort', 'genoeg', 'vervallen', 'afgezegd', 'toch', 'te-laat'] as const;
type What = (typeof WHATS)[number];
const payloadOf = z.object({ id: z.uuid(), what: z.enum(WHATS), turn: z.string() });

/** Tells the coordinators that a round has too few walkers, has enough after all, or is off (and why): once for each time that it comes to be so. */
export async function tellCoordinators(tx: Tx, id: string, what: What, at: Date): Promise<void> {
  const turn = turnOf(at);
  await enqueue(tx, 'bot', TASK, { id, what, turn }, { jobKey: `${TASK}:${id}:${what}:${turn}` });
}

/** True if the coordinators were told of a round, or are being told, because it was short of walkers: of no other do they read when it is. */
export async function coordinatorsKnow(sql: Query, { id, shortTold }: Round): Promise<boolean> {
  if (shortTold) return true;
  const said = await messagesOfCause(sql, `${WALKERS_CAUSE}:${id}`);
  return said.some(({ step }) => step.startsWith('tekort-'));
}

export const tellWalkersShort: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const { id, what, turn } = it;
    const round = await roundById(ctx.sql, id);
    if (!round) return;
    const room = ctx.directory.roomOf(round.gebied, 'coordinatie');
    if (!room) throw new JobFailure('retry', `no coordinatie room for ${round.gebied}`);
    const message: Message = { cause: `${WALKERS_CAUSE}:${id}`, step: `${what}-${turn}`, room };
    if (!(await isStill(ctx, message, round, it))) return;
    const body = await textOf(ctx, round, what);
    if (what === 'tekort' || what === 'genoeg' || what === 'toch') {
      // A coordinator's phone rings where they must do something.
      const msgtype = what === 'tekort' ? 'm.text' : 'm.notice';
      await sendWithTaps(ctx, message, { msgtype, body }, [TEXT.callOff]);
      return;
    }
    await send(ctx, message, { msgtype: 'm.notice', body });
    // What was offered to tap on does nothing any more.
    const all = await messagesOfCause(ctx.sql, message.cause);
    await removeTaps(
      ctx,
      all.filter(({ step }) => step.includes('-tik-')),
    );
  }),
};

/** What is not so any more is not said; nor that one goes on of which nobody read that it was off. */
async function isStill(
  ctx: BotContext,
  { cause }: Message,
  { state, calledOff, resumedAt }: Round,
  { what, turn }: { readonly what: What; readonly turn: string },
): Promise<boolean> {
  if (what === 'tekort' || what === 'genoeg') return state === 'gevraagd';
  if (what === 'afgezegd') return calledOff !== null && turnOf(calledOff.at) === turn;
  if (what !== 'toch') return true;
  const said = await messagesOfCause(ctx.sql, cause);
  const isNow = state === 'gevraagd' && resumedAt !== null && turnOf(resumedAt) === turn;
  return isNow && said.some(({ step }) => step.startsWith('afgezegd-'));
}

async function textOf(ctx: BotContext, round: Round, what: What): Promise<string> {
  const { day, from } = whenOf(round, 'nl');
  const when = `${day}, ${from}`;
  switch (what) {
    case 'tekort': {
      const walkers = await roundWalkers(ctx.sql, round.id);
      const yes = walkers.filter(({ answer, isPaused }) => answer === 'ja' && !isPaused).length;
      return TEXT.short(when, yes);
    }
    case 'genoeg':
      return TEXT.enough(when);
    case 'vervallen':
      return TEXT.off(when);
    case 'afgezegd':
      return TEXT.calledOff(when, CALL_OFF_NL[round.calledOff?.reason ?? 'anders']);
    case 'toch':
      return TEXT.goesOn(when);
    case 'te-laat':
      return TEXT.tooLate(when);
  }
}
