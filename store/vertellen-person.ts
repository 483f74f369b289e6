/** What rounds leave of a resident in rows of their own: to be shown to them. It goes with their person. */
import type { HeldPart } from './own-data.ts';

/** The houses that they had looked at while they were away, and what they were told of their own. */
export const TOLD_HELD: HeldPart = {
  name: 'rondes-bij-huis',
  async read(sql, personId) {
    const [vakantiecontroles, verteld] = await Promise.all([
      sql`
        select gebied_code as gebied, pc6 as postcode, huisnummer, toevoeging, straat, van::text as van, tot::text as tot,
          gevraagd_op as "gevraagdOp"
        from vakantiecontrole where persoon_id = ${personId} order by van limit 100`,
      sql`
        select w.gebied_code as gebied, w.soort, w.gezien_op as "gezienOp", b.verstuurd_op as "verteldOp"
        from waarneming_bericht b join waarneming w on w.id = b.waarneming_id
        where b.persoon_id = ${personId} order by w.gezien_op desc limit 500`,
    ]);
    if (vakantiecontroles.length + verteld.length === 0) return null;
    return { vakantiecontroles: [...vakantiecontroles], verteld: [...verteld] };
  },
};
