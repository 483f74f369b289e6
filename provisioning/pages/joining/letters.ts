import { z } from 'zod';
import { BRIEVEN_NL as TEXT } from '#basis/catalogue/pages/aanvragen.nl.ts';
import { houseNumber, LETTER_GAP_DAYS } from '#basis/joining.ts';
import { appendAudit } from '#store/audit.ts';
import type { Brief } from '#store/brieven.ts';
import {
  correctBrief,
  countLettersWaiting,
  getBrief,
  lettersDue,
  lettersOut,
  printAgain,
  withdrawBrief,
} from '#store/brieven.ts';
import type { Tx } from '#store/db.ts';
import type { LetterRow } from '#web/pages/beheer-brieven.tsx';
import { letterGoneView, lettersView, letterView } from '#web/pages/beheer-brieven.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { lettersPdf } from '../../joining/letters-pdf.ts';
import { gapSince, MOST_LETTERS, printLetters } from '../../joining/print-letters.ts';
import { day } from '../day.ts';
import { choice, optionalText, text } from '../fields.ts';
import { file, html, page, refused, see } from '../page.ts';
import { withReason } from '../reason.ts';
import { actorOf } from '../visitor.ts';

const SUBJECT = 'brieven:afdrukken';

/** Letters to print in one batch. */
export const lettersPage = page({
  name: 'beheer.brieven',
  dutchOnly: true,
  async show(request, context) {
    return await withReason(request, context, SUBJECT, async () => {
      const { sql, clock } = context;
      const since = gapSince(context);
      const [due, out, waiting] = await Promise.all([
        lettersDue(sql, since, MOST_LETTERS),
        lettersOut(sql, clock()),
        countLettersWaiting(sql, since),
      ]);
      const model = { due: due.map(rowOf), out: out.map(rowOf), waiting, gapDays: LETTER_GAP_DAYS };
      return html(lettersView(request.frame, request.form, model));
    });
  },
  form: {
    schema: z.object({}),
    async submit(_values, request, context) {
      return await withReason(request, context, SUBJECT, async () => {
        const { visitor, frame } = request;
        if (visitor.is === 'nobody') return refused();
        const bytes = await printLetters(context, actorOf(visitor), (printed) =>
          lettersPdf(context, printed, frame.gemeente),
        );
        if (bytes === null) return see(pathTo('beheer.brieven'), 'niets-veranderd');
        const name = TEXT.fileName(context.clock().toISOString().slice(0, 10));
        return file(bytes, 'application/pdf', name);
      });
    },
  },
});

const WHAT = ['bewaren', 'opnieuw', 'intrekken'] as const;
type What = (typeof WHAT)[number];
const ACTIONS = {
  bewaren: 'brief.adres',
  opnieuw: 'brief.opnieuw',
  intrekken: 'brief.ingetrokken',
} as const;

/** One letter. */
export const letterPage = page({
  name: 'beheer.brief',
  dutchOnly: true,
  params: z.object({ id: z.uuid() }),
  async show(request, context) {
    return await withReason(request, context, SUBJECT, async () => {
      const { params, frame, form } = request;
      const brief = await getBrief(context.sql, params.id);
      if (brief === null) return html(letterGoneView(frame));
      const { pc6, huisnummer, straat, plaats, toevoeging, printedAt } = brief;
      return html(
        letterView(frame, form, {
          numberLine: `${pc6.slice(0, 4)} ${pc6.slice(4)}, ${huisnummer}`,
          state: printedAt === null ? TEXT.one.notPrinted : TEXT.one.printed(day(printedAt)),
          straat: straat ?? '',
          plaats: plaats ?? '',
          toevoeging: toevoeging ?? '',
        }),
      );
    });
  },
  form: {
    schema: z.object({ straat: text(80), plaats: text(80), toevoeging: optionalText(10), wat: choice(WHAT) }),
    async submit(values, request, context) {
      return await withReason(request, context, SUBJECT, async () => {
        const { params, visitor, frame } = request;
        if (visitor.is === 'nobody') return refused();
        const { wat, ...address } = values;
        const done = await context.sql.begin(async (tx) => {
          const changed = await act(tx, context, { id: params.id, wat, address });
          if (changed)
            await appendAudit(tx, {
              ...{ actor: actorOf(visitor), action: ACTIONS[wat], subject: `brief:${params.id}` },
            });
          return changed;
        });
        if (!done && wat !== 'bewaren') return html(letterGoneView(frame));
        return see(pathTo('beheer.brieven'), done ? 'bewaard' : 'niets-veranderd');
      });
    },
  },
});

type Address = { readonly straat: string; readonly plaats: string; readonly toevoeging: string | null };

async function act(
  tx: Tx,
  { clock }: ProvisioningContext,
  { id, wat, address }: { readonly id: string; readonly wat: What; readonly address: Address },
): Promise<boolean> {
  const corrected = wat === 'intrekken' ? false : await correctBrief(tx, id, address);
  if (wat === 'opnieuw') return await printAgain(tx, id);
  if (wat === 'intrekken') return await withdrawBrief(tx, id, clock());
  return corrected;
}

function rowOf(brief: Brief): LetterRow {
  const { id, kind, straat, pc6, plaats } = brief;
  return {
    id,
    kind,
    address:
      `${straat ?? ''} ${houseNumber(brief)}, ${pc6.slice(0, 4)} ${pc6.slice(4)} ${plaats ?? ''}`.trim(),
    asked: day(brief.askedAt),
    printed: day(brief.printedAt),
    until: day(brief.expiresAt),
  };
}
