import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { erasePerson, recheckErasures } from '#provisioning/jobs/erase-person.ts';
import { runGebied } from '#provisioning/reconcile/run-gebied.ts';
import { verifyAudit } from '#store/audit.ts';
import { erasureById, requestErasure } from '#store/erasure.ts';
import { Died, dyingPort } from './dying.ts';
import type { ErasureScene } from './erasure-scene.ts';
import { askErasure, erasureScene, OTHER, rowsWith } from './erasure-scene.ts';
import { BOT, freshMemory, SERVER } from './memory-world.ts';
import type { World } from './world.ts';
import { createWorld, WIJK } from './world.ts';

let world: World;
let memory: MemoryHomeserver;
let scene: ErasureScene;
beforeAll(async () => {
  const fresh = await freshMemory();
  memory = fresh.memory;
  world = await createWorld(fresh.homeserver, {
    settings: { joinConcurrency: '1', removalLimitPercent: '100' },
  });
});
afterAll(() => world?.stop());

async function setScene(): Promise<void> {
  const fresh = await freshMemory();
  memory = fresh.memory;
  Object.assign(world, { context: { ...world.context, homeserver: fresh.homeserver } });
  const person = async (localpart: string) => memory.person(localpart);
  scene = await erasureScene(world, { serverName: SERVER, bot: memory.rooms(BOT), person });
}

/** Nothing of Anna is anywhere any more, and all of Bert is. */
async function isGone(): Promise<void> {
  const { homeserver } = world.context;
  const { anna, bert, melding, own, mxc, card, edit } = scene;
  for (const room of await homeserver.joinedRooms())
    expect((await homeserver.saidBy(room, anna.userId)).standing).toEqual([]);
  expect((await homeserver.saidBy(melding, bert.userId)).standing.length).toBeGreaterThan(0);
  for (const room of await homeserver.joinedRooms()) {
    expect(memory.members(room)).not.toContain(anna.userId);
    for (const event of [card, edit]) expect(await homeserver.getEvent(room, event)).toBeNull();
  }
  expect(await homeserver.readState(own)).toBeNull();
  expect(await homeserver.downloadMedia(mxc, 100)).toBeNull();
  expect(await homeserver.accountOf(anna.userId)).toMatchObject({
    deactivated: true,
    erased: true,
    displayName: null,
  });
  expect(await rowsWith(world, 'geheim', 'Bewoner anna')).toEqual([]);
  // Figures keep the random user ID; what leads from it to a person is gone.
  expect(await rowsWith(world, anna.userId)).not.toContain('persoon');
  expect(await world.owner`select 1 from lidmaatschap where persoon_id = ${anna.id}`).toEqual([]);
  expect(await world.owner`select 1 from sessie where persoon_id = ${anna.id}`).toEqual([]);
  expect(await world.owner`select 1 from persoon`).toHaveLength(1);
}

test('all that is held of somebody goes, in the group, in every table and on the homeserver; the log still verifies', async () => {
  await setScene();
  const withWords = ['gesprek', 'inzage', 'melding', 'proef_treffer', 'rapport', 'tip', 'zaak'];
  expect(await rowsWith(world, 'geheim')).toEqual(withWords);
  const { id } = await askErasure(world, scene.anna);
  await erasePerson(world.context, { id });
  await isGone();
  const erased = await erasureById(world.context.sql, id);
  expect(erased).toMatchObject({ step: 'klaar', cause: 'zelf' });
  expect(erased?.counts).toMatchObject({ kamers: 10, media: 1 });
  expect(erased?.counts.berichten).toBeGreaterThanOrEqual(3);
  expect(erased?.counts.rijen).toBeGreaterThanOrEqual(10);
  expect(await verifyAudit(world.owner)).toMatchObject({ ok: true });
  const log =
    await world.owner`select actie from audit where onderwerp = ${`persoon:${scene.anna.id}`} order by nr`;
  expect(log.map((row) => row.actie)).toEqual(
    expect.arrayContaining(['persoon.wissen', 'account.sluiten', 'persoon.gewist']),
  );
  // Whatever runs after brings nothing back.
  for (const code of [WIJK, OTHER]) await runGebied(world.context, code);
  await isGone();
}, 60_000);

test('asked twice it is one, and of who is erased nothing can be asked', async () => {
  await setScene();
  const { sql } = world.context;
  const first = await sql.begin((tx) => requestErasure(tx, scene.anna.id, 'zelf'));
  expect(await sql.begin((tx) => requestErasure(tx, scene.anna.id, 'account-gesloten'))).toEqual(first);
  await erasePerson(world.context, { id: first?.id });
  await erasePerson(world.context, { id: first?.id });
  expect(await sql.begin((tx) => requestErasure(tx, scene.anna.id, 'gemeente'))).toEqual(first);
  expect(
    await sql.begin((tx) => requestErasure(tx, '11111111-1111-4111-8111-111111111111', 'gemeente')),
  ).toBeNull();
  expect(
    await world.owner`select 1 from audit where actie = 'persoon.wissen' and onderwerp = ${`persoon:${scene.anna.id}`}`,
  ).toHaveLength(1);
}, 60_000);

test('who closed their account in Element first is erased all the same', async () => {
  await setScene();
  await world.context.homeserver.deactivateUser(scene.anna.userId, false);
  await erasePerson(world.context, await askErasure(world, scene.anna));
  await isGone();
}, 60_000);

test('what came to the bot late goes two days later, and then the way to the account', async () => {
  await setScene();
  const { id } = await askErasure(world, scene.anna);
  await erasePerson(world.context, { id });
  await world.owner`update tip set getoond = 'geheim' where ontvanger = ${scene.anna.userId}`;
  await recheckErasures(world.context);
  expect(await rowsWith(world, 'geheim')).toEqual(['tip']);
  await world.owner`update wissing set klaar_op = now() - interval '49 hours', token_sha256 = sha256('x'), gevraagd_op = now() - interval '91 days'`;
  await recheckErasures(world.context);
  expect(await rowsWith(world, 'geheim')).toEqual([]);
  expect(await world.owner`select user_id, token_sha256 from wissing`).toEqual([
    { user_id: null, token_sha256: null },
  ]);
  expect(await world.owner`select 1 from wissing_kamer`).toEqual([]);
  expect(await world.owner`select 1 from wissing_media`).toEqual([]);
}, 60_000);

test('a process that dies at any call leaves nothing that the next one does not finish', async () => {
  for (let n = 1; ; n += 1)
    for (const when of ['before', 'after'] as const) {
      await setScene();
      const payload = await askErasure(world, scene.anna);
      const { homeserver } = world.context;
      const died = await erasePerson(
        { ...world.context, homeserver: dyingPort(homeserver, n, when) },
        payload,
      ).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true;
          throw error;
        },
      );
      if (!died) {
        expect(n).toBeGreaterThan(60);
        return;
      }
      await erasePerson(world.context, payload);
      await isGone();
      expect(await erasureById(world.context.sql, payload.id), `died ${when} call ${n}`).toMatchObject({
        step: 'klaar',
      });
    }
}, 600_000);
