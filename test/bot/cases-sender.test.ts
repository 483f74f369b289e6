import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { sweepCases } from '#bot/jobs/sweep-cases.ts';
import { caseByRef, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import {
  answersTo,
  auditOf,
  ctx,
  download,
  heldPhoto,
  heldText,
  inMelding,
  lastIn,
  photo,
  startScene,
  TEXT,
  world,
} from './cases-scene.ts';
import { cardOf, hold, open, removeMedia, seen, THREAT_FOUND, tapOn, work } from './cases-world.ts';

beforeAll(startScene);
afterAll(() => world?.stop());

describe('the sender', () => {
  test('who changes what waits has a new card; a tap on the old one does not count', async () => {
    const { ref, placeholder, url } = await heldPhoto();
    await work(world, ctx);
    const old = await cardOf(world, ref);
    const sender = world.hs.person('zeil').user;
    const changed = {
      ...{ sender, kind: 'text', findings: [THREAT_FOUND], emergency: false, at: ctx.clock() },
      original: { type: 'm.room.message', content: TEXT },
      replacement: { type: 'm.room.message', content: { msgtype: 'm.notice', body: 'wacht' } },
    };
    await ctx.sql.begin((tx) => replaceHeldOriginal(tx, ref, changed));
    await tapOn(world, ctx, 'baken', old, '✅');
    await work(world, ctx);
    await removeMedia(world);
    const card = await cardOf(world, ref);
    expect(card.content.body).toContain('intussen veranderd');
    expect(card.content.body).toContain(TEXT.body);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('wacht');
    expect(await download(url)).toBeNull();
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await answersTo(placeholder)).map((event) => event.content.body)).toEqual([`Jan: ${TEXT.body}`]);
  });

  test('who takes it back leaves nothing but a line', async () => {
    const { ref, url } = await heldPhoto();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    const sender = world.hs.person('zeil').user;
    await ctx.sql.begin((tx) => withdrawCase(tx, ref, { sender, how: 'verwijderd', at: ctx.clock() }));
    await work(world, ctx);
    await removeMedia(world);
    await expect(cardOf(world, ref)).rejects.toThrow('no card');
    expect(await download(url)).toBeNull();
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect(await caseByRef(ctx.sql, ref)).toMatchObject({
      state: 'ingetrokken',
      original: null,
      replacement: null,
      placeText: null,
      findings: [],
    });
  });
});

test('a photo of somebody else that a message names is not removed with it', async () => {
  const coordinators = world.hs.rooms(world.hs.person('baken').user);
  const url = await coordinators.reserveMedia();
  await coordinators.uploadMedia(url, photo, 'image/jpeg', 'a.jpg');
  const { ref } = await hold(world, ctx, { msgtype: 'm.image', body: 'a.jpg', url });
  await work(world, ctx);
  await tapOn(world, ctx, 'baken', await cardOf(world, ref), '❌');
  await work(world, ctx);
  await removeMedia(world);
  expect(await download(url)).not.toBeNull();
});

test('a change of what waits is no case of its own: its sender hears nothing of it', async () => {
  const { ref } = await open(world, ctx, TEXT, { kind: 'text' });
  const before = (await seen(world, 'zeil', world.rooms.own('zeil'))).length;
  const sender = world.hs.person('zeil').user;
  await ctx.sql.begin((tx) => withdrawCase(tx, ref, { sender, how: 'gewijzigd', at: ctx.clock() }));
  await work(world, ctx);
  expect((await caseByRef(ctx.sql, ref))?.finishedAt).not.toBeNull();
  expect((await seen(world, 'zeil', world.rooms.own('zeil'))).length).toBe(before);
});

describe('time', () => {
  test('what nobody handles in 24 hours is dropped, once, and a later tap is told so', async () => {
    const { ref, placeholder } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    world.later(23);
    await sweepCases.job.run({}, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('wacht');
    world.later(1.1);
    await Promise.all([sweepCases.job.run({}, ctx), sweepCases.job.run({}, await world.process())]);
    await work(world, ctx);
    expect(await inMelding(placeholder)).toBe(false);
    expect(await lastIn('zeil')).toContain('Niemand kon binnen 24 uur');
    expect((await auditOf(ref)).map((row) => row.action)).toEqual(['zaak.verlopen']);
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('verlopen');
    expect((await seen(world, 'baken', world.rooms.coordinatie)).at(-1)?.content.body).toContain(
      'al besloten',
    );
  });

  test('words go after 30 days, the police’s copy after 7; figures stay', async () => {
    const { ref } = await heldPhoto('Deze fiets');
    await work(world, ctx);
    await tapOn(world, ctx, 'baken', await cardOf(world, ref), '✅');
    await work(world, ctx);
    const copies = () => world.owner`select 1 from politie_kopie where ref = ${ref}`;
    world.later(6 * 24);
    await expireOriginals.job.run({}, ctx);
    expect(await copies()).toHaveLength(1);
    world.later(25);
    await expireOriginals.job.run({}, ctx);
    expect(await copies()).toHaveLength(0);
    expect((await caseByRef(ctx.sql, ref))?.original).not.toBeNull();
    world.later(23 * 24);
    await expireOriginals.job.run({}, ctx);
    expect(await caseByRef(ctx.sql, ref)).toMatchObject({
      state: 'geplaatst',
      codes: ['foto'],
      original: null,
      replacement: null,
      placeText: null,
      findings: [],
    });
  });
});

describe('the tip', () => {
  test('says the rule, what the others see, and that it waits', async () => {
    const before = (await seen(world, 'zeil', world.rooms.own('zeil'))).length;
    await heldText();
    await work(world, ctx);
    const said = (await seen(world, 'zeil', world.rooms.own('zeil'))).slice(before);
    // The tip, and a hand to tap on.
    expect(said.map((event) => event.type)).toEqual(['m.room.message', 'm.reaction']);
    const body = String(said[0]?.content.body);
    for (const part of [
      'Spelregel 9',
      THREAT_FOUND.message,
      'ik sla hem',
      'De anderen zien nu',
      'Foto wacht',
    ])
      expect(body).toContain(part);
  });

  test('in an emergency waits an hour', async () => {
    world.clock.now = new Date();
    const before = (await seen(world, 'zeil', world.rooms.own('zeil'))).length;
    const { ref } = await hold(world, ctx, TEXT, { kind: 'text', emergency: true });
    await work(world, ctx);
    expect((await cardOf(world, ref)).content.body).toContain('noodgeval');
    const [job] = await world.owner`select run_at from worker_bot._private_jobs`;
    expect(job?.run_at.getTime() - ctx.clock().getTime()).toBe(3_600_000);
    expect((await seen(world, 'zeil', world.rooms.own('zeil'))).length).toBe(before);
  });
});
