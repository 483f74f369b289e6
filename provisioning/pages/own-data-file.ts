import { z } from 'zod';
import { ProblemError } from '#basis/errors.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import { ownDataFile } from '#web/pages/own-data.tsx';
import { pathTo } from '#web/paths.ts';
import { renderPage } from '#web/render.ts';
import { ownMessages } from '../own-messages.ts';
import { ownDataOf } from './own-data.ts';
import { file, page, see } from './page.ts';

/** "Mijn gegevens" to keep: to read, or for another program (AVG art. 20), with all that they wrote in the groups. */
export const ownDataFilePage = page({
  name: 'mijn.ophalen',
  params: z.object({ vorm: z.enum(['html', 'json']) }),
  async show({ visitor, params, frame }, context) {
    const data = await ownDataOf(context, visitor);
    if (data === null) return see(pathTo('mijn'));
    await appendAudit(context.sql, {
      actor: `persoon:${data.persoon.id}`,
      action: 'gegevens.gedownload',
      subject: `persoon:${data.persoon.id}`,
      detail: { vorm: params.vorm },
    });
    const groepen = await ownMessages(context, data).catch((error: unknown) => {
      if (error instanceof HomeserverError) throw new ProblemError('niet-bereikbaar', '');
      throw error;
    });
    if (params.vorm === 'json')
      return file(
        `${JSON.stringify({ ...data, groepen }, null, 2)}\n`,
        'application/json; charset=utf-8',
        'mijn-gegevens.json',
      );
    return file(
      renderPage(ownDataFile(frame, data, groepen)),
      'text/html; charset=utf-8',
      'mijn-gegevens.html',
    );
  },
});
