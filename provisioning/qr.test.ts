import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { drawQr, qrSquare } from './qr.ts';

test('the squares that are drawn are those of the code, with four of white around it', () => {
  const url = 'https://buurt.example/code#K7M29QXW4T';
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const side = 1_000;
  const unit = side / (modules.size + 8);
  const drawn = new Set<string>();
  let colour = '';
  let pending: [number, number, number, number][] = [];
  const canvas = {
    rect(x: number, y: number, width: number, height: number) {
      pending.push([x, y, width, height]);
      return canvas;
    },
    fill(given: string) {
      colour = given;
      if (colour === '#000000')
        for (const [x, y, width, height] of pending) {
          expect(height).toBeCloseTo(unit);
          const from = Math.round((x - 10) / unit);
          for (let at = 0; at < Math.round(width / unit); at += 1)
            drawn.add(`${Math.round((y - 20) / unit)},${from + at}`);
        }
      else expect(pending).toEqual([[10, 20, side, side]]);
      pending = [];
      return canvas;
    },
  };
  drawQr(canvas as never, url, { x: 10, y: 20, side });
  for (let row = -4; row < modules.size + 4; row += 1)
    for (let column = -4; column < modules.size + 4; column += 1) {
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      const dark = inside && modules.get(row, column) === 1;
      expect(drawn.has(`${row + 4},${column + 4}`)).toBe(dark);
    }
});

test('a QR code has its quiet zone and its three corners', () => {
  const { size, path } = qrSquare('https://buurt.example/code');
  expect(size).toBe(25 + 8);
  for (const corner of ['M4 4h7', `M${size - 11} 4h7`, `M4 ${size - 5}h7`]) expect(path).toContain(corner);
  expect(path).not.toMatch(/M[0-3] /);
});
