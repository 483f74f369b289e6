/** Who decides together on a removal: the coordinators of now, as the rows say. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';
import { enqueue } from './jobs.ts';

/** The bot's job that looks at the open questions about a removal in a gebied again. */
export const LOOK_AT_REMOVALS = 'look-at-removals';

/** Who coordinates a gebied now; whoever does so longest first. */
export async function coordinatorsOf(sql: Query, gebied: GebiedCode): Promise<readonly UserId[]> {
  const rows = await sql<{ user_id: string }[]>`
    select p.user_id from lidmaatschap l join persoon p on p.id = l.persoon_id
    where l.gebied_code = ${gebied} and l.rol = 'coordinator' and l.tot is null and p.beeindigd_op is null order by l.sinds, p.id`;
  return rows.map((row) => userId(row.user_id));
}

/**
 * Who coordinated a gebied since a moment and was put out by somebody who coordinates it now, as the audit log has it. No page lets a coordinator do
 * that to another; somebody who is an official besides could.
 */
export async function putOutByColleague(
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
