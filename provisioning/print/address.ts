/** An address as people type it: without https, query, fragment and the last slash. */
export function typedAddress(url: string, code?: string): string {
  const { host, pathname } = new URL(url);
  const path = code === undefined ? pathname : pathname.replace(encodeURIComponent(code), '');
  return `${host}${path.replace(/\/+$/, '')}`;
}

/** A code in groups that one can remember while typing: of at most four, the longer ones last. */
export function grouped(code: string): string {
  const groups = Math.ceil(code.length / 4);
  const short = Math.floor(code.length / Math.max(1, groups));
  const longer = code.length - short * groups;
  const parts: string[] = [];
  let at = 0;
  for (let group = 0; group < groups; group += 1) {
    const length = short + (group >= groups - longer ? 1 : 0);
    parts.push(code.slice(at, at + length));
    at += length;
  }
  return parts.join(' ');
}
