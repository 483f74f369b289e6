import { newId } from '#basis/ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { addTieLink } from '#store/inlogdienst.ts';
import type { ProvisioningContext } from '../context.ts';
import { newPageToken } from '../joining/tokens.ts';
import { hashToken } from '../tokens.ts';

/** Hours for which a link to tie one's account works. */
export const TIE_LINK_HOURS = 24;

/** Makes a link by which a person ties their account of the sign-in; its token is in the answer and nowhere else. */
export async function makeTieLink(
  { sql, random, clock }: ProvisioningContext,
  personId: string,
  actor: AuditId,
): Promise<string> {
  const [id, token, at] = [newId(random), newPageToken(random), clock()];
  const expires = new Date(at.getTime() + TIE_LINK_HOURS * 60 * 60_000);
  await sql.begin(async (tx) => {
    await addTieLink(tx, { id, hash: hashToken(token), personId, at, expires });
    await appendAudit(tx, {
      ...{ actor, action: 'koppellink.gemaakt', subject: `persoon:${personId}` },
      detail: { link: id },
    });
  });
  return token;
}
