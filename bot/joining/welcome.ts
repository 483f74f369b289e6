import { z } from 'zod';
import { JOINING_TEXTS } from '#basis/catalogue/person/joining.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { enqueue } from '#store/jobs.ts';
import { getPersoon } from '#store/personen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { NoOwnRoom, ownRoomOf } from './own-room-of.ts';

/** How soon is looked again for a room that is being made, and how often; then it fails as any job, and is tried ever more seldom. */
const LOOK_AGAIN_MS = 2_000;
const MOST_LOOKS = 150;

const payloadOf = z.object({
  persoon: z.uuid(),
  gebied: z.string().transform(gebiedCode),
  /** How often was looked. */
  keer: z.int().min(0).default(0),
});

/**
 * `welcome {persoon, gebied}`: the three things to know, once, in the own room of who takes part from now on. Their rooms follow while they
 * read how to come into the app, of a whole hall one after the other: it is looked for again and again, since a job that fails is let be for
 * longer each time (store/jobs.ts).
 */
export const welcome: BotJob = {
  name: 'welcome',
  run: untilAllowed(async (payload, ctx) => {
    const { persoon, gebied, keer } = payloadOf.parse(payload);
    const person = await getPersoon(ctx.sql, persoon);
    if (person === null || person.endedAt !== null) return;
    const body = JOINING_TEXTS[person.language].welcome.join('\n\n');
    const content = { msgtype: 'm.text', body } as const;
    try {
      const room = await ownRoomOf(ctx, person.userId, gebied);
      const membership = await membershipOf(ctx, room, person.userId);
      // Who has left their own room is not waited for.
      if (membership === 'leave' || membership === 'ban') return;
      if (membership !== 'join') throw new NoOwnRoom(gebied);
      await send(ctx, { cause: `welkom:${persoon}`, step: gebied.toLowerCase(), room }, content);
    } catch (error) {
      if (keer >= MOST_LOOKS || !isBeingMade(error)) throw error;
      const runAt = new Date(ctx.clock().getTime() + LOOK_AGAIN_MS);
      const next = { persoon, gebied, keer: keer + 1 };
      await enqueue(ctx.sql, 'bot', 'welcome', next, { jobKey: `welcome:${persoon}:${gebied}`, runAt });
    }
  }),
};

/** The room is not there, or the bot or its owner is not in it yet. */
const isBeingMade = (error: unknown): boolean =>
  error instanceof NoOwnRoom || (error instanceof HomeserverError && error.errcode === 'M_FORBIDDEN');

/** What is said in a room before somebody is in it, they never see: its history begins for each where they joined. */
async function membershipOf(ctx: BotContext, room: RoomId, user: UserId): Promise<unknown> {
  const state = (await ctx.rooms.readState(room)) ?? [];
  return state.find((it) => it.type === 'm.room.member' && it.stateKey === user)?.content.membership;
}

const accountOf = z.object({ persoon: z.uuid(), nr: z.int(), wat: z.enum(['stap-gewist', 'gekoppeld']) });

/**
 * `account-changed {persoon, nr, wat}`: tells somebody, once, that how they sign in was changed by another: who did not ask for it must
 * know. `nr`: of the audit row.
 */
export const accountChanged: BotJob = {
  name: 'account-changed',
  run: untilAllowed(async (payload, ctx) => {
    const { persoon, nr, wat } = accountOf.parse(payload);
    const person = await getPersoon(ctx.sql, persoon);
    const room = person && ctx.directory.ownRoom(person.userId);
    if (!person || !room) return;
    const body = JOINING_TEXTS[person.language].accountChanged[wat];
    await send(ctx, { cause: `inloggen:${nr}`, step: wat, room }, { msgtype: 'm.text', body });
  }),
};

const changedOf = z.object({ persoon: z.uuid(), link: z.uuid() });

/** `password-changed {persoon, link}`: tells somebody, once, that their password was changed: who did not do it must know. */
export const passwordChanged: BotJob = {
  name: 'password-changed',
  run: untilAllowed(async (payload, ctx) => {
    const { persoon, link } = changedOf.parse(payload);
    const person = await getPersoon(ctx.sql, persoon);
    const room = person && ctx.directory.ownRoom(person.userId);
    if (!person || !room) return;
    const body = JOINING_TEXTS[person.language].passwordChanged;
    await send(ctx, { cause: `wachtwoord:${link}`, step: 'nieuw', room }, { msgtype: 'm.text', body });
  }),
};
