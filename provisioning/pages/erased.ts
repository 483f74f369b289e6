import { z } from 'zod';
import type { Erasure } from '#basis/erasure.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { erasureByToken } from '#store/erasure.ts';
import { erasureReportView, noReportView } from '#web/pages/leave.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningSettings } from '../config.ts';
import { hashToken } from '../tokens.ts';
import { html, page } from './page.ts';

const hasReport = ({ doneAt }: Erasure, { reportKey }: ProvisioningSettings): boolean =>
  doneAt !== null && reportKey !== undefined;

/** The last page: how an erasure goes and what it left, for who was given this address. It names nobody. */
export const erasedPage = page({
  name: 'gewist',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, frame }, { sql, settings }) {
    const it = await erasureByToken(sql, hashToken(params.token));
    return it === null
      ? html(noReportView(frame))
      : html(
          erasureReportView(frame, it, {
            report: hasReport(it, settings) ? pathTo('gewist.verslag', params) : null,
          }),
        );
  },
});
