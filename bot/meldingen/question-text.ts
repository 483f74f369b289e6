import {
  JOIN_KEYS_NL,
  JOIN_QUESTION_NL,
  MELDING_CARD_NL,
  OUTCOME_KEYS_NL,
  STILL_OPEN_KEY_NL,
  STILL_OPEN_QUESTION_NL,
} from '#basis/catalogue/meldingen.nl.ts';
import { MELDING_PERSON } from '#basis/catalogue/person/meldingen.ts';
import { cut } from '#basis/cut.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Question } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { moment, nameOf } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import { isWithin } from './time.ts';

/** A question with the melding that it is about and, of a report that may belong to another, its own. */
export type Asked = {
  readonly question: Question;
  readonly melding: Melding | null;
  readonly own: Melding | null;
};
/** Where and how it is asked, and what stands there once it is answered. */
type QuestionText = {
  readonly room: RoomId | undefined;
  readonly keys: readonly string[];
  readonly ask: Content;
  readonly answered: Content;
};

const MAX_WORDS = 120;
const MAX_SHORT = 60;

/** The words of a report by which people know which it is; null once they are gone. */
function inShort(melding: Pick<Melding, 'what'> | null): string | null {
  return melding?.what ? cut(melding.what, MAX_SHORT) : null;
}

/** The same for who may read them: whoever left the group reads no more of it. */
export function inShortFor(ctx: BotContext, to: UserId | null, melding: Melding | null): string | null {
  const mayRead = melding !== null && to !== null && ctx.directory.role(to, melding.gebied) !== undefined;
  return mayRead ? inShort(melding) : null;
}

export function questionText(ctx: BotContext, asked: Asked): QuestionText {
  const { kind, to } = asked.question;
  if (kind === 'is-melding') return isReport(ctx, asked);
  if (kind === 'hoort-bij') return belongs(ctx, asked);
  return to === null ? outcomeOfCoordinators(ctx, asked) : outcomeOf(ctx, asked);
}

/** Phones ring for `m.text`. An edit rings none whatever it is. */
const say = (msgtype: 'm.text' | 'm.notice', body: string): Content => ({ msgtype, body, 'm.mentions': {} });

function isReport(ctx: BotContext, { question }: Asked): QuestionText {
  const { to, gebied, what, answer } = question;
  const texts = textsOf(ctx, question);
  const answered = answer === 'ja' ? texts.isReport : answer === 'nee' ? texts.noReport : texts.lapsed;
  return {
    room: to === null ? undefined : ctx.directory.ownRoom(to, gebied),
    keys: [texts.yes, texts.no],
    ask: say('m.text', texts.askReport(cut(what ?? '…', MAX_WORDS))),
    answered: say('m.notice', answered),
  };
}

function belongs(ctx: BotContext, { question, melding, own }: Asked): QuestionText {
  const number = melding?.number ?? 0;
  const answered =
    question.answer === 'ja'
      ? JOIN_QUESTION_NL.joined(number)
      : question.answer === 'nee' && own
        ? JOIN_QUESTION_NL.apart(own.number)
        : JOIN_QUESTION_NL.lapsed;
  const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: question.event } } };
  return {
    room: ctx.directory.roomOf(question.gebied, 'melding'),
    keys: [JOIN_KEYS_NL.join(number), JOIN_KEYS_NL.apart],
    ask: { ...say('m.notice', JOIN_QUESTION_NL.ask(number)), ...reply },
    answered: say('m.notice', answered),
  };
}

function outcomeOf(ctx: BotContext, { question, melding }: Asked): QuestionText {
  const { to, by, gebied, answer } = question;
  const number = melding?.number ?? 0;
  const texts = textsOf(ctx, question);
  const what = inShortFor(ctx, to, melding);
  const isOwn = by === null || by === to;
  const closed = melding?.closedBy === to ? texts.closed(number) : texts.otherClosed(number);
  const waits = answer === 'nee' ? texts.stillOpen(number) : texts.lapsed;
  return {
    room: to === null ? undefined : ctx.directory.ownRoom(to, gebied),
    keys: isOwn ? texts.outcomes.slice(0, 4) : texts.outcomes,
    ask: say(
      'm.text',
      isOwn ? texts.askOutcome(number, what) : texts.askOutcomeOther(number, what, nameOf(ctx, by)),
    ),
    answered: say('m.notice', melding?.state === 'gesloten' ? closed : waits),
  };
}

function outcomeOfCoordinators(ctx: BotContext, { question, melding }: Asked): QuestionText {
  const { by, gebied, answer } = question;
  const number = melding?.number ?? 0;
  const TEXT = STILL_OPEN_QUESTION_NL;
  const waits = answer === 'nee' ? TEXT.still(number) : TEXT.notNeeded;
  const closed = (one: Melding): string =>
    one.outcome === null
      ? TEXT.lapsed(number)
      : TEXT.closed(number, MELDING_CARD_NL.outcomeOf(one.outcome, one.outcomeWords));
  const isQuiet = isWithin(ctx.clock(), ctx.directory.settings(gebied).stilleUren);
  const ask =
    by === null
      ? TEXT.ask(number, inShort(melding), melding ? moment(melding.openedAt) : '')
      : TEXT.over(number, inShort(melding), nameOf(ctx, by));
  return {
    room: ctx.directory.roomOf(gebied, 'coordinatie'),
    keys: [...Object.values(OUTCOME_KEYS_NL), STILL_OPEN_KEY_NL],
    ask: say(isQuiet ? 'm.notice' : 'm.text', ask),
    answered: say('m.notice', melding && melding.state !== 'open' ? closed(melding) : waits),
  };
}

function textsOf(ctx: BotContext, { to }: Question) {
  return MELDING_PERSON[to === null ? 'nl' : ctx.directory.language(to)];
}
