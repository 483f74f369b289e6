import { POLICE_PAGE_NL as TEXT } from '#basis/catalogue/fotos.nl.ts';

/** The page of a link to an original for the police, or what stands there instead. `until`: "3 maart, 14:05". */
export type PolicePageView =
  | { readonly is: 'download'; readonly left: number; readonly until: string }
  | { readonly is: 'gone' | 'busy' | 'failed' };

/** Its only style sheet, as it stands in the page: its hash is what the content security policy allows. */
export const POLICE_PAGE_STYLE =
  'body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}' +
  'main{max-width:38rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.75rem;line-height:1.25}' +
  'button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.5rem;border:2px solid #154273;border-radius:.25rem;' +
  'color:#fff;background:#154273;cursor:pointer}button:focus-visible{outline:3px solid #000;outline-offset:3px}';

/** The whole page: plain HTML, nothing in it runs and nothing comes from elsewhere. */
export function policePage(view: PolicePageView): string {
  const title = {
    download: TEXT.title,
    gone: TEXT.goneTitle,
    busy: TEXT.busyTitle,
    failed: TEXT.failedTitle,
  }[view.is];
  const body =
    view.is === 'download'
      ? [TEXT.what, TEXT.who, TEXT.left(view.left, view.until)].map(paragraph).join('') +
        `<form method="post"><button type="submit">${escapeHtml(TEXT.button)}</button></form>`
      : paragraph(TEXT[view.is]);
  return (
    `<!doctype html><html lang="${TEXT.language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escapeHtml(title)}</title><style>${POLICE_PAGE_STYLE}</style></head>` +
    `<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`
  );
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
