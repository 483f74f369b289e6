import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { READER_CONDITIONS } from '#basis/reader-condition.ts';
import type { BackupStand } from '#store/backup-runs.ts';
import { backupStand } from '#store/backup-runs.ts';
import type { DatabaseCondition } from '#store/dienst-stand.ts';
import { databaseCondition, gateCondition, queueCondition, roomsCondition } from '#store/dienst-stand.ts';
import { knownMigrations } from '#store/known-migrations.ts';
import type { ProvisioningContext } from '../context.ts';
import { momentOf } from '../figures.ts';
import { tryMail } from '../mail.ts';
import { siteAt } from './site.ts';
import type { ServiceStatus } from './status.ts';
import { VERSION } from './version.ts';

/** Longer than a part may take; a check that waits for the status has ten seconds. */
const PART_MS = 6_000;
const SPARE_MS = 500;
const GATE_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Trying log-ins is for now and then, and the answer changes only with Synapse's configuration. */
const CONDITION_MS = 5 * 60_000;

const BACKUP = 'buurtbaken_backup_last_success_timestamp_seconds';
const REHEARSAL = 'buurtbaken_backup_rehearsal_last_success_timestamp_seconds';

/** Asks every part how it is, side by side; what does not answer in time is null. Never throws, never hangs. */
export async function takeStatus(context: ProvisioningContext): Promise<ServiceStatus> {
  const { sql, settings, clock } = context;
  const since = new Date(clock().getTime() - GATE_HOURS * HOUR_MS);
  const [database, homeserver, bot, gate, jobs, rooms, disk, backup, rehearsal, runs, mail, element] =
    await Promise.all([
      inTime(databaseCondition(sql)),
      inTime(homeserverStatus(context)),
      settings.botUrl === undefined ? NOBODY : botAnswers(settings.botUrl),
      inTime(gateCondition(sql, since)),
      inTime(queueCondition(sql)),
      inTime(roomsCondition(sql)),
      inTime(room(settings.diskPath)),
      inTime(momentOf(context, BACKUP)),
      inTime(momentOf(context, REHEARSAL)),
      inTime(backupStand(sql)),
      inTime(tryMail(settings, PART_MS)),
      settings.webClientUrl === undefined
        ? null
        : inTime(elementVersion(settings.webClientUrl, settings.siteVia)),
    ]);
  return {
    at: clock().toISOString(),
    version: VERSION,
    node: process.version.slice(1),
    serverName: settings.serverName,
    publicUrl: settings.publicUrl ?? null,
    database: database === null ? null : databaseStatus(database),
    homeserver,
    ...bot,
    gate: gate === null ? null : { sinceHours: GATE_HOURS, ...gate, lastUnjudged: iso(gate.lastUnjudged) },
    jobs: jobs === null ? null : jobs.map((queue) => ({ ...queue, oldest: iso(queue.oldest) })),
    rooms: rooms === null ? null : { ...rooms, oldestDrift: iso(rooms.oldestDrift) },
    disk,
    backup: iso(backup),
    rehearsal: iso(rehearsal),
    failed: runs && { backup: hasFailed(runs.kopie), rehearsal: hasFailed(runs.proef) },
    mail: mail ?? 'silent',
    element,
  };
}

const hasFailed = ({ last }: BackupStand): boolean => last?.succeeded === false;
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function databaseStatus(it: DatabaseCondition): NonNullable<ServiceStatus['database']> {
  return {
    version: it.version,
    databases: [...it.databases],
    at: it.at.toISOString(),
    lastAudit: iso(it.lastAudit),
    missingMigrations: knownMigrations().filter((name) => !it.migrations.includes(name)),
  };
}

/** The value, or null if it fails or takes too long. */
async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PART_MS, null);
  });
  const value = await Promise.race([asked.catch(() => null), late]);
  clearTimeout(timer);
  return value;
}

type Condition = Awaited<ReturnType<ProvisioningContext['homeserver']['condition']>>;
const conditions = new WeakMap<
  ProvisioningContext,
  { readonly until: number; readonly value: Promise<Condition> }
>();

async function homeserverStatus(
  context: ProvisioningContext,
): Promise<NonNullable<ServiceStatus['homeserver']>> {
  const until = performance.now() + PART_MS - SPARE_MS;
  const { seesClients, ...it } = await homeserverCondition(context);
  const waited = new AbortController();
  // Whether it sees visitors may be known later than the rest, of which nothing may be lost by that.
  const late = pause(Math.max(0, until - performance.now()), null, { signal: waited.signal }).catch(
    () => null,
  );
  const seen = await Promise.race([seesClients, late]);
  waited.abort();
  return { ...it, updates: [...it.updates], roomVersions: [...it.roomVersions], seesClients: seen };
}

/** One that is minutes old at most, of a homeserver that answers now; one that failed is asked anew. */
async function homeserverCondition(context: ProvisioningContext): Promise<Condition> {
  if (!(await context.homeserver.isAdmin())) throw new Error('not yet admin');
  const known = conditions.get(context);
  if (known !== undefined && performance.now() < known.until) return known.value;
  const value = context.homeserver.condition();
  conditions.set(context, { until: performance.now() + CONDITION_MS, value });
  value
    .then((it) => it.seesClients)
    .then(
      (seen) => seen === null && conditions.delete(context),
      () => conditions.delete(context),
    );
  return value;
}

type BotStatus = Pick<ServiceStatus, 'bot' | 'secondReader'>;
const NOBODY: BotStatus = { bot: null, secondReader: null };
const BotHealth = z.object({ tweedeLezer: z.enum(READER_CONDITIONS) });

async function botAnswers(url: string): Promise<BotStatus> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PART_MS) });
    const { data } = BotHealth.safeParse(await answer.json().catch(() => null));
    return { bot: answer.ok ? 'answers' : 'faulty', secondReader: data?.tweedeLezer ?? null };
  } catch {
    return { bot: 'silent', secondReader: null };
  }
}

async function room(path: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** Element Web's image has its version in a file beside its page. */
async function elementVersion(url: string, via: string | undefined): Promise<string | null> {
  const page = new URL('version', url.endsWith('/') ? url : `${url}/`);
  const { text } = await siteAt(url, { via: via ?? null }).ask(page.href);
  return /^v?(\d+\.\d+\.\d+)\s*$/.exec(text.slice(0, 40))?.[1] ?? null;
}
