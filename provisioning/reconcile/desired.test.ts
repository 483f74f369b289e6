import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import { GEBIED_ROLES } from '#basis/roles.ts';
import { desiredRooms } from './desired.ts';

const context = {
  now: new Date('2026-03-01T12:00:00Z'),
  serverName: 'example.org',
  bot: userId('@bot:example.org'),
  phones: { emergency: '112', police: '0900-8844', gemeente: '14 0517' },
  avatars: new Map(),
};
const known = (naam: string) => ({
  ...{ code: gebiedCode('WK007200'), naam, on: true, buurtpraat: true, members: [], kamers: [] },
  ...{ appealing: [], departures: [], decisions: [], openDrift: [], agreed: new Set<string>() },
});
const nameOf = (naam: string) =>
  desiredRooms(known(naam), context).find((room) => room.soort === 'melding')?.name;

test.each([
  ['Wijk 00 Harlingen', 'Harlingen: meldingen'],
  ['Midlum', 'Midlum: meldingen'],
  ['Wijk 07', 'Wijk 07: meldingen'],
])('the group of %s', (naam, name) => {
  expect(nameOf(naam)).toBe(name);
});

test('every room opens with what to do in danger, and none says that the police do or do not read along', () => {
  for (const { topic } of desiredRooms(known('Midlum'), context)) {
    expect(topic).toMatch(/^Gevaar\? Bel (eerst )?112\./);
    expect(topic).not.toMatch(/politie leest/i);
  }
});

test.each(GEBIED_ROLES)('a %s has a room of their own, where tips and outcomes reach them', (role) => {
  const member = {
    ...{ persoonId: 'iemand', userId: userId('@iemand:example.org'), displayName: 'Iemand', role },
    ...{ since: context.now, readOnlyUntil: null, isVolunteer: false, accountName: null },
  };
  const rooms = desiredRooms({ ...known('Midlum'), members: [member] }, context);
  const own = rooms.filter((room) => room.soort === 'bewoner');
  expect(own.map(({ persoonId, open }) => [persoonId, open])).toEqual([['iemand', true]]);
});
