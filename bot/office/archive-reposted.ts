import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import type { Content } from '#matrix/homeserver.ts';
import { keepCopy } from '#store/archief.ts';
import { findRole } from '#store/directory.ts';
import type { BotContext } from '../context.ts';
import { masked, saidIn } from './archive-text.ts';

/**
 * Keeps a copy of what an official wrote and the bot posts for them, such as a photo that came while nothing was judged: it does not arrive as
 * theirs. Nothing for others; once, however often it is called. `content`: as it was written.
 */
export async function archiveReposted(
  ctx: BotContext,
  it: { readonly gebied: GebiedCode; readonly soort: JudgedRoomKind; readonly sender: UserId },
  event: EventId,
  content: Content,
): Promise<void> {
  const { gebied, soort, sender } = it;
  const role = ctx.directory.role(sender, gebied) ?? (await findRole(ctx.sql, sender, gebied));
  if (role !== 'gemeente' && role !== 'wijkagent') return;
  const said = saidIn(content);
  if (said === null) return;
  await keepCopy(ctx.sql, {
    ...{ event, gebied, room: soort, role, sender, announcement: null, at: ctx.clock() },
    ...{ text: said, masked: await masked(ctx.sql, gebied, said) },
  });
}
