/** From what the store gives to what the API shows. */
import type { z } from 'zod';
import type { Gebied } from '#store/gebieden.ts';
import type { Membership } from '#store/lidmaatschappen.ts';
import type { Persoon } from '#store/personen.ts';
import type * as schemas from './schemas.ts';

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

export function wijkView(gebied: Gebied): z.output<typeof schemas.Wijk> {
  return { ...gebied, vervallenOp: moment(gebied.vervallenOp) };
}

export function personView(persoon: Persoon): z.output<typeof schemas.Person> {
  return { ...persoon, createdAt: persoon.createdAt.toISOString(), endedAt: moment(persoon.endedAt) };
}

export function membershipView(it: Membership): z.output<typeof schemas.Membership> {
  const ended = it.state === 'ended';
  return {
    id: it.id,
    personId: it.persoonId,
    gebied: it.gebied,
    role: it.role,
    since: it.since.toISOString(),
    readOnlyUntil: ended ? null : moment(it.readOnlyUntil),
    until: ended ? it.until.toISOString() : null,
    reason: ended ? it.reason : null,
  };
}
