import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { MAX_LINE_BYTES, MAX_ORIGINAL_BYTES, MAX_ORIGINALS, ORIGINALS_PATH } from '#basis/originals.ts';
import { settingsOf } from '../config.ts';
import { releasedOriginals } from './released-originals.ts';

const TOKEN = 'o'.repeat(43);
const NOTHING = { photos: [], missing: true };
const asked = { melding: randomUUID(), link: randomUUID() };
const end = (left: number) => `${JSON.stringify({ left })}\n`;
const head = (bytes: number) => `${JSON.stringify({ sentAt: '2026-03-01T12:00:00.000Z', bytes })}\n`;
const original = (bytes: Buffer) => Buffer.concat([Buffer.from(head(bytes.length)), bytes]);
const picture = () =>
  sharp({ create: { width: 9, height: 6, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Asks a bot that answers like this; gives what came of it and what was logged. */
async function from(bot: RequestListener, deadlineMs = 10_000) {
  const made = createServer(bot);
  server = made;
  await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
  return await ask(`http://127.0.0.1:${(made.address() as AddressInfo).port}`, deadlineMs);
}
async function ask(botUrl: string | null, deadlineMs?: number) {
  let logged = '';
  const log = pino({ level: 'trace' }, { write: (text: string) => (logged += text) });
  const settings = settingsOf({
    ...{
      databaseUrl: 'postgres://x@127.0.0.1:9/x',
      homeserverUrl: 'http://127.0.0.1:9',
      serverName: 'example.org',
    },
    ...{ asToken: 'as-token-of-the-tests', hsToken: 'hs-token-of-the-tests', originalsToken: TOKEN },
    ...(botUrl === null ? {} : { botUrl }),
  });
  return { ...(await releasedOriginals({ settings, log }, asked, deadlineMs)), logged };
}

test('each original comes fit for paper, null for one that cannot be read, asked for by the token', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const whole = Buffer.concat([original(await picture()), original(svg), Buffer.from(end(0))]);
  const heard: unknown[] = [];
  const got = await from(async (request, response) => {
    const body = (await request.toArray()).join('');
    heard.push(request.method, request.url, request.headers.authorization, JSON.parse(body));
    // In pieces that end nowhere in particular.
    for (let at = 0; at < whole.length; at += 50) response.write(whole.subarray(at, at + 50));
    response.end();
  });
  expect(heard).toEqual(['POST', ORIGINALS_PATH, `Bearer ${TOKEN}`, asked]);
  expect([got.missing, got.logged]).toEqual([false, '']);
  expect(got.photos.map(({ sentAt }) => sentAt.toISOString())).toEqual(
    Array(2).fill('2026-03-01T12:00:00.000Z'),
  );
  const { format, width } = await sharp(got.photos[0]?.jpeg ?? undefined).metadata();
  expect([format, width, got.photos[1]?.jpeg]).toEqual(['jpeg', 9, null]);
});

test('what the bot left out is missing; nothing released is not', async () => {
  expect(await from((_, response) => response.end(end(2)))).toMatchObject({ photos: [], missing: true });
  expect(await from((_, response) => response.end(end(0)))).toMatchObject({ photos: [], missing: false });
});

test.each<[string, RequestListener]>([
  ['refuses', (_, response) => response.writeHead(401).end(end(0))],
  ['sends elsewhere', (_, response) => response.writeHead(307, { location: '/elders' }).end()],
  ['says something else', (_, response) => response.end('<p>geheime woorden</p>\n')],
  ['says no photo', (_, response) => response.end('{"sentAt":"geheime woorden","bytes":1}\n')],
  ['says nothing', (_, response) => response.end()],
  ['says nothing whole', (_, response) => response.end('{"left":0}')],
  ['hangs up', (request) => request.destroy()],
  ['says a line without end', (_, response) => response.end('a'.repeat(MAX_LINE_BYTES + 1))],
  ['gives a photo that is too big', (_, response) => response.end(head(MAX_ORIGINAL_BYTES + 1))],
  ['gives less than it said', (_, response) => response.end(`${head(10)}123`)],
])('a bot that %s: nothing, without its words in the log', async (_name, bot) => {
  const got = await from(bot);
  expect(got).toMatchObject(NOTHING);
  expect(got.logged).toContain('did not give all');
  expect(got.logged).not.toContain('geheim');
});

test.each<[string, RequestListener]>([
  ['never answers', () => {}],
  ['stops in the middle of a photo', (_, response) => void response.write(`${head(10)}123`)],
])('a bot that %s is not waited for', async (_name, bot) => {
  const got = await from(bot, 200);
  expect(got).toMatchObject(NOTHING);
  expect(got.logged).toContain('"cause":"silent"');
});

test('what came before it went wrong stays, and no more than fits is taken', async () => {
  const one = original(await picture());
  expect(await from((_, response) => response.end(Buffer.concat([one, Buffer.from('{')])))).toMatchObject({
    photos: [{}],
    missing: true,
  });
  const many = await from((_, response) =>
    response.end(Buffer.concat([...Array(MAX_ORIGINALS + 1).fill(one), Buffer.from(end(0))])),
  );
  expect([many.photos.length, many.missing]).toEqual([MAX_ORIGINALS, true]);
});

test('without a bot to ask, or with none there, they are missing', async () => {
  expect(await ask(null)).toMatchObject(NOTHING);
  expect(await ask('http://127.0.0.1:9')).toMatchObject(NOTHING);
});
