import { JobFailure } from '#basis/errors.ts';
import { findGesprek, notePlaced } from '#store/gesprekken.ts';
import { findMelding } from '#store/meldingen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import type { Posted } from './into-melding.ts';
import { addToMelding, meldingFor } from './into-melding.ts';
import { gesprekPayload } from './show.ts';
import { answered, askGesprekJob, GESPREK_CAUSE, POST_SIGNALEMENT, SHOW_GESPREK } from './turn.ts';

/** Which message of a conversation stands in the group. */
export const SIGNALEMENT_STEP = 'signalement';

/**
 * Posts a signalement in the group, once: as an answer to the card of its melding, where its words count as any neighbour's, or as the
 * report of a new one.
 */
export const postSignalement: BotJob = {
  name: POST_SIGNALEMENT,
  run: untilAllowed(async (payload, ctx) => {
    const gesprek = await findGesprek(ctx.sql, gesprekPayload.parse(payload).gesprek);
    if (!gesprek || gesprek.toPlace === null) return;
    const { gebied, toPlace: text } = gesprek;
    const room = ctx.directory.roomOf(gebied, 'melding');
    if (!room) throw new JobFailure('retry', `no melding room for ${gebied}`);
    const melding = gesprek.melding === null ? null : await findMelding(ctx.sql, gesprek.melding);
    const target = melding && (await answered(ctx.sql, melding));
    // m.text: phones ring for it, as for what a neighbour types.
    const content = {
      ...{ msgtype: 'm.text', body: text, 'm.mentions': {} },
      ...(target && { 'm.relates_to': { 'm.in_reply_to': { event_id: target } } }),
    };
    const step = { cause: `${GESPREK_CAUSE}:${gesprek.id}`, step: SIGNALEMENT_STEP, room } as const;
    const posted = { gesprek, room, event: await send(ctx, step, content), text };
    if (melding && target) await addToMelding(ctx, posted, target);
    await note(ctx, posted);
  }),
};

/** It stands in the group: its words go from here, and its person hears so. */
async function note(ctx: BotContext, posted: Posted): Promise<void> {
  const { id } = posted.gesprek;
  await ctx.sql.begin(async (tx) => {
    if (await notePlaced(tx, id, await meldingFor(tx, ctx, posted)))
      await askGesprekJob(tx, SHOW_GESPREK, id);
  });
}
