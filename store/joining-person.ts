/** What taking part leaves in rows of its own about one person: to be shown to them, and to be taken away. */
import type { Tx } from './db.ts';
import type { Eraser } from './erasure.ts';
import type { HeldPart } from './own-data.ts';

/** What they asked when they came, and how they can be reached for a new password. */
export const JOINING_HELD: HeldPart = {
  name: 'aanmelding',
  async read(sql, personId) {
    const [aanvragen, [herstel]] = await Promise.all([
      sql`
        select gebied_code as gebied, pc6 as postcode, huisnummer, toevoeging, straat, plaats, naam, email, buren, taal,
          spelregels_versie as "spelregelsVersie", spelregels_op as "spelregelsAanvaardOp", keuze, bewijs, toestand,
          gemaakt_op as "gevraagdOp", gewist_op as "adresGewistOp"
        from aanvraag where persoon_id = ${personId} or verhuizer = ${personId} order by gemaakt_op limit 100`,
      sql`select email, straat, adres_hmac is not null as "adresHerkenbaar" from herstel where persoon_id = ${personId}`,
    ]);
    if (aanvragen.length === 0 && herstel === undefined) return null;
    return { aanvragen: [...aanvragen], herstel: herstel ?? null };
  },
};

/** Takes away who and where, and what led from an application to the person; the rest goes with their row. */
export const eraseJoining: Eraser = async (tx: Tx, personId: string): Promise<void> => {
  await tx`
    update aanvraag set pc6 = null, huisnummer = null, toevoeging = null, straat = null, plaats = null, naam = null, email = null,
      buren = '{}', persoon_id = null, localpart = null, gewist_op = coalesce(gewist_op, now())
    where persoon_id = ${personId}`;
  await tx`delete from brief where aanvraag_id in (select id from aanvraag where gewist_op is not null)`;
  await tx`delete from aanvraag_sleutel where aanvraag_id in (select id from aanvraag where gewist_op is not null)`;
};
