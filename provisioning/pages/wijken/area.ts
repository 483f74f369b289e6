import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import type { Query } from '#store/db.ts';
import type { Gebied } from '#store/gebieden.ts';
import { listGebieden } from '#store/gebieden.ts';
import { officesIn } from '#store/groepen-publiek.ts';
import { walkedGebieden } from '#store/rondes.ts';
import type { PublicGroup } from '#web/pages/wijk-publiek.tsx';
import { publicAreaView } from '#web/pages/wijk-publiek.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page } from '../page.ts';
import { byCode, groupOf, hasGroup } from './areas.ts';

/** Of a page with a gebied in its path. */
export const gebiedParams = z.object({ gebied: z.string().transform(gebiedCode) });

export const wijkPage = page({
  name: 'wijken.gebied',
  params: gebiedParams,
  async show({ params, frame }, { sql }) {
    const gebieden = await listGebieden(sql);
    const all = byCode(gebieden);
    const gebied = all.get(params.gebied);
    if (gebied === undefined || gebied.vervallenOp !== null) throw new ProblemError('niet-gevonden', '');
    const group = groupOf(gebied, all);
    const buurten = gebieden.filter(
      (it) => it.soort === 'buurt' && it.wijk === gebied.code && it.vervallenOp === null,
    );
    return html(
      publicAreaView(frame, {
        ...{ code: gebied.code, naam: gebied.naam, soort: gebied.soort },
        groupOf: group === null || group === gebied ? null : { code: group.code, naam: group.naam },
        group: group === gebied ? await publicGroup(sql, gebied) : null,
        buurten: buurten.map((it) => ({ code: it.code, naam: it.naam, hasGroup: hasGroup(it) })),
        start: pathTo('groep.opzetten', {}, { gebied: gebied.code }),
      }),
    );
  },
});

async function publicGroup(sql: Query, { code, buurtpraat }: Gebied): Promise<PublicGroup> {
  const { coordinators, wijkagenten, gemeente } = await officesIn(sql, code);
  const isWalked = (await walkedGebieden(sql)).includes(code);
  return {
    rooms: [
      'melding',
      ...(buurtpraat ? (['buurtpraat'] as const) : []),
      ...(isWalked ? (['surveillance'] as const) : []),
      'overleg',
      'coordinatie',
      'bewoner',
    ],
    hasWijkagent: wijkagenten > 0,
    hasGemeente: gemeente > 0,
    coordinators,
  };
}
