import { z } from 'zod';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Homeserver, Report } from './homeserver.ts';
import type { Transport } from './synapse-transport.ts';
import { answer, path, unlessRefused } from './synapse-transport.ts';

/** Synapse admin API, "Event reports" and "User reports"; `dir=f` is oldest first. */
const ENDPOINTS = {
  event: '/_synapse/admin/v1/event_reports',
  user: '/_synapse/admin/v1/user_reports',
} as const;
const QUERY = { limit: 100, dir: 'f' } as const;

const common = {
  id: z.int(),
  received_ts: z.number(),
  user_id: z.string().transform(userId),
  reason: z.string().nullish(),
};
const eventReports = z.object({
  event_reports: z.array(
    z.object({
      ...common,
      room_id: z.string().transform(roomId),
      event_id: z.string().transform(eventId),
    }),
  ),
});
const userReports = z.object({
  user_reports: z.array(z.object({ ...common, target_user_id: z.string().transform(userId) })),
});

/** What people reported, over Synapse's admin API. */
export function reportsOver({ call, options }: Transport): Pick<Homeserver, 'reports' | 'removeReport'> {
  // With its token alone the appservice is its own user; named in `user_id`, this API would give that user's own reports only.
  const token = options.asToken;
  return {
    async reports() {
      const events = await call({ method: 'GET', path: ENDPOINTS.event, query: QUERY, token });
      const users = await call({ method: 'GET', path: ENDPOINTS.user, query: QUERY, token });
      return [
        ...answer(eventReports, events, ENDPOINTS.event).event_reports.map(
          (one): Report => ({ ...base(one), about: 'event', room: one.room_id, event: one.event_id }),
        ),
        ...answer(userReports, users, ENDPOINTS.user).user_reports.map(
          (one): Report => ({ ...base(one), about: 'user', user: one.target_user_id }),
        ),
      ];
    },
    async removeReport({ about, id }) {
      const endpoint = `${ENDPOINTS[about]}/${path`${String(id)}`}`;
      await unlessRefused([404], null, () => call({ method: 'DELETE', path: endpoint }));
    },
  };
}

type Given =
  | z.output<typeof eventReports>['event_reports'][number]
  | z.output<typeof userReports>['user_reports'][number];

function base(one: Given): Pick<Report, 'id' | 'receivedAt' | 'reporter' | 'reason'> {
  return {
    id: one.id,
    receivedAt: new Date(one.received_ts),
    reporter: one.user_id,
    reason: one.reason || null,
  };
}
