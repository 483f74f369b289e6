import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|cmd', '＝1', '%0a'])(
  '%j is not a formula',
  (text) => expect(csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`),
);

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(csv([['a', -5, null, 'een;"twee"\nregels']])).toBe('\uFEFF"a";-5;"";"een;""twee""\nregels"\r\n');
});

test('whatever is in it, each row has its cells, and none begins as a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        const read: string[][] = parse(csv(rows), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
        expect(read.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((one) => one.replace(/^'/, ''))),
        );
        for (const one of read.flat()) expect(one).not.toMatch(/^[=+\-@\t\r]/);
      },
    ),
  );
});
