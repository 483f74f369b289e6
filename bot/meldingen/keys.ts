import {
  CARD_KEYS_NL,
  JOIN_KEYS_NL,
  OUTCOME_KEYS_NL,
  STILL_OPEN_KEY_NL,
} from '#basis/catalogue/meldingen.nl.ts';
import type { Outcome } from '#store/meldingen-row.ts';
import type { SignKind } from '#store/meldingen-signs.ts';

/** What one taps on a card, in order. */
export const CARD_KEYS: readonly string[] = [
  CARD_KEYS_NL.called,
  CARD_KEYS_NL.seen,
  CARD_KEYS_NL.going,
  CARD_KEYS_NL.over,
];

/** Phones add one to an emoji, or do not. */
const VARIATION_SELECTOR = /\uFE0F/g;

/** The first sign of a key, which says what is meant in whatever language its words are. */
export function signOf(key: string): string {
  return key.replace(VARIATION_SELECTOR, '').trim().split(' ')[0] ?? '';
}

const bySign = <T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(pairs.map(([key, value]) => [signOf(key), value]));

export const SIGN_KINDS: ReadonlyMap<string, SignKind> = bySign([
  [CARD_KEYS_NL.called, '112'],
  [CARD_KEYS_NL.seen, 'gezien'],
  [CARD_KEYS_NL.going, 'kijkt'],
  [CARD_KEYS_NL.over, 'afgelopen'],
]);
export const OUTCOME_SIGNS: ReadonlyMap<string, Outcome> = bySign([
  [OUTCOME_KEYS_NL.falseAlarm, 'vals-alarm'],
  [OUTCOME_KEYS_NL.police, 'politie'],
  [OUTCOME_KEYS_NL.solved, 'opgelost'],
  [OUTCOME_KEYS_NL.unknown, 'onbekend'],
]);
export const STILL_OPEN_SIGN = signOf(STILL_OPEN_KEY_NL);
export const JOIN_SIGN = signOf(JOIN_KEYS_NL.join(1));
export const APART_SIGN = signOf(JOIN_KEYS_NL.apart);
export const YES_SIGN = '✅';
export const NO_SIGN = '❌';
