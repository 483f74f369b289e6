import { z } from 'zod';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import { CONVERSATION_HOURS } from '#basis/retention.ts';
import { claimReminders, dropWords, findGesprek, lockGesprek, overdueGesprekken } from '#store/gesprekken.ts';
import { enqueue } from '#store/jobs.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotCron, BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { GESPREK_CAUSE, stop } from './turn.ts';

const MINUTE_MS = 60_000;
/** After so much silence they are reminded, once. */
const SILENCE_MS = 30 * MINUTE_MS;
/** So long after its beginning nothing is left of it. */
const LIFE_MS = CONVERSATION_HOURS * 60 * MINUTE_MS;
const REMIND = 'remind-gesprek';

/** Reminds who fell silent, and ends what is a day old: its words go. */
const sweep: BotJob = {
  name: 'sweep-gesprekken',
  async run(_payload, ctx) {
    const at = ctx.clock();
    for (const id of await overdueGesprekken(ctx.sql, new Date(at.getTime() - LIFE_MS)))
      await ctx.sql.begin(async (tx) => {
        const gesprek = await lockGesprek(tx, id);
        if (gesprek?.endedAt !== null) return await dropWords(tx, id);
        await stop(tx, ctx, gesprek, 'verlopen');
      });
    await ctx.sql.begin(async (tx) => {
      for (const { id, turn } of await claimReminders(tx, new Date(at.getTime() - SILENCE_MS), at))
        await enqueue(tx, 'bot', REMIND, { gesprek: id, turn }, { jobKey: `${REMIND}:${id}:${turn}` });
    });
  },
};

const payloadOf = z.object({ gesprek: z.uuid(), turn: z.int() });

export const remind: BotJob = {
  name: REMIND,
  run: untilAllowed(async (payload, ctx) => {
    const { gesprek: id, turn } = payloadOf.parse(payload);
    const gesprek = await findGesprek(ctx.sql, id);
    // Answered or ended meanwhile.
    if (!gesprek || gesprek.endedAt !== null || gesprek.turn !== turn) return;
    const body = SIGNALEMENT[ctx.directory.language(gesprek.person)].reminder;
    const message = {
      cause: `${GESPREK_CAUSE}:${id}`,
      step: `herinnering-${turn}`,
      room: gesprek.room,
    } as const;
    await send(ctx, message, { msgtype: 'm.text', body });
  }),
};

export const sweepGesprekken: BotCron = { schedule: '* * * * *', job: sweep };
