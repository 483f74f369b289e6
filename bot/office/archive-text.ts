import { ARCHIVE_KINDS_NL } from '#basis/catalogue/berichten.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { maskNames, withoutQuote } from '#basis/mask-names.ts';
import type { Content } from '#matrix/homeserver.ts';
import { residentNames } from '#store/archief.ts';
import type { Query } from '#store/db.ts';

/**
 * A text without the names of who lives in a gebied and coordinates there, or did. By the database, not the directory: while that is not read
 * yet, nobody would have a name.
 */
export async function masked(sql: Query, gebied: GebiedCode, text: string): Promise<string> {
  const names = await residentNames(sql, gebied);
  return maskNames(text, names.get(gebied) ?? []);
}

const LONGEST = 65_536;

/** The words of a message without what is quoted; of what is no text its kind goes before. Null if there are none. */
export function saidIn(content: Content): string | null {
  const { body, msgtype } = content;
  if (typeof body !== 'string' || body.trim() === '') return null;
  // Postgres keeps every sign but this one.
  const words = withoutQuote(body).replaceAll('\u0000', '').slice(0, LONGEST);
  const kind = ARCHIVE_KINDS_NL[String(msgtype)];
  return kind === undefined ? words : `${kind} ${words}`;
}
