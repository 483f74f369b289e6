import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand } from './commands.ts';

test.each([
  ['help', 'help'],
  ['  HULP!! ', 'help'],
  ['?', 'help'],
  ['hepl', 'help'],
  ['Signalement.', 'signalement'],
  ['signalment', 'signalement'],
  ['sinjalemint', 'signalement'],
  ['de spelregels', 'spelregels'],
  ['spelregls', 'spelregels'],
  ['rules', 'spelregels'],
  ['112', '112'],
  ['1-1-2', '112'],
  ['inloggen', 'inloggen'],
  ['Log in!', 'inloggen'],
  ['ynlogge', 'inloggen'],
  ['inlogen', 'inloggen'],
  ['Surveillance', 'meelopen'],
  ['ik wil meelopen!', 'meelopen'],
  ['STOOOP', 'stop'],
  ['werom', 'terug'],
  ['ga terug', 'terug'],
  ['Weet ik niet', 'overslaan'],
  ["I don't know", 'overslaan'],
])('“%s” is %s', (text, is) => expect(readCommand(text, { lenient: true })).toEqual({ is }));

test.each([
  ['taal', null],
  ['taal fy', 'fy'],
  ['Taal: Engels', 'en'],
  ['language english', 'en'],
  ['Frysk', 'fy'],
  ['nederlnads', 'nl'],
])('“%s” is about language %s', (text, taal) =>
  expect(readCommand(text, { lenient: true })).toEqual({ is: 'taal', taal }),
);

test.each([
  '',
  'en',
  'step',
  'stap',
  'een blauwe jas',
  'Iemand stopt bij mijn huis',
  'help er wordt ingebroken',
  'voorstraat 112',
  'Engels',
])('“%s” is no command while something is asked', (text) => expect(readCommand(text)).toBeNull());

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, lenient) => {
      readCommand(text, { lenient });
    }),
  );
});
