import fc from 'fast-check';
import { expect, test } from 'vitest';
import { icsOf } from './ics.ts';

const AT = new Date('2026-03-03T08:00:00Z');
const event = (it: { title?: string; place?: string } = {}) => ({
  ...{ uid: 'ronde-1@buurtbaken', begins: new Date('2026-03-06T19:15:00Z') },
  ...{ ends: new Date('2026-03-06T20:15:00Z'), title: 'Ronde', about: 'Hesje; 112', place: '' },
  ...{ status: 'CONFIRMED' as const, ...it },
});
/** As a reader of calendars does (RFC 5545, 3.1 and 3.3.11). */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const read = (text: string, name: string): string =>
  (unfolded(text).find((line) => line.startsWith(`${name}:`)) ?? '')
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

test('an event has what RFC 5545 asks for, in UTC', () => {
  const lines = unfolded(icsOf('Mijn rondes', [event({ place: 'bij de brug, links' })], AT));
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
  for (const line of [
    'VERSION:2.0',
    'DTSTAMP:20260303T080000Z',
    'DTSTART:20260306T191500Z',
    'DTEND:20260306T201500Z',
    'DESCRIPTION:Hesje\\; 112',
    'LOCATION:bij de brug\\, links',
    'CLASS:PRIVATE',
  ])
    expect(lines).toContain(line);
});

test('whatever is in a title: it comes back, in lines of 75 octets, and adds no line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const text = icsOf('x', [event({ title })], AT);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(unfolded(text)).toHaveLength(unfolded(icsOf('x', [event()], AT)).length);
      expect(read(text, 'SUMMARY')).toBe(title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ''));
    }),
  );
});
