/** A gebied in which people report, tap and answer; all that they send reaches the bot as the homeserver brings it. One for a test file. */
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { World } from './cases-world.ts';
import { BOT, seen, startWorld } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

type Who = 'zeil' | 'boei' | 'baken' | 'anker' | 'toren';
export type MeldingWorld = Awaited<ReturnType<typeof startMeldingWorld>>;

export async function startMeldingWorld() {
  const world: World = await startWorld();
  const ctx: BotContext = patient(await world.process());
  const gate: GateWorld = gateWorld(world, ctx);
  const events = inbox(world);
  const group = world.rooms.melding;

  /** Delivers all that was sent since; gives what it was. */
  const deliver = async (): Promise<readonly TimelineEvent[]> => {
    const next = events.splice(0);
    if (next.length > 0 && (await gate.deliver(next)) !== 200) throw new Error('not delivered');
    return next;
  };
  /** Delivers, and does what follows, until nothing follows. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 10; round += 1) {
      await deliver();
      await workAll(world, ctx);
      if (events.length === 0) return;
    }
    throw new Error('it does not settle');
  };
  const say = async (who: Who, body: string, more: Content = {}): Promise<EventId> => {
    const event = await gate.send(who, { msgtype: 'm.text', body, ...more });
    await settle();
    return event;
  };
  const write = async (who: Who, room: RoomId, body: string, more: Content = {}): Promise<EventId> => {
    const event = await world.hs
      .person(who)
      .send(room, 'm.room.message', { msgtype: 'm.text', body, ...more });
    await settle();
    return event;
  };
  /** Taps without settling. */
  const tapOnly = (who: Who, on: TimelineEvent, key: string): Promise<EventId> =>
    world.hs.person(who).send(on.roomId, 'm.reaction', {
      'm.relates_to': { rel_type: 'm.annotation', event_id: on.eventId, key },
    });
  const tap = async (who: Who, on: TimelineEvent, key: string): Promise<EventId> => {
    const event = await tapOnly(who, on, key);
    await settle();
    return event;
  };
  const remove = async (who: Who, event: EventId, room: RoomId = group): Promise<void> => {
    await world.hs.person(who).redact(room, event);
    await settle();
  };
  /** What the bot says in a room, as it reads now: edits in place, without what was removed. */
  const said = async (room: RoomId = group, who: Who = 'boei'): Promise<readonly TimelineEvent[]> => {
    const all = (await seen(world, who, room)).filter(
      (event) => event.sender === BOT && event.type === 'm.room.message',
    );
    const edits = new Map<unknown, Content>();
    for (const event of all) {
      const relation = event.content['m.relates_to'] as Content | undefined;
      if (relation?.rel_type === 'm.replace')
        edits.set(relation.event_id, event.content['m.new_content'] as Content);
    }
    return all
      .filter((event) => (event.content['m.relates_to'] as Content | undefined)?.rel_type !== 'm.replace')
      .map((event) => ({ ...event, content: edits.get(event.eventId) ?? event.content }));
  };
  const mark = (event: TimelineEvent): Content => (event.content['nl.buurtbaken.bericht'] ?? {}) as Content;
  const cards = async (): Promise<readonly TimelineEvent[]> =>
    (await said()).filter((event) => mark(event).stap === 'kaart');
  const card = async (): Promise<TimelineEvent> => {
    const last = (await cards()).at(-1);
    if (!last) throw new Error('no card');
    return last;
  };
  const cardText = async (): Promise<string> => String((await card()).content.body);
  /** Lines of the bot for which phones ring. */
  const rings = async (): Promise<readonly string[]> =>
    (await said())
      .filter((event) => event.content.msgtype === 'm.text')
      .map((event) => String(event.content.body));
  const own = async (who: Who): Promise<readonly TimelineEvent[]> => await said(world.rooms.own(who), who);
  const lastOwn = async (who: Who): Promise<TimelineEvent> => {
    const last = (await own(who)).at(-1);
    if (!last) throw new Error(`nothing was said to ${who}`);
    return last;
  };
  /** What stands to be tapped on a message, put there by the bot. */
  const offered = async (on: TimelineEvent, who: Who = 'boei'): Promise<readonly unknown[]> =>
    (await seen(world, who, on.roomId))
      .filter((event) => event.type === 'm.reaction' && event.sender === BOT)
      .map((event) => event.content['m.relates_to'] as Content)
      .filter((relation) => relation.event_id === on.eventId)
      .map((relation) => relation.key);
  /** At one o'clock a day later: nothing that was said before has to do with what is said now. */
  const nextDay = async (): Promise<void> => {
    await world.owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
    await world.owner`update melding_vraag set antwoord = 'vervallen' where antwoord is null`;
    const tomorrow = new Date(world.clock.now.getTime() + 24 * 3_600_000);
    world.clock.now = new Date(`${tomorrow.toISOString().slice(0, 10)}T12:00:00Z`);
  };

  return {
    world,
    nextDay,
    ctx,
    gate,
    group,
    events,
    deliver,
    settle,
    say,
    write,
    tap,
    tapOnly,
    remove,
    said,
    cards,
    card,
    cardText,
    rings,
    own,
    lastOwn,
    offered,
    stop: async () => {
      await gate.passes.stop();
      await world.stop();
    },
  };
}

export const replyTo = (event: EventId): Content => ({
  'm.relates_to': { 'm.in_reply_to': { event_id: event } },
});

export const editOf = (event: EventId, body: string): Content => ({
  'm.new_content': { msgtype: 'm.text', body },
  'm.relates_to': { rel_type: 'm.replace', event_id: event },
});
