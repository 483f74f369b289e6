import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { analyse } from '#spelregels/analyse.ts';
import type { Report } from '#spelregels/report.ts';
import { reportOf } from '#spelregels/report.ts';
import { areElsewhere, areSimilar } from '#spelregels/similar.ts';
import { botMessageByEvent } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied, meldingBySource, openMeldingen } from '#store/meldingen.ts';
import { askQuestion, wasAsked } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { lockStanding, undoCall } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { admitReport } from './admit.ts';
import { addWords, hearCall, heardBefore } from './hear-again.ts';
import { reportWords } from './said.ts';
import { tellAboutMelding } from './tell.ts';

/** What somebody said in a group, in the words that the group sees. */
export type Said = {
  readonly room: RoomId;
  readonly gebied: GebiedCode;
  /** The message as the group sees it; of an edit the message that was edited. */
  readonly event: EventId;
  /** Whether nothing can have followed from this message yet: false of an edit. */
  readonly isNew: boolean;
  readonly author: UserId;
  readonly text: string;
  /** The messages that it answers, nearest first. */
  readonly answers: readonly EventId[];
  readonly at: Date;
};

const MINUTE_MS = 60_000;
/** "112 is gebeld" without more is about a melding that was opened no longer ago than this. */
const TALKED_ABOUT_MS = 180 * MINUTE_MS;
/** "Hij rent nu weg" goes on about one that was opened no longer ago than this. */
const GOES_ON_MS = 15 * MINUTE_MS;
/** What may or may not be a report, or tells of danger, is about one that was opened no longer ago than this. */
const JUST_NOW_MS = 5 * MINUTE_MS;
/** Nobody is asked whether a message is a report more often than this. */
const ASK_PAUSE_MS = 10 * MINUTE_MS;

/**
 * What follows from a message for meldingen: a card, a question, 112, or nothing. Repeating it for the same message changes what its
 * words changed, so that an edit is heard as its message again.
 */
export async function hearMessage(tx: Tx, ctx: BotContext, it: Said): Promise<void> {
  const report = reportOf(analyse({ text: it.text, kind: 'text' }));
  // Most messages: nothing need be asked of the database, and nobody in the wijk wait for it.
  if (it.isNew && it.answers.length === 0 && saysNothing(report)) return;
  const words = reportWords(it.text, report);
  await lockGebied(tx, it.gebied);
  // An edit that no longer says that 112 was called takes that back.
  if (!it.isNew && !report.called112) await undoCall(tx, it.event, it.at);
  if (await heardBefore(tx, ctx, it, { report, words })) return;
  const open = await openMeldingen(tx, it.gebied);
  const about = (await answered(tx, it.answers)) ?? talkedAbout(open, it, report);
  const role = ctx.directory.role(it.author, it.gebied);
  // Announcements of officials are no reports, unless they say so; that they called 112 the group must know.
  if ((role === 'wijkagent' || role === 'gemeente') && !report.opens)
    return about && (await hearCall(tx, about.id, it, report));
  if (about) return await addTo(tx, about, it, report);
  const { called112: called, wantsCall } = report;
  if (report.isReport === 'ja') return await admitReport(tx, ctx, { ...it, ...words, called, wantsCall });
  if (report.isReport === 'nee' && !report.called112) return;
  const since = new Date(ctx.clock().getTime() - ASK_PAUSE_MS);
  if (await wasAsked(tx, { kind: 'is-melding', gebied: it.gebied, to: it.author, since })) return;
  await askQuestion(tx, {
    id: newId(ctx.random),
    kind: 'is-melding',
    gebied: it.gebied,
    event: it.event,
    to: it.author,
    called: report.called112,
    ...words,
    at: ctx.clock(),
  });
}

/** Neither a report nor about one that is open. */
function saysNothing({ isReport, called112, wantsCall }: Report): boolean {
  return isReport === 'nee' && !called112 && !wantsCall;
}

/** The open melding that a message answers: its report, its card, or a line about it. */
async function answered(tx: Tx, answers: readonly EventId[]): Promise<Melding | null> {
  for (const event of answers) {
    const message = await botMessageByEvent(tx, event);
    const id = message?.cause.startsWith('melding:') ? message.cause.slice('melding:'.length) : undefined;
    const found = id === undefined ? await meldingBySource(tx, event) : await lockStanding(tx, id);
    const standing = found && (await lockStanding(tx, found.id));
    if (standing?.state === 'open') return standing;
  }
  return null;
}

/** The open melding that a message without an answer goes on about, if any. */
function talkedAbout(open: readonly Melding[], it: Said, report: Report): Melding | undefined {
  const now = it.at.getTime();
  const since = (melding: Melding): number => now - melding.openedAt.getTime();
  if (report.isReport === 'nee') {
    if (saysNothing(report)) return undefined;
    const recent = open.filter((melding) => since(melding) <= TALKED_ABOUT_MS);
    return (report.called112 ? recent.find((melding) => !melding.called) : undefined) ?? recent[0];
  }
  if (report.opens) return undefined;
  const { place, what } = reportWords(it.text, report);
  return open.find((melding) => {
    if (since(melding) > GOES_ON_MS || areElsewhere(place, melding.place)) return false;
    const isSame = areSimilar({ place, what }, { place: melding.place, what: melding.what ?? '' });
    if (melding.reporter === it.author && (isSame || report.refersBack)) return true;
    const isNew = report.danger && !melding.danger;
    const isLoose = report.refersBack ? isNew : report.isReport === 'misschien' && !isSame;
    return (
      (report.refersBack || report.isReport === 'misschien') && (!isLoose || since(melding) <= JUST_NOW_MS)
    );
  });
}

async function addTo(tx: Tx, about: Melding, it: Said, report: Report): Promise<void> {
  await addWords(tx, about.id, it, report);
  if (report.wantsCall && about.called)
    await tellAboutMelding(tx, { melding: about.id, what: 'al-gebeld', to: it.author });
}
