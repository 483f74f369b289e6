import { createHash } from 'node:crypto';
import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GemeenteCode } from '#basis/cbs.ts';
import { gemeenteCode, gemeenteOf } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Clock } from '#basis/time.ts';
import type { AddressChanges } from '#store/adressen.ts';
import { addressChanges, applyAddresses, conflictingAddress, stageAddresses } from '#store/adressen.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Query, Sql, Tx } from '#store/db.ts';
import { gebiedenWithBoundary, getGemeente, keepGemeente, markLapsed, saveGebied } from '#store/gebieden.ts';
import { requestApply } from '../request-apply.ts';
import { parseAddresses } from './addresses.ts';
import type { Boundaries } from './geojson.ts';
import { parseBoundaries } from './geojson.ts';
import type { BoundaryPlan } from './plan-boundaries.ts';
import { changesNothing, describeBoundaryPlan, planBoundaries } from './plan-boundaries.ts';
import type { ReadIn } from './rehearse.ts';
import { rehearse } from './rehearse.ts';
import type { ImportSource } from './source.ts';

export type ReadInOptions = {
  readonly source: ImportSource;
  /** Apply the plan; else it is only shown. */
  readonly yes: boolean;
  /** CBS code of the gemeente, as typed; else the one imported before, else the only one in the file. */
  readonly gemeente?: string | undefined;
  /** A line of the plan. */
  readonly print: (line: string) => void;
  /** How far reading has come; each text takes the place of the former, '' clears it. Absent when nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
  readonly clock: Clock;
  /** Who reads it in, for the audit log. */
  readonly actor: AuditId;
};

const MAX_GEOJSON_MB = 400;

/**
 * Reads a CBS boundary file (GeoJSON) or pc6-huisnummer file (CSV), tells in Dutch what would change and with `yes` does it, all or nothing,
 * with a row in the audit log. Needs the rights of buurtbaken_provisioning.
 *
 * @throws UserError that names the bad line or feature; nothing is changed then.
 */
export async function readIn(sql: Sql, options: ReadInOptions): Promise<ReadIn> {
  return (await isGeoJson(options.source)) ? importBoundaries(sql, options) : importAddresses(sql, options);
}

/** By the first character that is no white space. */
async function isGeoJson(source: ImportSource): Promise<boolean> {
  const start = (await source.head(1024))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '') throw new UserError(IMPORT_NL.empty(source.name));
  return /^[{[]/.test(start);
}

async function importBoundaries(sql: Sql, options: ReadInOptions): Promise<ReadIn> {
  const { source } = options;
  if (source.size > MAX_GEOJSON_MB * 1e6)
    throw new UserError(IMPORT_NL.tooLarge(source.name, MAX_GEOJSON_MB));
  const text = utf8(await source.whole(), source.name);
  const boundaries = parseBoundaries(text);
  return await rehearse(sql, async (tx) => {
    const gemeente = await whichGemeente(tx, options.gemeente, boundaries);
    const features = boundaries.features.filter((it) => gemeenteOf(it.code) === gemeente);
    if (features.length === 0) throw new UserError(IMPORT_NL.noneOfGemeente(gemeente));
    const known = await gebiedenWithBoundary(tx);
    const plan = planBoundaries(known, features);
    for (const line of describeBoundaryPlan(plan, gemeente)) options.print(line);
    const large = isLarge(plan.lapsed.length, known.length) || plan.lapsed.some((it) => it.aan);
    if (changesNothing(plan)) return { state: 'nothing', large };
    if (!options.yes) return { state: 'planned', large };
    await keepGemeente(tx, { code: gemeente, naam: boundaries.gemeenten.get(gemeente) ?? null });
    const hash = createHash('sha256').update(text).digest('hex');
    await applyBoundaries(tx, gemeente, plan, { hash, at: options.clock(), actor: options.actor });
    return { state: 'applied', large };
  });
}

/** In another encoding names would lose their letters (Súdwest-Fryslân) without anybody being told. */
function utf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(IMPORT_NL.notUtf8(file));
  }
}

async function applyBoundaries(
  tx: Tx,
  gemeente: GemeenteCode,
  plan: BoundaryPlan,
  { hash, at, actor }: { readonly hash: string; readonly at: Date; readonly actor: AuditId },
): Promise<void> {
  const changed = plan.changed.map((it) => it.to);
  for (const feature of [...plan.added, ...plan.back, ...changed])
    await saveGebied(tx, gemeente, feature, at);
  for (const gebied of plan.lapsed) await markLapsed(tx, gebied.code, at);
  // A group bears its gebied's name.
  for (const { from } of plan.changed) if (from.aan) await requestApply(tx, from.code);
  await appendAudit(tx, {
    actor,
    action: 'wijken.import',
    subject: `gemeente:${gemeente}`,
    detail: {
      nieuw: plan.added.length,
      gewijzigd: plan.changed.length,
      ongewijzigd: plan.same.length,
      vervallen: plan.lapsed.length,
      terug: plan.back.length,
      bestand: hash,
    },
  });
}

async function importAddresses(sql: Sql, options: ReadInOptions): Promise<ReadIn> {
  const { source } = options;
  return await rehearse(sql, async (tx) => {
    const gemeente = await whichGemeente(tx, options.gemeente, null);
    const hash = createHash('sha256');
    let bytes = 0;
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of source.chunks()) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    const report = (lines: number, kept: number): void =>
      options.progress?.(IMPORT_NL.progress(Math.floor((100 * bytes) / source.size), lines, kept, gemeente));
    try {
      await stageAddresses(tx, parseAddresses(chunks(), gemeente, report));
    } finally {
      options.progress?.('');
    }
    const conflict = await conflictingAddress(tx);
    if (conflict !== null)
      throw new UserError(IMPORT_NL.twoBuurten(conflict.pc6, conflict.huisnummer, conflict.buurten));
    const changes = await addressChanges(tx);
    describeAddressChanges(changes, gemeente, options.print);
    const large = isLarge(changes.gone + changes.moved, changes.gone + changes.moved + changes.same);
    if (changes.added + changes.moved + changes.gone === 0) return { state: 'nothing', large };
    if (!options.yes) return { state: 'planned', large };
    await keepGemeente(tx, { code: gemeente, naam: null });
    await applyAddresses(tx);
    await appendAudit(tx, {
      actor: options.actor,
      action: 'adressen.import',
      subject: `gemeente:${gemeente}`,
      detail: {
        nieuw: changes.added,
        gewijzigd: changes.moved,
        ongewijzigd: changes.same,
        vervallen: changes.gone,
        bestand: hash.digest('hex'),
      },
    });
    return { state: 'applied', large };
  });
}

/** More than a fifth: as with members, somebody must look twice. */
export const isLarge = (taken: number, of: number): boolean => taken > of / 5;

function describeAddressChanges(
  changes: AddressChanges,
  gemeente: string,
  print: (line: string) => void,
): void {
  const { kinds } = IMPORT_NL;
  print(IMPORT_NL.planOf(IMPORT_NL.addresses, gemeente));
  print(IMPORT_NL.count(kinds.added, changes.added));
  print(IMPORT_NL.count(kinds.changed, changes.moved));
  print(IMPORT_NL.count(kinds.same, changes.same));
  print(IMPORT_NL.count(kinds.lapsed, changes.gone));
  const unknown = changes.unknownBuurten;
  if (unknown.length === 0) return;
  const addresses = unknown.reduce((sum, it) => sum + it.addresses, 0);
  print(
    IMPORT_NL.unknownBuurten(
      addresses,
      unknown.map((it) => it.buurt),
    ),
  );
}

/** The gemeente asked for, else the one served, else the only one in the file; it must be the one served, if there is one. */
async function whichGemeente(
  sql: Query,
  asked: string | undefined,
  boundaries: Boundaries | null,
): Promise<GemeenteCode> {
  const served = await getGemeente(sql);
  if (asked !== undefined) {
    const code = askedGemeente(asked);
    if (served !== null && served.code !== code) throw new UserError(IMPORT_NL.notServed(code, served.code));
    return code;
  }
  if (served !== null) return served.code;
  if (boundaries === null) throw new UserError(IMPORT_NL.unknownGemeente, 2);
  const codes = [...new Set(boundaries.features.map((it) => gemeenteOf(it.code)))].sort();
  const [only, another] = codes;
  if (only === undefined || another !== undefined) throw new UserError(IMPORT_NL.whichGemeente(codes), 2);
  return only;
}

function askedGemeente(text: string): GemeenteCode {
  try {
    return gemeenteCode(text);
  } catch {
    throw new UserError(IMPORT_NL.badGemeente(text.slice(0, 40)), 2);
  }
}
