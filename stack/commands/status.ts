import { existsSync } from 'node:fs';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import type { Account } from '../demo.ts';
import { readJson } from '../files.ts';
import type { Layout } from '../layout.ts';
import { DEFAULT_PORT, portsFrom, SERVER_NAME } from '../layout.ts';
import { isPortFree } from '../ports.ts';
import { databaseUrl } from '../postgres.ts';
import { ensureSecrets } from '../secrets.ts';
import { addresses } from '../services.ts';
import { lastState, runningState } from '../state.ts';
import { summary } from '../summary.ts';
import { answers } from '../wait.ts';

/** The contract that scripts rely on; keys and order as in design.md. */
export type Status = {
  /** Every process answers. */
  readonly ready: boolean;
  readonly serverName: string;
  readonly homeserver: string;
  readonly web: string;
  readonly bot: string;
  /** Address of the services' database, as its owner. */
  readonly postgres: string;
  readonly accounts: readonly Pick<Account, 'role' | 'wijk' | 'userId' | 'password'>[];
};

/** Prints how things stand; gives the exit code, 0 when all is ready. */
export async function status(paths: Layout, json: boolean): Promise<number> {
  const found = await readStatus(paths);
  if (json) console.log(JSON.stringify(found, null, 2));
  else if (runningState(paths) === null) console.error(`buurtbaken: ${STACK_NL.notRunning}`);
  else if (!found.ready) console.error(`buurtbaken: ${STACK_NL.notReady}`);
  else console.log(summary(paths, lastState(paths)?.basePort ?? DEFAULT_PORT).trimStart());
  return found.ready ? 0 : 1;
}

async function readStatus(paths: Layout): Promise<Status> {
  const ports = portsFrom(lastState(paths)?.basePort ?? DEFAULT_PORT);
  const { web, homeserver, bot, provisioning } = addresses(ports);
  const owner = existsSync(paths.secrets) ? ensureSecrets(paths.secrets).value('database-owner') : '';
  const healths = [homeserver, bot, provisioning, web.replace(/\/$/, '')].map((base) => `${base}/health`);
  const running = runningState(paths)?.phase === 'ready';
  const ready =
    running &&
    !(await isPortFree(ports.postgres)) &&
    (await Promise.all(healths.map(answers))).every((answer) => answer);
  return {
    ready,
    serverName: SERVER_NAME,
    homeserver,
    web,
    bot,
    postgres: databaseUrl(ports.postgres, 'buurtbaken', 'buurtbaken_owner', owner),
    accounts: (readJson<Account[]>(paths.accounts) ?? []).map(({ role, wijk, userId, password }) => ({
      role,
      wijk,
      userId,
      password,
    })),
  };
}
