/**
 * A gebied with its rooms and people, for tests of held messages: real Postgres, the homeserver in memory, and the bot's jobs on
 * its real queue. Times stand still until a test moves them.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Logger, runOnce } from 'graphile-worker';
import { pino } from 'pino';
import { gebiedCode } from '#basis/cbs.ts';
import type { MxcUri, RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { REF_KEY } from '#basis/rooms.ts';
import { newCaseRef } from '#basis/zaak.ts';
import { readBotSettings } from '#bot/config.ts';
import type { BotContext } from '#bot/context.ts';
import type { Directory } from '#bot/directory.ts';
import { directoryOf } from '#bot/directory.ts';
import { tap } from '#bot/reactions/tap.ts';
import { BOT_JOBS } from '#bot/tasks.ts';
import type { Content, Json, TimelineEvent } from '#matrix/homeserver.ts';
import type { MemoryHomeserver } from '#matrix/memory.ts';
import { memoryHomeserver } from '#matrix/memory.ts';
import type { CaseFinding, NewCase } from '#store/case-types.ts';
import { caseArrived, openCase } from '#store/cases.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { readDirectory } from '#store/directory.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';

export const GEBIED = gebiedCode('WK007200');
const SERVER = 'example.org';
export const DIENST = userId(`@dienst:${SERVER}`);
export const BOT = userId(`@bot:${SERVER}`);
const SECRET = 'gedeeld';

const PHOTO_FOUND: CaseFinding = {
  rule: 10,
  code: 'foto',
  action: 'hold',
  fragment: '',
  message: 'Een foto komt pas in de groep als de coördinator ernaar heeft gekeken.',
};
export const THREAT_FOUND: CaseFinding = {
  rule: 9,
  code: 'bedreiging',
  action: 'hold',
  fragment: 'ik sla hem',
  message: 'Je bericht kan als dreigement worden gelezen; schrijf liever alleen wat er gebeurt.',
};

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Who takes part: localpart, name and role. */
const PEOPLE = [
  ['zeil', 'Jan', 'resident'],
  ['boei', 'Piet', 'resident'],
  ['baken', 'Petra', 'coordinator'],
  ['anker', 'Kees', 'coordinator'],
  ['toren', 'Greet', 'gemeente'],
] as const;

/** `settings`: how the wijk wants it; where a test says nothing, without a ladder, which dozens of messages of one person would climb. */
export async function startWorld(settings?: Readonly<Record<string, Json>>) {
  const database = await createDatabase();
  const owner = connect(database.url);
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const hs = memoryHomeserver({
    serverName: SERVER,
    clock: () => clock.now,
    registrationSharedSecret: SECRET,
  });
  const rooms = await furnish(owner, hs);
  if (settings)
    await owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
      values (${GEBIED}, ${owner.json(settings as Parameters<Sql['json']>[0])}, now(), 'test')`;
  const sqls: Sql[] = [owner];
  /** The bot as one process has it, with a pool of its own. */
  const process = async (): Promise<BotContext> => {
    const sql = connect(database.botUrl, { max: 4 });
    sqls.push(sql);
    const directory = directoryOf(await readDirectory(sql), [BOT, DIENST]);
    return {
      sql,
      rooms: hs.rooms(BOT),
      directory: settings ? directory : withoutLadder(directory),
      clock: () => clock.now,
      random: randomBytes,
      settings: settingsFor(database),
      log: pino({ level: 'silent' }),
    };
  };
  return {
    database,
    owner,
    hs,
    clock,
    rooms,
    process,
    later: (hours: number) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
    },
    stop: async () => {
      for (const sql of sqls) await sql.end();
      await database.drop();
    },
  };
}

function withoutLadder(directory: Directory): Directory {
  const settings: Directory['settings'] = (gebied) => {
    const its = directory.settings(gebied);
    return { ...its, ladder: { ...its.ladder, aan: false } };
  };
  return { ...directory, settings };
}

function settingsFor(database: TestDatabase) {
  return readBotSettings({
    BUURTBAKEN_DATABASE_URL: database.botUrl,
    BUURTBAKEN_HOMESERVER_URL: 'http://127.0.0.1:1',
    BUURTBAKEN_SERVER_NAME: SERVER,
    BUURTBAKEN_AS_TOKEN: 'a'.repeat(40),
    BUURTBAKEN_HS_TOKEN: 'b'.repeat(40),
    BUURTBAKEN_GATE_TOKEN: 'c'.repeat(40),
    BUURTBAKEN_SEAL_KEY: randomBytes(32).toString('base64'),
    BUURTBAKEN_POLICE_KEY: randomBytes(32).toString('base64'),
    BUURTBAKEN_LISTEN_PORT: '18009',
    BUURTBAKEN_PAGES_URL: 'https://buurt.example',
  });
}

/** Writes gebied and people to the database, and makes their rooms. */
async function furnish(owner: Sql, hs: MemoryHomeserver) {
  const dienst = hs.homeserver(DIENST);
  await dienst.becomeAdmin(SECRET);
  await dienst.ensureUser({ localpart: 'bot', displayName: 'Buurtbaken' });
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${GEBIED}, 'wijk', 'Harlingen', 'GM0072', ${GEBIED}, true)`;
  const make = async (
    soort: RoomKind,
    members: readonly UserId[],
    persoonId: string | null,
  ): Promise<RoomId> => {
    const alias = roomAlias(`#${soort}-${persoonId ?? 'wijk'}:${SERVER}`);
    const room = await dienst.createRoom({
      alias,
      name: soort,
      topic: '',
      isSpace: false,
      powerLevels: { users: { [BOT]: 100 }, users_default: 0, events_default: 0, state_default: 100 },
      initialState: [],
    });
    for (const member of [BOT, ...members]) await dienst.joinUser(room, member);
    await owner`insert into kamer (soort, gebied_code, persoon_id, alias, room_id, gemaakt_op)
      values (${soort}, ${GEBIED}, ${persoonId}, ${alias}, ${room}, now())`;
    return room;
  };
  const own: Partial<Record<string, RoomId>> = {};
  const users: UserId[] = [];
  const coordinators: UserId[] = [];
  const officials: UserId[] = [];
  for (const [localpart, displayName, rol] of PEOPLE) {
    const user = await dienst.ensureUser({ localpart, displayName });
    const id = randomUUID();
    await owner`insert into persoon (id, localpart, user_id, weergavenaam) values (${id}, ${localpart}, ${user}, ${displayName})`;
    await owner`insert into lidmaatschap (persoon_id, gebied_code, rol, sinds)
      values (${id}, ${GEBIED}, ${rol}, ${new Date(Date.UTC(2026, 0, 1 + users.length))})`;
    users.push(user);
    if (rol === 'coordinator') coordinators.push(user);
    if (rol === 'gemeente') officials.push(user);
    own[localpart] = await make('bewoner', [user], id);
  }
  return {
    melding: await make('melding', users, null),
    coordinatie: await make('coordinatie', coordinators, null),
    overleg: await make('overleg', [...coordinators, ...officials], null),
    /** A person's own room with the bot, by localpart. */
    own: (localpart: (typeof PEOPLE)[number][0]): RoomId => {
      const room = own[localpart];
      if (!room) throw new Error(`no own room for ${localpart}`);
      return room;
    },
  };
}

/** Uploads as somebody with an app does. */
export async function upload(world: World, bytes: Uint8Array, contentType: string): Promise<MxcUri> {
  const somebody = world.hs.rooms(userId(`@zeil:${SERVER}`));
  const uri = await somebody.reserveMedia();
  await somebody.uploadMedia(uri, bytes, contentType, 'IMG_0042.JPG');
  return uri;
}

/** A message of Jan's that the gate replaced, and whose replacement is still to arrive. */
export async function open(world: World, ctx: BotContext, content: Content, change: Partial<NewCase> = {}) {
  const ref = newCaseRef(randomBytes);
  const replacement = { msgtype: 'm.notice', body: 'Foto wacht op de coördinator.', [REF_KEY]: ref };
  await ctx.sql.begin((tx) =>
    openCase(tx, {
      ref,
      action: 'hold',
      origin: 'gate',
      gebied: GEBIED,
      soort: 'melding',
      roomId: world.rooms.melding,
      sender: world.hs.person('zeil').user,
      senderRole: 'resident',
      kind: 'image',
      original: { type: 'm.room.message', content },
      replacement: { type: 'm.room.message', content: replacement },
      findings: [PHOTO_FOUND],
      emergency: false,
      at: ctx.clock(),
      ...change,
    }),
  );
  return { ref, replacement };
}

/** A message of Jan's that the gate replaced, and whose placeholder has arrived. */
export async function hold(world: World, ctx: BotContext, content: Content, change: Partial<NewCase> = {}) {
  const { ref, replacement } = await open(world, ctx, content, change);
  const jan = world.hs.person('zeil');
  const placeholder = await jan.send(world.rooms.melding, 'm.room.message', replacement);
  const arrival = {
    ref,
    roomId: world.rooms.melding,
    sender: jan.user,
    eventId: placeholder,
    at: ctx.clock(),
  };
  await ctx.sql.begin((tx) => caseArrived(tx, arrival));
  return { ref, placeholder };
}

/**
 * Runs the bot's jobs until none is left that may run now. A job that failed is tried again at once, as a process that was killed
 * and started anew does with what it had in hand; `once` leaves it there.
 */
export async function work(
  world: World,
  ctx: BotContext,
  options: { readonly once?: boolean } = {},
): Promise<void> {
  const taskList = Object.fromEntries(
    BOT_JOBS.map((job) => [job.name, (payload: unknown) => job.run(payload, ctx)]),
  );
  for (let round = 0; round < 10; round++) {
    // On a busy machine a job that failed is put back a moment after the run that it failed in.
    await eventually(async () => {
      const held = await world.owner`select 1 from worker_bot._private_jobs where locked_at is not null`;
      return held.length === 0;
    });
    await world.owner`update worker_bot._private_jobs set run_at = now() where attempts > 0`;
    await runOnce({
      pgPool: world.database.workerPool('bot'),
      schema: 'worker_bot',
      taskList,
      logger: new Logger(() => () => {}),
      noHandleSignals: true,
    });
    if (options.once) return;
    const left =
      await world.owner`select 1 from worker_bot._private_jobs where attempts > 0 or run_at <= now()`;
    if (left.length === 0) return;
  }
  const failed = await world.owner`select last_error from worker_bot._private_jobs where attempts > 0`;
  throw new Error(`jobs keep failing: ${failed.map((row) => row.last_error).join('; ')}`);
}

/** What provisioning does with the jobs that the bot asks of it. */
export async function removeMedia(world: World): Promise<void> {
  const jobs = await world.owner<{ mxc: MxcUri; uploader: UserId | null }[]>`
    select j.payload->>'mxc' as mxc, j.payload->>'uploader' as uploader from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id where t.identifier = 'delete-media'`;
  for (const { mxc, uploader } of jobs)
    await world.hs.homeserver(DIENST).deleteMedia(mxc, uploader ?? undefined);
}

/** What somebody sees in a room, without what was redacted. */
export async function seen(world: World, localpart: string, room: RoomId): Promise<readonly TimelineEvent[]> {
  const timeline = await world.hs.person(localpart).timeline(room);
  return timeline.filter(
    (event) => event.type !== 'm.room.redaction' && Object.keys(event.content).length > 0,
  );
}

/** The card of a zaak that the coordinators see now. */
export async function cardOf(world: World, ref: string): Promise<TimelineEvent> {
  const all = await seen(world, 'baken', world.rooms.coordinatie);
  const cards = all.filter(
    (event) => (event.content['nl.buurtbaken.zaak'] as Content | undefined)?.ref === ref,
  );
  const card = cards.find((event) => event.content.msgtype === 'm.text');
  if (!card) throw new Error('no card');
  return card;
}

/** A coordinator taps; the reaction reaches the bot as `ctx`. */
export async function tapOn(
  world: World,
  ctx: BotContext,
  localpart: string,
  target: TimelineEvent,
  key: string,
): Promise<void> {
  const person = world.hs.person(localpart);
  const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: target.eventId, key } };
  const event = await person.send(target.roomId, 'm.reaction', content);
  await ctx.sql.begin((tx) =>
    tap.handle(
      {
        type: 'm.reaction',
        eventId: event,
        roomId: target.roomId,
        sender: person.user,
        originServerTs: ctx.clock().getTime(),
        content,
      },
      tx,
      ctx,
    ),
  );
}
