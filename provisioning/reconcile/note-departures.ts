import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { NewDeparture } from '#store/departures.ts';
import { recordDepartures } from '#store/departures.ts';
import { stopVolunteer, volunteerNow } from '#store/vrijwilligers.ts';

/**
 * Keeps why people are out of a room. Whoever left that of surveillance by choice walks no longer: they hear so, and that they can offer again, and
 * the coordinators are told. Told again, nothing changes.
 */
export async function noteDepartures(tx: Tx, departures: readonly NewDeparture[]): Promise<void> {
  for (const { room, reason, persoonId, gebied, at } of await recordDepartures(tx, departures)) {
    if (room !== 'surveillance' || reason !== 'zelf-vertrokken') continue;
    const volunteer = await volunteerNow(tx, persoonId, gebied);
    if (volunteer?.state !== 'aangenomen' || !(await stopVolunteer(tx, volunteer.id, at, 'kamer'))) continue;
    const actor = `persoon:${persoonId}` as const;
    await appendAudit(tx, {
      ...{
        actor,
        action: 'vrijwilliger.gestopt',
        subject: actor,
        reason: 'kamer-verlaten',
        detail: { gebied },
      },
    });
  }
}
