import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import { SEALED_KEY } from '#basis/rooms.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { ArchivedRoom } from '#store/archief.ts';
import { ARCHIVED_ROOMS, keepChange, keepCopy, noteTakenAway } from '#store/archief.ts';
import { findRole, findRoom } from '#store/directory.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { Reaction } from '../reactions/types.ts';
import { masked, saidIn } from './archive-text.ts';

/**
 * Keeps a copy of what the gemeente and the wijkagent say in the groups and in overleg, with what they change and take away: the homeserver
 * forgets it after a month, and the Archiefwet does not allow that. Of a photo or file its name and words alone.
 */
export const archiveOfficial: Reaction = {
  name: 'archive-official',
  async handle(event, tx, ctx) {
    if (ctx.directory.isService(event.sender)) return;
    const at = new Date(event.originServerTs);
    if (event.type === 'm.room.redaction') {
      const target = redactedBy(event);
      if (target !== undefined) await noteTakenAway(tx, target, at);
      return;
    }
    // What the module sealed says nothing yet: what is posted in its place is copied (archive-reposted.ts).
    if (event.type !== 'm.room.message' || event.content[SEALED_KEY] !== undefined) return;
    const room = ctx.directory.room(event.roomId) ?? (await findRoom(tx, event.roomId));
    if (!room || !isArchived(room.soort)) return;
    const role =
      ctx.directory.role(event.sender, room.gebied) ?? (await findRole(tx, event.sender, room.gebied));
    if (role !== 'gemeente' && role !== 'wijkagent') return;
    const edited = editedBy(event);
    const said = saidIn(edited === undefined ? event.content : (event.content['m.new_content'] as Content));
    if (said === null) return;
    const text = { text: said, masked: await masked(tx, room.gebied, said) };
    const from = { event: event.eventId, sender: event.sender, at, ...text };
    if (edited !== undefined && (await keepChange(tx, { ...from, of: edited }))) return;
    await keepCopy(tx, { ...from, gebied: room.gebied, room: room.soort, role, announcement: null });
  },
};

const isArchived = (soort: string): soort is ArchivedRoom =>
  (ARCHIVED_ROOMS as readonly string[]).includes(soort);

/** The message that is changed by this one; undefined if it changes none. */
function editedBy({ content }: TimelineEvent): EventId | undefined {
  const relation = content['m.relates_to'] as Content | undefined | null;
  const fresh = content['m.new_content'];
  if (
    relation?.rel_type !== 'm.replace' ||
    typeof fresh !== 'object' ||
    fresh === null ||
    Array.isArray(fresh)
  )
    return;
  return asEventId(relation.event_id) ?? undefined;
}
