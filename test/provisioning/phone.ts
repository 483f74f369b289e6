import type { RoomId, UserId } from '#basis/matrix-ids.ts';

/** Somebody's app: the client-server API, called as that person. Each call rejects with the status of a refusal. */
export type Phone = {
  readonly userId: UserId;
  setState(room: RoomId, type: string, content: unknown, stateKey?: string): Promise<void>;
  send(room: RoomId, text: string): Promise<string>;
  /** Reacts to an event. */
  tap(room: RoomId, event: string, key: string): Promise<void>;
  redact(room: RoomId, event: string): Promise<void>;
  invite(room: RoomId, user: string): Promise<void>;
  kick(room: RoomId, user: string): Promise<void>;
  join(room: RoomId): Promise<void>;
  leave(room: RoomId): Promise<void>;
  deleteAlias(alias: string): Promise<void>;
};

let serial = 0;

export function phoneOf(baseUrl: string, userId: UserId, accessToken: string): Phone {
  const call = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${baseUrl}/_matrix/client/v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const at = (room: RoomId, rest: string) => `rooms/${encodeURIComponent(room)}/${rest}`;
  const txn = () => `t${process.pid}-${++serial}`;
  return {
    userId,
    async setState(room, type, content, stateKey = '') {
      await call('PUT', at(room, `state/${type}/${encodeURIComponent(stateKey)}`), content);
    },
    async send(room, text) {
      const body = { msgtype: 'm.text', body: text };
      return String((await call('PUT', at(room, `send/m.room.message/${txn()}`), body)).event_id);
    },
    async tap(room, event, key) {
      const relation = { rel_type: 'm.annotation', event_id: event, key };
      await call('PUT', at(room, `send/m.reaction/${txn()}`), { 'm.relates_to': relation });
    },
    async redact(room, event) {
      await call('PUT', at(room, `redact/${encodeURIComponent(event)}/${txn()}`));
    },
    async invite(room, user) {
      await call('POST', at(room, 'invite'), { user_id: user });
    },
    async kick(room, user) {
      await call('POST', at(room, 'kick'), { user_id: user });
    },
    async join(room) {
      await call('POST', at(room, 'join'));
    },
    async leave(room) {
      await call('POST', at(room, 'leave'));
    },
    async deleteAlias(alias) {
      await call('DELETE', `directory/room/${encodeURIComponent(alias)}`);
    },
  };
}
