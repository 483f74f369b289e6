import type { GebiedCode } from '#basis/cbs.ts';
import type { AuditEntry } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import type { Kamer } from '#store/room-types.ts';
import type { GebiedPlan, RoomPlan } from './plan-types.ts';

const ACTOR = 'service:provisioning';
const MAX_DETAIL = 180;

/**
 * What a run is about to do, as rows of the audit log: one per person and one per room. Written before it is done, so that a
 * kill leaves nothing done without a row; a run that follows writes rows for what was left. Pure.
 */
export function auditEntries(plan: GebiedPlan, kamerOf: (room: RoomPlan) => Kamer | null): AuditEntry[] {
  const entries: AuditEntry[] = [];
  const { gebied } = plan;
  for (const { persoonId, accountName } of plan.accounts)
    entries.push(entry(accountName === null ? 'account.maken' : 'account.hernoemen', `persoon:${persoonId}`));
  for (const room of plan.rooms) entries.push(...roomEntries(gebied, room, kamerOf(room)));
  for (const orphan of plan.orphans)
    entries.push({ ...entry('kamer.wissen', `kamer:${orphan.id}`), reason: 'gewist', detail: { gebied } });
  return [...entries, ...peopleEntries(gebied, plan.rooms)];
}

const entry = (action: string, subject: AuditEntry['subject']): AuditEntry => ({
  actor: ACTOR,
  action,
  subject,
});

function roomEntries(gebied: GebiedCode, plan: RoomPlan, kamer: Kamer | null): AuditEntry[] {
  const { soort } = plan.desired;
  const subject = kamer === null ? undefined : (`kamer:${kamer.id}` as const);
  const about = (action: string, detail: AuditEntry['detail'] = {}, reason?: string): AuditEntry => ({
    ...{ actor: ACTOR, action, subject, reason },
    detail: { gebied, soort, ...detail },
  });
  const entries: AuditEntry[] = [];
  if (plan.make) entries.push(about('kamer.maken'));
  const settings = [...new Set(plan.settings.map((it) => it.type)), ...(plan.setAlias ? ['alias'] : [])];
  if (settings.length > 0)
    entries.push(about('kamer.instellen', { wat: settings.join(',').slice(0, MAX_DETAIL) }));
  if (plan.pins !== 'keep')
    entries.push(about(plan.pins === 'post' ? 'spelregels.plaatsen' : 'spelregels.vastzetten'));
  if (plan.joins.some((it) => it.member === null)) entries.push(about('bot.toevoegen'));
  for (const { kind, policy } of plan.drift) entries.push(about(`afwijking.${policy}`, {}, kind));
  const strangers = plan.removals.filter((it) => it.persoonId === null).length;
  if (strangers > 0) entries.push(about('vreemde.verwijderen', { aantal: strangers }));
  for (const { persoonId, reason } of plan.departures)
    entries.push({
      ...about('vertrek.gezien', { kamer: kamer?.id ?? '' }, reason),
      subject: `persoon:${persoonId}`,
    });
  return entries;
}

function peopleEntries(gebied: GebiedCode, rooms: readonly RoomPlan[]): AuditEntry[] {
  const added = new Map<string, Set<string>>();
  const removed = new Map<string, { reason: string; rooms: Set<string> }>();
  for (const { desired, make, joins, removals } of rooms) {
    const { soort } = desired;
    // A room that is to be made gets its people in the same run.
    const comers = make ? [...desired.members.values()] : joins.map((it) => it.member);
    for (const member of comers)
      if (member !== null) added.set(member.persoonId, (added.get(member.persoonId) ?? new Set()).add(soort));
    for (const { persoonId, reason } of removals) {
      if (persoonId === null) continue;
      const row = removed.get(persoonId) ?? { reason, rooms: new Set() };
      row.rooms.add(soort);
      removed.set(persoonId, row);
    }
  }
  return [
    ...[...added].map(([id, kamers]) => ({
      ...entry('persoon.toevoegen', `persoon:${id}`),
      detail: { gebied, kamers: [...kamers].join(',') },
    })),
    ...[...removed].map(([id, { reason, rooms: kamers }]) => ({
      ...entry('persoon.verwijderen', `persoon:${id}`),
      ...{ reason, detail: { gebied, kamers: [...kamers].join(',') } },
    })),
  ];
}

/** Writes rows in transactions of a bounded size, so that the log is never locked for long. */
export async function writeAudit(sql: Sql, entries: readonly AuditEntry[]): Promise<void> {
  const CHUNK = 100;
  for (let i = 0; i < entries.length; i += CHUNK) {
    const chunk = entries.slice(i, i + CHUNK);
    await sql.begin((tx) => Promise.all(chunk.map((it) => appendAudit(tx, it))));
  }
}
