import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { whoIs } from '#store/mensen.ts';
import type { ProvisioningContext } from '../context.ts';
import type { Begun } from '../sign-in.ts';
import { beginSession } from '../sign-in.ts';
import { hashToken } from '../tokens.ts';

/**
 * Begins a session inside Element for who an OpenID token is of, if they coordinate this gebied: it holds for that alone. The homeserver that
 * is asked is our own, whatever the browser says; each token begins one session. Null otherwise, without telling why.
 */
export async function signInByElement(
  context: ProvisioningContext,
  it: { readonly gebied: GebiedCode; readonly token: string; readonly server: string },
): Promise<Begun | null> {
  const { gebied, token } = it;
  if (it.server !== context.homeserver.serverName) return null;
  const user = await userOf(context, token);
  if (user === null) return null;
  return await context.sql.begin(async (tx) => {
    const { personId, role } = await whoIs(tx, user, gebied);
    if (personId === null || role !== 'coordinator') return null;
    const bearer = { is: 'persoon', persoonId: personId } as const;
    const element = { gebied, token: hashToken(token) };
    return await beginSession(tx, context, { bearer, element, detail: { met: 'element', gebied } });
  });
}

/** A homeserver that is away knows nobody either; the page says to open it again. */
async function userOf({ homeserver, log }: ProvisioningContext, token: string): Promise<UserId | null> {
  try {
    return await homeserver.userOfOpenIdToken(token);
  } catch (error) {
    if (!(error instanceof HomeserverError)) throw error;
    log.warn({ code: error.errcode }, 'the homeserver could not tell who somebody is');
    return null;
  }
}
