import { z } from 'zod';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { dryRun } from '#matrix/readonly.ts';
import type { DriftPolicy } from '#store/room-types.ts';
import { wijkPlanView } from '#web/pages/beheer-wijk.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { agreeGebied, applyGebied } from '../../reconcile/apply-gebied.ts';
import type { PlanView } from '../../reconcile/plan-for.ts';
import { planFor } from '../../reconcile/plan-for.ts';
import { checkbox, choice } from '../fields.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { gebiedParams } from '../wijken/area.ts';
import { overviewOf } from './one.ts';

/** What would be done to the rooms of one gebied, and having it done. A yes to many removals is given apart. */
export const wijkPlanPage = page({
  name: 'beheer.wijk.plan',
  dutchOnly: true,
  params: gebiedParams,
  async show({ params, frame, form }, context) {
    const { code, naam } = await overviewOf(context, params.gebied);
    const plan = await planned(context, params.gebied);
    const waiting = plan?.waiting ?? null;
    return html(
      wijkPlanView(frame, form, {
        ...{ code, naam },
        lines: plan === null ? null : linesOf(plan),
        waiting: waiting === null ? null : { people: waiting.people.length, members: waiting.members },
      }),
    );
  },
  form: {
    schema: z.object({ doe: choice(['uitvoeren', 'akkoord']), akkoord: checkbox() }),
    async submit({ doe, akkoord }, { params, visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      await overviewOf(context, params.gebied);
      const actor = actorOf(visitor);
      if (doe === 'uitvoeren') await applyGebied(context, params.gebied, actor);
      else {
        if (!akkoord) return refused({ field: 'akkoord', message: TEXT.one.tick });
        // Nothing waits in the books yet when no run has been: it is asked for, and the page says so again.
        if ((await agreeGebied(context, params.gebied, actor)) === 0)
          await applyGebied(context, params.gebied, actor);
      }
      return see(pathTo('beheer.wijk', { gebied: params.gebied }), 'wordt-toegepast');
    },
  },
});

/** Through the read-only port; null if the homeserver does not answer. */
async function planned(context: ProvisioningContext, code: GebiedCode): Promise<PlanView | null> {
  try {
    const { homeserver } = dryRun(context.homeserver);
    return await planFor({ ...context, homeserver }, code);
  } catch (error) {
    if (error instanceof HomeserverError) return null;
    throw error;
  }
}

/** A plan in the officer's words: kinds of rooms and numbers, nobody by name. Pure. */
export function linesOf(plan: PlanView): readonly string[] {
  const { plan: text } = TEXT;
  const perKind = <T extends { readonly soort: RoomKind }>(
    all: readonly T[],
    line: (room: string, count: number) => string,
  ): string[] =>
    ROOM_KINDS.flatMap((soort) => {
      const count = all.filter((it) => it.soort === soort).length;
      return count === 0 ? [] : [line(text.rooms[soort], count)];
    });
  const policies = [...new Set<DriftPolicy>(plan.drift.map(({ policy }) => policy))];
  return [
    ...(plan.accounts.length === 0 ? [] : [text.accounts(plan.accounts.length)]),
    ...perKind(plan.make, text.make),
    ...perKind(plan.settings, (room) => text.settings(room)),
    ...perKind(
      plan.add.filter(({ personId }) => personId !== null),
      (room, count) => text.add(count, room),
    ),
    ...(plan.add.some((it) => it.personId === null && !plan.make.some(({ soort }) => soort === it.soort))
      ? [text.bot]
      : []),
    ...perKind(plan.remove, (room, count) => text.remove(count, room)),
    ...policies.map((policy) =>
      text.drift(plan.drift.filter((it) => it.policy === policy).length, text.policies[policy]),
    ),
    ...perKind(plan.unreadable, (room) => text.unreadable(room)),
  ];
}
