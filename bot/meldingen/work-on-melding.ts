import { z } from 'zod';
import { MELDING_LINES_NL as LINES } from '#basis/catalogue/meldingen.nl.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { BotMessage, Cause } from '#store/bot-messages.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import { claimFirstCard, findMelding, noteCard, WORK_ON_MELDING } from '#store/meldingen.ts';
import { calledForOther, wasJoinedCalled, wasToldElsewhere } from '#store/meldingen-called.ts';
import type { NewDanger } from '#store/meldingen-danger.ts';
import { newDanger } from '#store/meldingen-danger.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { standOf } from '#store/meldingen-signs.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { editMessage, removeMessage, send, sendWithTaps } from '../messages/send.ts';
import { offerToNeighbours } from '../neighbours/offer.ts';
import { seenElsewhere, showToNeighbours } from '../neighbours/show.ts';
import { meldingCard } from './card.ts';
import { CARD_KEYS } from './keys.ts';
import { CARD_STEP, MELDING_CAUSE } from './steps.ts';
import { clockTime } from './time.ts';

const DANGER_STEP = 'gevaar';
const DANGER_CALLED_STEP = 'gevaar-gebeld';
const DANGER_BACK_STEP = 'gevaar-toch-niet-gebeld';
const NEW_DANGER_STEP = 'gevaar-nieuw';
/** 112 was called for that too: of the line with the same number. */
const NEW_CALLED_STEP = 'gevaar-nieuw-gebeld';

const DANGER_STEPS = [DANGER_STEP, DANGER_CALLED_STEP, DANGER_BACK_STEP, NEW_DANGER_STEP, NEW_CALLED_STEP];

const payloadOf = z.object({ melding: z.uuid() });

/**
 * Shows a melding to the group as it is now: its card, and a line for danger, for 112 and for its outcome. Does what is still needed of all
 * that, so that many changes make one edit, and a job that was cut off goes on where it was.
 */
export const workOnMelding: BotJob = {
  name: WORK_ON_MELDING,
  run: untilAllowed(async (payload, ctx) => {
    const { melding: id } = payloadOf.parse(payload);
    const melding = await findMelding(ctx.sql, id);
    if (!melding) return;
    // Deleted or joined before anybody saw a card.
    if (melding.cardVersion === null && melding.state !== 'open' && melding.state !== 'gesloten') return;
    const cause: Cause = `${MELDING_CAUSE}:${id}`;
    const work: Work = {
      ...{ ctx, melding, cause },
      begun: await messagesOfCause(ctx.sql, cause),
      calledFor: await calledForOther(ctx.sql, id),
      newDanger: await newDanger(ctx.sql, id),
    };
    await warn(work);
    const card = await showCard(work);
    await tellCalled(work, card);
    await tellCalledAgain(work, card);
    await tellOutcome(work, card);
    await showToNeighbours(ctx, melding);
    await offerToNeighbours(ctx, melding);
  }),
};

type Work = {
  readonly ctx: BotContext;
  readonly melding: Melding;
  readonly cause: Cause;
  /** Of earlier attempts; some may not have been sent. */
  readonly begun: readonly BotMessage[];
  /** One to which it may belong, and for which 112 was called. */
  readonly calledFor: Melding | null;
  readonly newDanger: NewDanger;
};

/** Danger: the group's phones ring, before the card. Once nobody tells of it any more, the line goes. */
async function warn(work: Work): Promise<void> {
  const { melding, ctx, calledFor } = work;
  if (melding.state !== 'open') return;
  if (!melding.danger) return await unwarn(work);
  if (melding.over) return;
  const { number, source } = melding;
  const { eerst112 } = ctx.directory.settings(melding.gebied);
  if (work.newDanger.waits)
    return await line(
      work,
      newDangerStep(work),
      eerst112 ? LINES.newDanger(number) : LINES.dangerPlain(number),
      source,
    );
  if (melding.called || lastNewDanger(work)) return;
  const said = standingStep(work, DANGER_STEP);
  if (!eerst112) return await line(work, said, LINES.dangerPlain(number), source);
  const other = calledFor?.called;
  if (!other) return saysToCall(work) ? undefined : await line(work, said, LINES.danger(number), source);
  // Told to call once, nobody need hear after that that it was done for another.
  if (work.begun.some((message) => message.step === said)) return;
  const body = LINES.dangerCalled(number, calledFor.number, clockTime(other.at));
  await line(work, standingStep(work, DANGER_CALLED_STEP), body, source);
}

async function unwarn({ ctx, begun }: Work): Promise<void> {
  for (const message of begun)
    if (DANGER_STEPS.some((step) => isTurnOf(message, step))) await removeMessage(ctx, message);
}

/** The step of a line that stands or was cut off, else of the next one: danger that comes back is told again. */
function standingStep({ begun }: Work, step: string): string {
  const all = begun.filter((message) => isTurnOf(message, step));
  const standing = all.find((message) => !message.removed);
  return standing?.step ?? (all.length === 0 ? step : `${step}-${all.length + 1}`);
}

/** `gevaar`, `gevaar-2` … */
function isTurnOf(message: BotMessage, step: string): boolean {
  return message.step.startsWith(step) && /^(-\d+)?$/.test(message.step.slice(step.length));
}

/** The last line of new danger that stands. */
function lastNewDanger({ begun }: Work): BotMessage | undefined {
  const turns = begun.filter((message) => isTurnOf(message, NEW_DANGER_STEP) && !message.removed);
  return turns.sort((one, other) => numberIn(one.step) - numberIn(other.step)).at(-1);
}

/** Of the line for which nobody called yet, else of the next one. */
function newDangerStep(work: Work): string {
  const last = lastNewDanger(work);
  const calledAt = work.newDanger.lastCalled?.at;
  const isAnswered =
    last &&
    ((calledAt && calledAt > last.madeAt) || work.begun.some(({ step }) => step === calledStep(last)));
  if (last && !isAnswered) return last.step;
  const count = work.begun.filter((message) => isTurnOf(message, NEW_DANGER_STEP)).length;
  return `${NEW_DANGER_STEP}-${count + 1}`;
}

const numberIn = (step: string): number => Number(step.slice(step.lastIndexOf('-') + 1));
const calledStep = ({ step }: BotMessage): string => `${NEW_CALLED_STEP}-${numberIn(step)}`;

/** Somebody called once more, for new danger: the others need not. The first call is told as that. */
async function tellCalledAgain(work: Work, card: EventId): Promise<void> {
  const { melding, ctx, newDanger: it } = work;
  const last = lastNewDanger(work);
  if (!last || melding.state !== 'open' || it.waits || !melding.called || !it.lastCalled) return;
  // Called first once it was known: that was told already.
  if (it.lastCalled.at <= melding.called.at || melding.called.at >= last.madeAt) return;
  await line(work, calledStep(last), calledText(ctx, melding.number, it.lastCalled), card);
}

/** The card as it is now, sent once and then edited. Gives its event. */
async function showCard({
  ctx,
  melding,
  cause,
  begun,
  calledFor,
  newDanger: danger,
}: Work): Promise<EventId> {
  const { id, version, room } = melding;
  const it = { cause, step: CARD_STEP, room };
  if (melding.cardVersion === null) await claimFirstCard(ctx.sql, id, version, ctx.clock());
  const joined = melding.joinedTo === null ? null : await findMelding(ctx.sql, melding.joinedTo);
  const content = meldingCard({
    melding,
    stand: await standOf(ctx.sql, melding),
    nameOf: (user) => nameOf(ctx, user),
    isService: ctx.directory.isService,
    calledFor,
    newDanger: danger.waits,
    joinedTo: joined?.number,
    seenElsewhere: await seenElsewhere(ctx.sql, melding),
    callFirst: ctx.directory.settings(melding.gebied).eerst112,
  });
  const last = begun.find((message) => message.step === `${CARD_STEP}-tik-${CARD_KEYS.length - 1}`);
  const known = begun.find((message) => message.step === CARD_STEP)?.eventId;
  const event = known && last?.eventId ? known : await sendWithTaps(ctx, it, content, CARD_KEYS);
  if (melding.cardVersion !== null && melding.cardVersion < version) {
    await editMessage(ctx, it, event, version, content);
    await noteCard(ctx.sql, id, version, ctx.clock());
  }
  return event;
}

/** 112 was called, or after all was not: each turn is told once, and a turn that nobody heard of is not taken back. */
async function tellCalled(work: Work, card: EventId): Promise<void> {
  const { melding, ctx } = work;
  const turn = melding.calledTurn;
  if (turn === 0 || melding.state !== 'open') return;
  if (melding.called) {
    // The group heard it where it was said of a melding that was joined to this one.
    const isHeard = await wasToldElsewhere(ctx.sql, melding.id);
    const body = calledText(ctx, melding.number, melding.called);
    await line(work, `gebeld-${turn}`, body, card, isHeard ? 'm.notice' : 'm.text');
  } else if (saysToCall(work))
    await line(work, `${DANGER_BACK_STEP}-${turn}`, LINES.dangerNotCalled(melding.number), card);
  else if (wasTold(work, 'gebeld', turn) || (await wasJoinedCalled(ctx.sql, melding.id)))
    await line(work, `gebeld-${turn}`, LINES.notCalled(melding.number), card);
}

/** Whether the line that 112 was not called after all tells of the danger too, of which the group heard nothing while it was called. */
function saysToCall(work: Work): boolean {
  const { melding, ctx, begun, calledFor } = work;
  const { calledTurn: turn } = melding;
  if (turn === 0 || melding.called || !melding.danger) return false;
  const isBegun = (step: string): boolean =>
    begun.some((message) => message.step === step && !message.removed);
  if (isBegun(`${DANGER_BACK_STEP}-${turn}`)) return true;
  const mustCall = !melding.over && ctx.directory.settings(melding.gebied).eerst112;
  const isDue = wasTold(work, 'gebeld', turn) && !isBegun(`gebeld-${turn}`);
  return mustCall && isDue && !calledFor?.called && !isBegun(standingStep(work, DANGER_STEP));
}

function calledText(ctx: BotContext, number: number, { by, at }: NonNullable<Melding['called']>): string {
  const time = clockTime(at);
  return ctx.directory.isService(by) ? LINES.helpComes(number, time) : LINES.called(nameOf(ctx, by), time);
}

async function tellOutcome(work: Work, card: EventId): Promise<void> {
  const { melding, ctx } = work;
  const { number, outcome, outcomeWords, closedBy, closedTurn: turn } = melding;
  const step = `uitkomst-${turn}`;
  if (melding.state === 'ingetrokken') await line(work, step, LINES.withdrawn(number), card);
  if (melding.state === 'gesloten' && outcome !== null) {
    const name = closedBy === null ? '' : nameOf(ctx, closedBy);
    const body = LINES.outcome(number, outcome, outcomeWords, name);
    await line(work, step, body, card);
    // Its words were changed or deleted, or are too old, after they were told. Each change is a version of the card too.
    const told = work.begun.find((message) => message.step === step)?.eventId;
    const it = { cause: work.cause, step, room: melding.room };
    if (told && outcome === 'anders')
      await editMessage(ctx, it, told, melding.version, answering(body, card));
  }
  if (melding.state === 'open' && turn > 0 && wasTold(work, 'uitkomst', turn))
    await line(work, step, LINES.reopened(number), card);
}

/** Whether the group has heard, or may have, of the turns before this one. */
function wasTold({ begun }: Work, kind: 'gebeld' | 'uitkomst', turn: number): boolean {
  const told = begun.filter((message) => message.step.startsWith(`${kind}-`));
  const last = Math.max(0, ...told.map((message) => Number(message.step.slice(kind.length + 1))));
  return last === turn || last % 2 === 1;
}

/** A message of its own, for which phones ring unless it is a notice; answers the card or the report. */
async function line(
  { ctx, melding, cause }: Work,
  step: string,
  body: string,
  answers: EventId,
  msgtype: 'm.text' | 'm.notice' = 'm.text',
): Promise<void> {
  await send(ctx, { cause, step, room: melding.room }, answering(body, answers, msgtype));
}

function answering(body: string, answers: EventId, msgtype = 'm.text'): Content {
  const relation = { 'm.in_reply_to': { event_id: answers } };
  return { msgtype, body, 'm.mentions': {}, 'm.relates_to': relation };
}
