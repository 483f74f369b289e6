import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureSecrets } from '#stack/secrets.ts';
import { takeGivenSecrets } from './given-secrets.ts';

let from: string;
let to: string;
beforeEach(() => {
  from = mkdtempSync(join(tmpdir(), 'given-'));
  to = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(from, { recursive: true });
  rmSync(to, { recursive: true });
});
const give = (name: string, value: string): void => writeFileSync(join(from, name), value);

test('what is given takes the place of what was made, and the rest stays', () => {
  const made = ensureSecrets(to);
  const [former, other] = [made.value('gate-token'), made.value('bot-as-token')];
  give('gate-token', `${'a'.repeat(40)}\n`);
  takeGivenSecrets(from, to);
  const kept = ensureSecrets(to);
  expect(former).not.toBe(kept.value('gate-token'));
  expect(kept.value('gate-token')).toBe('a'.repeat(40));
  expect(kept.value('bot-as-token')).toBe(other);
});

test('with nothing given nothing is written', () => {
  takeGivenSecrets(join(from, 'niet'), to);
  takeGivenSecrets(from, to);
  expect(() => ensureSecrets(to)).not.toThrow();
});

test.each([
  ['gate-token', 'kort'],
  ['database-bot', `${'a'.repeat(40)}@postgres`],
  ['seal-key', 'a'.repeat(44)],
  ['signing-key', 'ed25519 a_1'],
])('a %s that can not be used is named and not quoted', (name, value) => {
  give(name, value);
  expect(() => takeGivenSecrets(from, to)).toThrow(
    new RegExp(`^geheim ${name}: (?!.*${value.slice(0, 20)})`),
  );
});
