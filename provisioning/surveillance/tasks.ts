import { z } from 'zod';
import { dutchInput } from '#basis/dutch-time.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import { SEND_PUBLIC_TASK } from '#store/openbare-meldingen.ts';
import { forgetHolidayChecks } from '#store/vakantiecontroles.ts';
import { forgetTold } from '#store/waarneming-vertellen.ts';
import type { Task } from '#store/worker.ts';
import type { ProvisioningContext } from '../context.ts';
import { payloadOf } from '../jobs/payload.ts';
import { sendPublicReport } from './send-public-report.ts';
import { tellObservation } from './tell.ts';

const DAY_MS = 86_400_000;
const Waarneming = z.object({ waarneming: z.uuid() });
const ToTell = Waarneming.extend({ now: z.boolean().default(false) });

/** Jobs of what walkers saw, and of houses that they look at. */
export function surveillanceTasks(context: ProvisioningContext): Readonly<Record<string, Task>> {
  return {
    'tell-observation': (payload) => {
      const { waarneming, now } = payloadOf(ToTell, payload);
      return tellObservation(context, waarneming, now);
    },
    [SEND_PUBLIC_TASK]: (payload) => sendPublicReport(context, payloadOf(Waarneming, payload).waarneming),
    'forget-told': () => forget(context),
  };
}

/** At three in the morning in winter and four in summer: the day is another one by then. */
export const SURVEILLANCE_CRONTAB = ['43 2 * * * forget-told ?max=3&jobKey=forget-told'];

/** Erases houses that need not be looked at any more, and who was told of what was seen long ago. */
async function forget({ sql, clock }: ProvisioningContext): Promise<void> {
  const at = clock();
  await sql.begin(async (tx) => {
    await forgetHolidayChecks(tx, dutchInput(at).slice(0, 10));
    await forgetTold(tx, new Date(at.getTime() - KEPT_DAYS.observations * DAY_MS));
  });
}
