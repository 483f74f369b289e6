/**
 * What somebody filled in of a sign-up that is not sent yet. It is in their own browser alone, in a cookie that no script reads, encrypted
 * and for an hour: nothing of a person is stored before they send it, and who borrows the computer after them reads nothing.
 */
import { z } from 'zod';
import { DRAFT_MINUTES } from '#basis/joining.ts';
import { LANGUAGES } from '#basis/language.ts';
import { seal, unseal } from './seal.ts';

const addressShape = {
  pc6: z.string().max(6),
  huisnummer: z.int(),
  toevoeging: z.string().max(10).nullable(),
  straat: z.string().max(80),
  plaats: z.string().max(80),
};

const schema = z.object({
  address: z.object(addressShape).optional(),
  adult: z.literal(true).optional(),
  rules: z.object({ version: z.string().max(20), at: z.int() }).optional(),
  who: z
    .object({ naam: z.string().max(60), taal: z.enum(LANGUAGES), email: z.string().max(254).nullable() })
    .optional(),
});
export type Draft = z.output<typeof schema>;

type Means = Parameters<typeof seal>[0];
const SEAL = { purpose: 'aanmelding in de browser', minutes: DRAFT_MINUTES } as const;

/** The draft as a cookie holds it. */
export function sealDraft(means: Means, draft: Draft): string {
  return seal(means, SEAL, draft);
}

/** The draft of a cookie; an empty one for none, one that is too old, and one that is not ours. */
export function openDraft(means: Omit<Means, 'random'>, sealed: string | null): Draft {
  return unseal(means, SEAL, schema, sealed) ?? {};
}
