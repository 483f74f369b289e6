import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { JsonObject } from '#basis/json.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { WatchedRoom } from '#store/drift.ts';
import { seeEvent } from './seen-event.ts';

const ANNA = userId('@anna:voorbeeld.nl');
const COR = userId('@cor:voorbeeld.nl');
const BOT = userId('@bot:voorbeeld.nl');
const SELF = userId('@dienst:voorbeeld.nl');
const GEBIED = gebiedCode('WK007201');

const room = (soort: RoomKind, persoonId: string | null = null): WatchedRoom => ({
  ...{ kamerId: 'k', gebied: GEBIED, soort, persoonId, roomId: roomId('!r'), alias: '#a:voorbeeld.nl' },
  spelregels: eventId('$regels'),
});
const event = (type: string, stateKey: string, content: JsonObject, sender = COR): TimelineEvent => ({
  ...{ type, stateKey, content, sender, eventId: eventId('$e'), roomId: roomId('!r') },
  originServerTs: Date.parse('2026-03-01'),
});
const see = (it: TimelineEvent, where = room('melding'), role: GebiedRole = 'resident') =>
  seeEvent(it, where, {
    ...{ self: SELF, bot: BOT },
    members: new Map([[`${GEBIED} ${ANNA}`, { persoonId: 'id-anna', role }]]),
  });
const member = (user: string, membership: string, sender = COR) =>
  event('m.room.member', user, { membership, displayname: 'Anna de Vries' }, sender);

test('a setting that somebody changes is a difference, with who and when', () => {
  const seen = see(event('m.room.name', '', { name: 'Anders' }));
  expect(seen).toMatchObject({
    run: true,
    drift: [{ kind: 'naam', by: COR, at: new Date('2026-03-01'), found: { name: 'Anders' } }],
  });
});

test('what we do not watch, and what leaves ours in place, is none', () => {
  expect(see(event('m.room.join_rules.x', 'w', {})).run).toBe(false);
  expect(see(event('m.room.canonical_alias', '', { alias: '#a:voorbeeld.nl' })).run).toBe(false);
  expect(see(event('m.room.pinned_events', '', { pinned: ['$regels', '$x'] })).run).toBe(false);
  expect(see(event('m.room.pinned_events', '', { pinned: ['$x'] })).drift).toHaveLength(1);
});

test('an alias that goes in our own name needs a run, but nobody is named for it', () => {
  expect(see(event('m.room.canonical_alias', '', {}, SELF))).toMatchObject({ run: true, drift: [] });
});

test('leaving by choice is a departure; being taken out is a difference', () => {
  expect(see(member(ANNA, 'leave', ANNA))).toMatchObject({
    drift: [],
    departures: [{ persoonId: 'id-anna', reason: 'zelf-vertrokken', by: null, cause: '$e' }],
  });
  expect(see(member(ANNA, 'leave'))).toMatchObject({
    run: true,
    departures: [],
    drift: [{ kind: 'lid-verwijderd', by: COR }],
  });
  expect(see(member(ANNA, 'ban')).drift).toMatchObject([{ kind: 'lid-verwijderd' }]);
});

test('a stranger who comes in is a difference; of a membership no name is kept', () => {
  const seen = see(member('@vreemde:voorbeeld.nl', 'join', userId('@vreemde:voorbeeld.nl')));
  expect(seen.drift).toMatchObject([{ kind: 'vreemde', found: { membership: 'join' } }]);
  expect(JSON.stringify(seen)).not.toContain('Vries');
});

test('a member counts as such in the rooms of their role alone', () => {
  expect(see(member(ANNA, 'join', ANNA)).returned).toMatchObject([{ persoonId: 'id-anna' }]);
  expect(see(member(ANNA, 'join', ANNA), room('coordinatie')).drift).toMatchObject([{ kind: 'vreemde' }]);
  expect(see(member(ANNA, 'join', ANNA), room('bewoner', 'id-anna')).drift).toEqual([]);
  expect(see(member(ANNA, 'join', ANNA), room('bewoner', 'id-bert')).drift).toMatchObject([
    { kind: 'vreemde' },
  ]);
});

test('the bot that leaves or is taken out is a difference', () => {
  expect(see(member(BOT, 'leave', BOT)).drift).toMatchObject([{ kind: 'bot-verwijderd', by: BOT }]);
  expect(see(member(BOT, 'join', BOT)).drift).toEqual([]);
});
