import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { analyse } from '#spelregels/analyse.ts';
import { isCryForHelp } from '#spelregels/called.ts';
import type { Report } from '#spelregels/report.ts';
import { reportOf } from '#spelregels/report.ts';
import { botMessageByEvent } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied, meldingBySource, openMeldingen } from '#store/meldingen.ts';
import { askQuestion, wasAsked } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { addSign, lockStanding, undoCall, undoDanger, undoOver, undoSeen } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import {
  calledAbout,
  calledForKnown,
  calledInAnswer,
  criedAbout,
  goesOnAbout,
  isDangerNow,
  ownLost,
  seenToo,
  similarTo,
} from './about.ts';
import { admitReport } from './admit.ts';
import { mayEnd } from './close.ts';
import { describedIn } from './describes.ts';
import { addWords, hearCall, heardBefore } from './hear-again.ts';
import type { ReportWords } from './said.ts';
import { reportWords } from './said.ts';
import { saidOver, wordsTakenBack } from './said-over.ts';
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

/** Nobody is asked whether a message is a report more often than this. */
const ASK_PAUSE_MS = 10 * 60_000;

/**
 * What follows from a message for meldingen: a card, a question, 112, or nothing. Repeating it for the same message changes what its
 * words changed, so that an edit is heard as its message again.
 */
export async function hearMessage(tx: Tx, ctx: BotContext, it: Said): Promise<void> {
  const analysed = analyse({ text: it.text, kind: 'text' });
  const read = reportOf(analysed);
  // Most messages: nothing need be asked of the database, and nobody in the wijk wait for it.
  if (it.isNew && it.answers.length === 0 && saysNothing(read)) return;
  const words = reportWords(it.text, read);
  await lockGebied(tx, it.gebied);
  const replied = await answered(tx, it.answers);
  // "Heb gebeld", in answer to a melding.
  const report = replied && read.calledBare ? { ...read, called112: true } : read;
  // An edit that no longer says that 112 was called takes that back.
  if (!it.isNew && !report.called112) await undoCall(tx, it.event, it.at);
  // Nor is it dangerous any more by words that tell of no danger now.
  if (!it.isNew && !report.danger) await undoDanger(tx, it.event, it.at);
  if (!it.isNew && !report.over) await wordsTakenBack(tx, await undoOver(tx, it.event, it.at), it.at);
  if (await heardBefore(tx, ctx, it, { report, words })) return;
  if (!it.isNew) await undoSeen(tx, it.event, it.at);
  const open = await openMeldingen(tx, it.gebied);
  const said: Heard = { ...it, report, words, isCry: isCryForHelp(analysed) };
  const isCall = report.called112 || report.wantsCall;
  const answer = replied && isCall ? calledInAnswer(open, replied, words) : replied;
  const role = ctx.directory.role(it.author, it.gebied);
  // Announcements of officials are no reports, unless they say so; that they called 112 the group must know.
  if ((role === 'wijkagent' || role === 'gemeente') && !report.opens) {
    const about =
      answer ?? (report.called112 ? calledAbout(open, { ...said, ...words, isSaid: true }) : undefined);
    return about && (await hearCall(tx, ctx, about.id, it, report));
  }
  const seen = report.alsoSeen ? seenToo(open, { ...it, ...words }) : undefined;
  const about = answer ?? ofCall(open, said) ?? (report.opens ? undefined : (goesOn(open, said) ?? seen));
  const ended = answer ?? (report.isBack ? ownLost(open, it) : undefined);
  if (await tellsOver(tx, ctx, ended, said)) return;
  if (about) return await addTo(tx, ctx, about, said);
  if (report.asks && isDangerNow(open, it)) return;
  // Perhaps a report: of something that somebody else reported it says that they saw it too.
  const same =
    report.isReport === 'misschien' && !report.opens ? similarTo(open, { ...it, ...words }) : undefined;
  if (same) return await addTo(tx, ctx, same, said);
  const { called112, helpComes, wantsCall } = report;
  const called = called112 && !helpComes;
  if (report.isReport === 'ja')
    return await admitReport(tx, ctx, { ...it, ...words, called, helpComes, wantsCall });
  if (report.isReport === 'nee' && !called) return;
  const since = new Date(ctx.clock().getTime() - ASK_PAUSE_MS);
  if (await wasAsked(tx, { kind: 'is-melding', gebied: it.gebied, to: it.author, since })) return;
  await askQuestion(tx, {
    id: newId(ctx.random),
    kind: 'is-melding',
    gebied: it.gebied,
    event: it.event,
    to: it.author,
    called,
    ...words,
    at: ctx.clock(),
  });
}

/** Neither a report nor about one that is open. */
function saysNothing({ isReport, called112, wantsCall, over, alsoSeen }: Report): boolean {
  return isReport === 'nee' && !called112 && !wantsCall && !over && !alsoSeen;
}

/** "Ze is weer thuis": words of who may end it count as their tap; those of somebody else ask the reporter. True if that is what was said. */
async function tellsOver(tx: Tx, ctx: BotContext, about: Melding | undefined, it: Heard): Promise<boolean> {
  if (!it.report.over || it.report.opens || about === undefined) return false;
  const { author: by, event, at } = it;
  if (mayEnd(ctx, about, by)) await addSign(tx, { melding: about.id, kind: 'afgelopen', by, event, at });
  if (about.over === null) await saidOver({ by, event, at }, about, tx, ctx);
  return true;
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

/** What was said, and what was recognised in it. */
type Heard = Said & { readonly report: Report; readonly words: ReportWords; readonly isCry: boolean };

/** The open melding that words about calling 112 are about, if that is what the message is about. */
function ofCall(open: readonly Melding[], it: Heard): Melding | undefined {
  const { called112, wantsCall, isReport, calledForKnown: isKnown } = it.report;
  if (called112 && isKnown && isReport === 'ja') return calledForKnown(open, { ...it, ...it.words });
  if (isReport === 'ja' || !(called112 || wantsCall)) return undefined;
  return calledAbout(open, { ...it, ...it.words, isSaid: called112 });
}

/** The open melding that a report goes on about, if any. */
function goesOn(open: readonly Melding[], it: Heard): Melding | undefined {
  const { report, words } = it;
  if (report.isReport === 'nee') return undefined;
  if (it.isCry) return criedAbout(open, { ...it, ...words });
  const about = goesOnAbout(open, { ...it, ...words, refersBack: report.refersBack });
  return about ?? (report.isReport === 'misschien' ? describedIn(open, { ...it, ...words }) : undefined);
}

async function addTo(tx: Tx, ctx: BotContext, about: Melding, it: Heard): Promise<void> {
  const { report, words, author: by, event, at } = it;
  await addWords(tx, ctx, about.id, it, report);
  const isAlike = report.isReport !== 'nee' && similarTo([about], { at, ...words }) !== undefined;
  if (by !== about.reporter && (isAlike || report.alsoSeen))
    await addSign(tx, { melding: about.id, kind: 'gezien', by, event, at });
  if (report.wantsCall && about.called)
    await tellAboutMelding(tx, { melding: about.id, what: 'al-gebeld', to: by });
}
