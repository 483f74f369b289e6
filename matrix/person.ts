import { z } from 'zod';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Content } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import { path } from './synapse-transport.ts';

/** Somebody logged in with a password, as an app on a phone is. For the demo; services speak through their appservice. */
export type LoggedIn = {
  /** Sends once for each `txnId`, also after logging in again under the same device. */
  send(room: RoomId, type: string, content: Content, txnId: string): Promise<void>;
  logOut(): Promise<void>;
};

const TIMEOUT_MS = 30_000;
const loginAnswer = z.object({ access_token: z.string() });

/** Logs in (client-server API, "Login"). Throws HomeserverError for a wrong password or a homeserver that does not answer. */
export async function logIn(
  homeserverUrl: string,
  who: { readonly user: UserId; readonly password: string; readonly deviceId: string },
): Promise<LoggedIn> {
  const call = async (method: string, where: string, body: object, token?: string): Promise<unknown> => {
    const response = await fetch(homeserverUrl + where, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return response.json();
    const kind = response.status === 429 || response.status >= 500 ? 'retry' : 'fail';
    throw new HomeserverError(kind, `HTTP_${response.status}`, `${method} was refused (${response.status})`);
  };
  const answer = await call('POST', '/_matrix/client/v3/login', {
    type: 'm.login.password',
    identifier: { type: 'm.id.user', user: who.user },
    password: who.password,
    device_id: who.deviceId,
  });
  const { access_token: token } = loginAnswer.parse(answer);
  return {
    async send(room, type, content, txnId) {
      await call('PUT', path`/_matrix/client/v3/rooms/${room}/send/${type}/${txnId}`, content, token);
    },
    async logOut() {
      await call('POST', '/_matrix/client/v3/logout', {}, token);
    },
  };
}
