/** Originals that were released, from a coordinator's tap on 👮 to the document that the police get: bot and pages, each as their own role. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import sharp from 'sharp';
import { extractImages } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { POLICE_REPORT_NL as TEXT } from '#basis/catalogue/print/melding.nl.ts';
import { MAX_ORIGINAL_BYTES, MAX_ORIGINALS, ORIGINALS_PATH } from '#basis/originals.ts';
import { botApp } from '#bot/app.ts';
import { gatePasses } from '#bot/gate/passes.ts';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { sealForPolice } from '#bot/media/police-seal.ts';
import { botMetrics } from '#bot/metrics.ts';
import { buildApp } from '#provisioning/app.ts';
import { settingsOf } from '#provisioning/config.ts';
import { hashToken } from '#provisioning/tokens.ts';
import { listAudit } from '#store/audit.ts';
import { connect } from '#store/db.ts';
import { addMeldingLink } from '#store/melding-links.ts';
import { visit } from '#test/pages/visit.ts';
import { readPdf } from '#test/print/read-pdf.ts';
import { pathTo } from '#web/paths.ts';
import { cardOf, DIENST } from './cases-world.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

const TOKEN = 'o'.repeat(43);
let it: PhotoWorld;
let app: FastifyInstance;
beforeAll(async () => {
  it = await startPhotos();
  app = botWith(TOKEN);
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await it?.stop();
});

function botWith(originalsToken: string | undefined): FastifyInstance {
  return botApp({
    ctx: { ...it.ctx, settings: { ...it.ctx.settings, originalsToken } },
    metrics: botMetrics(),
    passes: gatePasses(it.ctx.sql, it.ctx.log),
    link: { deliveryFailed: () => {}, isLinked: () => true },
    isReady: () => true,
    whenReady: async () => {},
  });
}

async function ask(
  melding: string,
  options: { token?: string | null; link?: string; bot?: typeof app } = {},
) {
  const { token = TOKEN, link = randomUUID(), bot = app } = options;
  const answer = await bot.inject({
    method: 'POST',
    url: ORIGINALS_PATH,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    payload: { melding, link },
  });
  return { status: answer.statusCode, body: answer.rawPayload };
}

/** Photos and end of an answer. */
async function given(melding: string, link?: string) {
  const { status, body } = await ask(melding, link === undefined ? {} : { link });
  expect(status).toBe(200);
  const photos: Buffer[] = [];
  for (let at = 0; ; ) {
    const start = body.indexOf('\n', at) + 1;
    const line = JSON.parse(body.toString('utf8', at, start));
    if ('left' in line) return { photos, left: line.left as number };
    at = start + line.bytes;
    photos.push(body.subarray(start, at));
  }
}

/** A photo with a melding that Petra placed, and the line about it; released by Kees where asked. */
async function placed(how: { release: boolean }) {
  const photo = await it.photo();
  await it.work();
  await it.tap('baken', await cardOf(it.world, photo.ref), '✅');
  await it.work();
  const line = await it.message('baken', it.rooms.coordinatie, 'geplaatst door Petra');
  if (how.release) await release(line);
  return { ...photo, line };
}
async function release(line: Awaited<ReturnType<PhotoWorld['message']>>): Promise<void> {
  await it.tap('anker', line, PHOTO_TAPS_NL.police);
  await it.work();
}
const downloads = async (zaak: string) =>
  (await it.audit(zaak)).filter(({ action }) => action === 'politie.download');

test('are for who has the token; without one in the settings nobody is answered', async () => {
  const bare = botWith(undefined);
  const statuses = [
    await ask(randomUUID(), { token: null }),
    await ask(randomUUID(), { token: it.ctx.settings.gateToken }),
    await ask('1'),
    await ask(randomUUID(), { bot: bare }),
  ].map(({ status }) => status);
  await bare.close();
  expect(statuses).toEqual([401, 401, 400, 404]);
  expect(await given(randomUUID())).toEqual({ photos: [], left: 0 });
});

test('are given from the tap on 👮 on, longer than its link works, each time with a row in the audit log, and not after erasing', async () => {
  const { id: melding } = await it.openMelding();
  const photo = await placed({ release: false });
  expect(await given(melding)).toEqual({ photos: [], left: 0 });
  expect(await downloads(photo.id)).toEqual([]);

  await release(photo.line);
  const link = randomUUID();
  const got = await given(melding, link);
  expect(got.left).toBe(0);
  expect(got.photos.map((bytes) => bytes.equals(it.original))).toEqual([true]);
  expect(await downloads(photo.id)).toMatchObject([
    { actor: 'service:bot', detail: { melding, meldingLink: link } },
  ]);
  expect((await given((await it.openMelding()).id)).photos).toEqual([]);

  // The link ended and is taken away; the release did not.
  it.world.later(25);
  await expireOriginals.job.run({}, it.ctx);
  expect(await it.owner`select 1 from politie_link where ref = ${photo.ref}`).toEqual([]);
  expect((await given(melding)).photos).toHaveLength(1);
  await it.owner`update zaak set staat = 'vervallen' where ref = ${photo.ref}`;
  expect((await given(melding)).photos).toEqual([]);
  await it.owner`update zaak set staat = 'geplaatst' where ref = ${photo.ref}`;
  await it.owner`update foto set gewist_op = ${it.ctx.clock()} where ref = ${photo.ref}`;
  expect((await given(melding)).photos).toEqual([]);
  expect(await downloads(photo.id)).toHaveLength(2);
});

test('that are too big, cannot be opened or are too many are left out, and said to be', async () => {
  const { id: melding } = await it.openMelding();
  const { ref, id } = await placed({ release: true });
  const sealed = async (bytes: Uint8Array, key = it.ctx.settings.policeKey): Promise<void> => {
    const kept = Buffer.from(sealForPolice(key, ref, bytes, randomBytes));
    await it.owner`update politie_kopie set versleuteld = ${kept} where ref = ${ref}`;
  };
  await sealed(Buffer.alloc(MAX_ORIGINAL_BYTES));
  expect(await given(melding)).toEqual({ photos: [], left: 1 });
  await sealed(it.original, randomBytes(32));
  expect(await given(melding)).toEqual({ photos: [], left: 1 });
  expect(await downloads(id)).toEqual([]);
  await it.owner`update politie_kopie set content_type = 'image/svg+xml' where ref = ${ref}`;
  expect(await given(melding)).toEqual({ photos: [], left: 0 });
  await it.owner`update politie_kopie set content_type = 'image/jpeg' where ref = ${ref}`;
  await sealed(it.original);
  for (let more = 0; more < MAX_ORIGINALS; more += 1) await copyOf(ref, melding);
  const { photos, left } = await given(melding);
  expect([photos.length, left]).toEqual([MAX_ORIGINALS, 1]);
});

/** Another released photo like one that is there. */
async function copyOf(ref: string, melding: string): Promise<void> {
  const own = `kopie-${randomUUID()}`;
  const { owner } = it;
  const at = it.ctx.clock();
  await owner`
    insert into zaak (ref, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
      staat_sinds, geopend_op, codes, placeholder_event_id, besluit_door)
    select ${own}, gebied_code, kamersoort, room_id, afzender, afzender_rol, herkomst, nood, soort, actie, staat,
      staat_sinds, geopend_op, codes, ${`$${own}`}, besluit_door from zaak where ref = ${ref}`;
  await owner`insert into foto (ref, melding_id) values (${own}, ${melding})`;
  const kept = Buffer.from(sealForPolice(it.ctx.settings.policeKey, own as never, it.original, randomBytes));
  await owner`insert into politie_kopie (ref, versleuteld, content_type, gemaakt_op, verloopt_op, vrijgegeven_op)
    values (${own}, ${kept}, 'image/jpeg', ${at}, ${new Date(at.getTime() + 86_400_000)}, ${at})`;
}

test('are in the document that the police get: the picture, and the rows in the audit log', async () => {
  const { id: melding, number } = await it.openMelding();
  const photo = await placed({ release: true });
  const { port } = app.server.address() as AddressInfo;
  const pages = await startPages({ botUrl: `http://127.0.0.1:${port}`, originalsToken: TOKEN });
  try {
    const { bytes, link } = await pages.download(melding);
    const { pages: sheets, alts, title } = await readPdf(bytes);
    expect(title).toBe(TEXT.document(number));
    expect(alts).toEqual([TEXT.photos.alt(1), TEXT.originals.alt(1)]);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain(TEXT.originalsHere(1));
    expect(text).toContain('Het bestand van een foto zelf');
    expect(text).not.toContain('konden nu niet');
    const [picture] = await extractImages(new Uint8Array(bytes), sheets.length);
    const { width, height } = await sharp(it.original).metadata();
    expect([picture?.width, picture?.height]).toEqual([width, height]);
    expect((await downloads(photo.id)).map(({ detail }) => detail)).toEqual([{ melding, meldingLink: link }]);
    const rows = await listAudit(it.owner, { after: 0, limit: 50, subject: `melding:${melding}` });
    expect(rows.map(({ action }) => action)).toEqual(['melding.politie-download']);
  } finally {
    await pages.close();
  }
});

/** The pages beside the bot, on its database as the role of provisioning. */
async function startPages(settings: { botUrl: string; originalsToken: string }) {
  const sql = connect(it.world.database.provisioningUrl, { max: 3 });
  const provisioning = await buildApp({
    sql,
    homeserver: it.world.hs.homeserver(DIENST),
    clock: it.ctx.clock,
    random: randomBytes,
    settings: settingsOf({
      databaseUrl: it.world.database.provisioningUrl,
      homeserverUrl: 'http://127.0.0.1:9',
      serverName: 'example.org',
      asToken: 'as-token-of-the-tests',
      hsToken: 'hs-token-of-the-tests',
      ...settings,
    }),
    log: pino({ level: 'silent' }),
  });
  return {
    /** What the button of a fresh link gives. */
    async download(melding: string) {
      const token = randomBytes(32).toString('base64url');
      const link = randomUUID();
      const madeAt = it.ctx.clock();
      await addMeldingLink(sql, {
        ...{
          id: link,
          hash: hashToken(token),
          melding,
          role: 'coordinator' as const,
          reason: 'Zaak 2026-77',
        },
        ...{ madeAt, expires: new Date(madeAt.getTime() + 3_600_000) },
      });
      const browser = visit(provisioning);
      const url = pathTo('politie.melding', { token });
      const csrf = (await browser.open(url)).field('_echt') ?? '';
      const answer = await provisioning.inject({
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        payload: new URLSearchParams({ _echt: csrf }).toString(),
      });
      expect(answer.statusCode).toBe(200);
      return { bytes: answer.rawPayload, link };
    },
    async close() {
      await provisioning.close();
      await sql.end();
    },
  };
}
