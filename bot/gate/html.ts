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
  /**
   * True if it shows a picture, or holds anything that not all readers read alike: then it is not passed on. Clients make plain,
   * well-formed HTML of what people type; whatever else there is, somebody made by hand.
   */
  readonly unsound: boolean;
};

/** Where every reader begins a new line, however the tags are nested. */
const BREAKS = new Set('br div h1 h2 h3 h4 h5 h6 hr blockquote p pre'.split(' '));
/** Where a reader begins one if the tags are nested well, and else may show the words on both sides as one. */
const BLOCKS = new Set([
  ...BREAKS,
  ...'caption details li ol summary table tbody td th thead tr ul'.split(' '),
]);
/** The other tags that the specification knows, or knew. Of any other some readers drop the tag, some what is in it. */
const INLINE = new Set('a b code del em font i mx-reply s span strike strong sub sup tt u'.split(' '));
const SHOWN_ATTRIBUTES = new Set(['alt', 'title', 'data-mx-spoiler', 'label', 'placeholder']);
/** Formulas are a language of their own, in which any word can be spelled. */
const FORMULA = 'data-mx-maths';
/** A link to a person, room or message, as clients make it of a mention; they show whom or what it names, not the link's words. */
const MENTION_LINK =
  /^https:\/\/matrix\.to\/#\/([@#!][^/?]*)(?:\/\$[A-Za-z0-9_-]{43})?(?:\?via=[A-Za-z0-9.:%&=-]*)?$/;
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

/** More than anybody formats. What has more is not read on, nor passed on: reading it would take as long as an answer may. */
const MAX_TAGS = 3_000;

/** Reads HTML in one pass over it; never throws. */
export function readHtml(html: string): HtmlText {
  const out = { text: '', quote: '', shown: [] as string[], hidden: [] as string[], unsound: false };
  /** The text with no more line breaks than every reader shows. */
  let joined = '';
  let quoteDepth = 0;
  const write = (raw: string): void => {
    const { text, sound } = decodeEntities(raw);
    if (!sound) out.unsound = true;
    if (quoteDepth > 0) out.quote += text;
    else {
      out.text += text;
      joined += text;
    }
  };
  const breakLine = (tag: Tag): void => {
    if (!BLOCKS.has(tag.name)) return;
    if (quoteDepth > 0) out.quote += '\n';
    else out.text += '\n';
    // A closing tag without its opening one is nothing, but for these two.
    if (BREAKS.has(tag.name) && (!tag.closing || tag.name === 'p' || tag.name === 'br')) joined += '\n';
  };
  let at = 0;
  for (let tags = 0; at < html.length; tags += 1) {
    if (tags > MAX_TAGS) return { ...out, unsound: true };
    const open = html.indexOf('<', at);
    if (open < 0) {
      write(html.slice(at));
      break;
    }
    write(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      // Readers do not agree where a comment ends.
      out.unsound = true;
      const close = html.indexOf('-->', open + 4);
      out.hidden.push(html.slice(open + 4, close < 0 ? html.length : close));
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      if (/[!?/]/.test(html.charAt(open + 1))) out.unsound = true;
      write('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.unclosed) {
      // Browsers drop what follows, other readers show it.
      write(html.slice(open + 1));
    }
    if (tag.unclosed || !tag.wellFormed || !isKnown(tag.name)) out.unsound = true;
    if (tag.name === 'mx-reply') quoteDepth = Math.max(0, quoteDepth + (tag.closing ? -1 : 1));
    breakLine(tag);
    for (const [name, value] of tag.attributes) {
      const { text } = decodeEntities(value);
      if (name === FORMULA) out.unsound = true;
      if (SHOWN_ATTRIBUTES.has(name)) out.shown.push(text);
      else out.hidden.push(addressWords(text));
    }
  }
  if (lines(joined) !== lines(out.text)) out.hidden.push(joined);
  return out;
}

const lines = (text: string): string => text.replace(/\n+/g, '\n').trim();

/** Of a mention whom or what it names, of any other address or value all of it. */
function addressWords(value: string): string {
  let plain = value;
  try {
    plain = decodeURIComponent(value);
  } catch {
    // Not percent-encoded: as it is.
  }
  return MENTION_LINK.exec(plain)?.[1] ?? plain;
}

/** Pictures (`img`) are known to the specification, but not let through. */
function isKnown(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name);
}

type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly end: number;
  readonly unclosed: boolean;
  readonly wellFormed: boolean;
};

const TAG_NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y;
/** What stands between a tag's name and its `>` in HTML that a program made. */
const ATTRIBUTES = /^(?:\s+[A-Za-z][A-Za-z0-9_-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*\/?$/;
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
    wellFormed: ATTRIBUTES.test(inside),
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

/** Digits of a character reference that browsers read as another sign than Unicode's: NUL and Windows' own. */
const isOddPoint = (point: number): boolean =>
  point === 0 || (point >= 0x80 && point <= 0x9f) || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff;

/**
 * `sound` is false if there is an entity that isn't in the short list, or without its semicolon: of those browsers read some
 * (`&shy`), and no program that makes HTML leaves an `&` as it is.
 */
function decodeEntities(raw: string): { text: string; sound: boolean } {
  if (!raw.includes('&')) return { text: raw, sound: true };
  let sound = true;
  const text = raw.replace(
    /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z][a-zA-Z0-9]*));?/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) {
        const known = ENTITIES[name as string];
        if (known === undefined || !whole.endsWith(';')) sound = false;
        return known ?? whole;
      }
      const point =
        dec !== undefined ? Number.parseInt(dec as string, 10) : Number.parseInt(hex as string, 16);
      if (isOddPoint(point)) {
        sound = false;
        return '';
      }
      return String.fromCodePoint(point);
    },
  );
  return { text, sound };
}
