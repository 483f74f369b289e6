import type { ElementPageText } from '#basis/catalogue/element.nl.ts';

export type ElementPageLinks = { readonly join: string; readonly rules: string; readonly site: string };

/**
 * A page that Element Web shows within itself (its docs, "embedded_pages"): the body alone, no script, nothing from elsewhere. What looks as
 * Element does is left to it; sizes are in em so that they follow the reader's letter.
 */
export function elementPage(
  text: ElementPageText,
  to: ElementPageLinks,
  { logo }: { readonly logo: boolean },
): string {
  const link = ({ to: name, words }: ElementPageText['links'][number]): string =>
    `<li style="margin:.75em 0"><a href="${name === 'login' ? '#/login' : to[name]}"${name === 'login' ? '' : ' rel="noopener" target="_blank"'}>${escaped(words)}</a></li>`;
  return [
    '<div lang="nl" style="max-width:34em;margin:0 auto;padding:1.5em;line-height:1.5;overflow-wrap:anywhere">',
    ...(logo ? ['<img src="logo.png" alt="" width="96" height="96">'] : []),
    `<h1>${escaped(text.title)}</h1>`,
    ...text.paragraphs.map((one) => `<p>${escaped(one)}</p>`),
    `<ul style="list-style:none;padding:0;font-size:1.1em">${text.links.map(link).join('')}</ul>`,
    '</div>',
    '',
  ].join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
