import { z } from 'zod';
import { ROUND_REPORT_NL } from '#basis/catalogue/rondes.nl.ts';
import { OBSERVATION_KINDS } from '#basis/surveillance.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Walk } from '#store/ronde-verloop.ts';
import { findWalk, walkersOf } from '#store/ronde-verloop.ts';
import type { Seen } from '#store/waarnemingen.ts';
import { seenOnWalk } from '#store/waarnemingen.ts';
import { day } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { clockTime } from '../meldingen/time.ts';
import { editMessage, send } from '../messages/send.ts';
import { REPORT_CAUSE, REPORT_ROUND } from './jobs.ts';

const payloadOf = z.object({ walk: z.uuid() });

/** Three lines in the room `surveillance` after a round; what comes later changes them in place. */
export const reportRound: BotJob = {
  name: REPORT_ROUND,
  run: untilAllowed(async (payload, ctx) => {
    const walk = await findWalk(ctx.sql, payloadOf.parse(payload).walk);
    const room = walk && ctx.directory.roomOf(walk.gebied, 'surveillance');
    if (!room) {
      ctx.log.info({ walk: walk?.id }, 'no room in which to tell how a round went');
      return;
    }
    const walkers = await walkersOf(ctx.sql, walk.id);
    const seen = await seenOnWalk(ctx.sql, walk.id);
    const isOver = walk.state === 'gelopen';
    const body = isOver ? reportText(walk, seen, walkers.length) : ROUND_REPORT_NL.goesOn(walk.number);
    const it = { cause: `${REPORT_CAUSE}:${walk.id}`, step: 'verslag', room } as const;
    const content = { msgtype: 'm.notice', body, 'm.mentions': {} };
    const before = await findMessage(ctx.sql, it.cause, it.step);
    const event = await send(ctx, it, content);
    if (before) await editMessage(ctx, it, event, walk.reportVersion, content);
  }),
};

/** Counts by kind and the hours; no address and no name. Pure. */
export function reportText(walk: Walk, seen: readonly Seen[], walkers: number): string {
  const from = walk.startedAt ?? walk.begins;
  const counts = OBSERVATION_KINDS.map(
    (kind) => [kind, seen.filter((one) => one.kind === kind && !one.isMended).length] as const,
  ).filter(([, many]) => many > 0);
  const until = clockTime(walk.endedAt ?? walk.ends);
  return [
    ROUND_REPORT_NL.walked(walk.number, day(from), clockTime(from), until, walkers),
    ROUND_REPORT_NL.seen(counts, seen.filter((one) => one.isLate).length),
    ROUND_REPORT_NL.mended(seen.filter((one) => one.isMended).length),
  ].join('\n');
}
