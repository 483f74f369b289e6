import { z } from 'zod';
import { listErasures } from '#store/erasure.ts';
import { erasuresView } from '#web/pages/erasures.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page } from './page.ts';

const ON_A_PAGE = 50;

/** What was erased, by number: the gemeente can show that it was, and nobody learns who. */
export const erasuresPage = page({
  name: 'beheer.wissingen',
  dutchOnly: true,
  query: z.object({ voor: z.coerce.number().int().positive().optional().catch(undefined) }),
  async show({ query, frame }, { sql, settings }) {
    const found = await listErasures(sql, { before: query.voor, limit: ON_A_PAGE + 1 });
    const erasures = found.slice(0, ON_A_PAGE);
    const last = erasures.at(-1);
    const next =
      found.length > ON_A_PAGE && last !== undefined
        ? pathTo('beheer.wissingen', {}, { voor: last.nr })
        : null;
    return html(erasuresView(frame, { erasures, next, hasReports: settings.reportKey !== undefined }));
  },
});
