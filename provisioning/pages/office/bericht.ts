import { z } from 'zod';
import { announcementBody } from '#basis/catalogue/berichten.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getAnnouncement, withdrawAnnouncement } from '#store/aankondigingen.ts';
import { appendAudit } from '#store/audit.ts';
import { berichtView } from '#web/pages/office/bericht.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

/** One announcement: how it stands in each group, and its taking back. */
export const berichtPage = page({
  name: 'beheer.bericht',
  dutchOnly: true,
  params: z.object({ bericht: z.uuid() }),
  async show({ frame, params }, { sql, clock }) {
    const it = await getAnnouncement(sql, params.bericht);
    if (it === null) throw new ProblemError('niet-gevonden', '');
    const nameOf = namesOf(await gebiedOptions(sql, 'all'));
    const places = it.places.map((place) => ({ ...place, naam: nameOf(place.gebied) }));
    const body = announcementBody(it.sender, it.text);
    return html(berichtView(frame, { ...it, body, places, isPlanned: it.postAt > clock() }));
  },
  form: {
    schema: z.object({ doel: z.literal('weg') }),
    async submit(_typed, { visitor, params }, { sql, clock }) {
      if (visitor.is === 'nobody') return refused();
      const actor = actorOf(visitor);
      const done = await sql.begin(async (tx) => {
        if (!(await withdrawAnnouncement(tx, params.bericht, { actor, at: clock() }))) return false;
        const subject = `bericht:${params.bericht}` as const;
        await appendAudit(tx, { actor, action: 'bericht.ingetrokken', subject });
        return true;
      });
      return see(pathTo('beheer.bericht', params), done ? 'bewaard' : 'niets-veranderd');
    },
  },
});
