import { z } from 'zod';
import { ERASURE_REPORT } from '#basis/catalogue/print/erasure-report.ts';
import type { Erasure } from '#basis/erasure.ts';
import { ProblemError } from '#basis/errors.ts';
import type { Language } from '#basis/language.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { erasureByNr, erasureByToken } from '#store/erasure.ts';
import type { Frame } from '#web/frame.ts';
import { noReportView } from '#web/pages/leave.tsx';
import { reportsView } from '#web/pages/reports.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { gemeenteOnPaper } from '../../print/gemeente-on-paper.ts';
import { siteUrl } from '../../site-url.ts';
import { hashToken } from '../../tokens.ts';
import type { Answer } from '../page.ts';
import { file, html, page, see } from '../page.ts';

/** The report as a file; null if the erasure is not done, or nothing is signed here. */
async function reportFile(
  { sql, settings, clock }: ProvisioningContext,
  frame: Frame,
  erasure: Erasure | null,
  language: Language,
): Promise<Answer | null> {
  const { reportKey } = settings;
  if (erasure === null || erasure.doneAt === null || reportKey === undefined) return null;
  // pdfkit with it: only for who needs it.
  const { erasureReportPdf } = await import('../../erasure-report/pdf.ts');
  const gemeente = await gemeenteOnPaper(sql, frame);
  const checkUrl = siteUrl(settings, pathTo('verslagen'));
  const reported = { ...erasure, doneAt: erasure.doneAt };
  const pdf = await erasureReportPdf(
    { erasure: reported, gemeente, language, checkUrl, at: clock() },
    reportKey,
  );
  return file(pdf, 'application/pdf', ERASURE_REPORT[language].file(erasure.nr));
}

/** For who holds the address of the last page: who asked. In the language that they had. */
export const ownReportPage = page({
  name: 'gewist.verslag',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, frame }, context) {
    const erasure = await erasureByToken(context.sql, hashToken(params.token));
    const report = await reportFile(context, frame, erasure, erasure?.language ?? frame.language);
    return report ?? html(noReportView(frame));
  },
});

/** For the gemeente, by number. */
export const officeReportPage = page({
  name: 'beheer.wissing.verslag',
  dutchOnly: true,
  params: z.object({ nr: z.coerce.number().int().positive().max(2_147_483_647) }),
  async show({ params, frame }, context) {
    const report = await reportFile(context, frame, await erasureByNr(context.sql, params.nr), 'nl');
    if (report === null) throw new ProblemError('niet-gevonden', '');
    return report;
  },
});

/** How anybody checks a report. */
export const reportsPage = page({
  name: 'verslagen',
  async show({ frame }, { settings }) {
    return html(reportsView(frame, { fingerprint: settings.reportKey?.fingerprint ?? null }));
  },
});

export const certificatePage = page({
  name: 'verslagen.certificaat',
  async show(_request, { settings }) {
    const { reportKey } = settings;
    if (reportKey === undefined) return see(pathTo('verslagen'));
    return file(reportKey.certificatePem, 'application/x-pem-file', 'certificaat-verslagen.pem');
  },
});
