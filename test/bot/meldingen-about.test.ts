/** Which melding words are about, while several are open: 112, a second report, something else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { joinMelding } from '#store/meldingen-end.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const BUS = 'Verdacht grijs busje rijdt rondjes over de Noorderhaven';
const DANGER = 'Er wordt nu ingebroken bij de buren in de Voorstraat';
const CALLED = '🚨 112 gebeld';
const body = (event: TimelineEvent): string => String(event.content.body);
/** The card of a report, as it reads now. */
const reported = async (who: 'zeil' | 'boei' | 'baken', text: string): Promise<() => Promise<string>> => {
  await w.say(who, text);
  const { eventId } = await w.card();
  return async () => body((await w.cards()).find((one) => one.eventId === eventId) ?? (await w.card()));
};
const question = async (): Promise<TimelineEvent> => {
  const last = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
  if (!last) throw new Error('no question');
  return last;
};
const ringsSince = async (count: number): Promise<readonly string[]> => (await w.rings()).slice(count);

describe('"112 gebeld"', () => {
  test('counts where the place is named, though another is newer', async () => {
    const danger = await reported('zeil', DANGER);
    const bus = await reported('boei', BUS);
    await w.say('baken', '112 gebeld voor de Voorstraat');
    expect(await danger()).toContain('112: gebeld om 13:00 door');
    expect(await bus()).toContain('112: nog niet gebeld');
  });

  test('counts for what its writer reported, though somebody called for that before', async () => {
    const danger = await reported('zeil', DANGER);
    await w.tap('boei', await w.card(), CALLED);
    const bus = await reported('boei', BUS);
    const before = (await w.rings()).length;
    await w.say('zeil', 'heb ook de politie gebeld');
    expect(await bus()).toContain('112: nog niet gebeld');
    expect(await danger()).toContain('gebeld om 13:00 door Piet');
    expect(await ringsSince(before)).toEqual([]);
  });

  test('counts for the danger, though another is newer', async () => {
    const danger = await reported('zeil', DANGER);
    const bus = await reported('zeil', BUS);
    await w.say('boei', '112 is gebeld');
    expect(await danger()).toContain('gebeld om 13:00 door Piet');
    expect(await bus()).toContain('nog niet gebeld');
  });

  test('counts for the danger, though somebody called for that and another waits', async () => {
    const dog = await reported('boei', 'Melding: loslopende bruine labrador in het Oosterpark');
    const danger = await reported('zeil', DANGER);
    await w.tap('anker', await w.card(), CALLED);
    const before = (await w.rings()).length;
    await w.say('baken', 'Heb net 112 gebeld, politie komt eraan');
    expect(await dog()).toContain('nog niet gebeld');
    expect(await danger()).toContain('gebeld om 13:00 door');
    expect(await ringsSince(before)).toEqual([]);
  });

  test('that help comes counts for what was just called for, whoever wrote of another', async () => {
    await reported('zeil', BUS);
    await w.tap('anker', await w.card(), CALLED);
    const danger = await reported('boei', DANGER);
    const before = (await w.rings()).length;
    await w.say('boei', 'De politie is onderweg');
    expect(await danger()).toContain('nog niet gebeld');
    expect(await ringsSince(before)).toEqual([]);
    w.world.later(65 / 60);
    await w.say('boei', 'De politie is onderweg');
    expect(await danger()).toContain('gebeld. Om 14:05 was hulp onderweg.');
  });

  test('in a reply counts where its place is named, if something was reported there', async () => {
    const youths = await reported('zeil', 'Melding: hangjeugd bij de speeltuin');
    const card = await w.card();
    const thief = await reported('boei', 'Melding: fietsendief bij het station');
    await w.say('baken', '112 gebeld voor die fietsendief bij het station', replyTo(card.eventId));
    expect(await youths()).toContain('nog niet gebeld');
    expect(await thief()).toContain('gebeld om 13:00 door');
    await w.say('anker', '112 gebeld, ze lopen nu bij de kerk', replyTo(card.eventId));
    expect(await youths()).toContain('gebeld om 13:00 door');
  });

  test('of a place where nothing was reported counts for none', async () => {
    const danger = await reported('zeil', DANGER);
    await w.say('boei', 'De politie is onderweg naar de Kimswerderweg');
    expect(await danger()).toContain('nog niet gebeld');
  });

  test('is not said of who tells that help is on its way', async () => {
    const danger = await reported('zeil', DANGER);
    await reported('boei', BUS);
    const before = (await w.rings()).length;
    const told = await w.say('toren', 'De politie is onderweg naar de Voorstraat');
    expect(await danger()).toContain('112: gebeld. Om 13:00 was hulp onderweg.');
    const [ring, ...more] = await ringsSince(before);
    expect(ring).toMatch(
      /^112 is gebeld voor melding \d+\. Om 13:00 was hulp onderweg\. Bel niet nog een keer/,
    );
    expect(more).toEqual([]);
    await w.say('boei', 'Moet ik ook 112 bellen voor de Voorstraat?');
    expect(body(await w.lastOwn('boei'))).toMatch(/^112 is al gebeld .* om 13:00 was hulp onderweg/);
    await w.remove('toren', told);
    expect(await danger()).toContain('nog niet gebeld');
  });
});

describe('while another is open', () => {
  test('a second report of the same counts as seen, or is offered to be joined', async () => {
    const bus = await reported('zeil', BUS);
    const seen = await w.say('boei', 'Zie hier ook een grijs busje rondrijden op de Noorderhaven');
    expect(await bus()).toContain('Ook gezien: 1');
    await w.say('boei', '* Wat een weer', editOf(seen, 'Wat een weer'));
    expect(await bus()).toContain('Ook gezien: 0');
    await w.say('baken', 'Grijs busje rijdt stapvoets rondjes over de Noorderhaven');
    expect(body(await question())).toMatch(/^Hoort dit bij melding/);
  });

  test('a cry that 112 be called is about the danger that was told of just before', async () => {
    const danger = await reported('zeil', DANGER);
    await w.tap('zeil', await w.card(), CALLED);
    const [cards, rings] = [(await w.cards()).length, (await w.rings()).length];
    await w.say('boei', '112!!!!');
    expect((await w.cards()).length).toBe(cards);
    expect(await ringsSince(rings)).toEqual([]);
    expect(await danger()).toContain('gebeld om 13:00');
    expect(body(await w.lastOwn('boei'))).toMatch(/^112 is al gebeld .*nieuw gevaar/is);
  });

  test('it is about the danger that goes on, though its writer reported something else just before', async () => {
    const danger = await reported('zeil', 'Er wordt ingebroken bij de buren, ze zijn binnen');
    await w.tap('zeil', await w.card(), CALLED);
    const stolen = await reported('boei', 'Iemand heeft mijn scooter gestolen vannacht');
    const cards = (await w.cards()).length;
    await w.say('boei', 'Iemand 112 bellen!!');
    expect((await w.cards()).length).toBe(cards);
    expect(await stolen()).not.toContain('Bel eerst 112');
    expect(await danger()).toContain('gebeld om 13:00');
    expect(body(await w.lastOwn('boei'))).toMatch(/^112 is al gebeld/);
  });

  test('without danger it is about what its writer reported just now, if that may be dangerous', async () => {
    const men = await reported('boei', 'Melding: twee mannen in de tuin bij de buren');
    expect(await men()).not.toContain('Bel eerst 112');
    await w.say('boei', '112!!!!');
    expect(await men()).toMatch(/^Bel eerst 112/);
  });

  test.each(['zeil', 'boei'] as const)('the lost cat of %s is none', async (who) => {
    const cat = await reported(who, 'Melding: onze kat is vermist sinds gisteren');
    const cry = await reported('boei', '112!!!!');
    expect(await cat()).not.toContain('Bel eerst 112');
    expect(await cry()).toMatch(/^Bel eerst 112/);
  });

  test('a cry where nothing was told of is danger of its own', async () => {
    const card = await reported('boei', 'Iemand 112 bellen!!');
    expect(await card()).toMatch(/^Bel eerst 112/);
  });

  test('what was stolen of its writer is a report of its own, whoever "they" are', async () => {
    await reported('zeil', BUS);
    expect(await (await reported('boei', 'Ze hebben mijn fiets gestolen'))()).toContain('mijn fiets');
  });

  test('what its reporter adds of how somebody looks is about it, and nobody is asked whether it is a report', async () => {
    const looks = 'Man, 1.85, zwarte jas, grijze muts, blanke huid, rond 30, rode rugzak';
    const thief = await reported('zeil', 'Melding: man knipt sloten van fietsen door bij het station');
    const [cards, asked] = [(await w.cards()).length, (await w.own('zeil')).length];
    await w.say('zeil', looks);
    expect((await w.cards()).length).toBe(cards);
    expect((await w.own('zeil')).length).toBe(asked);
    expect(await thief()).toContain('Ook gezien: 0');
    // Of another's report, or a quarter of an hour later, it may be somebody else.
    await w.say('boei', looks);
    expect(body(await w.lastOwn('boei'))).toMatch(/^Is dit een melding\?/);
    w.world.later(16 / 60);
    await w.say('zeil', looks);
    expect(body(await w.lastOwn('zeil'))).toMatch(/^Is dit een melding\?/);
  });

  test('an answer that tells the same counts as seen', async () => {
    const report = await w.say('zeil', BUS);
    await w.say('boei', 'Dat grijze busje rijdt hier ook rondjes', replyTo(report));
    expect(await w.cardText()).toContain('Ook gezien: 1');
  });

  test.each([
    'Er belde net iemand aan die zei van de gemeente te zijn',
    'Een man met capuchon liep net bij ons de tuin in',
  ])('its writer is asked about something else: %s', async (text) => {
    await w.say('zeil', 'Mijn fiets is gestolen bij de bakker');
    const cards = (await w.cards()).length;
    await w.say('boei', text);
    expect((await w.cards()).length).toBe(cards);
    expect(body(await w.lastOwn('boei'))).toMatch(/^Is dit een melding\?/);
  });
});

describe('a second report of danger', () => {
  const SAME = 'Ik zie inbrekers bij de buren in de Voorstraat!';

  test('hears that 112 was called, and to call once it is another', async () => {
    await reported('zeil', DANGER);
    await w.tap('zeil', await w.card(), CALLED);
    const before = (await w.rings()).length;
    const own = await reported('boei', SAME);
    expect(await ringsSince(before)).toEqual([
      expect.stringMatching(
        /^Let op: melding \d+ kan gevaarlijk zijn\. 112 is al gebeld voor melding \d+, om 13:00/,
      ),
    ]);
    expect(await own()).toMatch(/^112 is al gebeld voor melding \d+, om 13:00\. Is dit iets anders\?/);
    await w.tap('boei', await question(), '🆕 iets nieuws');
    expect((await w.rings()).at(-1)).toMatch(/^Dit kan gevaarlijk zijn\. Bel eerst 112/);
    expect(await own()).toMatch(/^Bel eerst 112/);
  });

  test('hears it when 112 was called, or was not after all, for the other', async () => {
    await reported('zeil', DANGER);
    const first = await w.card();
    const own = await reported('boei', SAME);
    expect(await own()).toMatch(/^Bel eerst 112/);
    const called = await w.tap('zeil', first, CALLED);
    expect(await own()).toMatch(/^112 is al gebeld voor melding/);
    await w.remove('zeil', called);
    expect(await own()).toMatch(/^Bel eerst 112/);
  });

  test('whose 112 was told is joined without telling it again', async () => {
    const first = await reported('zeil', DANGER);
    const before = (await w.rings()).length;
    await reported('boei', `${SAME} 112 is gebeld`);
    const called = /^112 is gebeld door Piet/;
    expect((await ringsSince(before)).filter((ring) => called.test(ring))).toHaveLength(1);
    await w.tap('zeil', await question(), '🔗 bij');
    expect(await first()).toContain('gebeld om 13:00 door Piet');
    expect((await ringsSince(before)).filter((ring) => called.test(ring))).toHaveLength(1);
  });
});

describe('112 that was not called after all', () => {
  test('rings once, and says to call where the group had not heard of the danger', async () => {
    await reported('zeil', DANGER);
    const called = await w.tap('zeil', await w.card(), CALLED);
    const before = (await w.rings()).length;
    await w.remove('zeil', called);
    expect(await ringsSince(before)).toEqual([expect.stringMatching(/^112 is toch niet gebeld/)]);
  });

  test.each([false, true])(
    'so does it of danger that was reported as called (told again: %s)',
    async (again) => {
      const report = await w.say('zeil', `${DANGER} 112 is gebeld`);
      const before = (await w.rings()).length;
      await w.say('zeil', `* ${DANGER}`, editOf(report, DANGER));
      await w.tap('boei', await w.card(), '👀 ook gezien');
      expect(await ringsSince(before)).toEqual([
        expect.stringMatching(
          /^112 is toch niet gebeld voor melding \d+\. Dit kan gevaarlijk zijn\. Bel eerst 112/,
        ),
      ]);
      if (!again) return;
      const called = await w.tap('boei', await w.card(), CALLED);
      await w.remove('boei', called);
      expect((await ringsSince(before)).length).toBe(3);
    },
  );

  test('danger that went and comes back rings again', async () => {
    const report = await w.say('zeil', `${BUS}. 112 is gebeld`);
    const said = await w.say('boei', 'Hij heeft een mes!', replyTo((await w.card()).eventId));
    const before = (await w.rings()).length;
    await w.say('zeil', `* ${BUS}`, editOf(report, BUS));
    expect(await ringsSince(before)).toEqual([
      expect.stringMatching(/^112 is toch niet .* Dit kan gevaarlijk/),
    ]);
    await w.remove('boei', said);
    expect(await ringsSince(before)).toEqual([
      expect.stringMatching(/^112 is toch niet gebeld .* Is er hulp nodig/),
    ]);
    await w.say('boei', 'Hij heeft echt een mes!', replyTo((await w.card()).eventId));
    expect((await ringsSince(before)).at(-1)).toMatch(/^Dit kan gevaarlijk zijn/);
  });

  test('danger that is told later rings as ever', async () => {
    await reported('zeil', BUS);
    const called = await w.tap('zeil', await w.card(), CALLED);
    await w.remove('zeil', called);
    const before = (await w.rings()).length;
    await w.say('boei', 'Hij heeft een mes!', replyTo((await w.card()).eventId));
    expect(await ringsSince(before)).toEqual([expect.stringMatching(/^Dit kan gevaarlijk zijn/)]);
  });
});

describe('danger of which somebody else told', () => {
  const GARDEN = 'Melding: twee mannen in de tuin bij de buren';
  const KNIFE = 'Hij heeft een mes!';
  const RING = /^Dit kan gevaarlijk zijn\. Bel eerst 112/;
  const ringing = async () => (await w.rings()).filter((ring) => RING.test(ring)).length;
  const harmless = (event: EventId) => w.say('boei', '* sorry, foutje', editOf(event, 'sorry, foutje'));

  test.each(['deleted', 'corrected'])(
    'goes from the card when it is %s, and so does its line',
    async (how) => {
      const [garden, before] = [await reported('zeil', GARDEN), await ringing()];
      const said = await w.say('boei', KNIFE);
      expect(await garden()).toMatch(/^Bel eerst 112/);
      expect(await ringing()).toBe(before + 1);
      if (how === 'deleted') await w.remove('boei', said);
      else await harmless(said);
      expect(await garden()).toMatch(/^Melding \d+/);
      expect(await ringing()).toBe(before);
      // Danger that comes back is told again.
      await w.say('boei', 'Hij heeft een mes!!');
      expect(await garden()).toMatch(/^Bel eerst 112/);
      expect(await ringing()).toBe(before + 1);
    },
  );

  test('stays as long as another tells of it, and where its report tells of it', async () => {
    const garden = await reported('zeil', GARDEN);
    const said = await w.say('boei', KNIFE);
    await w.say('baken', 'Ze hebben een mes!');
    await w.remove('boei', said);
    expect(await garden()).toMatch(/^Bel eerst 112/);
    const cards = await reported('zeil', DANGER);
    await w.remove('boei', await w.say('boei', '112!!!!'));
    expect(await cards()).toMatch(/^Bel eerst 112/);
  });

  test('goes with a melding that is joined, and is taken back there', async () => {
    const first = await reported('zeil', 'Melding: twee mannen in de tuin bij de buren op de Zuiderhaven');
    const said = await w.say('boei', KNIFE);
    const [{ id = '' } = {}] = await w.world.owner<{ id: string }[]>`
      select id from melding where toestand = 'open' order by geopend_op desc limit 1`;
    const other = await reported('baken', 'Melding: fiets gestolen bij de bakker');
    const [{ id: into = '' } = {}] = await w.world.owner<{ id: string }[]>`
      select id from melding where toestand = 'open' and id <> ${id} order by geopend_op desc limit 1`;
    await w.ctx.sql.begin((tx) => joinMelding(tx, id, into, w.world.clock.now));
    await w.settle();
    expect(await first()).toContain('bij melding');
    expect(await other()).toMatch(/^Bel eerst 112/);
    await w.remove('boei', said);
    expect(await other()).toMatch(/^Melding \d+/);
  });
});
