import { INVITATION_MAIL_HOURS, KEPT_DAYS, UPLOAD_HOURS } from '#basis/retention.ts';
import { forgetAvondCodes } from '#store/avonden.ts';
import { expireGroepen } from '#store/groepen.ts';
import { giveUpInvitationMail } from '#store/uitnodiging-mail.ts';
import { pruneInlezingen } from '#store/wijken-overzicht.ts';
import type { ProvisioningContext } from '../context.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Erases what groups, evenings and uploads leave behind, when its time has come. */
export async function expireGroups({
  sql,
  clock,
}: Pick<ProvisioningContext, 'sql' | 'clock'>): Promise<void> {
  const at = clock();
  const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
  await expireGroepen(
    sql,
    { ended: daysAgo(KEPT_DAYS.newGroupEnded), asked: daysAgo(KEPT_DAYS.newGroupAsked) },
    at,
  );
  await giveUpInvitationMail(sql, new Date(at.getTime() - INVITATION_MAIL_HOURS * HOUR_MS));
  await pruneInlezingen(sql, new Date(at.getTime() - UPLOAD_HOURS * HOUR_MS));
  await forgetAvondCodes(sql, at);
}
