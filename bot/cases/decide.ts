import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { CASE_MOVES, mayMove } from '#basis/zaak.ts';
import { appendAudit } from '#store/audit.ts';
import type { Zaak } from '#store/case-row.ts';
import { lockCase, moveCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { BotContext } from '../context.ts';
import { refusedOnPage } from '../page/event.ts';

type Choice = 'plaatsen' | 'afwijzen';
/** Why a coordinator's tap does not count; each has its sentence in the catalogue. */
type TapRefusal = 'besloten' | 'veranderd' | 'eigen' | 'onplaatsbaar' | 'uit-de-groep';

export type Tap = {
  readonly ref: CaseRef;
  /** Of the card that was tapped. */
  readonly version: number;
  readonly room: RoomId;
  readonly choice: Choice;
  readonly by: UserId;
  /** The reaction. */
  readonly event: EventId;
};

/**
 * A coordinator's tap on a card: the first that counts decides. State, audit row and the job that carries it out are one
 * transaction; one that does not count is answered by a job. Somebody who is no coordinator of this gebied is not heard.
 */
export async function decide(tx: Tx, ctx: BotContext, tap: Tap): Promise<void> {
  const zaak = await lockCase(tx, tap.ref);
  if (!zaak || ctx.directory.roomOf(zaak.gebied, 'coordinatie') !== tap.room) return;
  if (ctx.directory.role(tap.by, zaak.gebied) !== 'coordinator') return;
  const refuse = (why: TapRefusal): Promise<void> => refuseTap(tx, tap, why);
  const { from, to } = CASE_MOVES[tap.choice];
  if (!(from as readonly string[]).includes(zaak.state)) {
    const isOwnChoice = zaak.state === to && zaak.decidedBy === tap.by;
    return isOwnChoice ? undefined : refuse('besloten');
  }
  if (tap.version !== zaak.version) return refuse('veranderd');
  if (!mayMove(tap.choice, zaak.state, tap.by === zaak.sender ? 'afzender' : 'coordinator'))
    return refuse('eigen');
  if (tap.choice === 'plaatsen' && (zaak.state !== 'wacht' || zaak.placeable !== true))
    return refuse('onplaatsbaar');
  if (tap.choice === 'plaatsen' && !takesPart(ctx, zaak)) return refuse('uit-de-groep');
  const at = ctx.clock();
  if (!(await moveCase(tx, tap.ref, tap.choice, { at, decidedBy: tap.by }))) return;
  const person = ctx.directory.person(tap.by);
  await appendAudit(tx, {
    actor: person ? `persoon:${person.personId}` : 'service:bot',
    action: `zaak.${tap.choice}`,
    subject: `zaak:${zaak.id}`,
    detail: { gebied: zaak.gebied, codes: zaak.codes.join(','), event: tap.event },
  });
}

/** Whether the sender is in the group: of who is not, nothing comes in it any more. */
export function takesPart(ctx: BotContext, { sender, gebied }: Pick<Zaak, 'sender' | 'gebied'>): boolean {
  return ctx.directory.role(sender, gebied) !== undefined;
}

/** Has a coordinator told why their tap does not count. */
export async function refuseTap(
  tx: Tx,
  tap: Pick<Tap, 'ref' | 'by' | 'event'>,
  why: TapRefusal,
): Promise<void> {
  if (await refusedOnPage(tx, tap.event, why === 'uit-de-groep' ? 'onplaatsbaar' : why)) return;
  const payload = { ref: tap.ref, why, by: tap.by };
  await enqueue(tx, 'bot', 'answer-tap', payload, { jobKey: `answer-tap:${tap.ref}:${why}:${tap.by}` });
}
