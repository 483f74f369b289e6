import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PHOTO_ANSWER_NL } from '#basis/catalogue/fotos.nl.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { causeOf } from './messages.ts';

const ANSWER = 'answer-photo-tap';
const WHY = ['eigen', 'weg', 'geen-kamer'] as const;
const payloadOf = z.object({ ref: z.string(), why: z.enum(WHY), by: z.string().transform(userId) });

/** Tells somebody in `coordinatie` why their tap did not give what they asked for, once for each reason and upload. */
export async function answerPhotoTap(
  tx: Tx,
  zaak: Zaak,
  why: (typeof WHY)[number],
  by: UserId,
): Promise<void> {
  const payload = { ref: zaak.ref, why, by };
  await enqueue(tx, 'bot', ANSWER, payload, { jobKey: `${ANSWER}:${zaak.ref}:${why}:${by}` });
}

export const answerPhoto: BotJob = {
  name: ANSWER,
  run: untilAllowed(async (payload, ctx) => {
    const { ref, why, by } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    const room = zaak && ctx.directory.roomOf(zaak.gebied, 'coordinatie');
    if (!room) return;
    const who = createHash('sha256').update(by).digest('hex').slice(0, 16);
    const message = { cause: causeOf(zaak), step: `antwoord-${why}-${who}`, room };
    await send(ctx, message, { msgtype: 'm.notice', body: PHOTO_ANSWER_NL[why](nameOf(ctx, by)) });
  }),
};
