import { z } from 'zod';
import { ROOM_KINDS } from '#basis/rooms.ts';
import type { Drift } from '#store/drift.ts';
import { DRIFT_KINDS } from '#store/room-types.ts';
import { listDrift } from '../reconcile/list-drift.ts';
import { route } from './route.ts';
import { GebiedCodeText, GivenId, Limit, Moment } from './schemas.ts';

const STATES = ['open', 'hersteld', 'overgenomen', 'genegeerd', 'vervallen'] as const;
const DriftView = z.object({
  id: GivenId,
  gebied: z.string(),
  room: z.enum(ROOM_KINDS),
  kind: z.enum(DRIFT_KINDS),
  state: z.enum(STATES),
  by: z.string().nullable().describe('Matrix user ID of who did it'),
  happenedAt: Moment.nullable(),
  foundAt: Moment,
  // Not z.json(): the references in what it becomes lead nowhere in the OpenAPI document.
  found: z
    .unknown()
    .describe('content of the state event found, JSON; null: there is none, or it was not told'),
  wanted: z.unknown().describe('content that is wanted, JSON'),
  decidedAt: Moment.nullable(),
  decidedBy: z.string().nullable(),
});

export const listDriftRoute = route({
  name: 'drift.list',
  method: 'GET',
  path: '/drift',
  summary: 'What others changed in the rooms, by whom and when, newest first',
  query: z.strictObject({
    gebied: GebiedCodeText.optional(),
    state: z.enum(STATES).optional(),
    limit: Limit,
  }),
  answers: { 200: z.object({ drift: z.array(DriftView) }) },
  async handle({ query }, context) {
    const drift = (await listDrift(context, query)).map(toView);
    return { status: 200, body: { drift } };
  },
});

function toView(it: Drift): z.output<typeof DriftView> {
  return {
    ...it,
    happenedAt: it.happenedAt?.toISOString() ?? null,
    foundAt: it.foundAt.toISOString(),
    decidedAt: it.decidedAt?.toISOString() ?? null,
  };
}
