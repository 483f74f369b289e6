import { expect, test } from 'vitest';
import { UserError } from '#basis/errors.ts';
import { requireSpace } from './checks.ts';

test('a first start wants room for Synapse and a database, a later one only room to go on', () => {
  expect(() => requireSpace(999e6, 'first', '/srv')).toThrow(UserError);
  expect(() => requireSpace(999e6, 'first', '/srv')).toThrow(/999 MB vrij bij \/srv/);
  expect(() => requireSpace(1000e6, 'first', '/srv')).not.toThrow();
  expect(() => requireSpace(200e6, 'later', '/srv')).not.toThrow();
  expect(() => requireSpace(199e6, 'later', '/srv')).toThrow(UserError);
});
