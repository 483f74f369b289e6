/** Many messages of one person in a minute, through the gate's route and the arrival, until the coordinators place what waits. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { REF_KEY } from '#basis/rooms.ts';
import type { BotContext } from '#bot/context.ts';
import { floodWindow } from '#bot/flood/window.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { caseByPlaceholder } from '#store/cases.ts';
import type { World } from './cases-world.ts';
import { cardOf, GEBIED, seen, startWorld, tapOn } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

let world: World;
let ctx: BotContext;
let gate: GateWorld;
let events: TimelineEvent[];
const meldingen: string[] = [];
beforeAll(async () => {
  world = await startWorld();
  const process = patient(await world.process());
  await world.owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${GEBIED}, '{"berichtenPerMinuut": 3}', now(), 'service:test')`;
  ctx = {
    ...process,
    directory: {
      ...process.directory,
      settings: (gebied) => ({ ...process.directory.settings(gebied), berichtenPerMinuut: 3 }),
      openMeldingen: () => meldingen,
    },
    flood: { gate: floodWindow(), arrival: floodWindow() },
  };
  gate = gateWorld(world, ctx);
  events = inbox(world);
});
afterEach(async () => {
  await settle();
  meldingen.length = 0;
  // Tips of the last hour no longer count.
  world.later(2);
});
afterAll(async () => {
  await gate.passes.stop();
  await world.stop();
});

async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const next = events.splice(0);
    if (next.length > 0) expect(await gate.deliver(next)).toBe(200);
    await workAll(world, ctx);
    if (events.length === 0) return;
  }
}
const text = (body: string): Content => ({ msgtype: 'm.text', body });
const WORDS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven'];
/** Says as many things at once, and gives which of them wait. */
async function say(localpart: string, count: number): Promise<boolean[]> {
  const waits: boolean[] = [];
  for (const word of WORDS.slice(0, count)) {
    const { body } = await gate.ask(localpart, 'm.room.message', text(`Bij nummer ${word} staat een busje`));
    waits.push(body.action === 'replace');
  }
  return waits;
}
/** Sends it, a second after what came before: of two in the same moment either may be the first. */
const send = (body: string): Promise<EventId> => {
  world.later(1 / 3600);
  return gate.send('zeil', text(body));
};
/** What the bot asks or offers about a report is no tip. */
const isAboutMelding = (content: Content): boolean =>
  /^(?:melding-vraag|signalement-aanbod):/.test(
    String((content['nl.buurtbaken.bericht'] as Content | undefined)?.oorzaak),
  );
const tips = async (): Promise<string[]> =>
  (await seen(world, 'zeil', world.rooms.own('zeil')))
    .filter((event) => event.type === 'm.room.message' && !isAboutMelding(event.content))
    .map((event) => String(event.content.body));

test('the surplus waits for the coordinators, after a tip, and is placed as typed', async () => {
  const before = (await tips()).length;
  for (const word of WORDS.slice(0, 3)) await send(`Busje bij nummer ${word}`);
  await settle();
  const tip = (await tips()).slice(before);
  expect(tip).toEqual([expect.stringContaining('veel berichten kort na elkaar')]);
  const held = await send('Busje bij nummer vier');
  const another = await send('Busje bij nummer vijf');
  await settle();
  // One that says that it waits, and no more this hour.
  expect((await tips()).slice(before + 1)).toEqual([expect.stringContaining('wacht even op de coördinator')]);
  const group = await seen(world, 'boei', world.rooms.melding);
  expect(group.find((event) => event.eventId === held)?.content.body).toBe(
    'Dit bericht wacht op de coördinator.',
  );
  const zaak = await caseByPlaceholder(world.owner, held);
  expect(zaak).toMatchObject({ state: 'wacht', codes: ['te-veel-berichten'] });
  const next = await caseByPlaceholder(world.owner, another);
  expect(next).toMatchObject({ state: 'wacht' });
  // Phones ring for the first, and not for each that follows.
  expect((await cardOf(world, String(zaak?.ref))).content['m.mentions']).toEqual({
    user_ids: [expect.any(String), expect.any(String)],
  });
  const silent = await cardOf(world, String(next?.ref));
  expect(silent.content['m.mentions']).toEqual({});
  expect(silent.content.body).toContain('Wil een coördinator hiernaar kijken?');
  await tapOn(world, ctx, 'baken', await cardOf(world, String(zaak?.ref)), '✅');
  await settle();
  const placed = await seen(world, 'boei', world.rooms.melding);
  expect(placed.map((event) => event.content.body)).toContain('Jan: Busje bij nummer vier');
});

test('the card says what else is in it, which its sender reads too', async () => {
  const before = (await tips()).length;
  for (const word of WORDS.slice(0, 3)) await send(`Busje bij nummer ${word}`);
  await settle();
  const held = await send('Die klootzakken zijn weer bij nummer vier');
  await settle();
  const card = await cardOf(world, String((await caseByPlaceholder(world.owner, held))?.ref));
  for (const told of [card.content.body, (await tips()).slice(before).at(-1)])
    for (const part of ['Spelregel 11', 'Spelregel 8', '“klootzakken”']) expect(told).toContain(part);
});

test('a quarter of an hour later phones ring again, and for what waits for another reason at once', async () => {
  const cardOfNext = async (body: string): Promise<Content> => {
    const held = await send(body);
    await settle();
    return (await cardOf(world, String((await caseByPlaceholder(world.owner, held))?.ref))).content;
  };
  const rings = { user_ids: [expect.any(String), expect.any(String)] };
  for (const word of WORDS.slice(0, 3)) await send(`Busje bij nummer ${word}`);
  expect((await cardOfNext('Busje bij nummer vier'))['m.mentions']).toEqual(rings);
  expect((await cardOfNext('Busje bij nummer vijf'))['m.mentions']).toEqual({});
  expect((await cardOfNext('De dader is Jan de Boer uit de Voorstraat'))['m.mentions']).toEqual(rings);
  world.later(1 / 4);
  for (const word of WORDS.slice(0, 3)) await send(`Busje bij nummer ${word}`);
  expect((await cardOfNext('Busje bij nummer zes'))['m.mentions']).toEqual(rings);
});

test('a minute later all passes again', async () => {
  expect(await say('zeil', 5)).toEqual([false, false, false, true, true]);
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  expect(await say('zeil', 4)).toEqual([false, false, false, true]);
});

test('one who writes much stops nobody else, and no official is counted', async () => {
  expect(await say('zeil', 4)).toEqual([false, false, false, true]);
  expect(await say('boei', 3)).toEqual([false, false, false]);
  expect(await say('baken', 7)).toEqual(WORDS.map(() => false));
});

test('an emergency passes and is not counted, whatever came before', async () => {
  await say('zeil', 5);
  const { body } = await gate.ask(
    'zeil',
    'm.room.message',
    text('BRAND bij de buren, er is nog iemand binnen!!'),
  );
  expect(body).toEqual({ action: 'allow' });
});

test('what follows an emergency in its room is not counted for ten minutes', async () => {
  await gate.ask('baken', 'm.room.message', text('BRAND bij de buren, er is nog iemand binnen!!'));
  expect(await say('zeil', 7)).toEqual(WORDS.map(() => false));
  world.later(11 / 60);
  expect(await say('zeil', 4)).toEqual([false, false, false, true]);
});

test('while a melding is open nobody is counted', async () => {
  meldingen.push('een-melding');
  expect(await say('zeil', 7)).toEqual(WORDS.map(() => false));
});

test('edits count apart and have a generous limit; of more, what stood there stays', async () => {
  const target = await send('Wit busje bij de haven');
  const edit = (nr: number): Content => ({
    ...text(`* Wit busje bij de haven, nummer ${nr}`),
    'm.new_content': text(`Wit busje bij de haven, nummer ${nr}`),
    'm.relates_to': { rel_type: 'm.replace', event_id: target },
  });
  for (let nr = 1; nr <= 60; nr += 1)
    expect((await gate.ask('zeil', 'm.room.message', edit(nr))).body.action).toBe('allow');
  const { body } = await gate.ask('zeil', 'm.room.message', edit(61));
  expect(body.content).toMatchObject({ 'm.new_content': text('Wit busje bij de haven') });
  expect(await say('zeil', 2)).toEqual([false, false]);
});

test('taps are never held; far too many become a neutral sign', async () => {
  const target = await send('Wit busje bij de haven');
  const reaction = (key: string): Content => ({
    'm.relates_to': { rel_type: 'm.annotation', event_id: target, key },
  });
  for (let nr = 1; nr <= 60; nr += 1)
    expect((await gate.ask('zeil', 'm.reaction', reaction(`👍${nr}`))).body.action).toBe('allow');
  const { body } = await gate.ask('zeil', 'm.reaction', reaction('👍'));
  expect(body).toEqual({ action: 'replace', content: reaction('▫️') });
  expect(Object.keys(body.content as Content)).not.toContain(REF_KEY);
});
