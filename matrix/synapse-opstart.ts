import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { userId } from '#basis/matrix-ids.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, path, unlessRefused } from './synapse-transport.ts';

/** Localparts of the temporary admins; nobody else's begins so. */
const TEMPORARY = 'opstart-';

const nonceAnswer = z.object({ nonce: z.string() });
const registered = z.object({ access_token: z.string() });
const adminAnswer = z.object({ admin: z.boolean() });
const userList = z.object({ users: z.array(z.object({ name: z.string() })) });

/** Whether this service's own user is a server admin. */
export async function isAdmin({ call, options }: Transport): Promise<boolean> {
  const endpoint = path`/_synapse/admin/v1/users/${options.self}/admin`;
  const given = await unlessRefused([403], null, () => call({ method: 'GET', path: endpoint }));
  return given !== null && answer(adminAnswer, given, endpoint).admin;
}

/**
 * Makes this service's own user a server admin. Synapse gives that right only to those whom an admin names, and makes a
 * first admin only by the registration shared secret; so a temporary one is made, which names us and is then deactivated.
 * Killed at any point and run again it ends the same, without a temporary admin left.
 */
export async function becomeAdmin(
  transport: Transport,
  prepare: () => Promise<void>,
  sharedSecret: string,
): Promise<void> {
  await prepare();
  if (!(await isAdmin(transport))) {
    const token = await registerTemporaryAdmin(transport, sharedSecret);
    await transport.call({
      method: 'PUT',
      path: path`/_synapse/admin/v1/users/${transport.options.self}/admin`,
      body: { admin: true },
      token,
    });
  }
  await removeTemporaryAdmins(transport);
}

/** Synapse admin API, "Shared-Secret Registration". */
async function registerTemporaryAdmin({ call }: Transport, sharedSecret: string): Promise<string> {
  const endpoint = '/_synapse/admin/v1/register';
  const { nonce } = answer(nonceAnswer, await call({ method: 'GET', path: endpoint }), endpoint);
  const username = `${TEMPORARY}${randomBytes(8).toString('hex')}`;
  const password = randomBytes(32).toString('base64url');
  const mac = createHmac('sha1', sharedSecret)
    .update([nonce, username, password, 'admin'].join('\0'))
    .digest('hex');
  const given = await call({
    method: 'POST',
    path: endpoint,
    body: { nonce, username, password, admin: true, mac },
  });
  return answer(registered, given, endpoint).access_token;
}

async function removeTemporaryAdmins({ call }: Transport): Promise<void> {
  const endpoint = '/_synapse/admin/v2/users';
  // By `name`: the list also filters on `user_id`, with which an appservice says who it is.
  const query = { name: TEMPORARY, deactivated: false, guests: false, limit: 100 };
  const { users } = answer(userList, await call({ method: 'GET', path: endpoint, query }), endpoint);
  for (const { name } of users.filter((user) => user.name.startsWith(`@${TEMPORARY}`))) {
    const user = userId(name);
    const right = path`/_synapse/admin/v1/users/${user}/admin`;
    await call({ method: 'PUT', path: right, body: { admin: false } });
    await call({ method: 'POST', path: path`/_synapse/admin/v1/deactivate/${user}`, body: { erase: true } });
  }
}
