import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import { tokenList, tokenMake, tokenRevoke } from './token.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function output(
  run: (io: Parameters<typeof tokenMake>[3]) => Promise<void>,
): Promise<{ out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  await run({
    print: (line) => out.push(line),
    note: (line) => err.push(line),
    clock: () => new Date('2026-03-01T12:00:00Z'),
    random: randomBytes,
  });
  return { out, err };
}

test('made, shown once, works, listed, revoked, works no more', async () => {
  const made = await output((io) => tokenMake(api.context.sql, 'gemeente', undefined, io));
  const [token = ''] = made.out;
  expect(made.out).toHaveLength(1);
  expect(Buffer.from(token.slice(3), 'base64url')).toHaveLength(32);
  expect((await api.call('GET', '/api/v1/wijken', { token })).status).toBe(200);
  const id = /[0-9a-f-]{36}/.exec(made.err.join())?.[0] ?? '';
  const list = await output((io) => tokenList(api.context.sql, io));
  expect(list.out.join('\n')).toContain(id);
  expect(list.out.join('\n')).not.toContain(token.slice(3));
  await output((io) => tokenRevoke(api.context.sql, id, io));
  expect((await api.call('GET', '/api/v1/wijken', { token })).status).toBe(401);
  expect((await output((io) => tokenRevoke(api.context.sql, id, io))).out.join()).toContain(
    'was al ingetrokken',
  );
});

test('a token of one wijk speaks for that wijk', async () => {
  const made = await output((io) => tokenMake(api.context.sql, 'coordinator', 'wk007202', io));
  const token = made.out[0] ?? '';
  expect((await api.call('GET', '/api/v1/people?gebied=WK007202', { token })).status).toBe(200);
  expect((await api.call('GET', '/api/v1/people?gebied=WK007200', { token })).status).toBe(403);
});

test.each([
  ['baas', undefined, /er is geen rol baas; kies uit systeembeheer/, 2],
  ['coordinator', undefined, /geef --wijk CODE/, 2],
  ['gemeente', 'WK007200', /laat --wijk weg/, 2],
  ['coordinator', 'Midlum', /geen CBS-code van een wijk of buurt: Midlum/, 2],
  ['coordinator', 'WK007299', /WK007299 is hier niet bekend/, 1],
])('%s --wijk %s is refused', async (role, wijk, message, exitCode) => {
  await expect(output((io) => tokenMake(api.context.sql, role, wijk, io))).rejects.toMatchObject({
    message: expect.stringMatching(message),
    exitCode,
  });
});

test('a token that is not there can not be revoked', async () => {
  for (const id of [anId(), 'x', "'"])
    await expect(output((io) => tokenRevoke(api.context.sql, id, io))).rejects.toThrow(/er is geen sleutel/);
});
