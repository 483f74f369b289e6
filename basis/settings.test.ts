import { expect, test } from 'vitest';
import { z } from 'zod';
import { UserError } from './errors.ts';
import { readSettings, setting } from './settings.ts';

const SHAPE = {
  databaseUrl: setting.postgresUrl,
  asToken: setting.secret,
  listenPort: setting.port.default(8402),
  gemeente: z.string().optional(),
};
const files: Record<string, string> = { '/run/token': 'a-token-of-twenty-chars\n', '/run/short': 'geheim' };
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};
const read = (env: Record<string, string>) => readSettings(SHAPE, env, readFile);
const faults = (env: Record<string, string>): string => {
  try {
    read(env);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  throw new Error('accepted');
};

test('values, a secret from a file without its line break, and defaults', () => {
  expect(
    read({ BUURTBAKEN_DATABASE_URL: 'postgres://a@b/c', BUURTBAKEN_AS_TOKEN_FILE: '/run/token', OTHER: 'x' }),
  ).toEqual({ databaseUrl: 'postgres://a@b/c', asToken: 'a-token-of-twenty-chars', listenPort: 8402 });
});

test('an empty variable is an absent one', () => {
  expect(
    read({
      BUURTBAKEN_DATABASE_URL: 'postgres://a@b/c',
      BUURTBAKEN_AS_TOKEN: '',
      BUURTBAKEN_AS_TOKEN_FILE: '/run/token',
      BUURTBAKEN_LISTEN_PORT: '',
    }).listenPort,
  ).toBe(8402);
});

test('all faults at once, a line each', () => {
  const text = faults({ BUURTBAKEN_LISTEN_PORT: 'tachtig', BUURTBAKEN_AS_TOKEN_FILE: '/run/none' });
  expect(text.split('\n')).toHaveLength(4);
  expect(text).toContain('BUURTBAKEN_DATABASE_URL: ontbreekt');
  expect(text).toContain('BUURTBAKEN_LISTEN_PORT: geen poortnummer');
  expect(text).toContain(
    'BUURTBAKEN_AS_TOKEN: het bestand van BUURTBAKEN_AS_TOKEN_FILE is niet te lezen (/run/none)',
  );
});

test('a secret that is too short is not quoted', () => {
  const text = faults({
    BUURTBAKEN_DATABASE_URL: 'postgres://a@b/c',
    BUURTBAKEN_AS_TOKEN_FILE: '/run/short',
  });
  expect(text).toContain('BUURTBAKEN_AS_TOKEN: te kort');
  expect(text).not.toContain('geheim');
});

test('a secret given twice is a fault', () => {
  expect(
    faults({ BUURTBAKEN_AS_TOKEN: 'a-token-of-twenty-chars', BUURTBAKEN_AS_TOKEN_FILE: '/run/token' }),
  ).toContain('BUURTBAKEN_AS_TOKEN: staat er twee keer in');
});
