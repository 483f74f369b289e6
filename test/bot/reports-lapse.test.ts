/** What was reported and nobody decides on: a reminder, then the gemeente, then the end; and whoever reported it always hears. */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { lapseReports } from '#bot/reports/lapse-reports.ts';
import { takeReports } from '#provisioning/reports/take-reports.ts';
import { listAudit } from '#store/audit.ts';
import { waitingIn } from '#store/wachtrij.ts';
import { BOT, GEBIED } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const MANY_RUNS_MS = 300_000;
let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
beforeEach(() => office('gemeente'));
afterAll(() => scene.stop());

const rooms = () => scene.world.rooms;
const coordinatie = () => scene.bodies('anker', rooms().coordinatie);
const overleg = () => scene.bodies('toren', rooms().overleg);
const group = () => scene.bodies('boei', rooms().melding);
const toReporter = async () => String((await scene.lastTo('boei')).content.body);
const LAPSED = 'Niemand heeft op tijd bekeken wat je meldde.';
const REMINDER = 'Petra, Kees: deze melding wacht nog. Wil je kiezen? De melder wacht op antwoord.';

/** Greet holds this role: with another the wijk has nobody of the gemeente. */
async function office(role: 'gemeente' | 'wijkagent'): Promise<void> {
  await scene.world.owner`update lidmaatschap set rol = ${role}
    where persoon_id = (select id from persoon where localpart = 'toren')`;
  await scene.refresh();
}

async function bring(): Promise<void> {
  const { sql, homeserver } = scene.provisioning;
  await takeReports({ sql, homeserver, random: randomBytes });
  await scene.settle();
}

let nr = 0;
/** Jan writes something, and Piet reports it. */
async function reported(): Promise<{ event: EventId; words: string }> {
  const words = `Er staat een bus in straat ${++nr}`;
  const event = await scene.say('zeil', words);
  await again(event);
  return { event, words };
}

async function again(event: EventId): Promise<void> {
  await scene.world.hs.person('boei').report(rooms().melding, event, 'hoort hier niet');
  await bring();
}

/** Time passes, and the clock of the bot does its work; twice, as it may. */
async function hoursLater(hours: number): Promise<void> {
  scene.world.later(hours);
  for (let times = 0; times < 2; times += 1) {
    await lapseReports.job.run({}, scene.ctx);
    await scene.settle();
  }
}

const state = async (event: EventId) =>
  (
    await scene.world.owner`select toestand from rapport_zaak where event_id = ${event} order by geopend_op`
  ).map((row) => row.toestand);

test('after a day those who choose are reminded, once, as an answer to the card', async () => {
  const { words } = await reported();
  await hoursLater(23);
  expect(await coordinatie()).not.toContain(REMINDER);
  await hoursLater(2);
  await hoursLater(24);
  expect((await coordinatie()).filter((body) => body === REMINDER)).toHaveLength(1);
  const card = found(await scene.said('anker', rooms().coordinatie, words));
  const reminder = found(await scene.said('anker', rooms().coordinatie, REMINDER));
  expect(reminder.content).toMatchObject({
    'm.relates_to': { 'm.in_reply_to': { event_id: card.eventId } },
    'm.mentions': { user_ids: [scene.user('baken'), scene.user('anker')] },
  });
  await scene.tap('baken', card, '✅ laten staan');
  expect(await coordinatie()).not.toContain(REMINDER);
  expect(await toReporter()).toContain('Het blijft staan');
  await hoursLater(10 * 24);
  expect(await toReporter()).toContain('Het blijft staan');
});

describe('after a week', () => {
  test('the gemeente chooses, in overleg and on its page, and the coordinators do no longer', async () => {
    const { event, words } = await reported();
    const card = found(await scene.said('anker', rooms().coordinatie, words));
    await hoursLater(26);
    await scene.react('baken', card, '✅ laten staan');
    const late = scene.events.splice(0);
    await hoursLater(7 * 24);
    expect((await coordinatie()).at(-1)).toMatch(
      /^⏳ Gemeld bericht van Jan \(1×\): niemand koos binnen 7 dagen\. Nu kiest de gemeente, in Overleg/,
    );
    expect(await coordinatie()).not.toContain(REMINDER);
    expect((await coordinatie()).some((body) => body.includes(words))).toBe(false);
    expect(await scene.gate.deliver(late)).toBe(200);
    await scene.settle();
    expect(await state(event)).toEqual(['open']);
    const { sql } = scene.provisioning;
    const waiting = await waitingIn(sql, { gebied: GEBIED, reader: null });
    expect(waiting).toMatchObject([{ kind: 'rapport', place: 'overleg' }]);

    expect(await toReporter()).toContain('Daarom kijkt de gemeente er nu naar');
    const officeCard = found(await scene.said('toren', rooms().overleg, words));
    expect(officeCard.content.body).toContain('De coördinatoren kozen in 7 dagen niet.');
    expect(officeCard.content['m.mentions']).toEqual({ user_ids: [scene.user('toren')] });
    await scene.tap('anker', officeCard, '❌ weghalen');
    expect((await overleg()).at(-1)).toBe('Kees, bedankt. Hierover kiest iemand van de gemeente.');
    await scene.tap('toren', officeCard, '❌ weghalen');
    expect(await state(event)).toEqual(['weg']);
    expect(await group()).not.toContain(words);
    expect((await overleg()).at(-1)).toMatch(/^❌ Gemeld bericht van Jan \(1×\): weggehaald door Greet/);
    expect((await overleg()).some((body) => body.includes(words))).toBe(false);
    expect(await toReporter()).toContain(
      'De gemeente heeft naar het bericht gekeken dat je meldde, en het weggehaald',
    );
    expect((await scene.lastTo('zeil')).content.body).toMatch(
      /^De gemeente heeft je bericht .* uit de groep gehaald/,
    );
  });

  test('without a choice of the gemeente in another week it ends; who reported it hears, and can report it anew', async () => {
    const { event, words } = await reported();
    await hoursLater(7 * 24);
    await hoursLater(6 * 24);
    expect(await state(event)).toEqual(['open']);
    await hoursLater(25);
    expect(await state(event)).toEqual(['verlopen']);
    expect((await overleg()).at(-1)).toMatch(
      /^⏳ Gemeld bericht van Jan \(1×\): niemand koos binnen 7 dagen, de vraag is gesloten/,
    );
    expect(await toReporter()).toContain(LAPSED);
    expect(await group()).toContain(words);
    await again(event);
    expect(await toReporter()).toContain('Bedankt dat je dit bericht meldt');
    const card = found(await scene.said('anker', rooms().coordinatie, words));
    await scene.tap('baken', card, '✅ laten staan');
    expect(await state(event)).toEqual(['verlopen', 'blijft']);
  });

  test('what stands in buurtpraat, where nobody of the gemeente reads, is not shown to them: it ends', async () => {
    const { event, words } = await reported();
    const standsIn = async (soort: string, now: string): Promise<void> => {
      await scene.world
        .owner`update kamer set soort = ${now} where soort = ${soort} and room_id = ${rooms().melding}`;
      await scene.refresh();
    };
    await standsIn('melding', 'buurtpraat');
    await hoursLater(7 * 24);
    await standsIn('buurtpraat', 'melding');
    expect(await state(event)).toEqual(['verlopen']);
    expect((await overleg()).some((body) => body.includes(words))).toBe(false);
  });

  test('where the gemeente has nobody it ends; of a person too', async () => {
    await office('wijkagent');
    const { event, words } = await reported();
    await scene.world.hs.person('boei').reportUser(scene.user('zeil'), 'stuurt steeds berichten');
    await bring();
    await hoursLater(7 * 24);
    expect(await state(event)).toEqual(['verlopen']);
    expect((await coordinatie()).slice(-2)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^⏳ Gemeld bericht van Jan \(1×\): niemand koos binnen 7 dagen, de vraag/),
        expect.stringMatching(/^⏳ Melding over Jan \(1×\): niemand koos binnen 7 dagen, de vraag/),
      ]),
    );
    const own = await scene.bodies('boei', rooms().own('boei'));
    expect(own.slice(-2)).toEqual([expect.stringContaining(LAPSED), expect.stringContaining(LAPSED)]);
    expect(await group()).toContain(words);
    const audit = await listAudit(scene.world.owner, { after: 0, limit: 1_000 });
    expect(audit.map((row) => row.action)).toEqual(
      expect.arrayContaining(['rapport.naar-gemeente', 'rapport.verlopen']),
    );
  });
});

describe('where who could choose is no coordinator any more', () => {
  const coordinates = async (who: 'baken' | 'anker', rol: 'coordinator' | 'resident'): Promise<void> => {
    await scene.world.owner`update lidmaatschap set rol = ${rol}
      where persoon_id = (select id from persoon where localpart = ${who})`;
    await scene.refresh();
  };
  afterEach(async () => {
    await coordinates('baken', 'coordinator');
    await coordinates('anker', 'coordinator');
  });

  test('the gemeente chooses, in overleg: what is about the one who is left, who reads nothing of it before', async () => {
    const words = `Er staat een bus in straat ${++nr}`;
    const event = await scene.say('baken', words);
    await again(event);
    expect(await scene.said('anker', rooms().coordinatie, words)).toBeDefined();
    await coordinates('anker', 'resident');
    await hoursLater(1 / 6);
    expect(await scene.said('baken', rooms().coordinatie, words)).toBeUndefined();
    expect((await scene.bodies('baken', rooms().coordinatie)).at(-1)).toMatch(
      /^↪️ Iets wat gemeld was \(1×\): er is nu geen coördinator die hierover kan kiezen\. Nu kiest de gemeente, in Overleg/,
    );
    const card = found(await scene.said('toren', rooms().overleg, words));
    expect(card.content.body).toContain(
      'Het gaat over de coördinator zelf. Daarom kiest iemand van de gemeente.',
    );
    expect(card.content['m.mentions']).toEqual({ user_ids: [scene.user('toren')] });
    expect(await toReporter()).toContain('Daarom kijkt de gemeente er nu naar');
    await hoursLater(30);
    expect((await scene.bodies('baken', rooms().coordinatie)).join()).not.toContain('deze melding wacht nog');
    // It is the gemeente's, also when there is another coordinator again.
    await coordinates('anker', 'coordinator');
    await hoursLater(1);
    await scene.tap('toren', card, '❌ weghalen');
    expect(await state(event)).toEqual(['weg']);
    expect(await toReporter()).toContain('De gemeente heeft naar het bericht gekeken');
  });

  test('and what is about a neighbour, where nobody coordinates', async () => {
    const { event, words } = await reported();
    await coordinates('anker', 'resident');
    await hoursLater(1);
    expect(await scene.said('baken', rooms().coordinatie, words)).toBeDefined();
    await coordinates('baken', 'resident');
    await hoursLater(1);
    const card = found(await scene.said('toren', rooms().overleg, words));
    expect(card.content.body).toContain(
      'Deze groep heeft nu geen coördinator. Daarom kiest iemand van de gemeente.',
    );
    expect(card.content.body).not.toContain('over de coördinator zelf');
    await scene.tap('toren', card, '✅ laten staan');
    expect(await state(event)).toEqual(['blijft']);
  });
});

/** What the bot said in every room since, by room. */
async function said(): Promise<Record<string, number>> {
  const places = { boei: rooms().own('boei'), anker: rooms().coordinatie, toren: rooms().overleg } as const;
  const all: Record<string, number> = {};
  for (const who of ['boei', 'anker', 'toren'] as const) {
    const messages = await scene.messagesIn(who, places[who]);
    all[who] = messages.filter((event) => event.sender === BOT).length;
  }
  return all;
}

/** From the reminder to the end, cut off once. */
async function run(cut: Cut | null) {
  const { event, words } = await reported();
  const before = await said();
  const bot = cutting(scene.world, cut);
  await hoursLater(25);
  await hoursLater(6 * 24);
  const cards = (await overleg()).filter((body) => body.includes(words)).length;
  await hoursLater(7 * 24);
  bot.end();
  const now = await said();
  const more = Object.fromEntries(
    Object.entries(now).map(([who, count]) => [who, count - (before[who] ?? 0)]),
  );
  return {
    calls: bot.calls(),
    result: {
      ...{ cut: bot.wasCut(), cards, state: await state(event), ...more },
      finished: (
        await scene.world
          .owner`select 1 from rapport_zaak where event_id = ${event} and afgerond_op is not null`
      ).length,
    },
  };
}

test(
  'it comes to the same end wherever the bot is cut off',
  async () => {
    // That the gemeente was asked, and the end. The card became a line with the coordinators, and another with the gemeente.
    const expected = { cards: 1, state: ['verlopen'], boei: 2, anker: 0, toren: 1, finished: 1 };
    const whole = await run(null);
    expect(whole.result).toEqual({ ...expected, cut: false });
    expect(whole.calls).toBeGreaterThan(10);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const)
        expect({ nth, when, ...(await run({ nth, when })).result }).toEqual({
          nth,
          when,
          ...expected,
          cut: true,
        });
  },
  MANY_RUNS_MS,
);
