import { expireArchive } from '#store/archief.ts';
import { appendAudit } from '#store/audit.ts';
import type { ProvisioningContext } from '../context.ts';

/** Removes copies of what officials said, and announcements, whose term has passed; the audit log keeps how many. */
export async function expireArchief({ sql, clock }: ProvisioningContext): Promise<void> {
  await sql.begin(async (tx) => {
    const { copies, announcements } = await expireArchive(tx, clock());
    if (copies + announcements === 0) return;
    await appendAudit(tx, {
      ...{ actor: 'service:provisioning', action: 'archief.verlopen', reason: 'termijn' },
      detail: { kopieen: copies, aankondigingen: announcements },
    });
  });
}
