import { afterAll, beforeEach, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { isLocalpartTaken } from '#store/personen.ts';
import type { TestPerson, World } from '#test/provisioning/world.ts';
import { addGebied, addPerson, createWorld, roomOf, WIJK } from '#test/provisioning/world.ts';
import { runGebied } from '../reconcile/run-gebied.ts';
import { closeAccount } from './close-account.ts';

const SERVER = 'test.localhost';
const OTHER = gebiedCode('WK007202');
let memory: MemoryHomeserver;
let homeserver: Homeserver;
let world: World;
let anna: TestPerson;
beforeEach(async () => {
  memory = memoryHomeserver({ serverName: SERVER, clock: () => new Date(), registrationSharedSecret: 's' });
  homeserver = memory.homeserver(userId(`@dienst:${SERVER}`));
  await homeserver.becomeAdmin('s');
  await memory.rooms(userId(`@bot:${SERVER}`)).prepare();
  await world?.stop();
  world = await createWorld(homeserver);
  await addGebied(world.owner, WIJK);
  await addGebied(world.owner, OTHER, 'Wijnaldum');
  anna = await addPerson(world.owner, SERVER, WIJK, 'resident', 'anna');
  await world.owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${anna.id}, ${OTHER}, 'resident')`;
  await addPerson(world.owner, SERVER, WIJK, 'resident', 'bert');
  for (const gebied of [WIJK, OTHER]) await runGebied(world.context, gebied);
});
afterAll(() => world?.stop());

const end = async (): Promise<void> => {
  await world.owner`update persoon set beeindigd_op = now() where id = ${anna.id}`;
  await world.owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${anna.id}`;
};
const closed = async (): Promise<boolean> => {
  const [row] =
    await world.owner`select gesloten_op is not null as closed from account where persoon_id = ${anna.id}`;
  return row?.closed === true;
};

test('a wijk that a person must look at keeps no account open', async () => {
  await end();
  // A room that the homeserver no longer shows fails every run over its wijk.
  await homeserver.deleteRoom(await roomOf(world.owner, WIJK, 'overleg'));
  await expect(runGebied(world.context, WIJK)).rejects.toThrow('KAMER_ONLEESBAAR');
  await closeAccount(world.context, { persoonId: anna.id });
  expect(await closed()).toBe(true);
  for (const gebied of [WIJK, OTHER])
    expect(memory.members(await roomOf(world.owner, gebied, 'melding'))).not.toContain(anna.userId);
});

test('who was closed is in no room again, whatever runs after', async () => {
  await end();
  await closeAccount(world.context, { persoonId: anna.id });
  await closeAccount(world.context, { persoonId: anna.id });
  for (const gebied of [WIJK, OTHER]) await runGebied(world.context, gebied);
  for (const gebied of [WIJK, OTHER])
    expect(memory.members(await roomOf(world.owner, gebied, 'melding'))).not.toContain(anna.userId);
});

test('an account that was closed by hand is not let into rooms, and the others are', async () => {
  const els = await addPerson(world.owner, SERVER, WIJK, 'resident', 'els');
  const fred = await addPerson(world.owner, SERVER, WIJK, 'resident', 'fred');
  await homeserver.ensureUser({ localpart: 'els', displayName: 'Els' });
  await homeserver.deactivateUser(els.userId, false);
  await expect(runGebied(world.context, WIJK)).rejects.toThrow('M_USER_DEACTIVATED');
  const inside = memory.members(await roomOf(world.owner, WIJK, 'melding'));
  expect(inside).toContain(fred.userId);
  expect(inside).not.toContain(els.userId);
});

test('the user ID of somebody who was erased is given to nobody else', async () => {
  await world.owner`delete from persoon where id = ${anna.id}`;
  expect(await isLocalpartTaken(world.context.sql, 'anna')).toBe(true);
  expect(await isLocalpartTaken(world.context.sql, 'ann')).toBe(false);
});
