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
 * An access token of this person: by their password where it is known (those of the demo are), else as the homeserver's admin (Synapse admin
 * API, "Login as a user"). Null when they cannot come in or are in no room.
 */
export async function comesIn(
  server: RehearsalServer,
  person: { readonly userId: string; readonly password: string | null },
): Promise<string | null> {
  const token = await tokenOf(server, person);
  if (token === null) return null;
  const seen = await ask(server, 'GET', '/_matrix/client/v3/joined_rooms', token);
  const { data } = rooms.safeParse(await seen.json());
  return seen.ok && data !== undefined && data.joined_rooms.length > 0 ? token : null;
}

async function tokenOf(
  server: RehearsalServer,
  { userId, password }: { readonly userId: string; readonly password: string | null },
): Promise<string | null> {
  const answer =
    password === null
      ? await ask(
          server,
          'POST',
          `/_synapse/admin/v1/users/${encodeURIComponent(userId)}/login`,
          server.asToken,
          {},
        )
      : await ask(server, 'POST', '/_matrix/client/v3/login', null, {
          ...{ type: 'm.login.password', identifier: { type: 'm.id.user', user: userId }, password },
        });
  return session.safeParse(await answer.json()).data?.access_token ?? null;
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
  method: 'GET' | 'POST',
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
