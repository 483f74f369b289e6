/**
 * A resident of one wijk, with the whole client-server API at hand, learns nothing of another wijk's rooms, members or media: what there is
 * is answered as what there is not, and no answer names anything of it. On a real Synapse as we configure it, with the gate's module.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { optionsOf } from '#matrix/contract/on-synapse.ts';
import { synapseHomeserver, synapseRooms } from '#matrix/synapse.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';
import type { World } from '#test/provisioning/world.ts';
import { addGebied, addPerson, createWorld } from '#test/provisioning/world.ts';
import type { Attempt, Ids, Own } from './client-api.ts';
import { attemptsOn } from './client-api.ts';

const OWN_WIJK = gebiedCode('WK007201');
const OTHER_WIJK = gebiedCode('WK007202');
const UNLIMITED = { per_second: 10_000, burst_count: 10_000 };

let synapse: TestSynapse;
let world: World;
let anna: { readonly user: string; readonly token: string };
let own: Own;
/** By what it is: of the other wijk, and made up. */
const real: Ids[] = [];
let madeUp: Ids;
/** Nothing of this may be in any answer. */
let secrets: string[] = [];

type Raw = Record<string, unknown>;
type Reply = { readonly status: number; readonly text: string };

async function call(token: string | null, { method, path, body }: Attempt): Promise<Reply> {
  const response = await fetch(`${synapse.baseUrl}/_matrix${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}
const json = async (token: string, attempt: Attempt): Promise<Raw> =>
  JSON.parse((await call(token, attempt)).text) as Raw;

async function resident(code: typeof OWN_WIJK, name: string, rol: 'resident' | 'coordinator') {
  await addPerson(world.owner, synapse.serverName, code, rol, name);
  const password = randomBytes(12).toString('base64url');
  return async () => {
    const user = `@${name}:${synapse.serverName}`;
    await fetch(`${synapse.baseUrl}/_synapse/admin/v2/users/${user}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${synapse.dienst.asToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password, logout_devices: false }),
    });
    const { access_token } = await json('', {
      ...{ method: 'POST', path: '/client/v3/login' },
      body: {
        ...{ type: 'm.login.password', identifier: { type: 'm.id.user', user: name }, password },
        initial_device_display_name: `Telefoon van ${name}`,
      },
    });
    return { user, token: String(access_token) };
  };
}

beforeAll(async () => {
  synapse = await startSynapse({
    gate: { endpoint: 'http://127.0.0.1:9/gate/v1/event' },
    overrides: {
      rc_login: { address: UNLIMITED, account: UNLIMITED, failed_attempts: UNLIMITED },
      ...{ rc_message: UNLIMITED, rc_reports: UNLIMITED, rc_presence: { per_user: UNLIMITED } },
      ...{ rc_joins: { local: UNLIMITED, remote: UNLIMITED }, rc_media_create: UNLIMITED },
      rc_invites: { per_room: UNLIMITED, per_user: UNLIMITED, per_issuer: UNLIMITED },
    },
  });
  const homeserver = synapseHomeserver(optionsOf(synapse, 'dienst'));
  await homeserver.becomeAdmin(synapse.registrationSharedSecret);
  await synapseRooms(optionsOf(synapse, 'bot')).prepare();
  world = await createWorld(homeserver);
  await addGebied(world.owner, OWN_WIJK, 'Midlum');
  await addGebied(world.owner, OTHER_WIJK, 'Wijnaldum');
  const logInAnna = await resident(OWN_WIJK, 'stille-eend-anna', 'resident');
  const logInBert = await resident(OTHER_WIJK, 'verre-meeuw-bert', 'resident');
  const logInCor = await resident(OTHER_WIJK, 'groene-vos-cor', 'coordinator');
  for (const code of [OWN_WIJK, OTHER_WIJK]) await runGebied(world.context, code);
  anna = await logInAnna();
  await setOther(await logInBert(), await logInCor());
}, 180_000);
afterAll(async () => {
  await world?.stop();
  await synapse?.stop();
});

type Phone = { readonly user: string; readonly token: string };

/** What people of the other wijk have: messages, keys of a device, a photo. */
async function setOther(bert: Phone, cor: Phone): Promise<void> {
  const { serverName: server } = synapse;
  const rooms = await world.owner<{ code: string; soort: string; room: string; alias: string }[]>`
    select gebied_code as code, soort, room_id as room, alias from kamer where persoon_id is null`;
  const melding = (code: string) =>
    rooms.find((it) => it.code === code && it.soort === 'melding')?.room ?? '';
  const say = (phone: Phone, room: string, body: string) =>
    json(phone.token, {
      ...{
        method: 'PUT',
        path: `/client/v3/rooms/${encodeURIComponent(room)}/send/m.room.message/${body.length}`,
      },
      body: { msgtype: 'm.text', body },
    });
  const event = String((await say(bert, melding(OTHER_WIJK), 'Dit is geheim van de buren')).event_id);
  const ownEvent = String((await say(anna, melding(OWN_WIJK), 'Van Anna zelf')).event_id);
  own = { user: anna.user, room: melding(OWN_WIJK), event: ownEvent, server };
  const uploaded = await fetch(`${synapse.baseUrl}/_matrix/media/v3/upload?filename=foto.png`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', authorization: `Bearer ${bert.token}` },
    body: Buffer.from(PNG, 'base64'),
  });
  const media =
    String(((await uploaded.json()) as Raw).content_uri)
      .split('/')
      .at(-1) ?? '';
  await keysFor(bert);
  const theirs = rooms.filter(({ code }) => code === OTHER_WIJK);
  for (const { room, alias } of theirs)
    for (const { user } of [bert, cor]) real.push({ room, alias, user, event, media });
  const letters = (length: number) => randomBytes(length).toString('base64url').slice(0, length);
  madeUp = {
    room: `!${letters(43)}`,
    alias: `#wijk-wk007299:${server}`,
    user: `@bestaat-niet-123:${server}`,
    event: `$${letters(43)}`,
    media: randomBytes(40)
      .toString('base64')
      .replace(/[^A-Za-z]/g, '')
      .slice(0, 24),
  };
  secrets = [
    ...theirs.flatMap(({ room, alias }) => [room, alias]),
    ...[bert.user, cor.user, event, media, 'Wijnaldum', 'geheim van de buren', 'Telefoon van verre-meeuw'],
    ...['Bewoner verre-meeuw-bert', 'Bewoner groene-vos-cor'],
  ];
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function keysFor(phone: Phone): Promise<void> {
  const { device_id } = await json(phone.token, { method: 'GET', path: '/client/v3/account/whoami' });
  const device = String(device_id);
  await json(phone.token, {
    ...{ method: 'POST', path: '/client/v3/keys/upload' },
    body: {
      device_keys: {
        ...{ user_id: phone.user, device_id: device, algorithms: ['m.olm.v1.curve25519-aes-sha2'] },
        ...{ keys: { [`ed25519:${device}`]: 'x' }, signatures: {} },
      },
    },
  });
}

/** An answer without what was in the question, and without what changes each time. */
function normal(reply: Reply, ids: Ids): string {
  let { text } = reply;
  const said = [
    ...Object.values(ids),
    ids.user.slice(1).split(':')[0] ?? '',
    ids.alias.slice(1).split(':')[0] ?? '',
  ];
  for (const id of said) for (const form of [id, encodeURIComponent(id)]) text = text.replaceAll(form, 'ID');
  return `${reply.status} ${stable(text)}`;
}

const CHANGING: ReadonlySet<string> = new Set(
  'next_batch prev_batch access_token pos start end origin_server_ts age bump_stamp'.split(' '),
);

/** JSON of which the order tells nothing, without what changes each time. */
function stable(text: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !CHANGING.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** From where it differs from another. */
function apart(text: string, other: string): string {
  const at = [...text].findIndex((sign, nr) => sign !== other[nr]);
  return at < 0 ? '(begins the same)' : text.slice(Math.max(0, at - 120), at + 160);
}

/** Differences that are meant, by path, with why. */
const MEANT: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\/send\/m\.reaction\//,
    'an event’s ID is a hash of 256 bits: who has one was given it, and learns that it exists and no more',
  ],
  [/\/client\/v3\/search$/, 'as much for a room’s ID, which since room version 12 is such a hash too'],
];

describe('a resident of one wijk', () => {
  test('gets for what the other wijk has the answer for what there is not, and no name of it', async () => {
    const faults: string[] = [];
    for (const ids of real) {
      const [asked, invented] = [attemptsOn(ids, own), attemptsOn(madeUp, own)];
      for (const [at, attempt] of asked.entries()) {
        const counterpart = invented[at];
        if (counterpart === undefined) throw new Error('two tables of one length');
        const what = `${attempt.method} ${attempt.path.slice(0, 150)}`;
        const there = await call(anna.token, attempt);
        const absent = await call(anna.token, counterpart);
        const [one, other] = [normal(there, ids), normal(absent, madeUp)];
        if (one !== other && !MEANT.some(([pattern]) => pattern.test(attempt.path)))
          faults.push(`${what}\n  is told apart: ${apart(one, other)}\n  from: ${apart(other, one)}`);
        const named = secrets.filter((secret) => one.includes(secret));
        if (named.length > 0) faults.push(`${what}\n  names ${named.join(', ')}: ${one.slice(0, 300)}`);
        if (there.status >= 500) faults.push(`${what}: ${there.status}`);
      }
    }
    expect([...new Set(faults)].join('\n')).toBe('');
  }, 300_000);

  test('sees their own wijk all the while', async () => {
    const state = await call(anna.token, {
      method: 'GET',
      path: `/client/v3/rooms/${encodeURIComponent(own.room)}/state`,
    });
    expect(state.text).toContain('Midlum');
    const profile = await call(anna.token, { method: 'GET', path: `/client/v3/profile/${anna.user}` });
    expect(profile.text).toContain('Bewoner stille-eend-anna');
  });
});

test('who is not signed in gets nothing at all', async () => {
  const [ids] = real;
  if (ids === undefined) throw new Error('nothing to ask for');
  const faults: string[] = [];
  for (const attempt of attemptsOn(ids, own)) {
    const reply = await call(null, attempt);
    const isOpen = /\/(login|register\/available|requestToken)/.test(attempt.path);
    const named = secrets.filter((secret) => normal(reply, ids).includes(secret));
    if (named.length > 0 || (!isOpen && ![401, 404].includes(reply.status)))
      faults.push(`${attempt.method} ${attempt.path}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }
  expect(faults.join('\n')).toBe('');
}, 60_000);

/** What Synapse itself has: each path of its client API in which one of our IDs stands. */
const PATTERNS_OF_SYNAPSE = `
import ast, pathlib, synapse.rest
root = pathlib.Path(synapse.rest.__file__).parent
for part in ("client", "media"):
    for file in sorted((root / part).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.JoinedStr):
                text = "".join(v.value if isinstance(v, ast.Constant) else "[^/]*" for v in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
            else:
                continue
            if "(?P<" in text:
                print(text.replace("\\n", ""))
`;
const OUR_IDS =
  /\(\?P<(room_id|room_identifier|room_alias|user_id|target_user_id|event_id|parent_id|thread_root_id|media_id)>/;

test('every path of Synapse’s client API that takes such an ID is tried', async () => {
  const { stdout } = await promisify(execFile)(inject('harness').python, ['-c', PATTERNS_OF_SYNAPSE]);
  const patterns = [...new Set(stdout.split('\n'))].filter((line) => OUR_IDS.test(line));
  expect(patterns.length).toBeGreaterThan(50);
  const paths = attemptsOn(madeUp, own).map(({ path }) => `/_matrix${path.split('?')[0]}`);
  const missed = patterns.filter((pattern) => {
    const fragment = new RegExp(pattern.replaceAll('(?P<', '(?<').replace(/^\^/, ''));
    return !paths.some((path) => fragment.test(path));
  });
  expect(missed).toEqual([]);
});
