import { expect, test } from 'vitest';
import { botLogger } from './logging.ts';

/** What is written when this error is logged. */
function written(error: unknown): string {
  let lines = '';
  const log = botLogger('info', {
    write: (line) => {
      lines += line;
    },
  });
  log.error({ err: error }, 'failed');
  return lines;
}

const BAD = 'klootzak';

test('of an error its kind and place are written', () => {
  const lines = written(Object.assign(new TypeError('no room'), { code: 'E1' }));
  expect(JSON.parse(lines)).toMatchObject({ err: { type: 'TypeError', message: 'no room', code: 'E1' } });
  expect(lines).toContain('logging.test');
});

test('never what somebody wrote', () => {
  const database = Object.assign(new Error('null value in column'), {
    detail: `Failing row contains (${BAD})`,
    where: BAD,
    parameters: [BAD],
    query: BAD,
  });
  let json: unknown;
  try {
    JSON.parse(BAD);
  } catch (error) {
    json = error;
  }
  const matrix = Object.assign(new Error('M_UNKNOWN'), { body: { body: BAD }, content: BAD });
  for (const error of [database, json, matrix, BAD, { body: BAD }])
    for (const one of [error, new Error('failed', { cause: error })]) expect(written(one)).not.toContain(BAD);
});
