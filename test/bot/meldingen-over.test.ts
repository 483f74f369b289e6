/** Who is asked how a melding ended, and what they answer in words. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROUNDS } from '#basis/catalogue/person/rondes.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { sweep } from '#bot/meldingen/sweep-meldingen.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { found } from './handhaving-world.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';
import { startRounds } from './rounds-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const OVER = '✅ afgelopen';
const NOT_NEEDED = 'Deze vraag is niet meer nodig.';
const REPORT = 'Onbekende man loopt langs alle huizen op de Zuiderhaven';
const body = (event: TimelineEvent): string => String(event.content.body);
const write = (text: string, answers?: TimelineEvent): Promise<EventId> =>
  w.write('zeil', w.world.rooms.own('zeil'), text, answers && replyTo(answers.eventId));
/** What somebody reads now where this was asked. */
const now = async (who: 'zeil' | 'baken', asked: TimelineEvent): Promise<string> =>
  String((await w.own(who)).find((one) => one.eventId === asked.eventId)?.content.body);
/** A report of Jan, of which Piet says that it is over. */
const saidByPiet = async (): Promise<{ asked: TimelineEvent; over: EventId }> => {
  await w.say('zeil', REPORT);
  const over = await w.tap('boei', await w.card(), OVER);
  return { asked: await w.lastOwn('zeil'), over };
};

describe('what is answered in words', () => {
  test.each(['Nee', 'nee hoor, nog bezig', 'Hij is er nog!'])(
    '"%s" leaves it open, as the tap',
    async (text) => {
      const { asked } = await saidByPiet();
      const rings = (await w.rings()).length;
      await write(text);
      expect(await now('zeil', asked)).toMatch(/blijft open\.$/);
      expect(await w.cardText()).toMatch(/Stand: open$/);
      expect((await w.rings()).length).toBe(rings);
    },
  );

  test.each(['ok', 'Dank je wel!', '👍'])('"%s" says nothing, and the question stands', async (text) => {
    const { asked } = await saidByPiet();
    const before = (await w.own('zeil')).length;
    await write(text);
    expect(await w.cardText()).toMatch(/Stand: open$/);
    expect((await w.own('zeil')).length).toBe(before);
    await write('Het was de postbode');
    expect(await w.cardText()).toContain('Uitkomst: Het was de postbode');
    expect(await now('zeil', asked)).toMatch(/^Dank je/);
  });

  test('"ja" says that it is over; half an hour later nobody knows how it ended', async () => {
    await saidByPiet();
    await write('Ja, klopt');
    expect(await w.cardText()).toContain('Stand: afgelopen, zegt Jan. Hoe het afliep volgt nog.');
    w.world.later(31 / 60);
    await sweep.run({}, w.ctx);
    await w.settle();
    expect(await w.cardText()).toContain('Uitkomst: onbekend');
  });

  test('"weet ik niet" is told as not known, not as words', async () => {
    await saidByPiet();
    await write('Weet ik niet');
    expect(await w.cardText()).toContain('Uitkomst: onbekend');
    expect((await w.rings()).at(-1)).toMatch(/We weten niet hoe het afliep\.$/);
  });

  test('is taken back by deleting it, within the hour', async () => {
    await saidByPiet();
    const said = await write('Het was de postbode');
    await w.remove('zeil', said, w.world.rooms.own('zeil'));
    expect(await w.cardText()).toMatch(/Stand: open$/);
    expect((await w.rings()).at(-1)).toMatch(/is toch niet afgelopen\.$/);
    const again = await write('Toch de buurman');
    w.world.later(2);
    await w.remove('zeil', again, w.world.rooms.own('zeil'));
    expect(await w.cardText()).toContain('Stand: afgelopen');
  });

  test('to the question itself is no answer to another one', async () => {
    const { asked } = await saidByPiet();
    await write('signalement');
    const other = body(await w.lastOwn('zeil'));
    await write('Het was de postbode', asked);
    expect(await w.cardText()).toContain('Uitkomst: Het was de postbode');
    expect(body(await w.lastOwn('zeil'))).toBe(other);
    await write('stop');
  });
});

describe('what is typed after another question', () => {
  const minutes = (count: number): void => w.world.later(count / 60);
  const cardNow = async (card: TimelineEvent): Promise<string> =>
    String((await w.cards()).find((one) => one.eventId === card.eventId)?.content.body);

  test('is of none where two are asked about, until its writer says of which', async () => {
    await w.say('zeil', REPORT);
    const first = await w.card();
    await w.tap('zeil', first, OVER);
    const asked = await w.lastOwn('zeil');
    expect(body(asked)).toContain(`afgelopen? “${REPORT}” Hoe liep het af?`);
    minutes(10);
    await w.say('zeil', 'Melding: ruit ingegooid bij de school');
    const second = await w.card();
    const number = Number(/Melding (\d+)/.exec(body(second))?.[1]);
    await w.tap('zeil', second, OVER);
    const rings = (await w.rings()).length;
    await write('Het waren spelende kinderen');
    expect((await w.rings()).length).toBe(rings);
    const which = body(await w.lastOwn('zeil'));
    expect(which).toMatch(/^Over welke melding gaat dit\? \d+ “ruit/i);
    expect(which).toContain(`“${REPORT}”`);
    await write(`${number}`);
    expect(body(await w.lastOwn('zeil'))).toMatch(new RegExp(`^Gaat dit over melding ${number}\\?`));
    await write(`${number} het waren spelende kinderen`);
    expect(await cardNow(second)).toContain('Uitkomst: het waren spelende kinderen');
    expect(await cardNow(first)).not.toContain('Uitkomst');
    await write('Het was de postbode', asked);
    expect(await cardNow(first)).toContain('Uitkomst: Het was de postbode');
  });

  test('after an answer closes no other unasked', async () => {
    await w.say('zeil', REPORT);
    const first = await w.card();
    await w.tap('zeil', first, OVER);
    const asked = await w.lastOwn('zeil');
    await w.say('zeil', 'Melding: ruit ingegooid bij de school');
    minutes(1);
    await w.tap('zeil', await w.card(), OVER);
    await write('Het waren spelende kinderen', await w.lastOwn('zeil'));
    expect(await w.cardText()).toContain('Uitkomst: Het waren spelende kinderen');
    await write('Die jongen van nummer 8 weer');
    expect(await cardNow(first)).not.toContain('Uitkomst');
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Gaat dit over melding \d+\?/);
    await write('Het was de postbode', asked);
    expect(await cardNow(first)).toContain('Uitkomst: Het was de postbode');
  });

  test('nor after "nee": what happens later is said under the question', async () => {
    const { asked } = await saidByPiet();
    await write('nee');
    minutes(5);
    await write('De politie heeft hem meegenomen');
    expect(await w.cardText()).toMatch(/Stand: open$/);
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Gaat dit over melding/);
    await write('De politie heeft hem meegenomen', asked);
    expect(await w.cardText()).toContain('Uitkomst: De politie heeft hem meegenomen');
  });

  test('is the outcome if that was asked after the description that runs, which then goes on', async () => {
    await w.say('zeil', REPORT);
    await write('signalement');
    const description = body(await w.lastOwn('zeil'));
    minutes(5);
    await w.tap('zeil', await w.card(), OVER);
    await write('Het was de postbode');
    expect(await w.cardText()).toContain('Uitkomst: Het was de postbode');
    expect((await w.own('zeil')).map(body)).toContain(description);
    minutes(1);
    await write('stop');
    expect(body(await w.lastOwn('zeil'))).not.toMatch(/^Gaat dit over/);
  });
});

describe('an outcome that is corrected', () => {
  test('is the tap that still stands, once a later one is taken away; without any it is open again', async () => {
    await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), OVER);
    const asked = await w.lastOwn('zeil');
    const police = await w.tap('zeil', asked, '👮 politie');
    const alarm = await w.tap('zeil', asked, '🔔 vals alarm');
    expect(await w.cardText()).toContain('Uitkomst: vals alarm');
    await w.remove('zeil', alarm, w.world.rooms.own('zeil'));
    expect(await w.cardText()).toMatch(/Uitkomst: .*politie/);
    expect((await w.rings()).at(-1)).not.toContain('toch niet afgelopen');
    await w.remove('zeil', police, w.world.rooms.own('zeil'));
    expect((await w.rings()).at(-1)).toMatch(/is toch niet afgelopen\.$/);
  });

  test('in words, by an edit of them, in its place; later, or with what may not stand there, its writer hears so', async () => {
    const own = w.world.rooms.own('zeil');
    await saidByPiet();
    const said = await write('Het was de postbode');
    const rings = (await w.rings()).length;
    const edit = (text: string) => w.write('zeil', own, `* ${text}`, editOf(said, text));
    await edit('Het was de buurman');
    expect(await w.cardText()).toContain('Uitkomst: Het was de buurman');
    expect((await w.rings()).at(-1)).toContain('Het was de buurman');
    expect((await w.rings()).length).toBe(rings);
    await edit('ik sla hem op zijn bek als ik hem zie');
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Dat kan zo niet in de groep/);
    expect(await w.cardText()).toContain('Uitkomst: Het was de buurman');
    w.world.later(2);
    await edit('Toch de postbode');
    expect(body(await w.lastOwn('zeil'))).toMatch(/is al meer dan een uur afgesloten/);
    expect(await w.cardText()).toContain('Uitkomst: Het was de buurman');
  });
});

test('"bel eerst 112" goes from a card that is said to be over', async () => {
  await w.say('zeil', 'Man met een mes op de Kimswerderweg!');
  expect(await w.cardText()).toMatch(/^Bel eerst 112/);
  await w.tap('zeil', await w.card(), OVER);
  expect(await w.cardText()).toContain('Stand: afgelopen, zegt Jan');
  expect(await w.cardText()).not.toContain('Bel eerst 112');
});

test('a threat is not told to the group as an outcome, whoever types it', async () => {
  await w.say('zeil', REPORT);
  await w.tap('baken', await w.card(), OVER);
  const rings = (await w.rings()).length;
  await w.write('baken', w.world.rooms.own('baken'), 'ik sla hem op zijn bek als ik hem zie');
  expect(body(await w.lastOwn('baken'))).toMatch(/^Dat kan zo niet in de groep/);
  expect(await w.cardText()).not.toContain('Uitkomst');
  expect((await w.rings()).length).toBe(rings);
});

describe('✅', () => {
  test('of who may end it asks them anew, though somebody else’s made the bot ask', async () => {
    const { asked } = await saidByPiet();
    const tapped = await w.tap('zeil', await w.card(), OVER);
    expect(await now('zeil', asked)).toBe(NOT_NEEDED);
    const anew = await w.lastOwn('zeil');
    expect(body(anew)).toMatch(/^Is melding \d+ afgelopen\?/);
    await w.tap('zeil', anew, '👍 opgelost');
    expect(await w.cardText()).toContain('Uitkomst: opgelost');
    // Open again, it is asked once.
    await w.remove('zeil', tapped);
    expect(await now('zeil', asked)).toBe(NOT_NEEDED);
    expect(await now('zeil', anew)).toMatch(/^Is melding \d+ afgelopen\?/);
  });

  test('taken away by who made the bot ask takes the question back, unless another says so too', async () => {
    const { asked, over } = await saidByPiet();
    const other = await w.tap('toren', await w.card(), OVER);
    await w.remove('boei', over);
    expect(await now('zeil', asked)).toMatch(/^Piet zegt dat melding/);
    await w.remove('toren', other);
    expect(await now('zeil', asked)).toBe(NOT_NEEDED);
  });
});

test('a question about words that are gone names none', async () => {
  await w.say('zeil', REPORT);
  await w.world.owner`update melding set wat = null where toestand = 'open'`;
  await w.tap('baken', await w.card(), OVER);
  expect(body(await w.lastOwn('baken'))).toMatch(/^Is melding \d+ afgelopen\? Hoe liep het af\?/);
});

test('a question how it ended goes with the report', async () => {
  const report = await w.say('zeil', REPORT);
  await w.tap('baken', await w.card(), OVER);
  const asked = await w.lastOwn('baken');
  await w.remove('zeil', report);
  expect(await now('baken', asked)).toBe(NOT_NEEDED);
});

test('what is typed while a round is walked is of the round', async () => {
  const it = await startRounds();
  try {
    const walk = await it.round(10);
    await it.pass(0);
    await it.tap('zeil', 'begint jullie ronde', ROUNDS.nl.start);
    await it.scene.say('zeil', REPORT);
    const group = it.world.rooms.melding;
    await it.scene.tap('zeil', found(await it.scene.said('zeil', group, 'Ook gezien')), OVER);
    await it.scene.write('zeil', 'lantaarn Zuiderhaven 12');
    expect(await it.rows(walk)).toHaveLength(1);
    await it.scene.write('zeil', 'Het was de postbode');
    expect(await it.scene.said('zeil', group, 'Uitkomst: Het was de postbode')).toBeDefined();
  } finally {
    await it.scene.stop();
  }
});
