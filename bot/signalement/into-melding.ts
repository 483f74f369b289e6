import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { analyse } from '#spelregels/analyse.ts';
import { reportOf } from '#spelregels/report.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Tx } from '#store/db.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { gesprekOfCase, noteMelding } from '#store/gesprekken.ts';
import { changeWords, lockGebied } from '#store/meldingen.ts';
import { lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { openFor } from '../meldingen/admit.ts';
import { hearPosted } from '../meldingen/hear-posted.ts';
import { kindOfWords } from '../meldingen/said.ts';
import { saysNothing } from './lacks-detail.ts';
import { cardWords, wordsIn } from './lines.ts';
import { answered, standing } from './turn.ts';

/** A signalement that stands in the group. */
export type Posted = {
  readonly gesprek: Gesprek;
  readonly room: RoomId;
  readonly event: EventId;
  readonly text: string;
};

/** What it says of a melding that is open counts as any neighbour's words in an answer to its card. */
export async function addToMelding(ctx: BotContext, it: Posted, target: EventId): Promise<void> {
  const { gebied, person: sender } = it.gesprek;
  const said = { gebied, soort: 'melding', room: it.room, sender, editOf: null } as const;
  await hearPosted(ctx, { ...said, event: it.event, text: wordsIn(it.text).all, answers: [target] });
}

/** The id of the melding that it belongs to, or that it opens as a report; what a card did not say, it says from now on. Repeating it changes nothing. */
export async function meldingFor(
  tx: Tx,
  ctx: BotContext,
  { gesprek, room, event, text }: Posted,
): Promise<string> {
  const { gebied, person: author } = gesprek;
  const said = wordsIn(text);
  const { danger, called112: called } = reportOf(analyse({ text: said.all, kind: 'text' }));
  const words = cardWords(said);
  await lockGebied(tx, gebied);
  const report = { room, gebied, event, author, danger, called, ...words, at: ctx.clock() };
  const melding = gesprek.melding ?? (await openFor(tx, ctx, report)).id;
  await tellCard(tx, melding, words);
  return melding;
}

/** A card that said nothing of what happens, or of where, says it from now on. */
async function tellCard(tx: Tx, id: string, words: ReturnType<typeof cardWords>): Promise<void> {
  const melding = await lockStanding(tx, id);
  if (melding?.state !== 'open') return;
  const what = saysNothing(melding.what) ? (words.what ?? melding.what) : melding.what;
  const kind = what === melding.what ? null : kindOfWords({ what, danger: melding.danger });
  await changeWords(tx, melding.id, { danger: false, kind, place: melding.place ?? words.place, what });
}

/** A signalement that waited and that a coordinator placed as `event`. False, and nothing is done, if the zaak is of something else. */
export async function hearPlacedSignalement(
  ctx: BotContext,
  { ref, sender, room, placeText }: Zaak,
  event: EventId,
): Promise<boolean> {
  const gesprek = await gesprekOfCase(ctx.sql, { ref, person: sender });
  if (!gesprek) return false;
  const posted = { gesprek, room, event, text: placeText ?? '' };
  const melding = await standing(ctx.sql, gesprek.melding);
  if (melding) await addToMelding(ctx, posted, await answered(ctx.sql, melding));
  await ctx.sql.begin(async (tx) => noteMelding(tx, gesprek.id, await meldingFor(tx, ctx, posted)));
  return true;
}
