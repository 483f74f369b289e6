import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { ROOM_KINDS } from '#basis/rooms.ts';
import { listDepartures } from '#store/departures.ts';
import { DEPARTURE_REASONS } from '#store/room-types.ts';
import { mayTouch } from '../access.ts';
import { route } from './route.ts';
import { GebiedCodeText, GivenId, Id, Limit, Moment } from './schemas.ts';

const Departure = z.object({
  personId: GivenId.describe('also of somebody who was erased: then it leads to nobody'),
  gebied: z.string(),
  room: z.enum(ROOM_KINDS),
  reason: z.enum(DEPARTURE_REASONS),
  by: z
    .string()
    .nullable()
    .describe('Matrix user ID of who took the person out; null: the person, or the service'),
  at: Moment,
  backAt: Moment.nullable().describe('since when the person is in the room again'),
});

export const listDeparturesRoute = route({
  name: 'departures.list',
  method: 'GET',
  path: '/departures',
  summary: 'Who left which room, when and why, newest first. A coordinator sees the own gebied',
  query: z.strictObject({ person: Id.optional(), gebied: GebiedCodeText.optional(), limit: Limit }),
  answers: { 200: z.object({ departures: z.array(Departure) }) },
  async handle({ query }, { sql }, caller) {
    const gebied = query.gebied ?? caller.gebied ?? undefined;
    if (gebied !== undefined && !mayTouch(caller, gebied))
      throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
    const found = await listDepartures(sql, { gebied, persoonId: query.person, limit: query.limit });
    const departures = found.map(({ persoonId, ...it }) => ({
      ...{ ...it, personId: persoonId },
      at: it.at.toISOString(),
      backAt: it.backAt?.toISOString() ?? null,
    }));
    return { status: 200, body: { departures } };
  },
});
