/** What a database that was put back needs before anything works with it. */
import { appendAudit } from './audit.ts';
import { connect } from './db.ts';

/**
 * Marks a restored installation: until when its data go and when it was put back, so that the sweep of rooms knows, and in the audit log. And lets Synapse
 * remember the transaction IDs of what was sent for another day from `now` on: a job that was cut off by the backup repeats its message
 * with the same ID, and of a backup older than a day Synapse would have forgotten it. Doing it again changes nothing that matters.
 *
 * Both addresses must be of a superuser, since the rows belong to others.
 */
export async function markRestored(
  urls: { readonly buurtbaken: string; readonly synapse: string },
  moments: { readonly from: Date; readonly now: Date },
): Promise<void> {
  const synapse = connect(urls.synapse, { max: 1, name: 'buurtbaken restore' });
  const ours = connect(urls.buurtbaken, { max: 1, name: 'buurtbaken restore' });
  try {
    await synapse`update event_txn_id_device_id set inserted_ts = ${moments.now.getTime()}`;
    await ours.begin(async (tx) => {
      await tx`insert into terugzetting (kopie_van, op) values (${moments.from}, ${moments.now})`;
      // The backup may be of a rehearsal that somebody asked for: of that nothing is to be done here.
      await tx`update proef_verzoek set klaar_op = ${moments.now}, gelukt = false where klaar_op is null`;
      // Who finds a check number that this log does not have reads here why.
      await appendAudit(tx, {
        ...{ actor: 'beheer:cli', action: 'installatie.terugzetten', reason: 'back-up' },
        detail: { van: moments.from.toISOString() },
      });
    });
  } finally {
    await Promise.all([synapse.end({ timeout: 5 }), ours.end({ timeout: 5 })]);
  }
}
