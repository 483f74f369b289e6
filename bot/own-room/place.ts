import { z } from 'zod';
import { EMERGENCY_NL } from '#basis/catalogue/handhaving.nl.ts';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { JobFailure } from '#basis/errors.ts';
import type { Language } from '#basis/language.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { analyse } from '#spelregels/analyse.ts';
import { callTalk } from '#spelregels/called.ts';
import { appendAudit } from '#store/audit.ts';
import { findMessage, messagesOfCause, messagesStandingFor } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { actorOf } from '../bezwaar/file.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import { readEvent } from '../gate/read/event.ts';
import { editTarget } from '../gate/read/relation.ts';
import type { BotJob } from '../job.ts';
import {
  editMessage,
  isTapOf,
  offerTap,
  removeMessage,
  removeTaps,
  send,
  sendWithTaps,
} from '../messages/send.ts';
import { tapKey } from '../messages/tap-key.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { asCorrectionOf } from './corrections.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import type { Written } from './placed.ts';
import {
  ANSWER_STEP,
  BACK_STEP,
  causeOf,
  EMERGENCY_CAUSE,
  FOLLOW_STEP,
  GROUP_STEP,
  hearPlaced,
  OFFER_STEP,
  payloadOf,
  placedOf,
} from './placed.ts';
import { askTakeBack } from './take-back.ts';

const PLACE = 'place-from-own-room';
const OFFER = 'offer-to-place';
/** What somebody says so shortly after an emergency belongs to it, as in the group (flood/surplus.ts). */
const FOLLOW_MS = 10 * 60_000;
/** Chatter belongs to no emergency. */
const CHATTER_RULE = 11;
/** What was danger an hour ago is told anew, or not at all. */
const OFFER_MS = 60 * 60_000;

/**
 * Has the bot place what somebody wrote in their own room in the group, under their name, once. `alleen-lezen`: they can't do so
 * themselves, it is placed at once; `gevraagd`: they tapped for it; `vervolg`: it belongs to what was placed. Issue "The eleven spelregels", 3: "Read-only people still can report
 * an emergency to the bot, which places it".
 */
export async function placeFromOwnRoom(
  tx: Tx,
  ctx: BotContext,
  it: Written & { readonly why: 'alleen-lezen' | 'gevraagd' | 'vervolg' },
): Promise<void> {
  const known = ctx.directory.room(it.room);
  if (known?.soort !== 'bewoner' || known.owner !== it.by) return;
  await appendAudit(tx, {
    actor: actorOf(ctx, it.by),
    action: 'nood.via-bot',
    subject: `gebied:${known.gebied}`,
    reason: it.why,
    detail: { event: it.event },
  });
  const follows = it.why === 'vervolg';
  // In the order in which they were written; danger waits for nothing that follows on other danger.
  const queueName = `${follows ? FOLLOW_STEP : EMERGENCY_CAUSE}:${it.room}`;
  const payload = { room: it.room, event: it.event, follows };
  await enqueue(tx, 'bot', PLACE, payload, { jobKey: `${PLACE}:${it.event}`, queueName });
}

/**
 * True if words belong to an emergency that was placed for this person: said shortly after it, or (`corrects`) an edit of what was placed. Not
 * what would wait in the group, nor chatter.
 */
export async function followsEmergency(
  tx: Tx,
  ctx: BotContext,
  it: Pick<TimelineEvent, 'type' | 'content' | 'sender'> & { readonly corrects?: EventId },
  gebied: Parameters<typeof emergencyVerdict>[2],
): Promise<boolean> {
  const { action, findings, text } = emergencyVerdict(ctx, it, gebied);
  if (action === 'hold' || text.trim() === '' || findings.some(({ rule }) => rule === CHATTER_RULE))
    return false;
  const since = new Date(ctx.clock().getTime() - FOLLOW_MS);
  const { corrects } = it;
  if (corrects === undefined) {
    const from = { begin: `${EMERGENCY_CAUSE}:`, step: GROUP_STEP, by: it.sender, since } as const;
    return (await messagesStandingFor(tx, from)).length > 0;
  }
  const placed = await placedOf(tx, corrects);
  return placed !== null && !placed.removed && placed.madeAt > since;
}

/** Offers to place what somebody wrote in the group: it may be danger, and they hear to call 112, or a report that only they can read. */
export async function offerPlacing(
  tx: Tx,
  { room, event, isReport }: Omit<Written, 'by'> & z.infer<typeof offerOf>,
): Promise<void> {
  await enqueue(tx, 'bot', OFFER, { room, event, isReport }, { jobKey: `${OFFER}:${event}` });
}

const offerOf = z.object({ isReport: z.boolean().optional() });

export const offerToPlace: BotJob = {
  name: OFFER,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const own = ctx.directory.room(it.room);
    if (!own?.owner || own.soort !== 'bewoner') return;
    const texts = OWN_ROOM[ctx.directory.language(own.owner)];
    const message = { cause: causeOf(it.event), step: OFFER_STEP, room: it.room };
    const body = offerOf.parse(payload).isReport ? texts.report : texts.danger;
    // Nothing is offered that would be refused.
    if (ctx.directory.role(own.owner, own.gebied) === undefined)
      return void (await send(ctx, message, { msgtype: 'm.text', body: texts.dangerNotMember }));
    await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.dangerPlace]);
  }),
};

/** The tap under that offer. */
export const emergencyTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (isKey(tap, 'takeBack')) return await tapTakeBack(tap, tx, ctx);
    const isPlace = isKey(tap, 'dangerPlace');
    const known = ctx.directory.room(tap.room);
    if (tap.step !== OFFER_STEP || !isPlace || !known || known.owner !== tap.by) return;
    const written = { room: tap.room, event: eventId(`$${tap.id}`), by: tap.by };
    if (await findMessage(tx, tap.cause, GROUP_STEP)) return;
    const offered = await findMessage(tx, tap.cause, tap.step);
    const isLate = offered === null || ctx.clock().getTime() - offered.madeAt.getTime() > OFFER_MS;
    if (isLate || ctx.directory.role(tap.by, known.gebied) === undefined) {
      await enqueue(
        tx,
        'bot',
        PLACE,
        { ...written, refused: isLate ? 'te-laat' : 'geen-lid' },
        { jobKey: `${PLACE}:${tap.event}` },
      );
      return;
    }
    await placeFromOwnRoom(tx, ctx, { ...written, why: 'gevraagd' });
  },
};

function isKey(tap: HeardTap, which: 'dangerPlace' | 'takeBack'): boolean {
  return LANGUAGES.some((language) => tapKey(OWN_ROOM[language][which]) === tap.key);
}

async function tapTakeBack(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void> {
  const isTheirs = ctx.directory.room(tap.room)?.owner === tap.by;
  if (!isTheirs || (tap.step !== OFFER_STEP && tap.step !== ANSWER_STEP)) return;
  await askTakeBack(tx, { room: tap.room, event: eventId(`$${tap.id}`) });
}

/** Deleted before it was placed, or while that was done and was cut off. */
async function dropDeleted(ctx: BotContext, it: z.infer<typeof payloadOf>): Promise<void> {
  const begun = await placedOf(ctx.sql, it.event);
  if (!begun) return;
  await removeMessage(ctx, begun);
  await askTakeBack(ctx.sql, it);
}

/** Nothing keeps who takes it back waiting for what is being placed: that looks, once it stands, whether it still may. */
async function isTakenBackMeanwhile(
  ctx: BotContext,
  it: z.infer<typeof payloadOf>,
  edited: string | undefined,
): Promise<boolean> {
  const event = await ctx.rooms.sentEvent(it.room, it.event);
  if (!event || readEvent(event.type, event.content).main.trim() === '') return true;
  return edited !== undefined && (await placedOf(ctx.sql, eventId(edited)))?.removed === true;
}

const howOf = z.object({
  refused: z.enum(['te-laat', 'geen-lid']).optional(),
  follows: z.boolean().optional(),
});

/** Places it, or says why not. The words are asked of the homeserver: a job carries none. */
export const placeFromOwnRoomJob: BotJob = {
  name: PLACE,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const { refused, follows } = howOf.parse(payload);
    const own = ctx.directory.room(it.room);
    if (own?.soort !== 'bewoner' || !own.owner) return;
    const texts = OWN_ROOM[ctx.directory.language(own.owner)];
    if (refused === 'geen-lid') return await answer(ctx, it, texts.dangerNotMember);
    const event = await ctx.rooms.getEvent(it.room, it.event);
    const verdict = event && emergencyVerdict(ctx, event, own.gebied);
    const isDanger = verdict?.emergency !== false;
    if (refused) return await answer(ctx, it, isDanger ? texts.dangerTooLate : texts.reportTooLate);
    // Only danger passes whatever the rules say; the wijk may have chosen otherwise since it was offered.
    if (!isDanger && !follows && verdict?.action !== 'allow') return await answer(ctx, it, texts.reportWrite);
    if (!event || !verdict || verdict.text.trim() === '') return await dropDeleted(ctx, it);
    const room = ctx.directory.roomOf(own.gebied, 'melding');
    if (!room) throw new JobFailure('retry', `no melding room for ${own.gebied}`);
    const edited = editTarget(event.content);
    const corrected = edited === undefined ? null : await placedOf(ctx.sql, eventId(edited));
    const say = edited === undefined ? EMERGENCY_NL.reports : EMERGENCY_NL.corrects;
    const body = say(nameOf(ctx, event.sender), verdict.text);
    // m.text: phones ring for it, as for any report.
    const content = { msgtype: 'm.text', body, 'm.mentions': {}, ...asCorrectionOf(corrected) };
    const placed = await send(
      ctx,
      { cause: causeOf(it.event), step: follows ? FOLLOW_STEP : GROUP_STEP, room },
      content,
    );
    const posted = { gebied: own.gebied, room, author: event.sender, text: verdict.text };
    // As with an edit in the group, what was corrected says these words from now on.
    await hearPlaced(ctx, { ...posted, event: corrected?.eventId ?? placed });
    const { placedToo } = LADDER[ctx.directory.language(own.owner)];
    // Not to call 112 to who just wrote that they did.
    const isCalled = callTalk(analyse({ text: verdict.text, kind: 'text' })).called;
    const done = follows || isCalled ? placedToo : undefined;
    await answer(ctx, it, null, isDanger ? { done } : { done, offered: texts.reportPlaced });
    if (await isTakenBackMeanwhile(ctx, it, edited)) await askTakeBack(ctx.sql, it);
  }),
};

/** Where an offer stands it becomes the answer; else the answer is a message. What was placed can be taken back there. */
async function answer(
  ctx: BotContext,
  it: z.infer<typeof payloadOf>,
  refusal: string | null,
  placed: { readonly done?: string | undefined; readonly offered?: string } = {},
): Promise<void> {
  const owner = ctx.directory.room(it.room)?.owner;
  const language = owner ? ctx.directory.language(owner) : 'nl';
  const cause = causeOf(it.event);
  const offer = await findMessage(ctx.sql, cause, OFFER_STEP);
  if (offer?.eventId) {
    const body = refusal ?? placed.offered ?? OWN_ROOM[language].dangerPlaced;
    await editMessage(ctx, offer, offer.eventId, refusal === null ? 1 : 2, { msgtype: 'm.text', body });
    const all = await messagesOfCause(ctx.sql, cause);
    await removeTaps(
      ctx,
      all.filter((message) => isTapOf(message.step, offer)),
    );
    if (refusal === null) await offerTakeBack(ctx, it, offer.eventId, language);
    return;
  }
  const body = refusal ?? placed.done ?? LADDER[language].placedEmergency;
  const said = await send(ctx, { cause, step: ANSWER_STEP, room: it.room }, { msgtype: 'm.text', body });
  if (refusal === null) await offerTakeBack(ctx, it, said, language);
}

async function offerTakeBack(
  ctx: BotContext,
  it: z.infer<typeof payloadOf>,
  under: EventId,
  language: Language,
): Promise<void> {
  const tap = { cause: causeOf(it.event), step: BACK_STEP, room: it.room };
  await offerTap(ctx, tap, under, 0, OWN_ROOM[language].takeBack);
}
