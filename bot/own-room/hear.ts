import type { GebiedCode } from '#basis/cbs.ts';
import { cut } from '#basis/cut.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Tx } from '#store/db.ts';
import type { BotContext } from '../context.ts';
import { readEvent } from '../gate/read/event.ts';
import { editTarget } from '../gate/read/relation.ts';
import type { Reaction } from '../reactions/types.ts';
import { followsEmergency } from './place.ts';
import { placeFollowing } from './place-following.ts';
import { OWN_ROOM_HANDLERS } from './table.ts';
import { correctWaiting } from './waiting-following.ts';

/** Of a longer text the beginning is read. UTF-16 units. */
const MAX_WORDS = 6_000;

/** What somebody sends in their own room with the bot goes to the first handler that takes it. A changed message was answered before; of an emergency the group reads what changed. */
export const hearOwnRoom: Reaction = {
  name: 'hear-own-room',
  async handle(event, tx, ctx) {
    const { roomId: room, sender: by } = event;
    if (event.type !== 'm.room.message' || ctx.directory.isService(by)) return;
    const known = ctx.directory.room(room);
    if (known?.soort !== 'bewoner' || known.owner !== by) return;
    const edited = editTarget(event.content);
    if (edited !== undefined)
      return await hearCorrection(event, { edited: eventId(edited), gebied: known.gebied }, tx, ctx);
    const text = cut(readEvent(event.type, event.content).main, MAX_WORDS);
    const it = { event, text, by, room, gebied: known.gebied };
    for (const handler of OWN_ROOM_HANDLERS) if ((await handler.handle(it, tx, ctx)) === 'handled') return;
  },
};

async function hearCorrection(
  event: TimelineEvent,
  it: { readonly edited: EventId; readonly gebied: GebiedCode },
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  const { sender: by } = event;
  if (ctx.directory.role(by, it.gebied) === undefined) return;
  if (await correctWaiting(tx, ctx, { event, edited: it.edited })) return;
  if (await followsEmergency(tx, ctx, { ...event, corrects: it.edited }, it.gebied))
    await placeFollowing(tx, ctx, { event, by, gebied: it.gebied });
}
