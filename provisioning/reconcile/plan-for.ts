import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { DriftKind, DriftPolicy } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import { uploadedAvatars } from './avatars.ts';
import { observe } from './observe.ts';
import { planContext } from './plan-context.ts';
import type { GebiedPlan, RoomPlan } from './plan-types.ts';

/** What a run over a gebied would do now, as officials see it: ids, kinds and numbers, no names. */
export type PlanView = {
  readonly gebied: GebiedCode;
  /** `in-orde`: nothing to do; `werk`: a run does what stands here; `wacht-op-akkoord`: nobody is let in or taken out without a yes. */
  readonly state: 'in-orde' | 'werk' | 'wacht-op-akkoord';
  readonly accounts: readonly string[];
  readonly make: readonly RoomRef[];
  readonly settings: readonly (RoomRef & { readonly what: readonly string[] })[];
  readonly add: readonly PersonMove[];
  readonly remove: readonly PersonMove[];
  /** People who would be left without any room of the gebied, if that waits for a yes, and how many members there are. */
  readonly waiting: { readonly people: readonly string[]; readonly members: number } | null;
  readonly drift: readonly (RoomRef & { readonly kind: DriftKind; readonly policy: DriftPolicy })[];
  /** Rooms that the homeserver does not show: somebody must look. */
  readonly unreadable: readonly RoomRef[];
};
export type RoomRef = { readonly soort: RoomKind; readonly personId: string | null };
/** `personId` null: the bot, or a stranger. */
export type PersonMove = { readonly personId: string | null; readonly soort: RoomKind };

/**
 * The plan for a gebied as things are now; null if there is no such gebied. Changes nothing: with the read-only port it is a dry
 * run on a real server.
 *
 * @throws HomeserverError if the homeserver does not answer.
 */
export async function planFor(context: ProvisioningContext, gebied: GebiedCode): Promise<PlanView | null> {
  const avatars = await uploadedAvatars(context.sql);
  const seen = await observe(context, gebied, planContext(context, avatars));
  return seen === null ? null : viewOf(seen.plan);
}

const refOf = ({ desired }: RoomPlan): RoomRef => ({ soort: desired.soort, personId: desired.persoonId });

/** A plan in the words of the API. Pure. */
export function viewOf(plan: GebiedPlan): PlanView {
  const { rooms, accounts, orphans, unreadable } = plan;
  const work = rooms.length + accounts.length + orphans.length + unreadable.length > 0;
  const make = rooms.filter((room) => room.make);
  return {
    gebied: plan.gebied,
    state: plan.waiting !== null ? 'wacht-op-akkoord' : work ? 'werk' : 'in-orde',
    accounts: accounts.map((it) => it.persoonId),
    make: make.map(refOf),
    settings: rooms
      .map((room) => ({ ...refOf(room), what: whatOf(room) }))
      .filter((room) => room.what.length > 0),
    add: rooms.flatMap((room) =>
      (room.make ? [...room.desired.members.values()] : room.joins.map((it) => it.member)).map((member) => ({
        personId: member?.persoonId ?? null,
        soort: room.desired.soort,
      })),
    ),
    remove: rooms.flatMap((room) =>
      room.removals.map((it) => ({ personId: it.persoonId, soort: room.desired.soort })),
    ),
    waiting: plan.waiting === null ? null : { people: plan.waiting.removals, members: plan.waiting.members },
    drift: rooms.flatMap((room) =>
      room.drift.map((it) => ({ ...refOf(room), kind: it.kind, policy: it.policy })),
    ),
    unreadable: unreadable.map((kamer) => ({ soort: kamer.soort, personId: kamer.persoonId })),
  };
}

function whatOf(room: RoomPlan): string[] {
  const what = room.settings.map((it) => it.type);
  if (room.setAlias) what.push('alias');
  if (room.pins !== 'keep') what.push('spelregels');
  return [...new Set(what)];
}
