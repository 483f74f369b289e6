import { z } from 'zod';
import { countMembers, membersOf } from '#store/coordinatie.ts';
import { membersView } from '#web/pages/wijk/leden.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

const PER_PAGE = 50;
const QUERY = z.object({
  naam: z.string().trim().max(100).catch('').default(''),
  bladzijde: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

/** Who takes part in a wijk: the name in the group, the role, since when. */
export const membersPage = page({
  name: 'wijk.leden',
  params: WIJK_PARAMS,
  query: QUERY,
  dutchOnly: true,
  async show({ params: { gebied }, query, visitor, frame }, context) {
    const { sql, clock } = context;
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.leden');
    const named = query.naam === '' ? null : query.naam;
    const at = query.bladzijde;
    const [count, found] = await Promise.all([
      countMembers(sql, gebied, named),
      membersOf(sql, { gebied, named, limit: PER_PAGE, offset: (at - 1) * PER_PAGE }),
    ]);
    const to = (bladzijde: number) =>
      pathTo('wijk.leden', { gebied }, { naam: named ?? undefined, bladzijde });
    return html(
      membersView(frame, {
        wijk,
        count,
        named,
        all: pathTo('wijk.leden', { gebied }),
        members: found.map((one) => ({
          id: one.personId,
          name: one.displayName,
          street: one.street,
          role: one.role,
          since: one.since,
          readOnlyUntil: one.readOnlyUntil !== null && one.readOnlyUntil > clock() ? one.readOnlyUntil : null,
          to: pathTo('wijk.lid', { gebied, persoon: one.personId }),
        })),
        page: { at, previous: at > 1 ? to(at - 1) : null, next: at * PER_PAGE < count ? to(at + 1) : null },
      }),
    );
  },
});
