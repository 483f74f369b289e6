/** What people report by "Report content", from their phone to the coordinators: provisioning's part and the bot's, on one world. */
import { randomBytes } from 'node:crypto';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { takeReports } from '#provisioning/reports/take-reports.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { World } from './cases-world.ts';
import { BOT, DIENST, seen, startWorld } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, inbox, patient, workAll } from './gate-world.ts';

export type ReportsWorld = {
  readonly world: World;
  readonly ctx: BotContext;
  readonly gate: GateWorld;
  readonly provisioning: Sql;
  /** As provisioning does every ten seconds. */
  look(): Promise<number>;
  /** Delivers all that was sent since and does what follows, until nothing follows. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export async function reportsWorld(): Promise<ReportsWorld> {
  const world = await startWorld();
  // Kees reads English.
  await world.owner`update persoon set taal = 'en' where localpart = 'anker'`;
  const ctx = patient(await world.process());
  const gate = gateWorld(world, ctx);
  const events = inbox(world);
  const provisioning = connect(world.database.provisioningUrl, { max: 3 });
  const homeserver = world.hs.homeserver(DIENST);
  return {
    world,
    ctx,
    gate,
    provisioning,
    look: () => takeReports({ sql: provisioning, homeserver, random: randomBytes }),
    async settle() {
      for (let round = 0; round < 20; round += 1) {
        const next = events.splice(0);
        if (next.length > 0 && (await gate.deliver(next)) !== 200) throw new Error('not taken in');
        await workAll(world, ctx);
        if (events.length === 0) return;
      }
      throw new Error('it does not come to rest');
    },
    async stop() {
      await gate.passes.stop();
      await provisioning.end();
      await world.stop();
    },
  };
}

export type Who = 'zeil' | 'boei' | 'baken' | 'anker';

/** What somebody reads now in a room, edits applied, without what the bot offers to tap. */
export async function reads(
  it: ReportsWorld,
  who: Who,
  room: 'own' | 'coordinatie' | 'melding',
): Promise<string[]> {
  const at = room === 'own' ? it.world.rooms.own(who) : it.world.rooms[room];
  const all = await seen(it.world, who, at);
  return all
    .filter((event) => event.type === 'm.room.message' && !isEdit(event))
    .map((event) => String(latest(all, event).body));
}

/** The newest card of a report. */
export async function reportCardOf(it: ReportsWorld): Promise<TimelineEvent | undefined> {
  const all = await seen(it.world, 'baken', it.world.rooms.coordinatie);
  return all.findLast(
    (event) =>
      event.sender === BOT &&
      (event.content['nl.buurtbaken.bericht'] as Content | undefined)?.stap === 'kaart' &&
      !isEdit(event),
  );
}

export async function tapAs(
  it: ReportsWorld,
  who: Who,
  card: TimelineEvent | undefined,
  key: string,
): Promise<void> {
  if (!card) throw new Error('no card');
  const content = { 'm.relates_to': { rel_type: 'm.annotation', event_id: card.eventId, key } };
  await it.world.hs.person(who).send(card.roomId, 'm.reaction', content);
  await it.settle();
}

export const userOf = (who: Who): UserId => userId(`@${who}:example.org`);
export const says = (it: ReportsWorld, who: Who, body: string): Promise<EventId> =>
  it.gate.send(who, { msgtype: 'm.text', body });

/** Somebody reports a message of the group. */
export const reports = (it: ReportsWorld, who: Who, event: EventId, reason = ''): Promise<void> =>
  it.world.hs.person(who).report(it.world.rooms.melding, event, reason);

function isEdit(event: TimelineEvent): boolean {
  return (event.content['m.relates_to'] as Content | undefined)?.rel_type === 'm.replace';
}

function latest(all: readonly TimelineEvent[], event: TimelineEvent): Content {
  const edit = all.findLast(
    (one) => isEdit(one) && (one.content['m.relates_to'] as Content).event_id === event.eventId,
  );
  return (edit?.content['m.new_content'] as Content | undefined) ?? event.content;
}
