/** Invitations to a new group that go by e-mail: how many, what is still to be sent, and how it went. */
import type { Language } from '#basis/language.ts';
import type { Query, Tx } from './db.ts';
import type { SetUpRole } from './groep-uitnodigingen.ts';

/** How many invitations were to go by e-mail since a moment: of one checklist, and of all. */
export async function mailedSince(
  tx: Tx,
  opzetId: string,
  since: Date,
): Promise<{ readonly ofOpzet: number; readonly ofAll: number }> {
  const [row] = await tx<[{ ofOpzet: number; ofAll: number }]>`
    select count(*) filter (where opzet_id = ${opzetId})::int as "ofOpzet", count(*)::int as "ofAll" from groep_uitnodiging
    where mail is not null and gemaakt_op > ${since}`;
  return row;
}

export type InvitationToMail = {
  readonly email: string;
  readonly role: SetUpRole;
  readonly gebiedNaam: string;
  /** The asker's own; Dutch for who is invited otherwise. */
  readonly language: Language;
  readonly expiresAt: Date;
};

/** What is still to be sent; null if it was, if it was taken back or answered, or if its group is set up no longer. */
export async function invitationToMail(sql: Query, id: string, at: Date): Promise<InvitationToMail | null> {
  const [row] = await sql<InvitationToMail[]>`
    select u.email, u.rol as role, g.naam as "gebiedNaam", coalesce(a.taal, 'nl') as language, u.verloopt_op as "expiresAt"
    from groep_uitnodiging u join groep_opzet o on o.id = u.opzet_id join gebied g on g.code = o.gebied_code
    left join groep_aanvraag a on a.id = u.aanvraag_id
    where u.id = ${id} and u.mail = 'wacht' and u.email is not null and u.ingetrokken_op is null and u.antwoord is null
      and u.verloopt_op > ${at} and o.toestand = 'open'`;
  return row ?? null;
}

/** Keeps how it went, and the address no longer. */
export async function endInvitationMail(
  sql: Query,
  id: string,
  mail: 'verstuurd' | 'mislukt',
): Promise<void> {
  await sql`update groep_uitnodiging set mail = ${mail}, email = null where id = ${id} and mail = 'wacht'`;
}

/** Gives up on what was asked before this moment and could not be sent. */
export async function giveUpInvitationMail(sql: Query, before: Date): Promise<void> {
  await sql`
    update groep_uitnodiging set mail = 'mislukt', email = null where mail = 'wacht' and gemaakt_op < ${before}`;
}
