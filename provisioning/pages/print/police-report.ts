import { z } from 'zod';
import { POLICE_REPORT_LINK_NL as TEXT } from '#basis/catalogue/pages/politie-melding.nl.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { appendAudit } from '#store/audit.ts';
import { MELDING_LINK_DOWNLOADS, takeMeldingDownload, workingMeldingLink } from '#store/melding-links.ts';
import { policeReportGoneView, policeReportLinkView } from '#web/pages/print/police-report.tsx';
import { pathTo } from '#web/paths.ts';
import { moment } from '../../print/dates.ts';
import { gemeenteOnPaper } from '../../print/gemeente-on-paper.ts';
import { policeMelding } from '../../print/police-melding.ts';
import { siteUrl } from '../../site-url.ts';
import { hashToken } from '../../tokens.ts';
import { file, html, page } from '../page.ts';

/**
 * A link to a melding as a document. Opening it shows a button, since mail filters open links to look at them; the button downloads. Each
 * download is counted and in the audit log; what cannot be made is not used up.
 */
export const policeReportPage = page({
  name: 'politie.melding',
  dutchOnly: true,
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, visitor, frame }, { sql, clock, settings }) {
    const link = await workingMeldingLink(sql, hashToken(params.token), clock());
    if (link === null) return html(policeReportGoneView(frame), { status: 404 });
    const model = { left: MELDING_LINK_DOWNLOADS - link.downloads, until: moment(link.expires) };
    const url = visitor.is === 'nobody' ? null : siteUrl(settings, pathTo('politie.melding', params));
    return html(policeReportLinkView(frame, { ...model, url }));
  },
  form: {
    schema: z.object({}),
    async submit(_values, { params, frame }, context) {
      const { sql, clock } = context;
      const gone = () => html(policeReportGoneView(frame), { status: 404 });
      const link = await workingMeldingLink(sql, hashToken(params.token), clock());
      const melding =
        link === null ? null : await policeMelding(context, link, await gemeenteOnPaper(sql, frame));
      if (link === null || melding === null) return gone();
      // sharp and pdfkit with it: only for who needs them.
      const { meldingPdf } = await import('../../print/melding.ts');
      const pdf = await meldingPdf(melding);
      const taken = await sql.begin(async (tx) => {
        const counted = await takeMeldingDownload(tx, link.id, clock());
        if (counted === null) return false;
        await appendAudit(tx, {
          ...{ actor: 'service:provisioning', action: 'melding.politie-download' },
          subject: `melding:${link.melding}`,
          detail: { link: link.id, keer: counted.downloads },
        });
        return true;
      });
      return taken ? file(pdf, 'application/pdf', TEXT.fileName(melding.number)) : gone();
    },
  },
});
