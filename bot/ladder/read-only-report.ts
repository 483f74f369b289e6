import { z } from 'zod';
import { EMERGENCY_NL } from '#basis/catalogue/handhaving.nl.ts';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { cut } from '#basis/cut.ts';
import { JobFailure } from '#basis/errors.ts';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { judge } from '#spelregels/judge.ts';
import type { Verdict } from '#spelregels/types.ts';
import { appendAudit } from '#store/audit.ts';
import { enqueue } from '#store/jobs.ts';
import { actorOf } from '../bezwaar/file.ts';
import { moment, nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { KnownRoom } from '../directory.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import type { Reaction } from '../reactions/types.ts';

const TASK = 'read-only-report';
const MAX_WORDS = 6_000;

/**
 * Who may only read and writes in their own room with the bot: an emergency is placed in the group at once, anything else is answered.
 * Issue "The eleven spelregels", 3: "Read-only people still can report an emergency to the bot, which places it".
 */
export const readOnlyReport: Reaction = {
  name: 'read-only-report',
  async handle(event, tx, ctx) {
    const room = ctx.directory.room(event.roomId);
    if (event.type !== 'm.room.message' || room?.soort !== 'bewoner' || room.owner !== event.sender) return;
    const until = ctx.directory.readOnlyUntil(event.sender, room.gebied);
    if (until === null || until <= ctx.clock()) return;
    const isEmergency = verdictOn(event, room, ctx).emergency;
    const payload = { room: event.roomId, event: event.eventId, until: until.toISOString() };
    await enqueue(tx, 'bot', TASK, payload, { jobKey: `${TASK}:${event.eventId}` });
    if (!isEmergency) return;
    await appendAudit(tx, {
      actor: actorOf(ctx, event.sender),
      action: 'nood.via-bot',
      subject: `gebied:${room.gebied}`,
      reason: 'alleen-lezen',
      detail: { event: event.eventId },
    });
  },
};

function verdictOn(event: TimelineEvent, { gebied }: KnownRoom, ctx: BotContext): Verdict {
  const text = cut(readEvent(event.type, event.content).main, MAX_WORDS);
  return judge({ text, kind: 'text' }, circumstancesOf(ctx, event.sender, { gebied, soort: 'melding' }));
}

const payloadOf = z.object({
  room: z.string().transform(roomId),
  event: z.string().transform(eventId),
  until: z.coerce.date(),
});

/** Places the report, or answers. The words are asked of the homeserver: a job carries none. */
export const placeReport: BotJob = {
  name: TASK,
  run: untilAllowed(async (payload, ctx) => {
    const it = payloadOf.parse(payload);
    const event = await ctx.rooms.getEvent(it.room, it.event);
    const own = ctx.directory.room(it.room);
    if (!event || own?.soort !== 'bewoner') return;
    const cause = `nood:${it.event.slice(1)}` as const;
    const language = ctx.directory.language(event.sender);
    const verdict = verdictOn(event, own, ctx);
    if (!verdict.emergency) {
      const body = LADDER[language].stillReading(moment(it.until, language));
      await send(ctx, { cause, step: 'antwoord', room: own.roomId }, { msgtype: 'm.notice', body });
      return;
    }
    const room = ctx.directory.roomOf(own.gebied, 'melding');
    if (!room) throw new JobFailure('retry', `no melding room for ${own.gebied}`);
    const body = EMERGENCY_NL.reports(nameOf(ctx, event.sender), verdict.text);
    // m.text: phones ring for it, as for any report.
    await send(ctx, { cause, step: 'melding', room }, { msgtype: 'm.text', body });
    const answer = LADDER[language].placedEmergency;
    await send(ctx, { cause, step: 'antwoord', room: own.roomId }, { msgtype: 'm.text', body: answer });
  }),
};
