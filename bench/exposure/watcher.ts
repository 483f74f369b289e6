/** Another member's client: what it was shown, from when, until when. */
import { setTimeout as wait } from 'node:timers/promises';

export type Seen = {
  readonly type: string;
  readonly sender: string;
  readonly content: unknown;
  /** Milliseconds (performance.now()) when the client had it, and when it was told that it is gone. */
  readonly at: number;
  goneAt: number | null;
};

export type Watcher = {
  /** By event ID, as first received. */
  readonly seen: ReadonlyMap<string, Seen>;
  stop(): Promise<void>;
};

type SyncEvent = {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly content: Record<string, unknown>;
};
type SyncAnswer = {
  readonly next_batch: string;
  readonly rooms?: {
    readonly join?: Record<string, { readonly timeline?: { readonly events?: readonly SyncEvent[] } }>;
  };
};

const POLL_MS = 10_000;
/** More than a client asks for, so that no burst leaves a gap in what it is shown. */
const TIMELINE_LIMIT = 2_000;

/** Follows a room by long polling, as a client in the foreground does (client-server API, "Syncing"). Resolves once it follows. */
export async function watch(baseUrl: string, accessToken: string, roomId: string): Promise<Watcher> {
  const seen = new Map<string, Seen>();
  const stopped = new AbortController();
  const filter = JSON.stringify({
    room: { rooms: [roomId], timeline: { limit: TIMELINE_LIMIT } },
    presence: { types: [] },
  });
  const sync = async (since: string | null): Promise<SyncAnswer> => {
    const query = new URLSearchParams({
      filter,
      ...(since === null ? {} : { since, timeout: String(POLL_MS) }),
    });
    const response = await fetch(`${baseUrl}/_matrix/client/v3/sync?${query}`, {
      headers: { authorization: `Bearer ${accessToken}` },
      signal: stopped.signal,
    });
    if (!response.ok) throw new Error(`sync was answered with ${response.status}`);
    return (await response.json()) as SyncAnswer;
  };
  let { next_batch: since } = await sync(null);
  const following = (async () => {
    while (!stopped.signal.aborted) {
      try {
        const answer = await sync(since);
        since = answer.next_batch;
        take(answer.rooms?.join?.[roomId]?.timeline?.events ?? [], seen);
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (!(error instanceof TypeError)) throw error;
        await wait(100);
      }
    }
  })();
  following.catch(() => {});
  return {
    seen,
    async stop() {
      stopped.abort();
      await following;
    },
  };
}

function take(events: readonly SyncEvent[], seen: Map<string, Seen>): void {
  const at = performance.now();
  for (const event of events) {
    if (event.type === 'm.room.redaction') {
      const target = seen.get(String(event.content.redacts));
      if (target && target.goneAt === null) target.goneAt = at;
    } else if (!seen.has(event.event_id)) {
      const { type, sender, content } = event;
      seen.set(event.event_id, { type, sender, content, at, goneAt: null });
    }
  }
}
