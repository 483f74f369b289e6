/** Cases of the table of terms about rounds: what was seen, who walked, and who offered to. */
import type { Sql } from '#store/db.ts';
import { WIJK } from '#test/provisioning/world.ts';
import type { Case } from './retention-scene.ts';
import { idOf, later, NOW } from './retention-scene.ts';

async function person(own: Sql, name: string): Promise<void> {
  await own`
    insert into persoon (id, localpart, user_id, weergavenaam)
    values (${idOf(name)}, ${name}, ${`@${name}:test.localhost`}, ${name})`;
}

/** A round that ended at this moment. */
async function round(own: Sql, name: string, ended: Date): Promise<void> {
  const [{ nr } = { nr: 0 }] = await own`select count(*)::int + 1 as nr from ronde`;
  await own`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gestart_op, gestart_door,
      geeindigd_op, geeindigd_door)
    values (${idOf(name)}, ${WIJK}, ${nr}, '2026-01-01', ${nr}, ${later(ended, -1)}, ${ended}, 'gelopen', ${ended}, ${later(ended, -1)},
      ${idOf(name)}, ${ended}, ${idOf(name)})`;
}

/** One case for each term of these; the connection is asked for when a case runs. */
export function casesOfRounds(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    waarneming: {
      async seed(name, at) {
        await person(sql(), name);
        await round(sql(), name, at);
        await sql()`
          insert into waarneming (id, ronde_id, gebied_code, soort, pc6, huisnummer, toevoeging, straat, woorden, door, gezien_op, ontvangen_op,
            event_id, foto_ref)
          values (${idOf(name)}, ${idOf(name)}, ${WIJK}, 'anders', '8861AB', 1, 'A', 'Weg', 'woorden', ${idOf(name)}, ${at}, ${at}, ${`$${name}`},
            'ref')`;
        await sql()`
          insert into waarneming_gesprek (id, ronde_id, persoon_id, nr, event_id, soort, stap, gezien_op, later_ontvangen)
          values (${idOf(name)}, ${idOf(name)}, ${idOf(name)}, 1, ${`$${name}`}, 'anders', 'klaar', ${at}, false)`;
      },
      left: (name) => sql()`
        select 1 from waarneming where id = ${idOf(name)}
          and (num_nonnulls(pc6, huisnummer, toevoeging, straat, woorden, door, foto_ref) > 0 or event_id = ${`$${name}`})
        union all select 1 from waarneming_gesprek where id = ${idOf(name)}`,
    },
    'ronde-loper': {
      async seed(name, at) {
        await person(sql(), name);
        await round(sql(), name, at);
        await sql()`insert into ronde_loper (ronde_id, persoon_id) values (${idOf(name)}, ${idOf(name)})`;
      },
      left: (name) => sql()`
        select 1 from ronde_loper where ronde_id = ${idOf(name)}
        union all select 1 from ronde where id = ${idOf(name)} and ${idOf(name)} in (gestart_door, geeindigd_door)`,
    },
    vrijwilliger: {
      async seed(name, at) {
        await person(sql(), name);
        await sql()`
          insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, gestopt_op)
          values (${idOf(name)}, ${idOf(name)}, ${WIJK}, 'gestopt', ${later(at, -24)}, ${at})`;
        // A day away goes when it is over, whoever it was of.
        const away = at < NOW && name.endsWith('oud') ? later(NOW, -48) : later(NOW, 48);
        await sql()`insert into vrijwilliger_weg (vrijwilliger_id, van, tot) values (${idOf(name)}, ${away}, ${away})`;
      },
      left: (name) => sql()`
        select 1 from vrijwilliger where id = ${idOf(name)}
        union all select 1 from vrijwilliger_weg where vrijwilliger_id = ${idOf(name)}`,
    },
  };
}
