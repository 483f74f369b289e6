import { auditVerify } from '#provisioning/commands/audit-verify.ts';
import { withDatabase } from '../database.ts';
import type { Layout } from '../layout.ts';

/** Verifies the audit log's chain; see provisioning/commands/audit-verify.ts. */
export async function verifyAudit(paths: Layout, head: string | undefined): Promise<void> {
  await withDatabase(paths, (sql) => auditVerify(sql, { head, print: console.log }));
}
