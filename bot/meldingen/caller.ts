import type { UserId } from '#basis/matrix-ids.ts';
import type { BotContext } from '../context.ts';

/** Who called 112: who says so. That help is on its way does not say who; that is kept as said by the bot itself. */
export function callerOf(
  ctx: BotContext,
  it: { readonly author: UserId; readonly helpComes: boolean | undefined },
): UserId {
  return it.helpComes ? ctx.settings.botUser : it.author;
}
