/** Everything that is held of one person, for that person: on the page and in the download of "Mijn gegevens". */
import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import type { LoggedAbout, OwnData, OwnTexts } from '#basis/own-data.ts';
import type { Role } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { copiesOf } from './archief.ts';
import { COORDINATION_HELD } from './coordinatie-person.ts';
import type { Sql } from './db.ts';
import { GROUPS_HELD } from './groepen-person.ts';
import { SIGN_IN_HELD } from './inlogdienst.ts';
import { looksAt } from './inzage.ts';
import { JOINING_HELD } from './joining-person.ts';
import { ROUNDS_HELD } from './surveillance-person.ts';
import { SECOND_STEP_HELD } from './tweede-stap.ts';
import { TOLD_HELD } from './vertellen-person.ts';
import { VOLUNTEER_HELD } from './vrijwilligers-person.ts';

const MOST = 500;

/** What a part of the service holds of a person, added to their data under its name; null for nothing. */
export type HeldPart = {
  readonly name: string;
  read(sql: Sql, personId: string): Promise<unknown>;
};
/** Parts with tables of their own. */
const PARTS: readonly HeldPart[] = [
  JOINING_HELD,
  COORDINATION_HELD,
  GROUPS_HELD,
  ROUNDS_HELD,
  TOLD_HELD,
  SECOND_STEP_HELD,
  SIGN_IN_HELD,
  VOLUNTEER_HELD,
  { name: 'archief', read: copiesOf },
];

/**
 * All of it, of who is signed in by this session and no other; null if that has ended. Writes an audit row. `withNames`: the gemeente lets
 * residents see which official looked, by name.
 */
export async function readOwnData(
  sql: Sql,
  it: { readonly sessionId: string; readonly at: Date; readonly withNames: boolean },
): Promise<OwnData | null> {
  const [own] = await sql<[{ texts: OwnTexts | null }]>`
    select mijn_gegevens(${it.sessionId}, ${it.at}) as texts`;
  if (own.texts === null) return null;
  const [persoon] = await sql<OwnData['persoon'][]>`
    select p.id, p.weergavenaam as naam, p.user_id as gebruikersnaam, p.taal, p.aangemaakt_op as sinds
    from sessie s join persoon p on p.id = s.persoon_id where s.id = ${it.sessionId}`;
  if (persoon === undefined) return null;
  const { id } = persoon;
  const [lidmaatschappen, kamers, vertrokken, sessies, inzage, logboek] = await Promise.all([
    memberships(sql, id),
    sql<OwnData['kamers'][number][]>`
      select gebied_code as gebied, soort from kamer where persoon_id = ${id} order by gebied_code limit ${MOST}`,
    sql<OwnData['vertrokken'][number][]>`
      select v.gebied_code as gebied, k.soort, v.reden, v.op, v.terug_op as "terugOp" from vertrek v join kamer k on k.id = v.kamer_id
      where v.persoon_id = ${id} order by v.op desc limit ${MOST}`,
    sql<OwnData['sessies'][number][]>`
      select gemaakt_op as begonnen, gebruikt_op as gebruikt, eindigt_op as eindigt from sessie
      where persoon_id = ${id} and eindigt_op > ${it.at} order by gemaakt_op desc limit ${MOST}`,
    looksAt(sql, `persoon:${id}`, MOST),
    loggedAbout(sql, id, it.withNames),
  ]);
  const overig: Record<string, unknown> = {};
  for (const part of PARTS) {
    const held = await part.read(sql, id);
    if (held !== null) overig[part.name] = held;
  }
  return {
    ...own.texts,
    ...{ persoon, lidmaatschappen, inzage, logboek, overig },
    ...{ kamers: [...kamers], vertrokken: [...vertrokken], sessies: [...sessies] },
  };
}

/** The rooms of ours in which somebody may have written: those of every gebied they were in, and their own. */
export async function roomsWrittenIn(
  sql: Sql,
  personId: string,
): Promise<readonly { readonly room: RoomId; readonly gebied: GebiedCode; readonly soort: RoomKind }[]> {
  return [
    ...(await sql<{ room: RoomId; gebied: GebiedCode; soort: RoomKind }[]>`
      select k.room_id as room, k.gebied_code as gebied, k.soort from kamer k
      where k.room_id is not null and k.soort <> 'ruimte' and (k.persoon_id = ${personId} or (k.persoon_id is null and exists
        (select from lidmaatschap l where l.persoon_id = ${personId} and l.gebied_code = k.gebied_code)))
      order by k.gebied_code, k.soort limit ${MOST}`),
  ];
}

async function memberships(sql: Sql, id: string): Promise<OwnData['lidmaatschappen']> {
  return [
    ...(await sql<OwnData['lidmaatschappen'][number][]>`
      select l.gebied_code as gebied, g.naam, l.rol, l.sinds, l.tot, l.reden, l.alleen_lezen_tot as "alleenLezenTot"
      from lidmaatschap l join gebied g on g.code = l.gebied_code
      where l.persoon_id = ${id} order by l.sinds desc limit ${MOST}`),
  ];
}

/** What the audit log says about somebody but for their own looks, newest first; who did it is told as what they are now. */
async function loggedAbout(sql: Sql, id: string, withNames: boolean): Promise<readonly LoggedAbout[]> {
  const self = `persoon:${id}`;
  const rows = await sql<(Omit<LoggedAbout, 'by'> & { by: string | null; actor: string })[]>`
    select a.nr::int as nr, a.op as at, a.actie as action, a.reden as reason, a.actor,
      coalesce(case when a.actie = 'inzage' then a.bijzonderheden::json ->> 'rol' end, t.rol, l.rol) as by,
      case when ${withNames} and l.rol in ('gemeente', 'wijkagent') then p.weergavenaam end as name
    from audit a
    left join api_token t on a.actor = 'token:' || t.id
    left join persoon p on a.actor = 'persoon:' || p.id
    left join lateral (select rol from lidmaatschap where persoon_id = p.id and tot is null
      order by array_position(array['gemeente', 'wijkagent', 'coordinator', 'resident'], rol) limit 1) l on true
    where a.onderwerp = ${self} and a.actie <> 'gegevens.eigen' order by a.nr desc limit ${MOST}`;
  return rows.map(({ actor, by, ...row }) => ({ ...row, by: whoOf(actor, self, by) }));
}

function whoOf(actor: string, self: string, role: string | null): LoggedAbout['by'] {
  if (actor === self) return 'zelf';
  if (actor.startsWith('service:') || actor.startsWith('beheer:')) return 'systeem';
  return (role as Role | null) ?? 'onbekend';
}
