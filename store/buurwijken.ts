/** Meldingen that a coordinator showed to neighbouring groups. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Cause } from './bot-messages.ts';
import type { Query, Tx } from './db.ts';
import type { Boundary } from './gebieden.ts';

/** First part of the cause of a card in a neighbouring group; the rest is the id of its row. */
export const NEIGHBOUR_CAUSE = 'melding-buurwijk';
export const neighbourCause = (id: string): Cause => `${NEIGHBOUR_CAUSE}:${id}`;

export type BoundedGroup = { readonly code: GebiedCode; readonly naam: string; readonly grens: Boundary };

/** Every gebied with a group of its own of which the boundary is known. */
export async function boundedGroups(sql: Query): Promise<readonly BoundedGroup[]> {
  return await sql<BoundedGroup[]>`
    select code, naam, grens from gebied where aan and vervallen_op is null and grens is not null order by code`;
}

/** Shows a melding to a neighbouring group, by a coordinator (their person's id); false if it is, or was, shown there. */
export async function addNeighbour(
  tx: Tx,
  it: {
    readonly id: string;
    readonly melding: string;
    readonly gebied: GebiedCode;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx`
    insert into melding_buurwijk (id, melding_id, gebied_code, door, gemaakt_op)
    values (${it.id}, ${it.melding}, ${it.gebied}, ${it.by}, ${it.at}) on conflict do nothing returning id`;
  return rows.length === 1;
}

/** Takes a melding back from the groups that this coordinator showed it to; gives how many those are, once. */
export async function takeBackNeighbours(
  tx: Tx,
  it: { readonly melding: string; readonly by: string; readonly at: Date },
): Promise<number> {
  const rows = await tx`
    update melding_buurwijk set teruggenomen_op = ${it.at}
    where melding_id = ${it.melding} and door = ${it.by} and teruggenomen_op is null returning id`;
  return rows.length;
}

export type Neighbour = {
  readonly id: string;
  readonly melding: string;
  readonly gebied: GebiedCode;
  /** The coordinator who showed it took it back. */
  readonly isTakenBack: boolean;
};
const columns = (sql: Query) =>
  sql`id, melding_id as melding, gebied_code as gebied, teruggenomen_op is not null as "isTakenBack"`;

/** The groups that a melding is shown to. */
export async function neighboursOf(sql: Query, melding: string): Promise<readonly Neighbour[]> {
  return await sql<Neighbour[]>`
    select ${columns(sql)} from melding_buurwijk where melding_id = ${melding} order by gebied_code`;
}

export async function findNeighbour(sql: Query, id: string): Promise<Neighbour | null> {
  const [row] = await sql<Neighbour[]>`select ${columns(sql)} from melding_buurwijk where id = ${id}`;
  return row ?? null;
}

/** Who says by this sign that they saw it too on one of these cards, each once. */
export async function seenByNeighbours(
  sql: Query,
  neighbours: readonly Neighbour[],
  sign: string,
): Promise<ReadonlyMap<string, readonly UserId[]>> {
  const causes = new Map(neighbours.map(({ id }) => [neighbourCause(id) as string, id]));
  const rows = await sql<{ cause: string; by: string }[]>`
    select distinct oorzaak as cause, door as by from tik
    where oorzaak = any(${[...causes.keys()]}) and split_part(sleutel, ' ', 1) = ${sign} and ongedaan_op is null order by 1, 2`;
  const found = new Map<string, UserId[]>();
  for (const { cause, by } of rows) {
    const id = causes.get(cause) ?? '';
    found.set(id, [...(found.get(id) ?? []), userId(by)]);
  }
  return found;
}
