import { PUBLIC_REPORTS_NL as TEXT } from '#basis/catalogue/openbaar.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { keepReportNumber } from '#store/openbare-meldingen.ts';
import type { FieldError } from '#web/form.ts';
import type { ProvisioningContext } from '../context.ts';

/**
 * Keeps the number that the gemeente's system gave a report of the public space, of this gebied (null: of any), and has its walkers told.
 * Gives what is wrong, or null.
 */
export async function keepNumber(
  { sql }: ProvisioningContext,
  it: { readonly id: string; readonly gebied: GebiedCode | null; readonly number: string },
  actor: AuditId,
): Promise<FieldError | null> {
  const done = await sql.begin(async (tx) => {
    if (!(await keepReportNumber(tx, it))) return false;
    await appendAudit(tx, { actor, action: 'openbaar.nummer', subject: `waarneming:${it.id}` });
    return true;
  });
  return done ? null : { field: 'waarneming', message: TEXT.gone };
}
