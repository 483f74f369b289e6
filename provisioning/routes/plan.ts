import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { dryRun } from '#matrix/readonly.ts';
import { gebiedenWithGroup } from '#store/kamers.ts';
import { DRIFT_KINDS, DRIFT_POLICIES } from '#store/room-types.ts';
import type { ProvisioningContext } from '../context.ts';
import type { PlanView } from '../reconcile/plan-for.ts';
import { planFor } from '../reconcile/plan-for.ts';
import { route } from './route.ts';
import { GebiedCodeText } from './schemas.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const room = {
  soort: z.enum(ROOM_KINDS),
  personId: z.string().nullable().describe('whose own room, of `bewoner` alone'),
};
const Move = z.object({
  personId: z.string().nullable().describe('null: the bot, or a stranger'),
  soort: z.enum(ROOM_KINDS),
});
const Plan = z.object({
  gebied: z.string(),
  state: z.enum(['in-orde', 'werk', 'wacht-op-akkoord']),
  accounts: list(z.string()).describe('ids of people whose account or name is to be made'),
  make: list(z.object(room)),
  settings: list(z.object({ ...room, what: list(z.string()) })),
  add: list(Move),
  remove: list(Move),
  waiting: z
    .object({ people: list(z.string()), members: z.int() })
    .nullable()
    .describe('people who would leave; waits for POST /apply with `agree`'),
  drift: list(z.object({ ...room, kind: z.enum(DRIFT_KINDS), policy: z.enum(DRIFT_POLICIES) })),
  unreadable: list(z.object(room)).describe('rooms that the homeserver does not show'),
});

export const getPlanRoute = route({
  name: 'plan.get',
  method: 'GET',
  path: '/plan',
  summary:
    'What would be done now to bring rooms in line with the database: of one gebied, or of those with a group, by code; `after` the last one seen gives the next page. Changes nothing',
  query: z.strictObject({
    gebied: GebiedCodeText.optional(),
    after: GebiedCodeText.optional(),
    // Each takes as many questions to the homeserver as it has rooms.
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  answers: { 200: z.object({ plans: list(Plan) }) },
  async handle({ query: { gebied, after, limit } }, context) {
    const all = gebied === undefined ? await gebiedenWithGroup(context.sql) : [gebied];
    const codes = all.filter((code) => after === undefined || code > after).slice(0, limit);
    const plans: PlanView[] = [];
    for (const code of codes) plans.push(await planned(context, code));
    return { status: 200, body: { plans } };
  },
});

/** Through the read-only port: whatever planning comes to ask, the homeserver is only read. */
async function planned(context: ProvisioningContext, code: GebiedCode): Promise<PlanView> {
  try {
    const { homeserver } = dryRun(context.homeserver);
    const view = await planFor({ ...context, homeserver }, code);
    if (view === null) throw new ProblemError('niet-gevonden', API_NL.noWijk(code));
    return view;
  } catch (error) {
    if (error instanceof HomeserverError) throw new ProblemError('niet-bereikbaar', API_NL.noHomeserver);
    throw error;
  }
}
