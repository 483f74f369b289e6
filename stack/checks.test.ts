import { expect, test } from 'vitest';
import { UserError } from '#basis/errors.ts';
import { diskFault, requireSpace } from './checks.ts';
import { layout } from './layout.ts';

test('a first start wants room for Synapse and a database, a later one only room to go on', () => {
  expect(() => requireSpace(999e6, 'first', '/srv')).toThrow(UserError);
  expect(() => requireSpace(999e6, 'first', '/srv')).toThrow(/999 MB vrij bij \/srv/);
  expect(() => requireSpace(1000e6, 'first', '/srv')).not.toThrow();
  expect(() => requireSpace(200e6, 'later', '/srv')).not.toThrow();
  expect(() => requireSpace(199e6, 'later', '/srv')).toThrow(UserError);
});

/** A file system without a free block, and one with. */
const FULL = layout('/proc');
const ROOMY = layout('/');

test('whatever goes wrong on a full disk, the disk is named', () => {
  for (const fault of [
    null,
    new Error('Postgres start niet'),
    new UserError('bot start niet: zie het log'),
  ]) {
    expect(diskFault(FULL, fault)).toBeInstanceOf(UserError);
    expect(diskFault(FULL, fault)?.message).toMatch(/^te weinig ruimte op de schijf: 0 MB vrij bij \/proc, /);
  }
  expect(diskFault(FULL, new UserError('gebruik: …', 2))).toBeNull();
});

test('a fault that tells of a full disk is one, also when there is room again', () => {
  const told = [
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    new UserError('pip: OSError: [Errno 28] No space left on device | ERROR: failed'),
  ];
  for (const fault of told) expect(diskFault(ROOMY, fault)?.message).toContain('te weinig ruimte');
  for (const fault of [null, new Error('x'), new UserError('x')]) expect(diskFault(ROOMY, fault)).toBeNull();
});
