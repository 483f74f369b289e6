/** Makes the room that is measured, as the service does: its people too are the service's. */
import { MARKER_EVENT_TYPE, POWER, ROOM_VERSION } from '#basis/rooms.ts';

const AT_ONCE = 4;

export type MadeRoom = {
  readonly roomId: string;
  /** A member's access token, valid on every copy of the database. */
  readonly accessToken: string;
  readonly members: number;
};

/** A `melding` room with this many residents in it. Throws on the first refused call. */
export async function makeRoom(
  baseUrl: string,
  asToken: string,
  serverName: string,
  members: number,
): Promise<MadeRoom> {
  const call = async (method: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${baseUrl}/_matrix/client/v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${asToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const appservice = { type: 'm.login.application_service' };
  const marker = { gebied: 'WK007200', soort: 'melding' };
  const made = await call('POST', 'createRoom', {
    preset: 'public_chat',
    room_version: ROOM_VERSION,
    name: 'Wijk 0 Harlingen',
    initial_state: [{ type: MARKER_EVENT_TYPE, state_key: '', content: marker }],
    power_level_content_override: { events: { 'm.reaction': POWER.readOnly }, invite: POWER.coordinator },
  });
  const roomId = String(made.room_id);
  const join = async (name: string): Promise<void> => {
    await call('POST', 'register', { ...appservice, username: name, inhibit_login: true });
    const user = `@${name}:${serverName}`;
    // The module keeps rooms shut to who was not let in, open ones too.
    await call('POST', `rooms/${encodeURIComponent(roomId)}/invite`, { user_id: user });
    await call('POST', `join/${encodeURIComponent(roomId)}?user_id=${encodeURIComponent(user)}`, {});
  };
  // The room's creator is a member as well.
  const names = Array.from({ length: members - 1 }, (_, i) => `bewoner${i}`);
  const waiting = names.values();
  const worker = async (): Promise<void> => {
    for (const name of waiting) await join(name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const joinRules = `rooms/${encodeURIComponent(roomId)}/state/m.room.join_rules/`;
  await call('PUT', joinRules, { join_rule: 'invite' });
  const login = await call('POST', 'login', {
    ...appservice,
    identifier: { type: 'm.id.user', user: 'bewoner0' },
  });
  return { roomId, accessToken: String(login.access_token), members };
}
