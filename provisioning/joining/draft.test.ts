import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { openDraft, sealDraft } from './draft.ts';

const settings = { asToken: 'a-token-of-this-test-alone' };
const at = (minutes: number) => () => new Date(Date.UTC(2026, 2, 1, 12, minutes));
const means = { settings, clock: at(0), random: randomBytes };
const draft: Draft = {
  address: { pc6: '8861AB', huisnummer: 12, toevoeging: 'A', straat: 'Voorstraat', plaats: 'Harlingen' },
  adult: true,
  who: { naam: 'Anna Bakker', taal: 'fy', email: null },
};

test('a draft is opened within the hour, and tells nothing to who has the cookie', () => {
  const sealed = sealDraft(means, draft);
  expect(openDraft({ settings, clock: at(59) }, sealed)).toEqual(draft);
  expect(sealed.length).toBeLessThan(1_000);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Anna');
});

test('what is too old, changed, of another service or no draft at all is an empty one', () => {
  const sealed = sealDraft(means, draft);
  const bytes = Buffer.from(sealed, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  for (const [other, given] of [
    [{ settings, clock: at(61) }, sealed],
    [{ settings, clock: () => new Date(0) }, sealed],
    [{ settings: { asToken: 'another token of another' }, clock: at(1) }, sealed],
    [means, bytes.toString('base64url')],
    [means, 'x'],
    [means, 'x'.repeat(5_000)],
    [means, null],
  ] as const)
    expect(openDraft(other, given)).toEqual({});
});
