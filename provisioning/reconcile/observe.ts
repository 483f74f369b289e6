import pLimit from 'p-limit';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { loadFormers, loadGebied } from '#store/kamers.ts';
import type { Former, Kamer, KnownGebied } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import type { GebiedIndex, PlanContext, RealRooms } from './plan.ts';
import { indexGebied, planGebied, strangersIn } from './plan.ts';
import type { GebiedPlan, RealRoom } from './plan-types.ts';
import { realRoom } from './plan-types.ts';

/** A gebied as the database and the homeserver have it at one moment, and what it lacks. */
export type Observation = {
  readonly known: KnownGebied;
  readonly index: GebiedIndex;
  readonly real: Map<string, RealRoom | null>;
  readonly formers: ReadonlyMap<UserId, Former>;
  readonly planContext: PlanContext;
  readonly plan: GebiedPlan;
};

/** Reads a gebied from the database and the homeserver and plans; null if there is no such gebied. Changes nothing. */
export async function observe(
  context: ProvisioningContext,
  code: GebiedCode,
  planContext: PlanContext,
): Promise<Observation | null> {
  const known = await loadGebied(context.sql, code);
  if (known === null) return null;
  const index = indexGebied(known, planContext);
  const real = await readRooms(context, known.kamers);
  return planObserved(context, known, index, real, planContext);
}

/** Plans anew from rooms that were read before. */
export async function planObserved(
  context: ProvisioningContext,
  known: KnownGebied,
  index: GebiedIndex,
  real: Map<string, RealRoom | null>,
  planContext: PlanContext,
): Promise<Observation> {
  const strangers = strangersIn(index, real, planContext.self);
  const found = await loadFormers(context.sql, known.code, strangers);
  const formers = new Map(found.map((it) => [it.userId, it]));
  const plan = planGebied(known, index, real, formers, planContext);
  return { known, index, real, formers, planContext, plan };
}

async function readRooms(
  { homeserver, settings }: ProvisioningContext,
  kamers: readonly Kamer[],
): Promise<Map<string, RealRoom | null>> {
  const limit = pLimit(settings.joinConcurrency);
  const real = new Map<string, RealRoom | null>();
  await limit.map(kamers, async (kamer) => {
    if (kamer.roomId !== null && !kamer.orphan) real.set(kamer.id, await readRoom(homeserver, kamer));
  });
  return real satisfies RealRooms as Map<string, RealRoom | null>;
}

/** A room as it is; null if the homeserver does not show it. A resident's own room is found by its ID alone: its alias is a lock, not an address. */
export async function readRoom(homeserver: Homeserver, kamer: Kamer): Promise<RealRoom | null> {
  const { roomId, alias, soort } = kamer;
  if (roomId === null) return null;
  const events = await homeserver.readState(roomId);
  if (events === null) return null;
  if (soort === 'bewoner') return realRoom(events, null);
  return realRoom(events, (await homeserver.resolveAlias(alias)) === roomId);
}
