import type { GebiedCode } from '#basis/cbs.ts';
import { rolesClaimed } from '#basis/display-name.ts';
import { looksAlike } from '#basis/look-alike.ts';
import type { Tx } from '#store/db.ts';
import { lockNames, othersInGroups, rolesHeld } from '#store/namen.ts';

/**
 * What is wrong with somebody's name beside what the name alone shows: `ambt`, it says a role that they do not hold anywhere; `lijkt-op`, a
 * reader may take them for another in a group that they are in.
 */
export type NameConflict = 'ambt' | 'lijkt-op';

type Named = { readonly id: string; readonly displayName: string };

/**
 * True if a name says a role that its bearer does not hold now. Who holds no role at all is in no group yet, or no more: they can be named
 * before the role is given.
 */
export async function claimsTooMuch(tx: Tx, { id, displayName }: Named): Promise<boolean> {
  const held = await rolesHeld(tx, id);
  return held.length > 0 && rolesClaimed(displayName).some((role) => !held.includes(role));
}

/**
 * Whether somebody may be called so with the roles that they have now, in every group that they are in (or in `gebied` alone, of which they
 * became a member). Looks at the rows as this transaction has changed them; no other gives a name or a role meanwhile.
 */
export async function nameConflict(
  tx: Tx,
  person: Named,
  gebied: GebiedCode | null = null,
): Promise<NameConflict | null> {
  await lockNames(tx);
  if (await claimsTooMuch(tx, person)) return 'ambt';
  const others = await othersInGroups(tx, person.id, gebied);
  const isTaken = others.some((other) =>
    looksAlike(person.displayName, other.displayName, other.isOfficial ? 'nearly-same' : 'same'),
  );
  return isTaken ? 'lijkt-op' : null;
}
