import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { appendAudit } from '#store/audit.ts';
import { retryJob, SERVICES } from '#store/jobs.ts';
import { route } from './route.ts';

export const retryJobRoute = route({
  name: 'jobs.retry',
  method: 'POST',
  path: '/jobs/:service/:id/retry',
  summary: 'Try a job that failed again at once',
  params: z.strictObject({ service: z.enum(SERVICES), id: z.string().regex(/^[1-9]\d{0,17}$/) }),
  answers: { 202: z.object({ service: z.enum(SERVICES), id: z.string() }) },
  async handle({ params }, { sql }, caller) {
    await sql.begin(async (tx) => {
      if (!(await retryJob(tx, params.service, params.id)))
        throw new ProblemError('niet-gevonden', API_NL.noJob);
      await appendAudit(tx, {
        actor: `token:${caller.tokenId}`,
        action: 'taak.opnieuw',
        subject: `taak:${params.service}-${params.id}`,
      });
    });
    return { status: 202, body: params };
  },
});
