import type { Applied, Invited } from '#store/overstap.ts';

/** Somebody who applied, as far as it takes to know them again. */
export type Application = Pick<Applied, 'id' | 'name' | 'pc6' | 'houseNumber' | 'addition'>;
export type Match<A extends Application> = {
  readonly invited: Invited;
  readonly application: A;
  /** The name is as good as that on the list; else it is the address alone, and the coordinator looks twice. */
  readonly sameName: boolean;
};

/**
 * Which applications are of somebody on the list: the address is the same, and the addition where both say one. Of several at one address
 * the same name goes first; each on the list and each application is matched once. Pure.
 */
export function matchInvited<A extends Application>(
  invited: readonly Invited[],
  applications: readonly A[],
): readonly Match<A>[] {
  const found: Match<A>[] = [];
  const taken = new Set<string>();
  for (const wantsName of [true, false])
    for (const one of invited) {
      if (one.overAt !== null || taken.has(one.id)) continue;
      const application = applications.find(
        (it) => !taken.has(it.id) && isSameAddress(one, it) && (!wantsName || isSameName(one.name, it.name)),
      );
      if (application === undefined) continue;
      taken.add(one.id).add(application.id);
      found.push({ invited: one, application, sameName: wantsName });
    }
  return found;
}

function isSameAddress(one: Invited, it: Application): boolean {
  if (one.pc6 !== it.pc6 || one.houseNumber !== it.houseNumber) return false;
  return one.addition === null || it.addition === null || one.addition === it.addition.toUpperCase();
}

/** One has a word of a name in common with the other: people call themselves "Jan", "J. de Vries" or "Jan de Vries". */
function isSameName(one: string, other: string): boolean {
  const words = (name: string): string[] =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && !['van', 'der', 'den', 'het'].includes(word));
  const known = new Set(words(one));
  return words(other).some((word) => known.has(word));
}
