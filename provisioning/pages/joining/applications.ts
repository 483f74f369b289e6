import { z } from 'zod';
import { AANVRAGEN_NL as TEXT } from '#basis/catalogue/pages/aanvragen.nl.ts';
import { codeInGroups, houseNumber } from '#basis/joining.ts';
import type { Aanvraag } from '#store/aanvragen.ts';
import { getAanvraag, openAanvragen } from '#store/aanvragen.ts';
import { listGebieden } from '#store/gebieden.ts';
import { voteCounts } from '#store/kennen.ts';
import type { FormState } from '#web/form.ts';
import type { Frame } from '#web/frame.ts';
import type { ApplicationRow } from '#web/pages/beheer-aanvragen.tsx';
import {
  applicationGoneView,
  applicationsView,
  applicationView,
  counterCodeView,
} from '#web/pages/beheer-aanvragen.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { codeUrl } from '../../joining/code-url.ts';
import { codeAtCounter, REFUSALS, refuseAanvraag } from '../../joining/prove.ts';
import { qrSquare } from '../../qr.ts';
import { siteUrl } from '../../site-url.ts';
import { day } from '../day.ts';
import { choice } from '../fields.ts';
import type { Answer, PageRequest, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { withReason } from '../reason.ts';
import { actorOf } from '../visitor.ts';

/** Who waits, for the officer at the counter. */
export const applicationsPage = page({
  name: 'beheer.aanvragen',
  dutchOnly: true,
  async show(request, context) {
    return await withReason(request, context, 'aanvragen:balie', async () => {
      const [found, names] = await Promise.all([openAanvragen(context.sql, null), namesOf(context)]);
      return html(applicationsView(request.frame, { rows: found.flatMap((it) => rowOf(it, names) ?? []) }));
    });
  },
});

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional());

/** One of them: a code to hand over, or no. */
export const applicationPage = page({
  name: 'beheer.aanvraag',
  dutchOnly: true,
  params: z.object({ id: z.uuid() }),
  async show(request, context) {
    const { params, frame, form } = request;
    return await withReason(request, context, `aanvraag:${params.id}`, () =>
      showOne(context, frame, form, params.id),
    );
  },
  form: {
    schema: z.object({
      besluit: choice(['ja', 'nee']),
      gezien: optional(z.enum(['identiteitsbewijs', 'post', 'anders'])),
      reden: optional(z.enum(REFUSALS)),
    }),
    async submit(values, request, context) {
      return await withReason(request, context, `aanvraag:${request.params.id}`, () =>
        decide(values, request, context),
      );
    },
  },
});

type Decision = {
  readonly besluit: 'ja' | 'nee';
  readonly gezien?: string | undefined;
  readonly reden?: (typeof REFUSALS)[number] | undefined;
};

async function decide(
  { besluit, gezien, reden }: Decision,
  { params, visitor, frame }: PageRequest<{ readonly id: string }, unknown>,
  context: ProvisioningContext,
): Promise<Answer | Refused> {
  if (visitor.is === 'nobody') return refused();
  const actor = actorOf(visitor);
  if (besluit === 'nee') {
    if (reden === undefined) return refused({ field: 'reden', message: TEXT.one.needsReason });
    const done = await refuseAanvraag(context, { id: params.id, reason: reden, actor });
    return done ? see(pathTo('beheer.aanvragen'), 'bewaard') : html(applicationGoneView(frame));
  }
  if (gezien === undefined) return refused({ field: 'gezien', message: TEXT.one.needsSeen });
  const aanvraag = await getAanvraag(context.sql, params.id);
  const made = await codeAtCounter(context, { id: params.id, actor, seen: gezien });
  if (made === null || aanvraag === null || aanvraag.who === null) return html(applicationGoneView(frame));
  return html(
    counterCodeView(frame, {
      code: codeInGroups(made.code),
      url: siteUrl(context.settings, pathTo('code')),
      until: day(made.expires),
      qr: qrSquare(codeUrl(context.settings, made.code, aanvraag.who)),
    }),
  );
}

async function showOne(
  context: ProvisioningContext,
  frame: Frame,
  form: FormState,
  id: string,
): Promise<Answer> {
  const aanvraag = await getAanvraag(context.sql, id);
  const row = aanvraag?.state === 'open' ? rowOf(aanvraag, await namesOf(context)) : null;
  if (!row) return html(applicationGoneView(frame));
  const votes = (await voteCounts(context.sql, [id])).get(id) ?? { known: 0, unknown: 0 };
  return html(applicationView(frame, form, { ...row, ...votes }));
}

async function namesOf({ sql }: ProvisioningContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await listGebieden(sql)).map(({ code, naam }) => [code, naam]));
}

function rowOf(it: Aanvraag, names: ReadonlyMap<string, string>): ApplicationRow | null {
  if (it.who === null) return null;
  const { naam, straat, pc6, plaats } = it.who;
  return {
    id: it.id,
    since: day(it.madeAt),
    name: naam,
    address:
      `${straat ?? ''} ${houseNumber(it.who)}, ${pc6.slice(0, 4)} ${pc6.slice(4)} ${plaats ?? ''}`.trim(),
    gebied: names.get(it.gebied) ?? it.gebied,
    way: it.choice,
  };
}
