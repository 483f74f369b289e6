/** What setting up a group leaves of one person: to be shown to them, and to be taken away. */
import type { Tx } from './db.ts';
import type { Eraser } from './erasure.ts';
import type { HeldPart } from './own-data.ts';

/** What they were asked to be in a new group, what they said, and what they asked themselves. */
export const GROUPS_HELD: HeldPart = {
  name: 'nieuwe-groepen',
  async read(sql, personId) {
    const rows = await sql`
      select o.gebied_code as gebied, u.rol, u.naam, u.gemaakt_op as "gevraagdOp", u.antwoord, u.antwoord_op as "antwoordOp",
        a.pc6 as postcode, a.huisnummer, a.toevoeging, coalesce(a.email, u.email) as email, a.telefoon, a.wil_coordinator as "wildeCoordinator"
      from groep_uitnodiging u join groep_opzet o on o.id = u.opzet_id left join groep_aanvraag a on a.id = u.aanvraag_id
      where u.persoon_id = ${personId} order by u.gemaakt_op limit 100`;
    return rows.length === 0 ? null : [...rows];
  },
};

/** Takes away who was asked and who asked; that a gebied had a checklist stays. */
export const eraseGroups: Eraser = async (tx: Tx, personId: string): Promise<void> => {
  await tx`
    update groep_aanvraag set gewist_op = now(), token_sha256 = null, pc6 = null, huisnummer = null, toevoeging = null, naam = null,
      email = null, telefoon = null
    where gewist_op is null and id in (select aanvraag_id from groep_uitnodiging where persoon_id = ${personId})`;
  await tx`
    update groep_uitnodiging set gewist_op = coalesce(gewist_op, now()), token_sha256 = null, naam = null, email = null, persoon_id = null
    where persoon_id = ${personId}`;
};
