import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode, GemeenteCode } from '#basis/cbs.ts';
import { gebiedCode, gemeenteCode, gemeenteOf } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Boundary, GebiedFeature, Ring } from '#store/gebieden.ts';

export type Boundaries = {
  readonly features: readonly GebiedFeature[];
  /** Names of gemeenten that the file gives. */
  readonly gemeenten: ReadonlyMap<GemeenteCode, string | null>;
};

/**
 * Wijken and buurten of a CBS boundary file (GeoJSON, RFC 7946; WGS84). Codes and names are read from `statcode`/`statnaam`, else
 * `buurtcode`/`buurtnaam`, else `wijkcode`/`wijknaam`, in any case of letters. Stretches of water (`water` = JA) and whole gemeenten are no
 * gebied and are passed over.
 *
 * @throws UserError that names the first bad feature by its place (from 1) and its code.
 */
export function parseBoundaries(text: string): Boundaries {
  const found = new Map<GebiedCode, { index: number; feature: GebiedFeature }>();
  const gemeenten = new Map<GemeenteCode, string | null>();
  for (const [index, raw] of featuresOf(text).entries()) {
    const properties = propertiesOf(raw);
    const code = first(properties, ['statcode', 'buurtcode', 'wijkcode', 'gemeentecode']);
    const fault = (what: string): UserError => new UserError(IMPORT_NL.feature(index, code, what));
    if (code === null) throw fault(IMPORT_NL.noCode);
    if (/^gm\d{4}$/i.test(code)) {
      gemeenten.set(gemeenteCode(code), first(properties, ['statnaam', 'gemeentenaam']));
      continue;
    }
    if (first(properties, ['water'])?.toUpperCase() === 'JA') continue;
    const feature = toFeature(code, properties, raw, fault);
    const twin = found.get(feature.code);
    if (twin !== undefined) throw fault(IMPORT_NL.twice(twin.index));
    found.set(feature.code, { index, feature });
    const gemeente = gemeenteOf(feature.code);
    gemeenten.set(gemeente, gemeenten.get(gemeente) ?? first(properties, ['gemeentenaam']));
  }
  if (found.size === 0) throw new UserError(IMPORT_NL.noFeatures);
  return { features: [...found.values()].map((it) => it.feature), gemeenten };
}

type Properties = ReadonlyMap<string, unknown>;
type Fault = (what: string) => UserError;

function featuresOf(text: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(IMPORT_NL.notJson(/position (\d+)/.exec(String(error))?.[1]));
  }
  const features = isRecord(parsed) && parsed.type === 'FeatureCollection' ? parsed.features : undefined;
  if (!Array.isArray(features)) throw new UserError(IMPORT_NL.notCollection);
  return features;
}

function propertiesOf(feature: unknown): Properties {
  const properties = isRecord(feature) ? feature.properties : undefined;
  if (!isRecord(properties)) return new Map();
  return new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value] as const));
}

/** The first of these properties that has a text or number in it. */
function first(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const value = properties.get(name);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function toFeature(text: string, properties: Properties, raw: unknown, fault: Fault): GebiedFeature {
  if (!/^(wk|bu)\d+$/i.test(text)) throw fault(IMPORT_NL.badCode(text.slice(0, 40)));
  let code: GebiedCode;
  try {
    code = gebiedCode(text);
  } catch {
    throw fault(IMPORT_NL.badCode(text.slice(0, 40)));
  }
  const gemeente = first(properties, ['gemeentecode']);
  if (gemeente !== null && !isGemeente(gemeente, gemeenteOf(code)))
    throw fault(IMPORT_NL.otherGemeente(gemeente));
  const naam = first(properties, ['statnaam', code.startsWith('BU') ? 'buurtnaam' : 'wijknaam']);
  if (naam === null) throw fault(IMPORT_NL.noName);
  if (naam.length > 200) throw fault(IMPORT_NL.longName);
  // A name becomes the name of a room; Postgres takes no zero byte.
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(naam)) throw fault(IMPORT_NL.oddName);
  return { code, naam, grens: boundaryOf(isRecord(raw) ? raw.geometry : undefined, fault) };
}

function isGemeente(text: string, code: GemeenteCode): boolean {
  try {
    return gemeenteCode(text) === code;
  } catch {
    return false;
  }
}

/** A checked boundary; null when simplifying has left nothing of it. */
function boundaryOf(geometry: unknown, fault: Fault): Boundary | null {
  if (!isRecord(geometry)) throw fault(IMPORT_NL.noGeometry);
  const { type, coordinates } = geometry;
  if (type === 'Polygon') {
    const polygon = polygonOf(coordinates, fault);
    return polygon === null ? null : { type, coordinates: polygon };
  }
  if (type !== 'MultiPolygon' || !Array.isArray(coordinates) || coordinates.length === 0)
    throw fault(IMPORT_NL.noGeometry);
  const polygons = coordinates.map((it) => polygonOf(it, fault)).filter((it) => it !== null);
  return polygons.length === 0 ? null : { type, coordinates: polygons };
}

/**
 * Rings of one polygon. CBS's simplified files have rings that collapsed to fewer than the four positions that a ring needs
 * (RFC 7946, 3.1.6): a collapsed hole is left out, a collapsed outer ring takes the polygon with it.
 */
function polygonOf(rings: unknown, fault: Fault): readonly Ring[] | null {
  if (!Array.isArray(rings) || rings.length === 0) throw fault(IMPORT_NL.noGeometry);
  const [outer, ...holes] = rings.map((ring) => ringOf(ring, fault));
  if (outer === undefined || outer.length < 4) return null;
  return [outer, ...holes.filter((hole) => hole.length >= 4)];
}

function ringOf(ring: unknown, fault: Fault): Ring {
  if (!Array.isArray(ring) || ring.length === 0) throw fault(IMPORT_NL.noGeometry);
  const positions = ring.map((position) => positionOf(position, fault));
  const [start, end] = [positions[0], positions.at(-1)];
  if (start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) throw fault(IMPORT_NL.openRing);
  return positions;
}

function positionOf(position: unknown, fault: Fault): readonly number[] {
  if (!Array.isArray(position) || position.length < 2) throw fault(IMPORT_NL.badPosition);
  const [longitude, latitude]: unknown[] = position;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw fault(IMPORT_NL.badPosition);
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw fault(IMPORT_NL.notWgs84);
  return [longitude, latitude];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
