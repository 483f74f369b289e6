/** Events that the homeserver never delivered are found in the rooms, and handled as if it had. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { readBack } from '#bot/arrival/read-back.ts';
import type { BotContext } from '#bot/context.ts';
import { botMetrics } from '#bot/metrics.ts';
import { REACTIONS } from '#bot/reactions/table.ts';
import type { Content, Rooms, TimelineEvent } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { caseByPlaceholder } from '#store/cases.ts';
import { placeReadTo } from '#store/read-back.ts';
import type { World } from './cases-world.ts';
import { cardOf, GEBIED, seen, startWorld } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

const metrics = botMetrics();
let world: World;
let ctx: BotContext;
let gate: GateWorld;
let events: TimelineEvent[];
beforeAll(async () => {
  world = await startWorld();
  ctx = patient(await world.process());
  gate = gateWorld(world, ctx);
  events = inbox(world);
});
afterAll(async () => {
  await gate?.passes.stop();
  await world?.stop();
});

const text = (body: string): Content => ({ msgtype: 'm.text', body });
const say = (who: string, body: string): Promise<EventId> =>
  world.hs.person(who).send(world.rooms.melding, 'm.room.message', text(body));
const noWait = async (): Promise<void> => {};
const look = (of: Partial<BotContext> = {}, wait = noWait): Promise<number> =>
  readBack({ ctx: { ...ctx, ...of }, reactions: REACTIONS, metrics }, wait);
/** Nothing that was sent since comes by a transaction. */
const lose = (): TimelineEvent[] => events.splice(0);
/** All that follows is done, and delivered. */
async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await workAll(world, ctx);
    const next = events.splice(0);
    if (next.length === 0) return;
    expect(await gate.deliver(next)).toBe(200);
  }
}
const handled = async (ids: readonly EventId[]): Promise<boolean> =>
  (await world.owner`select 1 from gebeurtenis where event_id in ${world.owner([...ids])}`).length ===
  ids.length;
const counted = async (): Promise<number> => (await metrics.readBack.get()).values[0]?.value ?? 0;

test('the first look notes where the homeserver is, and handles nothing of before', async () => {
  const before = await say('zeil', 'Die klootzak van vorig jaar');
  expect(await placeReadTo(world.owner)).toBeNull();
  expect(await look()).toBe(0);
  expect(await handled([before])).toBe(false);
  expect(await look()).toBe(0);
  lose();
});

test('what was lost is judged, tapped, withdrawn and edited as if it had come, oldest first', async () => {
  const [jan, piet, petra] = ['zeil', 'boei', 'baken'].map((who) => world.hs.person(who));
  const shown = await gate.send('zeil', text('Ik sla hem vanavond dood.'));
  const deleted = await gate.send('boei', text('Ik sla hem morgen dood.'));
  const edited = await gate.send('boei', text('Er loopt een man langs de deuren'));
  await settle();
  const waiting = await caseByPlaceholder(world.owner, shown);
  const card = await cardOf(world, String(waiting?.ref));
  const tap = { 'm.relates_to': { rel_type: 'm.annotation', event_id: card.eventId, key: '✅' } };
  const edit = {
    ...text('* Er loopt een klootzak langs de deuren'),
    'm.new_content': text('Er loopt een klootzak langs de deuren'),
    'm.relates_to': { rel_type: 'm.replace', event_id: edited },
  };
  const lost = [
    await say('zeil', 'Die klootzak staat bij de haven'),
    await piet?.send(world.rooms.melding, 'm.room.message', edit),
    await petra?.send(world.rooms.coordinatie, 'm.reaction', tap),
    await piet?.redact(world.rooms.melding, deleted),
    await jan?.send(world.rooms.own('zeil'), 'm.room.message', text('help')),
  ];
  expect(lose()).toHaveLength(lost.length);
  expect(await look()).toBe(lost.length);
  expect(await counted()).toBe(lost.length);
  await settle();
  const group = await seen(world, 'boei', world.rooms.melding);
  const bodies = group.map((event) => String(event.content.body));
  const posted = [
    'Jan: Die k***** staat bij de haven',
    'Piet (gewijzigd): Er loopt een k***** langs de deuren',
  ];
  expect(bodies.filter((body) => posted.includes(body))).toEqual(posted);
  // Only what was said before the first look still stands.
  expect(bodies.filter((body) => body.includes('klootzak'))).toEqual(['Die klootzak van vorig jaar']);
  expect((await caseByPlaceholder(world.owner, shown))?.state).toBe('geplaatst');
  expect((await caseByPlaceholder(world.owner, deleted))?.state).toBe('ingetrokken');
  const own = await seen(world, 'zeil', world.rooms.own('zeil'));
  expect(own.at(-1)?.sender).toBe(ctx.settings.botUser);
  // A redaction may have emptied a setting of the room: provisioning compares.
  const asked = await world.owner`
    select j.payload from worker_provisioning._private_jobs j join worker_provisioning._private_tasks t on t.id = j.task_id
    where t.identifier = 'apply'`;
  expect(asked.map((row) => row.payload)).toEqual([{ gebied: GEBIED }]);
  expect(await look()).toBe(0);
});

test('an event that comes after all is not handled again, nor by another process at the same time', async () => {
  await say('zeil', 'Die klootzak, een keer');
  const late = lose();
  const other = await world.process();
  const found = await Promise.all([look(), look(other)]);
  expect(found.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await gate.deliver(late)).toBe(200);
  await settle();
  const said = (await seen(world, 'boei', world.rooms.melding)).filter((event) =>
    String(event.content.body).includes('een keer'),
  );
  expect(said).toHaveLength(1);
});

test('what is still on its way is waited for, as long as some of it comes', async () => {
  const first = await say('zeil', 'Er staat een ladder bij nummer 4');
  const second = await say('boei', 'Er staat een ladder bij nummer 6');
  const third = await say('boei', 'Er staat een ladder bij nummer 8');
  const underWay = lose();
  const before = await counted();
  const waited: number[] = [];
  const deliverOne = async (): Promise<void> => {
    waited.push(underWay.length);
    const [next] = underWay.splice(0, underWay.length > 1 ? 1 : 0);
    if (next) await gate.deliver([next]);
  };
  expect(await look({}, deliverOne)).toBe(1);
  expect(waited).toEqual([3, 2, 1]);
  expect(await handled([first, second, third])).toBe(true);
  expect(await counted()).toBe(before + 1);
});

test('a look that is cut off begins again where it began, and goes through page after page', async () => {
  const lost = [await say('zeil', 'Bus een'), await say('zeil', 'Bus twee'), await say('zeil', 'Bus drie')];
  lose();
  const place = await placeReadTo(world.owner);
  // A page of one event at a time; the in-memory homeserver makes IDs of places.
  const happenedAfter: Rooms['happenedAfter'] = async (after) => {
    const all = await ctx.rooms.happenedAfter(after);
    const [only, ...rest] = all.events;
    return only && rest.length > 0
      ? { events: [only], place: Number(only.eventId.slice(2)), more: true }
      : all;
  };
  let left = 1;
  const sentEvent: Rooms['sentEvent'] = async (room, event) => {
    if (event === lost[1] && left-- > 0) throw new HomeserverError('retry', 'NO_CONNECTION', 'away');
    return ctx.rooms.sentEvent(room, event);
  };
  const rooms = { ...ctx.rooms, happenedAfter, sentEvent };
  await expect(look({ rooms })).rejects.toThrow('away');
  expect(await placeReadTo(world.owner)).toBe(Number(lost[0]?.slice(2)));
  expect(await handled(lost.slice(0, 1))).toBe(true);
  expect(await look({ rooms })).toBe(2);
  expect(await handled(lost)).toBe(true);
  expect(await placeReadTo(world.owner)).toBeGreaterThan(place ?? 0);
});

test('what is older than the ledger need remember is left, and what cannot be read holds up nothing', async () => {
  const old = await say('zeil', 'Die klootzak van vorige week');
  world.later(7 * 24 + 1);
  const unreadable = await say('zeil', 'Onleesbaar');
  const fine = await say('boei', 'Alles rustig op de kade');
  lose();
  const sentEvent: Rooms['sentEvent'] = async (room, event) => {
    if (event === unreadable) throw new HomeserverError('fail', 'BAD_RESPONSE', 'something else');
    return ctx.rooms.sentEvent(room, event);
  };
  expect(await look({ rooms: { ...ctx.rooms, sentEvent } })).toBe(1);
  expect(await handled([fine])).toBe(true);
  expect(await handled([old])).toBe(false);
});
