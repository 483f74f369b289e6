import type { GebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import type { BotMessage } from '#store/bot-messages.ts';
import type { BotContext } from '../context.ts';
import { removeMessage } from '../messages/send.ts';
import { forgetMessage } from './forget-message.ts';

/**
 * Takes back what the bot posted in a group in somebody's name, when they say so: as if they deleted a message of their own, what followed
 * from its words goes too. Done again it changes nothing.
 */
export async function takeBackPosted(
  ctx: BotContext,
  gebied: GebiedCode,
  message: BotMessage,
): Promise<void> {
  const { room, eventId: event } = message;
  if (event === null) throw new JobFailure('retry', 'what is taken back is still being posted');
  await ctx.sql.begin((tx) => forgetMessage(tx, ctx, { room, gebied, event, at: ctx.clock() }));
  await removeMessage(ctx, message);
}
