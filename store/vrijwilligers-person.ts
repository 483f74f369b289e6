/** What walking rounds leaves in rows of its own about one person; all of it goes with their row. */
import type { HeldPart } from './own-data.ts';

/** That they offered to walk, whether and since when they do, on which evenings they can and when they are away. */
export const VOLUNTEER_HELD: HeldPart = {
  name: 'meelopen',
  async read(sql, personId) {
    const rows = await sql`
      select gebied_code as gebied, toestand, aangeboden_op as "aangebodenOp", beslist_op as "beslistOp",
        instructie_op::text as "instructieOp", gestopt_op as "gestoptOp", beurten, agenda_sha256 is not null as "heeftAgendalink",
        array(select weekdag::int from vrijwilliger_avond a where a.vrijwilliger_id = v.id order by 1) as avonden,
        (select coalesce(json_agg(json_build_object('van', van, 'tot', tot, 'doorCoordinator', door_coordinator) order by van), '[]')
          from vrijwilliger_weg w where w.vrijwilliger_id = v.id) as "nietBeschikbaar"
      from vrijwilliger v where persoon_id = ${personId} order by aangeboden_op limit 100`;
    return rows.length === 0 ? null : [...rows];
  },
};
