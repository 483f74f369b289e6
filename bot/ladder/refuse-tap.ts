import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TAP_REFUSED_NL } from '#basis/catalogue/handhaving.nl.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { Cause } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import type { HeardTap } from '../messages/types.ts';
import { refusedOnPage } from '../page/event.ts';

const TASK = 'refuse-tap';
const REASONS = ['eigen', 'besloten', 'onplaatsbaar', 'gemeente'] as const;
type Reason = (typeof REASONS)[number];
const payloadOf = z.object({
  cause: z.templateLiteral([z.string(), ':', z.string()]),
  room: z.string().transform(roomId),
  by: z.string().transform(userId),
  why: z.enum(REASONS),
});

/** Has somebody told, where they tapped, why it does not count; once for each reason and person. */
export async function refuseTap(
  tx: Tx,
  { cause, room, by, event }: Pick<HeardTap, 'cause' | 'room' | 'by' | 'event'>,
  why: Reason,
): Promise<void> {
  if (await refusedOnPage(tx, event, why === 'gemeente' ? 'geen-toegang' : why)) return;
  await enqueue(tx, 'bot', TASK, { cause, room, by, why }, { jobKey: `${TASK}:${cause}:${why}:${by}` });
}

export const tellRefusedTap: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { cause, room, by, why } = payloadOf.parse(payload);
    const who = createHash('sha256').update(by).digest('hex').slice(0, 16);
    const it = { cause: cause as Cause, step: `antwoord-${why}-${who}`, room };
    await send(ctx, it, { msgtype: 'm.notice', body: TAP_REFUSED_NL[why](nameOf(ctx, by)) });
  }),
};
