import { z } from 'zod';
import { listAudit } from '#store/audit.ts';
import { route } from './route.ts';
import { Limit, Moment } from './schemas.ts';

const AuditRow = z.object({
  nr: z.int(),
  at: Moment,
  via: z.string().describe('the service that wrote it'),
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
const Subject = z.string().regex(/^[a-z]+:[A-Za-z0-9_-]{1,64}$/);

export const listAuditRoute = route({
  name: 'audit.list',
  method: 'GET',
  path: '/audit',
  summary: 'The audit log, oldest first; `after` the last number seen gives the next page',
  query: z.strictObject({
    after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
    limit: Limit,
    subject: Subject.optional(),
  }),
  answers: { 200: z.object({ rows: z.array(AuditRow) }) },
  async handle({ query }, { sql }) {
    const rows = (await listAudit(sql, query)).map((row) => ({ ...row, at: row.at.toISOString() }));
    return { status: 200, body: { rows } };
  },
});
