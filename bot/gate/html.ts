/** What a formatted message says, for the rules. HTML subset: Matrix specification, client-server API, "m.room.message msgtypes". */
export type HtmlText = {
  /** The words as a reader sees them; a line break per block. */
  readonly text: string;
  /** The words inside a reply fallback (`mx-reply`): somebody else's. */
  readonly quote: string;
  /** Words in attributes that readers see: alt, title, a spoiler's reason. */
  readonly shown: readonly string[];
  /** Words in other attributes (addresses) and in comments. */
  readonly hidden: readonly string[];
  /** True if it shows a picture, or holds what this reader can't read for sure: then it is not passed on. */
  readonly unsound: boolean;
};

const BLOCKS = new Set(
  'address article blockquote br caption dd details div dl dt figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const PICTURES = new Set([
  'img',
  'image',
  'svg',
  'picture',
  'video',
  'audio',
  'object',
  'embed',
  'iframe',
  'math',
]);
const SHOWN_ATTRIBUTES = new Set([
  'alt',
  'title',
  'data-mx-spoiler',
  'data-mx-maths',
  'label',
  'placeholder',
]);
/** A link to a person or room, as clients make it of a mention. */
const MENTION_LINK = /^(?:https:\/\/matrix\.to\/#\/|matrix:)[!#@$%A-Za-z0-9._~:/?&=+-]*$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
};

/** Reads HTML in one pass over it; never throws. */
export function readHtml(html: string): HtmlText {
  const out = { text: '', quote: '', shown: [] as string[], hidden: [] as string[], unsound: false };
  let quoteDepth = 0;
  const write = (raw: string): void => {
    const { text, sound } = decodeEntities(raw);
    if (!sound) out.unsound = true;
    if (quoteDepth > 0) out.quote += text;
    else out.text += text;
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      write(html.slice(at));
      break;
    }
    write(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      out.hidden.push(html.slice(open + 4, close < 0 ? html.length : close));
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      write('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.unclosed) {
      // Browsers drop what follows, other readers show it.
      out.unsound = true;
      write(html.slice(open + 1));
    }
    if (PICTURES.has(tag.name)) out.unsound = true;
    if (tag.name === 'mx-reply') quoteDepth = Math.max(0, quoteDepth + (tag.closing ? -1 : 1));
    if (BLOCKS.has(tag.name)) write('\n');
    for (const [name, value] of tag.attributes) {
      const { text } = decodeEntities(value);
      if (SHOWN_ATTRIBUTES.has(name)) out.shown.push(text);
      else if (!MENTION_LINK.test(text)) out.hidden.push(text);
    }
  }
  return out;
}

type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly end: number;
  readonly unclosed: boolean;
};

const TAG_NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y;
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function readTag(html: string, open: number): Tag | null {
  TAG_NAME.lastIndex = open;
  const head = TAG_NAME.exec(html);
  if (!head) return null;
  const close = tagEnd(html, TAG_NAME.lastIndex);
  const inside = html.slice(TAG_NAME.lastIndex, close < 0 ? html.length : close);
  const attributes: (readonly [string, string])[] = [];
  if (close >= 0) {
    for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE))
      attributes.push([name.toLowerCase(), double ?? single ?? bare ?? name]);
  }
  return {
    name: (head[2] ?? '').toLowerCase(),
    closing: head[1] === '/',
    attributes,
    end: close < 0 ? html.length : close + 1,
    unclosed: close < 0,
  };
}

/** Where the tag's `>` stands, not counting those between quotation marks; −1 if nowhere. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = char;
  }
  return -1;
}

/** `sound` is false if there is an entity that isn't in the short list: nobody who types in a chat needs it. */
function decodeEntities(raw: string): { text: string; sound: boolean } {
  if (!raw.includes('&')) return { text: raw, sound: true };
  let sound = true;
  const text = raw.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) {
        const known = ENTITIES[name as string];
        // `&t=1` in an address is no entity: those end in a semicolon.
        if (known === undefined && whole.endsWith(';')) sound = false;
        return known ?? whole;
      }
      const point =
        dec !== undefined ? Number.parseInt(dec as string, 10) : Number.parseInt(hex as string, 16);
      if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
        sound = false;
        return '';
      }
      return String.fromCodePoint(point);
    },
  );
  return { text, sound };
}
