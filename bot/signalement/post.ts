import { JobFailure } from '#basis/errors.ts';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import type { Tx } from '#store/db.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { findGesprek, notePlaced } from '#store/gesprekken.ts';
import { changeWords, findMelding, lockGebied } from '#store/meldingen.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { openFor } from '../meldingen/admit.ts';
import { hearPosted } from '../meldingen/hear-posted.ts';
import { kindOfWords } from '../meldingen/said.ts';
import { send } from '../messages/send.ts';
import { saysNothing } from './lacks-detail.ts';
import { cardWords, wordsIn } from './lines.ts';
import { gesprekPayload } from './show.ts';
import { answered, askGesprekJob, GESPREK_CAUSE, POST_SIGNALEMENT, SHOW_GESPREK } from './turn.ts';

/** Which message of a conversation stands in the group. */
export const SIGNALEMENT_STEP = 'signalement';

type Posted = {
  readonly gesprek: Gesprek;
  readonly room: RoomId;
  readonly event: EventId;
  readonly text: string;
};

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

async function addToMelding(ctx: BotContext, it: Posted, target: EventId): Promise<void> {
  const { gebied, person: sender } = it.gesprek;
  const said = { gebied, soort: 'melding', room: it.room, sender, editOf: null } as const;
  await hearPosted(ctx, { ...said, event: it.event, text: wordsIn(it.text).all, answers: [target] });
}

/** It stands in the group: its words go from here, and its person hears so. */
async function note(ctx: BotContext, { gesprek, room, event, text }: Posted): Promise<void> {
  const { gebied, person: author } = gesprek;
  const said = wordsIn(text);
  const { danger, called112: called } = reportOf(analyse({ text: said.all, kind: 'text' }));
  const words = cardWords(said);
  await ctx.sql.begin(async (tx) => {
    await lockGebied(tx, gebied);
    const report = { room, gebied, event, author, danger, called, ...words, at: ctx.clock() };
    const melding = gesprek.melding ?? (await openFor(tx, ctx, report)).id;
    if (!(await notePlaced(tx, gesprek.id, melding))) return;
    await askGesprekJob(tx, SHOW_GESPREK, gesprek.id);
    await tellCard(tx, melding, words);
  });
}

/** A card that said nothing of what happens, or of where, says it from now on. */
async function tellCard(tx: Tx, id: string, words: ReturnType<typeof cardWords>): Promise<void> {
  const melding = await lockStanding(tx, id);
  if (melding?.state !== 'open') return;
  const what = saysNothing(melding.what) ? (words.what ?? melding.what) : melding.what;
  const kind = what === melding.what ? null : kindOfWords({ what, danger: melding.danger });
  await changeWords(tx, melding.id, { danger: false, kind, place: melding.place ?? words.place, what });
}
