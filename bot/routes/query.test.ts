import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { queryRoutes } from './query.ts';

const HS_TOKEN = 'hs-token-of-the-tests';

test.each([
  '/_matrix/app/v1/users/%40niemand%3Aexample.org',
  '/_matrix/app/v1/rooms/%23wijk-wk009999%3Aexample.org',
])('the homeserver hears at once that there is no %s, anybody else nothing', async (url) => {
  const app = Fastify();
  queryRoutes(app, HS_TOKEN);
  const known = await app.inject({ url, headers: { authorization: `Bearer ${HS_TOKEN}` } });
  expect([known.statusCode, known.json()]).toEqual([
    404,
    expect.objectContaining({ errcode: 'M_NOT_FOUND' }),
  ]);
  expect((await app.inject({ url })).statusCode).toBe(403);
});
