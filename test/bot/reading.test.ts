/** What passed is read once more: a tip follows, or it is taken back to wait; also when the bot is cut off, the reader is away, or it comes late. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import type { Directory } from '#bot/directory.ts';
import { botMetrics } from '#bot/metrics.ts';
import { handleReading } from '#bot/reading/handle-reading.ts';
import type { KeepReading } from '#bot/reading/keep-reading.ts';
import { keepReading } from '#bot/reading/keep-reading.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { fakeReader } from '#reader/fake-reader.ts';
import { claimToRead, eventsToRead } from '#store/ledger.ts';
import { eventually } from '#test/harness/eventually.ts';
import { BOT } from './cases-world.ts';
import { cutting } from './cutting.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

const reader = fakeReader();
// What the rules and the weights let pass, so that only the reader can find something.
reader.teach('de lantaarn bij', '4');
reader.teach('het hek bij', '9');
reader.teach('bij de sluis', '9');

let scene: Scene;
let heard: TimelineEvent[] = [];
const loops: KeepReading[] = [];
beforeAll(async () => {
  scene = await startScene(undefined, {
    secondReading: {
      heard: (event) => void heard.push(event),
      condition: () => 'leest',
      readNow: async () => null,
    },
  });
});
afterAll(async () => {
  for (const loop of loops) await loop.stop();
  await scene.stop();
});
beforeEach(async () => {
  for (const { eventId } of await waiting()) await scene.ctx.sql.begin((tx) => claimToRead(tx, eventId));
  heard = [];
  reader.isAway = false;
});

const PREJUDICE = 'De gemeente heeft de lantaarn bij de speeltuin gerepareerd';
const THREAT = 'De gemeente heeft het hek bij de school gerepareerd';
/** The rules have a tip about this. */
const CHATTER = 'Goedemorgen allemaal, fijne dag';
const PLAIN = 'De gemeente heeft de heg bij de speeltuin gesnoeid';
const waiting = () => eventsToRead(scene.world.owner, 100);
const group = () => scene.bodies('boei', scene.world.rooms.melding);
const tips = async (who: Who) =>
  (await scene.bodies(who, scene.world.rooms.own(who))).filter((body) => body.startsWith('Een tip bij'));
/** Edits a message, as Element does. */
async function change(who: Who, event: EventId, body: string): Promise<EventId> {
  const edit = await scene.gate.send(who, {
    msgtype: 'm.text',
    body: `* ${body}`,
    'm.new_content': { msgtype: 'm.text', body },
    'm.relates_to': { rel_type: 'm.replace', event_id: event },
  });
  await scene.settle();
  return edit;
}
/** Reads everything that waits, as the bot does. */
async function readAll(): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { eventId, roomId } of await waiting()) {
    const event = await scene.ctx.rooms.sentEvent(roomId, eventId);
    if (event) outcomes.push(await handleReading(scene.ctx, reader, event));
  }
  await scene.settle();
  return outcomes;
}

test('what nobody finds anything in passes, and is read once', async () => {
  const event = await scene.say('zeil', PLAIN);
  expect((await waiting()).map(({ eventId }) => eventId)).toEqual([event]);
  expect(heard.map(({ eventId }) => eventId)).toEqual([event]);
  expect(await readAll()).toEqual(['passed']);
  expect(await waiting()).toEqual([]);
});

test('what was masked is not read', async () => {
  await scene.say('zeil', 'Die klootzak rijdt te hard');
  expect(await waiting()).toEqual([]);
  expect(heard).toEqual([]);
});

test('of what may be an emergency nothing is taken back, and a tip, if any, waits an hour', async () => {
  await scene.world.later(24);
  const [plain, broken] = [
    'HELP er staat iemand met een mes voor mijn deur!',
    'HELP een mes, nu bij de sluis!',
  ];
  await scene.say('zeil', plain);
  const event = await scene.say('zeil', broken);
  expect(await readAll()).toEqual(['passed', 'nudge']);
  for (const body of [plain, broken]) expect(await group()).toContain(body);
  // An emergency's tip is not sent within the hour (store/tips.ts).
  const asked = await scene.world.owner`select nood from tip where oorzaak = ${event}`;
  expect(asked).toEqual([{ nood: true }]);
});

test('a tip follows to its sender, once, and the message stays', async () => {
  const before = (await tips('zeil')).length;
  await scene.say('zeil', PREJUDICE);
  expect(await readAll()).toEqual(['nudge']);
  expect(await readAll()).toEqual([]);
  const own = await tips('zeil');
  expect(own).toHaveLength(before + 1);
  expect(own.at(-1)).toContain(PREJUDICE);
  expect((await group()).at(-1)).toBe(PREJUDICE);
});

test('what the rules find is told when the reader does not say otherwise', async () => {
  const before = (await tips('zeil')).length;
  await scene.say('zeil', CHATTER);
  expect(await tips('zeil')).toHaveLength(before);
  expect(await readAll()).toEqual(['passed']);
  reader.teach('fijne dag', '11');
  await scene.say('zeil', `${CHATTER} hoor`);
  expect(await readAll()).toEqual(['nudge']);
  expect(await tips('zeil')).toHaveLength(before + 1);
});

test('what should wait is taken back, stands there as waiting, and a coordinator places it', async () => {
  const event = await scene.say('zeil', THREAT);
  expect(await readAll()).toEqual(['hold']);
  const all = await group();
  expect(all.at(-1)).toContain('wacht op de coördinator');
  expect(all).not.toContain(THREAT);
  // Nothing of theirs stands there to change or remove.
  const told = await scene.said('zeil', scene.world.rooms.own('zeil'), 'wacht even op de coördinator');
  expect(told?.content.body).toContain('Wil je het liever anders zeggen? Stuur dan een nieuw bericht.');
  expect(told?.content.body).not.toContain('veranderen of weghalen');
  const gone = await scene.ctx.rooms.sentEvent(scene.world.rooms.melding, event);
  expect(gone?.content).toEqual({});
  const card = await scene.said('baken', scene.world.rooms.coordinatie, 'het hek bij');
  if (!card) expect.fail('the coordinators were not asked');
  expect(await scene.said('baken', scene.world.rooms.coordinatie, 'Het stond al even in de groep')).toEqual(
    card,
  );
  await scene.tap('baken', card, '✅');
  expect((await group()).at(-1)).toContain(THREAT);
});

test('of a report that has its card only a tip follows', async () => {
  const before = (await tips('boei')).length;
  await scene.say('boei', 'melding: twee mensen breken nu een schuur open bij de sluis');
  const rows = await waiting();
  const outcomes = await readAll();
  // Where the rules take it for danger it is let be.
  expect(outcomes).toEqual(rows.map(() => 'nudge'));
  expect(await tips('boei')).toHaveLength(before + rows.length);
  expect((await group()).some((body) => body.includes('bij de sluis'))).toBe(true);
});

test.each(['zeil', 'baken'] as const)('a coordinator is never held: %s', async (who) => {
  await scene.say(who, THREAT);
  expect(await readAll()).toEqual([who === 'baken' ? 'nudge' : 'hold']);
});

test('what is deleted, by its sender or the bot, or changed meanwhile is read no more; what it says now is', async () => {
  const deleted = await scene.say('zeil', THREAT);
  await scene.world.hs.person('zeil').redact(scene.world.rooms.melding, deleted);
  await scene.settle();
  expect(await waiting()).toEqual([]);
  const removed = await scene.say('zeil', THREAT);
  await scene.ctx.rooms.redact(scene.world.rooms.melding, removed, 'weggehaald');
  await scene.settle();
  expect(await waiting()).toEqual([]);
  const changed = await scene.say('zeil', THREAT);
  const edit = await change('zeil', changed, PREJUDICE);
  expect((await waiting()).map(({ eventId }) => eventId)).toEqual([edit]);
  expect(await readAll()).toEqual(['nudge']);
});

test('what is changed into something that is masked is read no more, or its original would take it away', async () => {
  const changed = await scene.say('zeil', THREAT);
  await change('zeil', changed, 'Kut, er wordt iemand geslagen bij de school, bel 112!');
  expect(await readAll()).toEqual([]);
  const there = await scene.ctx.rooms.sentEvent(scene.world.rooms.melding, changed);
  expect(there?.content.body).toBe(THREAT);
});

test('what is changed while it is being taken back is what the coordinators choose about', async () => {
  const waits = async () => (await group()).filter((body) => body.includes('wacht op de coördinator')).length;
  const before = await waits();
  const event = await scene.say('zeil', THREAT);
  expect(await readAll()).toEqual(['hold']);
  const edit = await change('zeil', event, `${THREAT}, zeggen ze`);
  expect((await waiting()).map(({ eventId }) => eventId)).not.toContain(edit);
  expect(await waits()).toBe(before + 1);
  const card = await scene.said('baken', scene.world.rooms.coordinatie, 'gerepareerd, zeggen ze');
  if (!card) expect.fail('the coordinators do not see what it says now');
  await scene.tap('baken', card, '✅');
  expect((await group()).at(-1)).toContain('gerepareerd, zeggen ze');
});

test('an emergency that is typed while its message is taken back is posted, and waits no more', async () => {
  const waits = async () => (await group()).filter((body) => body.includes('wacht op de coördinator')).length;
  const before = await waits();
  const event = await scene.say('zeil', THREAT);
  expect(await readAll()).toEqual(['hold']);
  await change('zeil', event, 'Hij is nu binnen met een mes, bel 112!');
  expect((await group()).some((body) => body.includes('Jan: Hij is nu binnen met een mes'))).toBe(true);
  expect(await waits()).toBe(before);
});

test('what stands in it as its app shows it is read too, and what looks as if a bot said it', async () => {
  const formatted = { format: 'org.matrix.custom.html', formatted_body: `<p>${PREJUDICE}</p>` };
  await scene.gate.send('zeil', { msgtype: 'm.text', body: PLAIN, ...formatted });
  await scene.settle();
  expect(await readAll()).toEqual(['nudge']);
  await scene.gate.send('zeil', { msgtype: 'm.notice', body: PREJUDICE });
  await scene.settle();
  expect(await readAll()).toEqual(['nudge']);
});

test('who mends a typo in a message is not told the same again', async () => {
  const before = (await tips('zeil')).length;
  const event = await scene.say('zeil', PREJUDICE);
  expect(await readAll()).toEqual(['nudge']);
  for (const body of [`${PREJUDICE}.`, `${PREJUDICE}!`]) {
    await change('zeil', event, body);
    expect(await readAll()).toEqual(['nudge']);
  }
  expect(await tips('zeil')).toHaveLength(before + 1);
});

test('of a report that may be joined to another only a tip follows: unanswered, its words come on a card', async () => {
  await scene.say('zeil', 'Er loopt een onbekende man langs alle huizen op de Zuiderhaven 12');
  expect(await readAll()).toEqual(['passed']);
  const second = await scene.say(
    'boei',
    'Een onbekende man loopt langs alle huizen op de Zuiderhaven 12, nu bij de sluis',
  );
  const [joining] = await scene.world.owner`select soort from melding_vraag where event_id = ${second}`;
  expect(joining).toEqual({ soort: 'hoort-bij' });
  expect(await readAll()).toEqual(['nudge']);
  expect((await scene.ctx.rooms.sentEvent(scene.world.rooms.melding, second))?.content.body).toContain(
    'sluis',
  );
});

test('of what is taken back nobody is asked any more whether it is a report', async () => {
  await scene.world.later(24);
  const event = await scene.say('boei', 'Vreemd geluid bij het hek bij de school');
  const answer = () => scene.world.owner`select antwoord from melding_vraag where event_id = ${event}`;
  expect(await answer()).toEqual([{ antwoord: null }]);
  expect(await readAll()).toEqual(['hold']);
  expect(await answer()).toEqual([{ antwoord: 'vervallen' }]);
});

test('what a wijk tries of the rules is counted once the reader has believed it', async () => {
  const { directory } = scene.ctx;
  const tries: Directory['settings'] = (gebied) => ({ ...directory.settings(gebied), proef: [11] });
  const trying = new Proxy(directory, {
    get: (target, key) => (key === 'settings' ? tries : target[key as keyof Directory]),
  });
  Object.assign(scene.ctx, { directory: trying });
  reader.teach('fijne avond', '11');
  const [doubted, believed] = [
    await scene.say('zeil', CHATTER.replace('dag', 'nacht')),
    await scene.say('zeil', CHATTER.replace('dag', 'avond')),
  ];
  const hits = (event: EventId) => scene.world.owner`select 1 from proef_treffer where event_id = ${event}`;
  expect(await hits(believed)).toEqual([]);
  expect(await readAll()).toEqual(['passed', 'passed']);
  Object.assign(scene.ctx, { directory });
  expect([(await hits(doubted)).length, (await hits(believed)).length]).toEqual([0, 1]);
});

test('what somebody else sends as an edit of it keeps nobody from reading it', async () => {
  const said = await scene.say('zeil', THREAT);
  await change('boei', said, PLAIN);
  expect((await waiting()).map(({ eventId }) => eventId)).toContain(said);
  expect(await readAll()).toContain('hold');
});

test('a wijk that tries the rule counts it and does nothing', async () => {
  const { directory } = scene.ctx;
  const tries: Directory['settings'] = (gebied) => ({ ...directory.settings(gebied), proef: [4] });
  const trying = new Proxy(directory, {
    get: (target, key) => (key === 'settings' ? tries : target[key as keyof Directory]),
  });
  Object.assign(scene.ctx, { directory: trying });
  const before = (await tips('zeil')).length;
  const event = await scene.say('zeil', PREJUDICE);
  expect(await readAll()).toEqual(['passed']);
  Object.assign(scene.ctx, { directory });
  expect(await tips('zeil')).toHaveLength(before);
  const hits = await scene.world.owner`select code, actie from proef_treffer where event_id = ${event}`;
  expect(hits).toEqual([{ code: 'alleen-uiterlijk', actie: 'nudge' }]);
});

test.each([1, 2, 3])('cut off before call %i all of it still happens, once', async (nth) => {
  const placed = async () =>
    (await group()).filter((body) => body.includes('wacht op de coördinator')).length;
  const before = await placed();
  const said = `${THREAT}, kijk maar (${nth})`;
  await scene.say('zeil', said);
  const bot = cutting(scene.world, { nth, when: 'after' });
  for (let again = 0; again < 3; again += 1)
    await readAll().catch((error: unknown) => expect(String(error)).toContain('killed'));
  bot.end();
  await scene.world.later(1);
  await scene.settle();
  expect(await waiting()).toEqual([]);
  expect(await placed()).toBe(before + 1);
  expect(await group()).not.toContain(said);
});

function startLoop(): KeepReading {
  const loop = keepReading({ ctx: scene.ctx, reader, metrics: botMetrics(), isReady: () => true });
  loops.push(loop);
  return loop;
}
const isRead = (event: EventId) => async (): Promise<boolean> =>
  !(await waiting()).some(({ eventId }) => eventId === event);

test('the bot reads what it hears of at once, and after a restart what nobody told it of', async () => {
  const before = (await tips('zeil')).length;
  const missed = await scene.say('zeil', PREJUDICE);
  heard = [];
  const loop = startLoop();
  expect(loop.condition()).toBe('stil');
  loop.start();
  await eventually(isRead(missed));
  await eventually(async () => loop.condition() === 'leest');
  const next = await scene.say('zeil', `${PREJUDICE}, alweer`);
  for (const event of heard) loop.heard(event);
  await eventually(isRead(next));
  await scene.settle();
  expect(await tips('zeil')).toHaveLength(before + 2);
});

test('while the reader is away everything waits; after ten minutes it is as the rules found it', async () => {
  reader.isAway = true;
  const [passes, told] = [
    await scene.say('boei', PREJUDICE),
    await scene.say('boei', 'Welterusten allemaal, slaap lekker'),
  ];
  const long = new Date(scene.ctx.clock().getTime() - 11 * 60_000);
  await scene.world
    .owner`update gebeurtenis set verwerkt_op = ${long} where event_id in (${passes}, ${told})`;
  const young = await scene.say('zeil', `${PREJUDICE} weer`);
  const before = (await tips('boei')).length;
  const loop = startLoop();
  loop.start();
  await eventually(isRead(told));
  expect((await waiting()).map(({ eventId }) => eventId)).toEqual([young]);
  await scene.settle();
  expect(await tips('boei')).toHaveLength(before + 1);
  expect((await tips('boei')).at(-1)).toContain('Welterusten');
  await eventually(async () => loop.condition() === 'weg');
  reader.isAway = false;
  for (const event of heard) loop.heard(event);
  await eventually(isRead(young));
  await eventually(async () => loop.condition() === 'leest');
  await scene.settle();
  expect((await tips('zeil')).at(-1)).toContain(`${PREJUDICE} weer`);
});

test('what waited when the second reader was switched off is as the rules found it', async () => {
  await scene.world.later(24);
  const before = (await tips('boei')).length;
  const event = await scene.say('boei', CHATTER);
  const loop = keepReading({
    ...{ ctx: scene.ctx, reader: null, metrics: botMetrics(), isReady: () => true },
  });
  loops.push(loop);
  loop.start();
  await eventually(isRead(event));
  await scene.settle();
  expect(await tips('boei')).toHaveLength(before + 1);
});

test('what the bot fails on keeps nobody waiting, and a tip of the rules is given', async () => {
  await scene.world.later(24);
  const failing = { ...reader, read: async () => Promise.reject(new Error('stuk')) };
  const before = (await tips('boei')).length;
  await scene.say('boei', CHATTER);
  const event = await scene.say('zeil', PREJUDICE);
  const loop = keepReading({
    ...{ ctx: scene.ctx, reader: failing, metrics: botMetrics(), isReady: () => true },
  });
  loops.push(loop);
  loop.start();
  await eventually(isRead(event));
  await scene.settle();
  expect(await tips('boei')).toHaveLength(before + 1);
});

test('services are not read', async () => {
  await scene.world.hs
    .rooms(BOT)
    .sendEvent(scene.world.rooms.melding, 'm.room.message', { msgtype: 'm.text', body: PREJUDICE }, 'x');
  await scene.settle();
  expect(await waiting()).toEqual([]);
});
