import { z } from 'zod';
import { TRIAL_NL } from '#basis/catalogue/pages/inrichten.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import { TRIAL_PREFIX } from '#matrix/content.ts';
import type { Content } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import { listGebieden } from '#store/gebieden.ts';
import type { TrialOutcome } from '#store/inrichting.ts';
import { endTrial, getInrichting } from '#store/inrichting.ts';
import type { ProvisioningContext } from '../context.ts';
import { payloadOf } from '../jobs/payload.ts';

const Payload = z.object({ id: z.uuid() });

/**
 * What is sent: plain words that are no report of anything, and beside them the same in HTML that not every app shows alike, which the gate
 * lets nobody have. So it is seen whether a message was judged, without a zaak, a tip or a card coming of it.
 */
const MESSAGE: Content = {
  msgtype: 'm.text',
  body: TRIAL_NL.message,
  format: 'org.matrix.custom.html',
  formatted_body: `<article>${TRIAL_NL.message}</article>`,
};

/**
 * `try-line {id}`: sends a test melding by the way that a resident's goes: somebody who is made for it writes in a room that is made for it, which
 * nobody else is in, and it is looked at what arrived. Then both are gone. Repeated after a kill it takes up the same room and person; what it
 * leaves all the same, the sweep of unknown rooms removes.
 */
export async function tryLine(context: ProvisioningContext, payload: unknown): Promise<void> {
  const { id } = payloadOf(Payload, payload);
  const { sql, clock, homeserver } = context;
  const { trial } = await getInrichting(sql);
  if (trial?.id !== id) return;
  const name = `${TRIAL_PREFIX}${id}`;
  if (trial.outcome === null) {
    const outcome = await tried(context, name);
    await sql.begin(async (tx) => {
      await endTrial(tx, id, outcome, clock());
      await appendAudit(tx, {
        ...{ actor: 'service:provisioning', action: 'inrichten.proef', reason: outcome },
      });
    });
  }
  await cleanUp(context, name, userId(`@${name}:${homeserver.serverName}`));
}

async function tried(context: ProvisioningContext, name: string): Promise<TrialOutcome> {
  const { homeserver, sql } = context;
  try {
    const [gebied] = await listGebieden(sql);
    if (gebied === undefined) return 'homeserver';
    const user = await homeserver.ensureUser({ localpart: name, displayName: TRIAL_NL.sender });
    const room = await trialRoom(context, name, gebied.code);
    await homeserver.joinUser(room, user);
    const event = await homeserver.sendAsTrial(user, room, 'm.room.message', MESSAGE, name);
    return (await wasJudged(context, room, event)) ? 'gelukt' : 'poort';
  } catch (error) {
    if (!(error instanceof HomeserverError)) throw error;
    context.log.warn({ errcode: error.errcode }, 'a test melding could not be sent');
    return 'homeserver';
  }
}

async function wasJudged(
  { homeserver }: ProvisioningContext,
  room: RoomId,
  event: EventId,
): Promise<boolean> {
  const seen = await homeserver.getEvent(room, event);
  return seen !== null && seen.content.body === MESSAGE.body && !('formatted_body' in seen.content);
}

/** Under a name that the homeserver gives to this service alone; it is given no other. */
const aliasOf = ({ homeserver }: ProvisioningContext, name: string) =>
  roomAlias(`#bewoner-${name}:${homeserver.serverName}`);

/** A room that the gate takes for the one of the meldingen; in no book of ours, so that nothing comes of what is said in it. */
async function trialRoom(context: ProvisioningContext, name: string, gebied: GebiedCode): Promise<RoomId> {
  const { homeserver } = context;
  const alias = aliasOf(context, name);
  const there = await homeserver.resolveAlias(alias);
  if (there !== null) return there;
  return await homeserver.createRoom({
    ...{ alias, name: TRIAL_NL.room, topic: TRIAL_NL.message, isSpace: false },
    powerLevels: {
      users_default: 0,
      events_default: 0,
      state_default: 100,
      invite: 100,
      kick: 100,
      ban: 100,
    },
    initialState: [
      { type: MARKER_EVENT_TYPE, stateKey: '', content: { gebied, soort: 'melding' } },
      { type: 'm.room.join_rules', stateKey: '', content: { join_rule: 'invite' } },
      { type: 'm.room.history_visibility', stateKey: '', content: { history_visibility: 'joined' } },
    ],
  });
}

/** Best effort: what fails here says nothing about the line, and is swept or stays a closed account that nobody knows. */
async function cleanUp(context: ProvisioningContext, name: string, user: UserId): Promise<void> {
  const { homeserver, log } = context;
  const alias = aliasOf(context, name);
  for (const step of [
    async () => {
      const room = await homeserver.resolveAlias(alias);
      if (room !== null) await homeserver.deleteRoom(room);
    },
    () => homeserver.deactivateUser(user, true),
  ])
    await step().catch((error: unknown) => {
      if (!(error instanceof HomeserverError)) throw error;
      log.warn({ errcode: error.errcode }, 'what a test melding left could not be removed yet');
    });
}
