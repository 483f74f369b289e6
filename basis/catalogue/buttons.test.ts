/**
 * What somebody taps must be read whole. Element shows a reaction as a button of at most 100 pixels in its own letter, Inter of 15 pixels, and cuts
 * what is longer ("✅ instructie…"; res/css/views/messages/_ReactionsRowButton.pcss); Element X shows 16 signs.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const MOST_PIXELS = 100;
const MOST_SIGNS = 16;
const EMOJI = 14.87;
/** Of Inter, as measured in Element Web 1.11.88; a letter with an accent is as wide as without. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{
    a: 8.29,
    b: 9.05,
    c: 8.44,
    d: 9.05,
    e: 8.61,
    f: 4.86,
    g: 9.07,
    h: 8.74,
    i: 3.5,
    j: 3.5,
    k: 8.1,
    l: 3.5,
  },
  ...{ m: 13.01, n: 8.73, o: 8.86, p: 9.05, q: 9.05, r: 5.74, s: 7.79, t: 4.78, u: 8.74, v: 8.3, w: 12.14 },
  ...{ x: 8.06, y: 8.3, z: 8.15, ' ': 4.09, ',': 4.19, '.': 4.19, '/': 5.27, '’': 3.78, '1': 5.97 },
};
const WIDE = 10;

const isEmoji = (sign: string): boolean => /\p{Extended_Pictographic}/u.test(sign);
function pixels(key: string): number {
  const plain = key.normalize('NFD').replace(/[\u0300-\u036f\uFE0F]/gu, '');
  return [...plain].reduce((sum, sign) => sum + (isEmoji(sign) ? EMOJI : (WIDTHS[sign] ?? WIDE)), 0);
}

/** A sign, a space and a few words: a button. What ends as a sentence does, or is longer, is a message. */
const BUTTON = /^(\p{Extended_Pictographic}\uFE0F?) [^.?!:]{1,40}$/u;

function buttonsIn(value: unknown, found: Set<string>, within: readonly string[] = []): void {
  if (typeof value === 'string') {
    if (BUTTON.test(value) || within.includes('choices')) found.add(value);
  } else if (typeof value === 'function') {
    // A button with a number in it.
    if (within.at(-1) === 'join') found.add(String((value as (number: number) => string)(1_234)));
  } else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) buttonsIn(one, found, [...within, name]);
}

async function allButtons(): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of ['.', 'person'])
    for (const file of readdirSync(new URL(`./${folder}/`, import.meta.url))) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      buttonsIn(await import(new URL(`./${folder}/${file}`, import.meta.url).href), found);
    }
  return [...found];
}

test('every button is read whole in Element, in each language', async () => {
  const buttons = await allButtons();
  expect(buttons.length).toBeGreaterThan(120);
  for (const one of ['🚨 112 gebeld', '🔗 bij 1234', 'weet ik niet']) expect(buttons).toContain(one);
  const long = buttons.filter((one) => pixels(one) > MOST_PIXELS || [...one].length > MOST_SIGNS);
  expect(long).toEqual([]);
});

test('what Element was seen to cut is too long, and what it shows is not', () => {
  for (const cut of [
    '✅ verwijderen',
    '✅ instructie gehad',
    '💡 light broken',
    'vandaag eerder',
    'something new',
  ])
    expect([cut, pixels(cut) > MOST_PIXELS]).toEqual([cut, true]);
  for (const whole of ['🚨 112 gebeld', '👀 ook gezien', '🚶 ik kijk mee', '✅ zo plaatsen', '✋ klopt niet'])
    expect([whole, pixels(whole) > MOST_PIXELS]).toEqual([whole, false]);
});
