import { appendAudit } from '#store/audit.ts';
import type { TrialShown } from '#web/pages/wijk/proef.tsx';
import { trialView } from '#web/pages/wijk/proef.tsx';
import { pathTo } from '#web/paths.ts';
import { trialFragments, trialOf } from '../../trial.ts';
import { html, page } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

/** What rules on trial would have done; with words that people typed for coordinators alone, which is written down. */
export const trialPage = page({
  name: 'wijk.proef',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame }, context) {
    const { sql, clock } = context;
    const { wijk, reader } = await wijkOf(context, visitor, gebied, 'wijk.proef');
    const now = clock();
    const rules: TrialShown[] = [];
    for (const figures of await trialOf(sql, { gebied, now })) {
      const examples = reader.isCoordinator
        ? await trialFragments(sql, { gebied, rule: figures.rule, now })
        : null;
      rules.push({ ...figures, examples });
    }
    if (rules.some(({ examples }) => examples !== null && examples.length > 0))
      await appendAudit(sql, {
        actor: actorOf(reader.visitor),
        action: 'proef.gelezen',
        subject: `gebied:${gebied}`,
      });
    return html(trialView(frame, { wijk, rules, settings: pathTo('wijk.instellingen', { gebied }) }));
  },
});
