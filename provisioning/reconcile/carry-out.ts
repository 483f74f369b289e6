import { REMOVAL_NL } from '#basis/catalogue/rooms.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { HomeserverError, type StateInput } from '#matrix/homeserver.ts';
import { closeDepartures, recordDepartures } from '#store/departures.ts';
import { settleRepaired, settleStanding } from '#store/drift.ts';
import type { Kamer } from '#store/room-types.ts';
import type { RunFault } from '#store/stand.ts';
import type { ProvisioningContext } from '../context.ts';
import { noteDepartures } from './note-departures.ts';
import type { RealRoom, RoomPlan } from './plan-types.ts';
import { levelsBefore } from './quiet-levels.ts';
import { pinSpelregels, postSpelregels } from './spelregels.ts';

/** One run over a gebied: what it did and what went wrong on the way. */
export type Run = {
  readonly context: ProvisioningContext;
  readonly code: GebiedCode;
  readonly faults: RunFault[];
  /** Members without an account that works: the homeserver would let even a closed account into a room. */
  readonly unable: Set<UserId>;
  /** Calls that changed the homeserver. */
  writes: number;
};

/**
 * Makes one call and counts it. What will never succeed is kept as a fault and the run goes on, so that one person's account does
 * not keep the others out; what may succeed later ends the run.
 */
export async function step<T>(
  run: Run,
  kamerId: string | null,
  name: string,
  call: () => Promise<T>,
): Promise<T | null> {
  try {
    const done = await call();
    run.writes += 1;
    return done;
  } catch (error) {
    if (!(error instanceof HomeserverError) || error.kind === 'retry') throw error;
    run.faults.push({ kamerId, step: name, code: error.errcode });
    return null;
  }
}

/** Does what one room lacks, one call after another: settings first, then who must go, then who may come. */
export async function carryOut(run: Run, plan: RoomPlan, kamer: Kamer, real: RealRoom): Promise<void> {
  const { roomId } = kamer;
  if (roomId === null) return;
  const faultsBefore = run.faults.length;
  const { context, code } = run;
  const { homeserver, sql, clock } = context;
  const common = { kamerId: kamer.id, gebied: code };
  if (plan.departures.length > 0) {
    const found = plan.departures.map((it) => ({ ...common, ...it }));
    await sql.begin((tx) => noteDepartures(tx, found));
  }
  await closeDepartures(sql, kamer.id, plan.returned, clock());
  if (plan.setAlias) await step(run, kamer.id, 'alias', () => homeserver.setAlias(kamer.alias, roomId));
  for (const setting of quietly(plan.settings, real, homeserver.self))
    await step(run, kamer.id, setting.type, () => homeserver.setState(roomId, setting));
  await remove(run, plan, kamer, roomId);
  await join(run, plan, kamer, roomId);
  await pin(run, plan, kamer, real, roomId);
  if (plan.drift.length > 0) await settle(context, plan, kamer, run.faults.length === faultsBefore);
}

/** The settings, with what goes before so that nobody reads in the group who may only read. */
function quietly(settings: readonly StateInput[], real: RealRoom, self: UserId): readonly StateInput[] {
  return settings.flatMap((setting) => {
    if (setting.type !== 'm.room.power_levels') return [setting];
    const joined = [...real.members].flatMap(([user, { content }]) =>
      content.membership === 'join' && user !== self ? [user] : [],
    );
    const first = levelsBefore(real.state.get(setting.type)?.content, setting.content, joined);
    return first === null ? [setting] : [{ ...setting, content: first }, setting];
  });
}

async function remove(run: Run, plan: RoomPlan, kamer: Kamer, room: RoomId): Promise<void> {
  const { homeserver, sql, clock } = run.context;
  for (const { userId, persoonId, reason, cause } of plan.removals) {
    if (persoonId !== null && reason !== 'vreemde') {
      const departure = { kamerId: kamer.id, gebied: run.code, persoonId, reason, by: null, cause };
      await recordDepartures(sql, [{ ...departure, at: clock() }]);
    }
    await step(run, kamer.id, 'verwijderen', () => homeserver.kickUser(room, userId, REMOVAL_NL[reason]));
  }
}

async function join(run: Run, plan: RoomPlan, kamer: Kamer, room: RoomId): Promise<void> {
  const { homeserver } = run.context;
  for (const { userId, banned } of plan.joins) {
    if (run.unable.has(userId)) continue;
    // A ban ends when the membership is set to leave (client-server API, "m.room.member").
    const unban = { type: 'm.room.member', stateKey: userId, content: { membership: 'leave' } };
    if (banned) await step(run, kamer.id, 'toelaten', () => homeserver.setState(room, unban));
    await step(run, kamer.id, 'toevoegen', () => homeserver.joinUser(room, userId));
  }
}

async function pin(run: Run, plan: RoomPlan, kamer: Kamer, real: RealRoom, room: RoomId): Promise<void> {
  const { context } = run;
  if (plan.pins === 'keep') return;
  const event =
    plan.pins === 'post'
      ? await step(run, kamer.id, 'spelregels', () => postSpelregels(context, kamer, room))
      : (kamer.spelregels?.event ?? null);
  if (event === null) return;
  const pinned = real.state.get('m.room.pinned_events')?.content.pinned;
  const former = kamer.spelregels?.event ?? null;
  await step(run, kamer.id, 'vastzetten', () => pinSpelregels(context, room, event, pinned, former));
}

/** Notes what became of each difference. One whose repair failed stays open. */
async function settle(
  { sql, clock }: ProvisioningContext,
  plan: RoomPlan,
  kamer: Kamer,
  repaired: boolean,
): Promise<void> {
  for (const { kind, key, eventId, policy } of plan.drift) {
    // Of a stranger it is kept who brought them in, not that they came.
    const it = { kamerId: kamer.id, key, eventId: kind === 'vreemde' ? 'whichever' : eventId } as const;
    if (policy === 'overnemen') await settleStanding(sql, it, 'overgenomen', clock());
    else if (policy === 'negeren') await settleStanding(sql, it, 'genegeerd', clock());
    else if (repaired) await settleRepaired(sql, it, clock());
  }
}
