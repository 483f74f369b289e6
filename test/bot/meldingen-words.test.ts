/** What becomes of a melding when words change, come twice, or go: edits, 112 in a second report, what is deleted or taken away. */

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId, userId } from '#basis/matrix-ids.ts';
import { hearPosted } from '#bot/meldingen/hear-posted.ts';
import { sweep } from '#bot/meldingen/sweep-meldingen.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { takeReports } from '#provisioning/reports/take-reports.ts';
import { connect } from '#store/db.ts';
import { DIENST, GEBIED } from './cases-world.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const REPORT = 'Onbekende man loopt langs alle huizen op de Zuiderhaven';
const SAME = 'Er loopt een vreemde kerel langs de huizen op de Zuiderhaven';
const NOT_CALLED = '112: nog niet gebeld';
const body = (event: TimelineEvent): string => String(event.content.body);
const edit = (who: 'zeil' | 'boei' | 'toren', event: EventId, text: string): Promise<EventId> =>
  w.say(who, `* ${text}`, editOf(event, text));
const minutesLater = (minutes: number): void => w.world.later(minutes / 60);
const sweepAfter = async (minutes: number): Promise<void> => {
  minutesLater(minutes);
  await sweep.run({}, w.ctx);
  await w.settle();
};
const numberOf = async (): Promise<number> => Number(/Melding (\d+)/.exec(await w.cardText())?.[1]);
const question = async (): Promise<TimelineEvent> => {
  const last = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
  if (!last) throw new Error('no question');
  return last;
};
/** The card as it reads now. */
const now = async (card: TimelineEvent): Promise<string> =>
  String((await w.cards()).find((one) => one.eventId === card.eventId)?.content.body);
/** A report, and twenty minutes later another that looks like it. */
const twoReports = async (second: string): Promise<{ first: TimelineEvent; event: EventId }> => {
  await w.say('zeil', REPORT);
  minutesLater(20);
  return { first: await w.card(), event: await w.say('boei', second) };
};

describe('an edit', () => {
  test('of what somebody else sent changes nothing', async () => {
    const report = await w.say('zeil', `${REPORT}. 112 is gebeld`);
    const before = await w.cardText();
    expect(before).toContain('gebeld om 13:00 door Jan');
    await edit('boei', report, 'Er is niets aan de hand');
    await edit('boei', report, 'Man met een mes op de Kimswerderweg');
    expect(await w.cardText()).toBe(before);
    const cards = (await w.cards()).length;
    await edit('boei', eventId(`$${'n'.repeat(43)}`), 'Ruit ingegooid bij de school');
    expect((await w.cards()).length).toBe(cards);
  });

  test('that was placed for somebody changes no card of another', async () => {
    const report = await w.say('zeil', REPORT);
    const before = await w.cardText();
    const event = await w.world.hs
      .person('boei')
      .send(w.group, 'm.room.message', { msgtype: 'm.notice', body: '' });
    await hearPosted(w.ctx, {
      ...{ gebied: GEBIED, soort: 'melding', room: w.group, sender: userId('@boei:example.org') },
      ...{ editOf: report, event, text: 'Melding: er is een ruit ingegooid bij de school' },
    });
    await w.settle();
    const [own, ...others] = (await w.cards()).slice(-2).reverse();
    expect(own?.content['m.relates_to']).toEqual({ 'm.in_reply_to': { event_id: event } });
    expect(others.map(body)).toEqual([before]);
  });

  test('takes "112 is gebeld" back, also in a message that is no report', async () => {
    await w.say('zeil', REPORT);
    const said = await w.say('boei', '112 is gebeld');
    expect(await w.cardText()).toContain('112: gebeld om 13:00 door Piet');
    await edit('boei', said, 'Wat een gedoe');
    expect(await w.cardText()).toContain(NOT_CALLED);
    await edit('boei', said, '112 is gebeld');
    expect(await w.cardText()).toContain('112: gebeld om 13:00 door Piet');
  });

  test('that adds danger to a report which waits gives it its card at once, and it can be joined still', async () => {
    const { first, event } = await twoReports(SAME);
    const cards = (await w.cards()).length;
    await edit('boei', event, `${SAME}. Hij heeft een mes!`);
    expect((await w.cards()).length).toBe(cards + 1);
    const own = await w.card();
    expect(body(own)).toMatch(/^Bel eerst 112/);
    await w.tap('zeil', await question(), '🔗 bij');
    expect(await now(own)).toMatch(/hoort bij melding/);
    expect(await now(first)).toMatch(/^Bel eerst 112/);
  });

  test('that adds 112 to a report which waits counts at once, and on its own card once it is another', async () => {
    const { first, event } = await twoReports(SAME);
    await edit('boei', event, `${SAME}. 112 is gebeld`);
    expect(await now(first)).toContain('gebeld om 13:20 door Piet');
    await w.tap('boei', await question(), '🆕 iets nieuws');
    expect(await w.cardText()).toContain('gebeld om 13:20 door Piet');
    expect(await now(first)).toContain(NOT_CALLED);
  });

  test('of a report that was joined adds its 112 and danger to the other, and takes 112 back', async () => {
    const { first, event } = await twoReports(SAME);
    await w.tap('boei', await question(), '🔗 bij');
    await edit('boei', event, `${SAME}. 112 is gebeld`);
    expect(await now(first)).toContain('gebeld om 13:20 door Piet');
    await edit('boei', event, `${SAME}. Hij heeft een mes!`);
    expect(await now(first)).toMatch(/^Bel eerst 112[\s\S]*112: nog niet gebeld/);
  });

  test('of a report whose card was joined does so too', async () => {
    await w.say('zeil', 'Er is een man met een mes op de Zuiderhaven');
    const first = await w.card();
    minutesLater(20);
    const event = await w.say('boei', 'Iemand zwaait met een mes op de Zuiderhaven!');
    await w.tap('zeil', await question(), '🔗 bij');
    await edit('boei', event, 'Iemand zwaait met een mes op de Zuiderhaven! 112 is gebeld');
    expect(await now(first)).toContain('gebeld om 13:20 door Piet');
  });
});

describe('112', () => {
  test('that an official called counts on the open card, and their announcements do not', async () => {
    await w.say('zeil', REPORT);
    await w.say('toren', 'Een man met een mes loopt langs de huizen!');
    expect(await w.cardText()).not.toMatch(/^Bel eerst 112/);
    await w.say('toren', '112 is gebeld');
    expect(await w.cardText()).toContain('112: gebeld om 13:00 door Greet');
  });

  test('in a second report stands on the first card at once; joined it stays, once', async () => {
    const { first } = await twoReports(`${SAME}. 112 is gebeld`);
    expect(await now(first)).toContain('gebeld om 13:20 door Piet');
    const rings = (await w.rings()).length;
    minutesLater(5);
    await w.tap('boei', await question(), '🔗 bij');
    expect(await now(first)).toContain('gebeld om 13:20 door Piet');
    expect((await w.rings()).length).toBe(rings);
  });

  test('goes with a second report that is another, which has the time at which it was said', async () => {
    const { first } = await twoReports(`${SAME}. 112 is gebeld`);
    const before = await numberOf();
    await sweepAfter(11);
    expect(await now(first)).toContain(NOT_CALLED);
    expect(await w.cardText()).toMatch(
      new RegExp(`^Melding ${before + 1} · 13:20\n[\\s\\S]*112: gebeld om 13:20 door Piet`),
    );
  });

  test('is said to be called to who is about to call for a second report of the same danger', async () => {
    await w.say('zeil', 'Er is een man met een mes op de Zuiderhaven. 112 is gebeld');
    minutesLater(20);
    await w.say('boei', 'Iemand zwaait met een mes op de Zuiderhaven! Ik bel 112');
    expect(body(await w.lastOwn('boei'))).toMatch(/^112 is al gebeld .* door Jan om 13:00/);
  });
});

describe('words whose message is gone', () => {
  test('stand on no card, whatever became of it', async () => {
    const { first, event } = await twoReports('Iemand zwaait met een mes op de Zuiderhaven!');
    await w.tap('baken', first, '✅ afgelopen');
    await w.tap('baken', await w.lastOwn('baken'), '👍 opgelost');
    const rows = () => w.world.owner`select wat, plaats from melding where bron_event_id = ${event}`;
    const [source] = await w.world.owner<
      { id: EventId }[]
    >`select bron_event_id as id from melding where toestand = 'gesloten' order by geopend_op desc limit 1`;
    if (!source) throw new Error('not closed');
    await w.remove('zeil', source.id);
    expect(await now(first)).not.toMatch(/Wat:|Zuiderhaven/);
    expect(await now(first)).toMatch(/Stand: afgelopen\nUitkomst: opgelost$/);
    await w.remove('boei', event);
    expect(await rows()).toEqual([{ wat: null, plaats: null }]);
    const left = await w.world
      .owner`select 1 from melding_vraag where event_id = ${event} and (wat is not null or plaats is not null)`;
    expect(left).toEqual([]);
  });

  test('that the coordinators took away go with it, without saying who withdrew it', async () => {
    const event = await w.say('zeil', REPORT);
    const card = await w.card();
    const number = await numberOf();
    await w.tap('zeil', card, '✅ afgelopen');
    const asked = await w.lastOwn('zeil');
    await w.world.hs.person('boei').report(w.group, event, 'naar');
    const provisioning = connect(w.world.database.provisioningUrl, { max: 2 });
    await takeReports({ sql: provisioning, homeserver: w.world.hs.homeserver(DIENST), random: randomBytes });
    await provisioning.end();
    await w.settle();
    const reported = (await w.said(w.world.rooms.coordinatie, 'baken')).at(-1);
    if (!reported) throw new Error('no card');
    await w.tap('baken', reported, '❌ weghalen');
    expect(await now(card)).toMatch(/Stand: ingetrokken$/);
    expect(await now(card)).not.toContain('Wat:');
    expect((await w.rings()).at(-1)).toBe(`Melding ${number} is ingetrokken.`);
    // How it ended need not be said any more.
    const again = (await w.own('zeil')).find((one) => one.eventId === asked.eventId);
    expect(again && body(again)).toBe('Deze vraag is niet meer nodig.');
  });

  test('of an answer leave the card with what others said', async () => {
    const report = await w.say('zeil', REPORT);
    const said = await w.say('boei', '112 is gebeld', replyTo(report));
    await w.remove('boei', said);
    expect(await w.cardText()).toContain('Stand: open');
    expect(await w.cardText()).toContain(NOT_CALLED);
  });
});
