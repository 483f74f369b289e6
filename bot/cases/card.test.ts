import { expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Zaak } from '#store/case-row.ts';
import type { CardInput } from './card.ts';
import { cardContent } from './card.ts';

const at = new Date('2026-03-02T12:00:00Z');
const zaak: Zaak = {
  ref: 'abcdefghijklmnopqrstuv',
  id: '1',
  gebied: gebiedCode('WK007200'),
  soort: 'melding',
  room: roomId('!a'),
  sender: userId('@zeil:example.org'),
  senderRole: 'resident',
  wasSeen: false,
  kind: 'text',
  action: 'hold',
  emergency: false,
  version: 1,
  codes: ['bedreiging'],
  findings: [{ rule: 9, code: 'bedreiging', action: 'hold', fragment: '<b>sla</b>', message: 'Zin.' }],
  original: { type: 'm.room.message', content: {} },
  replacement: null,
  placeText: null,
  editOf: null,
  openedAt: at,
  stateSince: at,
  finishedAt: null,
  state: 'wacht',
  placeholder: eventId('$a'),
  placeable: null,
};
const card = (change: Partial<CardInput> = {}) =>
  cardContent({
    zaak,
    senderName: 'Jan <script>',
    takesPart: true,
    coordinators: [{ userId: userId('@baken:example.org'), name: 'Petra' }],
    melding: null,
    shown: { is: 'nothing' },
    words: 'Ik <b>sla</b> hem\n& meer',
    history: 'Jan in de laatste 90 dagen: niets bijzonders.',
    holdHours: 24,
    maxBytes: 20 * 1024 * 1024,
    ...change,
  });

test('words of people are shown as they are, never as markup', () => {
  const { formatted_body: html } = card();
  expect(html).toContain('<blockquote>Ik &lt;b&gt;sla&lt;/b&gt; hem<br>&amp; meer</blockquote>');
  expect(html).not.toContain('<script>');
});

test('rings the phones of the coordinators: mentioned, linked, and no notice', () => {
  expect(card()).toMatchObject({ msgtype: 'm.text', 'm.mentions': { user_ids: ['@baken:example.org'] } });
  expect(card().formatted_body).toContain('<a href="https://matrix.to/#/%40baken%3Aexample.org">Petra</a>');
});

test('without coordinators it asks whoever reads it', () => {
  expect(card({ coordinators: [] }).body).toContain('Wil een coördinator hiernaar kijken?');
});

test.each(['unreadable', 'too-large', 'gone'] as const)('an upload that is %s offers no ✅', (is) => {
  const { body } = card({ shown: { is } });
  expect(body).toContain('Plaatsen kan daarom niet');
  expect(body).not.toContain('✅');
});

test('of somebody who is out of the group it says so, and offers no ✅', () => {
  const { body } = card({ takesPart: false, senderName: 'Jan' });
  expect(body).toContain('Jan doet niet meer mee in de groep. Plaatsen kan daarom niet.');
  expect(body).not.toContain('✅');
});

test('names what it waits for first, and what else is in it after that', () => {
  const surplus = { rule: 11, code: 'te-veel-berichten', action: 'hold', fragment: '', message: 'Veel.' };
  const insult = {
    rule: 8,
    code: 'belediging',
    action: 'soften',
    fragment: 'klootzakken',
    message: 'Naar.',
  };
  const { body } = card({ zaak: { ...zaak, findings: [insult, surplus] } as unknown as Zaak });
  expect(body).toMatch(/Spelregel 11[\s\S]*Spelregel 8[\s\S]*“klootzakken”/);
});

test('fits in one event, however long the words', () => {
  const findings = Array.from({ length: 50 }, () => ({ ...zaak.findings[0], fragment: '&'.repeat(5_000) }));
  const long = { ...zaak, findings } as Zaak;
  expect(Buffer.byteLength(JSON.stringify(card({ zaak: long, words: '&'.repeat(6_000) })))).toBeLessThan(
    56_000,
  );
});

test('says of words that were delivered before they were judged that they stood there', () => {
  const late = (change: Partial<Zaak>) => card({ zaak: { ...zaak, wasSeen: true, ...change } as Zaak }).body;
  expect(late({})).toContain('Het stond al even in de groep. We hebben het teruggehaald.');
  expect(late({ soort: 'buurtpraat' })).toContain('Het stond al even in buurtpraat.');
  expect(late({ editOf: eventId('$b') })).toContain('Wat er veranderd is, stond al even in de groep.');
  expect(card().body).not.toContain('teruggehaald');
});

test('says what there was about the sender before', () => {
  expect(card().body).toContain('Jan in de laatste 90 dagen: niets bijzonders.');
});
