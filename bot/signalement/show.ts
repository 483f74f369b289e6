import { z } from 'zod';
import { SIGNALEMENT, type SignalementTexts } from '#basis/catalogue/person/signalement.ts';
import { cut } from '#basis/cut.ts';
import type { Content } from '#matrix/homeserver.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { findGesprek, noteShown } from '#store/gesprekken.ts';
import { findMelding } from '#store/meldingen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { editMessage, isTapOf, removeTaps, send, sendWithTaps } from '../messages/send.ts';
import type { Course } from './course.ts';
import { changedIn, courseOf, isQuestion } from './course.ts';
import { judgeSignalement } from './lines.ts';
import type { Question } from './questions.ts';
import { choicesOf, isChoiceQuestion, relevant } from './questions.ts';
import { choiceText } from './read-input.ts';
import { stateOf } from './state.ts';
import type { State } from './steps.ts';
import { END_STEP, GESPREK_CAUSE, meldingOf, SHOW_GESPREK } from './turn.ts';

/** Of what an open melding is about the question shows the beginning. UTF-16 units. */
const MAX_ABOUT = 80;

export const gesprekPayload = z.object({ gesprek: z.uuid() });

type Message = Course['vragen'][number];
type Shown = { readonly gesprek: Gesprek; readonly state: State | null; readonly texts: SignalementTexts };

/**
 * Brings somebody's own room up to date with their conversation: what was answered is edited to show the answer, what is asked now is
 * asked, and at the end they hear how it ended. Many turns at once make one showing; killed anywhere and done again, it is done once.
 */
export const showGesprek: BotJob = {
  name: SHOW_GESPREK,
  run: untilAllowed(async (payload, ctx) => {
    const { gesprek: id } = gesprekPayload.parse(payload);
    const gesprek = await findGesprek(ctx.sql, id);
    if (!gesprek || gesprek.shown >= gesprek.turn) return;
    const course = courseOf(gesprek.course);
    const texts = SIGNALEMENT[ctx.directory.language(gesprek.person)];
    const it: Shown = { gesprek, state: stateOf(gesprek.state), texts };
    for (const message of course.vragen) await close(ctx, it, course, message);
    await removeDeadTaps(ctx, gesprek, course);
    const current = course.vragen.at(-1);
    if (gesprek.endedAt === null && current && it.state) {
      const { content, taps } = await question(ctx, it, it.state, current);
      await sendWithTaps(ctx, place(gesprek, `vraag-${current.nr}`), content, taps);
    }
    if (gesprek.ending !== null && gesprek.toPlace === null) {
      const isToTakeBack = gesprek.ending === 'geplaatst' || course.zaak !== undefined;
      const taps = isToTakeBack ? [texts.takeBack] : [];
      await sendWithTaps(ctx, place(gesprek, END_STEP), text(texts.endings[gesprek.ending]), taps);
    }
    await noteShown(ctx.sql, id, gesprek.turn);
  }),
};

const place = (gesprek: Gesprek, step: string) =>
  ({ cause: `${GESPREK_CAUSE}:${gesprek.id}`, step, room: gesprek.room }) as const;
const text = (body: string): Content => ({ msgtype: 'm.text', body });

/** Edits a message that asks nothing any more, if that is new since the last showing. One that was never begun is not sent any more. */
async function close(ctx: BotContext, it: Shown, course: Course, message: Message): Promise<void> {
  const { gesprek } = it;
  const version = changedIn(course, message);
  if (message.tot === null || version <= gesprek.shown) return;
  const sent = await findMessage(ctx.sql, `${GESPREK_CAUSE}:${gesprek.id}`, `vraag-${message.nr}`);
  if (!sent) return;
  const content = text(closedText(it, course, message));
  // Cut off while it was sent: sending it again under its transaction ID gives the event that is there.
  const event = sent.eventId ?? (await send(ctx, place(gesprek, `vraag-${message.nr}`), content));
  await editMessage(ctx, place(gesprek, `vraag-${message.nr}`), event, version, content);
}

/**
 * Takes away what nobody can tap on any more: under an earlier overview, and under a question that was answered in words. An answer with
 * choices can be changed there, a line chosen there again. Few at a time: a phone loses its place where too much happens at once.
 */
async function removeDeadTaps(ctx: BotContext, gesprek: Gesprek, course: Course): Promise<void> {
  const dead = course.vragen.filter((one) => one.tot !== null && !keepsTaps(one.wat));
  if (dead.length === 0) return;
  const sent = await messagesOfCause(ctx.sql, `${GESPREK_CAUSE}:${gesprek.id}`);
  const isDead = (step: string): boolean => dead.some(({ nr }) => isTapOf(step, { step: `vraag-${nr}` }));
  await removeTaps(
    ctx,
    sent.filter((message) => isDead(message.step)),
  );
}

const keepsTaps = (asked: Message['wat']): boolean =>
  asked === 'kiezen' || asked === 'bij' || (isQuestion(asked) && isChoiceQuestion(asked));

function closedText({ gesprek, state, texts }: Shown, course: Course, { wat, nr }: Message): string {
  if (wat === 'overzicht') return texts.reviewClosed;
  if (wat === 'kiezen') return texts.chooseClosed;
  if (wat === 'doorgaan') return texts.goOnClosed;
  const label = texts.labels[wat];
  const answer = state?.antwoorden[wat];
  const isAskedBelow = course.vragen.some((one) => one.wat === wat && one.nr > nr);
  if (answer === undefined && isAskedBelow) return texts.below(label);
  if (answer === undefined || gesprek.endedAt !== null) return texts.left(label);
  if (answer.is === 'niets') return texts.skipped(label);
  if (answer.is === 'tekst') return texts.answered(label, answer.tekst);
  return texts.answered(
    label,
    wat === 'bij' ? reportText(state, texts, answer.keuze) : bare(choiceText(texts, wat, answer.keuze)),
  );
}

/** A choice without the sign before its words. */
const bare = (words: string): string => words.replace(/^\p{Extended_Pictographic}\uFE0F? /u, '');

function reportText(state: State | null, texts: SignalementTexts, keuze: string): string {
  const chosen = state?.opties.find((one) => one.id === keuze);
  return chosen ? texts.reportNumber(chosen.nummer) : texts.newReport;
}

async function question(
  ctx: BotContext,
  it: Shown,
  state: State,
  message: Message,
): Promise<{ content: Content; taps: readonly string[] }> {
  const { texts } = it;
  const hint = state.fase === 'klaar' || state.hint === null ? [] : [texts.hints[state.hint]];
  const lines = (...said: readonly string[]): Content => text([...hint, ...said].join('\n\n'));
  switch (message.wat) {
    case 'overzicht':
      return {
        content: lines(...(await review(ctx, it, state))),
        taps: [texts.place, texts.change, texts.discard],
      };
    case 'kiezen':
      return {
        content: lines(texts.chooseLine),
        taps: [...relevant(state).map((one) => texts.labels[one]), texts.stop],
      };
    case 'doorgaan':
      return { content: lines(texts.goOnAsk), taps: [texts.goOn, texts.again, texts.stop] };
    default: {
      const opening = message.nr === 0 ? [texts.opening] : [];
      const open = message.wat === 'bij' ? await openOnes(ctx, texts, state) : [];
      return {
        content: lines(...opening, texts.questions[message.wat], ...open),
        taps: tapsOf(state, texts, message.wat),
      };
    }
  }
}

/** What each melding that can be chosen is about: its button has only its number. */
async function openOnes(
  ctx: BotContext,
  texts: SignalementTexts,
  { opties }: State,
): Promise<readonly string[]> {
  const said: string[] = [];
  for (const { id, nummer } of opties) {
    const melding = await findMelding(ctx.sql, id);
    const words = [melding?.what, melding?.place].filter((one) => one !== null && one !== undefined);
    if (words.length > 0) said.push(texts.reportAbout(nummer, cut(words.join(', '), MAX_ABOUT)));
  }
  return said.length === 0 ? [] : [said.join('\n')];
}

function tapsOf(state: State, texts: SignalementTexts, asked: Question): readonly string[] {
  if (asked === 'bij')
    return [...state.opties.map((one) => texts.reportNumber(one.nummer)), texts.newReport, texts.stop];
  const choices = choicesOf(asked).map((code) => choiceText(texts, asked, code));
  // What happens is what the group needs most; that neither is meant has a button of its own.
  const skip = asked === 'wat' || asked === 'wie' ? [] : [texts.skip];
  return [...choices, ...skip, texts.stop];
}

async function review(ctx: BotContext, { gesprek, texts }: Shown, state: State): Promise<readonly string[]> {
  const number = (await meldingOf(ctx.sql, gesprek))?.number ?? null;
  const { person, gebied } = gesprek;
  const judged = judgeSignalement(ctx, { person, gebied, number, facts: state });
  return [
    texts.reviewAbove,
    judged.shown,
    ...(judged.isMasked ? [texts.reviewMasked] : []),
    ...(judged.isHeld ? [texts.reviewHeld] : []),
    texts.reviewAsk,
  ];
}
