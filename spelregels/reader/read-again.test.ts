import { expect, test } from 'vitest';
import { isReadAgain } from './read-again.ts';

test.each([
  ['what passes', { action: 'allow', emergency: false }, 'text', true],
  ['what gets a tip', { action: 'nudge', emergency: false }, 'emote', true],
  ['what looks as if a bot said it', { action: 'allow', emergency: false }, 'notice', true],
  ['what is masked already', { action: 'soften', emergency: false }, 'text', false],
  ['what waits already', { action: 'hold', emergency: false }, 'text', false],
  ['what may be an emergency', { action: 'allow', emergency: true }, 'text', false],
  ['what stands beneath a photo', { action: 'allow', emergency: false }, 'image', false],
] as const)('%s', (_what, verdict, kind, is) => {
  expect(isReadAgain(verdict, kind)).toBe(is);
});
