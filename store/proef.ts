/** What rules on trial would have found: hits without their sender, and of how many messages. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';

export type TrialHit = {
  readonly rule: number;
  readonly code: string;
  /** What would have been done. */
  readonly action: 'nudge' | 'soften' | 'hold';
  readonly fragment: string;
};

/** Counts a message for each rule that its gebied tries, by day in Dutch time, and keeps what they would have found: once for a code. */
export async function countTrial(
  tx: Tx,
  it: {
    readonly event: EventId;
    readonly gebied: GebiedCode;
    readonly rules: readonly number[];
    readonly hits: readonly TrialHit[];
    readonly at: Date;
  },
): Promise<void> {
  // In one order, so that two messages at once do not wait for each other.
  const rules = [...new Set(it.rules)].sort((a, b) => a - b);
  await tx`
    insert into proef_telling (gebied_code, regel, dag, berichten)
    select ${it.gebied}, regel, (${it.at}::timestamptz at time zone 'Europe/Amsterdam')::date, 1
    from unnest(${rules}::smallint[]) with ordinality as een (regel, nr) order by nr
    on conflict (gebied_code, regel, dag) do update set berichten = proef_telling.berichten + 1`;
  for (const hit of it.hits)
    await tx`
      insert into proef_treffer (event_id, code, gebied_code, op, regel, actie, fragment)
      values (${it.event}, ${hit.code}, ${it.gebied}, ${it.at}, ${hit.rule}, ${hit.action}, ${hit.fragment})
      on conflict do nothing`;
}

export type TrialFigures = {
  readonly gebied: GebiedCode;
  readonly rule: number;
  /** Messages that were judged while the rule was on trial. */
  readonly messages: number;
  /** Of those, messages that would have been masked, held or answered with a tip; one counts once, for the strictest. */
  readonly soften: number;
  readonly hold: number;
  readonly nudge: number;
};

/** Figures of each gebied (or of one) and rule since a moment, in that order. */
export async function trialFigures(
  sql: Query,
  it: { readonly gebied?: GebiedCode | undefined; readonly since: Date },
): Promise<readonly TrialFigures[]> {
  const gebied = it.gebied ?? null;
  return await sql<TrialFigures[]>`
    with strictest as (
      select gebied_code, regel, event_id, max(array_position(array['nudge', 'soften', 'hold'], actie)) as rang
      from proef_treffer where op > ${it.since} and (${gebied}::text is null or gebied_code = ${gebied})
      group by gebied_code, regel, event_id
    ), hits as (
      select gebied_code, regel, count(*) filter (where rang = 1)::integer as nudge,
        count(*) filter (where rang = 2)::integer as soften, count(*) filter (where rang = 3)::integer as hold
      from strictest group by gebied_code, regel
    ), counted as (
      select gebied_code, regel, sum(berichten)::integer as messages from proef_telling
      where dag >= (${it.since}::timestamptz at time zone 'Europe/Amsterdam')::date
        and (${gebied}::text is null or gebied_code = ${gebied})
      group by gebied_code, regel
    )
    select counted.gebied_code as gebied, counted.regel::integer as rule, counted.messages,
      coalesce(hits.soften, 0) as soften, coalesce(hits.hold, 0) as hold, coalesce(hits.nudge, 0) as nudge
    from counted left join hits using (gebied_code, regel) order by 1, 2`;
}

export type TrialExample = {
  readonly code: string;
  readonly action: TrialHit['action'];
  readonly fragment: string;
};

/** Fragments that a rule would have found, the newest first, each once; of a message what asked for the most, as it is counted. */
export async function trialExamples(
  sql: Query,
  it: { readonly gebied: GebiedCode; readonly rule: number; readonly since: Date; readonly limit: number },
): Promise<readonly TrialExample[]> {
  return await sql<TrialExample[]>`
    with strictest as (
      select distinct on (event_id) code, actie, fragment, op from proef_treffer
      where gebied_code = ${it.gebied} and regel = ${it.rule} and op > ${it.since} and fragment is not null
      order by event_id, array_position(array['hold', 'soften', 'nudge'], actie), code
    )
    select code, actie as action, fragment from strictest
    group by code, actie, fragment order by max(op) desc, code limit ${it.limit}`;
}

/** Drops the fragments from before `before`; gives how many. The figures stay. */
export async function expireTrialFragments(sql: Query, before: Date): Promise<number> {
  const { count } = await sql`
    update proef_treffer set fragment = null where fragment is not null and op < ${before}`;
  return count;
}
