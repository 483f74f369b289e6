import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { lockMembership, setReadOnly } from '#store/lidmaatschappen.ts';
import type { ProvisioningContext } from '../context.ts';
import { requestApply } from '../request-apply.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({
  persoonId: z.uuid(),
  gebied: z.string().transform(gebiedCode),
  until: z.iso.datetime().transform((text) => new Date(text)),
  /** The sanctie that it follows from. */
  cause: z.uuid(),
});

/**
 * `set-read-only {persoonId, gebied, until, cause}`: lets somebody only read until a moment, at the bot's word. A longer time that was set
 * by hand stays; done again it changes nothing. Nothing for who takes part no longer, or for a moment that has passed.
 */
export async function setReadOnlyJob(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId, gebied, until, cause } = payloadOf(Payload, payload);
  if (until <= context.clock()) return;
  await context.sql.begin(async (tx) => {
    const now = await lockMembership(tx, persoonId, gebied);
    if (now === null || (now.readOnlyUntil !== null && now.readOnlyUntil >= until)) return;
    await change(tx, { persoonId, gebied, until, cause });
  });
}

/**
 * `lift-read-only {persoonId, gebied, until, cause}`: lets somebody write again whose time of reading only was not right. Only the time that
 * the bot itself had set: one that was changed since stays.
 */
export async function liftReadOnly(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId, gebied, until, cause } = payloadOf(Payload, payload);
  await context.sql.begin(async (tx) => {
    const now = await lockMembership(tx, persoonId, gebied);
    if (now?.readOnlyUntil?.getTime() !== until.getTime()) return;
    await change(tx, { persoonId, gebied, until: null, cause });
  });
}

async function change(
  tx: Tx,
  it: Pick<z.output<typeof Payload>, 'persoonId' | 'gebied' | 'cause'> & {
    readonly until: Date | null;
  },
): Promise<void> {
  if ((await setReadOnly(tx, it.persoonId, it.gebied, it.until)) !== 'changed') return;
  await requestApply(tx, it.gebied);
  await appendAudit(tx, {
    actor: 'service:bot',
    action: it.until === null ? 'lidmaatschap.mag-schrijven' : 'lidmaatschap.alleen-lezen',
    subject: `persoon:${it.persoonId}`,
    reason: it.until === null ? 'bezwaar' : 'ladder',
    detail: { gebied: it.gebied, tot: it.until?.toISOString() ?? null, sanctie: it.cause },
  });
}
