import { expect, test } from 'vitest';
import type { JsonObject } from '#basis/json.ts';
import { wordsToPlace } from './words.ts';

const words = (kind: string, content: JsonObject, type = 'm.room.message'): string =>
  wordsToPlace({ kind, senderRole: 'resident', soort: 'melding' }, { type, content });

test('a text is placed as typed, and without what a formatted copy says besides', () => {
  const content = {
    msgtype: 'm.text',
    body: 'Ik sla hem, die klootzak',
    format: 'org.matrix.custom.html',
    formatted_body: 'iets heel anders',
  };
  expect(words('text', content)).toBe('Ik sla hem, die klootzak');
});

test('a caption is placed as judged; a file name is no caption', () => {
  const photo = { msgtype: 'm.image', url: 'mxc://example.org/a', filename: 'IMG.JPG' };
  expect(words('image', { ...photo, body: 'Deze fiets' })).toBe('Deze fiets');
  expect(words('image', { ...photo, body: 'IMG.JPG' })).toBe('');
  expect(words('image', { ...photo, body: 'Die klootzak weer' })).not.toContain('klootzak');
});

test('a poll is its question and answers, a place its coordinates', () => {
  const answers = [
    { id: 'a', 'org.matrix.msc1767.text': 'Ja' },
    { id: 'b', 'org.matrix.msc1767.text': 'Nee' },
  ];
  const poll = {
    'org.matrix.msc3381.poll.start': { question: { 'org.matrix.msc1767.text': 'Slaan?' }, answers },
  };
  expect(words('poll', poll, 'org.matrix.msc3381.poll.start')).toBe('Slaan?\n- Ja\n- Nee');
  const place = { msgtype: 'm.location', body: 'Hier', geo_uri: 'geo:53.1,5.4' };
  expect(words('location', place)).toBe('Hier (geo:53.1,5.4)');
});

test('what does not fit in one event twice is cut', () => {
  expect(words('text', { msgtype: 'm.text', body: 'a'.repeat(40_000) })).toHaveLength(6_001);
  const emoji = `${'a'.repeat(5_999)}🚗🚗`;
  expect(words('text', { msgtype: 'm.text', body: emoji })).toBe(`${'a'.repeat(5_999)}…`);
});
