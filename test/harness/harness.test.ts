import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '#stack/config.ts';
import { createDatabase } from './database.ts';
import { LONGEST } from './order.ts';
import { settingUp } from './setting-up.ts';
import type { TestSynapse } from './synapse.ts';
import { startSynapse } from './synapse.ts';

let synapse: TestSynapse;
beforeAll(async () => {
  synapse = await startSynapse();
});
afterAll(() => synapse?.stop());

const whoami = async (accessToken: string, as?: string): Promise<unknown> => {
  const query = as ? `?user_id=${encodeURIComponent(as)}` : '';
  const response = await fetch(`${synapse.baseUrl}/_matrix/client/v3/account/whoami${query}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return response.json();
};

test('a person registered by the shared secret can use the access token', async () => {
  const user = await synapse.registerUser('anna');
  expect(user.userId).toBe('@anna:test.localhost');
  expect(await whoami(user.accessToken)).toMatchObject({ user_id: '@anna:test.localhost' });
});

test('both application services are who they are, also after a kill and a restart', async () => {
  await synapse.kill();
  await synapse.restart();
  expect(await whoami(synapse.dienst.asToken)).toMatchObject({ user_id: '@dienst:test.localhost' });
  expect(await whoami(synapse.bot.asToken)).toMatchObject({ user_id: '@bot:test.localhost' });
});

test('two databases from the template are two', async () => {
  const [first, second] = await Promise.all([createDatabase(), createDatabase()]);
  expect(first.name).not.toBe(second.name);
  await Promise.all([first.drop(), second.drop()]);
});

test('the files that are begun first are there', () => {
  expect(LONGEST.filter((file) => !existsSync(join(PROJECT_DIR, file)))).toEqual([]);
});

test('what a set-up started is stopped when a later step throws, the last first, and each though another fails', async () => {
  const stopped: string[] = [];
  const made = settingUp(async (started) => {
    started(async () => stopped.push('database'));
    started(() => Promise.reject(new Error('it hangs')));
    started(async () => stopped.push('bot'));
    throw new Error('ECONNREFUSED');
  });
  await expect(made).rejects.toThrow('ECONNREFUSED');
  expect(stopped).toEqual(['bot', 'database']);
});
