import pLimit from 'p-limit';
import type { GebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import type { RoomAlias } from '#basis/matrix-ids.ts';
import { roomAlias } from '#basis/matrix-ids.ts';
import { gebiedAlias } from '#basis/rooms.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { recordAccount } from '#store/accounts.ts';
import { lapseDrift, recordDrift } from '#store/drift.ts';
import { forgetKamer, reserveKamers } from '#store/kamers.ts';
import { withGebiedLock } from '#store/locks.ts';
import type { Kamer } from '#store/room-types.ts';
import type { Stand } from '#store/stand.ts';
import { recordStand, useAgreement } from '#store/stand.ts';
import type { ProvisioningContext } from '../context.ts';
import { auditEntries, writeAudit } from './audit-plan.ts';
import { ensureAvatars } from './avatars.ts';
import type { Run } from './carry-out.ts';
import { carryOut, step } from './carry-out.ts';
import type { DesiredRoom } from './desired.ts';
import { makeRoom } from './make-room.ts';
import type { Observation } from './observe.ts';
import { observe, planObserved } from './observe.ts';
import { indexGebied, planRoom, withoutPeople } from './plan.ts';
import { planContext } from './plan-context.ts';
import type { GebiedPlan, RealRoom, RoomPlan } from './plan-types.ts';
import { ensureServices } from './services.ts';

export type RunResult = {
  readonly stand: Stand;
  /** True if an earlier run ended between asking for a room and noting it: then a half-made one may be about. */
  readonly interrupted: boolean;
};

/**
 * Brings the rooms of a gebied in line with the database: plans from both as they are now and does the difference. Safe to repeat
 * after a kill at any line, and run again it changes nothing. One run per gebied at a time.
 *
 * @throws JobFailure `retry` while the homeserver is away, `fail` for what a person must look at; the rest was done.
 */
export async function runGebied(context: ProvisioningContext, code: GebiedCode): Promise<RunResult> {
  const run: Run = { context, code, faults: [], unable: new Set(), writes: 0 };
  const { sql, clock } = context;
  return withGebiedLock(sql, code, async () => {
    try {
      const result = await reconcile(run);
      await recordStand(sql, code, result.stand);
      if (run.faults.length > 0)
        throw new JobFailure(
          'fail',
          `${code}: ${run.faults.map((it) => `${it.step} ${it.code}`).join(', ')}`,
        );
      return result;
    } catch (error) {
      if (!(error instanceof HomeserverError)) throw error;
      const faults = [...run.faults, { kamerId: null, step: 'homeserver', code: error.errcode }];
      await recordStand(sql, code, { state: 'mislukt', at: clock(), writes: run.writes, faults });
      const { retryAfterMs } = error;
      throw new JobFailure(error.kind, `${code}: homeserver ${error.errcode}`, {
        retryAfterMs,
        cause: error,
      });
    }
  });
}

async function reconcile(run: Run): Promise<RunResult> {
  const { context, code } = run;
  await ensureServices(context);
  const avatars = await ensureAvatars(context);
  const first = await observe(context, code, planContext(context, avatars));
  if (first === null) throw new JobFailure('fail', `${code}: geen wijk of buurt`);
  const interrupted = first.known.kamers.some((kamer) => kamer.roomId === null);
  if (hasAnything(first.plan)) await carryOutAll(run, first);
  const { waiting } = first.plan;
  if (waiting === null) await lapse(run, first);
  if (waiting === null && first.known.agreed.size > 0) await useAgreement(context.sql, code);
  const done = { at: context.clock(), writes: run.writes };
  const stand: Stand =
    run.faults.length > 0
      ? { state: 'mislukt', ...done, faults: run.faults }
      : waiting !== null
        ? { state: 'wacht-op-akkoord', ...done, ...waiting }
        : { state: 'toegepast', ...done };
  return { stand, interrupted };
}

const hasAnything = (plan: GebiedPlan): boolean =>
  plan.accounts.length + plan.rooms.length + plan.orphans.length + plan.unreadable.length > 0;

async function carryOutAll(run: Run, first: Observation): Promise<void> {
  const { context } = run;
  const { sql } = context;
  for (const kamer of first.plan.unreadable)
    run.faults.push({ kamerId: kamer.id, step: 'lezen', code: 'KAMER_ONLEESBAAR' });
  const reserved = await reserve(context, first);
  await writeAudit(
    sql,
    auditEntries(first.plan, (room) => room.kamer ?? reserved.get(keyOf(room.desired)) ?? null),
  );
  await noteDrift(context, first);
  await makeAccounts(run, first.plan);
  const observed = await makeGebiedRooms(run, first, reserved);
  const limit = pLimit(context.settings.joinConcurrency);
  const ended = { error: null as unknown };
  const rooms = [...observed.plan.rooms, ...first.plan.orphans];
  await limit.map(rooms, async (it) => {
    // After a kill, or with the homeserver away, what has not begun does not begin.
    if (ended.error !== null) return;
    try {
      if ('desired' in it) await carryOutRoom(run, observed, it, reserved);
      else await removeOrphan(run, it);
    } catch (error) {
      ended.error ??= error;
    }
  });
  if (ended.error !== null) throw ended.error;
}

const keyOf = (room: { readonly persoonId: string | null; readonly soort: string }): string =>
  room.persoonId ?? room.soort;

/** Reserves what is to be made, in the books, before the homeserver is asked for anything. */
async function reserve(context: ProvisioningContext, { plan }: Observation): Promise<Map<string, Kamer>> {
  const missing = plan.rooms.filter((room) => room.make && room.kamer === null);
  const kamers = await reserveKamers(
    context.sql,
    plan.gebied,
    missing.map(({ desired: { soort, persoonId } }) => ({
      ...{ soort, persoonId },
      alias: aliasFor(context, plan.gebied, { soort, persoonId }),
    })),
  );
  return new Map(kamers.map((kamer) => [keyOf(kamer), kamer]));
}

/** A resident's own room gets a random alias: nobody can guess it, and it says nothing. */
function aliasFor(
  { homeserver, random }: ProvisioningContext,
  gebied: GebiedCode,
  { soort }: Pick<DesiredRoom, 'soort' | 'persoonId'>,
): RoomAlias {
  if (soort !== 'bewoner') return gebiedAlias(gebied, soort, homeserver.serverName);
  return roomAlias(`#bewoner-${Buffer.from(random(16)).toString('hex')}:${homeserver.serverName}`);
}

/** Keeps each difference before it is dealt with; of a stranger's the first event tells who brought them in. */
async function noteDrift({ sql }: ProvisioningContext, { known, plan }: Observation): Promise<void> {
  const open = new Set(known.openDrift.map((it) => `${it.kamerId}\n${it.key}`));
  for (const { kamer, drift } of plan.rooms) {
    if (kamer === null) continue;
    const fresh = drift.filter((it) => it.kind !== 'vreemde' || !open.has(`${kamer.id}\n${it.key}`));
    await recordDrift(
      sql,
      fresh.map((it) => ({ ...it, gebied: known.code, kamerId: kamer.id })),
    );
  }
}

async function makeAccounts(run: Run, plan: GebiedPlan): Promise<void> {
  const { sql, homeserver, settings } = run.context;
  await pLimit(settings.joinConcurrency).map(plan.accounts, async (member) => {
    const { userId, displayName, persoonId } = member;
    const localpart = userId.slice(1, userId.indexOf(':'));
    const user = await step(run, null, 'account', () => homeserver.ensureUser({ localpart, displayName }));
    if (user === null) run.unable.add(userId);
    else await recordAccount(sql, persoonId, user, displayName);
  });
}

/** Makes the Space and the rooms in it first: the links between them, and from residents' own rooms, need their IDs. */
async function makeGebiedRooms(
  run: Run,
  first: Observation,
  reserved: ReadonlyMap<string, Kamer>,
): Promise<Observation> {
  const missing = first.plan.rooms.filter((room) => room.make && room.desired.soort !== 'bewoner');
  if (missing.length === 0) return first;
  let { known } = first;
  const real = new Map(first.real);
  const make = async (plan: RoomPlan): Promise<void> => {
    const kamer = plan.kamer ?? reserved.get(keyOf(plan.desired));
    if (kamer === undefined) return;
    const made = await makeCounted(run, plan.desired, kamer, indexGebied(known, first.planContext).links);
    if (made === null) return;
    real.set(made.kamer.id, made.real);
    const others = known.kamers.filter((it) => it.id !== made.kamer.id);
    known = { ...known, kamers: [...others, made.kamer] };
  };
  const [ruimte, ...rest] = [...missing].sort((one) => (one.desired.soort === 'ruimte' ? -1 : 0));
  if (ruimte !== undefined) await make(ruimte);
  const limit = pLimit(run.context.settings.joinConcurrency);
  const ends = await Promise.allSettled(rest.map((room) => limit(make, room)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const index = indexGebied(known, first.planContext);
  const next = await planObserved(run.context, known, index, real, first.planContext);
  // What waited for a yes still does: rooms that were made meanwhile are no reason to take people out.
  if (first.plan.waiting === null || next.plan.waiting !== null) return next;
  return { ...next, plan: { ...next.plan, accounts: [], rooms: next.plan.rooms.map(withoutPeople) } };
}

async function makeCounted(
  run: Run,
  desired: DesiredRoom,
  kamer: Kamer,
  links: Observation['index']['links'],
): Promise<{ kamer: Kamer; real: RealRoom } | null> {
  try {
    const made = await makeRoom(run.context, desired, kamer, links);
    run.writes += 1;
    return made;
  } catch (error) {
    if (!(error instanceof HomeserverError) || error.kind === 'retry') throw error;
    run.faults.push({ kamerId: kamer.id, step: 'maken', code: error.errcode });
    return null;
  }
}

async function carryOutRoom(
  run: Run,
  { index, real, formers, planContext: context, plan }: Observation,
  room: RoomPlan,
  reserved: ReadonlyMap<string, Kamer>,
): Promise<void> {
  const kamer = room.kamer ?? reserved.get(keyOf(room.desired));
  if (kamer === undefined) return;
  if (!room.make) {
    const there = real.get(kamer.id);
    if (there) await carryOut(run, room, kamer, there);
    return;
  }
  // A room of the gebied that is still missing here failed above.
  if (room.desired.soort !== 'bewoner') return;
  const made = await makeCounted(run, room.desired, kamer, index.links);
  if (made === null) return;
  const rest = planRoom(room.desired, made.kamer, made.real, index, formers, context);
  await carryOut(run, plan.waiting === null ? rest : withoutPeople(rest), made.kamer, made.real);
}

/** The room of somebody who was erased goes with all that was said in it. */
async function removeOrphan(run: Run, kamer: Kamer): Promise<void> {
  const { homeserver, sql } = run.context;
  const { roomId } = kamer;
  if (roomId !== null) {
    const gone = await step(run, kamer.id, 'wissen', async () => {
      await homeserver.deleteRoom(roomId);
      return true;
    });
    if (gone === null) return;
  }
  await forgetKamer(sql, kamer.id);
}

/** What was reported and is found to be no difference (any more) lapses. */
async function lapse({ context }: Run, { known, plan }: Observation): Promise<void> {
  const found = new Set<string>();
  for (const { kamer, drift } of plan.rooms) for (const it of drift) found.add(`${kamer?.id}\n${it.key}`);
  const gone = known.openDrift.filter((it) => !found.has(`${it.kamerId}\n${it.key}`));
  const unreadable = new Set(plan.unreadable.map((kamer) => kamer.id));
  const ids = gone.filter((it) => !unreadable.has(it.kamerId)).map((it) => it.id);
  await lapseDrift(context.sql, ids, context.clock());
}
