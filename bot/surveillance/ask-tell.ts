import { z } from 'zod';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { JobFailure } from '#basis/errors.ts';
import { whenOf } from '#basis/round-when.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { Round, RoundWalker } from '#store/rondes.ts';
import { roundById, roundWalkers } from '#store/rondes.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import type { Message } from '../messages/send.ts';
import { editMessage, send, sendWithTaps } from '../messages/send.ts';
import { answerUntil } from './ask-steps.ts';

/** First part of the cause of what a round's walkers hear; the question to somebody has their id as its step. */
export const ROUND_CAUSE = 'ronde-vraag';
const TASK = 'tell-walker';
const WHATS = [
  'vraag',
  'antwoord',
  'te-laat',
  'dag',
  'vervallen',
  'afgezegd',
  'toch',
  'gestopt',
  'erbij',
  'weg',
] as const;
type What = (typeof WHATS)[number];
const payloadOf = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  what: z.enum(WHATS),
  /** Of `erbij` and `weg` who; of these, `afgezegd` and `toch` which time that it came to be so. */
  other: z.uuid().optional(),
  turn: z.string().optional(),
});

/** Has one walker of a round told something, once. */
export async function tellWalker(
  tx: Tx,
  it: {
    readonly id: string;
    readonly personId: string;
    readonly what: What;
    readonly other?: string;
    readonly turn?: string;
  },
): Promise<void> {
  const jobKey = [TASK, it.id, it.personId, it.what, it.other, it.turn].join(':');
  await enqueue(tx, 'bot', TASK, it, { jobKey });
}

/** Has those who were told with whom they walk told that somebody is with them, or is not any more. */
export async function tellCompany(
  tx: Tx,
  {
    at,
    ...it
  }: {
    readonly id: string;
    readonly other: string;
    readonly what: 'erbij' | 'weg';
    readonly at: Date;
  },
  walkers: readonly RoundWalker[],
): Promise<void> {
  for (const { personId, answer, remindedAt } of walkers)
    if (personId !== it.other && answer === 'ja' && remindedAt !== null)
      await tellWalker(tx, { ...it, personId, turn: turnOf(at) });
}

/** A moment as part of a step: the second, in few signs. */
export function turnOf(at: Date): string {
  return Math.floor(at.getTime() / 1_000).toString(36);
}

/** What a walker hears in their own room. What is not so any more is not said. */
export const tellWalkerJob: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const round = await roundById(ctx.sql, it.id);
    const walkers = await roundWalkers(ctx.sql, it.id);
    const walker = walkers.find(({ personId }) => personId === it.personId);
    // Whoever left hears of that alone. By the rows: what is in memory may be of a moment before.
    if (!round || !walker || (await currentMembership(ctx.sql, it.personId, round.gebied)) === null) return;
    const room = ctx.directory.ownRoom(walker.user, round.gebied);
    if (!room) throw new JobFailure('retry', `no own room in ${round.gebied} to tell of a round`);
    const cause = `${ROUND_CAUSE}:${it.id}` as const;
    if (it.what === 'vraag') return await ask(ctx, { cause, step: it.personId, room }, round, walker);
    if (it.what === 'antwoord') return await confirm(ctx, cause, round, walker);
    // Of who it is about the beginning: two ids are too long for a step, and a round has a handful of people.
    const about = [it.other?.slice(0, 8), it.turn].filter((part) => part !== undefined);
    const message = { cause, step: [it.what, it.personId, ...about].join('-'), room } as const;
    if (it.what === 'toch') return await askAgain(ctx, message, { round, walker, turn: it.turn });
    const body = textOf(ctx, round, walkers, walker, it.what, it);
    if (body !== null) await send(ctx, message, { msgtype: 'm.text', body });
  }),
};

async function ask(
  ctx: BotContext,
  message: Message,
  round: Round,
  { user, isSubstitute, answer }: RoundWalker,
): Promise<void> {
  if (round.state !== 'gevraagd' || answer !== null || ctx.clock() >= answerUntil(round.begins)) return;
  const language = ctx.directory.language(user);
  const texts = WALKING[language];
  const when = whenOf(round, language);
  const body = isSubstitute ? texts.askSubstitute(when) : texts.ask(when);
  await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.yes, texts.no]);
}

/** What a coordinator called off goes on after all: for who heard that it was off, with the buttons to think better of their answer. */
async function askAgain(
  ctx: BotContext,
  message: Message,
  it: { readonly round: Round; readonly walker: RoundWalker; readonly turn: string | undefined },
): Promise<void> {
  const { round, walker, turn } = it;
  const { personId, user, answer, isVolunteer, isPaused } = walker;
  const isNow = round.state === 'gevraagd' && round.resumedAt !== null && turnOf(round.resumedAt) === turn;
  if (!isNow || !isVolunteer || isPaused || (answer !== 'ja' && answer !== null)) return;
  const said = await messagesOfCause(ctx.sql, message.cause);
  if (!said.some(({ step }) => step.startsWith(`afgezegd-${personId}`))) return;
  const language = ctx.directory.language(user);
  const texts = WALKING[language];
  const body = texts.goesOn(whenOf(round, language), answer === 'ja');
  await sendWithTaps(ctx, message, { msgtype: 'm.text', body }, [texts.yes, texts.no]);
}

/** True for the messages on which somebody answers whether they walk. */
export function isAskOf(step: string, personId: string): boolean {
  return step === personId || (step.startsWith(`toch-${personId}-`) && !step.includes('-tik-'));
}

/** What was asked becomes the answer; its buttons stay, for who thinks better of it. */
async function confirm(
  ctx: BotContext,
  cause: Message['cause'],
  round: Round,
  { personId, user, answer, answeredAt }: RoundWalker,
): Promise<void> {
  if (answeredAt === null || answer === null || answer === 'gestopt') return;
  const language = ctx.directory.language(user);
  const texts = WALKING[language];
  const when = whenOf(round, language);
  const body = answer === 'ja' ? texts.saidYes(when) : texts.saidNo(when);
  for (const asked of await messagesOfCause(ctx.sql, cause))
    if (isAskOf(asked.step, personId) && asked.eventId !== null)
      await editMessage(ctx, asked, asked.eventId, answeredAt.getTime(), { msgtype: 'm.text', body });
}

function textOf(
  ctx: BotContext,
  round: Round,
  walkers: readonly RoundWalker[],
  self: RoundWalker,
  what: Exclude<What, 'vraag' | 'antwoord' | 'toch'>,
  { other, turn }: Pick<z.infer<typeof payloadOf>, 'other' | 'turn'>,
): string | null {
  const language = ctx.directory.language(self.user);
  const texts = WALKING[language];
  const when = whenOf(round, language);
  const company = walkers.find(({ personId }) => personId === other);
  // Of a round that is off nothing of its evening is said any more.
  if (round.state === 'vervallen' && (what === 'erbij' || what === 'weg' || what === 'dag')) return null;
  switch (what) {
    case 'te-laat':
      return texts.tooLate(ctx.settings.phoneGemeente);
    case 'vervallen':
      return texts.off(when);
    case 'afgezegd':
      // One that was called off, went on and was called off again is told of each time that stands.
      return round.calledOff && (turn === undefined || turn === turnOf(round.calledOff.at))
        ? texts.calledOff(when, texts.calledOffFor[round.calledOff.reason])
        : null;
    case 'gestopt':
      return texts.noLonger(when);
    case 'erbij':
      return company?.answer === 'ja' ? texts.companyNew(company.displayName, when) : null;
    case 'weg':
      return company && company.answer !== 'ja' ? texts.companyGone(company.displayName, when) : null;
    case 'dag':
      return self.answer === 'ja' ? dayText(ctx, round, walkers, self) : null;
  }
}

/** The evening's message: when, with whom, where, and the rules. */
function dayText(ctx: BotContext, round: Round, walkers: readonly RoundWalker[], self: RoundWalker): string {
  const language = ctx.directory.language(self.user);
  const texts = WALKING[language];
  const others = walkers.filter(
    ({ personId, answer, isPaused }) => personId !== self.personId && answer === 'ja' && !isPaused,
  );
  const place = ctx.directory.settings(round.gebied).surveillance.verzamelen;
  return [
    texts.dayHeading(whenOf(round, language)),
    ...(others.length > 0 ? [texts.dayWith(others.map(({ displayName }) => displayName))] : []),
    ...(place === '' ? [] : [texts.dayMeet(place)]),
    texts.dayRules.map((rule) => `• ${rule}`).join('\n'),
  ].join('\n\n');
}
