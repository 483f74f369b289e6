/** Who decides together on a removal: the coordinators of now, as the rows say. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';
import { enqueue } from './jobs.ts';

/** The bot's job that looks at the open questions about a removal in a gebied again. */
export const LOOK_AT_REMOVALS = 'look-at-removals';

/** Who was put out so long before it was asked counts too: else it would be asked anew, alone. */
const PUT_OUT_DAYS = 30;
const DAY_MS = 86_400_000;

/** A removal that is asked, as much of it as says who decides. */
export type AskedRemoval = {
  readonly gebied: GebiedCode;
  readonly recipient: UserId;
  readonly since: Date;
  /** Two coordinators must agree, as the wijk wanted it when it was asked. */
  readonly withTwo: boolean;
};

/**
 * Who may decide on a removal, as the rows say now, and how many yeses decide: nobody decides on themself. Two coordinators must agree where the wijk
 * wanted it when it was asked and there are two who may decide. Not by the setting of now: one coordinator can change that, and would decide alone. Nor
 * can they by putting the other out: who was put out by who is left counts as there.
 */
export async function removalDeciders(
  sql: Query,
  it: AskedRemoval,
): Promise<{ readonly deciders: readonly UserId[]; readonly needed: 1 | 2 }> {
  const deciders = (await coordinatorsOf(sql, it.gebied)).filter((user) => user !== it.recipient);
  if (!it.withTwo) return { deciders, needed: 1 };
  const since = new Date(it.since.getTime() - PUT_OUT_DAYS * DAY_MS);
  const putOut = deciders.length >= 2 ? [] : await putOutByColleague(sql, { gebied: it.gebied, since });
  const many = new Set([...deciders, ...putOut.filter((user) => user !== it.recipient)]).size;
  return { deciders, needed: many >= 2 ? 2 : 1 };
}

/** Whether two coordinators must agree, as things are now, on the removal of this person that is being asked; null if none is. */
export async function askedRemovalNeedsTwo(
  sql: Query,
  { gebied, personId }: { readonly gebied: GebiedCode; readonly personId: string },
): Promise<boolean | null> {
  const [row] = await sql<{ ontvanger: string; sinds: Date; met_twee: boolean }[]>`
    select s.ontvanger, s.sinds, s.met_twee from sanctie s join persoon p on p.user_id = s.ontvanger
    where s.gebied_code = ${gebied} and p.id = ${personId} and s.staat = 'gevraagd' limit 1`;
  if (!row) return null;
  const asked = { gebied, recipient: userId(row.ontvanger), since: row.sinds, withTwo: row.met_twee };
  return (await removalDeciders(sql, asked)).needed === 2;
}

/** Who coordinates a gebied now; whoever does so longest first. */
async function coordinatorsOf(sql: Query, gebied: GebiedCode): Promise<readonly UserId[]> {
  const rows = await sql<{ user_id: string }[]>`
    select p.user_id from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${gebied} and l.rol = 'coordinator' and l.tot is null and p.beeindigd_op is null order by l.sinds, p.id`;
  return rows.map((row) => userId(row.user_id));
}

/**
 * Who coordinated a gebied since a moment and was put out by somebody who coordinates it now, as the audit log has it. No page lets a coordinator do
 * that to another; somebody who is an official besides could.
 */
async function putOutByColleague(
  sql: Query,
  { gebied, since }: { readonly gebied: GebiedCode; readonly since: Date },
): Promise<readonly UserId[]> {
  const rows = await sql<{ user_id: string }[]>`
    with now as (select persoon_id from lidmaatschap where gebied_code = ${gebied} and rol = 'coordinator' and tot is null)
    select distinct p.user_id from lidmaatschap l join persoon p on p.id = l.persoon_id
    join audit a on a.onderwerp = 'persoon:' || p.id and a.op >= ${since}
      and a.actie in ('lidmaatschap.einde', 'lidmaatschap.andere-rol', 'persoon.beeindigd')
    where l.gebied_code = ${gebied} and l.rol = 'coordinator' and l.tot >= ${since}
      and p.id not in (select persoon_id from now) and a.actor in (select 'persoon:' || persoon_id from now)`;
  return rows.map((row) => userId(row.user_id));
}

/** Somebody's role in a gebied began or ended: what is asked there about a removal is looked at again. In the transaction of that. */
export async function noteRoles(sql: Query, gebied: GebiedCode): Promise<void> {
  const open = await sql`select 1 from sanctie where gebied_code = ${gebied} and staat = 'gevraagd' limit 1`;
  if (open.length === 0) return;
  await enqueue(sql, 'bot', LOOK_AT_REMOVALS, { gebied }, { jobKey: `${LOOK_AT_REMOVALS}:${gebied}` });
}
