import { z } from 'zod';
import type { RoundTexts } from '#basis/catalogue/person/rondes.ts';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import type { Cause } from '#store/bot-messages.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { findWalk } from '#store/ronde-verloop.ts';
import type { Telling } from '#store/waarneming-gesprekken.ts';
import { findTelling, noteTellingShown } from '#store/waarneming-gesprekken.ts';
import { findSeen, recentStreets } from '#store/waarnemingen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import type { Message } from '../messages/send.ts';
import { editMessage, isTapOf, offerTap, removeTaps, send, sendWithTaps } from '../messages/send.ts';
import { SHOW_TELLING, TELLING_CAUSE } from './jobs.ts';
import { standingOf } from './observe.ts';
import { doubtText, MOST_STREETS, STEPS, streetKey, tellingText } from './telling-text.ts';
import { timesOf } from './times.ts';

const payloadOf = z.object({ telling: z.uuid() });
/** The place of 🗑️ under the first message: it stays when the streets before it go. */
const REMOVE_NR = MOST_STREETS;

type Shown = {
  readonly telling: Telling;
  readonly walk: Walk;
  readonly texts: RoundTexts;
  readonly message: (step: string) => Message;
};

/** Brings what a walker reads of one thing that they tell up to date; killed anywhere and done again, it is done once. */
export const showTelling: BotJob = {
  name: SHOW_TELLING,
  run: untilAllowed(async (payload, ctx) => {
    const { telling: id } = payloadOf.parse(payload);
    const telling = await findTelling(ctx.sql, id);
    const walk = telling && (await findWalk(ctx.sql, telling.walk));
    const user = telling && (await userOfPerson(ctx.sql, telling.person));
    const room = user && walk && ctx.directory.ownRoom(user, walk.gebied);
    if (!room || telling.shown >= telling.turn) return;
    const cause: Cause = `${TELLING_CAUSE}:${id}`;
    const texts = ROUNDS[ctx.directory.language(user)];
    const it: Shown = { telling, walk, texts, message: (step) => ({ cause, step, room }) };
    await showFirst(ctx, it);
    await showMore(ctx, it);
    await noteTellingShown(ctx.sql, id, telling.turn);
  }),
};

/** The message that asks where it is, and becomes what was noted. */
async function showFirst(ctx: BotContext, { telling, walk, texts, message }: Shown): Promise<void> {
  const it = message(STEPS.ask);
  const content = {
    msgtype: 'm.text',
    body: tellingText(texts, telling, await findSeen(ctx.sql, telling.id)),
  };
  const before = await findMessage(ctx.sql, it.cause, it.step);
  const event = await send(ctx, it, content);
  if (before && telling.turn > 0) await editMessage(ctx, it, event, telling.turn, content);
  const asksStreet = telling.step === 'adres' && telling.street === null && telling.kind !== 'anders';
  const streets = asksStreet ? await recentStreets(ctx.sql, walk.id, MOST_STREETS) : [];
  for (const [nr, street] of streets.entries()) await offerTap(ctx, it, event, nr, streetKey(street));
  const isOver = telling.step === 'weg' || telling.step === 'niets';
  if (!isOver) await offerTap(ctx, it, event, REMOVE_NR, texts.remove);
  const keeps = (nr: number): boolean => (nr === REMOVE_NR ? !isOver : asksStreet);
  await dropTaps(ctx, it, keeps);
}

/** What is asked besides, each in a message of its own below what the walker typed: a phone shows that, and not an earlier one. */
async function showMore(ctx: BotContext, it: Shown): Promise<void> {
  const { telling, texts, message } = it;
  const isDoubted = telling.step === 'adres' && telling.isDoubted;
  if (isDoubted) await send(ctx, message(`${STEPS.doubt}-${telling.turn}`), say(doubtText(texts, telling)));
  await ask(ctx, message(STEPS.which), telling.step === 'welke', texts.askWhich, () => kindsOf(ctx, it));
  await ask(ctx, message(STEPS.time), telling.step === 'tijd', texts.askTime, () => timeKeys(it));
}

async function ask(
  ctx: BotContext,
  message: Message,
  isAsked: boolean,
  words: string,
  keys: () => readonly string[] | Promise<readonly string[]>,
): Promise<void> {
  if (isAsked) await sendWithTaps(ctx, message, say(words), await keys());
  else await dropTaps(ctx, message, () => false);
}

async function kindsOf(ctx: BotContext, { telling, walk, texts }: Shown): Promise<readonly string[]> {
  const standing = await standingOf(ctx.sql, walk, telling, ctx.clock());
  return standing.map(({ kind }) => texts.kinds[kind]);
}

function timeKeys({ walk, texts }: Shown): readonly string[] {
  const times = walk.startedAt && walk.endedAt ? timesOf(walk.startedAt, walk.endedAt) : [];
  return [...times.map(({ key }) => key), texts.unknownTime];
}

const say = (body: string) => ({ msgtype: 'm.text', body });

/** Takes the taps under a message away, but for those that `keeps` says still do something. */
async function dropTaps(ctx: BotContext, message: Message, keeps: (nr: number) => boolean): Promise<void> {
  const sent = await messagesOfCause(ctx.sql, message.cause);
  const numberOf = (step: string): number => Number(step.slice(`${message.step}-tik-`.length));
  await removeTaps(
    ctx,
    sent.filter(({ step }) => isTapOf(step, message) && !keeps(numberOf(step))),
  );
}
