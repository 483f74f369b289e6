import { cut } from '#basis/cut.ts';
import { readEvent } from '../gate/read/event.ts';
import { editTarget } from '../gate/read/relation.ts';
import type { Reaction } from '../reactions/types.ts';
import { OWN_ROOM_HANDLERS } from './table.ts';

/** Of a longer text the beginning is read. UTF-16 units. */
const MAX_WORDS = 6_000;

/** What somebody sends in their own room with the bot goes to the first handler that takes it. A changed message was answered before. */
export const hearOwnRoom: Reaction = {
  name: 'hear-own-room',
  async handle(event, tx, ctx) {
    const { eventId: _id, roomId: room, sender: by } = event;
    if (event.type !== 'm.room.message' || ctx.directory.isService(by)) return;
    const known = ctx.directory.room(room);
    if (known?.soort !== 'bewoner' || known.owner !== by || editTarget(event.content) !== undefined) return;
    const text = cut(readEvent(event.type, event.content).main, MAX_WORDS);
    const it = { event, text, by, room, gebied: known.gebied };
    for (const handler of OWN_ROOM_HANDLERS) if ((await handler.handle(it, tx, ctx)) === 'handled') return;
  },
};
