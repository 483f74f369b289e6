import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { appendAudit } from '#store/audit.ts';
import { getGebied, switchGroup } from '#store/gebieden.ts';
import { requestApply } from '../request-apply.ts';
import { route } from './route.ts';
import { GebiedCodeText, Wijk } from './schemas.ts';
import { wijkView } from './views.ts';

export const switchWijkRoute = route({
  name: 'wijken.switch',
  method: 'PUT',
  path: '/wijken/:code',
  summary: 'Give a wijk or buurt a group of its own, or take it away; its rooms follow',
  params: z.strictObject({ code: GebiedCodeText }),
  body: z.strictObject({ aan: z.boolean(), buurtpraat: z.boolean().optional() }),
  answers: { 200: Wijk },
  async handle({ params: { code }, body }, context, caller) {
    const at = context.clock();
    const gebied = await context.sql.begin(async (tx) => {
      const former = await getGebied(tx, code);
      if (former === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
      if (former.vervallenOp !== null && body.aan && !former.aan)
        throw new ProblemError('conflict', API_NL.lapsedWijk(code));
      if (!(await switchGroup(tx, code, body, at))) return former;
      await requestApply(tx, code);
      const now = { ...former, aan: body.aan, buurtpraat: body.buurtpraat ?? former.buurtpraat };
      await appendAudit(tx, {
        actor: `token:${caller.tokenId}`,
        action: body.aan ? 'gebied.aan' : 'gebied.uit',
        subject: `gebied:${code}`,
        detail: { buurtpraat: now.buurtpraat },
      });
      return now;
    });
    return { status: 200, body: wijkView(gebied) };
  },
});
