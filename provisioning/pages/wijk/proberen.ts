import { z } from 'zod';
import { wijkRules } from '#spelregels/wijk-rules.ts';
import { exceptionsOf, getWijkSettings } from '#store/wijk-settings.ts';
import { tryView } from '#web/pages/wijk/proberen.tsx';
import { choice, text } from '../fields.ts';
import { html, page } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

/** As much as of a message in the group is judged. */
const MOST = 8_000;

/** Tries a text with the rules of this wijk. It is answered and forgotten: nothing is stored, logged or sent. */
export const tryPage = page({
  name: 'wijk.proberen',
  params: WIJK_PARAMS,
  dutchOnly: true,
  async show({ params: { gebied }, visitor, frame, form }, context) {
    const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.proberen');
    return html(tryView(frame, form, { wijk, tried: null }));
  },
  form: {
    schema: z.object({
      tekst: text(MOST),
      rol: choice(['resident', 'coordinator']),
      kamer: choice(['melding', 'buurtpraat']),
    }),
    async submit(typed, { params: { gebied }, visitor, frame }, context) {
      const { sql } = context;
      const { wijk } = await wijkOf(context, visitor, gebied, 'wijk.proberen');
      const [settings, exceptions] = await Promise.all([
        getWijkSettings(sql, gebied),
        exceptionsOf(sql, gebied),
      ]);
      const { tekst, rol, kamer } = typed;
      const circumstances = { role: rol, room: kamer, ...wijkRules(settings, exceptions) };
      // Rules and weights are tens of megabytes, and most days nobody tries a text.
      const { judge } = await import('#spelregels/judge.ts');
      const verdict = judge({ text: tekst, kind: 'text' }, circumstances);
      const form = { typed: { tekst, rol, kamer }, errors: [] };
      return html(tryView(frame, form, { wijk, tried: { text: tekst, verdict } }));
    },
  },
});
