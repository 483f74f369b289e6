import { z } from 'zod';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { LANGUAGES } from '#basis/language.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { findMelding } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { editMessage, isTapOf, removeTaps, sendWithTaps } from '../messages/send.ts';
import { tapKey } from '../messages/tap-key.ts';
import type { TapHandler } from '../messages/types.ts';
import { lacksDetail } from './lacks-detail.ts';
import { startSignalement } from './start.ts';

const TASK = 'offer-signalement';
export const OFFER_CAUSE = 'signalement-aanbod';
const OFFER_STEP = 'aanbod';
/** Where there is danger, 112 comes first. */
const DANGER_WAIT_MS = 10 * 60_000;

/**
 * A melding was opened: its reporter is asked in their own room whether they can tell more, if the report says too little, once. To be
 * called by whatever opens a melding, in its transaction.
 */
export async function offerSignalement(tx: Tx, melding: Melding): Promise<void> {
  if (!lacksDetail(melding)) return;
  const runAt = melding.danger ? new Date(melding.openedAt.getTime() + DANGER_WAIT_MS) : undefined;
  const options = { jobKey: `${TASK}:${melding.id}`, ...(runAt && { runAt }) };
  await enqueue(tx, 'bot', TASK, { melding: melding.id }, options);
}

const CLOSE = 'close-offer';
const payloadOf = z.object({ melding: z.uuid() });

export const sendOffer: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const melding = await findMelding(ctx.sql, payloadOf.parse(payload).melding);
    // Over, or told meanwhile.
    if (melding?.state !== 'open' || !lacksDetail(melding)) return;
    const room = ctx.directory.ownRoom(melding.reporter, melding.gebied);
    if (!room) return;
    const texts = SIGNALEMENT[ctx.directory.language(melding.reporter)];
    const message = { cause: `${OFFER_CAUSE}:${melding.id}`, step: OFFER_STEP, room } as const;
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body: texts.offer(melding.number) }, [
      texts.tellMore,
    ]);
  }),
};

/** The reporter's tap on it. */
export const offerTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const isYes = LANGUAGES.some((language) => tapKey(SIGNALEMENT[language].tellMore) === tap.key);
    const melding = isYes && tap.step === OFFER_STEP ? await findMelding(tx, tap.id) : null;
    if (!melding || ctx.directory.room(tap.room)?.owner !== tap.by) return;
    await enqueue(tx, 'bot', CLOSE, { melding: melding.id }, { jobKey: `${CLOSE}:${melding.id}` });
    if (melding.state !== 'open') return;
    await startSignalement(tx, ctx, {
      by: tap.by,
      gebied: melding.gebied,
      melding: melding.id,
      about: tap.event,
    });
  },
};

/** What was offered asks nothing any more; of a melding that is over its reporter hears why nothing begins. */
export const closeOffer: BotJob = {
  name: CLOSE,
  run: untilAllowed(async (payload, ctx) => {
    const melding = await findMelding(ctx.sql, payloadOf.parse(payload).melding);
    if (!melding) return;
    const offered = await findMessage(ctx.sql, `${OFFER_CAUSE}:${melding.id}`, OFFER_STEP);
    if (!offered?.eventId) return;
    const isOver = melding.state !== 'open';
    const texts = SIGNALEMENT[ctx.directory.language(melding.reporter)];
    const body = isOver ? texts.offerOver : texts.offerClosed;
    await editMessage(ctx, offered, offered.eventId, isOver ? 2 : 1, { msgtype: 'm.text', body });
    const all = await messagesOfCause(ctx.sql, offered.cause);
    await removeTaps(
      ctx,
      all.filter((message) => isTapOf(message.step, offered)),
    );
  }),
};
