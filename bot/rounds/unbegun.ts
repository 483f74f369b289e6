import { z } from 'zod';
import { UNBEGUN_NL } from '#basis/catalogue/rondes.nl.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { findWalk } from '#store/ronde-verloop.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { clockTime } from '../meldingen/time.ts';
import { editMessage, send } from '../messages/send.ts';
import { TELL_UNBEGUN, UNBEGUN_CAUSE } from './jobs.ts';

const payloadOf = z.object({ walk: z.uuid() });
/** What became of it, each once. */
const VERSIONS = { loopt: 1, gelopen: 1, vervallen: 2 } as const;

/** Tells the coordinators, once and silently, that a round's time came and nobody began it; in the same place what became of it. Nobody's name. */
export const tellUnbegun: BotJob = {
  name: TELL_UNBEGUN,
  run: untilAllowed(async (payload, ctx) => {
    const walk = await findWalk(ctx.sql, payloadOf.parse(payload).walk);
    const room = walk && ctx.directory.roomOf(walk.gebied, 'coordinatie');
    if (!room || walk.notBegunToldAt === null) return;
    const it = { cause: `${UNBEGUN_CAUSE}:${walk.id}`, step: 'bericht', room } as const;
    const content = { msgtype: 'm.notice', body: textOf(walk), 'm.mentions': {} };
    const before = await findMessage(ctx.sql, it.cause, it.step);
    const version = walk.state === 'gevraagd' || walk.state === 'getrokken' ? null : VERSIONS[walk.state];
    // Begun before anybody read that it was not.
    if (before === null && version !== null) return;
    const event = await send(ctx, it, content);
    if (before !== null && version !== null) await editMessage(ctx, it, event, version, content);
  }),
};

function textOf({ number, state, begins, startedAt }: Walk): string {
  if (startedAt !== null) return UNBEGUN_NL.begun(number, clockTime(startedAt));
  if (state === 'vervallen') return UNBEGUN_NL.notWalked(number);
  return UNBEGUN_NL.tell(number, clockTime(begins));
}
