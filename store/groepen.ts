/** Groups that are being set up: the checklist of a gebied, who asked for it, and who is asked to be wijkagent or coordinator. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { Query, Tx } from './db.ts';

export type SetUpState = 'open' | 'gestart' | 'gestopt';
export type Opzet = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly state: SetUpState;
  readonly madeAt: Date;
  /** The gemeente's yes; `by` is the actor as in the audit log. */
  readonly gemeente: { readonly by: string; readonly at: Date } | null;
  readonly endedAt: Date | null;
};

type OpzetRow = Omit<Opzet, 'gemeente'> & { readonly by: string | null; readonly at: Date | null };
const toOpzet = ({ by, at, ...rest }: OpzetRow): Opzet => ({
  ...rest,
  gemeente: by === null || at === null ? null : { by, at },
});
const opzetColumns = (
  sql: Query,
) => sql`o.id, o.gebied_code as gebied, o.toestand as state, o.gemaakt_op as "madeAt",
  o.gemeente_door as by, o.gemeente_op as at, o.einde_op as "endedAt"`;

/** Opens the checklist of a gebied, unless one is open. Gives the one that is. */
export async function openOpzet(
  tx: Tx,
  gebied: GebiedCode,
  it: { readonly id: string; readonly at: Date },
): Promise<{ readonly opzet: Opzet; readonly isNew: boolean }> {
  const added = await tx`
    insert into groep_opzet (id, gebied_code, toestand, gemaakt_op) values (${it.id}, ${gebied}, 'open', ${it.at})
    on conflict (gebied_code) where toestand = 'open' do nothing returning id`;
  const opzet = await openOpzetOf(tx, gebied);
  if (opzet === null) throw new Error('a checklist just opened is not there');
  return { opzet, isNew: added.length === 1 };
}

/** The checklist of a gebied that is open; null if there is none. */
export async function openOpzetOf(sql: Query, gebied: GebiedCode): Promise<Opzet | null> {
  const [row] = await sql<OpzetRow[]>`
    select ${opzetColumns(sql)} from groep_opzet o where gebied_code = ${gebied} and toestand = 'open'`;
  return row === undefined ? null : toOpzet(row);
}

export async function getOpzet(sql: Query, id: string): Promise<Opzet | null> {
  const [row] = await sql<OpzetRow[]>`select ${opzetColumns(sql)} from groep_opzet o where id = ${id}`;
  return row === undefined ? null : toOpzet(row);
}

/** As {@link getOpzet}, if it is open; nobody else changes it, or what hangs on it, until this transaction ends. */
export async function lockOpzet(tx: Tx, id: string): Promise<Opzet | null> {
  await tx`select 1 from groep_opzet where id = ${id} for update`;
  const opzet = await getOpzet(tx, id);
  return opzet?.state === 'open' ? opzet : null;
}

/** Checklists that are open and the last hundred that ended, newest first, with how many asked and answered. */
export async function listOpzetten(sql: Query): Promise<
  readonly (Opzet & {
    readonly naam: string;
    readonly asked: number;
    readonly wijkagent: boolean;
    readonly coordinators: number;
  })[]
> {
  const rows = await sql<
    (OpzetRow & { naam: string; asked: number; wijkagent: boolean; coordinators: number })[]
  >`
    select ${opzetColumns(sql)}, g.naam,
      (select count(*)::int from groep_aanvraag a where a.opzet_id = o.id and a.ingetrokken_op is null) as asked,
      exists (select from groep_uitnodiging u where u.opzet_id = o.id and u.rol = 'wijkagent' and u.antwoord = 'ja'
        and u.ingetrokken_op is null) as wijkagent,
      (select count(*)::int from groep_uitnodiging u where u.opzet_id = o.id and u.rol = 'coordinator' and u.antwoord = 'ja'
        and u.ingetrokken_op is null) as coordinators
    from groep_opzet o join gebied g on g.code = o.gebied_code
    order by o.toestand = 'open' desc, coalesce(o.einde_op, o.gemaakt_op) desc, o.id limit 300`;
  return rows.map(({ naam, asked, wijkagent, coordinators, ...row }) => ({
    ...toOpzet(row),
    ...{ naam, asked, wijkagent, coordinators },
  }));
}

/** Keeps the gemeente's yes, or takes it back (null). False if that was so. */
export async function setGemeenteYes(
  tx: Tx,
  id: string,
  yes: { readonly by: string; readonly at: Date } | null,
): Promise<boolean> {
  const rows = await tx`
    update groep_opzet set gemeente_door = ${yes?.by ?? null}, gemeente_op = ${yes?.at ?? null}
    where id = ${id} and toestand = 'open' and (gemeente_op is null) = ${yes !== null} returning id`;
  return rows.length === 1;
}

/** Ends a checklist: its group started, or it was stopped. */
export async function endOpzet(tx: Tx, id: string, state: 'gestart' | 'gestopt', at: Date): Promise<boolean> {
  const rows = await tx`
    update groep_opzet set toestand = ${state}, einde_op = ${at} where id = ${id} and toestand = 'open' returning id`;
  return rows.length === 1;
}

/** Who asks, where they live and how they can be reached; null once it was erased. */
export type Asker = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly naam: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};
export type GroepAanvraag = {
  readonly id: string;
  readonly opzetId: string;
  readonly who: Asker | null;
  readonly wantsToCoordinate: boolean;
  readonly language: Language;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
};
type AanvraagRow = Omit<GroepAanvraag, 'who'> & { [K in keyof Asker]: Asker[K] | null };

function toAanvraag(row: AanvraagRow): GroepAanvraag {
  const { pc6, huisnummer, toevoeging, naam, email, telefoon, ...rest } = row;
  const isErased = pc6 === null || huisnummer === null || naam === null;
  return { ...rest, who: isErased ? null : { pc6, huisnummer, toevoeging, naam, email, telefoon } };
}
const aanvraagColumns = (
  sql: Query,
) => sql`a.id, a.opzet_id as "opzetId", a.pc6, a.huisnummer, a.toevoeging, a.naam, a.email,
  a.telefoon, a.wil_coordinator as "wantsToCoordinate", a.taal as language, a.gemaakt_op as "madeAt", a.ingetrokken_op as "withdrawnAt"`;

/** Requests that one address, and one checklist, can have at a time. */
const MOST = { atAddress: 3, ofOpzet: 200 } as const;

/** Keeps that somebody asks for a group. False, and nothing is kept, where so many have that it can't be meant. */
export async function addGroepAanvraag(
  tx: Tx,
  it: {
    readonly id: string;
    readonly opzetId: string;
    readonly hash: Uint8Array;
    readonly who: Asker;
    readonly wantsToCoordinate: boolean;
    readonly language: Language;
  },
  at: Date,
): Promise<boolean> {
  const { who } = it;
  const rows = await tx`
    insert into groep_aanvraag (id, opzet_id, token_sha256, pc6, huisnummer, toevoeging, naam, email, telefoon, wil_coordinator, taal,
      gemaakt_op)
    select ${it.id}::uuid, ${it.opzetId}::uuid, ${Buffer.from(it.hash)}, ${who.pc6}, ${who.huisnummer}::int, ${who.toevoeging}, ${who.naam},
      ${who.email}, ${who.telefoon}, ${it.wantsToCoordinate}::boolean, ${it.language}, ${at}::timestamptz
    where (select count(*) from groep_aanvraag o join groep_opzet p on p.id = o.opzet_id and p.toestand = 'open'
        where o.pc6 = ${who.pc6} and o.huisnummer = ${who.huisnummer} and o.ingetrokken_op is null) < ${MOST.atAddress}
      and (select count(*) from groep_aanvraag o where o.opzet_id = ${it.opzetId}) < ${MOST.ofOpzet}
    returning id`;
  return rows.length === 1;
}

export async function groepAanvraagByToken(sql: Query, hash: Uint8Array): Promise<GroepAanvraag | null> {
  const [row] = await sql<AanvraagRow[]>`
    select ${aanvraagColumns(sql)} from groep_aanvraag a where token_sha256 = ${Buffer.from(hash)}`;
  return row === undefined ? null : toAanvraag(row);
}

/** Who asked for the group of a checklist and did not take it back, oldest first. */
export async function groepAanvragenOf(sql: Query, opzetId: string): Promise<readonly GroepAanvraag[]> {
  const rows = await sql<AanvraagRow[]>`
    select ${aanvraagColumns(sql)} from groep_aanvraag a where opzet_id = ${opzetId} and ingetrokken_op is null
    order by gemaakt_op, id`;
  return rows.map(toAanvraag);
}

/** Takes a request back and erases who made it, at once; invitations that went with it are taken back too. */
export async function withdrawGroepAanvraag(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update groep_aanvraag set ingetrokken_op = ${at}, gewist_op = ${at}, token_sha256 = null, pc6 = null, huisnummer = null,
      toevoeging = null, naam = null, email = null, telefoon = null
    where id = ${id} and ingetrokken_op is null and gewist_op is null returning id`;
  if (rows.length === 0) return false;
  await tx`
    update groep_uitnodiging set ingetrokken_op = coalesce(ingetrokken_op, ${at}), naam = null, email = null, gewist_op = ${at}
    where aanvraag_id = ${id} and gewist_op is null`;
  return true;
}

/** Erases who asked and who was asked, long enough after it; gives how many rows that is. */
export async function expireGroepen(
  sql: Query,
  before: { readonly ended: Date; readonly asked: Date },
  at: Date,
): Promise<number> {
  const asked = await sql`
    update groep_aanvraag a set gewist_op = ${at}, token_sha256 = null, pc6 = null, huisnummer = null, toevoeging = null, naam = null,
      email = null, telefoon = null
    from groep_opzet o where o.id = a.opzet_id and a.gewist_op is null
      and (o.einde_op < ${before.ended} or a.gemaakt_op < ${before.asked})
    returning a.id`;
  const invited = await sql`
    update groep_uitnodiging u set gewist_op = ${at}, token_sha256 = null, naam = null, email = null
    from groep_opzet o where o.id = u.opzet_id and u.gewist_op is null
      and (o.einde_op < ${before.ended} or u.verloopt_op < ${before.ended})
    returning u.id`;
  return asked.length + invited.length;
}
