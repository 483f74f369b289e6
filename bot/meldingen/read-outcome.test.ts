import { expect, test } from 'vitest';
import { isThanks, readOutcome } from './read-outcome.ts';

test.each([
  ...[
    'nee',
    'Nee hoor',
    'nee bedankt',
    'No',
    'nog bezig',
    'Nog niet',
    'hij is er nog',
    'Ze staan daar nog steeds',
  ],
  ...[
    'Nee, hij loopt hier nog rond',
    'het is nog niet afgelopen',
    'noch net',
    'Hy is der noch',
    'noch dwaande',
  ],
  ...['still there', 'not yet', 'He is still here', 'it is not over yet'],
])('"%s": it goes on', (text) => expect(readOutcome(text)).toBe('still'));

test.each([
  'ja',
  'Ja hoor',
  'Ja, klopt',
  'ja dank je',
  'Dat klopt',
  'Het is afgelopen',
  'yes',
  'it is over',
  'foarby',
])('"%s": over, and not how', (text) => expect(readOutcome(text)).toBe('over'));

test.each(['Weet ik niet', 'geen idee hoor', 'Onbekend', 'Ik wit it net', "I don't know"])(
  '"%s": nobody knows how',
  (text) => expect(readOutcome(text)).toBe('unknown'),
);

test.each(['ok', 'Oké!', 'dank je wel', 'Bedankt', 'ok prima', '👍', '🙏🏼', 'Thank you', 'tankewol', '…'])(
  '"%s" says nothing of it',
  (text) => expect(readOutcome(text)).toBe('nothing'),
);

test.each([
  ...[
    'Was de postbode',
    'Nee, het was de postbode',
    'Ja, de politie heeft hem meegenomen',
    'vals alarm',
    'opgelost',
  ],
  ...[
    'Hij was er nog maar de politie heeft hem meegenomen',
    'Niemand gezien',
    'Het is weer stil',
    'Onbekende man was de postbode',
  ],
])('"%s" tells how it ended', (text) => expect(readOutcome(text)).toBeNull());

test.each([
  ['Dankjewel', true],
  ['ok, bedankt hoor', true],
  ['Hallo', false],
  ['Dank je, er staat iemand in de tuin', false],
  ['', false],
])('thanks alone: "%s" %s', (text, is) => expect(isThanks(text)).toBe(is));
