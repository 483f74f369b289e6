import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import { READIED_NL } from '#basis/catalogue/fotos.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';

/**
 * What stands in the group for a photo that the bot is about to place by itself: nobody waits for a coordinator there. Other content is
 * given back as it is. The same that bot/photos/direct.ts decides, as far as it is known before the photo is opened.
 */
export function sayReadied(
  ctx: BotContext,
  judged: Judgement,
  room: { readonly gebied: GebiedCode; readonly soort: JudgedRoomKind },
  replacement: Content,
): Content {
  const isPhoto = judged.action === 'hold' && judged.kind === 'image' && judged.editOf === undefined;
  if (!isPhoto || room.soort !== 'melding') return replacement;
  if (judged.findings.some((found) => found.action === 'hold' && found.fragment !== '')) return replacement;
  if (ctx.directory.settings(room.gebied).fotos !== 'direct') return replacement;
  if (ctx.directory.openMeldingen(room.gebied).length === 0) return replacement;
  return { ...replacement, body: readied(replacement.body) };
}

/** The placeholder's line comes last: what the sender wrote before it stays. */
function readied(body: Json | undefined): string {
  const text = typeof body === 'string' ? body : '';
  return text.endsWith(PLACEHOLDERS_NL.image)
    ? text.slice(0, -PLACEHOLDERS_NL.image.length) + READIED_NL
    : text;
}
