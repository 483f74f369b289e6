import { AUDIT_NL } from '#basis/catalogue/provisioning.nl.ts';
import { UserError } from '#basis/errors.ts';
import { verifyAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';

/**
 * `./buurtbaken audit verify [--head HASH]`: computes every row's hash anew and prints the hash of the last one, to be noted elsewhere: given
 * back later as `head`, it shows that no rows were cut off at the end.
 *
 * @throws UserError that names the first bad row.
 */
export async function auditVerify(
  sql: Sql,
  options: { readonly head?: string | undefined; readonly print: (line: string) => void },
): Promise<void> {
  const { head } = options;
  if (head !== undefined && !/^[0-9a-f]{64}$/i.test(head)) throw new UserError(AUDIT_NL.badHead, 2);
  const verdict = await verifyAudit(sql, head === undefined ? {} : { head });
  if (!verdict.ok) throw new UserError(AUDIT_NL[verdict.fault](verdict.nr));
  options.print(AUDIT_NL.sound(verdict.rows, verdict.head));
}
