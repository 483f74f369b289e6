import { z } from 'zod';
import { OUTCOME_NL, PLACED_NL } from '#basis/catalogue/cases.nl.ts';
import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import { SENDER } from '#basis/catalogue/person/sender.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { askMediaRemoval, caseFinished, messagesOf } from '#store/case-work.ts';
import { caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { findOwnRoom } from '#store/directory.ts';
import { enqueue } from '#store/jobs.ts';
import { photoByRef } from '#store/photos.ts';
import { tipOfCase } from '#store/tips.ts';
import { settleAppeals } from '../bezwaar/settle.ts';
import type { Step } from '../cases/messages.ts';
import { moment, nameOf, post, takeBack } from '../cases/messages.ts';
import { asAnswer, placedWords } from '../cases/placed.ts';
import { isCard } from '../cases/steps.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import { keepForPolice, placeUpload } from '../cases/upload.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { CLIMB } from '../ladder/climb.ts';
import { hearPosted } from '../meldingen/hear-posted.ts';
import { standingCaption } from '../photos/caption.ts';
import { isPlacedByService } from '../photos/direct.ts';
import { cellsToHide, closeQuestions, tellPlaced } from '../photos/outcome.ts';
import { hearPlacedSignalement } from '../signalement/into-melding.ts';

const payloadOf = z.object({ ref: z.string() });
type Placed = Extract<Zaak, { state: 'geplaatst' }>;
type Ended = Extract<Zaak, { state: 'geplaatst' | 'vervallen' | 'verlopen' | 'ingetrokken' }>;
/** `isGone`: it was to be placed, and is not there any more. `wordsStay`: an upload that is not placed, whose words go on standing there. */
type End = { readonly zaak: Ended; readonly isGone: boolean; readonly wordsStay: boolean };

/**
 * Does what follows from the last state of a zaak: the group sees it or the placeholder goes, the sender hears, and in
 * `coordinatie` a line stays of who decided what when. Killed anywhere and done again, it is done once.
 */
export const finishCase: BotJob = {
  name: 'finish-case',
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    if (!zaak || zaak.finishedAt !== null || !isEnded(zaak)) return;
    const isGone = zaak.state === 'geplaatst' && !(await place(ctx, zaak));
    const isDropped = isGone || zaak.state === 'vervallen' || zaak.state === 'verlopen';
    const end: End = { zaak, isGone, wordsStay: isDropped && (await drop(ctx, zaak)) };
    // The bot's own line that it waits its sender can not delete; of one that they deleted this changes nothing.
    if (zaak.state === 'ingetrokken' && zaak.withdrawn === 'verwijderd') await removePlaceholder(ctx, zaak);
    await closeCard(ctx, end);
    await ctx.sql.begin((tx) => askMediaRemoval(tx, { ref, sender: zaak.sender, at: ctx.clock() }));
    await tellSender(ctx, end);
    await ctx.sql.begin(async (tx) => {
      await settleAppeals(tx, ctx, zaak);
      await climbAfter(tx, zaak);
      await caseFinished(tx, ref, ctx.clock());
    });
  }),
};

function isEnded(zaak: Zaak): zaak is Ended {
  return ['geplaatst', 'vervallen', 'verlopen', 'ingetrokken'].includes(zaak.state);
}

/** A message that a coordinator dropped counts on the ladder from now on. */
async function climbAfter(tx: Tx, zaak: Zaak): Promise<void> {
  const tip = zaak.state === 'vervallen' ? await tipOfCase(tx, zaak) : null;
  if (tip) await enqueue(tx, 'bot', CLIMB, { tip: tip.id }, { jobKey: `${CLIMB}:${tip.id}` });
}

/**
 * What was held does not come: its placeholder goes, but an upload never takes its words with it (they were judged, and may report something
 * that goes on): then the group hears that nothing comes with them. True if its words stay.
 */
async function drop(ctx: BotContext, zaak: Exclude<Ended, { state: 'ingetrokken' }>): Promise<boolean> {
  const { ref, version, room, placeholder } = zaak;
  if ((await standingCaption(ctx, zaak, placeholder)) === '') {
    await removePlaceholder(ctx, zaak);
    return false;
  }
  const notice = { msgtype: 'm.notice', body: PLACED_NL.without(zaak.kind) };
  const standing = await ctx.rooms.getEvent(room, placeholder);
  const content = asAnswer(zaak, placeholder, standing?.content ?? null, notice);
  await post(ctx, { ref, step: 'zonder', version, room }, 'm.room.message', content);
  return true;
}

async function removePlaceholder(ctx: BotContext, { ref, room, placeholder }: Ended): Promise<void> {
  if (placeholder !== null) await ctx.rooms.redact(room, placeholder, `zaak-${ref}-plek-weg`);
}

/** False if what the coordinators saw has vanished since: then there is nothing to place. Its words may report something. */
async function place(ctx: BotContext, zaak: Placed): Promise<boolean> {
  const step = { ref: zaak.ref, step: 'geplaatst', version: zaak.version, room: zaak.room };
  const done = (await messagesOf(ctx.sql, zaak.ref)).find((message) => message.step === step.step);
  const event = done?.eventId ?? (await postPlaced(ctx, zaak, step));
  // What came with an upload and could be read above its line was heard then.
  if (event !== null && (await standingCaption(ctx, zaak, zaak.placeholder)) === '')
    if (!(await hearPlacedSignalement(ctx, zaak, event)))
      await hearPosted(ctx, { ...zaak, event, text: zaak.placeText ?? '' });
  return event !== null;
}

async function postPlaced(ctx: BotContext, zaak: Placed, step: Step): Promise<EventId | null> {
  const words = placedWords(zaak, nameOf(ctx, zaak.sender));
  const content =
    uploadOf(zaak.kind) === 'none' ? { msgtype: 'm.text', body: words } : await media(ctx, zaak, words);
  if (content === null) return null;
  const answered = zaak.editOf ?? zaak.placeholder;
  const standing = await ctx.rooms.getEvent(zaak.room, answered);
  return await post(
    ctx,
    step,
    'm.room.message',
    asAnswer(zaak, answered, standing?.content ?? null, content),
  );
}

async function media(ctx: BotContext, zaak: Zaak, words: string): Promise<Content | null> {
  await keepForPolice(ctx, zaak);
  const photo = await photoByRef(ctx.sql, zaak.ref);
  return await placeUpload(ctx, zaak, words, cellsToHide(zaak, photo));
}

async function tellSender(ctx: BotContext, end: End): Promise<void> {
  const { zaak } = end;
  // Taken back before the others saw a placeholder, as part of another change; or never waited for anybody.
  if (zaak.placeholder === null || zaak.action === 'soften') return;
  const room =
    ctx.directory.ownRoom(zaak.sender, zaak.gebied) ?? (await findOwnRoom(ctx.sql, zaak.sender, zaak.gebied));
  if (!room) {
    ctx.log.info({ zaak: zaak.id }, 'the sender has no room of their own to hear the outcome in');
    return;
  }
  const step = { ref: zaak.ref, step: 'bericht', version: zaak.version, room };
  const { wordsStay } = SENDER[ctx.directory.language(zaak.sender)];
  const body = end.wordsStay ? `${senderText(ctx, end)} ${wordsStay}` : senderText(ctx, end);
  await post(ctx, step, 'm.room.message', { msgtype: 'm.text', body });
}

function senderText(ctx: BotContext, { zaak, isGone }: End): string {
  const { kind, soort } = zaak;
  const texts = SENDER[ctx.directory.language(zaak.sender)];
  if (isGone) return texts.weg(kind, soort);
  if (isPlacedByService(ctx, zaak)) return PHOTOS[ctx.directory.language(zaak.sender)].placedDirectly;
  switch (zaak.state) {
    case 'geplaatst':
      return texts.geplaatst(kind, soort);
    case 'vervallen':
      return texts.vervallen(kind, soort);
    case 'verlopen':
      return texts.verlopen(kind, soort, ctx.settings.holdHours);
    case 'ingetrokken':
      return zaak.withdrawn === 'verwijderd' ? texts.verwijderd(kind) : texts.gewijzigd(soort);
  }
}

/** The copy in `coordinatie` goes, words and photo; a line without them stays. */
async function closeCard(ctx: BotContext, end: End): Promise<void> {
  const { zaak, isGone } = end;
  const photo = await photoByRef(ctx.sql, zaak.ref);
  if (photo) await closeQuestions(ctx, photo);
  const cards = (await messagesOf(ctx.sql, zaak.ref)).filter(isCard);
  for (const message of cards) await takeBack(ctx, message);
  const unasked = isPlacedByService(ctx, zaak) && ctx.directory.roomOf(zaak.gebied, 'coordinatie');
  const room = cards[0]?.room ?? unasked;
  // Taken back before the coordinators saw it: nothing to tell them.
  if (!room) return;
  const line = `${outcomeLine(ctx, end)}${end.wordsStay ? OUTCOME_NL.wordsStay : ''}`;
  if (photo && zaak.state === 'geplaatst' && !isGone) {
    const what = OUTCOME_NL.what(nameOf(ctx, zaak.sender), zaak.kind);
    return await tellPlaced(ctx, { zaak, photo, room, what, line });
  }
  const step = { ref: zaak.ref, step: 'uitkomst', version: zaak.version, room };
  await post(ctx, step, 'm.room.message', { msgtype: 'm.notice', body: line });
}

function outcomeLine(ctx: BotContext, { zaak, isGone }: End): string {
  const what = OUTCOME_NL.what(nameOf(ctx, zaak.sender), zaak.kind);
  const when = moment(zaak.stateSince);
  if (isGone) return OUTCOME_NL.weg({ what, when });
  switch (zaak.state) {
    case 'geplaatst':
      return OUTCOME_NL.geplaatst({ what, by: nameOf(ctx, zaak.decidedBy), when });
    case 'vervallen':
      return OUTCOME_NL.vervallen({ what, by: nameOf(ctx, zaak.decidedBy), when });
    case 'verlopen':
      return OUTCOME_NL.verlopen({ what, hours: ctx.settings.holdHours, when });
    case 'ingetrokken':
      return zaak.withdrawn === 'verwijderd'
        ? OUTCOME_NL.verwijderd({ what, when })
        : OUTCOME_NL.gewijzigd({ what, when });
  }
}
