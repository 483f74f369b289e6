import { JobFailure } from '#basis/errors.ts';
import type { ProvisioningSettings } from './config.ts';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Same for the same mail, so that a repeat after a kill is one mail to a mailbox. */
  readonly id: string;
};

type MailSettings = Pick<ProvisioningSettings, 'smtpUrl' | 'mailFrom'> &
  Partial<Pick<ProvisioningSettings, 'egressProxy'>>;

const TIMEOUT_MS = 20_000;

/** Whether e-mail is sent from here. */
export const sendsMail = ({ smtpUrl, mailFrom }: MailSettings): boolean =>
  smtpUrl !== undefined && mailFrom !== undefined;

/**
 * Whether the mail server would take mail: connects, says EHLO, and signs in where that is set. `silent`: no connection, or no answer within
 * `limitMs`. `off`: none is set. Never throws.
 */
export async function tryMail(
  { smtpUrl, mailFrom, egressProxy }: MailSettings,
  limitMs: number,
): Promise<'off' | 'answers' | 'refuses' | 'silent'> {
  if (smtpUrl === undefined || mailFrom === undefined) return 'off';
  const transport = await transportTo(smtpUrl, limitMs, egressProxy);
  try {
    await transport.verify();
    return 'answers';
  } catch (error) {
    return (error as { responseCode?: number }).responseCode === undefined ? 'silent' : 'refuses';
  } finally {
    transport.close();
  }
}

/**
 * Sends one e-mail. Nothing of it is logged, nor in what is thrown. True if e-mail is sent at all here.
 *
 * @throws JobFailure `retry` while the mail server is away, `fail` for what it refuses for good.
 */
export async function sendMail(
  { smtpUrl, mailFrom, egressProxy }: MailSettings,
  { to, subject, text, id }: Mail,
): Promise<boolean> {
  if (smtpUrl === undefined || mailFrom === undefined) return false;
  const transport = await transportTo(smtpUrl, TIMEOUT_MS, egressProxy);
  try {
    const messageId = `<${id}@${mailFrom.slice(mailFrom.indexOf('@') + 1)}>`;
    // The address alone: what looks like two addresses is one that no server takes.
    await transport.sendMail({
      ...{ from: mailFrom, to: { name: '', address: to }, subject, text, messageId },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return true;
  } catch (error) {
    const status = (error as { responseCode?: number }).responseCode ?? 0;
    throw new JobFailure(
      status >= 500 ? 'fail' : 'retry',
      `mail: ${status === 0 ? 'no connection' : status}`,
    );
  } finally {
    transport.close();
  }
}

/** `limitMs` counts for connecting, for the greeting and for each silence. */
async function transportTo(smtpUrl: string, limitMs: number, egressProxy: string | undefined) {
  const { createTransport } = await import('nodemailer');
  const { hostname, port, protocol, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(egressProxy === undefined ? {} : { proxy: egressProxy }),
  });
}
