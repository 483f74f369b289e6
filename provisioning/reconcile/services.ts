import { setTimeout as wait } from 'node:timers/promises';
import { SERVICE_NAMES_NL } from '#basis/catalogue/rooms.nl.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { BOT, DIENST } from '#matrix/synapse-config.ts';
import type { ProvisioningContext } from '../context.ts';

const TRIES = 20;
const PAUSE_MS = 500;
const done = new WeakSet<object>();

/**
 * Gives both services the name under which people see them. The bot makes its account itself, and nobody else can: when both start
 * at once it is waited for, some seconds. Asked once per process.
 *
 * @throws HomeserverError 'retry' BOT_ABSENT if the bot has never run: without it no room may be made.
 */
export async function ensureServices({ homeserver }: ProvisioningContext): Promise<void> {
  if (done.has(homeserver)) return;
  for (const { localpart } of [DIENST, BOT]) {
    const displayName = SERVICE_NAMES_NL[localpart];
    for (let attempt = 1; !(await isNamed(homeserver.ensureUser({ localpart, displayName }))); attempt += 1) {
      if (attempt === TRIES) throw new HomeserverError('retry', 'BOT_ABSENT', 'the bot has no account yet');
      await wait(PAUSE_MS);
    }
  }
  done.add(homeserver);
}

async function isNamed(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof HomeserverError && error.errcode === 'M_EXCLUSIVE') return false;
    throw error;
  }
}
