/** The officer's pages of wijken: state, switching, plan, files read in, evenings. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetAvondCodes, isHallAddress } from '#store/avonden.ts';
import { readHarlingen } from '#test/pages/harlingen.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { expireGroups } from '../../groups/expire.ts';
import { stateOf } from './state.ts';

const HARLINGEN = 'WK007200';
const WIJK = pathTo('beheer.wijk', { gebied: HARLINGEN });
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  await readHarlingen(site);
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

const tokenFor = async (browser: Visit) => (await browser.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
const tap = async (path: string, values: Record<string, string>, browser = officer): Promise<Shown> =>
  await browser.post(
    path,
    { ...values, _echt: await tokenFor(browser) },
    { 'sec-fetch-site': 'same-origin' },
  );
const actions = async () =>
  (await site.api.owner`select actie from audit where actie not like '%import' order by nr`).map(
    ({ actie }) => actie,
  );

/** A group that is on, with its rooms made by a run. */
async function aGroup(): Promise<void> {
  const { owner } = site.api;
  await owner`update gebied set aan = true where code = ${HARLINGEN}`;
  await site.person(['coordinator', HARLINGEN]);
  await site.person(['wijkagent', HARLINGEN]);
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('melding', ${HARLINGEN}, '#a:example.org', '!a:example.org', now())`;
}

test('the list says how each group stands, in numbers and without a name', async () => {
  await aGroup();
  const { text, html } = await officer.open(pathTo('beheer.wijken'));
  expect(text).toContain('Harlingen aan; de kamers worden gemaakt 2 1 1 nee 0');
  expect(text).toContain('Er zijn geen storingen.');
  expect(html).toContain('aria-label="Midlum: geen groep"');
  expect(html).not.toContain('Test ');
});

test.each([
  [{}, 'uit'],
  [{ hasRooms: true }, 'weg'],
  [{ aan: true }, 'wordt'],
  [{ aan: true, hasRooms: true, stand: 'toegepast' }, 'orde'],
  [{ aan: true, hasRooms: true, stand: 'wacht-op-akkoord' }, 'wacht'],
  [{ aan: true, hasRooms: true, stand: 'mislukt' }, 'mislukt'],
  [{ aan: true, vervallenOp: new Date(0) }, 'vervallen'],
] as const)('%o stands as %s', (it, state) => {
  expect(stateOf({ aan: false, hasRooms: false, stand: null, vervallenOp: null, ...it })).toBe(state);
});

describe('switching', () => {
  test('off needs a tick; on again while it has who it needs', async () => {
    await aGroup();
    expect((await tap(WIJK, { doe: 'uit' })).text).toContain('zet eerst het vinkje');
    expect((await tap(WIJK, { doe: 'uit', zeker: 'ja' })).status).toBe(303);
    expect((await officer.open(WIJK)).text).toContain('uitgezet');
    expect((await tap(WIJK, { doe: 'aan' })).status).toBe(303);
    expect(await actions()).toEqual(expect.arrayContaining(['gebied.uit', 'gebied.aan']));
    const jobs = await site.api.owner`select * from job_list('provisioning', null, 10)`;
    expect(jobs.map(({ task }) => task)).toContain('apply');
  });

  test('a group that never was starts by its checklist alone, whatever form is sent', async () => {
    const refused = await tap(pathTo('beheer.wijk', { gebied: 'WK007202' }), { doe: 'aan' });
    expect(refused.status).toBe(400);
    const [row] = await site.api.owner`select aan from gebied where code = 'WK007202'`;
    expect(row?.aan).toBe(false);
  });

  test('without a coordinator it does not go on again', async () => {
    await aGroup();
    await tap(WIJK, { doe: 'uit', zeker: 'ja' });
    await site.api.owner`update lidmaatschap set tot = sinds, reden = 'gestopt' where rol = 'coordinator'`;
    expect((await tap(WIJK, { doe: 'aan' })).text).toContain('zet de groep opnieuw op');
  });

  test('the room for chatter', async () => {
    await aGroup();
    await tap(WIJK, { doe: 'praat-uit' });
    const [row] = await site.api.owner`select buurtpraat from gebied where code = ${HARLINGEN}`;
    expect(row?.buurtpraat).toBe(false);
  });
});

describe('plan', () => {
  const PLAN = pathTo('beheer.wijk.plan', { gebied: HARLINGEN });

  test('says what would be done and does it when told', async () => {
    await site.api.owner`update gebied set aan = true where code = ${HARLINGEN}`;
    await site.person(['resident', HARLINGEN]);
    const { text } = await officer.open(PLAN);
    expect(text).toContain('kamer maken: Meldingen');
    expect(text).toContain('1 mens toevoegen aan: Meldingen');
    expect(await site.api.owner`select 1 from kamer`).toEqual([]);
    expect((await tap(PLAN, { doe: 'uitvoeren' })).status).toBe(303);
    expect(await actions()).toContain('gebied.toepassen');
  });

  test('a yes to many removals needs a tick and is kept for those that wait', async () => {
    await aGroup();
    await site.api.owner`insert into gebied_stand (gebied_code, toestand, op, gedaan, verwijderen, leden)
      values (${HARLINGEN}, 'wacht-op-akkoord', now(), 0, array[gen_random_uuid(), gen_random_uuid()], 4)`;
    expect((await tap(PLAN, { doe: 'akkoord' })).status).toBe(400);
    expect((await tap(PLAN, { doe: 'akkoord', akkoord: 'ja' })).status).toBe(303);
    expect(await actions()).toContain('gebied.akkoord');
  });
});

describe('reading a file in', () => {
  const READ = pathTo('beheer.inlezen');
  const HEADER = 'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024';

  /** As a browser sends a form with a file. */
  const send = async (text: string | Buffer, name = 'adressen.csv', browser = officer) => {
    const boundary = 'een-grens';
    const field = (part: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${part}"\r\n\r\n${value}\r\n`;
    const head = `${field('_echt', await tokenFor(browser))}--${boundary}\r\ncontent-disposition: form-data; name="bestand"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(head),
      Buffer.from(text),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return await site.api.app.inject({
      method: 'POST',
      url: READ,
      payload,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
    });
  };
  const addresses = async () => (await site.api.owner`select 1 from adres`).length;

  test('the plan first, and then the very file that was seen', async () => {
    const before = await addresses();
    const sent = await send(
      [
        HEADER,
        ...['10', '12', '14'].map((nr) => `8861AA;${nr};720001;7200;72`),
        '8862AA;1;720100;7201;72',
        '8863AA;1;720006;7200;72',
        '8863AA;2;720100;7201;72',
        '',
      ].join('\n'),
    );
    expect(sent.statusCode).toBe(303);
    expect(await addresses()).toBe(before);
    const page = await officer.open(String(sent.headers.location));
    expect(page.text).toMatch(/adressen\.csv/);
    expect(page.html).toMatch(/nieuw {2,}1\n/);
    const id = /name="toepassen" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    // Another officer's is not theirs to apply.
    const other = await site.signedIn('gemeente');
    expect((await tap(READ, { toepassen: id }, other)).status).toBe(400);
    expect((await tap(READ, { toepassen: id })).location).toBe(pathTo('beheer.wijken'));
    expect(await addresses()).toBe(before + 1);
    expect(await site.api.owner`select 1 from inlezing`).toEqual([]);
    const [row] = await site.api
      .owner`select actor from audit where actie = 'adressen.import' order by nr desc limit 1`;
    expect(row?.actor).toMatch(/^sessie:/);
  });

  test('a file that takes much away needs a tick', async () => {
    const sent = await send([HEADER, '8861AA;10;720001;7200;72', ''].join('\n'));
    const page = await officer.open(String(sent.headers.location));
    expect(page.text).toContain('Is het wel het goede bestand?');
    const id = /name="toepassen" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    expect((await tap(`${READ}?bestand=${id}`, { toepassen: id })).text).toContain('zet eerst het vinkje');
    expect(await addresses()).toBe(5);
    expect((await tap(READ, { toepassen: id, zeker: 'ja' })).status).toBe(303);
    expect(await addresses()).toBe(1);
  });

  test('streets are told by their header', async () => {
    const sent = await send(
      'PC6;Huisnummer;Toevoeging;Straat;Plaats\n8861AA;10;;Zuiderhaven;Harlingen\n',
      'bag.csv',
    );
    const page = await officer.open(String(sent.headers.location));
    expect(page.html).toContain('Plan voor straten van GM0072');
  });

  test.each([
    ['a bad line', [HEADER, '8861AA;x;720001;7200;72', ''].join('\n'), 'regel 2: geen huisnummer: x'],
    ['no such file', 'zomaar tekst', 'geen adresbestand van het CBS'],
    ['bad GeoJSON', '{"type": ', 'geen geldige GeoJSON'],
    ['nothing', '', 'kies een bestand'],
  ])('%s is named and nothing is kept', async (_name, text, said) => {
    const sent = await send(text);
    expect([sent.statusCode, sent.body]).toEqual([400, expect.stringContaining(said)]);
    expect(await site.api.owner`select 1 from inlezing`).toEqual([]);
  });

  test('one that is too large, and one that is no form, are refused without a fault of ours', async () => {
    expect((await send(Buffer.alloc(26_000_000, 'x'))).statusCode).toBe(413);
    const broken = await site.api.app.inject({
      ...{
        method: 'POST',
        url: READ,
        payload: 'zomaar',
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          cookie: [...officer.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        },
      },
    });
    expect(broken.statusCode).toBeGreaterThanOrEqual(400);
    expect(broken.statusCode).toBeLessThan(500);
  });

  test('a form that is no page of ours does nothing; pages without a file take none', async () => {
    const stranger = site.visitor();
    expect((await send('x', 'x.csv', stranger)).statusCode).toBe(303);
    const plain = await site.api.app.inject({
      ...{ method: 'POST', url: pathTo('wijken.zoek'), payload: '--x--' },
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(plain.statusCode).toBe(415);
  });

  test('a file that nobody decides on is gone in an hour', async () => {
    await send([HEADER, '8861AA;10;720001;7200;72', ''].join('\n'));
    const { context, owner } = site.api;
    await expireGroups({ ...context, clock: () => new Date(context.clock().getTime() + 61 * 60_000) });
    expect(await owner`select 1 from inlezing`).toEqual([]);
  });
});

describe('evening', () => {
  const EVENING = pathTo('beheer.avond', { gebied: HARLINGEN });
  const codeOf = async () => {
    const [row] = await site.api.owner<{ code: string }[]>`select code from infoavond where code is not null`;
    return row?.code ?? '';
  };

  test('opens, shows its code on a screen, and ends by the officer or by itself', async () => {
    expect((await tap(EVENING, { doe: 'open', uren: '3' })).status).toBe(303);
    expect((await tap(EVENING, { doe: 'open', uren: '3' })).text).toContain('Er is hier al een avond open');
    const screen = await officer.open(pathTo('beheer.avond.scherm', { gebied: HARLINGEN }));
    const code = await codeOf();
    expect(screen.text).toContain(`/avond/${code}`);
    expect(screen.html).toContain('class="bb-qr"');
    expect((await site.visitor().open(pathTo('avond', { code }))).title).toBe(
      'Welkom bij de avond van Harlingen',
    );
    await tap(EVENING, { doe: 'sluit' });
    expect((await site.visitor().open(pathTo('avond', { code }))).title).toBe('De avond is voorbij');
    expect(await actions()).toEqual(expect.arrayContaining(['infoavond.open', 'infoavond.dicht']));

    await tap(EVENING, { doe: 'open', uren: '2' });
    const { context } = site.api;
    await expireGroups({ ...context, clock: () => new Date(context.clock().getTime() + 121 * 60_000) });
    expect(await codeOf()).toBe('');
  });

  test('says where who signed up is stuck, and nobody by name', async () => {
    await tap(EVENING, { doe: 'open', uren: '3' });
    const at = site.api.context.clock();
    for (const [state, proof] of [
      ['open', null],
      ['bewezen', 'balie'],
    ] as const)
      await site.api
        .owner`insert into aanvraag (id, gebied_code, pc6, huisnummer, naam, taal, spelregels_versie, spelregels_op, bewijzen, keuze,
          toestand, toestand_sinds, bewijs, gemaakt_op)
        values (gen_random_uuid(), ${HARLINGEN}, '8861AA', 10, 'Anna Bakker', 'nl', '1', ${at}, array['balie'], 'balie', ${state}, ${at},
          ${proof}, ${at})`;
    const { text } = await officer.open(EVENING);
    expect(text).toContain('moet nog langs de balie: 1');
    expect(text).toContain('moet nog een wachtwoord kiezen: 1');
    expect(text).not.toContain('Anna');
  });

  test('says of who has an account whether they are in the app, and no more than that where nobody can tell', async () => {
    await tap(EVENING, { doe: 'open', uren: '3' });
    const { context, owner, memory } = site.api;
    const at = context.clock();
    const member = await site.person(['resident', HARLINGEN]);
    await owner`insert into aanvraag (id, gebied_code, pc6, huisnummer, naam, taal, spelregels_versie, spelregels_op, bewijzen, keuze,
        toestand, toestand_sinds, bewijs, persoon_id, localpart, gemaakt_op)
      values (gen_random_uuid(), ${HARLINGEN}, '8861AA', 10, 'Anna Bakker', 'nl', '1', ${at}, array['balie'], 'balie', 'account', ${at},
        'balie', ${member}, ${`t-${member}`}, ${at})`;
    const stands = async () => (await officer.open(EVENING)).text;
    expect(await stands()).toContain('heeft een account: 1');
    await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
    const user = await context.homeserver.ensureUser({
      localpart: `t-${member}`,
      displayName: 'Anna Bakker',
    });
    await context.homeserver.setPassword(user, 'boot-zeil-wind-brug-12');
    expect(await stands()).toContain('heeft een account, is nog niet ingelogd in de app: 1');
    expect(memory.isPassword(user, 'boot-zeil-wind-brug-12')).toBe(true);
    expect(await stands()).toContain('doet mee: 1');
  });
});

test('at an evening a hall sends many forms from one address; elsewhere nobody does', async () => {
  const limits = { publicFormsPerMinute: '3', eveningFormsPerMinute: '50' };
  const hall = await startSite({ ...limits, requestsPerMinute: '20', eveningRequestsPerMinute: '500' });
  try {
    const { context, owner } = hall.api;
    await readHarlingen(hall);
    await owner`insert into infoavond (id, gebied_code, code, begint_op, eindigt_op, geopend_door)
      values (gen_random_uuid(), ${HARLINGEN}, ${'ABCDEFGH'}, ${context.clock()}, ${new Date(context.clock().getTime() + 3_600_000)}, 'x')`;
    const find = async (browser: Visit) =>
      (await (await browser.open(pathTo('wijken.zoek'))).submit({ postcode: '8861AA', huisnummer: '10' }))
        .status;
    const guest = hall.visitor();
    await guest.open(pathTo('avond', { code: 'abcdefgh' }));
    const isHall = () => isHallAddress(owner, '127.0.0.1', context.clock());
    expect(await isHall()).toBe(false);
    for (let nr = 0; nr < 10; nr += 1) expect(await find(guest)).toBe(200);
    // From here on as many log in to the homeserver too, until the evening is over.
    expect(await isHall()).toBe(true);
    // However much the hall asks, whoever comes in now gets in.
    expect((await hall.visitor().open(pathTo('avond', { code: 'abcdefgh' }))).status).toBe(200);
    const other = hall.visitor();
    const seen = [];
    for (let nr = 0; nr < 4; nr += 1) seen.push(await find(other));
    expect(seen).toEqual([200, 200, 200, 429]);
    // A made-up code is none.
    const liar = hall.visitor();
    liar.cookies.set('buurtbaken-avond', 'BCDEFGHJ');
    expect(await find(liar)).toBe(429);
    await forgetAvondCodes(owner, new Date(context.clock().getTime() + 3_600_000));
    expect(await isHall()).toBe(false);
    expect(await owner`select 1 from infoavond_adres`).toHaveLength(0);
  } finally {
    await hall.close();
  }
});
