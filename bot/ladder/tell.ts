import { z } from 'zod';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Sanction } from '#store/sancties.ts';
import { sanctionById } from '#store/sancties.ts';
import { standingSteps } from '#store/sancties-ladder.ts';
import { volunteerNow } from '#store/vrijwilligers.ts';
import { day, moment } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send, sendWithTaps } from '../messages/send.ts';
import { TELL_SANCTION } from './climb.ts';
import { stepAfter } from './step.ts';
import { TELL_LAPSED } from './undo.ts';

const payloadOf = z.object({ id: z.uuid() });
/** Which message of a sanction it is that its person reads. */
export const OWN_STEP = 'bericht';

/** Tells somebody of a warning, or of a time in which they only read: which rule, how often, what happens next, until when; with ✋ to tap. */
export const tellSanction: BotJob = {
  name: TELL_SANCTION,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await sanctionById(ctx.sql, id);
    const room = it && ctx.directory.ownRoom(it.recipient, it.gebied);
    if (!room || it.state !== 'geldt') return;
    const texts = LADDER[ctx.directory.language(it.recipient)];
    const body = (
      it.silentUntil === null ? await warning(ctx, it) : await readOnly(ctx, it, it.silentUntil)
    ).join('\n\n');
    const message = { cause: `sanctie:${id}`, step: OWN_STEP, room } as const;
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.appealKey]);
  }),
};

async function warning(ctx: BotContext, it: Sanction): Promise<string[]> {
  const language = ctx.directory.language(it.recipient);
  const texts = LADDER[language];
  const { ladder } = ctx.directory.settings(it.gebied);
  const next = stepAfter(ladder, await standingSteps(ctx.sql, { ...it, now: ctx.clock() }));
  const figures = { rule: TIPS[language].rule(it.rule), times: it.tips.length, days: ladder.tipDagen };
  return [
    texts.warning(figures),
    texts.next(next, ladder.alleenLezenUren),
    texts.counts(day(it.countsUntil, language)),
    texts.appeal,
  ];
}

async function readOnly(ctx: BotContext, it: Sanction, until: Date): Promise<string[]> {
  const language = ctx.directory.language(it.recipient);
  const texts = LADDER[language];
  const { ladder } = ctx.directory.settings(it.gebied);
  const figures = { rule: TIPS[language].rule(it.rule), times: it.tips.length, days: ladder.tipDagen };
  const volunteer = await volunteerNow(ctx.sql, it.personId, it.gebied);
  return [
    // Without tips under it: a coordinator's own decision.
    it.tips.length === 0
      ? texts.readOnlyByHand(figures.rule, moment(until, language))
      : texts.readOnly({ ...figures, until: moment(until, language) }),
    texts.goesOn,
    ...(volunteer?.state === 'aangenomen' ? [WALKING[language].paused] : []),
    texts.emergency,
    texts.appeal,
  ];
}

/** Tells somebody that a step they had heard of is gone, since what it rested on counts no longer; and that they may write again, where they may. */
export const tellLapsed: BotJob = {
  name: TELL_LAPSED,
  run: untilAllowed(async (payload, ctx) => {
    const { id } = payloadOf.parse(payload);
    const it = await sanctionById(ctx.sql, id);
    const told = it && (await findMessage(ctx.sql, `sanctie:${id}`, OWN_STEP));
    if (!told) return;
    const language = ctx.directory.language(it.recipient);
    const texts = LADDER[language];
    const body =
      it.silentUntil === null
        ? texts.warningLapsed(day(it.since, language))
        : isSilencedBy(ctx, it, it.silentUntil)
          ? texts.mayWriteAgain
          : texts.readOnlyLapsed(day(it.since, language));
    await send(
      ctx,
      { cause: `sanctie:${id}`, step: 'vervallen', room: told.room },
      { msgtype: 'm.text', body },
    );
  }),
};

/** This step is what keeps somebody from writing now, or did until provisioning came to it; no longer time was set by hand. */
function isSilencedBy(ctx: BotContext, it: Sanction, until: Date): boolean {
  const now = ctx.directory.readOnlyUntil(it.recipient, it.gebied);
  return until > ctx.clock() && (now === null || now <= until);
}
