import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { endWalk, reopenWalk, startWalk, walkersOf, walkOn } from '#store/ronde-verloop.ts';
import type { BotContext } from '../context.ts';
import { FEWEST_WALKERS } from '../surveillance/ask-steps.ts';
import { askCoordinator, askReport, askShowWalk, askTell, askUnbegun, sayToWalker } from './jobs.ts';

const MINUTE_MS = 60_000;
/** After a round ended what was seen can be taken back before anybody is told of it. */
const TELL_AFTER_MS = 10 * MINUTE_MS;
/** A walker who ended a round by mistake can say so for so long. */
const REOPEN_MS = 30 * MINUTE_MS;
/** Walkers who say that they walk on are asked again after so long. */
const LONGER_MS = 30 * MINUTE_MS;
/** Until so long after a round its walkers can add what they forgot, or what their phone could not send. */
export const LATE_MS = 12 * 60 * MINUTE_MS;
/** From so long before it begins a round can be begun. */
export const EARLY_MS = 15 * MINUTE_MS;

/** What a walker did with a round that the caller locked: `about` is its event, `at` when the homeserver received it. */
export type Doing = {
  readonly walk: Walk;
  readonly person: string;
  readonly about: string;
  readonly at: Date;
};

/** Begins a round, for all its walkers. */
export async function beginWalk(tx: Tx, it: Doing): Promise<void> {
  const { walk, person } = it;
  const walkers = await walkersOf(tx, walk.id);
  if (walk.state === 'gevraagd' && walkers.length < FEWEST_WALKERS)
    return await sayToWalker(tx, { walk: walk.id, person, what: 'alleen', about: it.about });
  if (!(await startWalk(tx, walk.id, { by: person, at: it.at }))) return;
  for (const walker of walkers) await askShowWalk(tx, walk.id, walker.personId);
  if (walk.notBegunToldAt !== null) await askUnbegun(tx, walk.id);
  await audit(tx, walk, `persoon:${person}`, 'ronde.begonnen');
}

/**
 * Ends a round, for all its walkers: who is to hear of what was seen hears it, and the room reads how it went. `person` null: the clock
 * did, or `coordinator`.
 */
export async function finishWalk(
  tx: Tx,
  ctx: BotContext,
  it: {
    readonly walk: Walk;
    readonly person: string | null;
    readonly at: Date;
    readonly coordinator?: string;
  },
): Promise<boolean> {
  const { walk, person, at, coordinator } = it;
  if (!(await endWalk(tx, walk.id, { by: person, at }))) return false;
  await askTell(tx, walk.id, new Date(ctx.clock().getTime() + TELL_AFTER_MS));
  await askReport(tx, walk.id);
  for (const walker of await walkersOf(tx, walk.id)) await askShowWalk(tx, walk.id, walker.personId);
  if (walk.coordinatorToldAt !== null) await askCoordinator(tx, walk.id);
  const by = person ?? coordinator;
  await audit(tx, walk, by === undefined ? 'service:bot' : `persoon:${by}`, 'ronde.klaar');
  return true;
}

/** The walkers answered that they walk on: they are asked again later. */
export async function goOnWalking(tx: Tx, ctx: BotContext, walk: Walk): Promise<void> {
  if (walk.askedAt === null) return;
  if (!(await walkOn(tx, walk.id, new Date(ctx.clock().getTime() + LONGER_MS)))) return;
  for (const walker of await walkersOf(tx, walk.id)) await askShowWalk(tx, walk.id, walker.personId);
  if (walk.coordinatorToldAt !== null) await askCoordinator(tx, walk.id);
}

/** The end was a mistake: the round goes on, and is watched over as before. Residents hear nothing until it ends. */
export async function reopen(tx: Tx, ctx: BotContext, it: Doing): Promise<void> {
  const { walk, person } = it;
  if (!(await reopenWalk(tx, walk.id, new Date(it.at.getTime() - REOPEN_MS)))) return;
  await askTell(tx, walk.id, new Date(ctx.clock().getTime() + LATE_MS));
  await askReport(tx, walk.id);
  for (const walker of await walkersOf(tx, walk.id)) await askShowWalk(tx, walk.id, walker.personId);
  await audit(tx, walk, `persoon:${person}`, 'ronde.loopt-nog');
}

async function audit(tx: Tx, walk: Walk, actor: AuditId, action: string): Promise<void> {
  const detail = { gebied: walk.gebied, nummer: walk.number };
  await appendAudit(tx, { actor, action, subject: `ronde:${walk.id}`, detail });
}
