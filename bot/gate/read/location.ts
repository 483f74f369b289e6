import type { Content, Json } from '#matrix/homeserver.ts';
import { isObject, textOf } from './json.ts';
import type { Leftovers, Show } from './reading.ts';
import type { Words } from './words.ts';
import { extensibleWords } from './words.ts';

/** Coordinates and accuracy of a geo URI (RFC 5870), without the parameters in which a label hides. */
const COORDINATES =
  /^geo:-?\d{1,3}(?:\.\d{1,15})?,-?\d{1,3}(?:\.\d{1,15})?(?:,-?\d{1,5}(?:\.\d{1,6})?)?(?:;u=\d{1,7}(?:\.\d{1,6})?)?/i;
const LOCATION_KEYS = new Set(['uri', 'description', 'zoom_level']);
const ASSETS = new Set(['m.self', 'm.pin']);

/** What a location says besides its body; gives how to show it again, undefined if it has no place that can be shown. */
export function readLocation(
  content: Content,
  left: Leftovers,
  words: Words,
): ((show: Show) => Content) | undefined {
  const inner = content['m.location'] ?? content['org.matrix.msc3488.location'];
  for (const key of ['m.location', 'org.matrix.msc3488.location']) readInner(content[key], left, words);
  const top = readUri(content.geo_uri, left);
  const uri = top ?? (isObject(inner) ? COORDINATES.exec(textOf(inner.uri) ?? '')?.[0] : undefined);
  const asset = content['m.asset'] ?? content['org.matrix.msc3488.asset'];
  for (const key of ['m.asset', 'org.matrix.msc3488.asset']) readAsset(content[key], left);
  for (const key of ['m.ts', 'org.matrix.msc3488.ts'])
    if (typeof content[key] !== 'number') left.add(content[key]);
  if (uri === undefined) return undefined;
  const description = isObject(inner) ? textOf(inner.description) : undefined;
  return (show) => ({
    geo_uri: uri,
    'org.matrix.msc3488.location': {
      uri,
      ...(description !== undefined && { description: show(description) }),
    },
    ...(isObject(asset) && { 'org.matrix.msc3488.asset': { type: assetType(asset) } }),
  });
}

function readInner(value: Json | undefined, left: Leftovers, words: Words): void {
  if (!isObject(value)) {
    left.add(value);
    return;
  }
  left.addUnknown(value, LOCATION_KEYS, false);
  extensibleWords(value.description, left, words);
  readUri(value.uri, left);
  if (typeof value.zoom_level !== 'number') left.add(value.zoom_level);
}

function readUri(value: Json | undefined, left: Leftovers): string | undefined {
  const uri = textOf(value);
  if (uri === undefined) {
    left.add(value);
    return undefined;
  }
  const plain = COORDINATES.exec(uri)?.[0];
  if (plain !== uri) left.hidden.push(decoded(plain === undefined ? uri : uri.slice(plain.length)));
  return plain;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function readAsset(value: Json | undefined, left: Leftovers): void {
  if (isObject(value) && Object.keys(value).length === 1 && ASSETS.has(textOf(value.type) ?? '')) return;
  left.add(value);
}

function assetType(asset: Content): string {
  const type = textOf(asset.type);
  return type !== undefined && ASSETS.has(type) ? type : 'm.pin';
}
