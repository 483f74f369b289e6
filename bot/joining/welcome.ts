import { z } from 'zod';
import { JOINING_TEXTS } from '#basis/catalogue/person/joining.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { getPersoon } from '#store/personen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { ownRoomOf } from './own-room-of.ts';

const payloadOf = z.object({ persoon: z.uuid(), gebied: z.string().transform(gebiedCode) });

/** `welcome {persoon, gebied}`: the three things to know, once, in the own room of who takes part from now on. */
export const welcome: BotJob = {
  name: 'welcome',
  run: untilAllowed(async (payload, ctx) => {
    const { persoon, gebied } = payloadOf.parse(payload);
    const person = await getPersoon(ctx.sql, persoon);
    if (person === null || person.endedAt !== null) return;
    const room = await ownRoomOf(ctx, person.userId, gebied);
    const body = JOINING_TEXTS[person.language].welcome.join('\n\n');
    await send(
      ctx,
      { cause: `welkom:${persoon}`, step: gebied.toLowerCase(), room },
      { msgtype: 'm.text', body },
    );
  }),
};

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
