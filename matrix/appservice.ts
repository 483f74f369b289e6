import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Content, TimelineEvent } from './homeserver.ts';

/**
 * What a homeserver sends to an application service (application service API, "Pushing events", "Pinging"), for the routes of
 * both services. A route answers `{}` only after what came is stored: from then on the homeserver will not send it again.
 */
export const TRANSACTION_ROUTE = '/_matrix/app/v1/transactions/:txnId';
export const PING_ROUTE = '/_matrix/app/v1/ping';
/** "Querying": asked when somebody looks for a user or alias in a service's namespace that the homeserver does not have. */
export const QUERY_ROUTES = ['/_matrix/app/v1/users/:userId', '/_matrix/app/v1/rooms/:roomAlias'] as const;

/** The answer to every query, with status 404: no user or room is made because somebody looked for it. */
export const NOT_HERE = { errcode: 'M_NOT_FOUND', error: 'Not known here' } as const;

/** The answer, with status 403, to who does not have the homeserver's token. */
export const NOT_THE_HOMESERVER = { errcode: 'M_FORBIDDEN', error: 'Bad token supplied' } as const;

export type Transaction = {
  readonly events: readonly TimelineEvent[];
  /** Entries that are no event in the shape of the specification, left out. */
  readonly skipped: number;
};

const branded = <T>(make: (text: string) => T) =>
  z.string().transform((text, context): T => {
    try {
      return make(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not such an ID' });
      return z.NEVER;
    }
  });

const event = z.object({
  type: z.string().min(1),
  event_id: branded(eventId),
  room_id: branded(roomId),
  sender: branded(userId),
  origin_server_ts: z.number().int(),
  content: z.record(z.string(), z.unknown()),
  state_key: z.string().optional(),
});
const transaction = z.object({ events: z.array(z.unknown()) });
const ping = z.object({ transaction_id: z.string() });

/**
 * The events of a transaction's body (parsed JSON), in order. Takes anything and throws nothing: a homeserver that got an
 * error would send the same again and again, and all that follows would wait.
 */
export function parseTransaction(body: unknown): Transaction {
  const list = transaction.safeParse(body);
  if (!list.success) return { events: [], skipped: 1 };
  const events = list.data.events.map(parseEvent).filter((one) => one !== null);
  return { events, skipped: list.data.events.length - events.length };
}

function parseEvent(raw: unknown): TimelineEvent | null {
  const parsed = event.safeParse(raw);
  if (!parsed.success) return null;
  const { type, event_id, room_id, sender, origin_server_ts, content, state_key } = parsed.data;
  return {
    type,
    eventId: event_id,
    roomId: room_id,
    sender,
    originServerTs: origin_server_ts,
    content: content as Content,
    ...(state_key === undefined ? {} : { stateKey: state_key }),
  };
}

/** The transaction ID of a ping's body: the one given to `pingAppservice`, or null if another asked. */
export function parsePing(body: unknown): string | null {
  const parsed = ping.safeParse(body);
  return parsed.success ? parsed.data.transaction_id : null;
}

/** Whether an `Authorization` header carries the homeserver's token. Takes as long for any header. */
export function isFromHomeserver(authorization: string | undefined, hsToken: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${hsToken}`));
}
