import { OWN_KEY_PREFIX } from '#basis/rooms.ts';
import type { Content, Json } from '#matrix/homeserver.ts';

/** What is looked at of a content with more strings in it than a chat message has; the rest makes it unsound. */
const MAX_STRINGS = 2_000;

export function isObject(value: Json | undefined): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Every string and every key inside a value, however deep. Not recursive: a sender decides the depth. */
export function stringsIn(value: Json | undefined): { strings: string[]; complete: boolean } {
  const strings: string[] = [];
  const left: Json[] = value === undefined ? [] : [value];
  while (left.length > 0) {
    if (strings.length >= MAX_STRINGS) return { strings, complete: false };
    const one = left.pop();
    if (typeof one === 'string') strings.push(one);
    else if (isArray(one)) {
      if (one.length > MAX_STRINGS) return { strings, complete: false };
      left.push(...one);
    } else if (isObject(one)) {
      for (const [key, inner] of Object.entries(one)) {
        strings.push(key);
        left.push(inner);
      }
    }
  }
  return { strings, complete: true };
}

/** Without the keys that only the services may send, here and in an edit's new content. The same object if there are none. */
export function withoutOwnKeys(content: Content): Content {
  const inner = content['m.new_content'];
  const cleanInner = isObject(inner) ? withoutOwnKeys(inner) : inner;
  const isOwn = (key: string): boolean => key.startsWith(OWN_KEY_PREFIX);
  if (cleanInner === inner && !Object.keys(content).some(isOwn)) return content;
  const kept = Object.entries(content).filter(([key]) => !isOwn(key) && key !== 'm.new_content');
  return Object.fromEntries(cleanInner === undefined ? kept : [...kept, ['m.new_content', cleanInner]]);
}

/** The same value without what Postgres cannot keep in JSON: the sign NUL, and halves of a surrogate pair. */
export function storable<T extends Json>(value: T): T {
  const text = JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' ? one.replaceAll('\0', '').toWellFormed() : withStorableKeys(one),
  );
  return JSON.parse(text) as T;
}

function withStorableKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (!entries.some(([key]) => key.includes('\0') || !key.isWellFormed())) return value;
  return Object.fromEntries(entries.map(([key, one]) => [key.replaceAll('\0', '').toWellFormed(), one]));
}
