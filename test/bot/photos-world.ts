/** A gebied with meldingen, in which Jan sends photos: what the bot says about them, and taps on that. One for a test file. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { eventId, mxcUri } from '#basis/matrix-ids.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { wijkSettingsSchema } from '#basis/wijk-settings.ts';
import { handleEvent } from '#bot/arrival/handle.ts';
import type { BotContext } from '#bot/context.ts';
import { REACTIONS } from '#bot/reactions/table.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { AuditRow } from '#store/audit.ts';
import { listAudit } from '#store/audit.ts';
import type { NewCase } from '#store/case-types.ts';
import { keepWijkSettings } from '#store/wijk-settings.ts';
import { GEBIED, hold, open, seen, startWorld, upload, work } from './cases-world.ts';

export type PhotoWorld = Awaited<ReturnType<typeof startPhotos>>;
type Localpart = 'zeil' | 'boei' | 'baken' | 'anker';

export async function startPhotos() {
  const world = await startWorld();
  let ctx = await world.process();
  const { rooms, owner } = world;
  const original = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Model: 'Telefoon 12' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 10/1 0/1' } })
    .jpeg()
    .toBuffer();
  const deliver = (event: TimelineEvent, as: BotContext = ctx): Promise<boolean> =>
    handleEvent({ ctx: as, reactions: REACTIONS }, event);
  /** What somebody sends, as it arrives at the bot. */
  const say = async (localpart: Localpart, room: RoomId, type: string, content: Content) => {
    const person = world.hs.person(localpart);
    const event = await person.send(room, type, content);
    const originServerTs = ctx.clock().getTime();
    return { type, eventId: event, roomId: room, sender: person.user, originServerTs, content };
  };
  /** The words of what is held stand in its placeholder, as the gate makes it. */
  const holdWithWords = async (content: Content, caption: string, change?: Partial<NewCase>) => {
    const { ref, replacement } = await open(world, ctx, content, change);
    const body = `${caption}\n\n${replacement.body}`;
    const event = await say('zeil', rooms.melding, 'm.room.message', {
      ...replacement,
      ...{ msgtype: 'm.text', body },
    });
    await deliver(event);
    const placeholder = event.eventId;
    return { ref, placeholder };
  };
  const inRoom = async (localpart: Localpart, room: RoomId): Promise<readonly TimelineEvent[]> =>
    (await seen(world, localpart, room)).filter((event) => event.type === 'm.room.message');
  return {
    world,
    owner,
    rooms,
    original,
    get ctx() {
      return ctx;
    },
    deliver,
    work: (options: { readonly once?: boolean } = {}) => work(world, ctx, options),
    minutes(count: number) {
      world.clock.now = new Date(world.clock.now.getTime() + count * 60_000);
    },
    /** How the wijk wants it from now on. */
    async settings(patch: Partial<WijkSettings>) {
      await keepWijkSettings(owner, GEBIED, wijkSettingsSchema.parse(patch), {
        by: 'beheer:test',
        at: ctx.clock(),
      });
      ctx = await world.process();
    },
    /** Opens a melding; the group's message that reports it is of Piet. */
    async openMelding(source = eventId(`$${randomUUID()}`)) {
      const id = randomUUID();
      const at = ctx.clock();
      await owner`insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, geopend_op, herinnerd_op)
        values (${id}, ${GEBIED}, (select coalesce(max(nummer), 0) + 1 from melding), ${rooms.melding}, 'open', ${source},
          ${world.hs.person('boei').user}, false, ${at}, ${at})`;
      const [row] = await owner<[{ nummer: number }]>`select nummer from melding where id = ${id}`;
      return { id, source, number: row.nummer };
    },
    async closeMelding(id: string) {
      await owner`update melding set toestand = 'gesloten', uitkomst = 'opgelost', gesloten_op = ${ctx.clock()} where id = ${id}`;
    },
    async reopenMelding(id: string) {
      await owner`update melding set toestand = 'open', uitkomst = null, gesloten_op = null where id = ${id}`;
    },
    /** Jan sends a photo; its placeholder has arrived. */
    async photo(
      it: {
        readonly caption?: string;
        readonly bytes?: Uint8Array;
        readonly content?: Content;
        readonly change?: Partial<NewCase>;
      } = {},
    ) {
      const url = await upload(world, it.bytes ?? original, 'image/jpeg');
      const name = { body: it.caption ?? 'IMG_0042.JPG', filename: 'IMG_0042.JPG' };
      const content = { msgtype: 'm.image', ...name, url, info: {}, ...it.content };
      const held = await (it.caption === undefined
        ? hold(world, ctx, content, it.change)
        : holdWithWords(content, it.caption, it.change));
      const [row] = await owner<[{ id: string }]>`select id from zaak where ref = ${held.ref}`;
      return { url, id: row.id, ...held };
    },
    inRoom,
    /** The newest message with these words that stands in a room; throws if there is none. */
    async message(localpart: Localpart, room: RoomId, words: string): Promise<TimelineEvent> {
      const all = await inRoom(localpart, room);
      const found = all.findLast((event) => String(event.content.body).includes(words));
      if (!found)
        throw new Error(`nothing says "${words}", but: ${all.map((one) => one.content.body).join(' | ')}`);
      return found;
    },
    /** The photo that was placed in answer to a placeholder, as the group sees it. */
    async placed(placeholder: EventId): Promise<TimelineEvent | undefined> {
      return (await inRoom('boei', rooms.melding)).find((event) => {
        const relation = event.content['m.relates_to'] as Content | undefined;
        const answers = (relation?.['m.in_reply_to'] as Content | undefined)?.event_id === placeholder;
        return answers && event.content.url !== undefined;
      });
    },
    /** What one may tap on a message of the bot's. */
    async offered(localpart: Localpart, event: TimelineEvent): Promise<readonly string[]> {
      return (await seen(world, localpart, event.roomId))
        .map((one) => one.content['m.relates_to'] as Content | undefined)
        .filter((one) => one?.rel_type === 'm.annotation' && one.event_id === event.eventId)
        .map((one) => String(one?.key));
    },
    async tap(localpart: Localpart, target: TimelineEvent, key: string, as: BotContext = ctx) {
      const relation = { rel_type: 'm.annotation', event_id: target.eventId, key };
      const reaction = await say(localpart, target.roomId, 'm.reaction', { 'm.relates_to': relation });
      await deliver(reaction, as);
      return reaction;
    },
    async untap(localpart: Localpart, reaction: TimelineEvent) {
      await deliver(await say(localpart, reaction.roomId, 'm.room.redaction', { redacts: reaction.eventId }));
    },
    download: async (uri: unknown) =>
      (await ctx.rooms.downloadMedia(mxcUri(String(uri)), 10_000_000))?.bytes ?? null,
    async audit(id: string): Promise<readonly AuditRow[]> {
      return listAudit(owner, { after: 0, limit: 50, subject: `zaak:${id}` });
    },
    stop: () => world.stop(),
  };
}
