import { setTimeout as waitFor } from 'node:timers/promises';
import { z } from 'zod';
import type { ReadOnceMore } from '#spelregels/reader/in-the-end.ts';
import { wijkRules } from '#spelregels/wijk-rules.ts';
import { exceptionsOf, getWijkSettings } from '#store/wijk-settings.ts';
import { tryView } from '#web/pages/wijk/proberen.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { choice, text } from '../fields.ts';
import { html, page } from '../page.ts';
import { WIJK_PARAMS, wijkOf } from './common.ts';

/** Starting takes the reader a second or two. Whoever looks at a page waits no longer for it than this. */
const PATIENCE_MS = 8_000;
/** As much as of a message in the group is judged. */
const MOST = 8_000;

/** Tries a text with the rules of this wijk, and the second reader. It is answered and forgotten: nothing is stored, logged or sent. */
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
      const { judgeToTheEnd } = await import('#spelregels/reader/in-the-end.ts');
      const judged = await judgeToTheEnd({ text: tekst, kind: 'text' }, circumstances, reading(context));
      const form = { typed: { tekst, rol, kamer }, errors: [] };
      const isRead = judged.isRead || context.reader === undefined;
      return html(tryView(frame, form, { wijk, tried: { text: tekst, ...judged, isRead } }));
    },
  },
});

/** The second reader may be away; then the page says so, and what the rules found. */
function reading({ reader, log }: ProvisioningContext): ReadOnceMore {
  return async (text) => {
    try {
      const late = waitFor(PATIENCE_MS, null, { ref: false });
      return (await Promise.race([reader?.read([text]), late]))?.[0] ?? null;
    } catch (error) {
      log.warn({ err: error }, 'what somebody tries is judged by the rules alone');
      return null;
    }
  };
}
