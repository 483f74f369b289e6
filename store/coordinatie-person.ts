/** What coordinating leaves in rows of its own about one person: to be shown to them, and to be taken away. */
import type { Tx } from './db.ts';
import type { Eraser } from './erasure.ts';
import type { HeldPart } from './own-data.ts';

/** Their terms, who asked whom to take over, and what they chose on a page. */
export const COORDINATION_HELD: HeldPart = {
  name: 'coordineren',
  async read(sql, personId) {
    const [termijnen, overdrachten, keuzes] = await Promise.all([
      sql`select gebied_code as gebied, tot::text as tot from coordinator_termijn where persoon_id = ${personId} limit 100`,
      sql`select gebied_code as gebied, van = ${personId} as "vroegHet", toestand, gevraagd_op as "gevraagdOp" from overdracht
        where van = ${personId} or naar = ${personId} order by gevraagd_op desc limit 100`,
      sql`select gebied_code as gebied, soort, keuze, op, uitkomst from pagina_besluit
        where persoon_id = ${personId} or (soort = 'lid' and onderwerp = ${personId}) order by op desc limit 500`,
    ]);
    if (termijnen.length + overdrachten.length + keuzes.length === 0) return null;
    return { termijnen: [...termijnen], overdrachten: [...overdrachten], keuzes: [...keuzes] };
  },
};

/**
 * Takes a person off the lists of who is invited, by the name that they had, and ends what is asked of or by them; their terms go with their
 * row, and what is left holds random ids alone.
 */
export const eraseCoordination: Eraser = async (tx: Tx, personId: string): Promise<void> => {
  await tx`
    delete from genodigde g using persoon p, lidmaatschap l
    where p.id = ${personId} and l.persoon_id = p.id and l.gebied_code = g.gebied_code and lower(g.naam) = lower(p.weergavenaam)`;
  await tx`
    update overdracht set toestand = 'ingetrokken', toestand_sinds = now()
    where (van = ${personId} or naar = ${personId}) and toestand in ('gevraagd', 'aanvaard')`;
};
