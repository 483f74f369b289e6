import { z } from 'zod';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { whenOf } from '#basis/round-when.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { roundsToldTo } from '#store/rondes.ts';
import { volunteerNow } from '#store/vrijwilligers.ts';
import { pathTo } from '#web/paths.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { sendWithTaps } from '../messages/send.ts';

/** First part of the cause of answers about walking. */
export const WALK_CAUSE = 'meelopen';
export const WALK_STEP = 'antwoord';
const TASK = 'answer-about-walking';

/** Tells somebody who asks in their own room what walking is, or how they stand, with a button; once for what they sent. */
export async function answerAboutWalking(
  tx: Tx,
  it: { readonly room: RoomId; readonly by: UserId; readonly gebied: GebiedCode; readonly about: string },
): Promise<void> {
  const payload = { ...it, about: it.about.replace('$', '') };
  await enqueue(tx, 'bot', TASK, payload, { jobKey: `${TASK}:${payload.about}` });
}

const payloadOf = z.object({
  room: z.string().transform(roomId),
  by: z.string().transform(userId),
  gebied: z.string().transform(gebiedCode),
  about: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
});

export const answerAboutWalkingJob: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const { room, by, gebied, about } = payloadOf.parse(payload);
    const person = ctx.directory.person(by);
    if (!person) return;
    const language = ctx.directory.language(by);
    const texts = WALKING[language];
    const volunteer = await volunteerNow(ctx.sql, person.personId, gebied);
    const { pagesUrl } = ctx.settings;
    const page = pagesUrl === undefined ? [] : [texts.page(pagesUrl + pathTo('meelopen'))];
    const told = await roundsToldTo(ctx.sql, person.personId, gebied, ctx.clock());
    const rounds = told.map((round) => texts.when(whenOf(round, language)));
    const until = ctx.directory.readOnlyUntil(by, gebied);
    const paused = until !== null && until > ctx.clock() ? [texts.paused] : [];
    const [lines, key] =
      volunteer === null
        ? [texts.offerAbout, texts.offerButton]
        : volunteer.state === 'aangeboden'
          ? [[texts.offered], texts.stopButton]
          : [[texts.walking(rounds), ...paused, ...page], texts.stopButton];
    const message = { cause: `${WALK_CAUSE}:${about}`, step: WALK_STEP, room } as const;
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body: lines.join('\n\n') }, [key]);
  }),
};
