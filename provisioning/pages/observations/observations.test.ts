/** The pages about what walkers saw, and the e-mail to the gemeente, on one site. */
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOLIDAY } from '#basis/catalogue/pages/holiday.ts';
import { SEASON_TIPS_NL } from '#basis/catalogue/pages/office/season-tips.nl.ts';
import type { Role } from '#basis/roles.ts';
import { ROLES } from '#basis/roles.ts';
import { hmacOfAddress, hmacOfHome } from '#provisioning/keys.ts';
import { surveillanceTasks } from '#provisioning/surveillance/tasks.ts';
import { housesToLookAt } from '#store/vakantiecontroles.ts';
import { withAddresses } from '#test/pages/joining.ts';
import { addRound, addSeen } from '#test/pages/rounds.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { startSignalen } from '#test/provisioning/signalen.ts';
import { pathTo } from '#web/paths.ts';
import { OBSERVATION_PATTERNS } from '#web/paths-observations.ts';

const GEBIED = 'WK007200' as never;
const OTHER = 'WK007202' as never;
const own = pathTo('wijk.waarnemingen', { gebied: GEBIED });

const mails: { readonly text: string; readonly to: readonly string[] }[] = [];
let refuses = false;
let smtp: SMTPServer;
let site: Site;
beforeAll(async () => {
  smtp = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        if (refuses) return done(Object.assign(new Error('no'), { responseCode: 550 }));
        mails.push({ text, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const server = smtp.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  site = await startSite({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'buurt@harlingen.example' });
  await withAddresses(site);
  const { owner } = site.api;
  const json = (value: object) => owner.json(value as never);
  await owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values (${json({ openbareRuimte: 'straat@harlingen.example' })}, now(), 'test')`;
  await owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${GEBIED}, ${json({ surveillance: { rondes: 2, bewoners: 'kaart' } })}, now(), 'test')`;
});
afterAll(async () => {
  await site.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});
beforeEach(async () => {
  await site.api.owner`truncate ronde, waarneming, vakantiecontrole cascade`;
  mails.length = 0;
});

const work = async (name: string, payload: object) =>
  await surveillanceTasks(site.api.context)[name]?.(payload, undefined as never);
const auditRows = async (action: string) =>
  await site.api.owner`select actor, onderwerp, bijzonderheden from audit where actie = ${action}`;

test('a lamp goes to the gemeente by e-mail once, without a name, and its number to the walkers by a job', async () => {
  const lamp = await addSeen(site, await addRound(site, 1, site.api.context.clock()), 'lantaarn');
  for (let again = 0; again < 2; again += 1) await work('tell-observation', { waarneming: lamp });
  for (let again = 0; again < 2; again += 1) await work('send-public-report', { waarneming: lamp });
  expect(mails.map(({ to }) => to)).toEqual([['straat@harlingen.example']]);
  const [mail] = mails;
  for (const said of [
    'Lamp kapot',
    'bij de brug',
    'Wijk: Harlingen',
    '/beheer/openbare-ruimte',
    `openbaar-${lamp}@`,
  ])
    expect(mail?.text).toContain(said);
  const officer = await site.signedIn('gemeente');
  const page = await officer.open(pathTo('beheer.openbaar'));
  expect(page.text).toContain('bij de brug');
  expect((await page.submit({ waarneming: lamp, nummer: 'Z-2026/118' })).status).toBe(303);
  expect((await page.submit({ waarneming: lamp, nummer: 'Z-9' })).text).toContain('al een nummer ingevuld');
  expect((await officer.open(pathTo('beheer.openbaar'))).text).toContain(
    'de gemeente kent dit als Z-2026/118',
  );
  const jobs = await site.api.owner`select j.payload from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'tell-report-number'`;
  expect(jobs).toEqual([{ payload: { waarneming: lamp } }]);
  expect(await auditRows('openbaar.nummer')).toMatchObject([{ onderwerp: `waarneming:${lamp}` }]);
});

test('the own coordinator fills the number in too, once, and the walkers are told by a job', async () => {
  const lamp = await addSeen(site, await addRound(site, 4, site.api.context.clock()), 'lantaarn');
  for (const name of ['tell-observation', 'send-public-report']) await work(name, { waarneming: lamp });
  const coordinator = await site.signedIn('coordinator', { asPerson: true });
  const page = await coordinator.open(own);
  const fill = (nummer: string) => page.submit({ doe: 'nummer', waarneming: lamp, nummer });
  expect([(await fill('2026-7')).status, (await fill('2026-8')).status]).toEqual([303, 400]);
  expect((await coordinator.open(own)).text).toContain('de gemeente kent dit als 2026-7');
  const jobs = await site.api.owner`select j.payload from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'tell-report-number' and j.payload ->> 'waarneming' = ${lamp}`;
  expect(jobs).toHaveLength(1);
});

test('where the gemeente has Signalen a lamp becomes a signal there, and its number comes back by itself', async () => {
  const { context, owner } = site.api;
  const signalen = await startSignalen();
  const settings = { ...context.settings, signalenUrl: signalen.url };
  const tasks = surveillanceTasks({ ...context, settings });
  const grens = owner.json({
    type: 'Polygon',
    coordinates: [
      [
        [5, 53],
        [5.2, 53],
        [5.2, 53.2],
        [5, 53.2],
        [5, 53],
      ],
    ],
  });
  await owner`update gebied set grens = ${grens} where code = ${GEBIED}`;
  const lamp = await addSeen(site, await addRound(site, 1, context.clock()), 'lantaarn');
  for (const name of ['tell-observation', 'send-public-report', 'send-public-report'])
    await tasks[name]?.({ waarneming: lamp }, undefined as never);
  await signalen.stop();
  expect(signalen.made.map(({ text }) => text)).toEqual([expect.stringContaining('bij de brug')]);
  expect(mails).toEqual([]);
  expect(await owner`select via, nummer, verstuurd_op is not null as sent from openbare_melding`).toEqual([
    { via: 'signalen', nummer: 'SIG-1', sent: true },
  ]);
});

test('what the mail server refuses for good is told on the page, and a number of another wijk is not taken', async () => {
  const lamp = await addSeen(site, await addRound(site, 1, site.api.context.clock()), 'afval');
  await work('tell-observation', { waarneming: lamp });
  refuses = true;
  await work('send-public-report', { waarneming: lamp });
  refuses = false;
  const coordinator = await site.signedIn('coordinator', { asPerson: true });
  expect((await coordinator.open(own)).text).toContain('niet verstuurd');
  const elsewhere = await site.signedIn('coordinator', { asPerson: true, gebied: OTHER });
  const there = await elsewhere.open(pathTo('wijk.waarnemingen', { gebied: OTHER }));
  expect(there.text).not.toContain('bij de brug');
  const token = (await elsewhere.open('/uitloggen')).field('_echt') ?? '';
  const sent = await elsewhere.post(pathTo('wijk.waarnemingen', { gebied: OTHER }), {
    ...{ _echt: token, doe: 'nummer', waarneming: lamp, nummer: '1' },
  });
  expect(sent.status).toBe(400);
  expect(await site.api.owner`select nummer from openbare_melding`).toEqual([{ nummer: null }]);
});

test('cards are printed by the own coordinator alone, with a row of who opened them; the page names no house', async () => {
  const ronde = await addRound(site, 7, site.api.context.clock());
  await addSeen(site, ronde, 'ladder', { home: true, outcome: 'kaart' });
  await addSeen(site, ronde, 'donker', { home: true, outcome: 'kaart' });
  const coordinator = await site.signedIn('coordinator', { asPerson: true });
  const page = await coordinator.open(own);
  expect(page.text).toContain('Ronde 7');
  expect(page.text).toContain('1 kaart');
  expect(page.text).not.toContain('8861');
  const pdf = await page.submit({ doe: 'kaarten', ronde: '7' });
  expect([pdf.status, pdf.headers['content-type'], pdf.html.slice(0, 5)]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  expect(await auditRows('kaarten.geprint')).toMatchObject([
    { onderwerp: `gebied:${GEBIED}`, bijzonderheden: expect.stringContaining('"kaarten":1') },
  ]);
  expect((await coordinator.open(own)).text).toContain('1 kaart, geprint');
  // Two homes of one number have a card each.
  await site.api.owner`update waarneming set toevoeging = 'A' where soort = 'donker'`;
  expect((await coordinator.open(own)).text).toContain('2 kaarten');
  await site.api
    .owner`update waarneming set gewist_op = now(), pc6 = null, huisnummer = null, toevoeging = null`;
  expect((await page.submit({ doe: 'kaarten', ronde: '7' })).status).toBe(400);
  const roleAlone = await site.signedIn('coordinator');
  expect((await roleAlone.open(own)).status).toBe(200);
});

test('who takes part asks for a holiday check of their own house, and the walkers of those days see it', async () => {
  const { sql, settings } = site.api.context;
  const resident = await site.signedIn('resident');
  const page = await resident.open(pathTo('mijn.vakantie'));
  const days = { van: '2026-03-05', tot: '2026-03-12' };
  const typed = { doe: 'vragen', postcode: '8861 xb', huisnummer: '12', ...days };
  const said = HOLIDAY.nl.errors;
  for (const [differs, wrong] of [
    [{ tot: '2026-03-01', van: '2026-03-02' }, said.turned],
    [{ van: '2026-02-01', tot: '2026-02-05' }, said.past],
    [{ tot: '2026-12-12' }, said.long(92)],
    [{ van: 'morgen' }, said.noDate],
    [{ postcode: '8857AA', huisnummer: '1' }, said.elsewhere],
    [{ toevoeging: '<b>' }, said.noAddition],
  ] as const) {
    const answer = await page.submit({ ...typed, ...differs });
    expect([answer.status, answer.text.toLowerCase()]).toEqual([
      400,
      expect.stringContaining(wrong.toLowerCase()),
    ]);
  }
  for (const { id } of await site.api.owner`select id from persoon`)
    await site.api.owner`insert into herstel (persoon_id, adres_hmac)
      values (${id}, ${hmacOfAddress(settings, { pc6: '8861XB', huisnummer: 14 })}) on conflict do nothing`;
  expect((await page.submit(typed)).text).toContain('Met dit adres doe je niet mee');
  // Nor of another home of that number.
  await site.api
    .owner`update herstel set adres_hmac = ${hmacOfAddress(settings, { pc6: '8861XB', huisnummer: 12 })},
    toevoeging_hmac = ${hmacOfHome(settings, { pc6: '8861XB', huisnummer: 12, toevoeging: 'A' })}`;
  expect((await page.submit({ ...typed, toevoeging: 'b' })).text).toContain('Met dit adres doe je niet mee');
  expect((await page.submit({ ...typed, toevoeging: 'a' })).status).toBe(303);
  await site.api.owner`delete from herstel`;
  const houses = async (day: string) =>
    (await housesToLookAt(sql, GEBIED, day)).map(
      ({ huisnummer, toevoeging }) => `${huisnummer}${toevoeging}`,
    );
  expect([
    await houses('2026-03-04'),
    await houses('2026-03-05'),
    await houses('2026-03-12'),
    await houses('2026-03-13'),
  ]).toEqual([[], ['12A'], ['12A'], []]);
  const again = await resident.open(pathTo('mijn.vakantie'));
  expect(again.text).toContain('8861 XB 12 A, van 5 maart 2026 tot en met 12 maart 2026');
  expect(
    (await auditRows('vakantiecontrole.gevraagd')).map((row) => [row.onderwerp, row.bijzonderheden]),
  ).toEqual([[null, '{}']]);
  expect((await again.submit()).status).toBe(303);
  expect(await site.api.owner`select id from vakantiecontrole`).toEqual([]);
});

test('the figures of a quarter that is over: rounds, hours, kinds and buurten, with what is few kept away', async () => {
  const at = new Date('2025-11-20T20:00:00Z');
  const first = await addRound(site, 1, at);
  await addRound(site, 2, at);
  for (let nr = 0; nr < 6; nr += 1) await addSeen(site, first, 'ladder', { at, home: true });
  const dark = await addSeen(site, first, 'open', { at, home: true });
  await addSeen(site, first, 'open', { at, home: true, mends: dark });
  const { owner } = site.api;
  const square = (x: number) => {
    const ring = [
      ...[
        [x, 53.1],
        [x + 0.01, 53.1],
        [x + 0.01, 53.11],
        [x, 53.11],
      ],
      [x, 53.1],
    ];
    return owner.json({ type: 'Polygon', coordinates: [ring] });
  };
  await owner`update gebied set grens = ${square(5.4)} where code = 'BU00720006'`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, grens)
    values ('BU00720001', 'buurt', 'Trebol', 'GM0072', ${GEBIED}, ${square(5.41)})`;
  const path = pathTo('wijk.rondecijfers', { gebied: GEBIED }, { kwartaal: '2025-4' });
  for (const role of ['gemeente', 'wijkagent', 'coordinator'] as const) {
    const page = await (await site.signedIn(role)).open(path);
    for (const said of [
      'Gelopen rondes 2',
      '3 uur',
      'Weer in orde minder dan 5',
      'Binnenstad (buurt) 7',
      'Samen 7',
    ])
      expect(page.text).toContain(said);
    expect(page.text).toContain('Ladder buiten niet getoond');
    expect(page.html).toMatch(/role="img"[^>]*Kaart: in welke buurten[\s\S]*>7<\/text>/);
  }
});

/** Of what stands on no page but these, what each role reads on any of the pages of this part; addresses of houses and holidays are nobody's. */
const READS: Readonly<Record<Role, readonly string[]>> = {
  ...{ resident: [], wijkagent: [], auditor: [], systeembeheer: [] },
  ...{ coordinator: ['lamp'], gemeente: ['lamp'] },
};

test.each(ROLES)('as %s nobody reads a house or a holiday of another', async (role) => {
  const marks = { card: 'Kaartstraat', lamp: 'bij de brug', holiday: 'Verlofstraat' };
  const ronde = await addRound(site, 3, site.api.context.clock());
  await addSeen(site, ronde, 'ladder', { home: true, outcome: 'kaart' });
  await site.api.owner`update waarneming set straat = ${marks.card} where pc6 is not null`;
  await site.api.owner`insert into openbare_melding (waarneming_id, via, gemaakt_op, verstuurd_op)
    values (${await addSeen(site, ronde, 'lantaarn', { outcome: 'gemeente' })}, 'mail', now(), now())`;
  await site.api
    .owner`insert into vakantiecontrole (id, persoon_id, gebied_code, pc6, huisnummer, straat, van, tot, gevraagd_op)
    values (gen_random_uuid(), ${await site.person(['resident', GEBIED])}, ${GEBIED}, '8861XB', 12, ${marks.holiday}, '2026-03-01',
      '2026-03-20', now())`;
  const browser = await site.signedIn(role, role === 'coordinator' ? { asPerson: true } : {});
  const read = new Set<string>();
  for (const path of Object.values(OBSERVATION_PATTERNS)) {
    const { html } = await browser.open(path.replace(':gebied', GEBIED));
    for (const [name, mark] of Object.entries(marks)) if (html.includes(mark)) read.add(name);
  }
  expect([...read]).toEqual(READS[role]);
});

test('a tip of the season is ready to be posted to chosen wijken', async () => {
  const officer = await site.signedIn('gemeente');
  const [tip] = SEASON_TIPS_NL.lente;
  expect((await officer.open(pathTo('beheer.berichten'))).text).toContain(tip?.title ?? '?');
  const form = await officer.open(pathTo('beheer.berichten.nieuw', {}, { tip: tip?.id }));
  expect(form.field('tekst')).toBe(tip?.text);
  expect((await officer.open(pathTo('beheer.berichten.nieuw', {}, { tip: 'nergens' }))).field('tekst')).toBe(
    '',
  );
});
