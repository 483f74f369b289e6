import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PHOTO_TAPS_NL, POLICE_PAGE_NL } from '#basis/catalogue/fotos.nl.ts';
import { botApp } from '#bot/app.ts';
import { gatePasses } from '#bot/gate/passes.ts';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { botMetrics } from '#bot/metrics.ts';
import { hashOf } from '#bot/photos/police-link.ts';
import { cardOf } from './cases-world.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

let it: PhotoWorld;
let app: FastifyInstance;
beforeAll(async () => {
  it = await startPhotos();
});
afterAll(async () => {
  await app?.close();
  await it?.stop();
});
/** A new one each time: the limit on requests counts per process. */
beforeEach(async () => {
  await app?.close();
  const link = { deliveryFailed: () => {}, isLinked: () => true };
  app = botApp({
    ctx: it.ctx,
    metrics: botMetrics(),
    passes: gatePasses(it.ctx.sql, it.ctx.log),
    link,
    isReady: () => true,
    whenReady: async () => {},
  });
});

const { police } = PHOTO_TAPS_NL;

/** A photo that Petra placed, and the line about it. */
async function placedPhoto() {
  const photo = await it.photo();
  await it.work();
  await it.tap('baken', await cardOf(it.world, photo.ref), '✅');
  await it.work();
  return { ...photo, line: await it.message('baken', it.rooms.coordinatie, 'geplaatst door Petra') };
}

/** What the link that somebody got leads to, without the host. */
async function linkOf(localpart: 'baken' | 'anker'): Promise<string> {
  const told = await it.message(localpart, it.rooms.own(localpart), '/politie/');
  const url = /http:\/\/127\.0\.0\.1:18009(\/politie\/[A-Za-z0-9_-]{43})\n/.exec(
    String(told.content.body),
  )?.[1];
  if (!url) throw new Error('no link');
  return url;
}
const get = (url: string) => app.inject({ method: 'GET', url });
const post = (url: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: '',
  });

describe('a link to an original', () => {
  test('is made by a tap, for who tapped, and kept as a hash alone', async () => {
    const { id, ref, line } = await placedPhoto();
    await it.tap('anker', line, police);
    await it.work();
    const url = await linkOf('anker');
    const [row] = await it.owner`select * from politie_link where ref = ${ref}`;
    const token = url.slice('/politie/'.length);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(row).toMatchObject({ verzegeld: null, gedownload: 0, voor: it.world.hs.person('anker').user });
    expect(row?.token_sha256.equals(hashOf(token))).toBe(true);
    const made = (await it.audit(id)).find((one) => one.action === 'politie.link');
    expect(made).toMatchObject({
      actor: expect.stringMatching(/^persoon:/),
      detail: { gebied: 'WK007200', link: row?.id },
    });
    expect(JSON.stringify(await it.audit(id))).not.toContain(token);
  });

  test('gives a page that uses nothing, then the original three times, each in the log', async () => {
    const { id, line } = await placedPhoto();
    await it.tap('baken', line, police);
    await it.work();
    const url = await linkOf('baken');
    for (let time = 1; time <= 3; time++) {
      const page = await get(url);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(POLICE_PAGE_NL.left(4 - time, '3 maart, 13:00'));
      expect(page.body).not.toMatch(/<script|https?:|src=/);
      const file = await post(url);
      expect(file.statusCode).toBe(200);
      expect(file.rawPayload.equals(it.original)).toBe(true);
      expect(file.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': 'attachment; filename="origineel.jpg"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
    const used = [await get(url), await post(url)];
    const unknown = [
      await get(`/politie/${'a'.repeat(43)}`),
      await post(`/politie/${'a'.repeat(43)}`),
      await get('/politie/x'),
    ];
    for (const answer of [...used, ...unknown]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(used[0]?.body);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const logged = (await it.audit(id)).filter((row) => row.action === 'politie.download');
    expect(logged.map((row) => row.detail.keer)).toEqual([1, 2, 3]);
  });

  test('ends after 24 hours, and with the original', async () => {
    const { ref, line } = await placedPhoto();
    await it.tap('baken', line, police);
    await it.work();
    const url = await linkOf('baken');
    it.world.later(24);
    expect((await get(url)).statusCode).toBe(404);
    expect((await post(url)).statusCode).toBe(404);
    await it.tap('baken', line, police);
    await it.work();
    const second = await linkOf('baken');
    expect(second).not.toBe(url);
    expect((await get(second)).statusCode).toBe(200);
    await it.owner`update politie_kopie set verloopt_op = ${it.ctx.clock()} where ref = ${ref}`;
    await expireOriginals.job.run({}, it.ctx);
    expect((await get(second)).statusCode).toBe(404);
    await it.tap('baken', line, police);
    await it.work();
    await it.message('baken', it.rooms.coordinatie, 'Petra, het origineel is er niet meer');
  });

  test('downloaded by ten at once works three times', async () => {
    const { line } = await placedPhoto();
    await it.tap('baken', line, police);
    await it.work();
    const url = await linkOf('baken');
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(url)));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(3);
  });

  test('is not for a resident, nor for who sent the photo', async () => {
    const { ref, line } = await placedPhoto();
    await it.owner`update zaak set afzender = ${it.world.hs.person('anker').user} where ref = ${ref}`;
    await it.tap('anker', line, police);
    await it.work();
    await it.message('baken', it.rooms.coordinatie, 'Kees, dit is van jezelf');
    expect(await it.owner`select 1 from politie_link where ref = ${ref}`).toHaveLength(0);
    await it.owner`update zaak set afzender = ${it.world.hs.person('zeil').user} where ref = ${ref}`;
    await it.owner`update lidmaatschap set rol = 'resident' where persoon_id = (select id from persoon where localpart = 'anker')`;
    await it.settings({});
    await it.tap('anker', line, police);
    await it.work();
    expect(await it.owner`select 1 from politie_link where ref = ${ref}`).toHaveLength(0);
    await it.owner`update lidmaatschap set rol = 'coordinator' where persoon_id = (select id from persoon where localpart = 'anker')`;
    await it.settings({});
  });

  test('asked for too often from one address has to wait', async () => {
    const answers = [];
    for (let time = 0; time < 31; time++) answers.push(await get(`/politie/${'b'.repeat(43)}`));
    expect(answers.slice(0, 30).every((answer) => answer.statusCode === 404)).toBe(true);
    expect(answers[30]?.statusCode).toBe(429);
    expect(answers[30]?.body).toContain(POLICE_PAGE_NL.busy);
  });
});

test('a link is sent as the same message when the bot is cut off around sending it', async () => {
  const { ref, line } = await placedPhoto();
  await it.tap('baken', line, police);
  const before = (await it.inRoom('baken', it.rooms.own('baken'))).length;
  for (const when of ['before', 'after'] as const) {
    it.world.hs.onCall((call) => {
      if (call.self === it.ctx.rooms.self && call.when === when) throw new Error('killed');
    });
    await it.work({ once: true });
    it.world.hs.onCall(null);
    const [row] = await it.owner`select verzegeld from politie_link where ref = ${ref}`;
    expect(row?.verzegeld).not.toBeNull();
    await it.owner`update worker_bot._private_jobs set run_at = now()`;
  }
  await it.work();
  expect(await it.inRoom('baken', it.rooms.own('baken'))).toHaveLength(before + 1);
  expect((await post(await linkOf('baken'))).statusCode).toBe(200);
});
