import {
  ClientEvent,
  createClient,
  Filter,
  type MatrixClient,
  PendingEventOrdering,
  SyncState,
} from 'matrix-js-sdk';
import type { ProefAccount } from './settings.ts';

/** Events of a room in one answer of the server. */
const MOST_AT_ONCE = 200;

/**
 * Three phones in one browser ask the same address at the same time, `/sync` from where they all are; the browser lets the second wait for what the
 * first is answered, to keep it, for twenty seconds. Nothing is kept, so nobody waits.
 */
const uncached: typeof fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' });

type Saved = { readonly accessToken: string; readonly deviceId: string };

/** A log-in of this browser tab is kept for the tab's life, so that a reload makes no new device. */
function saved(userId: string): Saved | null {
  const text = sessionStorage.getItem(`proef:${userId}`);
  return text === null ? null : (JSON.parse(text) as Saved);
}

async function logIn(baseUrl: string, account: ProefAccount): Promise<Saved> {
  const answer = await createClient({ baseUrl }).loginRequest({
    type: 'm.login.password',
    identifier: { type: 'm.id.user', user: account.userId },
    password: account.password,
    initial_device_display_name: 'Proefopstelling',
  });
  const session = { accessToken: answer.access_token, deviceId: answer.device_id };
  sessionStorage.setItem(`proef:${account.userId}`, JSON.stringify(session));
  return session;
}

async function stillValid(baseUrl: string, session: Saved): Promise<boolean> {
  try {
    await createClient({ baseUrl, accessToken: session.accessToken }).whoami();
    return true;
  } catch {
    return false;
  }
}

/** Logs the person in to the real homeserver and starts to sync; resolves when the first sync is in. */
export async function openSession(baseUrl: string, account: ProefAccount): Promise<MatrixClient> {
  const former = saved(account.userId);
  const session = former && (await stillValid(baseUrl, former)) ? former : await logIn(baseUrl, account);
  const client = createClient({ baseUrl, userId: account.userId, ...session, fetchFn: uncached });
  // Ten by default: the bot's buttons alone can be more, and a phone that was slow for a moment would show none of what stood before them.
  const filter = new Filter(account.userId);
  filter.setTimelineLimit(MOST_AT_ONCE);
  await new Promise<void>((resolve, reject) => {
    client.on(ClientEvent.Sync, (state) => {
      if (state === SyncState.Prepared) resolve();
      if (state === SyncState.Error) reject(new Error('De server antwoordt niet.'));
    });
    void client.startClient({
      initialSyncLimit: 40,
      filter,
      lazyLoadMembers: false,
      // So that what is being sent can be asked for apart.
      pendingEventOrdering: PendingEventOrdering.Detached,
    });
  });
  return client;
}
