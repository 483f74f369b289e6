import { historyLine } from '#basis/catalogue/handhaving.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { HISTORY_DAYS, historyOf } from '#store/sancties-ladder.ts';
import { nameOf } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';

export const DAY_MS = 24 * 60 * 60_000;

/** What there was about somebody in a gebied in the last 90 days, in one line for the coordinators; without the tip about `except`. */
export async function historyOfSender(
  ctx: BotContext,
  it: { readonly sender: UserId; readonly gebied: GebiedCode; readonly except?: string | undefined },
): Promise<string> {
  const since = new Date(ctx.clock().getTime() - HISTORY_DAYS * DAY_MS);
  const { sender: recipient, gebied, except } = it;
  const history = await historyOf(ctx.sql, { recipient, gebied, since, except });
  return historyLine(nameOf(ctx, recipient), { days: HISTORY_DAYS, ...history });
}
