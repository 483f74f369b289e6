/** A wijk in which people write, are tipped, tap and are heard: the gate, arrival, the bot's queue and the taps, on one homeserver in memory. */
import { randomBytes } from 'node:crypto';
import { runOnce } from 'graphile-worker';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import type { Directory } from '#bot/directory.ts';
import { directoryOf } from '#bot/directory.ts';
import type { Content, Json, TimelineEvent } from '#matrix/homeserver.ts';
import { settingsOf } from '#provisioning/config.ts';
import type { ProvisioningContext } from '#provisioning/context.ts';
import { provisioningTasks } from '#provisioning/jobs/tasks.ts';
import { connect } from '#store/db.ts';
import { readDirectory } from '#store/directory.ts';
import { quietLogger } from '#store/worker.ts';
import { BOT, DIENST, seen, startWorld } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

export type Who = 'zeil' | 'boei' | 'baken' | 'anker' | 'toren';
export type Scene = Awaited<ReturnType<typeof startScene>>;

/** One tip makes a warning, one warning reading only, once reading only the question about a removal. */
export const STEEP = { ladder: { tips: 1, waarschuwingen: 1, keerAlleenLezen: 1 } };

export async function startScene(
  settings: Readonly<Record<string, Json>> = { ladder: { aan: false } },
  more: Partial<BotContext> = {},
) {
  const world = await startWorld(settings);
  const process = await world.process();
  let directory = process.directory;
  // As the bot's own, which is read again when the database says so.
  const live = new Proxy({} as Directory, { get: (_target, key) => directory[key as keyof Directory] });
  const ctx: BotContext = { ...patient(process), ...more, directory: live };
  const gate: GateWorld = gateWorld(world, ctx);
  const events = inbox(world);
  const provisioning: ProvisioningContext = {
    ...{ sql: connect(world.database.provisioningUrl, { max: 2 }), homeserver: world.hs.homeserver(DIENST) },
    ...{ clock: () => world.clock.now, random: randomBytes, log: pino({ level: 'silent' }) },
    settings: settingsOf({
      databaseUrl: world.database.provisioningUrl,
      homeserverUrl: 'http://127.0.0.1:9',
      serverName: 'example.org',
      asToken: 'a'.repeat(40),
      hsToken: 'h'.repeat(40),
    }),
  };
  const { apply: _apply, ...jobs } = provisioningTasks(provisioning);
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, task]) => [name, (payload: unknown) => task(payload, {} as never)]),
  );
  const refresh = async (): Promise<void> => {
    directory = directoryOf(await readDirectory(process.sql), [BOT, DIENST]);
  };

  /** Delivers all that was sent since, and does what follows, until nothing follows. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      const next = events.splice(0);
      if (next.length > 0) expect(await gate.deliver(next)).toBe(200);
      await workAll(world, ctx);
      if (events.length === 0) return refresh();
    }
    throw new Error('there is no end to what follows');
  }
  const react = (who: Who, on: TimelineEvent, key: string): Promise<EventId> =>
    world.hs.person(who).send(on.roomId, 'm.reaction', {
      'm.relates_to': { rel_type: 'm.annotation', event_id: on.eventId, key },
    });
  const messagesIn = async (who: Who, room: RoomId): Promise<readonly TimelineEvent[]> => {
    const edits = new Map<unknown, Content>();
    const all = (await seen(world, who, room)).filter((event) => event.type === 'm.room.message');
    for (const { content } of all) {
      const relation = content['m.relates_to'] as Content | undefined;
      if (relation?.rel_type === 'm.replace')
        edits.set(relation.event_id, content['m.new_content'] as Content);
    }
    return all
      .filter((event) => (event.content['m.relates_to'] as Content | undefined)?.rel_type !== 'm.replace')
      .map((event) => ({ ...event, content: edits.get(event.eventId) ?? event.content }));
  };
  return {
    ...{ world, ctx, gate, settle, refresh, react, messagesIn, events, provisioning },
    /** Writes in the group, through the gate. */
    async say(who: Who, body: string): Promise<EventId> {
      world.later(1 / 60);
      const event = await gate.send(who, { msgtype: 'm.text', body });
      await settle();
      return event;
    },
    /** Taps, and does what follows; gives the reaction. */
    async tap(who: Who, on: TimelineEvent, key: string): Promise<EventId> {
      const reaction = await react(who, on, key);
      await settle();
      return reaction;
    },
    async untap(who: Who, room: RoomId, reaction: EventId): Promise<void> {
      await world.hs.person(who).redact(room, reaction);
      await settle();
    },
    /** What the bot said last to somebody alone. */
    async lastTo(who: Who): Promise<TimelineEvent> {
      const own = await messagesIn(who, world.rooms.own(who));
      return found(own.filter((event) => event.sender === BOT).at(-1));
    },
    /** The last message of the bot in a room with these words in it; undefined if there is none. */
    async said(who: Who, room: RoomId, words: string): Promise<TimelineEvent | undefined> {
      const all = await messagesIn(who, room);
      return all.filter((event) => event.sender === BOT && String(event.content.body).includes(words)).at(-1);
    },
    async bodies(who: Who, room: RoomId): Promise<string[]> {
      return (await messagesIn(who, room)).map((event) => String(event.content.body));
    },
    /** Writes to the bot alone. */
    async write(who: Who, body: string): Promise<EventId> {
      const event = await world.hs
        .person(who)
        .send(world.rooms.own(who), 'm.room.message', { msgtype: 'm.text', body });
      await settle();
      return event;
    },
    /** Changes what they wrote to the bot alone; gives the change. */
    async correct(who: Who, event: EventId, body: string): Promise<EventId> {
      const edit = await world.hs.person(who).send(world.rooms.own(who), 'm.room.message', {
        ...{ msgtype: 'm.text', body: `* ${body}`, 'm.new_content': { msgtype: 'm.text', body } },
        'm.relates_to': { rel_type: 'm.replace', event_id: event },
      });
      await settle();
      return edit;
    },
    /** Provisioning does what the bot asked of it; the rooms themselves stay as they are. `heard`: the bot knows of it at once. */
    async provision(heard = true): Promise<void> {
      await runOnce({
        ...{ pgPool: world.database.workerPool('provisioning'), schema: 'worker_provisioning', taskList },
        ...{ logger: quietLogger, noHandleSignals: true },
      });
      if (heard) await refresh();
    },
    user: (who: Who) => userId(`@${who}:example.org`),
    async stop(): Promise<void> {
      await gate.passes.stop();
      await provisioning.sql.end();
      await world.stop();
    },
  };
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there');
  return value;
}
