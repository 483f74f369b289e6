import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import { newCode } from '#basis/joining.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Avond } from '#store/avonden.ts';
import { addAvond, addHallAddress, endAvond, openAvonden } from '#store/avonden.ts';
import type { ProvisioningContext } from './context.ts';

/** Hours that an evening can be open. */
export const EVENING_HOURS = [2, 3, 4, 6] as const;

const HOUR_MS = 60 * 60_000;
/** Short enough to be typed from a screen; all that it gives is more forms in a minute. */
const CODE_LENGTH = 8;
/** An evening's code, as a cookie holds it. */
const CODE = /^[2-9A-HJ-NP-Z]{8}$/;

/** Opens an evening in a gebied; it ends by itself. False if one is open there. */
export async function openEvening(
  { sql, clock, random }: Pick<ProvisioningContext, 'sql' | 'clock' | 'random'>,
  gebied: GebiedCode,
  hours: number,
  actor: AuditId,
): Promise<boolean> {
  const startsAt = clock();
  const endsAt = new Date(startsAt.getTime() + hours * HOUR_MS);
  const [id, code] = [newId(random), newCode(random).slice(0, CODE_LENGTH)];
  return await sql.begin(async (tx) => {
    if (!(await addAvond(tx, { id, gebied, code, startsAt, endsAt, by: actor }))) return false;
    const detail = { avond: id, uren: hours };
    await appendAudit(tx, { actor, action: 'infoavond.open', subject: `gebied:${gebied}`, detail });
    return true;
  });
}

/** Ends an evening before its time. False if it had ended. */
export async function closeEvening(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  { id, gebied }: Avond,
  actor: AuditId,
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    if (!(await endAvond(tx, id, clock()))) return false;
    const detail = { avond: id };
    await appendAudit(tx, { actor, action: 'infoavond.dicht', subject: `gebied:${gebied}`, detail });
    return true;
  });
}

export type Evenings = {
  /** The id of the open evening that this code is of; null for one that is none, or is over. */
  guestOf(code: string | undefined): Promise<string | null>;
  /**
   * Somebody of this evening sent a form from this address: as many may log in from there, which the homeserver's gate asks for
   * (`gate/`, halls.py). Once a minute at most for each; what fails is tried with the next form.
   */
  cameFrom(evening: string, address: string): Promise<void>;
};

const FRESH_MS = 10_000;
const NOTED_MS = 60_000;
const MOST_NOTED = 1_000;

/** Knows which evenings are open, from the database some seconds ago at most: it is asked at every request that has a code. */
export function knownEvenings({ sql, clock, log }: ProvisioningContext): Evenings {
  let open: readonly Avond[] = [];
  const noted = new Map<string, number>();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    async guestOf(code) {
      if (code === undefined || !CODE.test(code)) return null;
      const now = clock();
      if (now.getTime() - readAt >= FRESH_MS) {
        readAt = now.getTime();
        try {
          open = await openAvonden(sql, now);
        } catch (error) {
          log.warn({ err: error }, 'which evenings are open could not be read');
        }
      }
      return open.find((it) => it.code === code && it.endsAt > now)?.id ?? null;
    },
    async cameFrom(evening, address) {
      const key = `${evening} ${address}`;
      const now = clock().getTime();
      if (now - (noted.get(key) ?? Number.NEGATIVE_INFINITY) < NOTED_MS) return;
      if (noted.size >= MOST_NOTED) noted.clear();
      noted.set(key, now);
      try {
        await addHallAddress(sql, evening, address);
      } catch (error) {
        noted.delete(key);
        log.warn({ err: error }, 'from where people come in at an evening could not be noted');
      }
    },
  };
}
