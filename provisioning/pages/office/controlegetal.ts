import { z } from 'zod';
import { CONTROLEGETAL_NL as TEXT } from '#basis/catalogue/pages/office/logboek.nl.ts';
import type { AuditVerdict } from '#store/audit.ts';
import { appendAudit, auditByHash, auditHead, verifyAudit } from '#store/audit.ts';
import { unlessAtWork } from '#store/locks.ts';
import type { CheckOutcome } from '#web/pages/office/controlegetal.tsx';
import { controlegetalView } from '#web/pages/office/controlegetal.tsx';
import { wholeNumber } from '../fields.ts';
import { html, page, refused } from '../page.ts';
import { actorOf } from '../visitor.ts';

/** Rows that one request computes anew: about a second. */
const MOST_CHECKED = 200_000;
const HIGHEST = 999_999_999;

/** Compares a number that the bot posted with the log, and computes the log anew. */
export const controlegetalPage = page({
  name: 'beheer.controlegetal',
  dutchOnly: true,
  async show({ frame, form }, { sql }) {
    return html(controlegetalView(frame, form, { head: await auditHead(sql), outcome: null }));
  },
  form: {
    schema: z.object({
      getal: z
        .string()
        .transform((text) => text.replace(/\s/g, '').toLowerCase())
        .pipe(z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)], { error: TEXT.bad }))
        .default(''),
      na: z.preprocess((text) => (text === undefined || text === '' ? '0' : text), wholeNumber(0, HIGHEST)),
    }),
    async submit({ getal, na }, { visitor, frame, form }, { sql }) {
      if (visitor.is === 'nobody') return refused();
      const compared = getal === '' ? null : ((await auditByHash(sql, getal)) ?? ('missing' as const));
      let verdict: AuditVerdict | null = null;
      await unlessAtWork(sql, 'logboek-controle', async () => {
        verdict = await verifyAudit(sql, { after: na, most: MOST_CHECKED });
      });
      const done = verdict as AuditVerdict | null;
      if (done === null) return refused({ field: null, message: TEXT.busy });
      const outcome: CheckOutcome = { from: na + 1, verdict: done, compared };
      await appendAudit(sql, {
        ...{ actor: actorOf(visitor), action: 'logboek.gecontroleerd' },
        reason: done.ok && compared !== 'missing' ? 'klopt' : 'klopt-niet',
        detail: { regel: done.ok ? done.rows : done.nr },
      });
      return html(controlegetalView(frame, { ...form, errors: [] }, { head: await auditHead(sql), outcome }));
    },
  },
});
