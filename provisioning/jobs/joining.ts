import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { MAIL } from '#basis/catalogue/pages/mail.ts';
import { APPLICATION_DAYS, APPLICATION_KEPT_DAYS, LETTER_KEPT_DAYS } from '#basis/joining.ts';
import { userId } from '#basis/matrix-ids.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import {
  abandonedAccounts,
  addSleutel,
  eraseAanvragen,
  getAanvraag,
  lapseAanvragen,
  noteAbandonedGone,
  pruneSleutels,
} from '#store/aanvragen.ts';
import { appendAudit } from '#store/audit.ts';
import { pruneBrieven } from '#store/brieven.ts';
import { linkToSend, pruneHerstel, prunePasswordLinks, pruneRequests } from '#store/herstel.ts';
import type { Task } from '#store/worker.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { mailedToken, recover } from '../joining/lost-password.ts';
import { askNeighbours, weighVouches } from '../joining/vouch.ts';
import { ownKey } from '../keys.ts';
import { sendMail } from '../mail.ts';
import { siteUrl } from '../site-url.ts';
import { hashToken } from '../tokens.ts';
import { homeserverCall } from './homeserver-call.ts';
import { payloadOf } from './payload.ts';

const DAY_MS = 24 * 60 * 60_000;
const MOST_ABANDONED = 50;
const Aanvraag = z.object({ aanvraag: z.uuid() });

/** Jobs of taking part and of lost passwords. */
export function joiningTasks(context: ProvisioningContext): Readonly<Record<string, Task>> {
  return {
    'ask-neighbours': (payload) => askNeighbours(context, payloadOf(Aanvraag, payload).aanvraag),
    'weigh-vouches': (payload) => weighVouches(context, payloadOf(Aanvraag, payload).aanvraag),
    'mail-proven': (payload) => mailProven(context, payloadOf(Aanvraag, payload).aanvraag),
    recover: (payload) => recover(context, payloadOf(z.object({ verzoek: z.uuid() }), payload).verzoek),
    'mail-password': (payload) =>
      mailPassword(context, payloadOf(z.object({ link: z.uuid() }), payload).link),
    'expire-aanvragen': () => expireAanvragen(context),
  };
}

export const JOINING_CRONTAB = ['17 * * * * expire-aanvragen ?max=3&jobKey=expire-aanvragen'];

/**
 * Tells an applicant who gave an e-mail address that their neighbours know them, with a link of their own. The token is made from the id, so
 * that a mail that was cut off is repeated as the same one.
 */
async function mailProven({ sql, settings, clock }: ProvisioningContext, id: string): Promise<void> {
  const aanvraag = await getAanvraag(sql, id);
  const email = aanvraag?.who?.email ?? null;
  if (aanvraag?.state !== 'bewezen' || email === null) return;
  const token = createHmac('sha256', ownKey(settings, 'aanvraag per e-mail')).update(id).digest('base64url');
  const at = clock();
  const expires = new Date(at.getTime() + APPLICATION_DAYS * DAY_MS);
  await addSleutel(sql, { hash: hashToken(token), aanvraagId: id, at, expires });
  const { subject, text } = MAIL[aanvraag.language].proven;
  const url = siteUrl(settings, pathTo('account', { token }));
  await sendMail(settings, { to: email, subject, text: text(url), id: `aanvraag-${id}` });
}

/** Sends the link by which somebody chooses a new password, while it works. */
async function mailPassword({ sql, settings, clock }: ProvisioningContext, link: string): Promise<void> {
  const found = await linkToSend(sql, link, clock());
  if (found === null) return;
  const { subject, text } = MAIL[found.language].password;
  const url = siteUrl(settings, pathTo('wachtwoord.nieuw', { token: mailedToken(settings, link) }));
  await sendMail(settings, { to: found.email, subject, text: text(url), id: `wachtwoord-${link}` });
}

/** Lets what came to nothing lapse, closes accounts that were reserved for it, and erases what is kept no longer. */
export async function expireAanvragen(context: ProvisioningContext): Promise<void> {
  const { sql, clock, homeserver, settings } = context;
  const at = clock();
  const ago = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
  const lapsed = await lapseAanvragen(sql, ago(APPLICATION_DAYS), at);
  for (const { id, localpart } of await abandonedAccounts(sql, MOST_ABANDONED)) {
    await homeserverCall(() => closeIfThere(userId(`@${localpart}:${settings.serverName}`)));
    await noteAbandonedGone(sql, id);
  }
  await sql.begin(async (tx) => {
    const erased = await eraseAanvragen(tx, ago(APPLICATION_KEPT_DAYS), at);
    if (lapsed + erased === 0) return;
    const detail = { verlopen: lapsed, gewist: erased };
    await appendAudit(tx, { actor: 'service:provisioning', action: 'aanvragen.opgeruimd', detail });
  });
  await pruneSleutels(sql, at);
  await pruneBrieven(sql, ago(LETTER_KEPT_DAYS));
  await prunePasswordLinks(sql, ago(1));
  await pruneRequests(sql, ago(1));
  await pruneHerstel(sql);

  async function closeIfThere(user: ReturnType<typeof userId>): Promise<void> {
    try {
      await homeserver.deactivateUser(user, true);
    } catch (error) {
      if (!(error instanceof HomeserverError) || error.errcode !== 'M_NOT_FOUND') throw error;
    }
  }
}
