import { WIJK_MENU_NL } from '#basis/catalogue/pages/wijk-team.nl.ts';
import { getGebied } from '#store/gebieden.ts';
import type { MenuItem } from '#web/pages/beheer.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import type { Visitor } from '../visitor.ts';

/** The wijken that somebody coordinates, for the home of who keeps and looks on. */
export async function ownWijken({ sql }: ProvisioningContext, visitor: Visitor): Promise<MenuItem[]> {
  if (visitor.is === 'nobody') return [];
  const items: MenuItem[] = [];
  for (const { role, gebied } of visitor.grants) {
    if (role !== 'coordinator' || gebied === null) continue;
    const naam = (await getGebied(sql, gebied))?.naam ?? gebied;
    items.push({
      to: pathTo('wijk', { gebied }),
      title: WIJK_MENU_NL.title(naam),
      about: WIJK_MENU_NL.about,
    });
  }
  return items;
}
