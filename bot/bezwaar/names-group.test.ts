import { expect, test } from 'vitest';
import { COLOURS, RELIGIONS } from '#spelregels/lists/groups.ts';
import { NATIONALITIES } from '#spelregels/lists/nationalities.ts';
import { namesGroup } from './names-group.ts';

test('every nationality, religion and colour is a group, whichever', () => {
  const people = [...NATIONALITIES, ...RELIGIONS].flatMap(({ singular, plural }) => [singular, plural]);
  const looks = [...NATIONALITIES, ...RELIGIONS, ...COLOURS].flatMap(({ adjective }) => adjective ?? []);
  const missed = [
    ...people.filter((name) => !namesGroup(`Een ${name}`)),
    ...looks.filter((adjective) => !namesGroup(`een ${adjective} man`)),
  ];
  expect(missed).toEqual([]);
});

test.each(['man met hoofddoek', 'twee vrouwen', 'een homo', 'buitenlanders', 'Marokkaantjes'])(
  'so is %s',
  (text) => expect(namesGroup(text)).toBe(true),
);

test.each(['kutweer', 'De gemeente heeft de lantaarn bij de speeltuin gerepareerd', 'man met hoodie', ''])(
  'and "%s" names none',
  (text) => expect(namesGroup(text)).toBe(false),
);
