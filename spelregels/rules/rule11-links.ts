import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import { CLEAR_TOP_LEVELS, OFFICIAL_DOMAINS, OTHER_TOP_LEVELS } from '../lists/links.ts';
import type { Span } from '../mask.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from '../normalise.ts';
import { COLON, POINT } from '../signs.ts';
import type { Circumstances, Finding } from '../types.ts';

const SCHEMES = ['https://', 'http://', 'www.'];
/** Longer host names do not exist (RFC 1035). */
const LONGEST_HOST = 253;

/** Rule 11: web addresses, by the wijk's setting: all pass, those whose domain is not on the list wait, or all wait. */
export function links(analysed: Analysed, { links: setting }: Circumstances): Finding[] {
  const mode = setting?.mode ?? 'lijst';
  if (mode === 'vrij') return [];
  const found = linksIn(analysed);
  if (found.length === 0) return [];
  const domains = [...(setting?.domains ?? []), ...OFFICIAL_DOMAINS];
  return found
    .filter((link) => mode === 'vasthouden' || !(isAsTyped(analysed, link) && isListed(link.host, domains)))
    .map((link) => finding(analysed, 'link', link));
}

/** False for a name with letters of another script that look like it. */
function isAsTyped({ original }: Analysed, { host, start, end }: Link): boolean {
  return original.slice(start, end).toLowerCase().includes(host);
}

export type Link = Span & { readonly host: string };

/** Addresses with a scheme, `www.` or a known top-level domain. An e-mail address is none. Every run of text is looked at once. */
export function linksIn({ folded }: Analysed): Link[] {
  const { text, signs } = folded;
  const found: Link[] = [];
  if ((signs & (POINT | COLON)) === 0 || (!hasPoint(text) && !text.includes('://'))) return found;
  for (let from = 0; from < text.length; ) {
    if (isSpace(text, from)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < text.length && !isSpace(text, to)) to += 1;
    const link = linkIn(text, from, to);
    if (link) {
      found.push({
        host: link.host,
        start: originalStart(folded, link.from),
        end: originalEnd(folded, link.to),
      });
    }
    from = to;
  }
  return found;
}

/** Whether there is a point between two signs, and not just after a sentence. */
function hasPoint(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    if (at > 0 && at + 1 < text.length && !isSpace(text, at + 1) && !isSpace(text, at - 1)) return true;
  }
  return false;
}

/** The address in a stretch without spaces. */
function linkIn(
  text: string,
  from: number,
  to: number,
): { host: string; from: number; to: number } | undefined {
  const piece = text.slice(from, to);
  // A point at the end of a sentence begins no domain.
  const point = piece.indexOf('.');
  if ((point < 0 || point >= piece.length - 1) && !piece.includes('://')) return undefined;
  let first = -1;
  let skipped = 0;
  for (const scheme of SCHEMES) {
    const at = piece.indexOf(scheme);
    if (at >= 0 && (first < 0 || at < first)) {
      first = at;
      skipped = scheme === 'www.' ? 0 : scheme.length;
    }
  }
  if (first < 0) {
    if (piece.includes('@')) return undefined;
    first = 0;
    while (first < piece.length && !isWordUnit(piece, first)) first += 1;
  }
  let last = to;
  while (last > from && '.,;:!?)]}\'">'.includes(text.charAt(last - 1))) last -= 1;
  const host = hostAt(piece, first + skipped);
  const isAnnounced = piece.startsWith(SCHEMES[2] ?? '', first) || skipped > 0;
  const isAddress = isAnnounced ? host !== '' : isHost(host, piece.includes('/', first));
  return isAddress && last > from + first ? { host, from: from + first, to: last } : undefined;
}

/** The host name at `at`, without user and port, without `www.`. */
function hostAt(piece: string, at: number): string {
  let to = at;
  while (to < piece.length && to - at < LONGEST_HOST && !'/?#\\'.includes(piece.charAt(to))) to += 1;
  const authority = piece.slice(at, to);
  const host = authority.slice(authority.lastIndexOf('@') + 1).split(':')[0] ?? '';
  let end = host.length;
  while (end > 0 && !isWordUnit(host, end - 1)) end -= 1;
  return host.slice(host.startsWith('www.') ? 4 : 0, end);
}

/** Whether a bare name is a host: labels of letters, digits and hyphens, a known top-level domain at the end. */
function isHost(host: string, hasPath: boolean): boolean {
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  const isTop = CLEAR_TOP_LEVELS.has(top) || (hasPath && OTHER_TOP_LEVELS.has(top));
  if (labels.length < 2 || !isTop) return false;
  return labels.every((label) => label !== '' && isLabel(label)) && /[a-z]/.test(labels.at(-2) ?? '');
}

function isLabel(label: string): boolean {
  for (let i = 0; i < label.length; i += 1) {
    if (!isWordUnit(label, i) && label.charAt(i) !== '-') return false;
  }
  return true;
}

function isListed(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
