import { z } from 'zod';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { JobFailure } from '#basis/errors.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import { messagesOf } from '#store/case-work.ts';
import { lockCase, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { findGesprek, lastToTakeBack } from '#store/gesprekken.ts';
import { enqueue } from '#store/jobs.ts';
import { changeWords } from '#store/meldingen.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import { askTakeBackPlaced } from '../cases/take-back-placed.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { wordsOf } from '../meldingen/melding-message.ts';
import type { ReportWords } from '../meldingen/said.ts';
import { kindOfWords, reportWords } from '../meldingen/said.ts';
import { takeBackPosted } from '../meldingen/take-back-posted.ts';
import { editMessage, isTapOf, removeTaps, send } from '../messages/send.ts';
import { answerOwnRoom } from '../own-room/answer.ts';
import { comparable, isNear } from '../own-room/commands.ts';
import type { OwnRoomHandler } from '../own-room/types.ts';
import { courseOf } from './course.ts';
import { saysNothing } from './lacks-detail.ts';
import { cardWords, wordsIn } from './lines.ts';
import { SIGNALEMENT_STEP } from './post.ts';
import { END_STEP, GESPREK_CAUSE } from './turn.ts';

const TASK = 'take-back-signalement';

const WORDS: readonly string[] = [
  ...[
    'intrekken',
    'ik trek het in',
    'terugnemen',
    'neem terug',
    'neem het terug',
    'haal weg',
    'haal het weg',
  ],
  ...['yntrekke', 'weromnimme', 'nim werom', 'nim it werom', 'helje wei', 'helje it wei'],
  ...['take back', 'take it back', 'withdraw', 'remove it', 'take it down'],
];
/** As they are compared: see `comparable`, which leaves no letter twice in a row. */
const VERB =
  /\b(?:hal|haal|halen|neem|nem|trek|verwijder|verwijderen|wis|wisen|weghalen|intreken|terugnemen|helje|weihelje|nim|wiskje|remove|delete|withdraw|take)\b/;
const THING = /\b(?:signalement|sinjalemint|beschrijving|beskriuwing|description)\b/;
const THEIRS = /\b(?:mijn|mn|myn|my|het|it|the)\b/;

/** Whether somebody says that their signalement must go from the group. Pure. */
export function asksToTakeBack(text: string): boolean {
  if (text.length > 80) return false;
  const said = comparable(text);
  return WORDS.some((words) => isNear(said, comparable(words))) || (VERB.test(said) && THING.test(said));
}

/** Whether they can mean nothing else, also where there is none. Pure. */
function surelyAsks(text: string): boolean {
  const said = comparable(text);
  return VERB.test(said) && THING.test(said) && THEIRS.test(said);
}

/** Asks for the job that takes a signalement back that was placed, or went to the coordinators. */
export async function askTakeBack(tx: Tx, gesprek: string): Promise<void> {
  await enqueue(tx, 'bot', TASK, { gesprek }, { jobKey: `${TASK}:${gesprek}` });
}

/** "Haal mijn signalement weg": the last one of theirs that stands in the group, or is to come there. */
export const hearTakeBack: OwnRoomHandler = {
  name: 'take-back-signalement',
  async handle({ event, text, by, room }, tx) {
    if (!asksToTakeBack(text)) return 'not-mine';
    const gesprek = await lastToTakeBack(tx, by, room);
    if (gesprek !== null) await askTakeBack(tx, gesprek);
    else if (surelyAsks(text))
      await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'niets-terug' });
    else return 'not-mine';
    return 'handled';
  },
};

const payloadOf = z.object({ gesprek: z.uuid() });

export const takeBackSignalement: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const gesprek = await findGesprek(ctx.sql, payloadOf.parse(payload).gesprek);
    if (!gesprek) return;
    const { zaak } = courseOf(gesprek.course);
    const texts = SIGNALEMENT[ctx.directory.language(gesprek.person)];
    if (zaak === undefined) {
      if (await takeBackFromGroup(ctx, gesprek))
        await say(ctx, gesprek, { body: texts.takenBack, isTold: false });
      return;
    }
    const stood = await takeBackCase(ctx, gesprek, zaak);
    // Of what still waited the end of its zaak tells it.
    await say(ctx, gesprek, { body: stood ? texts.takenBack : texts.notPlaced, isTold: !stood });
  }),
};

/** False if it was never posted. */
async function takeBackFromGroup(ctx: BotContext, gesprek: Gesprek): Promise<boolean> {
  const posted = await findMessage(ctx.sql, `${GESPREK_CAUSE}:${gesprek.id}`, SIGNALEMENT_STEP);
  if (!posted) return false;
  if (!posted.removed) {
    await clearCard(ctx, gesprek, posted.eventId);
    await takeBackPosted(ctx, gesprek.gebied, posted);
  }
  return true;
}

/**
 * One that went to the coordinators: while it waits they need not look any more, once placed it goes from the group. What they dropped stands
 * nowhere. True if it stood in the group.
 */
async function takeBackCase(ctx: BotContext, gesprek: Gesprek, ref: CaseRef): Promise<boolean> {
  const { person: sender } = gesprek;
  const placed = (await messagesOf(ctx.sql, ref)).find((message) => message.step === 'geplaatst');
  if (placed) await clearCard(ctx, gesprek, placed.eventId);
  const zaak = await ctx.sql.begin(async (tx) => {
    const now = await lockCase(tx, ref);
    if (now?.state === 'opgeslagen')
      throw new JobFailure('retry', 'what is taken back is still being posted');
    if (now?.state === 'geplaatst') await askTakeBackPlaced(tx, ref);
    if (now?.state === 'wacht') await withdrawCase(tx, ref, { sender, how: 'verwijderd', at: ctx.clock() });
    return now;
  });
  return zaak?.state === 'geplaatst';
}

/** The end of the conversation says so, and, as that may be far above what they typed, so does a message of its own. */
async function say(
  ctx: BotContext,
  { id, room }: Gesprek,
  { body, isTold }: { readonly body: string; readonly isTold: boolean },
): Promise<void> {
  const cause = `${GESPREK_CAUSE}:${id}` as const;
  const all = await messagesOfCause(ctx.sql, cause);
  const end = all.find((message) => message.step === END_STEP);
  if (end?.eventId) {
    await editMessage(ctx, end, end.eventId, 1, { msgtype: 'm.text', body });
    await removeTaps(
      ctx,
      all.filter((message) => isTapOf(message.step, end)),
    );
  }
  if (!isTold) await send(ctx, { cause, step: 'teruggenomen', room }, { msgtype: 'm.text', body });
}

/** What a card has from it goes from there; the melding itself is of who reported it. */
async function clearCard(ctx: BotContext, { melding: id }: Gesprek, event: string | null): Promise<void> {
  if (id === null || event === null) return;
  await ctx.sql.begin(async (tx) => {
    const melding = await lockStanding(tx, id);
    if (!melding || melding.source === event) return;
    const said = await ctx.rooms.getEvent(melding.room, event as typeof melding.source);
    const words = cardWords(wordsIn(String(said?.content.body ?? '')));
    const own = await ownWords(ctx, melding);
    const place = own.place === null && words.place === melding.place ? null : melding.place;
    // What its reporter wrote stands there again, little as it says.
    const isFilled = saysNothing(own.what) && words.what === melding.what;
    const what = isFilled ? own.what || null : melding.what;
    const kind = isFilled ? kindOfWords({ what, danger: melding.danger }) : null;
    await changeWords(tx, melding.id, { danger: false, kind, place, what });
  });
}

/** What its reporter wrote: a description that begins with these words did not bring them to the card. */
async function ownWords(ctx: BotContext, { room, source }: Melding): Promise<ReportWords> {
  const event = await ctx.rooms.getEvent(room, source);
  const text = event ? wordsOf(event) : '';
  return reportWords(text, reportOf(analyse({ text, kind: 'text' })));
}
