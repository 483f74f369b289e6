import { fillRounds } from '#test/pages/rounds.ts';
import type { Site } from '#test/pages/site.ts';

const ANNOUNCEMENT = 'a1111111-1111-4111-8111-111111111111';
const PLANNED = 'a2222222-2222-4222-8222-222222222222';
const PERSON = 'b1111111-1111-4111-8111-111111111111';

/** Ids of what the scene holds. */
export const SCENE = { announcement: ANNOUNCEMENT, planned: PLANNED, person: PERSON } as const;

/** People, announcements, differences, jobs that failed and a quarter of figures, for pages that look like something. */
export async function furnish(site: Site): Promise<void> {
  const { owner } = site.api;
  await owner`update gebied set aan = true where code in ('WK007200', 'WK007201', 'WK007202')`;
  await furnishPeople(site);
  await furnishAnnouncements(site);
  await furnishDrift(site);
  await furnishFigures(site);
  await fillRounds(site);
  await owner`select enqueue_job('bot', 'weekly-digest', '{}', 'mislukte taak', null, now(), 1)`;
  await owner`update worker_bot._private_jobs set attempts = max_attempts, last_error = 'homeserver: M_FORBIDDEN' where key = 'mislukte taak'`;
  for (let nr = 0; nr < 3; nr += 1) await site.api.token('auditor');
}

async function furnishPeople({ api: { owner } }: Site): Promise<void> {
  const people = [
    [PERSON, 'a1', 'Anna de Vries'],
    ['b2222222-2222-4222-8222-222222222222', 'b1', 'Bram van der Bij'],
    ['b3333333-3333-4333-8333-333333333333', 'c1', 'Gemeente Harlingen, Tjitske'],
  ] as const;
  for (const [id, localpart, name] of people)
    await owner`insert into persoon (id, localpart, user_id, weergavenaam, aangemaakt_op)
      values (${id}, ${localpart}, ${`@${localpart}:example.org`}, ${name}, '2026-01-01')`;
  await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds, tot, reden) values
    (${PERSON}, 'WK007200', 'coordinator', '2026-01-10', null, null),
    (${PERSON}, 'WK007201', 'resident', '2025-01-10', '2026-01-10', 'verhuisd'),
    ('b2222222-2222-4222-8222-222222222222', 'WK007200', 'resident', '2026-01-10', null, null),
    ('b3333333-3333-4333-8333-333333333333', 'WK007200', 'gemeente', '2026-01-10', null, null)`;
}

async function furnishAnnouncements({ api: { owner } }: Site): Promise<void> {
  const text =
    'Zaterdag om 10 uur is er koffie in het wijkcentrum.\nIedereen is welkom, ook wie nog niet meedoet.';
  await owner`insert into aankondiging (id, afzender, tekst, kamersoort, belt, plaatsen_op, gemaakt_op, gemaakt_door, bewaren_tot) values
    (${ANNOUNCEMENT}, 'gemeente Harlingen', ${text}, 'buurtpraat', false, '2026-02-27T10:00Z', '2026-02-27T10:00Z', 'sessie:x', '2031-01-01'),
    (${PLANNED}, 'gemeente Harlingen', 'Maandag testen we de sirene. Dat is geen alarm.', 'melding', true, '2026-03-02T08:00Z',
      '2026-02-28T10:00Z', 'sessie:x', '2031-01-01')`;
  await owner`insert into aankondiging_kamer (aankondiging_id, gebied_code, toestand, op) values
    (${ANNOUNCEMENT}, 'WK007200', 'geplaatst', '2026-02-27T10:00Z'), (${ANNOUNCEMENT}, 'WK007201', 'wacht', null),
    (${ANNOUNCEMENT}, 'WK007202', 'geen-kamer', '2026-02-27T10:01Z'), (${PLANNED}, 'WK007200', 'wacht', null)`;
}

async function furnishDrift({ api: { owner } }: Site): Promise<void> {
  await owner`insert into kamer (id, soort, gebied_code, alias, room_id, gemaakt_op) values
    ('d1111111-1111-4111-8111-111111111111', 'melding', 'WK007200', '#wijk-wk007200:example.org', '!melding', now())`;
  await owner`insert into drift (gebied_code, kamer_id, soort, sleutel, event_id, door, gebeurd_op, gevonden, gewenst) values
    ('WK007200', 'd1111111-1111-4111-8111-111111111111', 'naam', E'm.room.name\n', '$een', '@a1:example.org', '2026-02-28T20:00Z',
      '{"name": "De gezelligste buurt"}', '{"name": "Harlingen-Oost: meldingen"}'),
    ('WK007200', 'd1111111-1111-4111-8111-111111111111', 'merkteken', E'nl.buurtbaken.kamer\n', '$twee', null, null, null, null)`;
}

/** As they come by; null: from before there were kinds. */
const KINDS = ['verdacht', 'verdacht', 'inbraak', 'overlast', 'vernieling', null];

/** Of the last quarter that is over: enough of some, and too little of others. */
export async function furnishFigures({ api: { owner } }: Pick<Site, 'api'>): Promise<void> {
  const kinds = [
    ['WK007200', 'politie', 12],
    ['WK007200', 'opgelost', 9],
    ['WK007200', 'vals-alarm', 2],
    ['WK007200', 'onbekend', 3],
    ['WK007201', 'opgelost', 6],
    ['WK007202', 'politie', 2],
  ] as const;
  let nr = 0;
  for (const [gebied, outcome, count] of kinds)
    for (let at = 0; at < count; at += 1) {
      nr += 1;
      const [id] = await owner<{ id: string }[]>`
        insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, geopend_op, gesloten_op, uitkomst,
          herinnerd_op, soort)
        values (gen_random_uuid(), ${gebied}, ${nr}, '!melding', 'gesloten', ${`$melding${nr}`}, '@a1:example.org', ${nr % 3 === 0},
          '2025-11-05T20:00Z', '2025-11-05T21:00Z', ${outcome}, '2025-11-05T20:00Z',
          ${KINDS[nr % KINDS.length] ?? null}) returning id`;
      await owner`insert into melding_teken (event_id, soort, melding_id, door, op)
        values (${`$teken${nr}`}, 'gezien', ${id?.id ?? ''}, '@b1:example.org', '2025-11-05T20:06Z')`;
    }
  for (let at = 0; at < 14; at += 1)
    await owner`insert into tip (oorzaak, gebied_code, ontvanger, actie, codes, regels, aangevraagd_op, beperkt, overgeslagen)
      values (${`tip${at}`}, 'WK007200', '@a1:example.org', ${at < 8 ? 'nudge' : 'hold'}, '{x}', ${at < 8 ? [11] : [8]}, '2025-12-01', false,
        false)`;
}
