import type { Content } from '#matrix/homeserver.ts';
import { escapeHtml } from '../cases/messages.ts';

export type CardLine = {
  readonly label?: string;
  readonly text: string;
  readonly separator?: string;
  readonly strong?: boolean;
};

/** Lines as a message that rings no phone and names nobody, with the labels in bold where an app shows that. Pure. */
export function asCard(lines: readonly CardLine[]): Content {
  return {
    msgtype: 'm.notice',
    body: lines.map(plain).join('\n'),
    format: 'org.matrix.custom.html',
    formatted_body: lines.map(html).join('<br>'),
    'm.mentions': {},
  };
}

function plain({ label, text, separator = ': ' }: CardLine): string {
  return label === undefined ? text : `${label}${separator}${text}`;
}

function html({ label, text, separator = ': ', strong = false }: CardLine): string {
  const words = escapeHtml(text);
  if (label === undefined) return strong ? `<strong>${words}</strong>` : words;
  return `<strong>${escapeHtml(label)}</strong>${separator}${words}`;
}
