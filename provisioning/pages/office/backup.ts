import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_PAGE_NL as TEXT } from '#basis/catalogue/pages/backup.nl.ts';
import { appendAudit } from '#store/audit.ts';
import { askRehearsal, backupService, lastRehearsalRequest } from '#store/rehearsal-requests.ts';
import type { BackupPageModel } from '#web/pages/office/backup.tsx';
import { backupView } from '#web/pages/office/backup.tsx';
import type { ProvisioningContext } from '../../context.ts';
import { backupPanel } from '../backup-panel.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';

/** What makes backups says every five seconds that it is there, except while it makes one: only of one that is silent for long is nothing expected. */
const AWAY_MS = 15 * 60_000;

/** How it stands with backups; a rehearsal now. */
export const backupPage = page({
  name: 'beheer.back-up',
  dutchOnly: true,
  async show({ frame, form }, context) {
    const [panel, request, service] = await Promise.all([
      backupPanel(context),
      lastRehearsalRequest(context.sql),
      serviceNow(context),
    ]);
    return html(backupView(frame, form, { panel, request, service }));
  },
  form: {
    schema: z.object({}),
    async submit(_values, { visitor, frame }, context) {
      if (visitor.is === 'nobody') return refused();
      const service = await serviceNow(context);
      if (service !== 'there')
        return refused({ field: null, message: service === 'absent' ? TEXT.absent : TEXT.noKey });
      const id = randomUUID();
      const isAsked = await context.sql.begin(async (tx) => {
        if (!(await askRehearsal(tx, id, context.clock()))) return false;
        await appendAudit(tx, { actor: actorOf(visitor), action: 'back-up.proef', subject: `proef:${id}` });
        return true;
      });
      return isAsked ? see(frame.here, 'wordt-toegepast') : refused({ field: null, message: TEXT.already });
    },
  },
});

async function serviceNow({ sql, clock }: ProvisioningContext): Promise<BackupPageModel['service']> {
  const seen = await backupService(sql);
  if (seen === null || clock().getTime() - seen.seenAt.getTime() > AWAY_MS) return 'absent';
  return seen.hasKey ? 'there' : 'no-key';
}
