/** Danger that is told of once 112 was called for a melding, or once somebody said that it is over: nobody knows of that yet. */
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { touchMelding } from './meldingen.ts';
import { lapseOutcomeQuestions } from './meldingen-questions.ts';
import type { Melding } from './meldingen-row.ts';

export type NewDanger = {
  /** Told of since, and nobody said yet that 112 was called for it. */
  readonly waits: boolean;
  /** The newest sign that 112 was called and that stands. */
  readonly lastCalled: { readonly at: Date; readonly by: UserId } | null;
};

/**
 * Whether there is danger of which nobody knew: told of after the last call, of what was not dangerous until then, or after somebody said that it
 * is over, and before anybody called again. What its report tells was told as it was opened, unless an edit told it: then that is a sign.
 */
export async function newDanger(sql: Query, melding: string): Promise<NewDanger> {
  const [row] = await sql<{ wacht: boolean; op: Date | null; door: string | null }[]>`
    with teken as (
      select t.soort, t.event_id, t.op, t.door from melding_teken t where t.melding_id = ${melding} and t.ongedaan_op is null),
    gevaar as (
      select op from teken where soort = 'gevaar'
      union all
      -- Of a report that took over from another what was said of that one came before its card.
      select least(m.geopend_op, (select min(op) from teken)) from melding m where m.id = ${melding} and m.gevaar and not m.gevaar_gezegd
        and not exists (select from teken where soort = 'gevaar' and event_id = m.bron_event_id)),
    gebeld as (select op, door from teken where soort = '112' order by op desc, event_id desc limit 1)
    select coalesce((select min(op) from gevaar) > (select op from gebeld), false)
        or exists (select from teken t where t.soort = 'afgelopen' and t.op > coalesce((select op from gebeld), '-infinity')
          and t.op < (select max(op) from gevaar)) as wacht,
      (select op from gebeld) as op, (select door from gebeld) as door`;
  const lastCalled = row?.op != null && row.door !== null ? { at: row.op, by: userId(row.door) } : null;
  return { waits: row?.wacht ?? false, lastCalled };
}

/** Words tell of danger in it: whoever said before that it is over is not right any more, and nobody need say how it ended. */
export async function dangerTold(tx: Tx, { id, state, over }: Melding, at: Date): Promise<void> {
  if (state !== 'open' || (over !== null && over.at > at)) return;
  await tx`update melding set afgelopen_op = null, afgelopen_door = null where id = ${id}`;
  await lapseOutcomeQuestions(tx, id, { at, asked: 'over' });
  if (over !== null || (await newDanger(tx, id)).waits) await touchMelding(tx, id, true);
}
