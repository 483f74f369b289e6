import { cut } from '#basis/cut.ts';
import { JobFailure } from '#basis/errors.ts';
import { newId } from '#basis/ids.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportsEmergency } from '#spelregels/emergency.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { findGesprek, notePlaced } from '#store/gesprekken.ts';
import { findMelding, openMelding } from '#store/meldingen.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { gesprekPayload } from './show.ts';
import { answering, askGesprekJob, GESPREK_CAUSE, POST_SIGNALEMENT, SHOW_GESPREK } from './turn.ts';

/** Of what happens a card shows the beginning; of a place less. UTF-16 units. */
const MAX_WHAT = 200;
const MAX_PLACE = 60;

/** Posts a signalement in the group, once: as an answer to the card of its melding, or as the report of a new one. */
export const postSignalement: BotJob = {
  name: POST_SIGNALEMENT,
  run: untilAllowed(async (payload, ctx) => {
    const gesprek = await findGesprek(ctx.sql, gesprekPayload.parse(payload).gesprek);
    if (!gesprek || gesprek.toPlace === null) return;
    const room = ctx.directory.roomOf(gesprek.gebied, 'melding');
    if (!room) throw new JobFailure('retry', `no melding room for ${gesprek.gebied}`);
    const melding = gesprek.melding === null ? null : await findMelding(ctx.sql, gesprek.melding);
    // m.text: phones ring for it, as for what a neighbour types.
    const content = {
      msgtype: 'm.text',
      body: gesprek.toPlace,
      'm.mentions': {},
      ...(await answering(ctx.sql, melding)),
    };
    const event = await send(
      ctx,
      { cause: `${GESPREK_CAUSE}:${gesprek.id}`, step: 'signalement', room },
      content,
    );
    await note(ctx, gesprek, gesprek.toPlace, event);
  }),
};

async function note(ctx: BotContext, gesprek: Gesprek, placed: string, event: EventId): Promise<void> {
  await ctx.sql.begin(async (tx) => {
    const room = ctx.directory.roomOf(gesprek.gebied, 'melding');
    if (!room) throw new JobFailure('retry', `no melding room for ${gesprek.gebied}`);
    const danger = reportsEmergency(analyse({ text: placed, kind: 'text' }));
    const words = { danger, place: lineOf(placed, 'Waar', MAX_PLACE), what: lineOf(placed, 'Wat', MAX_WHAT) };
    const report = { gebied: gesprek.gebied, room, source: event, reporter: gesprek.person, at: ctx.clock() };
    const melding =
      gesprek.melding ?? (await openMelding(tx, { id: newId(ctx.random), ...report, ...words })).id;
    if (await notePlaced(tx, gesprek.id, melding)) await askGesprekJob(tx, SHOW_GESPREK, gesprek.id);
  });
}

/** What stands behind a label, as the group reads it; null if there is no such line. */
function lineOf(placed: string, label: string, max: number): string | null {
  const line = placed.split('\n').find((one) => one.startsWith(`${label}: `));
  return line === undefined ? null : cut(line.slice(label.length + 2), max);
}
