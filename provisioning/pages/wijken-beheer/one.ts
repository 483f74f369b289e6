import { z } from 'zod';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { readStand } from '#store/stand.ts';
import type { WijkOverview } from '#store/wijken-overzicht.ts';
import { wijkOverviews } from '#store/wijken-overzicht.ts';
import { wijkBeheerView } from '#web/pages/beheer-wijk.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { switchGebied } from '../../switch-gebied.ts';
import { mayOpen } from '../access.ts';
import { checkbox, choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { teamWarnings } from '../wijk/team-state.ts';
import { gebiedParams } from '../wijken/area.ts';
import { rowOf } from './state.ts';

export const wijkBeheerPage = page({
  name: 'beheer.wijk',
  dutchOnly: true,
  params: gebiedParams,
  async show({ params, frame, form, visitor }, context) {
    const it = await overviewOf(context, params.gebied);
    const stand = await readStand(context.sql, params.gebied);
    return html(
      wijkBeheerView(frame, form, {
        ...rowOf(it),
        ...{ soort: it.soort, buurtpraat: it.buurtpraat, gemeente: it.gemeente, standAt: it.standAt },
        faults: stand?.state === 'mislukt' ? stand.faults.map(({ step, code }) => `${step} ${code}`) : [],
        mayGoOn: mayGoOn(it),
        isOfficer: mayOpen(visitor, 'beheer.groepen', null) === 'yes',
        coordination: it.aan && mayOpen(visitor, 'wijk', params.gebied) === 'yes',
        warnings: it.aan ? await teamWarnings(context, params.gebied, null) : [],
      }),
    );
  },
  form: {
    schema: z.object({ doe: choice(['aan', 'uit', 'praat-aan', 'praat-uit']), zeker: checkbox() }),
    async submit({ doe, zeker }, { params, visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      const { one } = TEXT;
      const it = await overviewOf(context, params.gebied);
      // A group that was never there starts by its checklist alone.
      if (doe === 'aan' && !mayGoOn(it)) return refused({ field: null, message: one.needsThree });
      if (doe === 'uit' && !zeker) return refused({ field: 'zeker', message: one.tick });
      if (doe.startsWith('praat') && !it.aan) return refused({ field: null, message: one.changed });
      const to = {
        aan: doe !== 'uit',
        ...(doe.startsWith('praat') ? { buurtpraat: doe === 'praat-aan' } : {}),
      };
      const outcome = await switchGebied(context, params.gebied, to, actorOf(visitor));
      const here = pathTo('beheer.wijk', { gebied: params.gebied });
      return see(here, outcome === 'changed' ? 'wordt-toegepast' : 'niets-veranderd');
    },
  },
});

export async function overviewOf({ sql }: ProvisioningContext, code: GebiedCode): Promise<WijkOverview> {
  const [it] = await wijkOverviews(sql, code);
  if (it === undefined) throw new ProblemError('niet-gevonden', '');
  return it;
}

/** It had a group, and still has who is needed for one: the tap is the gemeente's yes. */
const mayGoOn = (it: WijkOverview): boolean =>
  !it.aan && it.hasRooms && it.vervallenOp === null && it.coordinators > 0 && it.wijkagenten > 0;
