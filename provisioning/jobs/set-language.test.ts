import { afterAll, beforeAll, expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import { listAudit } from '#store/audit.ts';
import { getPersoon } from '#store/personen.ts';
import type { TestPerson, World } from '#test/provisioning/world.ts';
import { addGebied, addPerson, createWorld, WIJK } from '#test/provisioning/world.ts';
import { setLanguage } from './set-language.ts';

const SERVER = 'test.localhost';
let world: World;
let anna: TestPerson;
beforeAll(async () => {
  const memory = memoryHomeserver({
    serverName: SERVER,
    clock: () => new Date(),
    registrationSharedSecret: 's',
  });
  world = await createWorld(memory.homeserver(userId(`@dienst:${SERVER}`)));
  await addGebied(world.owner, WIJK);
  anna = await addPerson(world.owner, SERVER, WIJK, 'resident', 'anna');
});
afterAll(() => world?.stop());

const language = async () => (await getPersoon(world.owner, anna.id))?.language;
const rows = async () =>
  (await listAudit(world.owner, { after: 0, limit: 100, subject: `persoon:${anna.id}` })).filter(
    (row) => row.reason === 'taal',
  );

test('a chosen language is noted with its audit row, once, and not of who has ended', async () => {
  await setLanguage(world.context, { persoonId: anna.id, language: 'fy' });
  await setLanguage(world.context, { persoonId: anna.id, language: 'fy' });
  expect(await language()).toBe('fy');
  expect(await rows()).toMatchObject([{ actor: `persoon:${anna.id}`, action: 'persoon.gewijzigd' }]);
  await expect(setLanguage(world.context, { persoonId: anna.id, language: 'de' })).rejects.toThrow(
    'language',
  );
  await world.owner`update persoon set beeindigd_op = now() where id = ${anna.id}`;
  await setLanguage(world.context, { persoonId: anna.id, language: 'en' });
  expect(await language()).toBe('fy');
});
