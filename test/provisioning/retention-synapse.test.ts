/** Synapse's own retention, as our configuration has it but in seconds: messages really go, and what a room needs stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { optionsOf } from '#matrix/contract/on-synapse.ts';
import { freshAlias, powerLevels } from '#matrix/contract/stage.ts';
import type { Homeserver, StateInput } from '#matrix/homeserver.ts';
import { synapseHomeserver } from '#matrix/synapse.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';

let synapse: TestSynapse;
let dienst: Homeserver;
beforeAll(async () => {
  const lifetime = '2s';
  synapse = await startSynapse({
    overrides: {
      retention: {
        enabled: true,
        default_policy: { min_lifetime: lifetime, max_lifetime: lifetime },
        allowed_lifetime_min: lifetime,
        allowed_lifetime_max: lifetime,
        purge_jobs: [{ interval: '1s' }],
      },
    },
  });
  dienst = synapseHomeserver(optionsOf(synapse, 'dienst'));
  await dienst.becomeAdmin(synapse.registrationSharedSecret);
});
afterAll(() => synapse?.stop());

const isStored = async (event: EventId): Promise<boolean> => {
  const endpoint = `${synapse.baseUrl}/_synapse/admin/v1/fetch_event/${encodeURIComponent(event)}`;
  const { status } = await fetch(endpoint, {
    headers: { authorization: `Bearer ${synapse.dienst.asToken}` },
  });
  return status === 200;
};
const say = (room: RoomId, body: string): Promise<EventId> =>
  dienst.sendEvent(room, 'm.room.message', { msgtype: 'm.text', body }, body);
const makeRoom = (initialState: readonly StateInput[] = []): Promise<RoomId> =>
  dienst.createRoom({
    ...{ alias: freshAlias(synapse.serverName), name: 'Midlum: meldingen', topic: 'Bel 112', isSpace: false },
    ...{ powerLevels: powerLevels({}), initialState },
  });
/** Until it is no longer in the database. Synapse keeps the last event of a room to go on from, so that others must follow. */
const isPurged = (room: RoomId, event: EventId): Promise<unknown> =>
  eventually(
    async () => {
      await say(room, `nieuw ${Date.now()}`);
      return !(await isStored(event));
    },
    { timeoutMs: 60_000 },
  );

test('an old message is shown to nobody at once, and goes from the database; settings of the room stay', async () => {
  const room = await makeRoom();
  const old = await say(room, 'oud');
  expect(await isStored(old)).toBe(true);
  await eventually(async () => (await dienst.getEvent(room, old)) === null, { timeoutMs: 20_000 });
  await isPurged(room, old);
  const state = await dienst.readState(room);
  expect(state?.find(({ type }) => type === 'm.room.name')?.content).toEqual({ name: 'Midlum: meldingen' });
}, 120_000);

test('a room that says of itself that it keeps everything does not', async () => {
  const tenYears = { max_lifetime: 315_360_000_000 };
  const room = await makeRoom([{ type: 'm.room.retention', stateKey: '', content: tenYears }]);
  await isPurged(room, await say(room, 'oud'));
}, 120_000);
