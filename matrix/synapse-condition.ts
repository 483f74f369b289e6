import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Condition } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, path } from './synapse-transport.ts';

const versionAnswer = z.object({ server_version: z.string() });
const updatesAnswer = z.object({ current_updates: z.record(z.string(), z.object({ name: z.string() })) });
const roomsAnswer = z.object({ rooms: z.array(z.object({ version: z.string().nullish() })) });
const loginAnswer = z.object({ access_token: z.string() });
const whoisAnswer = z.object({
  devices: z.record(
    z.string(),
    z.object({ sessions: z.array(z.object({ connections: z.array(z.object({ ip: z.string() })) })) }),
  ),
});

const TRIED_DEVICE = 'BUURTBAKEN_DOCTOR';
/** Synapse's own default refuses the sixth from one address. */
const MOST_LOGINS = 16;
const TRY_MS = 5_000;
/**
 * Of a Synapse that runs as several processes another one writes down who asked, every five seconds (`storage/databases/main/client_ips.py`); as
 * one it knows at once.
 */
const LOOK_MS = 500;
const MOST_LOOKS = 24;

/** One of documentation (RFC 3849), by chance: nobody has it, so nobody's log-ins count as the ones that are tried here. */
function anAddress(): string {
  const groups = randomBytes(12).toString('hex').match(/.{4}/g) ?? [];
  return `2001:db8:${groups.join(':')}`;
}

/** How the homeserver itself is doing: Synapse's admin API, and what it makes of a request that a proxy hands on. */
export async function conditionOf(transport: Transport): Promise<Condition> {
  const seesClients = seesForwarded(transport).catch(() => null);
  const [version, updates, roomVersions, loginsUntilRefused] = await Promise.all([
    get(transport, '/_synapse/admin/v1/server_version', versionAnswer),
    get(transport, '/_synapse/admin/v1/background_updates/status', updatesAnswer),
    versionsOfRooms(transport),
    countLogins(transport),
  ]);
  return {
    // Beside it a checkout tells its branch.
    version: version.server_version.split(' ')[0] ?? '',
    updates: Object.values(updates.current_updates).map(({ name }) => name),
    roomVersions,
    seesClients,
    loginsUntilRefused,
  };
}

async function get<T>({ call }: Transport, endpoint: string, schema: z.ZodType<T>): Promise<T> {
  return answer(schema, await call({ method: 'GET', path: endpoint, timeoutMs: TRY_MS }), endpoint);
}

/** The first and the last by name say whether there is more than one. */
async function versionsOfRooms(transport: Transport): Promise<readonly string[]> {
  const endpoint = '/_synapse/admin/v1/rooms';
  const ends = await Promise.all(
    ['f', 'b'].map(async (dir) => {
      const query = { order_by: 'version', dir, limit: 1 };
      const given = await transport.call({ method: 'GET', path: endpoint, query, timeoutMs: TRY_MS });
      return answer(roomsAnswer, given, endpoint).rooms[0]?.version ?? null;
    }),
  );
  return [...new Set(ends.filter((version) => version !== null))];
}

/**
 * Whether Synapse believes a proxy that says for whom it asks (`x_forwarded`): a session of the service's own asks something in the name of
 * an address, and Synapse tells which one it noted. The session ends at once; its token goes to the homeserver alone, never by the
 * public address.
 */
async function seesForwarded(transport: Transport): Promise<boolean> {
  const { options } = transport;
  const login = '/_matrix/client/v3/login';
  const body = {
    type: 'm.login.application_service',
    identifier: { type: 'm.id.user', user: options.self },
    device_id: TRIED_DEVICE,
  };
  const { access_token: token } = answer(
    loginAnswer,
    await transport.call({ method: 'POST', path: login, body, timeoutMs: TRY_MS }),
    login,
  );
  const address = anAddress();
  try {
    await forwarded(transport, '/_matrix/client/v3/account/whoami', { address, token });
    for (let looked = 1; looked <= MOST_LOOKS; looked += 1) {
      if (await isNoted(transport, address)) return true;
      await pause(LOOK_MS);
    }
    return false;
  } finally {
    await transport
      .call({ method: 'POST', path: '/_matrix/client/v3/logout', body: {}, token })
      .catch(() => {});
  }
}

async function isNoted(transport: Transport, address: string): Promise<boolean> {
  const whois = path`/_synapse/admin/v1/whois/${transport.options.self}`;
  const { devices } = await get(transport, whois, whoisAnswer);
  return Object.values(devices)
    .flatMap(({ sessions }) => sessions.flatMap(({ connections }) => connections))
    .some(({ ip }) => isSame(ip, address));
}

/** An address of IPv6 is written in more than one way. */
function isSame(one: string, other: string): boolean {
  const canonical = (text: string): string => (isIPv6(text) ? new URL(`http://[${text}]`).hostname : text);
  return canonical(one) === canonical(other);
}

/** Wrong passwords for an account that there is not, one after another: how many were tried when Synapse refused to try more. */
async function countLogins(transport: Transport): Promise<number | null> {
  const nobody = `geen-${randomBytes(8).toString('hex')}`;
  const body = JSON.stringify({
    type: 'm.login.password',
    identifier: { type: 'm.id.user', user: nobody },
    password: randomBytes(16).toString('base64url'),
  });
  const address = anAddress();
  for (let tried = 1; tried <= MOST_LOGINS; tried += 1) {
    const status = await forwarded(transport, '/_matrix/client/v3/login', { address, body });
    if (status === 429) return tried;
  }
  return null;
}

/** A request as a proxy hands it on; gives its status. The SDK sets no such header. */
async function forwarded(
  { options }: Transport,
  endpoint: string,
  it: { readonly address: string; readonly token?: string; readonly body?: string },
): Promise<number> {
  const given = await fetch(options.homeserverUrl + endpoint, {
    method: it.body === undefined ? 'GET' : 'POST',
    headers: {
      'x-forwarded-for': it.address,
      ...(it.token === undefined ? {} : { authorization: `Bearer ${it.token}` }),
    },
    ...(it.body === undefined ? {} : { body: it.body }),
    signal: AbortSignal.timeout(TRY_MS),
  });
  await given.body?.cancel();
  return given.status;
}
