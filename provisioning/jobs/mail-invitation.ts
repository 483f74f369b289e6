import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { MAIL } from '#basis/catalogue/pages/mail.ts';
import { JobFailure } from '#basis/errors.ts';
import { getGemeente } from '#store/gebieden.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { endInvitationMail, invitationToMail } from '#store/uitnodiging-mail.ts';
import { dayText } from '#web/moment.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningSettings } from '../config.ts';
import type { ProvisioningContext } from '../context.ts';
import { ownKey } from '../keys.ts';
import { sendMail } from '../mail.ts';
import { standardName } from '../pages/frame.ts';
import { siteUrl } from '../site-url.ts';
import { payloadOf } from './payload.ts';

export const MAIL_INVITATION = 'mail-invitation';
const Payload = z.object({ uitnodiging: z.uuid() });

/** The token of an invitation that goes by e-mail: made from its id, so that a mail that was cut off is repeated as the same one. */
export function mailedInvitation(settings: Pick<ProvisioningSettings, 'asToken'>, id: string): string {
  return createHmac('sha256', ownKey(settings, 'uitnodiging per e-mail')).update(id).digest('base64url');
}

/**
 * `mail-invitation {uitnodiging}`: sends an invitation to a new group, once, while it is still meant. Then the address is kept no longer. What
 * the mail server refuses for good is told on the officer's page; while it is away the job is tried again, for a day.
 */
export async function mailInvitation(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { sql, settings, clock } = context;
  const { uitnodiging: id } = payloadOf(Payload, payload);
  const it = await invitationToMail(sql, id, clock());
  if (it === null) return await endInvitationMail(sql, id, 'mislukt');
  const [shown, gemeente] = [await getGemeenteSettings(sql), await getGemeente(sql)];
  const { subject, text } = MAIL[it.language].invitation;
  const words = {
    ...{ role: it.role, group: it.gebiedNaam, until: dayText(it.language, it.expiresAt) },
    gemeente: shown.naam ?? standardName(gemeente) ?? '',
    phone: shown.telefoon ?? settings.phoneGemeente,
    url: siteUrl(settings, pathTo('groep', { token: mailedInvitation(settings, id) })),
  };
  const mail = { to: it.email, subject: subject(it.gebiedNaam), text: text(words), id: `uitnodiging-${id}` };
  await endInvitationMail(sql, id, (await isTaken(settings, mail)) ? 'verstuurd' : 'mislukt');
}

/** @throws JobFailure `retry` while the mail server is away. */
async function isTaken(
  settings: ProvisioningSettings,
  mail: Parameters<typeof sendMail>[1],
): Promise<boolean> {
  try {
    return await sendMail(settings, mail);
  } catch (error) {
    if (error instanceof JobFailure && error.kind === 'fail') return false;
    throw error;
  }
}
