import { z } from 'zod';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, homeserverError } from './synapse-transport.ts';

/** Server-server API, "OpenID"; Synapse's listener has it as the resource `openid`. */
const ENDPOINT = '/_matrix/federation/v1/openid/userinfo';
const TIMEOUT_MS = 10_000;
const userInfo = z.object({ sub: z.string().transform(userId) });

/**
 * Who an OpenID token is of, over Synapse. Asked as nobody: with any `Authorization` Synapse takes who asks for another server, and of those
 * it lets in none.
 */
export function openIdOver({ options }: Transport): Pick<Homeserver, 'userOfOpenIdToken'> {
  const { homeserverUrl, serverName, timeoutMs = TIMEOUT_MS } = options;
  return {
    async userOfOpenIdToken(token) {
      const query = new URLSearchParams({ access_token: token });
      let response: Response;
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        response = await fetch(`${homeserverUrl}${ENDPOINT}?${query}`, { redirect: 'error', signal });
      } catch (error) {
        throw homeserverError(error, ENDPOINT);
      }
      if ([400, 401, 403].includes(response.status)) return null;
      if (!response.ok) {
        const kind = response.status === 429 || response.status >= 500 ? 'retry' : 'fail';
        throw new HomeserverError(kind, `HTTP_${response.status}`, `${ENDPOINT}: ${response.status}`);
      }
      const { sub } = answer(userInfo, await response.json(), ENDPOINT);
      return sub.endsWith(`:${serverName}`) ? sub : null;
    },
  };
}
