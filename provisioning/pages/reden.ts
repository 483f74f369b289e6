import { z } from 'zod';
import { newId } from '#basis/ids.ts';
import { LOOK_REASONS, LOOK_WORDS } from '#basis/looks.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { addLook } from '#store/inzage.ts';
import { redenView } from '#web/pages/reden.tsx';
import { ownPath, pathTo } from '#web/paths.ts';
import { choice, text } from './fields.ts';
import { html, page, refused, see } from './page.ts';
import { officialRole, reasonHoldsUntil } from './reason.ts';
import { actorOf } from './visitor.ts';

/** Asks an official why they look; then they go on to where they were. Opened by reason.ts alone. */
export const redenPage = page({
  name: 'beheer.reden',
  dutchOnly: true,
  query: z.object({
    onderwerp: z.string().regex(/^[a-z]+:[A-Za-z0-9_-]{1,64}$/),
    terug: z.string().max(500),
  }),
  async show({ frame, form }) {
    return html(redenView(frame, form));
  },
  form: {
    schema: z.object({
      reden: choice(LOOK_REASONS),
      woorden: text(LOOK_WORDS.max).pipe(z.string().min(LOOK_WORDS.min)),
    }),
    async submit({ reden, woorden }, { visitor, query }, { sql, clock, random }) {
      const role = officialRole(visitor);
      if (visitor.is === 'nobody' || role === null) return refused();
      const [id, at, actor] = [newId(random), clock(), actorOf(visitor)];
      const subject = query.onderwerp as AuditId;
      await sql.begin(async (tx) => {
        const look = { id, at, actor, role, subject, reason: reden, words: woorden };
        await addLook(tx, { ...look, sessionId: visitor.sessionId, until: reasonHoldsUntil(at) });
        await appendAudit(tx, {
          ...{ actor, action: 'inzage', subject, reason: reden },
          detail: { rol: role, inzage: id },
        });
      });
      return see(ownPath(query.terug) ?? pathTo('beheer'));
    },
  },
});
