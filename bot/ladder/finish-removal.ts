import { z } from 'zod';
import { REMOVAL_NL } from '#basis/catalogue/handhaving.nl.ts';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { findMessage } from '#store/bot-messages.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { Sanction } from '#store/sancties.ts';
import { sanctionById } from '#store/sancties.ts';
import { APPEAL_DAYS } from '../bezwaar/file.ts';
import { day, moment, nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { removeMessage, send, sendWithTaps } from '../messages/send.ts';
import { FINISH_REMOVAL } from './removal-jobs.ts';
import { OWN_STEP } from './tell.ts';
import { QUESTION_STEP, votesOn } from './votes.ts';

const payloadOf = z.object({ id: z.uuid() });

/** Does what follows once a question about a removal is answered: the card with the texts goes, a line stays, and who was removed hears it. */
export const finishRemoval: BotJob = {
  name: FINISH_REMOVAL,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await sanctionById(ctx.sql, id);
    if (!it || it.state === 'gevraagd') return;
    const cause = `sanctie:${id}` as const;
    const card = await findMessage(ctx.sql, cause, QUESTION_STEP);
    if (card) {
      await removeMessage(ctx, card);
      const message = { cause, step: 'uitkomst', room: card.room };
      await send(ctx, message, { msgtype: 'm.notice', body: await outcome(ctx, it) });
    }
    if (it.state === 'besloten') await tellRemoved(ctx, it);
  }),
};

async function outcome(ctx: BotContext, it: Sanction): Promise<string> {
  const name = nameOf(ctx, it.recipient);
  const when = moment(it.stateSince);
  if (it.state === 'vervallen')
    return (await currentMembership(ctx.sql, it.personId, it.gebied))?.role === 'resident'
      ? REMOVAL_NL.lapsed(name, when)
      : REMOVAL_NL.noResident(name, when);
  if (it.decidedBy === null) return REMOVAL_NL.expired(name, APPEAL_DAYS, when);
  if (it.state === 'blijft') return REMOVAL_NL.stays(name, nameOf(ctx, it.decidedBy), when);
  const by = new Set([...(await votesOn(ctx.sql, it)).yes, it.decidedBy]);
  return REMOVAL_NL.decided(
    name,
    [...by].map((user) => nameOf(ctx, user)),
    when,
  );
}

async function tellRemoved(ctx: BotContext, it: Sanction): Promise<void> {
  const room = ctx.directory.ownRoom(it.recipient, it.gebied);
  if (!room || it.roomUntil === null) return;
  const language = ctx.directory.language(it.recipient);
  const texts = LADDER[language];
  const body = [
    (it.tips.length === 0 ? texts.removedByHand : texts.removed)(TIPS[language].rule(it.rule)),
    texts.removedAppeal(day(it.roomUntil, language), ctx.settings.phoneGemeente),
    texts.removedEmergency,
  ].join('\n\n');
  const message = { cause: `sanctie:${it.id}`, step: OWN_STEP, room } as const;
  await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.removedKey]);
}
