import type { Box, Ink } from './ink.ts';
import { GREY } from './ink.ts';

const PAD = 2.5;
const EDGE = '#c4ccd4';
const KEY_HEIGHT = 6.5;

/** A message as it stands in the app. `keys`: what can be tapped below it. */
export type Message = {
  readonly sender: string;
  readonly lines: readonly string[];
  readonly keys?: readonly (string | Sign)[];
};
/** A key that is a picture alone. */
export type Sign = { readonly sign: 'yes' | 'no' };

/**
 * Draws messages below each other from the top of the box, with one description for who does not see them, and gives where the next can
 * begin, in millimetres. What is said must not be longer than a few lines: it is an example.
 */
export function drawMessages(
  ink: Ink,
  messages: readonly Message[],
  at: Omit<Box, 'height'>,
  alt: string,
): number {
  let y = at.y;
  ink.figure({ ...at, height: heightOfAll(ink, messages, at.width) }, alt, () => {
    for (const message of messages) y = drawOne(ink, message, { ...at, y }) + PAD;
  });
  return y;
}

const LINE = { size: 9.5 } as const;
const SENDER = { size: 8, bold: true, colour: GREY } as const;
const KEY = { size: 8.5 } as const;

function heightOf(ink: Ink, { sender, lines, keys = [] }: Message, width: number): number {
  const inner = width - 2 * PAD;
  const texts = lines.reduce((sum, line) => sum + ink.heightOf(line, inner, LINE), 0);
  const rows = rowsOf(ink, keys, width).length;
  return 2 * PAD + ink.heightOf(sender, inner, SENDER) + texts + rows * (KEY_HEIGHT + 1.2);
}

function heightOfAll(ink: Ink, messages: readonly Message[], width: number): number {
  return messages.reduce((sum, message) => sum + heightOf(ink, message, width) + PAD, 0);
}

function drawOne(ink: Ink, message: Message, { x, y, width }: Omit<Box, 'height'>): number {
  const height = heightOf(ink, message, width);
  const rows = rowsOf(ink, message.keys ?? [], width);
  ink.panel({ x, y, width, height: height - rows.length * (KEY_HEIGHT + 1.2) }, '#f4f6f8', EDGE);
  const inner = { x: x + PAD, width: width - 2 * PAD };
  let next = ink.draw(message.sender, { ...inner, y: y + PAD }, SENDER);
  for (const line of message.lines) next = ink.draw(line, { ...inner, y: next }, LINE);
  next += PAD + 1.2;
  for (const row of rows) {
    for (const key of row) {
      ink.panel({ x: x + key.x, y: next, width: key.width, height: KEY_HEIGHT }, '#ffffff', EDGE);
      const inside = { x: x + key.x, y: next + 1, width: key.width };
      if (typeof key.of === 'string') ink.draw(key.of, inside, { ...KEY, align: 'center' });
      else drawSign(ink, key.of, { x: x + key.x + key.width / 2, y: next + KEY_HEIGHT / 2 });
    }
    next += KEY_HEIGHT + 1.2;
  }
  return y + height;
}

function drawSign(ink: Ink, { sign }: Sign, { x, y }: { readonly x: number; readonly y: number }): void {
  const style = { thick: 0.9, colour: sign === 'yes' ? '#1c7c2c' : '#c4161c' } as const;
  const lines: readonly (readonly (readonly [number, number])[])[] =
    sign === 'yes'
      ? [
          [
            [-1.8, 0.1],
            [-0.5, 1.5],
            [1.9, -1.5],
          ],
        ]
      : [
          [
            [-1.4, -1.4],
            [1.4, 1.4],
          ],
          [
            [-1.4, 1.4],
            [1.4, -1.4],
          ],
        ];
  for (const points of lines)
    ink.stroke(
      points.map(([dx, dy]) => [x + dx, y + dy]),
      style,
    );
}

type Key = { readonly of: string | Sign; readonly x: number; readonly width: number };

/** Keys beside each other as far as the width goes, then below. */
function rowsOf(ink: Ink, keys: readonly (string | Sign)[], width: number): Key[][] {
  const rows: Key[][] = [];
  let x = 0;
  for (const of of keys) {
    const wide = typeof of === 'string' ? ink.widthOf(of, KEY) + 5 : 12;
    if (rows.length === 0 || x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ of, x, width: wide });
    x += wide + 1.5;
  }
  return rows;
}
