import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Persoon } from '#store/personen.ts';
import { updatePersoon } from '#store/personen.ts';
import type { ProvisioningContext } from './context.ts';
import type { NameConflict } from './names.ts';
import { nameConflict } from './names.ts';
import { requestApplyFor } from './request-apply.ts';

type Details = Pick<Persoon, 'displayName' | 'language'>;

/**
 * Gives somebody another name or language, with its audit row; gives whether anything changed. Throws ProblemError at `field` for a name
 * that says a role they do not hold or that looks like a neighbour's; `words` says so in another language than the API's.
 */
export async function changePerson(
  { sql }: Pick<ProvisioningContext, 'sql'>,
  former: Persoon,
  to: Details,
  it: {
    readonly actor: AuditId;
    readonly field: string;
    readonly words?: Readonly<Record<NameConflict, string>>;
  },
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    if (!(await updatePersoon(tx, former.id, to))) return false;
    const isNewName = former.displayName !== to.displayName;
    const conflict = isNewName
      ? await nameConflict(tx, { id: former.id, displayName: to.displayName })
      : null;
    if (conflict !== null) {
      const detail = (it.words ?? API_NL.nameConflict)[conflict];
      throw new ProblemError('ongeldige-invoer', '', [{ pointer: `/body/${it.field}`, detail }]);
    }
    await requestApplyFor(tx, former.id);
    await appendAudit(tx, {
      actor: it.actor,
      action: 'persoon.gewijzigd',
      subject: `persoon:${former.id}`,
      reason: isNewName ? 'naam' : 'taal',
    });
    return true;
  });
}
