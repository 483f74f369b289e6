/** How far the setting up of an installation is. */
import type { GemeenteCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

/** `poort`: the message was not judged; `homeserver`: it could not be sent at all. */
export type TrialOutcome = 'gelukt' | 'poort' | 'homeserver';
export type Trial = {
  readonly id: string;
  readonly askedAt: Date;
  /** Null while it runs. */
  readonly outcome: TrialOutcome | null;
};
export type Inrichting = {
  /** When the officer said that name, code and telephone are right. */
  readonly detailsAt: Date | null;
  readonly trial: Trial | null;
  readonly gebieden: number;
  readonly addresses: number;
  /** Groups that are on. */
  readonly groups: number;
};

export async function getInrichting(sql: Query): Promise<Inrichting> {
  const [row] = await sql<
    {
      detailsAt: Date | null;
      id: string | null;
      askedAt: Date | null;
      outcome: TrialOutcome | null;
      gebieden: number;
      addresses: number;
      groups: number;
    }[]
  >`
    select i.gegevens_op as "detailsAt", i.proef_id as id, i.proef_gevraagd_op as "askedAt", i.proef_uitkomst as outcome,
      (select count(*)::int from gebied where vervallen_op is null) as gebieden, (select count(*)::int from adres) as addresses,
      (select count(*)::int from gebied where aan) as groups
    from (values (true)) as one (enige) left join inrichting i using (enige)`;
  if (row === undefined) throw new Error('a query of one row gave none');
  const { id, askedAt, outcome, ...rest } = row;
  return { ...rest, trial: id === null || askedAt === null ? null : { id, askedAt, outcome } };
}

/** Keeps that the officer looked at what the gemeente is called and how it is reached. */
export async function keepDetailsSeen(sql: Query, at: Date): Promise<void> {
  await sql`
    insert into inrichting (gegevens_op) values (${at}) on conflict (enige) do update set gegevens_op = excluded.gegevens_op`;
}

/** Begins a test melding. False, and nothing changes, if one is under way that was asked for after `since`. */
export async function beginTrial(
  sql: Query,
  it: { readonly id: string; readonly at: Date; readonly since: Date },
): Promise<boolean> {
  const rows = await sql`
    insert into inrichting as i (proef_id, proef_gevraagd_op) values (${it.id}, ${it.at})
    on conflict (enige) do update set proef_id = excluded.proef_id, proef_gevraagd_op = excluded.proef_gevraagd_op,
      proef_uitkomst = null, proef_klaar_op = null
    where i.proef_id is null or i.proef_uitkomst is not null or i.proef_gevraagd_op < ${it.since}
    returning enige`;
  return rows.length === 1;
}

/** Keeps how a test melding ended; the first time counts, and only of the last that was asked for. */
export async function endTrial(sql: Query, id: string, outcome: TrialOutcome, at: Date): Promise<void> {
  await sql`
    update inrichting set proef_uitkomst = ${outcome}, proef_klaar_op = ${at}
    where proef_id = ${id} and proef_uitkomst is null`;
}

/** Sets which gemeente this is, while nothing of another was read in. Gives whether it is so now. */
export async function chooseGemeente(sql: Query, code: GemeenteCode): Promise<boolean> {
  await sql`insert into gemeente (code) select ${code} where not exists (select from gemeente)`;
  await sql`update gemeente set code = ${code}, naam = null where code <> ${code} and not exists (select from gebied)`;
  const rows = await sql`select 1 from gemeente where code = ${code}`;
  return rows.length === 1;
}

/** Whether anybody ever signed in to the pages. */
export async function hasAnybodySignedIn(sql: Query): Promise<boolean> {
  const [row] = await sql<
    { seen: boolean }[]
  >`select exists (select from audit where actie = 'sessie.begin') as seen`;
  return row?.seen ?? false;
}
