import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { Circumstances } from '#spelregels/types.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import type { FloodWindow } from './window.ts';

/** Edits and taps make no phone ring, and have a limit that no hand reaches. */
const EDITS_PER_MINUTE = 60;
const REACTIONS_PER_MINUTE = 60;
/** So long after an emergency nobody in its room is counted. */
const AFTER_EMERGENCY_MS = 10 * 60_000;

/** What counts as a message; votes and names of rooms are none. */
const MESSAGES: ReadonlySet<string> = new Set([
  'm.room.message',
  'm.poll.start',
  'org.matrix.msc3381.poll.start',
  'm.sticker',
]);

export type Said = {
  readonly type: string;
  readonly roomId: RoomId;
  readonly sender: UserId;
  readonly gebied: GebiedCode;
  readonly sentAt: Date;
};

/**
 * True for what one resident says more than the settings of the gebied allow in a minute (issue "The eleven spelregels", 3). Not in an
 * open melding or soon after an emergency, and never what may be an emergency, which is not counted either. What is held for another reason does not count.
 */
export function isSurplus(
  ctx: BotContext,
  it: Said,
  judged: Judgement,
  role: Circumstances['role'],
): boolean {
  const window = ctx.flood?.gate;
  return window !== undefined && countIn(window, ctx, it, judged, role) === 'surplus';
}

/** Counts what was said: `last` is the last that passes this minute. `none`: it is not counted. */
export function countIn(
  window: FloodWindow,
  ctx: BotContext,
  it: Said,
  judged: Judgement,
  role: Circumstances['role'],
): 'none' | 'within' | 'last' | 'surplus' {
  const at = it.sentAt.getTime();
  // Noted before anybody's role is asked: an official may be the one who sees it.
  if (judged.emergency) window.note(it.roomId, at);
  if (role !== 'resident' || judged.emergency || judged.action === 'hold') return 'none';
  const counted = countedAs(ctx, it, judged);
  if (counted === null || ctx.directory.openMeldingen(it.gebied).length > 0) return 'none';
  // "Derde etage", "links achter": what follows is of the emergency, which has no card in every room.
  if (counted.as === 'bericht' && window.noted(it.roomId, at, AFTER_EMERGENCY_MS)) return 'none';
  const nr = window.take(`${counted.as} ${it.sender} ${it.roomId}`, at, counted.limit);
  if (nr === null) return 'surplus';
  return nr === counted.limit && counted.as === 'bericht' ? 'last' : 'within';
}

function countedAs(
  ctx: BotContext,
  it: Said,
  judged: Judgement,
): { readonly as: 'bericht' | 'wijziging' | 'reactie'; readonly limit: number } | null {
  if (it.type === 'm.reaction') return { as: 'reactie', limit: REACTIONS_PER_MINUTE };
  if (!MESSAGES.has(it.type)) return null;
  if (judged.editOf !== undefined) return { as: 'wijziging', limit: EDITS_PER_MINUTE };
  return { as: 'bericht', limit: ctx.directory.settings(it.gebied).berichtenPerMinuut };
}
