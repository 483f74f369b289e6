/** A report that was deleted while others were joined to it: what they report goes on, with a card of its own. */
import type { Query, Tx } from './db.ts';
import { findMelding, touchMelding } from './meldingen.ts';
import { lapseOutcomeQuestions, showApart } from './meldingen-questions.ts';
import type { Melding } from './meldingen-row.ts';
import { recount, recountDanger } from './meldingen-signs.ts';

/** Had a card before it was joined, or only a question whether it belongs. */
export type Heir = { readonly melding: string } | { readonly question: string };

/** The oldest report that was joined to this melding and whose message stands; null if none. */
export async function heirOf(sql: Query, melding: string): Promise<Heir | null> {
  const [row] = await sql<{ melding: string | null; vraag: string | null }[]>`
    select m.id as melding, v.id as vraag
    from melding_teken t
      left join melding m on m.bron_event_id = t.event_id and m.toestand = 'samengevoegd'
      left join melding_vraag v on v.event_id = t.event_id and v.soort = 'hoort-bij' and v.antwoord = 'ja'
        and v.eigen_melding_id is null and v.wat is not null
    where t.melding_id = ${melding} and t.soort = 'gezien' and t.ongedaan_op is null and (m.id is not null or v.id is not null)
    order by coalesce(m.geopend_op, v.gesteld_op), t.event_id limit 1`;
  if (row?.melding) return { melding: row.melding };
  return row?.vraag ? { question: row.vraag } : null;
}

/**
 * The heir is open, with all that was said of the melding whose report is gone but by its writer; that one, and what else was joined to it, belongs to
 * the heir now. Nothing if it is not open.
 */
export async function passOn(tx: Tx, gone: Melding, heir: string, at: Date): Promise<void> {
  if (gone.state !== 'open') return;
  await tx`
    update melding set toestand = 'open', samengevoegd_met = null, gesloten_op = null, herinnerd_op = ${at}, herinnerd_keer = 0
    where id = ${heir} and toestand = 'samengevoegd'`;
  const moved = await tx<{ id: string }[]>`
    update melding set samengevoegd_met = ${heir}, toestand = 'samengevoegd', gesloten_op = coalesce(gesloten_op, ${at}),
      afgelopen_op = null, afgelopen_door = null,
      plaats = case when id = ${gone.id} then null else plaats end, wat = case when id = ${gone.id} then null else wat end
    where id = ${gone.id} or samengevoegd_met = ${gone.id} returning id`;
  await tx`update melding_teken set melding_id = ${heir} where melding_id = ${gone.id}`;
  // The danger was known from then on, whoever tells of it now.
  if (gone.danger)
    await tx`update melding_teken set op = ${gone.openedAt} where melding_id = ${heir} and soort = 'gevaar' and ongedaan_op is null
      and op = (select min(op) from melding_teken where melding_id = ${heir} and soort = 'gevaar' and ongedaan_op is null)
      and op > ${gone.openedAt}`;
  await tx`
    update melding_vraag set melding_id = ${heir}
    where melding_id = ${gone.id} and soort = 'hoort-bij' and antwoord is null and eigen_melding_id is distinct from ${heir}`;
  await lapseOutcomeQuestions(tx, gone.id, { at, asked: 'all' });
  await showApart(tx, heir);
  for (const { id } of moved) await touchMelding(tx, id);
  await recountHeir(tx, heir);
  // In two turns, so that the group hears of a call that no longer counts.
  const undone = await tx`
    update melding_teken t set ongedaan_op = ${at} from melding m
    where m.id = ${heir} and t.melding_id = m.id and t.door = ${gone.reporter} and t.door <> m.melder and t.soort <> 'gevaar'
      and t.ongedaan_op is null returning t.event_id`;
  if (undone.length > 0) await recountHeir(tx, heir);
  await touchMelding(tx, heir, true);
}

async function recountHeir(tx: Tx, heir: string): Promise<void> {
  await recountDanger(tx, heir);
  const melding = await findMelding(tx, heir);
  if (melding) await recount(tx, melding);
}
