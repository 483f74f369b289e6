/** A composed installation with wijken and people in them, and beside each wijk's room one of the same people that is none of ours. */
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Installation } from '#test/docker/installation.ts';
import { DOMAIN, startInstallation } from '#test/docker/installation.ts';
import { eventually } from '#test/harness/eventually.ts';
import { MAKE_WIJKEN, OTHER_ROOM, TOKENS, WIJKEN_FILE } from './inside.ts';

export type Wijk = {
  /** Tokens of its residents. */
  readonly residents: readonly string[];
  /** Room IDs: of the wijk, and of the room to compare with. */
  readonly ours: string;
  readonly other: string;
};
export type Ground = { readonly installation: Installation; readonly wijken: readonly Wijk[] };

const PER_WIJK = 3;
const AT_ONCE = 4;
const SETUP_MS = 1_800_000;

/** Starts it; throws when it does not start. */
export async function startGround(wijken: number, workers: boolean): Promise<Ground> {
  const installation = await startInstallation({ workers });
  try {
    const token = await installation.inside('provisioning', 'buurtbaken', 'token', 'systeembeheer');
    await installation.inside('provisioning', 'node', '-e', MAKE_WIJKEN, String(wijken));
    await installation.inside('provisioning', 'buurtbaken', 'wijken', 'import', WIJKEN_FILE, '--yes');
    const limit = pLimit(AT_ONCE);
    const codes = Array.from({ length: wijken }, (_, at) => `WK0072${String(at).padStart(2, '0')}`);
    const made = await Promise.all(
      codes.map((code) =>
        limit(() => peopleOf(installation, token, code).then((users) => ({ code, users }))),
      ),
    );
    return {
      installation,
      wijken: await Promise.all(made.map((one) => limit(() => wijkOf(installation, one.code, one.users)))),
    };
  } catch (error) {
    await installation.down();
    throw error;
  }
}

async function peopleOf(it: Installation, token: string, code: string): Promise<string[]> {
  await it.call('PUT', '', `/api/v1/wijken/${code}`, token, { aan: true });
  // So many that nobody of those who write here says too much.
  await it.call('PUT', '', `/api/v1/wijken/${code}/settings`, token, { berichtenPerMinuut: 60 });
  const users: string[] = [];
  for (let nr = 0; nr < PER_WIJK; nr += 1) {
    const id = randomUUID();
    const { userId } = await it.call('PUT', '', `/api/v1/people/${id}`, token, {
      displayName: `Bewoner ${code.slice(-2)} ${nr}`,
    });
    await it.call('PUT', '', `/api/v1/memberships/${id}/${code}`, token, { role: 'resident' });
    users.push(String(userId));
  }
  return users;
}

async function wijkOf(it: Installation, code: string, users: readonly string[]): Promise<Wijk> {
  const alias = encodeURIComponent(`#wijk-${code.toLowerCase()}:${DOMAIN}`);
  const residents = await eventually(
    async () => {
      const tokens = (await it.inside('provisioning', 'node', '-e', TOKENS, ...users)).split('\n');
      return tokens.every((token) => token.startsWith('syt_')) ? tokens : null;
    },
    { timeoutMs: SETUP_MS, intervalMs: 2_000 },
  );
  const ours = await eventually(
    async () => {
      const { room_id } = await it.call(
        'GET',
        'matrix',
        `/_matrix/client/v3/directory/room/${alias}`,
        residents[0] ?? '',
      );
      for (const token of residents) {
        const { joined_rooms } = await it.call('GET', 'matrix', '/_matrix/client/v3/joined_rooms', token);
        if (!(joined_rooms as string[]).includes(String(room_id))) return null;
      }
      return String(room_id);
    },
    { timeoutMs: SETUP_MS, intervalMs: 2_000 },
  );
  return { residents, ours, other: await it.inside('provisioning', 'node', '-e', OTHER_ROOM, ...users) };
}
