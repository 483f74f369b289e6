import { z } from 'zod';
import { APPEAL } from '#basis/catalogue/person/bezwaar.ts';
import { JobFailure } from '#basis/errors.ts';
import type { Appeal } from '#store/bezwaren.ts';
import { appealById, grantedSinceRemoval } from '#store/bezwaren.ts';
import { findMessage } from '#store/bot-messages.ts';
import { takesPart } from '../cases/decide.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { historyOfSender } from '../ladder/history.ts';
import { underStep } from '../ladder/under-step.ts';
import { editMessage, send, sendWithTaps } from '../messages/send.ts';
import type { Against } from './card.ts';
import { appealCard } from './card.ts';
import { APPEAL_DAYS, APPEAL_JOBS_NAMES, WHY_APPEAL } from './file.ts';
import { PLACEABLE } from './place.ts';
import type { Subject } from './subject.ts';
import { subjectOf, typedWords } from './subject.ts';

const payloadOf = z.object({ id: z.uuid(), round: z.number().int(), why: z.enum(WHY_APPEAL).optional() });

/** Tells somebody that their appeal is heard, and shows it to those who decide, as it is now, with ✅ and ❌ to tap. */
export const presentAppeal: BotJob = {
  name: APPEAL_JOBS_NAMES.present,
  run: untilAllowed(async (payload, ctx) => {
    const { id, round, why } = payloadOf.parse(payload);
    const appeal = await appealById(ctx.sql, id);
    // Decided or taken back meanwhile: what there is of it, `finish-appeal` removes.
    if (appeal?.state !== 'open' || appeal.round !== round) return;
    const subject = await subjectOf(ctx, appeal.subject);
    if (!subject) return;
    const cause = `bezwaar:${id}` as const;
    const own = ctx.directory.ownRoom(appeal.by, appeal.gebied);
    if (own) {
      const texts = APPEAL[ctx.directory.language(appeal.by)];
      const filed = appeal.place === 'overleg' ? texts.filedOverleg : texts.filed;
      const body = (why === 'geen-coordinator' ? texts.passed : filed)(APPEAL_DAYS);
      await send(ctx, { cause, step: `ontvangen-${round}`, room: own }, { msgtype: 'm.notice', body });
    }
    const room = ctx.directory.roomOf(appeal.gebied, appeal.place);
    if (!room) throw new JobFailure('retry', `no ${appeal.place} room for ${appeal.gebied}`);
    const against = await againstOf(ctx, appeal, subject);
    const grantedSince = against.is === 'sanctie' ? against.grantedSince : 0;
    const card = appealCard({
      appeal,
      name: nameOf(ctx, appeal.by),
      against,
      history: await historyOfSender(ctx, { sender: appeal.by, gebied: appeal.gebied }),
    });
    const message = { cause, step: `kaart-${round}`, room } as const;
    const shown = await findMessage(ctx.sql, cause, message.step);
    const event = await sendWithTaps(ctx, message, card.content, card.keys);
    // It stood before what was decided since.
    if (shown?.eventId && grantedSince > 0)
      await editMessage(ctx, message, event, grantedSince, card.content);
  }),
};

async function againstOf(ctx: BotContext, { place }: Appeal, subject: Subject): Promise<Against> {
  if (subject.is === 'sanctie') {
    const { sanction } = subject;
    const under = place === 'overleg' ? [] : await underStep(ctx, sanction);
    const grantedSince = sanction.state === 'besloten' ? await grantedSinceRemoval(ctx.sql, sanction) : 0;
    return { ...subject, under, grantedSince };
  }
  const { tip, zaak } = subject;
  const isKept = zaak !== null && PLACEABLE.includes(zaak.state) && subject.original !== null;
  const places = isKept && takesPart(ctx, zaak);
  return { is: 'tip', findings: tip.findings, words: typedWords(subject), places };
}
