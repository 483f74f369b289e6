/** Looks whether a homeserver that was restored from a backup works, as a person would: comes in, sees their rooms, opens a picture. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const session = z.object({ access_token: z.string() });
const rooms = z.object({ joined_rooms: z.array(z.string()) });

export type RehearsalServer = {
  readonly baseUrl: string;
  readonly serverName: string;
  readonly asToken: string;
};

/**
 * An access token of this person, by their password. One whose password nobody knows is given `newPassword` first: this homeserver is thrown
 * away, and so the way by which people come in is tried, not a way around it (Synapse admin API, "Create or modify account"). Null when they
 * cannot come in or are in no room.
 */
export async function comesIn(
  server: RehearsalServer,
  person: { readonly userId: string; readonly password: string | null },
  newPassword: string,
): Promise<string | null> {
  const password = person.password ?? (await giveNew(server, person.userId, newPassword));
  if (password === null) return null;
  const answer = await ask(server, 'POST', '/_matrix/client/v3/login', null, {
    ...{ type: 'm.login.password', identifier: { type: 'm.id.user', user: person.userId }, password },
  });
  const token = session.safeParse(await answer.json()).data?.access_token;
  if (token === undefined) return null;
  const seen = await ask(server, 'GET', '/_matrix/client/v3/joined_rooms', token);
  const { data } = rooms.safeParse(await seen.json());
  return seen.ok && data !== undefined && data.joined_rooms.length > 0 ? token : null;
}

async function giveNew(server: RehearsalServer, userId: string, password: string): Promise<string | null> {
  const path = `/_synapse/admin/v2/users/${encodeURIComponent(userId)}`;
  const answer = await ask(server, 'PUT', path, server.asToken, { password, logout_devices: false });
  await answer.body?.cancel();
  return answer.ok ? password : null;
}

/** True if the homeserver gives the upload with this ID and it is, byte for byte, the one with this SHA-256 (hex). */
export async function opensPhoto(
  server: RehearsalServer,
  token: string,
  photo: { readonly id: string; readonly sha256: string },
): Promise<boolean> {
  const place = `/_matrix/client/v1/media/download/${server.serverName}/${photo.id}`;
  const answer = await ask(server, 'GET', place, token);
  if (!answer.ok || answer.body === null) return false;
  const hash = createHash('sha256');
  for await (const chunk of answer.body) hash.update(chunk);
  return hash.digest('hex') === photo.sha256;
}

function ask(
  { baseUrl }: RehearsalServer,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  token: string | null,
  body?: unknown,
): Promise<Response> {
  return fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
}
