/** What the officer does with the checklist of a group. Each is one transaction with its audit row; doing it again changes nothing. */
import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { SetUpRole } from '#store/groep-uitnodigingen.ts';
import { addUitnodiging, getUitnodiging, withdrawUitnodiging } from '#store/groep-uitnodigingen.ts';
import { endOpzet, lockOpzet, openOpzet, setGemeenteYes } from '#store/groepen.ts';
import { enqueue } from '#store/jobs.ts';
import { mailedSince } from '#store/uitnodiging-mail.ts';
import type { ProvisioningContext } from '../context.ts';
import { MAIL_INVITATION, mailedInvitation } from '../jobs/mail-invitation.ts';
import { hashToken } from '../tokens.ts';
import { newLinkToken } from './link-token.ts';

type Means = Pick<ProvisioningContext, 'sql' | 'clock' | 'random'>;

const DAY_MS = 24 * 60 * 60_000;
/** In which somebody must answer. */
export const INVITATION_DAYS = 30;
/** Invitations by e-mail in a day: of one group, and of all. Who sends more of them by far means something else. */
const MOST_MAILED = { ofOpzet: 10, ofAll: 50 } as const;

/** Why a checklist is stopped. */
export const STOP_REASONS = ['geen-coordinator', 'geen-wijkagent', 'andere-groep', 'anders'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Opens a checklist without anybody having asked. False if one is open. */
export async function openSetUp(
  { sql, clock, random }: Means,
  gebied: GebiedCode,
  actor: AuditId,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    const { isNew } = await openOpzet(tx, gebied, { id: newId(random), at: clock() });
    if (isNew) await appendAudit(tx, { actor, action: 'groep.opzet', subject: `gebied:${gebied}` });
    return isNew;
  });
}

/** The gemeente says yes, or takes it back. False if that was so, or it is too late. */
export async function sayYes(
  { sql, clock }: Means,
  opzetId: string,
  yes: boolean,
  actor: AuditId,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    const opzet = await lockOpzet(tx, opzetId);
    if (opzet === null || !(await setGemeenteYes(tx, opzetId, yes ? { by: actor, at: clock() } : null)))
      return false;
    const subject = `gebied:${opzet.gebied}` as const;
    await appendAudit(tx, { actor, action: yes ? 'groep.gemeente-ja' : 'groep.gemeente-terug', subject });
    return true;
  });
}

export type Invitee = {
  readonly role: SetUpRole;
  readonly naam: string;
  /** Somebody who takes part already and answers when signed in. */
  readonly persoonId?: string;
  /** Who asked for the group and answers on their own page. */
  readonly aanvraagId?: string;
  /** Where a link of their own is sent, which then nobody here sees. Not for who takes part already: it would lead to their account. */
  readonly email?: string;
};

export type InviteOutcome =
  /** `link`: the token of one to hand over, for who is neither signed in nor the asker, and gets no e-mail. */
  | { readonly is: 'gevraagd'; readonly link: string | null }
  | { readonly is: 'gemaild' }
  /** Too late, or too many were asked. */
  | { readonly is: 'te-veel' }
  | { readonly is: 'te-veel-mail' };

/** Asks somebody to be the wijkagent or a coordinator. */
export async function invite(
  context: Means & Pick<ProvisioningContext, 'settings'>,
  opzetId: string,
  invitee: Invitee,
  actor: AuditId,
): Promise<InviteOutcome> {
  const { sql, clock, random, settings } = context;
  const { role, naam, persoonId = null, aanvraagId = null, email = null } = invitee;
  const at = clock();
  const id = newId(random);
  const hasLink = email !== null || (persoonId === null && aanvraagId === null);
  const token = email === null ? newLinkToken(random) : mailedInvitation(settings, id);
  return await sql.begin(async (tx): Promise<InviteOutcome> => {
    const opzet = await lockOpzet(tx, opzetId);
    if (opzet === null) return { is: 'te-veel' };
    if (email !== null && (await isTooMuchMail(tx, opzetId, at))) return { is: 'te-veel-mail' };
    const kept = await addUitnodiging(tx, {
      ...{ id, opzetId, role, naam, persoonId, aanvraagId, email, by: actor, at },
      hash: hasLink ? hashToken(token) : null,
      expires: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
    });
    if (!kept) return { is: 'te-veel' };
    if (email !== null) {
      const job = `${MAIL_INVITATION} ${id}`;
      await enqueue(tx, 'provisioning', MAIL_INVITATION, { uitnodiging: id }, { jobKey: job });
    }
    if (persoonId !== null) {
      const told = { persoon: persoonId, uitnodiging: id, gebied: opzet.gebied };
      await enqueue(tx, 'bot', 'asked-for-group', told, { jobKey: `asked-for-group:${id}` });
    }
    await appendAudit(tx, {
      ...{ actor, action: 'groep.uitnodiging', subject: `uitnodiging:${id}` },
      detail: { gebied: opzet.gebied, rol: role, mail: email !== null },
    });
    return email === null ? { is: 'gevraagd', link: hasLink ? token : null } : { is: 'gemaild' };
  });
}

async function isTooMuchMail(tx: Tx, opzetId: string, at: Date): Promise<boolean> {
  const mailed = await mailedSince(tx, opzetId, new Date(at.getTime() - DAY_MS));
  return mailed.ofOpzet >= MOST_MAILED.ofOpzet || mailed.ofAll >= MOST_MAILED.ofAll;
}

/** Takes an invitation back, or the yes that was given to it. False if that was so, or it is too late. */
export async function uninvite(
  { sql, clock }: Means,
  opzetId: string,
  id: string,
  actor: AuditId,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    const opzet = await lockOpzet(tx, opzetId);
    const invited = await getUitnodiging(tx, id);
    if (opzet === null || invited?.opzetId !== opzetId) return false;
    if (!(await withdrawUitnodiging(tx, id, clock()))) return false;
    await appendAudit(tx, {
      ...{ actor, action: 'groep.uitnodiging-terug', subject: `uitnodiging:${id}` },
      detail: { gebied: opzet.gebied, rol: invited.role },
    });
    return true;
  });
}

/** Stops a checklist: no group comes of it now. False if it had ended. */
export async function stopSetUp(
  { sql, clock }: Means,
  opzetId: string,
  reason: StopReason,
  actor: AuditId,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    const opzet = await lockOpzet(tx, opzetId);
    if (opzet === null || !(await endOpzet(tx, opzetId, 'gestopt', clock()))) return false;
    await appendAudit(tx, { actor, action: 'groep.gestopt', subject: `gebied:${opzet.gebied}`, reason });
    return true;
  });
}
