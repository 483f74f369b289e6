/**
 * A held photo and a held text over the whole line: real Synapse with the gate module, provisioning and bot as they run for a
 * gemeente, and people with matrix-js-sdk.
 */
import { randomUUID } from 'node:crypto';
import type { ICreateClientOpts, MatrixClient, MatrixEvent } from 'matrix-js-sdk';
import { createClient, EventType, Method, MsgType, RelationType, SyncState } from 'matrix-js-sdk';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { readBotSettings } from '#bot/config.ts';
import type { RunningBot } from '#bot/start.ts';
import { startBot } from '#bot/start.ts';
import { settingsOf } from '#provisioning/config.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import type { RunningProvisioning } from '#provisioning/start.ts';
import { startProvisioning } from '#provisioning/start.ts';
import { freePort } from '#stack/ports.ts';
import { connect } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { keepWijkSettings } from '#store/wijk-settings.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { TestSynapse } from '#test/harness/synapse.ts';
import { startSynapse } from '#test/harness/synapse.ts';

const WIJK = gebiedCode('WK007200');
const LONG = { timeoutMs: 40_000, intervalMs: 100 };

type Person = {
  readonly client: MatrixClient;
  readonly rooms: Record<'melding' | 'coordinatie' | 'bewoner', string>;
};

let database: TestDatabase;
let synapse: TestSynapse;
let provisioning: RunningProvisioning;
let bot: RunningBot;
let jan: Person;
let piet: Person;
let petra: Person;

beforeAll(async () => {
  database = await createDatabase();
  const [dienstPort, botPort] = [await freePort(), await freePort()];
  synapse = await startSynapse({
    gate: { endpoint: `http://127.0.0.1:${botPort}/gate/v1/event`, deadlineMs: 500 },
    dienstUrl: `http://127.0.0.1:${dienstPort}`,
    botUrl: `http://127.0.0.1:${botPort}`,
  });
  const log = pino({ level: 'silent' });
  const shared = { homeserverUrl: synapse.baseUrl, serverName: synapse.serverName };
  provisioning = await startProvisioning(
    settingsOf({
      ...shared,
      databaseUrl: database.provisioningUrl,
      asToken: synapse.dienst.asToken,
      hsToken: synapse.dienst.hsToken,
      registrationSharedSecret: synapse.registrationSharedSecret,
      listenPort: String(dienstPort),
    }),
    log,
  );
  bot = await startBot(
    readBotSettings({
      BUURTBAKEN_HOMESERVER_URL: shared.homeserverUrl,
      BUURTBAKEN_SERVER_NAME: shared.serverName,
      BUURTBAKEN_DATABASE_URL: database.botUrl,
      BUURTBAKEN_AS_TOKEN: synapse.bot.asToken,
      BUURTBAKEN_HS_TOKEN: synapse.bot.hsToken,
      BUURTBAKEN_GATE_TOKEN: synapse.secrets.value('gate-token'),
      BUURTBAKEN_SEAL_KEY: synapse.secrets.value('seal-key'),
      BUURTBAKEN_POLICE_KEY: Buffer.alloc(32, 7).toString('base64'),
      BUURTBAKEN_GATE_DEADLINE_MS: '500',
      BUURTBAKEN_SECOND_READER: 'false',
      BUURTBAKEN_LISTEN_PORT: String(botPort),
    }),
    log,
  );
  [jan, piet, petra] = await people();
});
afterAll(async () => {
  for (const person of [jan, piet, petra]) person?.client.stopClient();
  await bot?.stop();
  await provisioning?.stop();
  await synapse?.stop();
  await database?.drop();
});

const silent = (): void => {};
/** The SDK writes much to the console otherwise. */
const quiet: NonNullable<ICreateClientOpts['logger']> = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  getChild: () => quiet,
};

/** Three people of one wijk, in the rooms that provisioning makes for them. */
async function people(): Promise<[Person, Person, Person]> {
  const owner = connect(database.url);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${WIJK}, 'wijk', 'Harlingen', 'GM0072', ${WIJK}, true)`;
  const accounts = [];
  for (const [localpart, name, rol] of [
    ['zeil', 'Jan', 'resident'],
    ['boei', 'Piet', 'resident'],
    ['baken', 'Petra', 'coordinator'],
  ] as const) {
    const account = await synapse.registerUser(localpart);
    const id = randomUUID();
    await owner`insert into persoon (id, localpart, user_id, weergavenaam) values (${id}, ${localpart}, ${account.userId}, ${name})`;
    await owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${id}, ${WIJK}, ${rol})`;
    accounts.push({ ...account, id });
  }
  await provisioning.context.sql.begin((tx) => requestApply(tx, WIJK));
  const room = (soort: RoomKind, id: string | null) =>
    eventually(async () => {
      const [row] = await owner<{ room_id: string | null }[]>`
        select room_id from kamer where soort = ${soort} and persoon_id is not distinct from ${id}`;
      return row?.room_id ?? null;
    }, LONG);
  const melding = await room('melding', null);
  const coordinatie = await room('coordinatie', null);
  const all: Person[] = [];
  for (const { userId, accessToken, id } of accounts) {
    const rooms = { melding, coordinatie, bewoner: await room('bewoner', id) };
    const client = createClient({ baseUrl: synapse.baseUrl, userId, accessToken, logger: quiet });
    await client.startClient({ initialSyncLimit: 50 });
    await eventually(() => client.getSyncState() === SyncState.Syncing, LONG);
    await eventually(() => isIn(client, melding) && isIn(client, rooms.bewoner), LONG);
    all.push({ client, rooms });
  }
  await eventually(() => isIn(all[2]?.client, coordinatie), LONG);
  await eventually(() => bot.ctx.directory.holders(WIJK, 'coordinator').length === 1, LONG);
  await eventually(() => bot.ctx.directory.roomOf(WIJK, 'coordinatie') !== undefined, LONG);
  await owner.end();
  return all as [Person, Person, Person];
}

const isIn = (client: MatrixClient | undefined, room: string): boolean =>
  client?.getRoom(room)?.getMyMembership() === 'join';

/** What somebody's app shows of a room. */
const shown = (person: Person, room: keyof Person['rooms']): MatrixEvent[] =>
  (person.client.getRoom(person.rooms[room])?.getLiveTimeline().getEvents() ?? []).filter(
    (event) => event.getType() === EventType.RoomMessage && !event.isRedacted(),
  );
const waitFor = (person: Person, room: keyof Person['rooms'], is: (event: MatrixEvent) => boolean) =>
  eventually(() => shown(person, room).find(is) ?? null, LONG);
const bodyOf = (event: MatrixEvent): string => String(event.getContent().body);
const download = (person: Person, mxc: string): Promise<Response> => {
  const url = person.client.mxcUrlToHttp(mxc, undefined, undefined, undefined, false, true, true);
  return fetch(String(url), { headers: { authorization: `Bearer ${person.client.getAccessToken()}` } });
};
const tap = (person: Person, event: MatrixEvent, key: string) =>
  person.client.sendEvent(person.rooms.coordinatie, EventType.Reaction, {
    'm.relates_to': { rel_type: RelationType.Annotation, event_id: String(event.getId()), key },
  });
/** Their own phone's push rules, as the server counts them (client-server API, "Push rules"). */
const rings = async (person: Person, event: MatrixEvent): Promise<boolean> =>
  person.client.getPushActionsForEvent(event)?.notify === true &&
  person.client.getPushActionsForEvent(event)?.tweaks?.highlight === true;

async function sendPhoto(person: Person, caption: string) {
  const photo = await sharp({ create: { width: 120, height: 60, channels: 3, background: '#335577' } })
    .withExif({
      IFD0: { Make: 'Fabrikant', Model: 'Telefoon 12' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '5/1 25/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
  const { content_uri: url } = await person.client.uploadContent(new Blob([new Uint8Array(photo)]), {
    type: 'image/jpeg',
    name: 'IMG_0042.JPG',
  });
  const { event_id: id } = await person.client.sendMessage(person.rooms.melding, {
    msgtype: MsgType.Image,
    body: caption,
    filename: 'IMG_0042.JPG',
    url,
    info: { mimetype: 'image/jpeg', size: photo.length, w: 120, h: 60 },
  });
  return { url, id };
}

test('a photo waits, the coordinator places it clean, its sender hears so, and the original is gone', async () => {
  const { url } = await sendPhoto(jan, 'Deze fiets stond er');
  const waits = 'Deze fiets stond er\n\nFoto wacht op de coördinator.';
  const placeholder = await waitFor(piet, 'melding', (event) => bodyOf(event).endsWith(waits));
  expect(JSON.stringify(placeholder.getContent())).not.toContain('mxc://');
  await waitFor(jan, 'bewoner', (event) => bodyOf(event).includes('Je foto wacht even op de coördinator'));
  const card = await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes('Jan stuurde een foto'));
  expect(await rings(petra, card)).toBe(true);
  const copy = await waitFor(petra, 'coordinatie', (event) => event.getContent().msgtype === MsgType.Image);
  const copyUri = String(copy.getContent().url);
  expect(await clean(petra, copyUri)).toBe(true);
  await tap(petra, card, '✅');
  const placed = await waitFor(piet, 'melding', (event) => event.getContent().msgtype === MsgType.Image);
  expect(bodyOf(placed)).toBe('Jan: Deze fiets stond er');
  expect(bodyOf(await waitFor(piet, 'melding', (event) => event.getId() === placed.replyEventId))).toContain(
    waits,
  );
  expect(await clean(piet, String(placed.getContent().url))).toBe(true);
  await waitFor(jan, 'bewoner', (event) =>
    bodyOf(event).includes('Goed nieuws: je foto staat nu in de groep'),
  );
  await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes('geplaatst door Petra'));
  await eventually(() => card.isRedacted() && copy.isRedacted(), LONG);
  for (const gone of [url, copyUri])
    await eventually(async () => (await download(petra, gone)).status === 404, LONG);
});

/** True if this person can open the photo, and it says nothing about where and with what it was taken. */
async function clean(person: Person, mxc: string): Promise<boolean> {
  const response = await download(person, mxc);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { exif, width, height } = await sharp(bytes).metadata();
  return exif === undefined && width === 120 && height === 60 && !bytes.includes('Telefoon');
}

test('a threat is dropped: nobody in the group ever sees it, and its placeholder goes', async () => {
  const words = 'Als ik die dief zie sla ik hem het ziekenhuis in';
  await jan.client.sendTextMessage(jan.rooms.melding, words);
  const placeholder = await waitFor(piet, 'melding', (event) =>
    bodyOf(event).includes('Dit bericht wacht op de coördinator.'),
  );
  const card = await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes(words));
  expect(bodyOf(card)).toContain('Spelregel 9');
  await tap(petra, card, '❌');
  await waitFor(jan, 'bewoner', (event) => bodyOf(event).includes('plaatst dit niet in de groep'));
  await eventually(() => placeholder.isRedacted() && card.isRedacted(), LONG);
  expect(shown(piet, 'melding').filter((event) => bodyOf(event).includes('sla ik hem'))).toEqual([]);
});

test('a photo whose placeholder is deleted by its sender is gone from everywhere', async () => {
  const { url, id } = await sendPhoto(jan, 'Verkeerde foto');
  const card = await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes('Verkeerde foto'));
  await jan.client.redactEvent(jan.rooms.melding, id);
  await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes('de afzender heeft het weggehaald'));
  await eventually(() => card.isRedacted(), LONG);
  await eventually(async () => (await download(petra, url)).status === 404, LONG);
  await tap(petra, card, '✅').catch(() => undefined);
  expect(shown(piet, 'melding').filter((event) => bodyOf(event).includes('Verkeerde foto'))).toEqual([]);
});

test('a message that is reported in the app is before the coordinators, and goes when they say so', async () => {
  const words = 'Op nummer 12 doen ze altijd vreemd';
  const { event_id: id } = await jan.client.sendTextMessage(jan.rooms.melding, words);
  const event = await waitFor(piet, 'melding', (one) => one.getId() === id);
  await piet.client.reportEvent(piet.rooms.melding, id, -100, 'dit gaat over mijn buren');
  const card = await waitFor(petra, 'coordinatie', (one) => bodyOf(one).includes('dit gaat over mijn buren'));
  expect(bodyOf(card)).toContain(words);
  expect(bodyOf(card)).not.toContain('Piet');
  expect(await rings(petra, card)).toBe(true);
  await waitFor(piet, 'bewoner', (one) => bodyOf(one).includes('Bedankt dat je dit bericht meldt'));
  await tap(petra, card, '❌ weghalen');
  await eventually(() => event.isRedacted() && card.isRedacted(), LONG);
  await waitFor(piet, 'bewoner', (one) => bodyOf(one).includes('het weggehaald'));
  await waitFor(jan, 'bewoner', (one) => bodyOf(one).includes('uit de groep gehaald'));
});

test('a person who is reported in the app is before the coordinators', async () => {
  await piet.client.http.authedRequest(
    Method.Post,
    `/users/${encodeURIComponent(String(jan.client.getUserId()))}/report`,
    {},
    { reason: 'stuurt steeds vervelende berichten' },
  );
  const card = await waitFor(petra, 'coordinatie', (one) => bodyOf(one).includes('zorgen over Jan'));
  await tap(petra, card, '✅ opgepakt');
  await waitFor(piet, 'bewoner', (one) => bodyOf(one).includes('pakt het op'));
});

/** What a thumbnail of an upload is answered with, made if there is none yet. */
const thumbnail = (person: Person, mxc: string): Promise<Response> => {
  const url = person.client.mxcUrlToHttp(mxc, 32, 32, 'scale', false, true, true);
  return fetch(String(url), { headers: { authorization: `Bearer ${person.client.getAccessToken()}` } });
};

test('in a melding of a wijk that chose so a photo is placed at once; seven days after it closed nothing of it is left', async () => {
  const owner = connect(database.url);
  const settings = wijkSettingsSchema.parse({ fotos: 'direct' });
  await keepWijkSettings(owner, WIJK, settings, { by: 'beheer:test', at: new Date() });
  const melding = randomUUID();
  await owner`insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, geopend_op, herinnerd_op)
    values (${melding}, ${WIJK}, 1, ${jan.rooms.melding}, 'open', ${`$${randomUUID()}`}, ${String(jan.client.getUserId())}, false, now(), now())`;
  await eventually(() => bot.ctx.directory.settings(WIJK).fotos === 'direct', LONG);
  await sendPhoto(jan, 'Zo zag hij eruit');
  const placed = await waitFor(piet, 'melding', (event) => bodyOf(event) === 'Jan: Zo zag hij eruit');
  const uri = String(placed.getContent().url);
  expect(await clean(piet, uri)).toBe(true);
  expect((await thumbnail(piet, uri)).status).toBe(200);
  const line = await waitFor(petra, 'coordinatie', (event) => bodyOf(event).includes('meteen geplaatst'));
  await tap(petra, line, PHOTO_TAPS_NL.police);
  const told = await waitFor(petra, 'bewoner', (event) => bodyOf(event).includes('/politie/'));
  const link = /http:\S+/.exec(bodyOf(told))?.[0] ?? '';
  const original = await fetch(link, { method: 'POST', body: new URLSearchParams() });
  expect((await sharp(Buffer.from(await original.arrayBuffer())).metadata()).exif).toBeDefined();

  await owner`update melding set toestand = 'gesloten', uitkomst = 'opgelost', gesloten_op = now() - interval '8 days' where id = ${melding}`;
  await owner`update zaak set staat_sinds = now() - interval '8 days' where staat = 'geplaatst'`;
  await owner`update politie_kopie set verloopt_op = now() - interval '1 day'`;
  await enqueue(owner, 'bot', 'erase-photos', {});
  await eventually(() => placed.isRedacted(), LONG);
  await eventually(async () => (await download(piet, uri)).status === 404, LONG);
  expect((await thumbnail(piet, uri)).status).toBe(404);
  expect((await fetch(link)).status).toBe(404);
  expect(await owner`select 1 from politie_kopie`).toHaveLength(0);
  await owner.end();
});
