import { z } from 'zod';
import { MOST_NEIGHBOURS, PROOFS } from '#basis/joining.ts';
import { joinProofView, neighbourField } from '#web/pages/meedoen-bewijs.tsx';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { askToJoin } from '../../joining/ask.ts';
import type { Draft } from '../../joining/draft.ts';
import { choice, optionalText } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { addressLine, draftOf, groupOf, missingStep, proofsOf } from './steps.ts';

const NEIGHBOURS = Array.from({ length: MOST_NEIGHBOURS }, (_, at) => neighbourField(at + 1));

/** Signing up, the last step: only now something is stored. */
export const joinProofPage = page({
  name: 'meedoen.bewijs',
  rate: 'strict',
  async show({ frame, form, draft: sealed }, context) {
    const ready = await readyToSend(context, draftOf(context, sealed));
    if (ready.is === 'back') return see(ready.to);
    const { address, who, group, proofs } = ready;
    return html(
      joinProofView(frame, form, { address: addressLine(address), ...who, wijk: group.naam, proofs }),
    );
  },
  form: {
    schema: z.object({
      keuze: choice(PROOFS),
      ...Object.fromEntries(NEIGHBOURS.map((name) => [name, optionalText(60)])),
    }),
    async submit(values, { draft: sealed }, context) {
      const ready = await readyToSend(context, draftOf(context, sealed));
      if (ready.is === 'back') return see(ready.to);
      const { address, who, rules, group, proofs } = ready;
      const { keuze, ...named } = values as { keuze: (typeof PROOFS)[number] } & Record<
        string,
        string | null
      >;
      if (!proofs.includes(keuze)) return refused({ field: 'keuze', message: '' });
      const token = await askToJoin(context, {
        gebied: group.code,
        who: { ...address, naam: who.naam, email: who.email },
        language: who.taal,
        rules: { version: rules.version, at: new Date(rules.at) },
        proofs,
        choice: keuze,
        neighbours: keuze === 'buren' ? NEIGHBOURS.flatMap((name) => named[name] ?? []) : [],
      });
      return see(pathTo('account', { token }), null, { draft: null });
    },
  },
});

type Ready =
  | { readonly is: 'back'; readonly to: Path }
  | ({ readonly is: 'ready' } & {
      readonly address: NonNullable<Draft['address']>;
      readonly who: NonNullable<Draft['who']>;
      readonly rules: NonNullable<Draft['rules']>;
      readonly group: NonNullable<Awaited<ReturnType<typeof groupOf>>>;
      readonly proofs: Awaited<ReturnType<typeof proofsOf>>;
    });

/** All that is needed to send; or the step to go back to. */
async function readyToSend(context: ProvisioningContext, draft: Draft): Promise<Ready> {
  const missing = missingStep(draft, 'bewijs');
  const { address, who, rules } = draft;
  const group = await groupOf(context, draft);
  if (missing !== null || address === undefined || who === undefined || rules === undefined)
    return { is: 'back', to: missing ?? pathTo('meedoen') };
  if (group === null) return { is: 'back', to: pathTo('meedoen') };
  return { is: 'ready', address, who, rules, group, proofs: await proofsOf(context, group.code) };
}
