import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { nextRoleChange } from '#store/kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { runGebied } from '../reconcile/run-gebied.ts';
import { requestApply } from '../request-apply.ts';
import { payloadOf } from './payload.ts';
import { requestSweep } from './sweep-rooms.ts';

const Payload = z.object({ gebied: z.string().transform(gebiedCode) });

/** `apply {gebied}`: brings a gebied's rooms in line with the database, and asks for the next run that is known to be needed. */
export async function apply(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { gebied } = payloadOf(Payload, payload);
  const { sql, clock } = context;
  try {
    const { interrupted } = await runGebied(context, gebied);
    if (interrupted) await requestSweep(sql, clock());
  } catch (error) {
    // A createRoom whose answer was lost may have left something.
    await requestSweep(sql, clock());
    await requestNext(context, gebied);
    throw error;
  }
  await requestNext(context, gebied);
}

/** Who may only read may write again at a moment that nothing else announces; also where the run before that failed. */
async function requestNext({ sql, clock }: ProvisioningContext, gebied: GebiedCode): Promise<void> {
  const change = await nextRoleChange(sql, gebied, clock());
  if (change !== null) await requestApply(sql, gebied, change);
}
