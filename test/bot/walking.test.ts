/** Walking rounds, from offering to the rules of the evening: pages, own rooms and `coordinatie` on one database, the homeserver in memory. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '#basis/days.ts';
import { eveningOf } from '#basis/surveillance.ts';
import { sweepRounds } from '#bot/surveillance/ask-work.ts';
import { drawFor } from '#bot/surveillance/draw-rounds.ts';
import { enqueue } from '#store/jobs.ts';
import { roundsToldTo } from '#store/rondes.ts';
import { stopVolunteer } from '#store/vrijwilligers.ts';
import { VOLUNTEER_HELD } from '#store/vrijwilligers-person.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { GEBIED } from './cases-world.ts';
import type { Who } from './handhaving-world.ts';
import { found } from './handhaving-world.ts';
import type { PagesScene } from './pages-world.ts';
import { startPagesScene } from './pages-world.ts';

const PAGE = pathTo('wijk.surveillance', { gebied: GEBIED });
const WISHED = {
  ...{ doe: 'instellen', rondes: '1', van: '20:00', tot: '22:00', duur: '60', lopers: '2' },
  ...{ verzamelen: 'bij de brug', bewoners: 'bericht' },
};
let it: PagesScene;
let petra: Visit;
beforeAll(async () => {
  it = await startPagesScene();
  petra = await it.signedIn('baken');
});
afterAll(() => it?.close());

const bodiesOf = (who: Who) => it.bodies(who, it.world.rooms.own(who));
const cardOf = async (name: string) =>
  found(await it.said('baken', it.world.rooms.coordinatie, `🚶 ${name} wil meelopen`));
const at = async (moment: Date): Promise<void> => {
  it.world.clock.now = moment;
  await sweepRounds.job.run({}, it.ctx);
  await it.settle();
};
const round = async () =>
  found(
    (
      await it.world.owner<{ id: string; begins: Date; ends: Date; state: string }[]>`
        select id, begint_op as begins, eindigt_op as ends, toestand as state from ronde`
    )[0],
  );
const before = (begins: Date, hours: number): Date => new Date(begins.getTime() - hours * 3_600_000);

test('somebody offers by a word and a tap; nobody else’s tap counts, and a coordinator accepts by one', async () => {
  await it.write('zeil', 'Meelopen');
  const offer = await it.lastTo('zeil');
  expect(String(offer.content.body)).toContain('Je spreekt niemand aan.');
  await it.tap('zeil', offer, '🙋 ik wil mee');
  expect((await bodiesOf('zeil')).at(-1)).toContain('Dank je wel dat je wilt meelopen!');
  const card = await cardOf('Jan');
  await it.tap('anker', card, '✅ is gedaan');
  const [row] = await it.world.owner`
    select toestand, instructie_op::text as day, beslist_door from vrijwilliger`;
  expect(row).toEqual({
    toestand: 'aangenomen',
    day: '2026-03-02',
    beslist_door: await it.personId('anker'),
  });
  expect((await bodiesOf('zeil')).at(-1)).toContain('Je loopt mee met de rondes, welkom!');
  expect(await it.said('baken', it.world.rooms.coordinatie, 'Jan loopt mee met de rondes')).toBeDefined();
  // Twice is once.
  await it.tap('zeil', offer, '🙋 ik wil mee');
  expect(await it.world.owner`select 1 from vrijwilliger`).toHaveLength(1);
});

test('on the page: offering, and accepting with the day of the instruction alone', async () => {
  const piet = await it.signedIn('boei');
  const offered = await (await piet.open(pathTo('meelopen'))).submit({ doe: 'aanbieden' });
  expect((await offered.follow()).text).toContain('Je hebt gezegd dat je wilt meelopen.');
  await it.settle();
  const [asked] = await it.world.owner<{ id: string }[]>`
    select id from vrijwilliger where toestand = 'aangeboden'`;
  const wie = found(asked).id;
  for (const [instructie, said] of [
    ['', 'vul de dag van de uitleg in'],
    ['2026-03-03', 'kies een dag in de afgelopen vijf jaar'],
    ['2026-02-30', 'kies een dag in de afgelopen vijf jaar'],
  ] as const) {
    const bad = await (await petra.open(PAGE)).submit({ doe: 'aannemen', wie, instructie });
    expect([bad.status, bad.text.includes(said)], instructie).toEqual([400, true]);
  }
  await (await petra.open(PAGE)).submit({ doe: 'aannemen', wie, instructie: '2026-02-20' });
  await it.settle();
  const { text } = await petra.open(PAGE);
  expect(text).toContain('20 februari 2026');
  expect(text).toContain('maandag 2, dinsdag 2');
  const actions = await it.world.owner<{ actie: string }[]>`
    select actie from audit where actie like 'vrijwilliger.%' order by nr`;
  expect(actions.map(({ actie }) => actie)).toEqual([
    'vrijwilliger.aangeboden',
    'vrijwilliger.aangenomen',
    'vrijwilliger.aangeboden',
    'vrijwilliger.aangenomen',
  ]);
});

test('a month is drawn once, for what is left of it, and no date is seen by anybody', async () => {
  const short = await petra.post(PAGE, {
    ...{ ...WISHED, duur: '180', _echt: (await petra.open(PAGE)).field('_echt') ?? '' },
    ...{ weekdag: '1' },
  });
  expect(short.text).toContain('een ronde past niet tussen deze tijden');
  const kept = await (await petra.open(PAGE)).submit({
    ...WISHED,
    weekdag: ['1', '2', '3', '4', '5', '6', '7'],
  });
  expect(kept.status).toBe(303);
  await it.refresh();
  // Two processes at once, and again the next day.
  await Promise.all([drawFor(it.ctx, GEBIED), drawFor(it.ctx, GEBIED)]);
  await drawFor(it.ctx, GEBIED);
  await it.settle();
  const { begins, ends, state } = await round();
  expect(state).toBe('getrokken');
  expect(ends.getTime() - begins.getTime()).toBe(3_600_000);
  expect(begins.getTime()).toBeGreaterThan(it.world.clock.now.getTime() + 3 * 86_400_000);
  const walkers = await it.world.owner`select beurten from vrijwilliger`;
  expect(walkers).toEqual([{ beurten: 1 }, { beurten: 1 }]);
  const told = (await it.bodies('baken', it.world.rooms.coordinatie)).filter((body) =>
    body.includes('getrokken'),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Voor maart 2026 heb ik 1 ronde getrokken.');
  expect((await petra.open(PAGE)).text).toContain('Er is nu geen ronde die u mag zien.');
});

const said = (text: string): boolean => /\d{2}:\d{2} tot \d{2}:\d{2}/.test(text);

/** Who sees the date of a round, by how far it is: the page, and the calendar of who walks. */
test('who sees a date: nobody until three days before; then its walkers, and no coordinator', async () => {
  const [jan, piet] = [await it.signedIn('zeil'), await it.signedIn('boei')];
  const { begins } = await round();
  const link = async (browser: Visit): Promise<string> => {
    const made = await (await browser.open(pathTo('meelopen'))).submit({ doe: 'agenda' });
    return (/\/meelopen\/agenda\/[\w-]{43}/.exec(made.html) ?? [])[0] ?? '';
  };
  const calendar = await link(jan);
  const looks = async () => ({
    coordinator: said((await petra.open(PAGE)).text),
    jan: said((await jan.open(pathTo('meelopen'))).text),
    piet: said((await piet.open(pathTo('meelopen'))).text),
    'Jan’s calendar': (await it.app.inject(calendar)).body.includes('BEGIN:VEVENT'),
  });
  const nobody = { coordinator: false, jan: false, piet: false, 'Jan’s calendar': false };
  expect(await looks()).toEqual(nobody);
  await at(before(begins, 90));
  expect(await looks()).toEqual(nobody);
  await at(before(begins, 56));
  const all = { coordinator: false, jan: true, piet: true, 'Jan’s calendar': true };
  petra = await it.signedIn('baken');
  const again = [await it.signedIn('zeil'), await it.signedIn('boei')] as const;
  expect({
    ...(await looks()),
    coordinator: said((await petra.open(PAGE)).text),
    jan: said((await again[0].open(pathTo('meelopen'))).text),
    piet: said((await again[1].open(pathTo('meelopen'))).text),
  }).toEqual(all);
  // The gemeente has no such page.
  expect((await (await it.signedIn('toren')).open(PAGE)).status).toBe(403);
  expect((await it.app.inject(`/meelopen/agenda/${'x'.repeat(43)}`)).statusCode).toBe(404);
});

test('a no finds a substitute by itself; too few is told the day before, and enough after that', async () => {
  const { id, begins } = await round();
  const own = async (who: Who) =>
    found(
      (await it.messagesIn(who, it.world.rooms.own(who)))
        .filter(({ content }) => String(content.body).startsWith('Kun'))
        .at(-1),
    );
  const jans = await own('zeil');
  // Only who was asked is heard.
  await it.tap('zeil', jans, '✅ ik loop mee');
  await it.tap('boei', await own('boei'), '❌ ik kan niet');
  expect(
    await it.world.owner`select antwoord from ronde_loper where ronde_id = ${id} order by antwoord`,
  ).toEqual([{ antwoord: 'ja' }, { antwoord: 'nee' }]);
  expect((await bodiesOf('zeil')).some((body) => body.startsWith('✅ Je loopt mee op'))).toBe(true);
  await at(before(begins, 23));
  expect(
    await it.said('baken', it.world.rooms.coordinatie, 'heeft nog maar één iemand ja gezegd'),
  ).toBeDefined();
  // From now on they see it.
  petra = await it.signedIn('baken');
  expect(said((await petra.open(PAGE)).text)).toBe(true);
  // A coordinator walks too: accepted by another, asked by day.
  await it.world
    .owner`insert into vrijwilliger (id, persoon_id, gebied_code, toestand, aangeboden_op, beslist_op, instructie_op)
    values (gen_random_uuid(), ${await it.personId('anker')}, ${GEBIED}, 'aangenomen', now(), now(), '2026-02-01')`;
  await at(before(begins, 8));
  await it.tap('anker', await own('anker'), '✅ ik loop mee');
  expect(await it.said('baken', it.world.rooms.coordinatie, 'zijn nu genoeg lopers')).toBeDefined();
  // Who walks sees it still, and nobody else.
  const looks = [petra, await it.signedIn('anker')].map(async (one) => said((await one.open(PAGE)).text));
  expect(await Promise.all(looks)).toEqual([false, true]);
  const [turns] = await it.world.owner`select beurten from vrijwilliger where instructie_op = '2026-02-01'`;
  expect(turns).toEqual({ beurten: 1 });
});

test('on the day both hear with whom and where, and the rules; who thinks better of it is told of', async () => {
  const { begins } = await round();
  await at(before(begins, 7));
  const rules = (await bodiesOf('anker')).filter((body) => body.startsWith('Je ronde:'));
  expect(rules).toHaveLength(1);
  // Jan had them in the morning, when nobody else had said yes.
  expect((await bodiesOf('zeil')).at(-1)).toContain('Kees loopt nu ook mee');
  for (const words of ['Je loopt met Jan.', 'bij de brug', 'hesje', 'bel 112', 'Spreek niemand aan'])
    expect(rules[0]).toContain(words);
  const asked = (await it.messagesIn('anker', it.world.rooms.own('anker'))).find(({ content }) =>
    String(content.body).startsWith('✅ Je loopt mee'),
  );
  await it.tap('anker', found(asked), '❌ ik kan niet');
  expect((await bodiesOf('zeil')).at(-1)).toContain('Kees kan niet meer mee');
});

test('with one walker an hour before, it is off, and a yes comes too late', async () => {
  const { begins } = await round();
  await at(before(begins, 1));
  expect((await round()).state).toBe('vervallen');
  expect((await bodiesOf('zeil')).at(-1)).toContain('gaat niet door');
  expect(await it.said('baken', it.world.rooms.coordinatie, 'Niemand loopt alleen.')).toBeDefined();
  const asked = (await it.messagesIn('anker', it.world.rooms.own('anker'))).find(({ content }) =>
    String(content.body).startsWith('❌ Je loopt niet mee'),
  );
  await it.tap('anker', found(asked), '✅ ik loop mee');
  expect((await bodiesOf('anker')).at(-1)).toContain('kan ik je antwoord niet meer gebruiken');
});

test('a coordinator fills in when a volunteer can, who hears it; what they filled in themselves stays theirs', async () => {
  const { owner, clock } = it.world;
  petra = await it.signedIn('baken');
  const [row] = await owner<{ id: string }[]>`
    select id from vrijwilliger where persoon_id = ${await it.personId('boei')} and toestand = 'aangenomen'`;
  const voor = found(row).id;
  const day = (days: number) => new Date(clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  await owner`insert into vrijwilliger_weg (vrijwilliger_id, van, tot) values (${voor}, ${day(5)}, ${day(9)})`;
  const fill = async (values: Readonly<Record<string, string | readonly string[]>>) => {
    const sent = await (await petra.open(PAGE)).submit(values);
    await it.settle();
    return sent;
  };
  const heard = async () =>
    (await bodiesOf('boei')).filter((body) => body.startsWith('De coördinator heeft voor'));
  expect((await fill({ doe: 'avonden', voor })).text).toContain('kies minstens één avond');
  // Sent twice is told once.
  for (const _again of [1, 2]) await fill({ doe: 'avonden', voor, avond: ['2', '4'] });
  expect(await heard()).toHaveLength(1);
  expect((await heard())[0]).toContain('Je kunt op deze avonden: dinsdag, donderdag.');
  const past = await fill({ doe: 'weg', voor, wegVan: day(-9), wegTot: day(-8) });
  expect([past.status, past.text.includes('deze dagen zijn voorbij')]).toEqual([400, true]);
  // What is shorter than their own changes nothing.
  await fill({ doe: 'weg', voor, wegVan: day(5), wegTot: day(6) });
  await fill({ doe: 'weg', voor, wegVan: day(20), wegTot: day(21) });
  const [all] =
    await owner`select array_agg(tot - van order by van) as long from vrijwilliger_weg where vrijwilliger_id = ${voor}`;
  expect(all).toEqual({ long: [4, 1] });
  expect((await heard()).at(-1)).toMatch(/Dan kun je niet: .+; .+/);
  const shown = await petra.open(PAGE);
  expect(shown.html.match(/name="van-wie"/g)).toHaveLength(1);
  expect(shown.html).toContain(`value="${day(20)}"`);
  expect((await (await it.signedIn('boei')).open(pathTo('meelopen'))).text).toContain(
    'De coördinator vulde dit voor je in',
  );
  // Only what a coordinator filled in is theirs to take away.
  for (const dag of [day(5), day(20)]) await fill({ doe: 'weg-terug', 'van-wie': voor, dag });
  expect(await owner`select van::text as van from vrijwilliger_weg where vrijwilliger_id = ${voor}`).toEqual([
    { van: day(5) },
  ]);
  const rows = await owner`
    select actie, bijzonderheden::jsonb as detail from audit where actie in ('vrijwilliger.avonden', 'vrijwilliger.weg', 'vrijwilliger.weg-terug')
    order by nr`;
  expect(rows.map(({ actie }) => actie)).toEqual([
    'vrijwilliger.avonden',
    'vrijwilliger.weg',
    'vrijwilliger.weg-terug',
  ]);
  expect(rows[1]?.detail).toEqual({ gebied: GEBIED });
  await owner`delete from vrijwilliger_weg where vrijwilliger_id = ${voor}`;
});

/** A round of this month with walkers as they are in rows; each of them has had five turns. */
async function roundOf(
  hours: number,
  walkers: Partial<Record<Who, 'ja' | 'nee' | null>>,
  state: 'getrokken' | 'gevraagd' = 'gevraagd',
): Promise<string> {
  const { owner, clock } = it.world;
  const [asked, begins] = [state === 'gevraagd' ? clock.now : null, before(clock.now, -hours)];
  const [made] = await owner<{ id: string }[]>`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op, gevraagd_op)
    select gen_random_uuid(), ${GEBIED}, 10 + count(*), '2026-03-01', 10 + count(*), ${begins}, ${before(begins, -1)}, ${state},
      ${clock.now}, ${asked} from ronde returning id`;
  const { id } = found(made);
  for (const [who, answer] of Object.entries(walkers))
    await owner`insert into ronde_loper (ronde_id, persoon_id, gevraagd_op, antwoord, antwoord_op)
      values (${id}, ${await it.personId(who as Who)}, ${asked}, ${answer}, ${answer && clock.now})`;
  await owner`update vrijwilliger set beurten = 5`;
  return id;
}
const turns = async () => {
  const rows = await it.world.owner<{ who: string; turns: number }[]>`
    select localpart as who, beurten as turns from vrijwilliger v join persoon p on p.id = v.persoon_id where v.toestand = 'aangenomen'`;
  return Object.fromEntries(rows.map(({ who, turns: many }) => [who, many]));
};
const states = async (...ids: readonly string[]) =>
  (await it.world.owner`select toestand from ronde where id = any(${[...ids]})`).map(
    ({ toestand }) => toestand,
  );

test('a coordinator calls a round off by a tap: once, and its walkers hear it and have their turns back', async () => {
  const id = await roundOf(23, { zeil: 'ja', boei: null, anker: 'nee' });
  await at(it.world.clock.now);
  const told = (await it.messagesIn('baken', it.world.rooms.coordinatie))
    .filter(({ content }) => String(content.body).includes('heeft nog maar één iemand ja gezegd'))
    .at(-1);
  const heardBefore = (await bodiesOf('anker')).length;
  for (const who of ['baken', 'anker'] as const) await it.tap(who, found(told), '🚫 afzeggen');
  expect(await states(id)).toEqual(['vervallen']);
  const off = 'De coördinator heeft hem afgezegd. Je hoeft niets te doen.';
  for (const who of ['zeil', 'boei'] as const)
    expect(
      (await bodiesOf(who)).filter((body) => body.includes(off)),
      who,
    ).toHaveLength(1);
  // Who had said no hears nothing, and keeps the turn.
  expect(await bodiesOf('anker')).toHaveLength(heardBefore);
  expect(await turns()).toEqual({ zeil: 4, boei: 4, anker: 5 });
  const said = (await it.bodies('baken', it.world.rooms.coordinatie)).filter((body) =>
    body.includes('heeft hem afgezegd'),
  );
  expect(said).toHaveLength(1);
  expect(await it.world.owner`select 1 from audit where actie = 'ronde.afgezegd'`).toHaveLength(1);
  expect((await (await it.signedIn('zeil')).open(pathTo('meelopen'))).text).toContain('gaat niet door');
  expect((await petra.open(PAGE)).text).toContain(': afgezegd');
});

test('by page also all of a month that is still to come, of which no secret evening is told', async () => {
  const known = await roundOf(24, { zeil: 'ja', anker: 'ja' });
  const walked = await roundOf(1, { zeil: 'ja' });
  await it.world
    .owner`update ronde set toestand = 'loopt', gestart_op = now(), gestart_door = gen_random_uuid() where id = ${walked}`;
  const secret = await roundOf(160, { boei: null }, 'getrokken');
  const heard = (await bodiesOf('boei')).length;
  const rounds = (text: string) => text.match(/\d{2}:\d{2} tot \d{2}:\d{2}/g)?.length;
  const before = rounds((await petra.open(PAGE)).text);
  const off = async (ronde: string) => {
    const page = await petra.open(PAGE);
    const sent = await petra.post(PAGE, {
      doe: 'afzeggen',
      ronde,
      reden: 'weer',
      _echt: page.field('_echt') ?? '',
    });
    await it.settle();
    return sent;
  };
  // One that is not on their page cannot be named, and one that is walked is not called off.
  for (const id of [known, secret, walked])
    expect((await off(id)).text).toContain('deze ronde kan niet meer worden afgezegd');
  for (const _again of [1, 2]) expect((await off('2026-03-01')).status).toBe(303);
  expect(await states(known, secret)).toEqual(['vervallen', 'vervallen']);
  expect(await states(walked)).toEqual(['loopt']);
  expect((await bodiesOf('zeil')).filter((body) => body.includes('afgezegd vanwege het weer'))).toHaveLength(
    1,
  );
  expect(await bodiesOf('boei')).toHaveLength(heard);
  expect(await turns()).toEqual({ zeil: 4, boei: 4, anker: 4 });
  const { text } = await petra.open(PAGE);
  expect(rounds(text)).toBe(before);
  expect(text).toContain(
    'De rondes van maart 2026 die nog kwamen, zijn afgezegd. Er komen geen andere voor in de plaats.',
  );
  const said = (await it.bodies('baken', it.world.rooms.coordinatie)).filter((body) =>
    body.includes('rondes van maart 2026 afgezegd'),
  );
  expect(said).toHaveLength(1);
  const [row, ...more] = await it.world
    .owner`select bijzonderheden::jsonb as detail from audit where actie = 'rondes.afgezegd'`;
  expect([row?.detail, more.length]).toEqual([{ maand: '2026-03-01', reden: 'weer' }, 0]);
  await it.world.owner`update ronde set toestand = 'gelopen', geeindigd_op = now() where id = ${walked}`;
});

/** Chooses something on the page of surveillance, and does what follows. */
async function choose(values: Readonly<Record<string, string>>) {
  const page = await petra.open(PAGE);
  const sent = await petra.post(PAGE, { ...values, _echt: page.field('_echt') ?? '' });
  await it.settle();
  return sent;
}

test('what there may be of an evening is called off: nothing tells a coordinator whether there was a round', async () => {
  const { owner, clock } = it.world;
  petra = await it.signedIn('baken');
  const [empty, evening] = [eveningOf(clock.now), plusDays(eveningOf(clock.now), 1)];
  // After midnight: of the evening before.
  const begins = Date.parse(`${plusDays(evening, 1)}T00:30:00Z`);
  const id = await roundOf((begins - clock.now.getTime()) / 3_600_000, {
    zeil: 'ja',
    boei: null,
    anker: 'nee',
  });
  const offs = async (who: Who) =>
    (await bodiesOf(who)).filter((body) => body.includes('er is dan iets te doen in de buurt')).length;
  const seen = async () => ({
    page: (await petra.open(PAGE)).text,
    coordinatie: await it.bodies('baken', it.world.rooms.coordinatie),
  });
  const before = await seen();
  const off = async (day: string) => {
    const [{ nr }] = await owner<[{ nr: number }]>`select max(nr)::int as nr from audit`;
    const { status } = await choose({ doe: 'afzeggen', ronde: `avond-${day}`, reden: 'evenement' });
    const rows = await owner<{ action: string; detail: Record<string, string> }[]>`
      select actie as action, bijzonderheden::jsonb as detail from audit where nr > ${nr}`;
    return {
      status,
      rows: rows.map((row) => ({ ...row, detail: { ...row.detail, avond: '' } })),
      ...(await seen()),
    };
  };
  expect(before.page).not.toMatch(/\d{2}:\d{2} tot \d{2}:\d{2}: \d lop/);
  const without = await off(empty);
  expect(await states(id)).toEqual(['gevraagd']);
  expect(await off(evening)).toEqual(without);
  expect(await states(id)).toEqual(['vervallen']);
  expect(without).toMatchObject({
    ...{ status: 303, coordinatie: before.coordinatie },
    rows: [{ action: 'rondes.afgezegd', detail: { avond: '', reden: 'evenement' } }],
  });
  expect([await offs('zeil'), await offs('boei'), await offs('anker')]).toEqual([1, 1, 0]);
  expect(await turns()).toEqual({ zeil: 4, boei: 4, anker: 5 });
  // Again is nothing more, and no other evening can be named.
  await off(evening);
  expect([await offs('zeil'), await turns()]).toEqual([1, { zeil: 4, boei: 4, anker: 5 }]);
  for (const ronde of [`avond-${plusDays(evening, 1)}`, 'avond-2026-99-99'])
    expect((await choose({ doe: 'afzeggen', ronde, reden: 'weer' })).status).toBe(400);
  expect((await choose({ doe: 'doorgaan', toch: id })).status).toBe(400);
});

test('what was called off goes on after all, once, with what its walkers had answered; no secret evening is told', async () => {
  const { owner } = it.world;
  await owner`update ronde_trekking set afgezegd_op = null, afgezegd_om = null`;
  await owner`update ronde set met_maand = false`;
  petra = await it.signedIn('baken');
  const known = await roundOf(30, { zeil: 'ja', boei: null, anker: 'nee' });
  const single = await roundOf(31, { zeil: 'ja', anker: 'ja' });
  const secret = await roundOf(160, { boei: null }, 'getrokken');
  const soon = await roundOf(0.5, { zeil: 'ja', anker: 'ja' });
  const now = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ known, single, secret, soon }).map(async ([name, id]) => [
          name,
          (await states(id))[0],
        ]),
      ),
    );
  // Of this one alone the coordinators were told that walkers were short.
  const tellShort = () => owner`update ronde set tekort_verteld_op = now() where id = ${single}`;
  await tellShort();
  await choose({ doe: 'afzeggen', ronde: single, reden: 'anders' });
  await choose({ doe: 'afzeggen', ronde: '2026-03-01', reden: 'weer' });
  expect(new Set(Object.values(await now()))).toEqual(new Set(['vervallen']));
  expect(await turns()).toEqual({ zeil: 2, boei: 3, anker: 3 });
  const evenings = (text: string) => text.match(/\d{2}:\d{2} tot \d{2}:\d{2}/g)?.length;
  const before = evenings((await petra.open(PAGE)).text);
  const heard = async (who: Who) => (await bodiesOf(who)).filter((body) => body.includes('gaat toch door'));
  // One that is not on their page cannot be named.
  for (const toch of [secret, known])
    expect((await choose({ doe: 'doorgaan', toch })).text).toContain('deze ronde kan niet meer doorgaan');
  for (const _again of [1, 2])
    expect((await choose({ doe: 'doorgaan', toch: '2026-03-01' })).status).toBe(303);
  // One that was called off by itself stays off, and what begins within the hour.
  expect(await now()).toEqual({
    ...{ known: 'gevraagd', single: 'vervallen', secret: 'getrokken', soon: 'vervallen' },
  });
  expect(await turns()).toEqual({ zeil: 3, boei: 5, anker: 3 });
  expect((await heard('zeil')).map((body) => body.includes('Je had gezegd dat je meeloopt.'))).toEqual([
    true,
  ]);
  expect((await heard('boei')).map((body) => body.includes('Kun je meelopen?'))).toEqual([true]);
  expect(await heard('anker')).toEqual([]);
  expect(evenings((await petra.open(PAGE)).text)).toBe(before);
  const told = (await it.bodies('baken', it.world.rooms.coordinatie)).filter((body) =>
    body.includes('toch door:'),
  );
  // Of no round by itself: they were never told when those are.
  expect(told.map((body) => body.startsWith('✅ De rondes van maart 2026'))).toEqual([true]);
  const asked = found(await it.said('boei', it.world.rooms.own('boei'), 'gaat toch door'));
  await it.tap('boei', asked, '❌ ik kan niet');
  expect((await bodiesOf('boei')).filter((body) => body.includes('gaat toch door'))).toEqual([]);
  for (const _again of [1, 2]) await choose({ doe: 'doorgaan', toch: single });
  expect((await now()).single).toBe('gevraagd');
  expect(await heard('zeil')).toHaveLength(2);
  expect((await choose({ doe: 'doorgaan', toch: soon })).status).toBe(400);
  // Called off once more, it is told once more.
  const offs = async () =>
    (await bodiesOf('zeil')).filter((body) => body.includes('vanwege het weer')).length;
  const earlier = await offs();
  it.world.later(1 / 60);
  await tellShort();
  await choose({ doe: 'afzeggen', ronde: single, reden: 'weer' });
  expect((await offs()) - earlier).toBe(1);
  const rows = await owner`
    select actie, bijzonderheden::jsonb as detail from audit where actie in ('ronde.hervat', 'rondes.hervat') order by nr`;
  expect(rows).toMatchObject([
    { actie: 'rondes.hervat', detail: { maand: '2026-03-01' } },
    { actie: 'ronde.hervat', detail: { nummer: expect.any(Number) } },
  ]);
  await owner`update ronde set toestand = 'vervallen' where toestand in ('getrokken', 'gevraagd')`;
});

/** What the bot asks of provisioning about Piet. */
const askFor = async (task: 'set-read-only' | 'lift-read-only', until: Date): Promise<void> => {
  const personId = await it.personId('boei');
  const payload = { persoonId: personId, gebied: GEBIED, until: until.toISOString(), cause: personId };
  await enqueue(it.provisioning.sql, 'provisioning', task, payload);
  await it.provision();
  await it.settle();
};

test('anybody can stop; who may only read walks no round until that is over, and is a volunteer still', async () => {
  const states = async () => {
    const rows = await it.world.owner<{ who: string; state: string }[]>`
      select localpart as who, toestand as state from vrijwilliger v join persoon p on p.id = v.persoon_id order by 1`;
    return Object.fromEntries(rows.map(({ who, state }) => [who, state]));
  };
  await it.write('zeil', 'surveillance');
  await it.tap('zeil', await it.lastTo('zeil'), '🛑 ik stop');
  expect((await bodiesOf('zeil')).at(-1)).toContain('Dank je wel voor je hulp.');
  const { clock, owner } = it.world;
  const [soon, later] = [
    await roundOf(20, { boei: 'ja', anker: 'ja' }),
    await roundOf(30, { boei: 'ja', anker: 'ja' }),
  ];
  const until = before(clock.now, -24);
  const answers = async (id: string) => {
    const rows = await owner<{ who: string; answer: string }[]>`
      select localpart as who, antwoord as answer from ronde_loper l join persoon p on p.id = l.persoon_id where ronde_id = ${id}`;
    return Object.fromEntries(rows.map(({ who, answer }) => [who, answer]));
  };
  const told = async (): Promise<string> => {
    await it.write('boei', 'meelopen');
    return String((await it.lastTo('boei')).content.body);
  };
  const known = async () =>
    (await roundsToldTo(owner, await it.personId('boei'), GEBIED, clock.now))
      .map(({ id }) => id)
      .filter((id) => [soon, later].includes(id));
  // Twice: a job that is repeated.
  for (const _again of [1, 2]) await askFor('set-read-only', until);
  expect(await states()).toEqual({ anker: 'aangenomen', boei: 'aangenomen', zeil: 'gestopt' });
  expect(await told()).toContain('Zolang je alleen kunt lezen, loop je geen rondes mee.');
  expect(await known()).toEqual([later]);
  // What ends it early gives all of it back.
  await askFor('lift-read-only', until);
  expect(await known()).toEqual([soon, later]);
  expect(await told()).not.toContain('Zolang je alleen kunt lezen');
  await askFor('set-read-only', until);
  await at(before(clock.now, -19.5));
  expect(await answers(soon)).toEqual({ anker: 'ja', boei: 'gestopt' });
  expect(await answers(later)).toEqual({ anker: 'ja', boei: 'ja' });
  expect(await states()).toMatchObject({ boei: 'aangenomen' });
  expect(await bodiesOf('boei')).toContainEqual(expect.stringContaining('Je loopt niet meer mee op'));
  await owner`update lidmaatschap set alleen_lezen_tot = null`;
  await owner`update ronde set toestand = 'vervallen' where id = ${later}`;
  await owner`delete from vrijwilliger where persoon_id = ${await it.personId('boei')}`;
  const held = await VOLUNTEER_HELD.read(it.provisioning.sql, await it.personId('zeil'));
  expect(held).toMatchObject([
    { gebied: GEBIED, toestand: 'gestopt', instructieOp: '2026-03-02', avonden: [] },
  ]);
});

test('whoever is away by then is not asked, and has their turn back', async () => {
  const { owner, clock } = it.world;
  const anker = await it.personId('anker');
  const begins = new Date(clock.now.getTime() + 2 * 86_400_000);
  clock.now = new Date(`${clock.now.toISOString().slice(0, 10)}T12:00:00Z`);
  const [made] = await owner<{ id: string }[]>`
    insert into ronde (id, gebied_code, nummer, maand, volgnummer, begint_op, eindigt_op, toestand, getrokken_op)
    values (gen_random_uuid(), ${GEBIED}, 9, '2026-03-01', 9, ${begins}, ${before(begins, -1)}, 'getrokken', ${clock.now}) returning id`;
  const { id } = found(made);
  await owner`insert into ronde_loper (ronde_id, persoon_id) values (${id}, ${anker})`;
  await owner`update vrijwilliger set beurten = 1 where persoon_id = ${anker}`;
  await owner`insert into vrijwilliger_weg (vrijwilliger_id, van, tot)
    select id, ${before(begins, 48)}::date, ${before(begins, -48)}::date from vrijwilliger where persoon_id = ${anker}`;
  const heard = (await bodiesOf('anker')).length;
  await at(clock.now);
  expect(await owner`select 1 from ronde_loper where ronde_id = ${id}`).toEqual([]);
  expect(await owner`select beurten from vrijwilliger where persoon_id = ${anker}`).toEqual([{ beurten: 0 }]);
  expect(await bodiesOf('anker')).toHaveLength(heard);
});

test('whoever left the room of surveillance hears that they stopped and how to come back, and the coordinators read it', async () => {
  const { owner, clock } = it.world;
  const anker = await it.personId('anker');
  const standing = () => owner<{ id: string; state: string }[]>`
    select id, toestand as state from vrijwilliger where persoon_id = ${anker} and toestand in ('aangeboden', 'aangenomen')`;
  const { id } = found((await standing())[0]);
  await it.provisioning.sql.begin((tx) => stopVolunteer(tx, id, clock.now, 'kamer'));
  await it.settle();
  expect((await bodiesOf('anker')).at(-1)).toContain('Je ging uit de kamer “surveillance”.');
  const told = (await it.bodies('baken', it.world.rooms.coordinatie)).filter((body) =>
    body.includes('Kees ging uit de kamer surveillance'),
  );
  expect(told).toHaveLength(1);
  await it.write('anker', 'meelopen');
  await it.tap('anker', await it.lastTo('anker'), '🙋 ik wil mee');
  expect(await standing()).toMatchObject([{ state: 'aangeboden' }]);
});
