import { z } from 'zod';
import { LANGUAGES } from '#basis/language.ts';
import { appendAudit } from '#store/audit.ts';
import { getPersoon, updatePersoon } from '#store/personen.ts';
import type { ProvisioningContext } from '../context.ts';
import { payloadOf } from './payload.ts';

const Payload = z.object({ persoonId: z.uuid(), language: z.enum(LANGUAGES) });

/** `set-language {persoonId, language}`: somebody chose, in their own room, the language that the bot speaks to them in. */
export async function setLanguage(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { persoonId, language } = payloadOf(Payload, payload);
  await context.sql.begin(async (tx) => {
    const person = await getPersoon(tx, persoonId);
    if (person === null || person.endedAt !== null) return;
    if (!(await updatePersoon(tx, persoonId, { displayName: person.displayName, language }))) return;
    await appendAudit(tx, {
      actor: `persoon:${persoonId}`,
      action: 'persoon.gewijzigd',
      subject: `persoon:${persoonId}`,
      reason: 'taal',
    });
  });
}
