import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { judgeEvent } from '../gate/content.ts';
import type { MeldingCard } from './card.ts';
import { meldingCard } from './card.ts';
import { CARD_KEYS } from './keys.ts';

const jan = userId('@zeil:example.org');
const piet = userId('@boei:example.org');
const at = new Date('2026-03-02T21:14:00Z');
const melding: Melding = {
  id: '3f0c0000-0000-4000-8000-000000000000',
  gebied: gebiedCode('WK007200'),
  number: 12,
  room: roomId('!a'),
  state: 'open',
  source: eventId('$a'),
  reporter: jan,
  danger: false,
  kind: 'verdacht',
  place: 'Zuiderhaven 12',
  what: 'Man <b>kijkt</b> binnen',
  outcomeWords: null,
  openedAt: at,
  called: null,
  calledTurn: 0,
  over: null,
  closedAt: null,
  closedBy: null,
  closedEvent: null,
  closedTurn: 0,
  outcome: null,
  joinedTo: null,
  version: 1,
  cardVersion: null,
  cardAt: null,
  remindedAt: at,
  reminders: 0,
};
const card = (change: Partial<Melding> = {}, more: Partial<MeldingCard> = {}) =>
  meldingCard({
    melding: { ...melding, ...change },
    stand: { seen: 3, goers: [] },
    nameOf: (user) => (user === jan ? 'Jan' : 'Piet'),
    isService: () => false,
    callFirst: true,
    ...more,
  });

test('says number, time, what, where, 112, counts and state', () => {
  expect(card().body).toBe(
    'Melding 12 · 22:14\nWat: Man <b>kijkt</b> binnen\nWaar: Zuiderhaven 12\n112: nog niet gebeld\nOok gezien: 3\nKijkt mee: 0\nStand: open',
  );
});

test('shows the words of people as they are, never as markup', () => {
  expect(card().formatted_body).toContain('Man &lt;b&gt;kijkt&lt;/b&gt; binnen');
});

test.each([
  [[jan], false, '1 (pas gaan met twee)'],
  [[jan, piet], false, '2 (blijf bij elkaar)'],
  [[jan, piet], true, '2 (blijf op afstand, ga er niet op af)'],
])('who goes and looks is warned: %j', (goers, danger, line) => {
  expect(card({ danger }, { stand: { seen: 0, goers } }).body).toContain(`Kijkt mee: ${line}`);
});

test('with danger begins with 112, until it was called or the wijk does not want it', () => {
  const first = /^Bel eerst 112\. De politie komt alleen als iemand belt\.\n/;
  expect(card({ danger: true }).body).toMatch(first);
  expect(card({ danger: true }, { callFirst: false }).body).not.toMatch(first);
  const called = card({ danger: true, called: { at, by: jan } }).body;
  expect(called).not.toMatch(first);
  expect(called).toContain('112: gebeld om 22:14 door Jan');
});

test('one that was joined says to which, and no more', () => {
  expect(card({ state: 'samengevoegd' }, { joinedTo: 9 }).body).toBe('Melding 12 hoort bij melding 9.');
});

test.each(CARD_KEYS)('the rules let its key %s pass', (key) => {
  const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$a', key } };
  for (const role of ['resident', 'coordinator'] as const)
    expect(judgeEvent('m.reaction', content, { role, room: 'melding' })).toMatchObject({
      action: 'allow',
      tidy: false,
    });
});
