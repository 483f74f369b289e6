import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import { READIED_NL } from '#basis/catalogue/fotos.nl.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import { isObject } from '../gate/read/json.ts';

const LINES = [...Object.values(PLACEHOLDERS_NL), READIED_NL].map((line) => `\n\n${line}`);

/**
 * What its sender wrote with an upload that waits, as the group reads it, without our line that it waits; empty if only that line stands there.
 * `content`: of the placeholder, or of the edit that changed it. Pure.
 */
export function captionShown(content: Content): string {
  const inner = content['m.new_content'];
  const { msgtype, body } = isObject(inner) ? inner : content;
  // Of what came without words, or with words that wait too, there is only a line, which rings no phone.
  if (msgtype !== 'm.text' || typeof body !== 'string') return '';
  const line = LINES.find((one) => body.endsWith(one));
  return line === undefined ? body : body.slice(0, -line.length);
}

/** The same, of the placeholder of a zaak as it stands in the room now; empty for what is no upload, and once it was taken away. */
export async function standingCaption(
  ctx: BotContext,
  zaak: Pick<Zaak, 'kind' | 'room'>,
  placeholder: Parameters<BotContext['rooms']['getEvent']>[1] | null,
): Promise<string> {
  if (placeholder === null || uploadOf(zaak.kind) === 'none') return '';
  return captionShown((await ctx.rooms.getEvent(zaak.room, placeholder))?.content ?? {});
}
