import { expect, test } from 'vitest';
import { FINDING_CODES } from '../types.ts';
import { isReadAgain, isReadFirst } from './read-again.ts';

test.each([
  ['what passes', { action: 'allow' }, 'text', true],
  ['what gets a tip', { action: 'nudge' }, 'emote', true],
  ['what looks as if a bot said it', { action: 'allow' }, 'notice', true],
  ['what is masked already', { action: 'soften' }, 'text', false],
  ['what waits already', { action: 'hold' }, 'text', false],
  ['what may be an emergency', { action: 'allow' }, 'text', true],
  ['what stands beneath a photo', { action: 'allow' }, 'image', false],
] as const)('%s', (_what, verdict, kind, is) => {
  expect(isReadAgain(verdict, kind)).toBe(is);
});

test.each([
  ['what waits for how it is meant', 'dreigend', 'hold', false, 'text', true],
  ['what is masked for how it is meant', 'discriminatie', 'soften', false, 'text', true],
  ['what gets a tip at most', 'dreigend', 'nudge', false, 'text', false],
  ['what waits whatever is meant', 'bedreiging', 'hold', false, 'text', false],
  ['what may be an emergency', 'discriminatie', 'soften', true, 'text', false],
  ['what stands beneath a photo', 'dreigend', 'hold', false, 'image', false],
] as const)('first: %s', (_what, code, action, emergency, kind, is) => {
  const found = {
    code,
    action,
    rule: FINDING_CODES[code],
    fragment: 'zoals dit',
    start: 0,
    end: 9,
    message: '',
  };
  expect(isReadFirst({ findings: [found], emergency }, kind)).toBe(is);
});
