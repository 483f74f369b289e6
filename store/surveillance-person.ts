/** What rounds leave in rows about one person: to be shown to them, and to be taken away. */
import type { Tx } from './db.ts';
import type { Eraser } from './erasure.ts';
import type { HeldPart } from './own-data.ts';

/** Rounds that they were asked for, and what they saw on them. */
export const ROUNDS_HELD: HeldPart = {
  name: 'rondes',
  async read(sql, personId) {
    const [gelopen, gezien] = await Promise.all([
      // A date that they were not told of is nobody's to know.
      sql`select r.gebied_code as gebied, r.nummer, r.begint_op as begint, r.toestand, l.invaller, l.gevraagd_op as gevraagd, l.antwoord,
          l.antwoord_op as "geantwoordOp", r.gestart_door = ${personId} as "begonDeRonde", r.geeindigd_door = ${personId} as "eindigdeDeRonde"
        from ronde_loper l join ronde r on r.id = l.ronde_id
        where l.persoon_id = ${personId} and l.gevraagd_op is not null order by r.begint_op desc limit 500`,
      sql`select gebied_code as gebied, soort, pc6, huisnummer, toevoeging, straat, woorden, gezien_op as gezien, ontvangen_op as ontvangen,
          foto_ref is not null as foto, in_orde_van is not null as "nuInOrde"
        from waarneming where door = ${personId} order by gezien_op desc limit 500`,
    ]);
    if (gelopen.length + gezien.length === 0) return null;
    return { gelopen: [...gelopen], gezien: [...gezien] };
  },
};

/**
 * Takes away who saw what. The rounds that they were asked for, and what they were telling, go with their row; what was seen stays as long as
 * neighbours need it, and is nobody's.
 */
export const eraseRounds: Eraser = async (tx: Tx, personId: string): Promise<void> => {
  await tx`update waarneming set door = null, event_id = 'gewist-' || id where door = ${personId}`;
};
