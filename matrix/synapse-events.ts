import { eventId, userId } from '#basis/matrix-ids.ts';
import type { Content, StateEvent } from './homeserver.ts';

/** One event of `GET /rooms/{roomId}/state` as ours, or null if it is not a state event in the shape of the specification. */
export function stateEvent(raw: unknown): StateEvent | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { type, state_key, content, event_id, sender, origin_server_ts, unsigned } = raw as Record<
    string,
    unknown
  >;
  if (typeof type !== 'string' || typeof state_key !== 'string' || typeof origin_server_ts !== 'number')
    return null;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (typeof event_id !== 'string' || typeof sender !== 'string') return null;
  try {
    return {
      type,
      stateKey: state_key,
      content: content as Content,
      eventId: eventId(event_id),
      sender: userId(sender),
      originServerTs: origin_server_ts,
      ...redactionIn(unsigned),
    };
  } catch {
    return null;
  }
}

/** `unsigned.redacted_because` (client-server API, "Redactions"). */
function redactionIn(unsigned: unknown): Pick<StateEvent, 'redacted'> {
  if (typeof unsigned !== 'object' || unsigned === null || !('redacted_because' in unsigned)) return {};
  const { event_id, sender, origin_server_ts } = (unsigned.redacted_because ?? {}) as Record<string, unknown>;
  if (typeof event_id !== 'string' || typeof sender !== 'string' || typeof origin_server_ts !== 'number')
    return {};
  const originServerTs = origin_server_ts;
  return { redacted: { eventId: eventId(event_id), sender: userId(sender), originServerTs } };
}
