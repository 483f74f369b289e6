import type { UserId } from '#basis/matrix-ids.ts';
import { tapsOn } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import type { Sanction } from '#store/sancties.ts';
import type { BotContext } from '../context.ts';

/** Which message of a sanction it is that the coordinators tap on. */
export const QUESTION_STEP = 'vraag';

/** Coordinators who may decide: nobody decides on themself. */
export function deciders(ctx: BotContext, it: Sanction): readonly UserId[] {
  return ctx.directory.holders(it.gebied, 'coordinator').filter((user) => user !== it.recipient);
}

/** Coordinators whose ✅ stands now, each once, in order: one that was taken away, or of somebody who is none any more, does not count. */
export async function votesFor(sql: Query, ctx: BotContext, it: Sanction): Promise<readonly UserId[]> {
  const may = new Set(deciders(ctx, it));
  const taps = await tapsOn(sql, `sanctie:${it.id}`, QUESTION_STEP);
  return [...new Set(taps.filter((tap) => tap.key.startsWith('✅') && may.has(tap.by)).map((tap) => tap.by))];
}

/**
 * Two coordinators must agree where the wijk wanted it when it was asked and there are two who may decide. Not by the setting of now: one
 * coordinator can change that, and would decide alone.
 */
export function needsTwo(ctx: BotContext, it: Sanction): boolean {
  return it.withTwo && deciders(ctx, it).length >= 2;
}
