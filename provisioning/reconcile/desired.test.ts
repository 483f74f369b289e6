import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { KnownGebied, Member } from '#store/room-types.ts';
import type { DesiredContext } from './desired.ts';
import { desiredRooms, powerLevelsOf } from './desired.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const context: DesiredContext = {
  now: NOW,
  serverName: 'voorbeeld.nl',
  bot: userId('@bot:voorbeeld.nl'),
  phones: { emergency: '112', police: '0900-8844', gemeente: '14 0517' },
  avatars: new Map(),
};
const member = (name: string, role: GebiedRole, readOnlyUntil: Date | null = null): Member => ({
  persoonId: `id-${name}`,
  userId: userId(`@${name}:voorbeeld.nl`),
  displayName: name,
  role,
  since: new Date('2026-01-01'),
  readOnlyUntil,
  accountName: null,
});
const MEMBERS = [
  member('anna', 'resident'),
  member('cor', 'coordinator'),
  member('agent', 'wijkagent'),
  member('ambtenaar', 'gemeente'),
];
const gebied = (extra: Partial<KnownGebied> = {}): KnownGebied => ({
  code: gebiedCode('WK007201'),
  naam: 'Midlum',
  on: true,
  buurtpraat: true,
  members: MEMBERS,
  kamers: [],
  departures: [],
  decisions: [],
  openDrift: [],
  agreed: new Set(),
  ...extra,
});
const names = (room: { members: ReadonlyMap<UserId, unknown> } | undefined): string[] =>
  [...(room?.members.keys() ?? [])].map((user) => user.slice(1, user.indexOf(':'))).sort();

test('each role is in its rooms, the bot in all', () => {
  const rooms = desiredRooms(gebied(), context);
  const inRoom = (soort: string) => names(rooms.find((room) => room.soort === soort));
  expect(inRoom('ruimte')).toEqual(['agent', 'ambtenaar', 'anna', 'bot', 'cor']);
  expect(inRoom('melding')).toEqual(['agent', 'ambtenaar', 'anna', 'bot', 'cor']);
  expect(inRoom('buurtpraat')).toEqual(['anna', 'bot', 'cor']);
  expect(inRoom('coordinatie')).toEqual(['bot', 'cor']);
  expect(inRoom('overleg')).toEqual(['agent', 'ambtenaar', 'bot', 'cor']);
  const own = rooms.filter((room) => room.soort === 'bewoner');
  expect(own.map(names)).toEqual([
    ['anna', 'bot'],
    ['bot', 'cor'],
  ]);
});

test('every room says which number to call in danger', () => {
  for (const room of desiredRooms(gebied(), { ...context, phones: { ...context.phones, emergency: '911' } }))
    expect(room.topic).toContain('911');
});

test('a gebied that is off and has no rooms gets none; without buurtpraat there is no such room', () => {
  expect(desiredRooms(gebied({ on: false }), context)).toEqual([]);
  const kinds = desiredRooms(gebied({ buurtpraat: false }), context).map((room) => room.soort);
  expect(kinds).not.toContain('buurtpraat');
  expect(kinds).toContain('melding');
});

test('read-only silences in the groups alone, a coordinator too, and ends at its moment', () => {
  const silent = member('anna', 'resident', new Date(NOW.getTime() + 1));
  const users = (soort: Parameters<typeof powerLevelsOf>[0], it: Member) =>
    (powerLevelsOf(soort, [it], context).users as Record<string, number>)[it.userId];
  expect(users('melding', silent)).toBe(-1);
  expect(users('buurtpraat', silent)).toBe(-1);
  expect(users('ruimte', silent)).toBeUndefined();
  expect(users('melding', { ...silent, readOnlyUntil: NOW })).toBeUndefined();
  expect(users('melding', { ...silent, role: 'coordinator' })).toBe(-1);
  expect(users('overleg', { ...silent, role: 'coordinator' })).toBe(50);
});

test('nobody who lives there can invite, write in the Space or change a setting', () => {
  const levels = powerLevelsOf('ruimte', [], context);
  expect(levels).toMatchObject({ invite: 50, events_default: 100, state_default: 100, users_default: 0 });
  expect(powerLevelsOf('melding', [], context)).toMatchObject({
    events_default: 0,
    events: { 'm.reaction': -1, 'm.room.power_levels': 100, 'm.room.encryption': 100, 'm.room.name': 50 },
  });
});
