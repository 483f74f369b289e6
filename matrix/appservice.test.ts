import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromHomeserver, parsePing, parseTransaction } from './appservice.ts';

const raw = {
  type: 'm.room.message',
  event_id: '$abc',
  room_id: '!kamer',
  sender: '@anna:test.localhost',
  origin_server_ts: 1_700_000_000_000,
  content: { msgtype: 'm.text', body: 'hallo' },
  unsigned: { age: 3 },
};

test('events come out in order, state with its key', () => {
  const member = { ...raw, event_id: '$def', type: 'm.room.member', state_key: '@anna:test.localhost' };
  const { events, skipped } = parseTransaction({
    events: [raw, member],
    'de.sorunome.msc2409.ephemeral': [],
  });
  expect(skipped).toBe(0);
  expect(events).toEqual([
    {
      type: 'm.room.message',
      eventId: '$abc',
      roomId: '!kamer',
      sender: '@anna:test.localhost',
      originServerTs: 1_700_000_000_000,
      content: { msgtype: 'm.text', body: 'hallo' },
    },
    expect.objectContaining({ eventId: '$def', stateKey: '@anna:test.localhost' }),
  ]);
});

test.each([
  ['no event', null],
  ['no sender', { ...raw, sender: undefined }],
  ['an odd sender', { ...raw, sender: 'anna' }],
  ['an odd room', { ...raw, room_id: 'kamer' }],
  ['an odd event ID', { ...raw, event_id: 'abc' }],
  ['a time that is none', { ...raw, origin_server_ts: 'gisteren' }],
  ['content that is a list', { ...raw, content: [] }],
  ['content that is text', { ...raw, content: 'hallo' }],
  ['a state key that is a number', { ...raw, state_key: 4 }],
])('an entry with %s is left out and counted, the others stay', (_, odd) => {
  const { events, skipped } = parseTransaction({ events: [odd, raw] });
  expect(events.map((event) => event.eventId)).toEqual(['$abc']);
  expect(skipped).toBe(1);
});

test('anything at all is taken without an error', () => {
  const check = (body: unknown) => {
    const { events, skipped } = parseTransaction(body);
    expect(events.length + skipped).toBeGreaterThanOrEqual(0);
  };
  fc.assert(fc.property(fc.anything(), check));
  fc.assert(fc.property(fc.array(fc.anything()), (events) => check({ events })));
  expect(parseTransaction('x')).toEqual({ events: [], skipped: 1 });
});

test('only the homeserver has its token', () => {
  expect(isFromHomeserver('Bearer geheim', 'geheim')).toBe(true);
  for (const wrong of [
    undefined,
    '',
    'geheim',
    'Bearer ',
    'Bearer geheim2',
    'bearer geheim',
    'Basic geheim',
  ]) {
    expect(isFromHomeserver(wrong, 'geheim')).toBe(false);
  }
});

test('a ping says whose it is', () => {
  expect(parsePing({ transaction_id: 'start-1' })).toBe('start-1');
  expect(parsePing({})).toBeNull();
  expect(parsePing(undefined)).toBeNull();
});
