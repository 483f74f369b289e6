import { z } from 'zod';
import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import type { Language } from '#basis/language.ts';
import { passwordFault } from '#basis/password.ts';
import type { FieldError } from '#web/form.ts';

/** Fields of web/pages/password-fields.tsx. A password is as it was typed, with its spaces. */
export const passwordShape = {
  hoe: z.enum(['woorden', 'zelf']),
  woorden: z.string().max(200),
  wachtwoord: z.string().max(1_000).default(''),
  nogmaals: z.string().max(1_000).default(''),
};
type Chosen = z.output<z.ZodObject<typeof passwordShape>>;

/** The password that was chosen, or what is wrong with it. `own`: what everybody knows of who chooses it. */
export function chosenPassword(
  { hoe, woorden, wachtwoord, nogmaals }: Chosen,
  own: readonly string[],
  language: Language,
): { readonly password: string } | { readonly error: FieldError } {
  const { faults } = ACCOUNT[language].choose;
  const password = hoe === 'woorden' ? woorden : wachtwoord;
  const fault = passwordFault(password, own);
  if (fault !== null)
    return { error: { field: hoe === 'woorden' ? 'hoe' : 'wachtwoord', message: faults[fault] } };
  if (hoe === 'zelf' && wachtwoord !== nogmaals)
    return { error: { field: 'nogmaals', message: faults.anders } };
  return { password };
}
