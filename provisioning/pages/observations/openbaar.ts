import { z } from 'zod';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { listPublicReports } from '#store/openbare-meldingen.ts';
import { publicReportsView } from '#web/pages/observations/public-reports.tsx';
import { pathTo } from '#web/paths.ts';
import { keepNumber } from '../../surveillance/keep-number.ts';
import { text } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';

const MOST = 200;
/** The fields of a number, on any page that asks for one. */
export const numberFields = { waarneming: z.uuid(), nummer: text(60) };

/** What went to the gemeente from all wijken; its officer fills the number in. */
export const publicReportsPage = page({
  name: 'beheer.openbaar',
  dutchOnly: true,
  async show({ frame, form }, { sql, settings }) {
    const [reports, { openbareRuimte }] = await Promise.all([
      listPublicReports(sql, null, MOST),
      getGemeenteSettings(sql),
    ]);
    const hasAddress = openbareRuimte !== null || settings.signalenUrl !== undefined;
    return html(publicReportsView(frame, form, { reports, hasAddress }));
  },
  form: {
    schema: z.object(numberFields),
    async submit({ waarneming, nummer }, { visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      const it = { id: waarneming, gebied: null, number: nummer };
      const wrong = await keepNumber(context, it, actorOf(visitor));
      return wrong === null ? see(pathTo('beheer.openbaar'), 'bewaard') : refused(wrong);
    },
  },
});
