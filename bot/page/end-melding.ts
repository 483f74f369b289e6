import { isMeldingKind } from '#basis/melding-kind.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { chooseKind, findMelding, lockGebied } from '#store/meldingen.ts';
import { noteOver, noteStillOpen } from '#store/meldingen-end.ts';
import { answerQuestion, openOutcomeQuestion } from '#store/meldingen-questions.ts';
import type { Outcome } from '#store/meldingen-row.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { endMelding, mayEnd } from '../meldingen/close.ts';
import type { Made } from './carry-out.ts';
import { pageEvent, refusedOnPage } from './event.ts';

/** What a coordinator can say of how it ended without words. */
const BY_TAP: readonly string[] = ['vals-alarm', 'politie', 'opgelost', 'onbekend'];
/** Before the code of a kind. */
const KIND = 'soort-';

/**
 * How a melding ended, that it still goes on, or what it is about, said on the page: the first two as the answer to the question in
 * `coordinatie`, asked or not. What it is about a coordinator alone says.
 */
export async function endFromPage(it: Made, tx: Tx, ctx: BotContext): Promise<boolean> {
  const found = await findMelding(tx, it.subject);
  if (!found) return false;
  // Always in this order, so that two answers do not wait for each other.
  await lockGebied(tx, found.gebied);
  const melding = await lockStanding(tx, it.subject);
  const event = pageEvent(it.id);
  if (!melding || melding.gebied !== it.gebied || !mayEnd(ctx, melding, it.by)) {
    await refusedOnPage(tx, event, 'geen-toegang');
    return false;
  }
  if (BY_TAP.includes(it.choice)) {
    const outcome = it.choice as Outcome;
    if (melding.outcome === outcome && melding.closedBy === it.by) return true;
    return await endMelding(tx, ctx, melding, { outcome, by: it.by, event });
  }
  const kind = it.choice.startsWith(KIND) ? it.choice.slice(KIND.length) : '';
  if (isMeldingKind(kind)) {
    if (melding.kind === kind) return true;
    await chooseKind(tx, melding.id, kind);
    await appendAudit(tx, {
      actor: `persoon:${it.personId}`,
      action: 'melding.soort',
      subject: `melding:${melding.id}`,
      reason: kind,
      detail: { gebied: melding.gebied, nummer: melding.number },
    });
    return true;
  }
  if (it.choice !== 'nog-bezig' || melding.state !== 'open') return false;
  const at = ctx.clock();
  await noteStillOpen(tx, melding.id, at);
  await noteOver(tx, melding.id, null);
  const asked = await openOutcomeQuestion(tx, melding.id, null);
  if (asked) await answerQuestion(tx, asked.id, { answer: 'nee', by: it.by, at });
  return true;
}
