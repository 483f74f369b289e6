import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { Language } from '#basis/language.ts';
import { appendAudit } from '#store/audit.ts';
import type { Asker } from '#store/groepen.ts';
import { addGroepAanvraag, openOpzet } from '#store/groepen.ts';
import type { ProvisioningContext } from '../context.ts';
import { hashToken } from '../tokens.ts';
import { newLinkToken } from './link-token.ts';

/**
 * Keeps that a resident asks for a group, and opens the checklist of the gebied if none is open. Gives the token of the link by which they
 * follow it; null, and nothing is kept, where so many asked that it can't be meant.
 */
export async function askForGroup(
  { sql, clock, random }: Pick<ProvisioningContext, 'sql' | 'clock' | 'random'>,
  gebied: GebiedCode,
  it: { readonly who: Asker; readonly wantsToCoordinate: boolean; readonly language: Language },
): Promise<string | null> {
  const at = clock();
  const [opzetId, id, token] = [newId(random), newId(random), newLinkToken(random)];
  return await sql.begin(async (tx) => {
    const { opzet } = await openOpzet(tx, gebied, { id: opzetId, at });
    const asked = { ...it, id, opzetId: opzet.id, hash: hashToken(token) };
    if (!(await addGroepAanvraag(tx, asked, at))) return null;
    await appendAudit(tx, {
      actor: `aanvraag:${id}`,
      action: 'groep.gevraagd',
      subject: `gebied:${gebied}`,
      detail: { opzet: opzet.id, coordinator: it.wantsToCoordinate },
    });
    return token;
  });
}
