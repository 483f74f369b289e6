import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import { escapeHtml } from './messages.ts';

/** A line of a card: the words, and the same as HTML. */
export type Line = { readonly text: string; readonly html: string };

export const line = (text: string): Line => ({ text, html: `<p>${escapeHtml(text)}</p>` });

export function strong(text: string): Line {
  return { text, html: `<p><strong>${escapeHtml(text)}</strong></p>` };
}

/** What somebody typed. */
export function quote(text: string): Line {
  return { text, html: `<blockquote>${escapeHtml(text)}</blockquote>` };
}

/** A message of these lines; `rings`: whose phones ring. */
export function cardOf(lines: readonly Line[], rings: readonly UserId[] = []): Content {
  return {
    msgtype: 'm.text',
    body: lines.map((one) => one.text).join('\n\n'),
    format: 'org.matrix.custom.html',
    formatted_body: lines.map((one) => one.html).join(''),
    'm.mentions': rings.length === 0 ? {} : { user_ids: [...rings] },
  };
}
