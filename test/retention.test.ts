/** Every row of the table of terms: what is older is really taken away by the jobs, and what is not stays. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RETENTION } from '#basis/retention.ts';
import { forget } from '#bot/arrival/forget-ledger.ts';
import { readBotSettings } from '#bot/config.ts';
import type { BotContext } from '#bot/context.ts';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { forgetWords } from '#bot/meldingen/forget-meldingen.ts';
import { erasePhotos } from '#bot/photos/erase-photos.ts';
import { expireReportReasons } from '#bot/reports/expire-reports.ts';
import { forgetSurveillance } from '#bot/rounds/forget.ts';
import { sweepGesprekken } from '#bot/signalement/sweep.ts';
import { expireFragments } from '#bot/trial/expire-trial.ts';
import { provisioningTasks } from '#provisioning/jobs/tasks.ts';
import { retentionSettings } from '#provisioning/retention.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { memoryWorld } from '#test/provisioning/memory-world.ts';
import type { World } from '#test/provisioning/world.ts';
import { addGebied, WIJK } from '#test/provisioning/world.ts';
import { casesBesideTheirTerm, casesOfProvisioning } from './retention-cases.ts';
import { casesOfRounds } from './retention-rounds.ts';
import type { Case } from './retention-scene.ts';
import { hashOf, idOf, later, NOW } from './retention-scene.ts';

const USER = '@stille-eend:test.localhost';

let world: World;
let botSql: Sql;
let ctx: BotContext;
let own: Sql;
beforeAll(async () => {
  ({ world } = await memoryWorld());
  own = world.owner;
  world.at(NOW);
  await addGebied(own, WIJK);
  botSql = connect(world.database.botUrl);
  const key = Buffer.alloc(32).toString('base64');
  const settings = readBotSettings({
    BUURTBAKEN_DATABASE_URL: world.database.botUrl,
    BUURTBAKEN_HOMESERVER_URL: 'http://127.0.0.1:9',
    BUURTBAKEN_SERVER_NAME: 'test.localhost',
    ...{
      BUURTBAKEN_AS_TOKEN: 'a'.repeat(40),
      BUURTBAKEN_HS_TOKEN: 'h'.repeat(40),
      BUURTBAKEN_GATE_TOKEN: 'g'.repeat(40),
    },
    ...{ BUURTBAKEN_SEAL_KEY: key, BUURTBAKEN_POLICE_KEY: key, BUURTBAKEN_LISTEN_PORT: '8403' },
  });
  const log = pino({ level: 'silent' });
  const { random } = world.context;
  // Cleaning asks nothing of the homeserver and of who is who.
  ctx = { sql: botSql, rooms: {} as never, directory: {} as never, clock: () => NOW, random, settings, log };
});
afterAll(async () => {
  await botSql?.end({ timeout: 1 });
  await world?.stop();
});

const refOf = (name: string): string => `zaak-${idOf(name)}`;

async function zaak(
  name: string,
  staat: 'vervallen' | 'geplaatst' | 'nooit_verzonden',
  at: Date,
): Promise<void> {
  const decided = staat === 'nooit_verzonden' ? null : '@cor:test.localhost';
  await own`
    insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat, staat_sinds,
      geopend_op, codes, origineel, placeholder_event_id, besluit_door)
    values (${refOf(name)}, ${WIJK}, 'melding', '!x', ${USER}, 'resident', 'gate', false, 'image', 'hold', ${staat}, ${at}, ${at}, '{x}',
      '{"content":{"body":"woorden"}}', ${`$${name}`}, ${decided})`;
}
async function copy(name: string, expires: Date): Promise<void> {
  await zaak(name, 'vervallen', NOW);
  await own`insert into politie_kopie (ref, versleuteld, content_type, gemaakt_op, verloopt_op)
    values (${refOf(name)}, 'x'::bytea, 'image/png', ${NOW}, ${expires})`;
}
async function melding(name: string, at: Date): Promise<void> {
  const [{ nr } = { nr: 0 }] = await own`select count(*)::int + 1 as nr from melding`;
  await own`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, plaats, wat, geopend_op, gesloten_op,
      uitkomst, uitkomst_woorden, herinnerd_op)
    values (${idOf(name)}, ${WIJK}, ${nr}, '!x', 'gesloten', ${`$${name}`}, ${USER}, false, 'hier', 'iets', ${at}, ${at}, 'anders',
      'woorden', ${at})`;
}
const words = (name: string) => own`select 1 from zaak where ref = ${refOf(name)} and origineel is not null`;
const failedJobs = (service: 'bot' | 'provisioning') => own(`worker_${service}`);

const CASES: Readonly<Record<string, Case>> = {
  origineel: { seed: (name, at) => zaak(name, 'vervallen', at), left: words },
  'nooit-verzonden': { seed: (name, at) => zaak(name, 'nooit_verzonden', at), left: words },
  tip: {
    seed: (name, at) => own`
      insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, bevindingen, getoond, aangevraagd_op, beperkt, overgeslagen)
      values (${name}, ${WIJK}, ${USER}, 'hold', '{x}', '[]', 'woorden', ${at}, false, false)`,
    left: (name) => own`select 1 from tip where oorzaak = ${name} and num_nonnulls(bevindingen, getoond) > 0`,
  },
  foto: {
    async seed(name, at) {
      await zaak(name, 'geplaatst', at);
      await own`insert into foto (ref) values (${refOf(name)})`;
    },
    left: (name) => own`select 1 from foto where ref = ${refOf(name)} and gewist_op is null`,
  },
  'politie-kopie': {
    seed: (name, at) => copy(name, later(at, 7 * 24)),
    left: (name) => own`select 1 from politie_kopie where ref = ${refOf(name)}`,
  },
  'politie-link': {
    async seed(name, at) {
      await copy(name, later(NOW, 24));
      await own`insert into politie_link (ref, token_sha256, tik_event_id, voor, gemaakt_op, verloopt_op)
        values (${refOf(name)}, ${hashOf(name)}, ${name}, ${USER}, ${at}, ${later(at, 24)})`;
    },
    left: (name) => own`select 1 from politie_link where tik_event_id = ${name}`,
  },
  'melding-woorden': {
    async seed(name, at) {
      await melding(name, at);
      await own`insert into melding_vraag (id, soort, gebied_code, event_id, plaats, wat, gesteld_op)
        values (${idOf(name)}, 'is-melding', ${WIJK}, ${`$${name}`}, 'hier', 'iets', ${at})`;
    },
    left: (name) => own`
      select 1 from melding where id = ${idOf(name)} and num_nonnulls(plaats, wat, uitkomst_woorden) > 0
      union all select 1 from melding_vraag where id = ${idOf(name)} and num_nonnulls(plaats, wat) > 0`,
  },
  'melding-link': {
    async seed(name, at) {
      await melding(name, NOW);
      await own`
        insert into melding_link (id, token_sha256, melding_id, rol, reden, gemaakt_op, verloopt_op)
        values (${idOf(name)}, ${hashOf(name)}, ${idOf(name)}, 'wijkagent', 'woorden', ${at}, ${later(at, 24)})`;
    },
    left: (name) => own`select 1 from melding_link where id = ${idOf(name)}`,
  },
  'rapport-woorden': {
    seed: (name, at) => own`
      insert into rapport (id, over, synapse_nr, ontvangen_op, persoon, melder, reden)
      values (${idOf(name)}, 'persoon', ${name.length}, ${at}, '@x:y', ${USER}, 'woorden')`,
    left: (name) => own`select 1 from rapport where id = ${idOf(name)} and reden is not null`,
  },
  'proef-woorden': {
    seed: (name, at) => own`
      insert into proef_treffer (event_id, code, gebied_code, op, regel, actie, fragment)
      values (${name}, 'x', ${WIJK}, ${at}, 8, 'hold', 'woorden')`,
    left: (name) => own`select 1 from proef_treffer where event_id = ${name} and fragment is not null`,
  },
  gesprek: {
    seed: (name, at) => own`
      insert into gesprek (id, gebied_code, persoon, room_id, stap, toestand, verloop, begonnen_op, laatst_op)
      values (${idOf(name)}, ${WIJK}, ${`@${name}:x`}, '!x', 'wat', '{"wat":"woorden"}', '{"vragen":[],"gezet":{}}', ${at}, ${NOW})`,
    left: (name) => own`
      select 1 from gesprek where id = ${idOf(name)} and (num_nonnulls(toestand, te_plaatsen) > 0 or geeindigd_op is null)`,
  },
  'bot-berichten': {
    async seed(name, at) {
      await own`insert into bericht (oorzaak, stap, room_id, gemaakt_op) values (${`x:${name}`}, 'kaart', '!x', ${at})`;
      await own`insert into tik (event_id, oorzaak, stap, sleutel, door, op) values (${name}, ${`x:${name}`}, 'kaart', 'x', ${USER}, ${at})`;
    },
    left: (name) => own`
      select 1 from bericht where oorzaak = ${`x:${name}`} union all select 1 from tik where event_id = ${name}`,
  },
  verwerkt: {
    async seed(name, at) {
      await own`insert into gebeurtenis (event_id, room_id, afzender, verzonden_op, verwerkt_op) values (${`$${name}`}, '!x', ${USER}, ${at}, ${at})`;
      await own`insert into poort_oordeel (room_id, afzender, verzonden_op, op) values (${name}, ${USER}, ${at}, ${at})`;
    },
    left: (name) => own`
      select 1 from gebeurtenis where event_id = ${`$${name}`} union all select 1 from poort_oordeel where room_id = ${name}`,
  },
  transacties: {
    seed: (name, at) => own`insert into dienst_transactie (txn_id, hash, op) values (${name}, 'x', ${at})`,
    left: (name) => own`select 1 from dienst_transactie where txn_id = ${name}`,
  },
  'poort-open': {
    seed: (name, at) => own`
      insert into poort_open (gebied_code, van, tot, gegroeid_op, aantal, gemeld_op, event_id) values (${WIJK}, ${at}, ${at}, ${at}, 1, ${at}, ${name})`,
    left: (name) => own`select 1 from poort_open where event_id = ${name}`,
  },
  mislukt: {
    async seed(name, at) {
      for (const service of ['bot', 'provisioning'] as const) {
        await own`select enqueue_job(${service}, 'prune-failed-jobs', '{}', ${name}, null, null, 1)`;
        await own`update ${failedJobs(service)}._private_jobs set attempts = max_attempts, updated_at = ${at} where key = ${name}`;
      }
    },
    left: (name) => own`
      select 1 from ${failedJobs('bot')}._private_jobs where key = ${name}
      union all select 1 from ${failedJobs('provisioning')}._private_jobs where key = ${name}`,
  },
  sessie: {
    seed: (name, at) => own`
      insert into sessie (id, token_sha256, rol, gemaakt_op, gebruikt_op, eindigt_op)
      values (${idOf(name)}, ${hashOf(name)}, 'gemeente', ${at}, ${at}, ${later(at, 12)})`,
    left: (name) => own`select 1 from sessie where id = ${idOf(name)}`,
  },
  inloglink: {
    seed: (name, at) => own`
      insert into inloglink (id, token_sha256, rol, gemaakt_op, verloopt_op)
      values (${idOf(name)}, ${hashOf(name)}, 'gemeente', ${at}, ${at})`,
    left: (name) => own`select 1 from inloglink where id = ${idOf(name)}`,
  },
  koppellink: {
    async seed(name, at) {
      const localpart = `koppel-${name}`;
      const [who] = await own<{ id: string }[]>`
        insert into persoon (id, localpart, user_id, weergavenaam)
        values (${randomUUID()}, ${localpart}, ${`@${localpart}:test.localhost`}, ${localpart}) returning id`;
      await own`
        insert into koppellink (id, token_sha256, persoon_id, gemaakt_op, verloopt_op)
        values (${idOf(name)}, ${hashOf(name)}, ${who?.id ?? ''}, ${at}, ${at})`;
    },
    left: (name) => own`select 1 from koppellink where id = ${idOf(name)}`,
  },
  inzage: {
    seed: (name, at) => own`
      insert into inzage (id, sessie_id, actor, rol, onderwerp, reden, woorden, op, geldig_tot)
      values (${idOf(name)}, ${randomUUID()}, 'sessie:x', 'gemeente', 'persoon:x', 'anders', 'woorden', ${at}, ${later(at, 1)})`,
    left: (name) => own`select 1 from inzage where id = ${idOf(name)}`,
  },
  // As the term was reckoned when it was said.
  archief: {
    async seed(name, at) {
      await own`
        insert into aankondiging (id, afzender, tekst, kamersoort, belt, plaatsen_op, gemaakt_op, gemaakt_door, bewaren_tot)
        values (${idOf(name)}, 'Gemeente', 'woorden', 'melding', false, ${at}, ${at}, 'sessie:x', ${later(at, 2)})`;
      await own`
        insert into archief (event_id, gebied_code, kamersoort, rol, aankondiging_id, verzonden_op, tekst, zonder_namen, bewaren_tot)
        values (${name}, ${WIJK}, 'melding', 'gemeente', ${idOf(name)}, ${at}, 'woorden', 'woorden', ${at})`;
    },
    left: (name) => own`select 1 from archief where event_id = ${name}`,
  },
  'wissing-adres': {
    seed: (name, at) => own`
      insert into wissing (persoon_id, user_id, oorzaak, taal, gebieden, gevraagd_op, stap, stap_op, klaar_op)
      values (${idOf(name)}, '@wie-weg-is:test.localhost', 'zelf', 'nl', '{}', ${at}, 'klaar', ${at}, ${at})`,
    left: (name) => own`select 1 from wissing where persoon_id = ${idOf(name)} and user_id is not null`,
  },
  'wissing-pagina': {
    seed: (name, at) => own`
      insert into wissing (persoon_id, oorzaak, taal, gebieden, gevraagd_op, stap, stap_op, klaar_op, token_sha256)
      values (${idOf(name)}, 'zelf', 'nl', '{}', ${at}, 'klaar', ${at}, ${at}, ${hashOf(name)})`,
    left: (name) => own`select 1 from wissing where persoon_id = ${idOf(name)} and token_sha256 is not null`,
  },
  ...casesOfProvisioning(() => own),
  ...casesOfRounds(() => own),
};

/** Rows that another test holds to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  berichten: 'test/provisioning/retention-synapse.test.ts',
  leeggemaakt: 'matrix/synapse-config.test.ts: redaction_retention_period',
  'avond-adres': 'provisioning/pages/wijken-beheer/wijken-beheer.test.ts',
  'tweede-stap': 'provisioning/pages/second-step/second-step.test.ts',
  persoon: 'test/provisioning/erase-memory.test.ts and erase-synapse.test.ts',
  cijfers: 'stays',
  logboek: 'stays',
  'back-up': 'stack/backup/keep.test.ts',
};

test('every term has a case', () => {
  const known = [...Object.keys(CASES), ...Object.keys(ELSEWHERE)].sort();
  expect(known).toEqual(RETENTION.map(({ id }) => id).sort());
});

async function cleanAll(): Promise<void> {
  for (const { job } of [expireOriginals, erasePhotos, sweepGesprekken, forgetSurveillance])
    await job.run({}, ctx);
  for (const job of [forgetWords, expireReportReasons, expireFragments, forget]) await job.run({}, ctx);
  const tasks = provisioningTasks(world.context);
  for (const name of [
    'prune-transactions',
    'prune-failed-jobs',
    'expire-sessies',
    'expire-inzage',
    'expire-backup-runs',
    'expire-archief',
    'recheck-erasures',
    'expire-aanvragen',
    'expire-groepen',
    'forget-coordinatie',
    'expire-melding-links',
    'forget-told',
  ])
    await tasks[name]?.({}, {} as never);
}

test('an hour before its term everything is there, and an hour after it nothing is', async () => {
  const settings = retentionSettings(world.context.settings);
  const beside = casesBesideTheirTerm(() => own);
  const all = Object.entries({ ...CASES, ...beside });
  const hoursOf = (id: string): number => {
    const row = RETENTION.find((it) => it.id === id);
    if (row === undefined) return beside[id]?.hours ?? 0;
    const term = row.term(settings);
    return 'count' in term ? term.count * (term.is === 'days' ? 24 : 1) : 0;
  };
  const fresh = new Map<string, number>();
  for (const [id, it] of all) {
    await it.seed(`${id}-oud`, later(NOW, -hoursOf(id) - 1));
    await it.seed(`${id}-nieuw`, later(NOW, -hoursOf(id) + 1));
  }
  for (const [id, it] of all) {
    expect([id, (await it.left(`${id}-oud`)).length > 0]).toEqual([id, true]);
    fresh.set(id, (await it.left(`${id}-nieuw`)).length);
    expect([id, fresh.get(id) === 0]).toEqual([id, false]);
  }
  await cleanAll();
  for (const [id, it] of all) {
    expect([id, (await it.left(`${id}-oud`)).length]).toEqual([id, 0]);
    expect([id, (await it.left(`${id}-nieuw`)).length]).toEqual([id, fresh.get(id)]);
  }
}, 60_000);
