/** What becomes of zaken by the clock alone. Terms stand in 0004_cases.sql and 0008_fotos.sql. */
import { userId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import { CASE_MOVES } from '#basis/zaak.ts';
import { askMediaRemoval } from './case-work.ts';
import type { Query, Sql } from './db.ts';

const BATCH = 200;

/** Held messages that wait since before `before`, oldest first, at most 200. */
export async function waitingSince(sql: Query, before: Date): Promise<readonly CaseRef[]> {
  const rows = await sql<{ ref: string }[]>`select ref from zaak
    where staat in ${sql(CASE_MOVES.verlopen.from)} and staat_sinds < ${before} order by staat_sinds limit ${BATCH}`;
  return rows.map((row) => row.ref);
}

/** Messages that the gate stored before `before` and whose event never came, oldest first, at most 200. */
export async function neverSentSince(sql: Query, before: Date): Promise<readonly CaseRef[]> {
  const rows = await sql<{ ref: string }[]>`select ref from zaak
    where staat in ${sql(CASE_MOVES.niet_verzenden.from)} and herkomst = 'gate' and staat_sinds < ${before}
    order by staat_sinds limit ${BATCH}`;
  return rows.map((row) => row.ref);
}

/**
 * Drops the words of zaken that came to rest before `before` (of those that were never sent: before `neverSentBefore`), and
 * asks for the removal of what was uploaded for them. Gives how many.
 */
export async function expireOriginals(
  sql: Sql,
  it: { readonly before: Date; readonly neverSentBefore: Date; readonly at: Date },
): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await sql.begin(async (tx) => {
      const rows = await tx<{ ref: string; afzender: string; actie: string }[]>`
        update zaak set origineel = null, vervanging = null, te_plaatsen = null, bevindingen = null
        where ref in (select ref from zaak where origineel is not null
          and ((staat not in ('opgeslagen', 'wacht', 'nooit_verzonden') and staat_sinds < ${it.before})
            or (staat = 'nooit_verzonden' and staat_sinds < ${it.neverSentBefore}))
          order by ref limit ${BATCH} for update skip locked)
        returning ref, afzender, actie`;
      for (const row of rows) {
        if (row.actie === 'hold')
          await askMediaRemoval(tx, { ref: row.ref, sender: userId(row.afzender), at: it.at });
      }
      return rows.length;
    });
    count += done;
    if (done < BATCH) return count;
  }
}

/** Removes originals of placed photos whose time has passed, and links that no longer work. Those of a melding go with its photos. */
export async function expirePoliceCopies(sql: Query, at: Date): Promise<number> {
  await sql`delete from politie_link where verloopt_op <= ${at}`;
  const rows = await sql`
    delete from politie_kopie k where verloopt_op <= ${at}
      and not exists (select 1 from foto f where f.ref = k.ref and f.gewist_op is null and melding_of_foto(f.ref) is not null)
    returning ref`;
  return rows.length;
}
