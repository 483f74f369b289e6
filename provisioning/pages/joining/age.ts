import { z } from 'zod';
import { joinAgeView, youngView } from '#web/pages/meedoen-leeftijd.tsx';
import { pathTo } from '#web/paths.ts';
import { choice } from '../fields.ts';
import { html, page, see } from '../page.ts';
import { draftOf, goOn, groupOf, missingStep } from './steps.ts';

/** Signing up, step 2: yes or no, no date of birth. */
export const joinAgePage = page({
  name: 'meedoen.leeftijd',
  rate: 'strict',
  async show({ frame, form, draft: sealed }, context) {
    const draft = draftOf(context, sealed);
    const group = await groupOf(context, draft);
    if (missingStep(draft, 'leeftijd') !== null || group === null) return see(pathTo('meedoen'));
    return html(joinAgeView(frame, form, { wijk: group.naam }));
  },
  form: {
    schema: z.object({ volwassen: choice(['ja', 'nee']) }),
    async submit({ volwassen }, { draft: sealed }, context) {
      if (volwassen === 'nee') return see(pathTo('meedoen.jong'), null, { draft: null });
      const draft = draftOf(context, sealed);
      if (missingStep(draft, 'leeftijd') !== null) return see(pathTo('meedoen'));
      return goOn(context, pathTo('meedoen.spelregels'), { ...draft, adult: true });
    },
  },
});

/** For who is younger. What the browser kept is gone. */
export const youngPage = page({
  name: 'meedoen.jong',
  async show({ frame }) {
    return html(youngView(frame));
  },
});
