/** Who coordinates: a term that is told of in time, and a neighbour who takes over by one tap. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handoverTaps } from '#bot/handover/tap.ts';
import { watchCoordinators, watchDeputiesWeekly } from '#bot/handover/watch.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { GEBIED } from './cases-world.ts';
import type { PagesScene } from './pages-world.ts';
import { startPagesScene } from './pages-world.ts';

const TEAM = pathTo('wijk.team', { gebied: GEBIED });
let it: PagesScene;
let petra: Visit;
beforeAll(async () => {
  it = await startPagesScene();
  petra = await it.signedIn('baken');
});
afterAll(() => it?.close());

const roles = async () => {
  const rows = await it.world.owner<{ localpart: string; rol: string }[]>`
    select localpart, rol from lidmaatschap l join persoon p on p.id = l.persoon_id where l.tot is null order by 1`;
  return Object.fromEntries(rows.map(({ localpart, rol }) => [localpart, rol]));
};
const lastBody = async (who: 'zeil' | 'baken') => String((await it.lastTo(who)).content.body);

test('a term that ends is told of two weeks before, once, and on the page', async () => {
  for (const [tot, said] of [
    ['gisteren', 'dit is geen datum'],
    ['2026-02-30', 'dit is geen datum'],
    ['2026-03-02', 'kies een dag na vandaag'],
    ['2099-01-01', 'kies een dag binnen vijf jaar'],
  ] as const) {
    const bad = await (await petra.open(TEAM)).submit({ doe: 'termijn', tot });
    expect([bad.status, bad.text.includes(said)]).toEqual([400, true]);
  }
  await (await petra.open(TEAM)).submit({ doe: 'termijn', tot: '2026-03-20' });
  await watchCoordinators.job.run({}, it.ctx);
  await it.settle();
  expect((await it.world.owner`select herinnerd_op from coordinator_termijn`)[0]?.herinnerd_op).toBeNull();
  it.world.later(5 * 24);
  petra = await it.signedIn('baken');
  for (const _morning of [1, 2]) {
    await watchCoordinators.job.run({}, it.ctx);
    await it.settle();
  }
  const told = (await it.bodies('baken', it.world.rooms.own('baken'))).filter((body) =>
    body.includes('termijn'),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Harlingen loopt tot 20 maart');
  expect((await petra.open(pathTo('wijk', { gebied: GEBIED }))).text).toContain('loopt tot 20 maart 2026');
});

test('the gemeente hears each Monday of a group without a deputy; with one it does not', async () => {
  const inOverleg = async () =>
    (await it.bodies('toren', it.world.rooms.overleg)).filter((body) => body.includes('plaatsvervangende'));
  for (const _again of [1, 2]) await watchDeputiesWeekly.job.run({}, it.ctx);
  expect(await inOverleg()).toHaveLength(1);
  const done = await (await petra.open(TEAM)).submit({
    doe: 'plaatsvervanger',
    plaatsvervanger: await it.personId('baken'),
  });
  expect((await done.follow()).text).not.toContain('geen plaatsvervanger');
  await it.refresh();
  it.world.later(7 * 24);
  petra = await it.signedIn('baken');
  await watchDeputiesWeekly.job.run({}, it.ctx);
  expect(await inOverleg()).toHaveLength(1);
});

test('one no leaves all as it was, and can be followed by another question', async () => {
  const unknown = await (await petra.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'Kees' });
  expect(unknown.text).toContain('er is geen lid met precies deze naam');
  await (await petra.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'jan' });
  await it.settle();
  const asked = await it.lastTo('zeil');
  expect(String(asked.content.body)).toContain(
    'Petra vraagt of jij coördinator wilt worden van de groep Harlingen',
  );
  const twice = await petra.post(TEAM, {
    doe: 'overdragen',
    opvolger: 'Piet',
    _echt: (await petra.open(TEAM)).field('_echt') ?? '',
  });
  expect(twice.text).toContain('je hebt het al iemand gevraagd');
  await it.tap('zeil', asked, '❌ liever niet');
  expect(await lastBody('baken')).toContain('Jan doet het liever niet.');
  expect(await lastBody('zeil')).toBe('Dat is goed. Ik geef het door.');
  expect((await roles()).baken).toBe('coordinator');
});

test('one yes swaps both roles at once, with the deputy’s place, and both hear', async () => {
  await (await petra.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'Jan' });
  await it.settle();
  const asked = await it.lastTo('zeil');
  // Nobody else's tap counts.
  const [open] = await it.world.owner`select id from overdracht where toestand = 'gevraagd'`;
  const tap = { id: open?.id, cause: 'overdracht:x', step: 'vraag', key: '✅', room: asked.roomId } as const;
  await it.ctx.sql.begin((tx) =>
    handoverTaps.tapped(
      { ...tap, by: it.user('boei'), event: asked.eventId, at: it.ctx.clock() },
      tx,
      it.ctx,
    ),
  );
  expect(await it.world.owner`select 1 from overdracht where toestand = 'aanvaard'`).toEqual([]);
  await it.tap('zeil', asked, '✅ ja, graag');
  await it.provision();
  expect(await roles()).toMatchObject({ zeil: 'coordinator', baken: 'resident', anker: 'coordinator' });
  await it.settle();
  expect(await lastBody('zeil')).toContain('Je bent nu coördinator');
  expect(await lastBody('baken')).toContain('Jan heeft het overgenomen.');
  expect((await it.bodies('anker', it.world.rooms.coordinatie)).at(-1)).toBe(
    'Jan is nu coördinator, in de plaats van Petra.',
  );
  const [settings] = await it.world.owner`select instellingen from wijk_instelling`;
  expect(settings?.instellingen.plaatsvervanger).toBe(await it.personId('zeil'));
  expect(await it.world.owner`select 1 from coordinator_termijn`).toEqual([]);
  expect((await petra.open(TEAM)).status).toBe(403);
  const rows = await it.world.owner`
    select bijzonderheden from audit where actie = 'lidmaatschap.andere-rol' and reden = 'overdracht'`;
  expect(rows).toHaveLength(2);
});

test('said yes to on the site, by who was asked alone; what can’t be swapped any more is not, and both hear where to go', async () => {
  const jan = await it.signedIn('zeil');
  await (await jan.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'Petra' });
  await it.settle();
  const asked = pathTo('uitnodigingen');
  const question = await (await it.signedIn('baken')).open(asked);
  expect(question.text).toContain('Jan vraagt of jij coördinator wilt worden van de groep Harlingen');
  const [, id = ''] = /name="overnemen" value="([^"]+)"/.exec(question.html) ?? [];
  const stranger = await it.signedIn('boei');
  const token = (await stranger.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
  expect((await stranger.post(asked, { overnemen: id, _echt: token })).status).toBe(400);
  expect((await question.submit({ overnemen: id })).location).toBe(asked);
  await it.world.owner`update lidmaatschap set rol = 'wijkagent'
    where persoon_id = ${await it.personId('baken')} and tot is null`;
  await it.provision();
  await it.settle();
  expect(await roles()).toMatchObject({ zeil: 'coordinator', baken: 'wijkagent' });
  for (const who of ['zeil', 'baken'] as const)
    expect(await lastBody(who)).toBe(
      'Het overnemen is niet gelukt. De gemeente kan het wel regelen: 14 0517.',
    );
  await it.world.owner`delete from overdracht where toestand = 'mislukt'`;
});

test('a question that nobody answers lapses after two weeks, and can be withdrawn before', async () => {
  const jan = await it.signedIn('zeil');
  await (await jan.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'Piet' });
  await it.settle();
  const withdrawn = await jan.post(TEAM, {
    doe: 'intrekken',
    _echt: (await jan.open(TEAM)).field('_echt') ?? '',
  });
  expect(withdrawn.status).toBe(303);
  await (await jan.open(TEAM)).submit({ doe: 'overdragen', opvolger: 'Piet' });
  await it.settle();
  it.world.later(15 * 24);
  await watchCoordinators.job.run({}, it.ctx);
  await it.settle();
  expect(await lastBody('zeil')).toContain('Piet heeft niet geantwoord.');
  const states = await it.world.owner`select toestand from overdracht order by gevraagd_op, toestand_sinds`;
  expect(states.map(({ toestand }) => toestand).sort()).toEqual([
    'gedaan',
    'geweigerd',
    'ingetrokken',
    'verlopen',
  ]);
});
