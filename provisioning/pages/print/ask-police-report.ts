import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { MeldingLink } from '#store/melding-links.ts';
import { addMeldingLink, meldingByNumber } from '#store/melding-links.ts';
import { askPoliceReportView } from '#web/pages/print/police-report.tsx';
import { pathTo } from '#web/paths.ts';
import { hashToken } from '../../tokens.ts';
import { choice, text } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import type { SignedIn } from '../visitor.ts';
import { actorOf } from '../visitor.ts';

const REASONS = ['vraag-politie', 'aangifte', 'onderzoek', 'anders'] as const;
const WORDS = { min: 5, max: 300 } as const;
const TOKEN_BYTES = 32;
const LINK_MS = 24 * 60 * 60_000;

/**
 * A coordinator or the wijkagent gives a melding to the police: says why, and gets a link that works three times within a day. Nothing of
 * the melding is shown here, and it is for a person's own eyes to whom they give it.
 */
export const askPoliceReportPage = page({
  name: 'wijk.melding.politie',
  dutchOnly: true,
  params: z.object({
    gebied: z.string().transform(gebiedCode),
    nummer: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
  }),
  async show({ params, visitor, frame, form }, { sql }) {
    const melding = await meldingByNumber(sql, params.gebied, params.nummer);
    if (melding === null) throw new ProblemError('niet-gevonden', '');
    const isOfficer = visitor.is === 'signed-in' && roleIn(visitor, params.gebied) === 'wijkagent';
    const reasons = REASONS.filter((reason) => reason !== 'onderzoek' || isOfficer);
    return html(askPoliceReportView(frame, form, { number: melding.number, reasons, maxWords: WORDS.max }));
  },
  form: {
    schema: z.object({ reden: choice(REASONS), woorden: text(WORDS.max).pipe(z.string().min(WORDS.min)) }),
    async submit({ reden, woorden }, { params, visitor }, { sql, clock, random }) {
      const role = visitor.is === 'signed-in' ? roleIn(visitor, params.gebied) : null;
      if (visitor.is === 'nobody' || role === null) return refused();
      const [id, token] = [newId(random), Buffer.from(random(TOKEN_BYTES)).toString('base64url')];
      const madeAt = clock();
      const expires = new Date(madeAt.getTime() + LINK_MS);
      await sql.begin(async (tx) => {
        const melding = await meldingByNumber(tx, params.gebied, params.nummer);
        if (melding === null) throw new ProblemError('niet-gevonden', '');
        const link = { id, melding: melding.id, role, reason: woorden, madeAt, expires };
        await addMeldingLink(tx, { ...link, hash: hashToken(token) });
        await appendAudit(tx, {
          ...{ actor: actorOf(visitor), action: 'melding.politie-link', subject: `melding:${melding.id}` },
          reason: reden,
          detail: { link: id, gebied: params.gebied, nummer: melding.number, rol: role },
        });
      });
      return see(pathTo('politie.melding', { token }));
    },
  },
});

/** As what they ask: what the document says. */
function roleIn(visitor: SignedIn, gebied: GebiedCode): MeldingLink['role'] | null {
  const held = visitor.grants.filter((grant) => grant.gebied === gebied).map(({ role }) => role);
  return held.includes('wijkagent') ? 'wijkagent' : held.includes('coordinator') ? 'coordinator' : null;
}
