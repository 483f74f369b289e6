import { z } from 'zod';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import type { ProvisioningContext } from '../context.ts';
import { seal, unseal } from '../joining/seal.ts';
import type { OidcTrip } from '../oidc.ts';
import { beginOidc, signInProvider } from '../oidc.ts';

const SEAL = { purpose: 'inlogdienst', minutes: 15 } as const;
const schema = z.object({
  state: z.string().max(100),
  nonce: z.string().max(100),
  verifier: z.string().max(100),
  /** What for: to come in; to tie who is signed in, in this session alone; to tie who a link is for. */
  aim: z.discriminatedUnion('is', [
    z.object({ is: z.literal('in') }),
    z.object({ is: z.literal('session'), session: z.uuid() }),
    z.object({ is: z.literal('link'), token: z.string().regex(PAGE_TOKEN) }),
  ]),
});
export type Trip = z.output<typeof schema>;

/** Where the browser goes and what it keeps meanwhile, sealed; null if there is no provider, or it is away. */
export async function beginTrip(
  context: ProvisioningContext,
  aim: Trip['aim'],
): Promise<{ readonly url: string; readonly kept: string } | null> {
  const provider = signInProvider(context.settings);
  if (provider === null) return null;
  let begun: { url: string; trip: OidcTrip };
  try {
    begun = await beginOidc(provider, context.random);
  } catch (error) {
    context.log.warn({ err: error }, 'the sign-in of coordinators and officials can not be reached');
    return null;
  }
  return { url: begun.url, kept: seal(context, SEAL, { ...begun.trip, aim }) };
}

/** What the browser kept; null for nothing, what is too old, and what is not ours. */
export function openTrip(context: ProvisioningContext, kept: string | null): Trip | null {
  return unseal(context, SEAL, schema, kept);
}
