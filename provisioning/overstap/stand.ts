import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import type { Applied, Invited, Move } from '#store/overstap.ts';
import { appliedSince, invitedOf, noteOver } from '#store/overstap.ts';
import type { Match } from './match.ts';
import { matchInvited } from './match.ts';

/** A move as it stands: who is invited, and who of them applied. */
export type MoveStand = { readonly invited: readonly Invited[]; readonly matches: readonly Match<Applied>[] };

/**
 * Compares the list with who applied since the move began. Who takes part by now, at the address and by the name on the list, is noted as
 * over; by another name the coordinator says so.
 */
export async function moveStand(
  sql: Query,
  gebied: GebiedCode,
  { since }: Pick<Move, 'since'>,
  at: Date,
): Promise<MoveStand> {
  const invited = await invitedOf(sql, gebied);
  const matches = matchInvited(invited, await appliedSince(sql, gebied, since));
  const come = matches
    .filter(({ application, sameName }) => application.state === 'over' && sameName)
    .map((one) => one.invited.id);
  if (come.length === 0 || (await noteOver(sql, gebied, come, at)) === 0) return { invited, matches };
  return await moveStand(sql, gebied, { since }, at);
}
