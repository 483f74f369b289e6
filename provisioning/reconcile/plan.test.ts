import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { Json, JsonObject } from '#basis/json.ts';
import type { RoomAlias, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { StateEvent } from '#matrix/homeserver.ts';
import type { Former, Kamer, KnownGebied, Member } from '#store/room-types.ts';
import { settingsOf } from './desired.ts';
import type { PlanContext } from './plan.ts';
import { indexGebied, planGebied, strangersIn } from './plan.ts';
import type { RealRoom } from './plan-types.ts';
import { realRoom } from './plan-types.ts';
import { DEFAULT_DRIFT_POLICY } from './settings.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const SELF = userId('@dienst:voorbeeld.nl');
const BOT = userId('@bot:voorbeeld.nl');
const COR = userId('@cor:voorbeeld.nl');
const context: PlanContext = {
  ...{ now: NOW, serverName: 'voorbeeld.nl', bot: BOT, self: SELF, avatars: new Map() },
  phones: { emergency: '112', police: '0900-8844', gemeente: '14 0517' },
  ...{ policy: DEFAULT_DRIFT_POLICY, removalLimit: 0.2, repostBefore: new Date('2026-02-01') },
};

const person = (name: string, role: GebiedRole = 'resident'): Member => ({
  ...{ persoonId: `id-${name}`, userId: userId(`@${name}:voorbeeld.nl`), displayName: name, role },
  ...{ since: new Date('2026-01-01'), readOnlyUntil: null, isVolunteer: false, accountName: name },
});
const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name) => person(name))
  .concat(person('cor', 'coordinator'));

const kamer = (soort: Kamer['soort'], persoonId: string | null = null): Kamer => {
  const id = persoonId ?? soort;
  return {
    ...{ id, soort, persoonId, spelregelsNr: 1, orphan: false },
    alias: `#${id}:voorbeeld.nl` as RoomAlias,
    roomId: roomId(`!${id}`),
    spelregels: { event: eventId('$regels'), op: NOW },
  };
};
const KAMERS = [
  ...(['ruimte', 'melding', 'buurtpraat', 'coordinatie', 'overleg'] as const).map((soort) => kamer(soort)),
  ...MEMBERS.map((it) => kamer('bewoner', it.persoonId)),
];
const gebied = (extra: Partial<KnownGebied> = {}): KnownGebied => ({
  ...{ code: gebiedCode('WK007201'), naam: 'Midlum', on: true, buurtpraat: true },
  ...{
    members: MEMBERS,
    kamers: KAMERS,
    appealing: [],
    departures: [],
    decisions: [],
    openDrift: [],
    agreed: new Set<string>(),
  },
  ...extra,
});

let serial = 0;
const event = (type: string, stateKey: string, content: JsonObject, sender: UserId = SELF): StateEvent => ({
  ...{ type, stateKey, content, sender },
  eventId: eventId(`$e${++serial}`),
  originServerTs: Date.parse('2026-02-20'),
});
const membership = (user: string, content: string, sender: UserId = SELF): StateEvent =>
  event('m.room.member', user, { membership: content }, sender);

/** The rooms exactly as they should be. */
function asWanted(known: KnownGebied): Map<string, RealRoom> {
  const index = indexGebied(known, context);
  const rooms = new Map<string, RealRoom>();
  for (const room of index.desired) {
    const it = index.kamerOf(room);
    if (it === null) continue;
    const events = [
      ...settingsOf(room, index.links, 'voorbeeld.nl'),
      { type: 'm.room.canonical_alias', stateKey: '', content: { alias: it.alias } },
    ].map((setting) => event(setting.type, setting.stateKey, setting.content as JsonObject));
    const members = [SELF, ...room.members.keys()].map((user) => membership(user, 'join'));
    const pins = room.pinned ? [event('m.room.pinned_events', '', { pinned: ['$regels'] })] : [];
    rooms.set(it.id, realRoom([...events, ...members, ...pins], room.soort === 'bewoner' ? null : true));
  }
  return rooms;
}

/** Changes what a room is. */
function change(rooms: Map<string, RealRoom>, id: string, ...events: StateEvent[]): Map<string, RealRoom> {
  const room = rooms.get(id);
  if (room === undefined) throw new Error(id);
  const all = [...room.state.values(), ...room.members.values()];
  const kept = all.filter(
    (it) => !events.some((other) => other.type === it.type && other.stateKey === it.stateKey),
  );
  return new Map(rooms).set(id, realRoom([...kept, ...events], room.aliasHere));
}

const plan = (
  known: KnownGebied,
  real: ReadonlyMap<string, RealRoom | null>,
  formers: readonly Former[] = [],
) =>
  planGebied(
    known,
    indexGebied(known, context),
    real,
    new Map(formers.map((it) => [it.userId, it])),
    context,
  );

test('rooms that are as they should be need nothing', () => {
  const real = asWanted(gebied());
  expect(plan(gebied(), real)).toMatchObject({ rooms: [], accounts: [], unreadable: [], waiting: null });
  expect(strangersIn(indexGebied(gebied(), context), real, SELF)).toEqual([]);
});

test('what the service set itself before is no difference that somebody made', () => {
  const real = asWanted(gebied());
  const [room] = plan(gebied({ naam: 'Midlum-Noord' }), real).rooms;
  expect(room?.settings.map((it) => it.type)).toContain('m.room.name');
  expect(room?.drift).toEqual([]);
});

test.each([
  ['herstellen', 1],
  ['overnemen', 0],
  ['negeren', 0],
] as const)('a name that a coordinator gave is dealt with by policy: %s', (policy, repairs) => {
  const real = change(asWanted(gebied()), 'melding', event('m.room.name', '', { name: 'Van Cor' }, COR));
  const known = gebied();
  const made = planGebied(known, indexGebied(known, context), real, new Map(), {
    ...context,
    policy: { ...DEFAULT_DRIFT_POLICY, naam: policy },
  });
  expect(made.rooms).toHaveLength(1);
  expect(made.rooms[0]?.settings).toHaveLength(repairs);
  expect(made.rooms[0]?.drift).toMatchObject([{ kind: 'naam', by: COR, found: { name: 'Van Cor' }, policy }]);
});

test('what was adopted is what is wanted; what was ignored is left, until it changes again', () => {
  const name = (text: string) => event('m.room.name', '', { name: text }, COR);
  const real = change(asWanted(gebied()), 'melding', name('Van Cor'));
  const decided = (state: 'overgenomen' | 'genegeerd', content: Json) =>
    gebied({ decisions: [{ kamerId: 'melding', key: 'm.room.name\n', eventId: null, state, content }] });
  expect(plan(decided('overgenomen', { name: 'Van Cor' }), real).rooms).toEqual([]);
  expect(plan(decided('genegeerd', { name: 'Van Cor' }), real).rooms).toEqual([]);
  const again = change(real, 'melding', name('Nog eens'));
  const [room] = plan(decided('overgenomen', { name: 'Van Cor' }), again).rooms;
  expect(room?.settings).toMatchObject([{ content: { name: 'Van Cor' } }]);
  expect(plan(decided('genegeerd', { name: 'Van Cor' }), again).rooms).toHaveLength(1);
});

test("an official's order goes before the policy", () => {
  const real = change(asWanted(gebied()), 'melding', membership(MEMBERS[0]?.userId ?? '', 'leave', COR));
  const kicked = plan(gebied(), real).rooms[0];
  expect(kicked?.joins).toEqual([]);
  expect(kicked?.departures).toMatchObject([{ persoonId: 'id-a', reason: 'verwijderd', by: COR }]);
  const key = `m.room.member\n${MEMBERS[0]?.userId}`;
  const ordered = gebied({
    openDrift: [{ id: '1', kamerId: 'melding', key, eventId: null, order: 'herstellen' }],
  });
  expect(plan(ordered, real).rooms[0]?.joins).toHaveLength(1);
});

test('who left by choice is a departure, not a difference, and is not put back', () => {
  const anna = MEMBERS[0] as Member;
  const real = change(asWanted(gebied()), 'buurtpraat', membership(anna.userId, 'leave', anna.userId));
  const [room] = plan(gebied(), real).rooms;
  expect(room).toMatchObject({
    joins: [],
    drift: [],
    departures: [{ persoonId: 'id-a', reason: 'zelf-vertrokken' }],
  });
  const known = gebied({
    departures: [{ kamerId: 'buurtpraat', persoonId: 'id-a', cause: 'x', forgiven: false }],
  });
  expect(plan(known, real).rooms).toEqual([]);
});

test('who was banned is let in again after the ban is lifted, if that is wanted', () => {
  const real = change(asWanted(gebied()), 'melding', membership(BOT, 'ban', COR));
  expect(plan(gebied(), real).rooms[0]).toMatchObject({
    joins: [{ userId: BOT, banned: true }],
    drift: [{ kind: 'bot-verwijderd', by: COR }],
  });
});

test('a stranger is taken out; a former member goes for the reason that their membership ended', () => {
  const stranger = userId('@vreemde:voorbeeld.nl');
  const moved = userId('@verhuisd:voorbeeld.nl');
  const real = change(
    asWanted(gebied()),
    'melding',
    membership(stranger, 'invite', COR),
    membership(moved, 'join', moved),
  );
  const former: Former = {
    ...{ persoonId: 'id-m', userId: moved, lidmaatschapId: 'l', roles: ['resident'], reason: 'verhuisd' },
  };
  const [room] = plan(gebied(), real, [former]).rooms;
  expect(room?.removals).toMatchObject([
    { userId: stranger, persoonId: null, reason: 'vreemde' },
    { userId: moved, persoonId: 'id-m', reason: 'verhuisd' },
  ]);
  expect(room?.drift).toMatchObject([{ kind: 'vreemde', by: COR }]);
  // A resident has never belonged in the coordinators' room: whoever let them in there did that.
  const inside = change(asWanted(gebied()), 'coordinatie', membership(moved, 'join', moved));
  expect(plan(gebied(), inside, [former]).rooms[0]?.removals).toMatchObject([{ reason: 'vreemde' }]);
});

test.each([
  [2, false],
  [3, true],
])('a plan that removes %i of 10 members waits for a yes: %s', (gone, waits) => {
  const real = asWanted(gebied());
  const known = gebied({ members: MEMBERS.slice(gone) });
  const formers = MEMBERS.slice(0, gone).map(
    (it): Former => ({ ...it, lidmaatschapId: it.persoonId, roles: ['resident'], reason: 'verhuisd' }),
  );
  const made = plan(known, real, formers);
  expect(made.waiting !== null).toBe(waits);
  expect(made.rooms.flatMap((room) => room.removals).length > 0).toBe(!waits);
  if (!waits) return;
  expect(made.waiting).toEqual({ removals: ['id-a', 'id-b', 'id-c'], members: 10 });
  const agreed = { ...known, agreed: new Set(['id-a', 'id-b', 'id-c']) };
  expect(plan(agreed, real, formers)).toMatchObject({ waiting: null });
  // A yes to two is no yes to three.
  expect(plan({ ...known, agreed: new Set(['id-a', 'id-b']) }, real, formers).waiting).not.toBeNull();
});

test('while a plan waits nobody comes in either, but a stranger goes and settings are kept right', () => {
  const stranger = userId('@vreemde:voorbeeld.nl');
  const newcomer = person('nieuw');
  const known = gebied({ members: [...MEMBERS.slice(3), newcomer] });
  const formers = MEMBERS.slice(0, 3).map(
    (it): Former => ({ ...it, lidmaatschapId: it.persoonId, roles: ['resident'], reason: 'verhuisd' }),
  );
  const real = change(
    asWanted(gebied()),
    'melding',
    membership(stranger, 'join', COR),
    event('m.room.name', '', { name: 'Van Cor' }, COR),
  );
  const made = plan(known, real, formers);
  const melding = made.rooms.find((room) => room.desired.soort === 'melding');
  expect(melding?.removals.map((it) => it.userId)).toEqual([stranger]);
  expect(melding?.joins).toEqual([]);
  expect(melding?.settings.map((it) => it.type)).toContain('m.room.name');
  expect(made.accounts).toEqual([]);
});

test('a room that the homeserver does not show is not made a second time', () => {
  const real = new Map<string, RealRoom | null>(asWanted(gebied())).set('melding', null);
  const made = plan(gebied(), real);
  expect(made.unreadable.map((it) => it.id)).toEqual(['melding']);
  expect(made.rooms.filter((room) => room.make)).toEqual([]);
});

test('pins of a coordinator are theirs; the spelregels stay pinned', () => {
  const pins = (...pinned: string[]) => event('m.room.pinned_events', '', { pinned }, COR);
  const wanted = asWanted(gebied());
  expect(plan(gebied(), change(wanted, 'melding', pins('$van-cor', '$regels'))).rooms).toEqual([]);
  expect(plan(gebied(), change(wanted, 'melding', pins('$van-cor'))).rooms[0]).toMatchObject({
    pins: 'pin',
    drift: [{ kind: 'vastgezet', by: COR }],
  });
});

test('a room that somebody hung in our Space is taken out of it', () => {
  const real = change(
    asWanted(gebied()),
    'ruimte',
    event('m.space.child', '!elders', { via: ['elders.nl'] }, BOT),
  );
  expect(plan(gebied(), real).rooms[0]).toMatchObject({
    settings: [{ type: 'm.space.child', stateKey: '!elders', content: {} }],
    drift: [{ kind: 'koppeling', by: BOT }],
  });
});
