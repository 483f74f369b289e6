import { CODE_DAYS, LETTER_GAP_DAYS, newCode } from '#basis/joining.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Brief } from '#store/brieven.ts';
import { lettersDue, printBrief } from '#store/brieven.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfCode } from '../keys.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Letters of one PDF; the rest is the next one. */
export const MOST_LETTERS = 100;

export type Printed = { readonly brief: Brief; readonly code: string; readonly expires: Date };

/** Since when a letter to an address keeps the next one waiting. */
export function gapSince({ clock }: Pick<ProvisioningContext, 'clock'>): Date {
  return new Date(clock().getTime() - LETTER_GAP_DAYS * DAY_MS);
}

/**
 * Gives every letter that is due its code and puts them on paper: `paper` is given the codes, which are nowhere else. If that fails no letter
 * counts as printed; one that is lost on the way to the printer is printed again, with another code. Null if none is due.
 */
export async function printLetters<T>(
  context: ProvisioningContext,
  actor: AuditId,
  paper: (printed: readonly Printed[]) => Promise<T>,
): Promise<T | null> {
  const { sql, clock, random, settings } = context;
  const at = clock();
  const expires = new Date(at.getTime() + CODE_DAYS * DAY_MS);
  const outcome = await sql.begin(async (tx) => {
    // Two officers at once would each print them.
    await tx`select pg_advisory_xact_lock(hashtext('brieven'), 0)`;
    const due = await lettersDue(tx, gapSince(context), MOST_LETTERS);
    const printed = due.map((brief) => ({ brief, code: newCode(random), expires }));
    for (const { brief, code } of printed)
      await printBrief(tx, { id: brief.id, hmac: hmacOfCode(settings, code), at, expires });
    if (printed.length === 0) return null;
    const done = await paper(printed);
    await appendAudit(tx, { actor, action: 'brieven.afgedrukt', detail: { aantal: printed.length } });
    return { done };
  });
  return outcome === null ? null : (outcome as { done: T }).done;
}
