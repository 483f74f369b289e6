import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { pino } from 'pino';
import type { Homeserver } from '#matrix/homeserver.ts';
import { settingsOf } from '#provisioning/config.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { connect } from '#store/db.ts';
import { nthGebied } from './people.ts';

/** Gebieden that are worked on at a time. */
const AT_A_TIME = 4;

/** Provisioning over a homeserver that is no real one. */
export function twinContext(databaseUrl: string, homeserver: Homeserver): ProvisioningContext {
  const { serverName } = homeserver;
  return {
    sql: connect(databaseUrl, { max: 10 }),
    homeserver,
    clock: () => new Date(),
    random: (length) => randomBytes(length),
    settings: settingsOf({
      ...{ databaseUrl, homeserverUrl: 'http://127.0.0.1:9', serverName },
      ...{ asToken: 'a'.repeat(40), hsToken: 'h'.repeat(40) },
    }),
    log: pino({ level: 'silent' }),
  };
}

/** Applies the first so many gebieden. */
export async function applyAll(context: ProvisioningContext, gebieden: number): Promise<void> {
  const codes = Array.from({ length: gebieden }, (_, n) => nthGebied(n + 1));
  await pLimit(AT_A_TIME).map(codes, (code) => runGebied(context, code));
}
