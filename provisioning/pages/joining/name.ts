import { z } from 'zod';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { nameFault } from '#basis/display-name.ts';
import { LANGUAGES } from '#basis/language.ts';
import { joinNameView } from '#web/pages/meedoen-naam.tsx';
import { pathTo } from '#web/paths.ts';
import { choice, text } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { draftOf, goOn, missingStep } from './steps.ts';

/** A name as it was typed, with single spaces. */
export const nameField = text(200).transform((name) => name.normalize('NFC').replace(/\s+/g, ' '));

/** An e-mail address, or nothing. */
const emailField = z.preprocess(
  (given) => (typeof given === 'string' && given.trim() !== '' ? given.trim() : null),
  z.email().max(254).nullable(),
);

/**
 * Signing up, step 4. Whether somebody else has the name is looked at when they have proved where they live: before that it would tell who
 * takes part.
 */
export const joinNamePage = page({
  name: 'meedoen.naam',
  rate: 'strict',
  async show({ frame, form, draft: sealed }, context) {
    const draft = draftOf(context, sealed);
    const missing = missingStep(draft, 'naam');
    if (missing !== null) return see(missing);
    const { who } = draft;
    const taal = who?.taal ?? frame.language;
    return html(joinNameView(frame, form, { naam: who?.naam ?? '', taal, email: who?.email ?? '' }));
  },
  form: {
    schema: z.object({ naam: nameField, taal: choice(LANGUAGES), email: emailField }),
    async submit(who, { frame, draft: sealed }, context) {
      const draft = draftOf(context, sealed);
      const missing = missingStep(draft, 'naam');
      if (missing !== null) return see(missing);
      const fault = nameFault(who.naam);
      if (fault !== null)
        return refused({ field: 'naam', message: JOINING[frame.language].who.faults[fault] });
      return goOn(context, pathTo('meedoen.bewijs'), { ...draft, who });
    },
  },
});
