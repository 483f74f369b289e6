/** What only a real Synapse can show: restarts, rights, devices and the delivery of transactions. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import { isFromHomeserver, parsePing, parseTransaction } from './appservice.ts';
import { logIn, optionsOf, synapseStage } from './contract/on-synapse.ts';
import type { Stage } from './contract/stage.ts';
import { freshAlias, roomWith, spec, text } from './contract/stage.ts';
import type { TimelineEvent } from './homeserver.ts';
import { DEVICE_ID } from './synapse-rooms.ts';
import { path, transport } from './synapse-transport.ts';

/** The bot's end of the transactions: refuses them while `broken`. */
const inbox = {
  broken: false,
  refused: 0,
  skipped: 0,
  events: [] as TimelineEvent[],
  pings: [] as (string | null)[],
};
let receiver: Server;
let synapse: TestSynapse;
let stage: Stage;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as unknown;
    const status = receive(request.url ?? '', request.headers.authorization, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  synapse = await startSynapse({ botUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}` });
  stage = synapseStage(synapse);
  await stage.dienst.becomeAdmin(stage.secret);
  await stage.bot.prepare();
});
afterAll(async () => {
  await synapse?.stop();
  receiver?.closeAllConnections();
  receiver?.close();
});

function receive(url: string, authorization: string | undefined, body: unknown): number {
  if (!isFromHomeserver(authorization, synapse.bot.hsToken)) return 403;
  if (url.startsWith('/_matrix/app/v1/ping')) {
    inbox.pings.push(parsePing(body));
    return 200;
  }
  if (!url.startsWith('/_matrix/app/v1/transactions/')) return 404;
  if (inbox.broken) {
    inbox.refused++;
    return 500;
  }
  const { events, skipped } = parseTransaction(body);
  inbox.events.push(...events);
  inbox.skipped += skipped;
  return 200;
}

test('what was sent or redacted before a crash of Synapse is not done again after it', async () => {
  const { bot } = stage;
  const anna = await stage.person('Anna');
  const room = await roomWith(stage, [[anna.user, 0]]);
  const message = await anna.send(room, 'm.room.message', text('weg ermee'));
  const sent = await bot.sendEvent(room, 'm.room.message', text('een kaart'), 'kaart-1');
  await bot.redact(room, message, 'weg-1');
  const before = await anna.timeline(room);
  await synapse.kill();
  await synapse.restart();
  expect(await bot.sendEvent(room, 'm.room.message', text('een kaart'), 'kaart-1')).toBe(sent);
  await bot.redact(room, message, 'weg-1');
  expect(await anna.timeline(room)).toEqual(before);
});

test('a temporary admin that a kill left behind is put out of use', async () => {
  const { dienst } = stage;
  const left = await synapse.registerUser('opstart-0123456789abcdef', { admin: true });
  await dienst.becomeAdmin('no longer looked at');
  const whoami = await fetch(`${synapse.baseUrl}/_matrix/client/v3/account/whoami`, {
    headers: { authorization: `Bearer ${left.accessToken}` },
  });
  expect(whoami.status).toBe(401);
  const { call } = transport(optionsOf(synapse, 'dienst'));
  const { users } = (await call({
    method: 'GET',
    path: '/_synapse/admin/v2/users',
    query: { name: 'opstart-', deactivated: true },
  })) as { users: { name: string; admin: boolean; deactivated: boolean }[] };
  // The one that made @dienst an admin, and the one that was left.
  expect(users.map(({ admin, deactivated }) => ({ admin, deactivated }))).toEqual([
    { admin: false, deactivated: true },
    { admin: false, deactivated: true },
  ]);
  expect(await dienst.isAdmin()).toBe(true);
});

test('a user that is there keeps the password, and so stays logged in', async () => {
  const { dienst } = stage;
  const user = { localpart: 'rustige-zwaan', displayName: 'Anna' };
  await dienst.ensureUser({ ...user, password: 'het-eerste-wachtwoord' });
  const phone = await logIn(synapse.baseUrl, user.localpart, 'het-eerste-wachtwoord');
  await dienst.ensureUser({ ...user, password: 'een-tweede-wachtwoord' });
  expect(await phone.joinedRooms()).toEqual([]);
  await logIn(synapse.baseUrl, user.localpart, 'het-eerste-wachtwoord');
});

test('a device that Synapse has cleared away is made anew', async () => {
  const { bot, dienst } = stage;
  const room = await roomWith(stage);
  const { call } = transport(optionsOf(synapse, 'dienst'));
  await call({ method: 'DELETE', path: path`/_synapse/admin/v2/users/${bot.self}/devices/${DEVICE_ID}` });
  const sent = await bot.sendEvent(room, 'm.room.message', text('hallo'), 'd1');
  expect((await dienst.getEvent(room, sent))?.content).toEqual(text('hallo'));
});

test('where the service itself has left, it sees nothing and can put nobody in, but can remove the room', async () => {
  const { dienst } = stage;
  const alias = freshAlias(stage.serverName);
  const room = await dienst.createRoom(spec(alias));
  const { call } = transport(optionsOf(synapse, 'dienst'));
  await call({ method: 'POST', path: path`/_matrix/client/v3/rooms/${room}/leave`, body: {} });
  expect(await dienst.readState(room)).toBeNull();
  await expect(dienst.joinUser(room, dienst.self)).rejects.toMatchObject({ kind: 'fail' });
  await dienst.deleteRoom(room);
  expect(await dienst.resolveAlias(alias)).toBeNull();
});

test('events come in by transactions, and a ping brings at once what waited', async () => {
  const { bot } = stage;
  const anna = await stage.person('Anna');
  const room = await roomWith(stage, [[anna.user, 0]]);
  const first = await anna.send(room, 'm.room.message', text('komt aan'));
  await eventually(() => inbox.events.some((event) => event.eventId === first));
  inbox.broken = true;
  const waiting = await anna.send(room, 'm.room.message', text('wacht'));
  // The fourth refusal is followed by a pause of sixteen seconds.
  await eventually(() => inbox.refused >= 4, { timeoutMs: 30_000 });
  inbox.broken = false;
  await bot.pingAppservice('start-1');
  expect(inbox.pings).toContain('start-1');
  const arrived = await eventually(() => inbox.events.find((event) => event.eventId === waiting) ?? null, {
    timeoutMs: 5_000,
  });
  expect(arrived).toMatchObject({ sender: anna.user, roomId: room, content: text('wacht') });
  expect(inbox.skipped).toBe(0);
});

test('a ping that finds nobody may be tried again', async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await expect(stage.bot.pingAppservice('start-2')).rejects.toMatchObject({ kind: 'retry' });
});

test('without the shared secret nobody becomes an admin', async () => {
  const other = await startSynapse();
  try {
    const fresh = synapseStage(other);
    await expect(fresh.dienst.becomeAdmin('verkeerd')).rejects.toMatchObject({ kind: 'fail' });
    expect(await fresh.dienst.isAdmin()).toBe(false);
  } finally {
    await other.stop();
  }
});
