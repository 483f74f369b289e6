/** What the bot does where somebody's reading only begins, or is over before its time, by hand. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export const TELL_MAY_WRITE = 'tell-may-write';
export const TELL_READS_ONLY = 'tell-reads-only';
export const LAPSE_READ_ONLY_APPEALS = 'lapse-read-only-appeals';

/** Has somebody told, once, that they may write again. `id`: of this time. In the transaction that lets them. */
export async function askMayWriteTold(
  tx: Tx,
  it: { readonly id: string; readonly personId: string; readonly gebied: GebiedCode },
): Promise<void> {
  await enqueue(tx, 'bot', TELL_MAY_WRITE, it, { jobKey: `${TELL_MAY_WRITE}:${it.id}` });
}

/** Has somebody told, once, that they only read for a while, which no step of the ladder tells. `id`: of this time. In the transaction of that. */
export async function askReadsOnlyTold(
  tx: Tx,
  it: { readonly id: string; readonly personId: string; readonly gebied: GebiedCode },
): Promise<void> {
  await enqueue(tx, 'bot', TELL_READS_ONLY, it, { jobKey: `${TELL_READS_ONLY}:${it.id}` });
}

/** Somebody reads only no longer, or takes part no longer: what they have asked about it nobody need decide. In the transaction of that. */
export async function noteReadingOnlyOver(sql: Query, personId: string, gebied: GebiedCode): Promise<void> {
  const open = await sql`
    select 1 from bezwaar b join sanctie s on s.id = b.sanctie
    where s.persoon_id = ${personId} and s.gebied_code = ${gebied} and s.soort = 'alleen-lezen' and b.staat = 'open' limit 1`;
  if (open.length === 0) return;
  const jobKey = `${LAPSE_READ_ONLY_APPEALS}:${gebied}:${personId}`;
  await enqueue(sql, 'bot', LAPSE_READ_ONLY_APPEALS, { personId, gebied }, { jobKey });
}
