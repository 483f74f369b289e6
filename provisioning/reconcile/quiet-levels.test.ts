import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '#basis/json.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { levelsBefore } from './quiet-levels.ts';

const people = ['@anna:x', '@bert:x', '@coos:x', '@dirk:x'] as UserId[];
const FIXED = { '@bot:x': 100, '@els:x': 50 };
const others = [...people, ...Object.keys(FIXED)] as UserId[];
const levels = (silent: readonly UserId[], more: Record<string, number> = {}): JsonObject => ({
  users_default: 0,
  state_default: 100,
  users: { ...FIXED, ...more, ...Object.fromEntries(silent.map((user) => [user, -1])) },
});

type Levels = { users_default: number; users: Record<string, number> };
const levelIn = (content: JsonObject, user: string): number => {
  const { users, users_default } = content as Levels;
  return users[user] ?? users_default;
};

/** Of whom Element Web writes a line: its textForPowerEvent (1.11.88, and the same in 1.12). */
function named(before: JsonObject, after: JsonObject): string[] {
  const [a, b] = [before as Levels, after as Levels];
  return [...new Set([...Object.keys(b.users), ...Object.keys(a.users)])].filter((user) => {
    const [from, to] = [levelIn(before, user), levelIn(after, user)];
    return !(from === a.users_default && to === b.users_default) && to !== from;
  });
}

test('whoever may only read, or write again, is named to nobody, and has no third level meanwhile', () => {
  const some = fc.subarray(people);
  fc.assert(
    fc.property(some, some, (was, is) => {
      const [now, wanted] = [levels(was), levels(is)];
      const first = levelsBefore(now, wanted, others);
      const steps = first === null ? [now, wanted] : [now, first, wanted];
      for (const [at, content] of steps.slice(1).entries())
        expect(named(steps[at] ?? {}, content)).toEqual([]);
      if (first !== null)
        for (const user of others)
          expect([levelIn(now, user), levelIn(wanted, user)]).toContain(levelIn(first, user));
    }),
  );
});

test('written at once, a name would be read', () => {
  expect(named(levels([]), levels(['@anna:x' as UserId]))).toEqual(['@anna:x']);
});

test('what is not about reading only is written once, and so in a group that one event cannot name', () => {
  const [now, silent] = [levels([]), levels(['@anna:x' as UserId])];
  expect(levelsBefore(now, levels([], { '@bert:x': 50 }), others)).toBeNull();
  expect(levelsBefore(undefined, silent, others)).toBeNull();
  const many = Array.from({ length: 2_000 }, (_, i) => `@p${i}:buurtbaken.localhost` as UserId);
  expect(levelsBefore(now, silent, many)).toBeNull();
  // A run that was cut off between the two.
  const between = levelsBefore(now, silent, others) ?? {};
  expect(levelsBefore(between, silent, others)).toBeNull();
  expect(named(between, silent)).toEqual([]);
});
