import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FIELDS } from '#basis/catalogue/pages/fields.ts';
import { ProblemError } from '#basis/errors.ts';
import { checkbox, choice, choices, optionalText, text, wholeNumber } from './fields.ts';
import { errorsOfProblem, readForm, typedOf } from './read-form.ts';

const schema = z.object({
  naam: text(10),
  uitleg: optionalText(5),
  aantal: wholeNumber(1, 20),
  akkoord: checkbox(),
  soort: choice(['auto', 'fiets']),
  dagen: choices(['ma', 'di']),
  email: z.email().optional(),
});
const SOUND = { naam: ' Jan ', aantal: '3', soort: 'fiets' };

test('what a browser sends becomes what a page wants', () => {
  expect(readForm(schema, { ...SOUND, akkoord: 'ja', dagen: 'ma' }, 'nl', null)).toEqual({
    is: 'sound',
    values: { naam: 'Jan', uitleg: null, aantal: 3, akkoord: true, soort: 'fiets', dagen: ['ma'] },
  });
  expect(readForm(schema, { ...SOUND, dagen: ['ma', 'di'], uitleg: ' ' }, 'nl', null)).toMatchObject({
    values: { dagen: ['ma', 'di'], akkoord: false, uitleg: null },
  });
});

describe.each(['nl', 'fy', 'en'] as const)('in %s', (language) => {
  const says = FIELDS[language];
  test.each([
    ['naam', '', says.required],
    ['naam', '   ', says.required],
    ['naam', 'x'.repeat(11), says.tooLong(10)],
    ['naam', 'a\u0007b', says.wrong],
    ['aantal', 'drie', says.noNumber],
    ['aantal', '1.5', says.noNumber],
    ['aantal', '', says.required],
    ['aantal', '0', says.tooSmall(1)],
    ['aantal', '21', says.tooLarge(20)],
    ['soort', 'bus', says.choose],
    ['soort', '', says.choose],
    ['akkoord', 'nee', says.choose],
    ['dagen', 'zo', says.choose],
    ['email', 'x', says.email],
    ['naam', ['a', 'b'], says.wrong],
  ])('%s as %j: %s', (field, value, message) => {
    const typed = { ...SOUND, [field]: value };
    expect(readForm(schema, typed, language, null)).toEqual({ is: 'faulty', errors: [{ field, message }] });
  });
});

test("a page's own words go first, by the message of its schema", () => {
  const own = { nl: { plaat: 'geen kenteken' }, fy: { plaat: 'gjin kenteken' }, en: { plaat: 'no plate' } };
  const plate = z.object({ plaat: z.string().regex(/^[A-Z]+$/, 'plaat') });
  expect(readForm(plate, { plaat: '1' }, 'fy', own)).toMatchObject({
    errors: [{ message: 'gjin kenteken' }],
  });
});

test('of what is no text nothing is typed, and the form token is not either', () => {
  expect(typedOf({ _echt: 'x', a: '1', b: ['2', 3], c: { d: 1 }, e: 4 })).toEqual({ a: '1', b: ['2'] });
  expect([typedOf(undefined), typedOf('x'), typedOf(null)]).toEqual([{}, {}, {}]);
  expect(
    Object.keys(typedOf(Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`f${at}`, ''])))).length,
  ).toBe(500);
});

test("a refusal of the service's own is told at its field", () => {
  const problem = new ProblemError('ongeldige-invoer', '', [{ pointer: '/body/naam', detail: 'te lang' }]);
  expect(errorsOfProblem(problem)).toEqual([{ field: 'naam', message: 'te lang' }]);
  expect(errorsOfProblem(new ProblemError('conflict', 'bezet'))).toEqual([{ field: null, message: 'bezet' }]);
});
