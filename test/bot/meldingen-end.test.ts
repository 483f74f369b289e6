import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetWords } from '#bot/meldingen/forget-meldingen.ts';
import { sweep } from '#bot/meldingen/sweep-meldingen.ts';
import { digest } from '#bot/meldingen/weekly-digest.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const OVER = '✅ afgelopen';
const later = async (minutes: number): Promise<void> => {
  w.world.later(minutes / 60);
  await sweep.run({}, w.ctx);
  await w.settle();
};
const lastOf = (events: readonly TimelineEvent[]): TimelineEvent => {
  const last = events.at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
};
const body = (event: TimelineEvent): string => String(event.content.body);
const coordinatie = () => w.said(w.world.rooms.coordinatie, 'baken');
const numberOf = async (): Promise<number> => Number(/Melding (\d+)/.exec(await w.cardText())?.[1]);
const REPORT = 'Onbekende man loopt langs alle huizen op de Zuiderhaven';

describe('the outcome', () => {
  test('is asked of the reporter who taps ✅, shown on the card and told to the group', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    expect(await w.cardText()).toContain('Stand: afgelopen, zegt Jan. Hoe het afliep volgt nog.');
    const question = await w.lastOwn('zeil');
    expect(await w.offered(question, 'zeil')).toEqual([
      '🔔 vals alarm',
      '👮 politie',
      '👍 opgelost',
      '❓ onbekend',
    ]);
    await w.tap('zeil', question, '🔔 vals alarm');
    expect(await w.cardText()).toMatch(/Stand: afgelopen\nUitkomst: vals alarm$/);
    const rings = await w.rings();
    expect(rings.at(-1)).toBe(`Melding ${await numberOf()} is afgelopen. Het was vals alarm.`);
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Dank je\. De groep leest/);
  });

  test('may be in words, which the rules judge first', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    await w.write('zeil', w.world.rooms.own('zeil'), 'Ik sla hem dood als hij terugkomt');
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Dat kan zo niet in de groep/);
    await w.write('zeil', w.world.rooms.own('zeil'), 'Het was die klootzak van de krant');
    expect((await w.rings()).at(-1)).toContain('is afgelopen. Jan: “Het was die k***** van de krant”');
    expect(await w.cardText()).toContain('Uitkomst: Het was die k***** van de krant');
  });

  test('in words loses them when they are deleted after the hour', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    const room = w.world.rooms.own('zeil');
    const words = await w.write('zeil', room, 'Het was de postbode met een nieuwe jas');
    expect(await w.cardText()).toContain('Uitkomst: Het was de postbode met');
    await later(61);
    const rings = (await w.rings()).length;
    await w.remove('zeil', words, room);
    expect(await w.cardText()).toContain('Uitkomst: verteld in de groep');
    expect((await w.rings()).length).toBe(rings);
    expect((await w.said()).map(body).join()).not.toContain('nieuwe jas');
    expect((await w.own('zeil')).map(body).join()).not.toContain('nieuwe jas');
  });

  test('in words comes too late after half an hour; then it is unknown', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    await later(31);
    expect((await w.rings()).at(-1)).toContain('We weten niet hoe het afliep.');
    const before = (await w.rings()).length;
    await w.write('zeil', w.world.rooms.own('zeil'), 'Was de postbode');
    expect((await w.rings()).length).toBe(before);
  });

  test('is asked of the reporter once, when somebody else taps ✅', async () => {
    await w.say('zeil', REPORT);
    const before = (await w.own('zeil')).length;
    await w.tap('boei', await w.card(), OVER);
    const question = await w.lastOwn('zeil');
    expect(body(question)).toMatch(/^Piet zegt dat melding \d+ afgelopen is\. “.+” Klopt dat\?/);
    expect((await w.own('zeil')).length).toBe(before + 1);
    expect(await w.cardText()).toContain('Stand: open');
    await w.tap('zeil', question, '⏳ nog bezig');
    expect(body(await w.lastOwn('zeil'))).toMatch(/blijft open\.$/);
  });

  test('is taken back within an hour by taking the tap away, and can be given anew', async () => {
    await w.say('zeil', REPORT);
    await w.tap('baken', await w.card(), OVER);
    const question = await w.lastOwn('baken');
    const tapped = await w.tap('baken', question, '👍 opgelost');
    await w.remove('baken', tapped, w.world.rooms.own('baken'));
    expect((await w.rings()).at(-1)).toMatch(/is toch niet afgelopen\.$/);
    expect(await w.cardText()).toContain('Stand: open');
    expect(body(await w.lastOwn('baken'))).toMatch(/^Is melding \d+ afgelopen\?/);
    await w.tap('baken', question, '👮 politie');
    expect((await w.rings()).at(-1)).toMatch(/De politie is geweest\.$/);
    w.world.later(2);
    const last = w.events.length;
    await w.remove('baken', tapped, w.world.rooms.own('baken'));
    expect(last).toBe(0);
    expect(await w.cardText()).toContain('Uitkomst: de politie is geweest');
  });

  test('✅ taken away takes the question back, or opens the card again', async () => {
    await w.say('zeil', REPORT);
    const over = await w.tap('zeil', await w.card(), OVER);
    await w.remove('zeil', over);
    expect(await w.cardText()).toContain('Stand: open');
    expect(body(await w.lastOwn('zeil'))).toBe('Deze vraag is niet meer nodig.');
    const again = await w.tap('zeil', await w.card(), OVER);
    await w.tap('zeil', await w.lastOwn('zeil'), '👍 opgelost');
    await w.remove('zeil', again);
    expect(await w.cardText()).toContain('Stand: open');
  });

  test('of a card that is done is not changed by taps; who taps hears so', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    await w.tap('zeil', await w.lastOwn('zeil'), '👍 opgelost');
    const before = await w.cardText();
    const rings = await w.rings();
    await w.tap('boei', await w.card(), '🚨 112 gebeld');
    await w.tap('boei', await w.card(), '👀 ook gezien');
    expect(await w.cardText()).toBe(before);
    expect(await w.rings()).toEqual(rings);
    expect(body(await w.lastOwn('boei'))).toMatch(/is al afgelopen\. Zie je iets nieuws\?/);
  });
});

describe('a card that nobody closes', () => {
  test('asks the coordinators after 12 hours, and again 12 hours after "nog bezig"', async () => {
    await w.say('zeil', REPORT);
    const before = (await coordinatie()).length;
    await later(11 * 60);
    expect((await coordinatie()).length).toBe(before);
    await later(61);
    const question = lastOf(await coordinatie());
    expect(body(question)).toMatch(/^Melding \d+ staat open sinds .*nog bezig/);
    await w.tap('baken', question, '⏳ nog bezig');
    expect(body(lastOf(await coordinatie()))).toMatch(/is nog bezig\. Over 12 uur/);
    await later(11 * 60);
    expect((await coordinatie()).length).toBe(before + 1);
    await later(61);
    expect((await coordinatie()).length).toBe(before + 2);
    await w.tap('anker', lastOf(await coordinatie()), '👮 politie');
    expect(await w.cardText()).toContain('Uitkomst: de politie is geweest');
    expect(body(lastOf(await coordinatie()))).toMatch(/is afgesloten: de politie is geweest/);
  });

  test('is closed by a coordinator’s reply to that question, which a question or another’s is not', async () => {
    const room = w.world.rooms.coordinatie;
    await w.say('zeil', REPORT);
    await later(12 * 60);
    const question = lastOf(await coordinatie());
    expect(body(question)).toContain(`. “${REPORT}” Hoe liep het af?`);
    const rings = (await w.rings()).length;
    await w.write('baken', room, 'Iets voor de volgende keer');
    await w.write('baken', room, 'Weet jij hoe dit afliep?', replyTo(question.eventId));
    await w.write('baken', room, 'Hij heeft een mes!!', replyTo(question.eventId));
    expect((await w.rings()).length).toBe(rings);
    const said = await w.write('baken', room, 'Was de krantenbezorger', replyTo(question.eventId));
    expect(await w.cardText()).toContain('Uitkomst: Was de krantenbezorger');
    expect(body(lastOf(await coordinatie()))).toMatch(/is afgesloten: Was de krantenbezorger/);
    await w.write('baken', room, '* Was de postbode', editOf(said, 'Was de postbode'));
    expect(await w.cardText()).toContain('Uitkomst: Was de postbode');
    await w.remove('baken', said, room);
    expect(await w.cardText()).toMatch(/Stand: open$/);
  });

  test('is closed when nobody answered three times', async () => {
    await w.say('zeil', REPORT);
    for (let nth = 0; nth < 4; nth += 1) await later(12 * 60);
    expect((await w.rings()).at(-1)).toContain('We weten niet hoe het afliep.');
  });
});

describe('a second report of the same thing', () => {
  const SAME = 'Er loopt een vreemde kerel langs de huizen op de Zuiderhaven';
  test('is offered to be joined, and joined counts as "ook gezien"', async () => {
    await w.say('zeil', REPORT);
    const number = await numberOf();
    w.world.later(20 / 60);
    const cards = (await w.cards()).length;
    await w.say('boei', SAME);
    const question = lastOf(await w.said());
    expect(body(question)).toBe(`Hoort dit bij melding ${number}? De melder of een coördinator kan tikken.`);
    expect(await w.offered(question)).toEqual([`🔗 bij ${number}`, '🆕 iets nieuws']);
    await w.tap('boei', question, `🔗 bij ${number}`);
    expect((await w.cards()).length).toBe(cards);
    expect(await w.cardText()).toContain('Ook gezien: 1');
    expect(body(lastOf(await w.said()))).toBe(`Dit hoort bij melding ${number}.`);
    expect(await w.offered(question)).toEqual([]);
  });

  test('gets a card of its own by 🆕, or when nobody answers in 10 minutes', async () => {
    for (const answer of ['tap', 'time']) {
      await w.world
        .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
      w.world.later(24);
      await w.say('zeil', REPORT);
      w.world.later(20 / 60);
      await w.say('boei', SAME);
      const cards = (await w.cards()).length;
      const question = lastOf(await w.said());
      if (answer === 'tap') await w.tap('baken', question, '🆕 iets nieuws');
      else {
        await later(9);
        expect((await w.cards()).length).toBe(cards);
        await later(2);
      }
      expect((await w.cards()).length).toBe(cards + 1);
      expect((await w.said()).map(body)).toContain(`Dit is een nieuwe melding: melding ${await numberOf()}.`);
    }
  });

  test('of danger has its card at once; joined, what was tapped on it counts on the other', async () => {
    await w.say('zeil', 'Er is een man met een mes op de Zuiderhaven');
    const first = await w.card();
    const number = await numberOf();
    w.world.later(20 / 60);
    await w.say('boei', 'Iemand zwaait met een mes op de Zuiderhaven!');
    const second = await w.card();
    expect(second.eventId).not.toBe(first.eventId);
    await w.tap('baken', second, '🚨 112 gebeld');
    const question = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
    if (!question) throw new Error('no question');
    await w.tap('zeil', question, `🔗 bij ${number}`);
    const cards = await w.cards();
    expect(body(cards.find((one) => one.eventId === second.eventId) ?? first)).toMatch(/hoort bij melding/);
    const joined = body(cards.find((one) => one.eventId === first.eventId) ?? second);
    expect(joined).toContain('door Petra');
    expect(joined).toContain('Ook gezien: 1');
    // A tap on the card that was joined counts on the other one.
    await w.tap('anker', second, '👀 ook gezien');
    const after = (await w.cards()).find((one) => one.eventId === first.eventId);
    expect(after && body(after)).toContain('Ook gezien: 2');
  });

  test('somewhere else is one of its own', async () => {
    await w.say('zeil', REPORT);
    w.world.later(20 / 60);
    const cards = (await w.cards()).length;
    await w.say('boei', 'Er loopt een vreemde kerel langs de huizen op de Kimswerderweg');
    expect((await w.cards()).length).toBe(cards + 1);
  });
});

describe('by the clock', () => {
  test('a digest of the week, once, in three lines, outside the quiet hours', async () => {
    await w.world.owner`update melding set geopend_op = geopend_op - interval '100 days'`;
    // A Wednesday.
    w.world.clock.now = new Date('2026-06-10T12:00:00Z');
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), '🚨 112 gebeld');
    await w.tap('zeil', await w.card(), OVER);
    await w.tap('zeil', await w.lastOwn('zeil'), '👍 opgelost');
    await w.say('boei', 'Ruit ingegooid bij de school');
    const digests = async () => (await w.said()).map(body).filter((text) => text.startsWith('Week'));
    const runAt = async (at: string): Promise<readonly string[]> => {
      w.world.clock.now = new Date(at);
      await digest.run({}, w.ctx);
      return await digests();
    };
    expect(await runAt('2026-06-14T12:00:00Z')).toEqual([]);
    expect(await runAt('2026-06-15T05:05:00Z')).toEqual([]);
    const told = [
      'Week 24: 2 meldingen in deze groep.\nHoe het afliep: 1 opgelost, 1 nog open.\n112 is 1 keer gebeld. Dank je wel dat je oplet.',
    ];
    expect(await runAt('2026-06-15T07:05:00Z')).toEqual(told);
    expect(await runAt('2026-06-15T08:05:00Z')).toEqual(told);
    expect(await runAt('2026-06-22T08:05:00Z')).toEqual(told);
  });

  test('words go after 30 days, figures stay', async () => {
    await w.say('zeil', REPORT);
    w.world.later(31 * 24);
    await forgetWords.run({}, w.ctx);
    const rows = await w.world
      .owner`select 1 from melding where wat is not null or plaats is not null or uitkomst_woorden is not null`;
    expect(rows).toEqual([]);
    expect((await w.world.owner`select 1 from melding`).length).toBeGreaterThan(3);
  });
});
