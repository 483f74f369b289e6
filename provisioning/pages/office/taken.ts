import { z } from 'zod';
import { TAKEN_NL as TEXT } from '#basis/catalogue/pages/office/afwijkingen.nl.ts';
import { appendAudit } from '#store/audit.ts';
import { listJobs, retryJob, SERVICES } from '#store/jobs.ts';
import { takenView } from '#web/pages/office/taken.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';

const MOST = 200;

/** Jobs of both services that did not succeed; each can be tried again. */
export const takenPage = page({
  name: 'beheer.taken',
  dutchOnly: true,
  async show({ frame, form }, { sql }) {
    const failed = await listJobs(sql, { state: 'failed', limit: MOST });
    const retrying = await listJobs(sql, { state: 'retrying', limit: MOST });
    return html(takenView(frame, form, { jobs: [...failed, ...retrying] }));
  },
  form: {
    schema: z.object({ dienst: z.enum(SERVICES), taak: z.string().regex(/^[1-9]\d{0,17}$/) }),
    async submit({ dienst, taak }, { visitor }, { sql }) {
      if (visitor.is === 'nobody') return refused();
      const done = await sql.begin(async (tx) => {
        if (!(await retryJob(tx, dienst, taak))) return false;
        const subject = `taak:${dienst}-${taak}` as const;
        await appendAudit(tx, { actor: actorOf(visitor), action: 'taak.opnieuw', subject });
        return true;
      });
      return done ? see(pathTo('beheer.taken'), 'bewaard') : refused({ field: null, message: TEXT.gone });
    },
  },
});
