import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GemeenteCode } from '#basis/cbs.ts';
import { gemeenteCode, gemeenteOf } from '#basis/cbs.ts';
import { UserError } from '#basis/errors.ts';
import type { Clock } from '#basis/time.ts';
import { parseAddresses } from '#provisioning/import/addresses.ts';
import type { Boundaries } from '#provisioning/import/geojson.ts';
import { parseBoundaries } from '#provisioning/import/geojson.ts';
import type { BoundaryPlan } from '#provisioning/import/plan-boundaries.ts';
import {
  changesNothing,
  describeBoundaryPlan,
  planBoundaries,
} from '#provisioning/import/plan-boundaries.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import type { AddressChanges } from '#store/adressen.ts';
import { addressChanges, applyAddresses, conflictingAddress, stageAddresses } from '#store/adressen.ts';
import { appendAudit } from '#store/audit.ts';
import type { Query, Sql, Tx } from '#store/db.ts';
import { gebiedenWithBoundary, getGemeente, keepGemeente, markLapsed, saveGebied } from '#store/gebieden.ts';

export type ImportOptions = {
  readonly file: string;
  /** Apply the plan; else it is only shown. */
  readonly yes: boolean;
  /** CBS code of the gemeente, as typed; else the one imported before, else the only one in the file. */
  readonly gemeente?: string | undefined;
  /** A line of the plan. */
  readonly print: (line: string) => void;
  /** How far reading has come; each text takes the place of the former, '' clears it. Absent when nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
  readonly clock: Clock;
};

const MAX_GEOJSON_MB = 400;

/**
 * `./buurtbaken wijken import FILE [--yes]`: reads a CBS boundary file (GeoJSON) or pc6-huisnummer file (CSV), shows in Dutch what would change
 * and with `yes` does it, all or nothing, with a row in the audit log. Needs the rights of buurtbaken_provisioning.
 *
 * @throws UserError that names the bad line or feature; nothing is changed then.
 */
export async function wijkenImport(sql: Sql, options: ImportOptions): Promise<void> {
  if (await isGeoJson(options.file)) await importBoundaries(sql, options);
  else await importAddresses(sql, options);
}

/** By the first character that is no white space. */
async function isGeoJson(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
      const start = buffer
        .subarray(0, bytesRead)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
      if (start === '') throw new UserError(IMPORT_NL.empty(file));
      return /^[{[]/.test(start);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(IMPORT_NL.cannotRead(file));
  }
}

async function importBoundaries(sql: Sql, options: ImportOptions): Promise<void> {
  if ((await stat(options.file)).size > MAX_GEOJSON_MB * 1e6)
    throw new UserError(IMPORT_NL.tooLarge(options.file, MAX_GEOJSON_MB));
  const text = utf8(await readFile(options.file), options.file);
  const boundaries = parseBoundaries(text);
  await rehearse(sql, options.yes, async (tx) => {
    const gemeente = await whichGemeente(tx, options.gemeente, boundaries);
    const features = boundaries.features.filter((it) => gemeenteOf(it.code) === gemeente);
    if (features.length === 0) throw new UserError(IMPORT_NL.noneOfGemeente(gemeente));
    const plan = planBoundaries(await gebiedenWithBoundary(tx), features);
    for (const line of describeBoundaryPlan(plan, gemeente)) options.print(line);
    if (changesNothing(plan)) return options.print(IMPORT_NL.nothing);
    if (!options.yes) return options.print(IMPORT_NL.howToApply);
    await keepGemeente(tx, { code: gemeente, naam: boundaries.gemeenten.get(gemeente) ?? null });
    const hash = createHash('sha256').update(text).digest('hex');
    await applyBoundaries(tx, gemeente, plan, hash, options.clock());
    options.print(IMPORT_NL.applied);
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
  hash: string,
  at: Date,
): Promise<void> {
  const changed = plan.changed.map((it) => it.to);
  for (const feature of [...plan.added, ...plan.back, ...changed])
    await saveGebied(tx, gemeente, feature, at);
  for (const gebied of plan.lapsed) await markLapsed(tx, gebied.code, at);
  // A group bears its gebied's name.
  for (const { from } of plan.changed) if (from.aan) await requestApply(tx, from.code);
  await appendAudit(tx, {
    actor: 'beheer:cli',
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

async function importAddresses(sql: Sql, options: ImportOptions): Promise<void> {
  const { size } = await stat(options.file);
  await rehearse(sql, options.yes, async (tx) => {
    const gemeente = await whichGemeente(tx, options.gemeente, null);
    const hash = createHash('sha256');
    let bytes = 0;
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of createReadStream(options.file, { highWaterMark: 1 << 18 })) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    const report = (lines: number, kept: number): void =>
      options.progress?.(IMPORT_NL.progress(Math.floor((100 * bytes) / size), lines, kept, gemeente));
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
    if (changes.added + changes.moved + changes.gone === 0) return options.print(IMPORT_NL.nothing);
    if (!options.yes) return options.print(IMPORT_NL.howToApply);
    await keepGemeente(tx, { code: gemeente, naam: null });
    await applyAddresses(tx);
    await appendAudit(tx, {
      actor: 'beheer:cli',
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
    options.print(IMPORT_NL.applied);
  });
}

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

/** Runs `work` in a transaction that is kept only if `keep`. */
async function rehearse(sql: Sql, keep: boolean, work: (tx: Tx) => Promise<void>): Promise<void> {
  const undo = new Error('undone on purpose');
  try {
    await sql.begin(async (tx) => {
      await work(tx);
      if (!keep) throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
}
