/** The demo people: made once in an empty database, remembered with their passwords for `status` and the try-out page. */
import { createHmac } from 'node:crypto';
import { userId } from '#basis/matrix-ids.ts';
import type { LoggedIn } from '#matrix/person.ts';
import { logIn } from '#matrix/person.ts';
import { JOB_RETRIES, realMeans, withRetry } from '#matrix/retry.ts';
import { synapseHomeserver } from '#matrix/synapse.ts';
import { DIENST } from '#matrix/synapse-config.ts';
import { demoPast } from '#provisioning/demo/past.ts';
import type { DemoAccount } from '#provisioning/demo.ts';
import { isDemoWanted, makeDemo } from '#provisioning/demo.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { addDemoPast } from '#store/demo-past.ts';
import { writeJson } from './files.ts';
import { SERVER_NAME } from './layout.ts';
import { databaseUrl } from './postgres.ts';
import type { StackContext } from './services.ts';
import { addresses } from './services.ts';

export type Account = {
  readonly role: string;
  /** CBS code of the wijk or buurt. */
  readonly wijk: string;
  readonly userId: string;
  readonly displayName: string;
  readonly password: string;
};

/** Makes the demo if the database is empty, or finishes one that was cut short; `step` tells that work is done. */
export async function ensureDemo(
  context: StackContext,
  step: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { ports, secrets, paths } = context;
  const password = secrets.value('database-provisioning');
  const sql = connect(databaseUrl(ports.postgres, 'buurtbaken', 'buurtbaken_provisioning', password), {
    max: 2,
    name: 'buurtbaken demo',
  });
  try {
    let accounts: readonly Account[] | null = null;
    const make = async (): Promise<void> => {
      accounts = await demo(context, sql);
    };
    if (await isDemoWanted(sql)) await step(make);
    else await make();
    writeJson(paths.accounts, accounts ?? []);
  } finally {
    await sql.end();
  }
}

async function demo(context: StackContext, sql: Sql): Promise<readonly Account[] | null> {
  const { ports, secrets } = context;
  const homeserverUrl = addresses(ports).homeserver;
  const sessions = new Map<string, LoggedIn>();
  const session = async ({ userId: user, password }: DemoAccount): Promise<LoggedIn> => {
    const made = sessions.get(user) ?? (await logIn(homeserverUrl, { user, password, deviceId: 'DEMO' }));
    sessions.set(user, made);
    return made;
  };
  const accounts = await makeDemo({
    sql,
    homeserver: withRetry(
      synapseHomeserver({
        homeserverUrl,
        serverName: SERVER_NAME,
        self: userId(`@${DIENST.localpart}:${SERVER_NAME}`),
        asToken: secrets.value('dienst-as-token'),
        appserviceId: DIENST.id,
      }),
      JOB_RETRIES,
      realMeans,
    ),
    clock: () => new Date(),
    past: (at) => addPast(context, at),
    password: passwordOf(secrets.value('demo')),
    say: async (account, room, text, txnId) => {
      const as = await session(account);
      await as.send(room, 'm.room.message', { msgtype: 'm.text', body: text }, txnId);
    },
  });
  for (const made of sessions.values()) await made.logOut();
  return accounts;
}

/** In the tables' owner's name: neither service may write what the other has seen. */
async function addPast({ ports, secrets }: StackContext, at: Date): Promise<void> {
  const password = secrets.value('database-owner');
  const owner = connect(databaseUrl(ports.postgres, 'buurtbaken', 'buurtbaken_owner', password), {
    max: 1,
    name: 'buurtbaken demo',
  });
  try {
    await addDemoPast(owner, demoPast(at, SERVER_NAME));
  } finally {
    await owner.end();
  }
}

/** From a secret and the name, so that a demo that was cut short finds the same passwords again. Easy to type over. */
function passwordOf(secret: string): (localpart: string) => string {
  return (localpart) => {
    const digits = createHmac('sha256', secret).update(localpart).digest('hex').slice(0, 20);
    return digits.replace(/(.{5})(?=.)/g, '$1-');
  };
}
