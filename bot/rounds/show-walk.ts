import { z } from 'zod';
import type { RoundTexts } from '#basis/catalogue/person/rondes.ts';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import { dutchInput } from '#basis/dutch-time.ts';
import { houseNumber } from '#basis/joining.ts';
import { findMessage, messagesAtStep, messagesOfCause } from '#store/bot-messages.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { findWalk, walkersOf } from '#store/ronde-verloop.ts';
import { housesToLookAt } from '#store/vakantiecontroles.ts';
import { lastTelling, toldCount } from '#store/waarneming-gesprekken.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { clockTime } from '../meldingen/time.ts';
import type { Message } from '../messages/send.ts';
import { editMessage, isTapOf, removeMessage, removeTaps, send, sendWithTaps } from '../messages/send.ts';
import { SAY_TO_WALKER, SHOW_WALK, WALKER_CAUSE, walkCause } from './jobs.ts';
import { TELLING_KINDS } from './read-words.ts';

const STEPS = { start: 'start', begin: 'begin', houses: 'huizen', menu: 'menu-', done: 'klaar-' } as const;
/** A list is cut after so many houses: a message has its limit, and a round its length. */
const MOST_HOUSES = 60;

const payloadOf = z.object({ walk: z.uuid(), person: z.uuid() });

type Shown = {
  readonly walk: Walk;
  readonly person: string;
  readonly texts: RoundTexts;
  readonly message: (step: string) => Message;
};

/** Brings a walker's own room up to date with their round: what can be tapped now, and nothing that no longer can. */
export const showWalk: BotJob = {
  name: SHOW_WALK,
  run: untilAllowed(async (payload, ctx) => {
    const it = await shownTo(ctx, payloadOf.parse(payload));
    if (!it) return;
    const { walk } = it;
    if (walk.state === 'gevraagd') return await offerStart(ctx, it);
    await closeStart(ctx, it);
    if (walk.state === 'loopt') {
      await showHouses(ctx, it);
      await showMenu(ctx, it);
    }
    await showDoneQuestion(ctx, it);
    if (walk.state === 'gelopen') await closeWalk(ctx, it);
  }),
};

/** Null for who walks it no longer, or has no room. */
async function shownTo(ctx: BotContext, of: z.infer<typeof payloadOf>): Promise<Shown | null> {
  const { walk: id, person } = of;
  const walk = await findWalk(ctx.sql, id);
  const user = await userOfPerson(ctx.sql, person);
  const room = user && walk && ctx.directory.ownRoom(user, walk.gebied);
  const walkers = await walkersOf(ctx.sql, id);
  if (!room || !walkers.some(({ personId }) => personId === person)) return null;
  const cause = walkCause(id, person);
  return {
    walk,
    person,
    texts: ROUNDS[ctx.directory.language(user)],
    message: (step) => ({ cause, step, room }),
  };
}

const say = (body: string) => ({ msgtype: 'm.text', body });

async function offerStart(ctx: BotContext, { walk, texts, message }: Shown): Promise<void> {
  const body = texts.startAsk(clockTime(walk.begins), clockTime(walk.ends));
  await sendWithTaps(ctx, message(STEPS.start), say(body), [texts.start]);
  if (walk.beginAskedAt === null) return;
  // Its time came: below what was said since, with a button of its own.
  await sendWithTaps(ctx, message(STEPS.begin), say(texts.askBegin(clockTime(walk.begins))), [texts.start]);
}

/** The round began, or does not go on: the buttons go. */
async function closeStart(ctx: BotContext, { walk, texts, message }: Shown): Promise<void> {
  const body = walk.startedAt ? texts.startDone(clockTime(walk.startedAt)) : texts.startOver;
  for (const it of [message(STEPS.start), message(STEPS.begin)]) {
    const sent = await findMessage(ctx.sql, it.cause, it.step);
    if (!sent?.eventId || !(await hasTaps(ctx, it))) continue;
    await editMessage(ctx, it, sent.eventId, 1, say(body));
    await dropTaps(ctx, it);
  }
}

/** Houses of who is away: shown at the beginning, and taken away when the round ends. */
async function showHouses(ctx: BotContext, { walk, texts, message }: Shown): Promise<void> {
  const day = dutchInput(walk.startedAt ?? walk.begins).slice(0, 10);
  const it = message(STEPS.houses);
  if (await findMessage(ctx.sql, it.cause, it.step)) return;
  const houses = await housesToLookAt(ctx.sql, walk.gebied, day);
  if (houses.length === 0) return;
  const lines = houses
    .slice(0, MOST_HOUSES)
    .map(({ straat, pc6, ...number }) => `${straat ?? pc6} ${houseNumber(number)}`);
  await send(ctx, it, say(texts.houses(lines)));
}

/**
 * Asks what there is to see: once at the beginning, and again below each thing that was told. A message of its own each time, since nobody can tap
 * the same button twice.
 */
async function showMenu(ctx: BotContext, { walk, person, texts, message }: Shown): Promise<void> {
  if (await lastTelling(ctx.sql, walk.id, person, ['adres', 'welke'])) return;
  const told = await toldCount(ctx.sql, walk.id, person);
  // First what ends the round: Element shows eight, and the others behind "Alles tonen".
  const keys = [texts.done, ...TELLING_KINDS.map((kind) => texts.kinds[kind])];
  const body = told === 0 ? texts.menuFirst : texts.menuNext;
  const it = message(`${STEPS.menu}${told}`);
  const event = await sendWithTaps(ctx, it, say(body), keys);
  // It was ended by mistake: the menu said so.
  if (walk.reportVersion > 0) await editMessage(ctx, it, event, walk.reportVersion, say(body));
}

/** Whether they are done: asked, and closed once it is answered. */
async function showDoneQuestion(ctx: BotContext, { walk, texts, message }: Shown): Promise<void> {
  if (walk.askTurn === 0) return;
  const it = message(`${STEPS.done}${walk.askTurn}`);
  if (walk.state === 'loopt' && walk.askedAt !== null) {
    await sendWithTaps(ctx, it, say(texts.askDone(clockTime(walk.ends))), [texts.done, texts.longer]);
    return;
  }
  const sent = await findMessage(ctx.sql, it.cause, it.step);
  if (!sent?.eventId || !(await hasTaps(ctx, it))) return;
  await editMessage(ctx, it, sent.eventId, 1, say(texts.askDoneClosed));
  await dropTaps(ctx, it);
}

/** It is done: the last menu says so and until when something can be added; the houses go. */
async function closeWalk(ctx: BotContext, { walk, texts, message }: Shown): Promise<void> {
  const sent = await messagesOfCause(ctx.sql, message(STEPS.menu).cause);
  // Of everybody: who walks no longer is shown nothing, but must not keep it either.
  for (const one of await messagesAtStep(ctx.sql, `${WALKER_CAUSE}:${walk.id}_`, STEPS.houses))
    await removeMessage(ctx, one);
  const menus = sent.filter(({ step }) => /^menu-\d+$/.test(step));
  const last = menus.toSorted((one, other) => numberOf(one.step) - numberOf(other.step)).at(-1);
  if (!last?.eventId || !walk.startedAt || !walk.endedAt) return;
  const body = texts.menuOver(clockTime(walk.startedAt), clockTime(walk.endedAt));
  // Once for each end that it has: the moment of it is apart from the small numbers of `showMenu`.
  await editMessage(ctx, last, last.eventId, walk.endedAt.getTime(), say(body));
}

const numberOf = (step: string): number => Number(step.slice(STEPS.menu.length));

async function hasTaps(ctx: BotContext, message: Message): Promise<boolean> {
  const sent = await messagesOfCause(ctx.sql, message.cause);
  return sent.some((one) => isTapOf(one.step, message) && !one.removed);
}

async function dropTaps(ctx: BotContext, message: Message): Promise<void> {
  const sent = await messagesOfCause(ctx.sql, message.cause);
  await removeTaps(
    ctx,
    sent.filter(({ step }) => isTapOf(step, message)),
  );
}

const saysOf = payloadOf.extend({
  what: z.enum(['alleen', 'te-laat', 'niets-weg', 'foto-waarbij']),
  which: z.string(),
});

/** Something that a walker hears once, for what they did. */
export const sayToWalkerJob: BotJob = {
  name: SAY_TO_WALKER,
  run: untilAllowed(async (payload, ctx) => {
    const { what, which, ...of } = saysOf.parse(payload);
    const it = await shownTo(ctx, of);
    if (it) await send(ctx, it.message(`zeg-${what}-${which}`), say(it.texts.says[what]));
  }),
};
