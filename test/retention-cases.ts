/** Cases of the table of terms about taking part, new groups and coordinating: what provisioning keeps. */
import { gebiedCode } from '#basis/cbs.ts';
import type { Sql } from '#store/db.ts';
import { addGebied, WIJK } from '#test/provisioning/world.ts';
import type { Case } from './retention-scene.ts';
import { hashOf, idOf, later, NOW } from './retention-scene.ts';

const YEAR_HOURS = 365 * 24;

async function person(own: Sql, name: string, ended: Date | null = null): Promise<void> {
  await own`
    insert into persoon (id, localpart, user_id, weergavenaam, beeindigd_op)
    values (${idOf(name)}, ${name}, ${`@${name}:test.localhost`}, ${name}, ${ended})`;
}

async function aanvraag(own: Sql, name: string, at: Date): Promise<void> {
  await own`
    insert into aanvraag (id, gebied_code, pc6, huisnummer, straat, plaats, naam, email, buren, taal, spelregels_versie, spelregels_op,
      bewijzen, keuze, toestand, toestand_sinds, gemaakt_op)
    values (${idOf(name)}, ${WIJK}, '8861AB', 1, 'Weg', 'Harlingen', 'Anna', 'anna@example.org', '{Bert}', 'nl', '1', ${at},
      '{brief,buren}', 'buren', 'open', ${at}, ${at})`;
}

/** Someone who asked for a group and was asked to coordinate it; open if `ended` is null. */
async function newGroup(own: Sql, name: string, asked: Date, ended: Date | null): Promise<void> {
  await own`
    insert into groep_opzet (id, gebied_code, toestand, gemaakt_op, einde_op)
    values (${idOf(name)}, ${WIJK}, ${ended === null ? 'open' : 'gestart'}, ${asked}, ${ended})`;
  await own`
    insert into groep_aanvraag (id, opzet_id, token_sha256, pc6, huisnummer, naam, email, telefoon, wil_coordinator, taal, gemaakt_op)
    values (${idOf(name)}, ${idOf(name)}, ${hashOf(name)}, '8861AB', 1, 'Anna', 'anna@example.org', '0517123456', true, 'nl', ${asked})`;
}

const leftOfGroup = (own: Sql, name: string) => own`
  select 1 from groep_aanvraag
  where id = ${idOf(name)} and num_nonnulls(pc6, huisnummer, naam, email, telefoon, token_sha256) > 0
  union all
  select 1 from groep_uitnodiging where id = ${idOf(name)} and num_nonnulls(naam, token_sha256, email) > 0`;

function joining(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    aanvraag: {
      async seed(name, at) {
        await aanvraag(sql(), name, at);
        await person(sql(), `buur-${name}`);
        // The link works yet: it goes with who and where, not because it is old.
        await sql()`
          insert into aanvraag_sleutel (token_sha256, aanvraag_id, gemaakt_op, verloopt_op)
          values (${hashOf(name)}, ${idOf(name)}, ${at}, ${later(NOW, 24)})`;
        await sql()`
          insert into aanvraag_gevraagd (id, aanvraag_id, persoon_id, gevraagd_op)
          values (${idOf(name)}, ${idOf(name)}, ${idOf(`buur-${name}`)}, ${at})`;
      },
      left: (name) => sql()`
        select 1 from aanvraag where id = ${idOf(name)}
          and (num_nonnulls(pc6, huisnummer, straat, plaats, naam, email) > 0 or cardinality(buren) > 0)
        union all select 1 from aanvraag_sleutel where aanvraag_id = ${idOf(name)}
        union all select 1 from aanvraag_gevraagd where aanvraag_id = ${idOf(name)}`,
    },
    brief: {
      async seed(name, at) {
        await person(sql(), name);
        await sql()`
          insert into brief (id, soort, persoon_id, pc6, huisnummer, naam, taal, gevraagd_op, code_hmac, gedrukt_op, verloopt_op)
          values (${idOf(name)}, 'wachtwoord', ${idOf(name)}, '8861AB', 1, 'Anna', 'nl', ${later(at, -24)}, ${hashOf(name)},
            ${later(at, -24)}, ${at})`;
      },
      left: (name) => sql()`select 1 from brief where id = ${idOf(name)}`,
    },
    'wachtwoord-link': {
      async seed(name, at) {
        await person(sql(), name);
        await sql()`
          insert into wachtwoord_link (id, token_sha256, persoon_id, langs, gemaakt_op, verloopt_op)
          values (${idOf(name)}, ${hashOf(name)}, ${idOf(name)}, 'email', ${later(at, -1)}, ${at})`;
        await sql()`
          insert into herstel_verzoek (id, langs, email, taal, gevraagd_op)
          values (${idOf(name)}, 'email', 'anna@example.org', 'nl', ${at})`;
      },
      left: (name) => sql()`
        select 1 from wachtwoord_link where id = ${idOf(name)} union all select 1 from herstel_verzoek where id = ${idOf(name)}`,
    },
    // As long as somebody takes part: they stopped an hour ago, or take part yet.
    herstel: {
      async seed(name, at) {
        await person(sql(), name, at < NOW ? at : null);
        await sql()`
          insert into herstel (persoon_id, email, adres_hmac) values (${idOf(name)}, 'anna@example.org', ${hashOf(name)})`;
      },
      left: (name) => sql()`select 1 from herstel where persoon_id = ${idOf(name)}`,
    },
  };
}

function groups(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    'groep-aanvraag': {
      async seed(name, at) {
        await newGroup(sql(), name, later(at, -24), at);
        await sql()`
          insert into groep_uitnodiging (id, opzet_id, rol, token_sha256, naam, gemaakt_op, gemaakt_door, verloopt_op)
          values (${idOf(name)}, ${idOf(name)}, 'coordinator', ${hashOf(name)}, 'Anna', ${at}, 'sessie:x', ${later(NOW, 24)})`;
      },
      left: (name) => leftOfGroup(sql(), name),
    },
    'uitnodiging-mail': {
      async seed(name, at) {
        await newGroup(sql(), name, at, later(NOW, -1));
        await sql()`
          insert into groep_uitnodiging (id, opzet_id, rol, token_sha256, naam, email, mail, gemaakt_op, gemaakt_door, verloopt_op)
          values (${idOf(name)}, ${idOf(name)}, 'coordinator', ${hashOf(name)}, 'Anna', 'anna@example.org', 'wacht', ${at}, 'sessie:x',
            ${later(NOW, 24)})`;
      },
      left: (name) => sql()`select 1 from groep_uitnodiging where id = ${idOf(name)} and email is not null`,
    },
    inlezing: {
      seed: (name, at) => sql()`
        insert into inlezing (id, bestand, inhoud, gemaakt_door, gemaakt_op)
        values (${idOf(name)}, 'straten.csv', 'x'::bytea, ${`sessie:${name}`}, ${at})`,
      left: (name) => sql()`select 1 from inlezing where id = ${idOf(name)}`,
    },
  };
}

function coordinating(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    genodigde: {
      async seed(name, at) {
        // One move at a time in a gebied.
        const code = gebiedCode(name.endsWith('oud') ? 'WK007202' : 'WK007203');
        await addGebied(sql(), code);
        await sql()`insert into overstap (gebied_code, begonnen_op) values (${code}, ${at})`;
        await sql()`
          insert into genodigde (id, gebied_code, naam, telefoon, toegevoegd_op)
          values (${idOf(name)}, ${code}, 'Anna', '0612345678', ${NOW})`;
      },
      left: (name) => sql()`select 1 from genodigde where id = ${idOf(name)}`,
    },
    'instellingen-oud': {
      seed: (name, at) => sql()`
        insert into wijk_instelling_oud (id, gebied_code, instellingen, tot, door)
        values (${idOf(name)}, ${WIJK}, '{}', ${at}, 'persoon:x')`,
      left: (name) => sql()`select 1 from wijk_instelling_oud where id = ${idOf(name)}`,
    },
    // As long as somebody is coordinator: they stopped an hour ago, or are one yet.
    termijn: {
      async seed(name, at) {
        const ended = at < NOW ? at : null;
        await person(sql(), name);
        await sql()`
          insert into lidmaatschap (persoon_id, gebied_code, rol, sinds, tot, reden)
          values (${idOf(name)}, ${WIJK}, 'coordinator', ${later(NOW, -YEAR_HOURS)}, ${ended}, ${ended && 'gestopt'})`;
        await sql()`
          insert into coordinator_termijn (gebied_code, persoon_id, tot) values (${WIJK}, ${idOf(name)}, '2027-01-01')`;
      },
      left: (name) => sql()`select 1 from coordinator_termijn where persoon_id = ${idOf(name)}`,
    },
  };
}

function backups(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    'back-up-verloop': {
      seed: async (name, at) => {
        await sql()`
          insert into kopie_verloop (id, soort, begonnen_op, klaar_op, gelukt) values (${idOf(name)}, 'kopie', ${at}, ${at}, true)`;
        await sql()`
          insert into proef_verzoek (id, gevraagd_op, klaar_op, gelukt) values (${idOf(name)}, ${at}, ${at}, true)`;
      },
      left: (name) => sql()`
        select 1 from kopie_verloop where id = ${idOf(name)} union all select 1 from proef_verzoek where id = ${idOf(name)}`,
    },
  };
}

/** Something that was seen on a round of its own at a house, and told to who lives there; a number of the gemeente besides. */
async function told(own: Sql, name: string, at: Date): Promise<void> {
  const number = name.endsWith('oud') ? 1 : 2;
  await person(own, name);
  await own`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op)
    values (${idOf(name)}, ${WIJK}, ${number}, '2026-04-01', ${number}, ${at}, ${later(at, 1)}, 'vervallen', ${at})`;
  await own`
    insert into waarneming (id, ronde_id, gebied_code, soort, pc6, huisnummer, gezien_op, ontvangen_op, event_id, vertellen)
    values (${idOf(name)}, ${idOf(name)}, ${WIJK}, 'ladder', '8861AB', 1, ${at}, ${at}, ${`$${name}`}, 'bericht')`;
  await own`insert into waarneming_bericht (waarneming_id, persoon_id, gemaakt_op) values (${idOf(name)}, ${idOf(name)}, ${at})`;
  await own`insert into openbare_melding (waarneming_id, via, gemaakt_op, nummer) values (${idOf(name)}, 'mail', ${at}, 'x')`;
}

function rounds(sql: () => Sql): Readonly<Record<string, Case>> {
  return {
    'waarneming-verteld': {
      seed: (name, at) => told(sql(), name, at),
      left: (name) => sql()`
        select 1 from waarneming_bericht where waarneming_id = ${idOf(name)}
        union all select 1 from openbare_melding where waarneming_id = ${idOf(name)} and nummer is not null`,
    },
    // The last day ends at midnight.
    vakantiecontrole: {
      async seed(name, at) {
        const last = later(at, 11).toISOString().slice(0, 10);
        await person(sql(), name);
        await sql()`
          insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
          values (${idOf(name)}, ${WIJK}, 'resident', ${later(NOW, -YEAR_HOURS)})`;
        await sql()`
          insert into vakantiecontrole (id, persoon_id, gebied_code, pc6, huisnummer, van, tot, gevraagd_op)
          values (${idOf(name)}, ${idOf(name)}, ${WIJK}, '8861AB', 1, ${last}::date, ${last}::date, ${at})`;
      },
      left: (name) => sql()`select 1 from vakantiecontrole where id = ${idOf(name)}`,
    },
  };
}

/** One case for each term of these; the connection is asked for when a case runs. */
export function casesOfProvisioning(sql: () => Sql): Readonly<Record<string, Case>> {
  return { ...joining(sql), ...groups(sql), ...coordinating(sql), ...backups(sql), ...rounds(sql) };
}

/** A letter goes with its application, however new it is; a group that never began is kept for a year after it was asked for. */
export function casesBesideTheirTerm(
  sql: () => Sql,
): Readonly<Record<string, Case & { readonly hours: number }>> {
  return {
    'brief met aanmelding': {
      hours: 60 * 24,
      async seed(name, at) {
        await aanvraag(sql(), name, at);
        await sql()`
          insert into brief (id, soort, aanvraag_id, pc6, huisnummer, naam, taal, gevraagd_op)
          values (${idOf(name)}, 'meedoen', ${idOf(name)}, '8861AB', 1, 'Anna', 'nl', ${NOW})`;
      },
      left: (name) => sql()`select 1 from brief where id = ${idOf(name)}`,
    },
    'groep die niet begon': {
      hours: YEAR_HOURS,
      async seed(name, at) {
        await newGroup(sql(), name, at, name.endsWith('oud') ? null : later(NOW, -1));
      },
      left: (name) => leftOfGroup(sql(), name),
    },
  };
}
