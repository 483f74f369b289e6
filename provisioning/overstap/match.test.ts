import { expect, test } from 'vitest';
import type { Invited } from '#store/overstap.ts';
import type { Application } from './match.ts';
import { matchInvited } from './match.ts';

const invited = (id: string, name: string, it: Partial<Invited> = {}): Invited => ({
  ...{
    id,
    name,
    pc6: '8861AB',
    houseNumber: 12,
    addition: null,
    phone: null,
    overAt: null,
  },
  ...it,
});
const applied = (id: string, name: string, it: Partial<Application> = {}): Application => ({
  ...{ id, name, pc6: '8861AB', houseNumber: 12, addition: null },
  ...it,
});
const pairs = (people: readonly Invited[], applications: readonly Application[]) =>
  matchInvited(people, applications).map((one) => [one.invited.id, one.application.id, one.sameName]);

test('of two at one address each is matched by name, in whatever order they applied', () => {
  const people = [invited('jan', 'Jan de Vries'), invited('els', 'Els Bakker')];
  expect(pairs(people, [applied('1', 'Els'), applied('2', 'J. de Vriés')])).toEqual([
    ['jan', '2', true],
    ['els', '1', true],
  ]);
});

test('another name at the address is matched, and said to be another', () => {
  expect(pairs([invited('jan', 'Jan de Vries')], [applied('1', 'Mohammed')])).toEqual([['jan', '1', false]]);
});

test('another number, another addition, or who is over already, is nobody on the list', () => {
  const jan = invited('jan', 'Jan de Vries', { addition: 'A' });
  expect(pairs([jan], [applied('1', 'Jan de Vries', { addition: 'B' })])).toEqual([]);
  expect(pairs([jan], [applied('1', 'Jan de Vries', { addition: 'a' })])).toHaveLength(1);
  expect(pairs([jan], [applied('1', 'Jan de Vries', { houseNumber: 14 })])).toEqual([]);
  expect(pairs([{ ...jan, overAt: new Date(0) }], [applied('1', 'Jan de Vries')])).toEqual([]);
  const byPhone = invited('els', 'Els', { pc6: null, houseNumber: null, phone: '0612345678' });
  expect(pairs([byPhone], [applied('1', 'Els')])).toEqual([]);
});

test('one application is not two people', () => {
  expect(pairs([invited('a', 'Jan'), invited('b', 'Jan')], [applied('1', 'Jan')])).toHaveLength(1);
});
