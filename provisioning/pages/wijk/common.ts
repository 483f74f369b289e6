import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { getGebied } from '#store/gebieden.ts';
import { getPersoon } from '#store/personen.ts';
import type { WijkFrame, WijkPageName } from '#web/pages/wijk/nav.tsx';
import { WIJK_PAGES } from '#web/pages/wijk/nav.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { mayOpen } from '../access.ts';
import type { SignedIn, Visitor } from '../visitor.ts';

/** The parts of a path that is of one wijk or buurt. */
export const WIJK_PARAMS = z.object({ gebied: z.string().transform(gebiedCode) });

/** Who looks at a page of a wijk. */
export type WijkReader = {
  readonly visitor: SignedIn;
  /** Coordinates this very wijk; else it is an official of the gemeente. */
  readonly isCoordinator: boolean;
  /** Null for a session of a role without a person. */
  readonly person: { readonly id: string; readonly user: string } | null;
};

/**
 * The wijk that is asked for and who asks. Throws `niet-gevonden` for a wijk that is not known here: who may not see it was sent away
 * before (access.ts).
 */
export async function wijkOf(
  { sql }: ProvisioningContext,
  visitor: Visitor,
  gebied: GebiedCode,
  here: WijkPageName,
): Promise<{ readonly wijk: WijkFrame; readonly reader: WijkReader }> {
  if (visitor.is === 'nobody') throw new ProblemError('niet-gevonden', '');
  const known = await getGebied(sql, gebied);
  if (known === null) throw new ProblemError('niet-gevonden', '');
  const persoon = visitor.personId === null ? null : await getPersoon(sql, visitor.personId);
  const links = WIJK_PAGES.filter((page) => mayOpen(visitor, page, gebied) === 'yes').map((page) => ({
    page,
    to: pathTo(page, { gebied }),
  }));
  return {
    wijk: { naam: known.naam, links, here },
    reader: {
      visitor,
      isCoordinator: visitor.grants.some((one) => one.role === 'coordinator' && one.gebied === gebied),
      person: persoon === null ? null : { id: persoon.id, user: persoon.userId },
    },
  };
}

/** Where a room, or a message in it, opens in whatever app somebody has. */
export function matrixLink(room: string, event?: string): string {
  const parts = event === undefined ? [room] : [room, event];
  return `https://matrix.to/#/${parts.map(encodeURIComponent).join('/')}`;
}
