import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { BotMessage } from '#store/bot-messages.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { takeBackPosted } from '../meldingen/take-back-posted.ts';
import { editMessage, isTapOf, removeTaps } from '../messages/send.ts';
import { correctedBy, correctionsOf } from './corrections.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import type { Written } from './placed.ts';
import {
  ANSWER_STEP,
  BACK_STEP,
  causeOf,
  hearPlaced,
  OFFER_STEP,
  payloadOf,
  placedOf,
  writtenOf,
} from './placed.ts';

const TAKE_BACK = 'take-back-from-own-room';

/** Has the bot take from the group what it placed there of a message in an own room, if it did. */
export async function askTakeBack(sql: Query, { room, event }: Omit<Written, 'by'>): Promise<void> {
  await enqueue(sql, 'bot', TAKE_BACK, { room, event }, { jobKey: `${TAKE_BACK}:${event}` });
}

/** What was placed goes, with its melding and what corrects it, as if its writer had posted and deleted it. */
export const takeBackFromOwnRoom: BotJob = {
  name: TAKE_BACK,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const own = ctx.directory.room(it.room);
    const placed = await placedOf(ctx.sql, it.event);
    if (own?.soort !== 'bewoner' || !own.owner || !placed) return;
    const written = { ...it, by: own.owner };
    const corrected = await correctedBy(ctx, placed);
    if (corrected) await sayFormer(ctx, { written, gebied: own.gebied, placed, corrected });
    await takeBackPosted(ctx, own.gebied, placed);
    // Only now: a correction that comes later sees that there is nothing left to correct.
    for (const one of await correctionsOf(ctx, placed, own.owner))
      await askTakeBack(ctx.sql, { room: it.room, event: writtenOf(one) });
    await tellTakenBack(ctx, written);
  }),
};

/** A correction goes: what it corrected says again what it said before that, or nothing if it is gone. */
async function sayFormer(
  ctx: BotContext,
  it: {
    readonly written: Written;
    readonly gebied: GebiedCode;
    readonly placed: BotMessage;
    readonly corrected: BotMessage;
  },
): Promise<void> {
  const { written, gebied, placed, corrected } = it;
  if (corrected.removed) return await takeBackPosted(ctx, gebied, corrected);
  const others = (await correctionsOf(ctx, corrected, written.by)).filter(
    (one) => one.cause !== placed.cause,
  );
  const event = await ctx.rooms.sentEvent(written.room, writtenOf(others.at(-1) ?? corrected));
  if (!event || corrected.eventId === null) return;
  const { text } = emergencyVerdict(ctx, event, gebied);
  await hearPlaced(ctx, { gebied, room: corrected.room, author: written.by, event: corrected.eventId, text });
}

/** Where they were told that it stands in the group, it now says that it does not. */
async function tellTakenBack(ctx: BotContext, { event, by }: Written): Promise<void> {
  const all = await messagesOfCause(ctx.sql, causeOf(event));
  const said = all.find(({ step }) => step === OFFER_STEP) ?? all.find(({ step }) => step === ANSWER_STEP);
  const body = OWN_ROOM[ctx.directory.language(by)].dangerTakenBack;
  if (said?.eventId) await editMessage(ctx, said, said.eventId, 3, { msgtype: 'm.text', body });
  await removeTaps(
    ctx,
    all.filter((message) => isTapOf(message.step, { step: BACK_STEP })),
  );
}
