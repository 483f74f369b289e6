import { PUBLIC_MAIL_NL as TEXT } from '#basis/catalogue/openbaar.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { JobFailure } from '#basis/errors.ts';
import { middleOf } from '#basis/middle.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { PublicReport } from '#store/openbare-meldingen.ts';
import {
  boundaryOfReport,
  keepReportNumber,
  notePublicReport,
  publicReportToSend,
} from '#store/openbare-meldingen.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { sendMail } from '../mail.ts';
import { siteUrl } from '../site-url.ts';
import { makeSignal } from './signalen.ts';

/** `sent`, with the number where it is told at once. */
type Sent = { readonly sent: boolean; readonly number: string | null };
const NOT_SENT: Sent = { sent: false, number: null };

/**
 * Sends one report of the public space to the gemeente, once: to Signalen if the operator set that, else by e-mail. What is refused for good is
 * noted as such, for whoever looks at the page.
 *
 * @throws JobFailure `retry` while the other side is away.
 */
export async function sendPublicReport(context: ProvisioningContext, id: string): Promise<void> {
  const { sql, clock } = context;
  const it = await publicReportToSend(sql, id);
  if (it === null) return;
  const { sent, number } = await unlessRefused(() =>
    it.via === 'signalen' ? asSignal(context, it) : asMail(context, it),
  );
  await sql.begin(async (tx) => {
    await notePublicReport(tx, id, sent ? 'verstuurd' : 'mislukt', clock());
    if (number !== null) await keepReportNumber(tx, { id, gebied: null, number });
  });
}

async function unlessRefused(send: () => Promise<Sent>): Promise<Sent> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof JobFailure && error.kind === 'fail') return NOT_SENT;
    throw error;
  }
}

/** On the map it stands in the middle of its buurt, or of its group: no import has the place of an address. */
async function asSignal({ sql, settings }: ProvisioningContext, it: PublicReport): Promise<Sent> {
  const grens = await boundaryOfReport(sql, it.id);
  const border = grens === null ? [] : grens.type === 'Polygon' ? [grens.coordinates] : grens.coordinates;
  const at = middleOf(border);
  if (at === null || settings.signalenUrl === undefined) return NOT_SENT;
  return { sent: true, number: await makeSignal(settings, it, at) };
}

/** One that was cut off is repeated under the same Message-ID. */
async function asMail({ sql, settings }: ProvisioningContext, it: PublicReport): Promise<Sent> {
  const { openbareRuimte: to } = await getGemeenteSettings(sql);
  if (to === null) return NOT_SENT;
  const { straat, huisnummer, toevoeging, pc6, words, naam, seenAt } = it;
  const kind = TEXT.kinds[it.kind];
  const page = siteUrl(settings, pathTo('beheer.openbaar'));
  const place = { straat, huisnummer, toevoeging, pc6 };
  const text = TEXT.text({ kind, place, words, naam, when: dutchMoment(seenAt), page });
  const mail = { to, id: `openbaar-${it.id}`, subject: TEXT.subject(kind, naam), text };
  return { sent: await sendMail(settings, mail), number: null };
}
