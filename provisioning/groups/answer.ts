import type { NameFault } from '#basis/display-name.ts';
import { nameFault } from '#basis/display-name.ts';
import { newId } from '#basis/ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Uitnodiging } from '#store/groep-uitnodigingen.ts';
import { answerUitnodiging, getUitnodiging } from '#store/groep-uitnodigingen.ts';
import { lockOpzet } from '#store/groepen.ts';
import type { ProvisioningContext } from '../context.ts';
import { hashToken } from '../tokens.ts';
import { newLinkToken } from './link-token.ts';

/** `laat`: the group started, was stopped, or the invitation was taken back. */
export type AnswerOutcome =
  | {
      readonly is: 'gedaan' /** Of their new link; null if they keep the one they have. */;
      readonly link: string | null;
    }
  | { readonly is: 'naam'; readonly fault: NameFault }
  | { readonly is: 'laat' };

/**
 * Keeps what somebody who is invited answers; until the group starts they can answer anew. A yes gives them a link of their own in the place
 * of the one they came by (`renew`): whoever made or forwarded that one is out. `naam`: to be known by in the group.
 */
export async function answerInvitation(
  { sql, clock, random }: Pick<ProvisioningContext, 'sql' | 'clock' | 'random'>,
  invited: Uitnodiging,
  it: { readonly answer: 'ja' | 'nee'; readonly naam: string | null; readonly renew: boolean },
  actor: AuditId,
): Promise<AnswerOutcome> {
  const fault = it.naam === null ? null : nameFault(it.naam, invited.role === 'wijkagent');
  if (fault !== null) return { is: 'naam', fault };
  const link = it.renew && it.answer === 'ja' ? newLinkToken(random) : null;
  const persoonId = it.answer === 'ja' ? newId(random) : null;
  return await sql.begin(async (tx): Promise<AnswerOutcome> => {
    const opzet = await lockOpzet(tx, invited.opzetId);
    const now = await getUitnodiging(tx, invited.id);
    if (opzet === null || now === null || now.withdrawnAt !== null) return { is: 'laat' };
    const hash = link === null ? null : hashToken(link);
    const given = { answer: it.answer, naam: it.naam, hash, persoonId };
    if (!(await answerUitnodiging(tx, invited.id, given, clock()))) return { is: 'gedaan', link: null };
    await appendAudit(tx, {
      ...{ actor, action: `groep.${it.answer}`, subject: `uitnodiging:${invited.id}` },
      detail: { gebied: opzet.gebied, rol: invited.role },
    });
    return { is: 'gedaan', link };
  });
}
