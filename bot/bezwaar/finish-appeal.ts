import { z } from 'zod';
import { APPEAL_OUTCOME_NL, REMOVAL_NL } from '#basis/catalogue/handhaving.nl.ts';
import type { AppealChooser } from '#basis/catalogue/person/bezwaar.ts';
import { APPEAL } from '#basis/catalogue/person/bezwaar.ts';
import type { Appeal } from '#store/bezwaren.ts';
import { appealById, appealFinished } from '#store/bezwaren.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { keptReadOnly } from '#store/lidmaatschappen.ts';
import { moment, nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { CLIMB } from '../ladder/climb.ts';
import { removeMessage, send } from '../messages/send.ts';
import { allowWording } from './allow-wording.ts';
import type { WhyAppeal } from './file.ts';
import { APPEAL_DAYS, APPEAL_JOBS_NAMES, phoneInstead, WHY_APPEAL } from './file.ts';
import { placeAsTyped } from './place.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';

const payloadOf = z.object({
  id: z.uuid(),
  round: z.number().int(),
  why: z.enum(WHY_APPEAL).optional(),
});
type Why = WhyAppeal | undefined;

/**
 * Does what follows from the end of an appeal: what was granted is placed and its wording allowed, the card with the words goes, a line
 * stays, and the sender hears. Killed anywhere and done again, it is done once.
 */
export const finishAppeal: BotJob = {
  name: APPEAL_JOBS_NAMES.finish,
  run: untilAllowed(async (payload, ctx) => {
    const { id, round, why } = payloadOf.parse(payload);
    const found = await appealById(ctx.sql, id);
    if (!found) return;
    // Put anew since: only the card of that time goes.
    if (found.round !== round) return removeCard(ctx, found, { round, why });
    if (found.finishedAt !== null || found.state === 'open') return;
    const subject = await subjectOf(ctx, found.subject);
    if (!subject) return;
    const appeal = await allowWording(ctx, found, subject);
    const placed = isGranted(appeal) && subject.is === 'tip' && (await placeAsTyped(ctx, appeal, subject));
    await closeCard(ctx, appeal, subject, why);
    await tellSender(ctx, appeal, subject, { placed, why });
    await ctx.sql.begin(async (tx) => {
      await climbAfter(tx, appeal);
      await appealFinished(tx, id, round, ctx.clock());
    });
  }),
};

/** A tip that was right after all, or that nobody doubts any more, counts on the ladder from now on. */
async function climbAfter(tx: Tx, { subject, state }: Appeal): Promise<void> {
  if (subject.is !== 'tip' || (state !== 'afgewezen' && state !== 'ingetrokken')) return;
  await enqueue(tx, 'bot', CLIMB, { tip: subject.id }, { jobKey: `${CLIMB}:${subject.id}` });
}

/** Granted by who saw the words. */
function isGranted(appeal: Appeal): boolean {
  return appeal.state === 'toegewezen' && appeal.place === 'coordinatie';
}

/** Where its sender did not take it back a line says why it is gone. */
async function removeCard(
  ctx: BotContext,
  appeal: Appeal,
  { round, why }: { readonly round: number; readonly why: Why },
): Promise<void> {
  const cause = `bezwaar:${appeal.id}` as const;
  const card = await findMessage(ctx.sql, cause, `kaart-${round}`);
  if (!card) return;
  await removeMessage(ctx, card);
  const subject = why === 'geen-coordinator' && (await subjectOf(ctx, appeal.subject));
  if (!subject) return;
  const body = APPEAL_OUTCOME_NL.passed(whatOf(ctx, appeal, subject), moment(appeal.filedAt));
  const it = { cause, step: `uitkomst-${round}`, room: card.room };
  await send(ctx, it, { msgtype: 'm.notice', body });
}

function whatOf(ctx: BotContext, { by }: Appeal, subject: Subject): string {
  return APPEAL_OUTCOME_NL.what(nameOf(ctx, by), subject.is === 'tip' ? 'tip' : subject.sanction.kind);
}

/** The copy goes, with the words; a line without them stays. */
async function closeCard(ctx: BotContext, appeal: Appeal, subject: Subject, why: Why): Promise<void> {
  const { id, round } = appeal;
  const cause = `bezwaar:${id}` as const;
  const card = await findMessage(ctx.sql, cause, `kaart-${round}`);
  if (!card) return;
  await removeMessage(ctx, card);
  const it = { cause, step: `uitkomst-${round}`, room: card.room };
  await send(ctx, it, { msgtype: 'm.notice', body: outcomeLine(ctx, appeal, subject, why) });
  const coordinatie = ctx.directory.roomOf(appeal.gebied, 'coordinatie');
  const isRestored = subject.is === 'sanctie' && subject.sanction.state === 'teruggedraaid';
  if (!isRestored || !coordinatie) return;
  const body = REMOVAL_NL.restored(nameOf(ctx, appeal.by), moment(appeal.stateSince));
  await send(ctx, { cause, step: 'terug', room: coordinatie }, { msgtype: 'm.notice', body });
}

function outcomeLine(ctx: BotContext, appeal: Appeal, subject: Subject, why: Why): string {
  const texts = APPEAL_OUTCOME_NL;
  const what = whatOf(ctx, appeal, subject);
  const when = moment(appeal.stateSince);
  const by = appeal.decidedBy === null ? '' : nameOf(ctx, appeal.decidedBy);
  switch (appeal.state) {
    case 'toegewezen': {
      const after = appeal.exception === null ? [] : [texts[appeal.exception]];
      return [texts.granted(what, by, when), ...after].join(' ');
    }
    case 'afgewezen':
      return texts.rejected(what, by, when);
    case 'verlopen':
      return texts.expired(what, APPEAL_DAYS, when);
    default:
      if (why === 'vervallen') return texts.lapsed(what, when);
      return why === 'voorbij' ? texts.over(what, when) : texts.withdrawn(what, when);
  }
}

async function tellSender(
  ctx: BotContext,
  appeal: Appeal,
  subject: Subject,
  { placed, why }: { readonly placed: boolean; readonly why: Why },
): Promise<void> {
  const room = ctx.directory.ownRoom(appeal.by, appeal.gebied);
  // Of a step that is gone for another reason they are told that.
  const isMoot =
    subject.is === 'sanctie' && subject.sanction.state === 'vervallen' && appeal.state === 'ingetrokken';
  if (!room || isMoot) return;
  const texts = APPEAL[ctx.directory.language(appeal.by)];
  const granted = appeal.state === 'toegewezen';
  const body =
    appeal.state === 'ingetrokken'
      ? why === 'voorbij'
        ? texts.readOnlyOver
        : why === 'vervallen'
          ? texts.settled
          : texts.takenBack
      : subject.is === 'sanctie'
        ? await aboutStep(ctx, appeal, subject)
        : [
            granted
              ? texts.tipGranted
              : appeal.state === 'afgewezen'
                ? texts.tipRejected(chooserOf(appeal), phoneInstead(ctx, appeal.gebied, appeal.by))
                : texts.tipExpired(APPEAL_DAYS),
            ...(placed && subject.zaak ? [texts.placed(subject.zaak.soort)] : []),
            ...(appeal.exception === 'gemaakt' ? [texts.exception] : []),
          ].join(' ');
  const it = { cause: `bezwaar:${appeal.id}` as const, step: `antwoord-${appeal.round}`, room };
  await send(ctx, it, { msgtype: 'm.text', body });
}

function chooserOf({ place }: Appeal): AppealChooser {
  return place === 'overleg' ? 'gemeente' : 'coordinator';
}

async function aboutStep(
  ctx: BotContext,
  appeal: Appeal,
  { sanction }: Extract<Subject, { is: 'sanctie' }>,
): Promise<string> {
  const language = ctx.directory.language(appeal.by);
  const texts = APPEAL[language];
  const phone = ctx.settings.phoneGemeente;
  if (sanction.kind === 'verwijdering') {
    if (appeal.state === 'toegewezen') {
      const until = await keptReadOnly(ctx.sql, sanction.personId, sanction.gebied);
      const reads = until !== null && until > ctx.clock() ? [texts.stillReads(moment(until, language))] : [];
      return [texts.removalGranted, ...reads].join(' ');
    }
    return appeal.state === 'afgewezen'
      ? texts.removalRejected(phone)
      : texts.removalExpired(APPEAL_DAYS, phone);
  }
  if (appeal.state === 'toegewezen')
    return sanction.kind === 'waarschuwing' ? texts.warningGranted : texts.readOnlyGranted;
  return appeal.state === 'afgewezen'
    ? texts.stepRejected(phoneInstead(ctx, appeal.gebied, appeal.by))
    : texts.stepExpired(APPEAL_DAYS);
}
