import { newId } from '#basis/ids.ts';
import type { Proof } from '#basis/joining.ts';
import { CODE_DAYS, newCode } from '#basis/joining.ts';
import { lockAanvraag, settleAanvraag } from '#store/aanvragen.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { printBrief, requestLetterFor } from '#store/brieven.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfCode } from '../keys.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Notes that an applicant lives where they say; who asked for an e-mail hears it. False if the aanvraag waits for no proof (any more). */
export async function proveAanvraag(
  tx: Tx,
  { clock }: Pick<ProvisioningContext, 'clock'>,
  it: { readonly id: string; readonly proof: Proof; readonly actor: AuditId },
): Promise<boolean> {
  const { id, proof, actor } = it;
  if (!(await settleAanvraag(tx, id, { state: 'bewezen', proof }, clock()))) return false;
  // Who typed a code is looking at what comes next.
  if (proof === 'buren')
    await enqueue(tx, 'provisioning', 'mail-proven', { aanvraag: id }, { jobKey: `mail-proven ${id}` });
  await appendAudit(tx, { actor, action: 'aanvraag.bewezen', subject: `aanvraag:${id}`, reason: proof });
  return true;
}

/** Why an application is refused. */
export const REFUSALS = ['woont-er-niet', 'onbekend', 'dubbel', 'jonger-dan-18', 'anders'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Refuses an application, for a reason that is kept. False if it does not wait (any more). */
export async function refuseAanvraag(
  { sql, clock }: Pick<ProvisioningContext, 'sql' | 'clock'>,
  it: { readonly id: string; readonly reason: Refusal; readonly actor: AuditId },
): Promise<boolean> {
  return await sql.begin(async (tx) => {
    if (!(await settleAanvraag(tx, it.id, { state: 'afgewezen' }, clock()))) return false;
    await appendAudit(tx, {
      ...{ actor: it.actor, action: 'aanvraag.afgewezen', subject: `aanvraag:${it.id}`, reason: it.reason },
    });
    return true;
  });
}

/**
 * The officer saw at the counter that an applicant lives where they say: gives a code to hand over, which works as one by letter. The code
 * binds what was seen to who stands there; whoever sent the application in their name has nothing. Null if it does not wait (any more).
 */
export async function codeAtCounter(
  { sql, clock, random, settings }: Pick<ProvisioningContext, 'sql' | 'clock' | 'random' | 'settings'>,
  it: { readonly id: string; readonly actor: AuditId; readonly seen: string },
): Promise<{ readonly code: string; readonly expires: Date } | null> {
  const at = clock();
  const expires = new Date(at.getTime() + CODE_DAYS * DAY_MS);
  const [letter, code] = [newId(random), newCode(random)];
  return await sql.begin(async (tx) => {
    const aanvraag = await lockAanvraag(tx, it.id);
    if (aanvraag?.state !== 'open') return null;
    await requestLetterFor(tx, { id: letter, aanvraagId: it.id, kind: 'balie' }, at);
    await printBrief(tx, { id: letter, hmac: hmacOfCode(settings, code), at, expires });
    await appendAudit(tx, {
      ...{ actor: it.actor, action: 'aanvraag.balie', subject: `aanvraag:${it.id}`, reason: it.seen },
    });
    return { code, expires };
  });
}
