import { z } from 'zod';
import { DRAFT_MINUTES } from '#basis/joining.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import type { ProvisioningContext } from '../context.ts';
import { seal, unseal } from './seal.ts';

const SEAL = { purpose: 'inloggen bij de gemeente', minutes: DRAFT_MINUTES } as const;
const schema = z.object({
  state: z.string().max(100),
  nonce: z.string().max(100),
  verifier: z.string().max(100),
  /** Of the application that is to be proven. */
  token: z.string().regex(PAGE_TOKEN),
});
type Trip = z.output<typeof schema>;

/** What must be known when an applicant comes back from the gemeente's sign-in, for their own browser to keep. */
export function sealTrip(context: ProvisioningContext, trip: Trip): string {
  return seal(context, SEAL, trip);
}

export function openTrip(context: ProvisioningContext, sealed: string | null): Trip | null {
  return unseal(context, SEAL, schema, sealed);
}
