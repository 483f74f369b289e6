import { z } from 'zod';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { RULES } from '#basis/catalogue/pages/rules.ts';
import { SPELREGELS_VERSION } from '#basis/spelregels-versie.ts';
import { joinRulesView, ruleField } from '#web/pages/meedoen-spelregels.tsx';
import { pathTo } from '#web/paths.ts';
import { checkbox } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { draftOf, goOn, missingStep } from './steps.ts';

const FIELDS = RULES.nl.rules.map((_rule, at) => ruleField(at + 1));

/** Signing up, step 3: each spelregel accepted, by which text and when. */
export const joinRulesPage = page({
  name: 'meedoen.spelregels',
  rate: 'strict',
  async show({ frame, form, draft: sealed }, context) {
    const draft = draftOf(context, sealed);
    const missing = missingStep(draft, 'spelregels');
    if (missing !== null) return see(missing);
    return html(joinRulesView(frame, form, { accepted: draft.rules?.version === SPELREGELS_VERSION }));
  },
  form: {
    schema: z.object(Object.fromEntries(FIELDS.map((name) => [name, checkbox()]))),
    async submit(ticked, { frame, draft: sealed }, context) {
      const draft = draftOf(context, sealed);
      const missing = missingStep(draft, 'spelregels');
      if (missing !== null) return see(missing);
      const message = JOINING[frame.language].rules.missing;
      const left = FIELDS.filter((name) => !ticked[name]);
      if (left.length > 0) return refused(...left.map((field) => ({ field, message })));
      const rules = { version: SPELREGELS_VERSION, at: context.clock().getTime() };
      return goOn(context, pathTo('meedoen.naam'), { ...draft, rules });
    },
  },
});
