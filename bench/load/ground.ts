/** A composed installation with groups and people in it, and beside each group's room one of the same people that is none of ours. */
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { gebiedAlias } from '#basis/rooms.ts';
import type { Installation } from '#test/docker/installation.ts';
import { DOMAIN, startInstallation } from '#test/docker/installation.ts';
import { eventually } from '#test/harness/eventually.ts';
import { BUURTEN_FILE, MAKE_BUURTEN, OTHER_ROOMS, TOKENS } from './inside.ts';

export type Wijk = {
  /** Tokens of its residents. */
  readonly residents: readonly string[];
  /** Room IDs: of the group, and of the room to compare with. */
  readonly ours: string;
  readonly other: string;
};
export type Ground = {
  readonly installation: Installation;
  /** The groups that there are by now. */
  readonly wijken: Wijk[];
  /** Makes groups until there are so many. */
  grow(to: number): Promise<void>;
  /** Asks a database of it; lines, with tabs between what stands on one. */
  sql(database: 'buurtbaken' | 'synapse', query: string): Promise<string[][]>;
};

const PER_WIJK = 2;
const AT_ONCE = 4;
/** Groups that are made at a time. */
const STEP = 25;
const STEP_MS = 600_000;
const SETTLE_MS = 300_000;

/** Starts it without any group; at most `most` can be made. Throws when it does not start. */
export async function startGround(most: number, workers: boolean): Promise<Ground> {
  const installation = await startInstallation({ workers });
  try {
    const token = await installation.inside('provisioning', 'buurtbaken', 'token', 'systeembeheer');
    await installation.inside('provisioning', 'node', '-e', MAKE_BUURTEN, String(most));
    await installation.inside('provisioning', 'buurtbaken', 'wijken', 'import', BUURTEN_FILE, '--yes');
    const wijken: Wijk[] = [];
    const sql: Ground['sql'] = async (database, query) => {
      const said = await installation.inside(
        ...(['postgres', 'psql', '-U', 'postgres', '-d', database, '-AtF', '\t', '-c', query] as const),
      );
      return said === '' ? [] : said.split('\n').map((line) => line.split('\t'));
    };
    const ground: Ground = {
      ...{ installation, wijken, sql },
      async grow(to) {
        while (wijken.length < to) {
          const from = wijken.length;
          const codes = Array.from({ length: Math.min(STEP, to - from) }, (_, at) =>
            gebiedCode(`BU0072${String(from + at).padStart(4, '0')}`),
          );
          wijken.push(...(await makeWijken(ground, token, codes)));
        }
        await settled(ground);
      },
    };
    return ground;
  } catch (error) {
    await installation.down();
    throw error;
  }
}

async function makeWijken(ground: Ground, token: string, codes: readonly GebiedCode[]): Promise<Wijk[]> {
  const { installation: it, sql } = ground;
  const limit = pLimit(AT_ONCE);
  const users = await Promise.all(codes.map((code) => limit(() => peopleOf(it, token, code))));
  const aliases = codes.map((code) => gebiedAlias(code, 'melding', DOMAIN));
  const joined = `select a.room_alias, a.room_id from room_aliases a join local_current_membership m using (room_id)
    where m.membership = 'join' and a.room_alias in (${aliases.map((one) => `'${one}'`).join()})
      and m.user_id in (${users
        .flat()
        .map((one) => `'${one}'`)
        .join()})
    group by 1, 2 having count(*) = ${PER_WIJK}`;
  const rooms = await eventually(
    async () => {
      const found = new Map((await sql('synapse', joined)).map(([alias = '', room = '']) => [alias, room]));
      return found.size === codes.length ? found : null;
    },
    { timeoutMs: STEP_MS, intervalMs: 2_000 },
  );
  const lines = async (script: string, list: readonly string[]): Promise<string[]> =>
    (await it.inside('provisioning', 'node', '-e', script, ...list)).split('\n');
  const tokens = await lines(TOKENS, users.flat());
  const others = await lines(
    OTHER_ROOMS,
    users.map((one) => one.join()),
  );
  return aliases.map((alias, at) => ({
    residents: tokens.slice(at * PER_WIJK, (at + 1) * PER_WIJK),
    ours: rooms.get(alias) ?? '',
    other: others[at] ?? '',
  }));
}

/** A group with its residents; gives their user IDs. */
async function peopleOf(it: Installation, token: string, code: GebiedCode): Promise<string[]> {
  await it.call('PUT', '', `/api/v1/wijken/${code}`, token, { aan: true });
  // So many that nobody of those who write here says too much.
  await it.call('PUT', '', `/api/v1/wijken/${code}/settings`, token, { berichtenPerMinuut: 60 });
  const users: string[] = [];
  for (let nr = 0; nr < PER_WIJK; nr += 1) {
    const id = randomUUID();
    const { userId } = await it.call('PUT', '', `/api/v1/people/${id}`, token, {
      displayName: `Bewoner ${code.slice(-4)} ${nr}`,
    });
    await it.call('PUT', '', `/api/v1/memberships/${id}/${code}`, token, { role: 'resident' });
    users.push(String(userId));
  }
  return users;
}

/** Waits until nothing that is due is left to do. */
async function settled({ sql }: Ground): Promise<void> {
  const due = ['provisioning', 'bot']
    .map(
      (one) =>
        `(select count(*) from worker_${one}._private_jobs where run_at <= now() and attempts < max_attempts)`,
    )
    .join(' + ');
  await eventually(async () => (await sql('buurtbaken', `select ${due}`))[0]?.[0] === '0', {
    ...{ timeoutMs: SETTLE_MS, intervalMs: 2_000 },
  });
}
