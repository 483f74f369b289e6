import { ELEMENT_NL, type ElementPageText } from '#basis/catalogue/element.nl.ts';
import { ELEMENT_X } from '#web/element-x.ts';

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

/**
 * What a phone's browser gets where Element Web would send it to its own page about the apps, in English and about an app that is no more
 * (src/vector/index.ts: whoever comes to its root by Android or iOS). `#/welcome` is not its root, so that who goes on is not sent back.
 */
export function phonePage({ domain, site }: { readonly domain: string; readonly site: string }): string {
  const text = ELEMENT_NL.phone;
  // As provisioning/joining/element-link.ts, without a name: nobody is known here. The slash before the question mark is needed.
  const app = `https://mobile.element.io/element/?account_provider=${encodeURIComponent(domain)}`;
  const link = (to: string, words: string): string =>
    `<a href="${escaped(to)}" rel="noopener">${escaped(words)}</a>`;
  return [
    '<!doctype html>',
    '<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(text.title)}</title></head>`,
    '<body style="max-width:34em;margin:0 auto;padding:1.5em;font:1.1em/1.6 sans-serif;overflow-wrap:anywhere">',
    `<main><img src="/logo.png" alt="" width="96" height="96"><h1>${escaped(text.title)}</h1>`,
    `<p>${escaped(text.app)}</p>`,
    `<ol><li>${escaped(text.install)}<br>${link(ELEMENT_X.android, text.android)}<br>${link(ELEMENT_X.iphone, text.iphone)}</li>`,
    `<li>${escaped(text.open)}<br>${link(app, text.openApp)}</li>`,
    `<li>${escaped(text.logIn)}</li></ol>`,
    `<p><strong>${escaped(text.emergency)}</strong></p>`,
    `<p>${link('/#/welcome', text.here)}</p><p>${link(site, text.site)}</p></main></body></html>`,
    '',
  ].join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
