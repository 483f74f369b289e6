import { CARD_KEYS_NL } from '#basis/catalogue/meldingen.nl.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import type { Neighbour } from '#store/buurwijken.ts';
import { neighbourCause, neighboursOf, seenByNeighbours } from '#store/buurwijken.ts';
import type { Query } from '#store/db.ts';
import { getGebied } from '#store/gebieden.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { placesIn } from '#store/surveillance-adressen.ts';
import type { BotContext } from '../context.ts';
import { signOf } from '../meldingen/keys.ts';
import { editMessage, isTapOf, removeTaps, send, sendWithTaps } from '../messages/send.ts';
import { masked } from '../office/archive-text.ts';
import { neighbourCard } from './card.ts';
import { maskPersons } from './mask-persons.ts';

export const NEIGHBOUR_STEP = 'kaart';
const SEEN = signOf(CARD_KEYS_NL.seen);

/** How many people saw it in neighbouring groups; undefined if it is shown in none, or was taken back before anybody did. */
export async function seenElsewhere(sql: Query, { id }: Melding): Promise<number | undefined> {
  const neighbours = await neighboursOf(sql, id);
  if (neighbours.length === 0) return undefined;
  const seen = await seenByNeighbours(sql, neighbours, SEEN);
  const count = new Set([...seen.values()].flat()).size;
  return count === 0 && neighbours.every((one) => one.isTakenBack) ? undefined : count;
}

/** Brings the cards of a melding in neighbouring groups up to date: sent once, then edited, and without words once it is over or taken back. */
export async function showToNeighbours(ctx: BotContext, melding: Melding): Promise<void> {
  const neighbours = await neighboursOf(ctx.sql, melding.id);
  if (neighbours.length === 0) return;
  const seen = await seenByNeighbours(ctx.sql, neighbours, SEEN);
  const from = (await getGebied(ctx.sql, melding.gebied))?.naam ?? melding.gebied;
  for (const it of neighbours) await showIn(ctx, it, { melding, from, seen: seen.get(it.id)?.length ?? 0 });
}

type Shown = { readonly melding: Melding; readonly from: string; readonly seen: number };

async function showIn(ctx: BotContext, { id, gebied, isTakenBack }: Neighbour, it: Shown): Promise<void> {
  const room = ctx.directory.roomOf(gebied, 'melding');
  if (room === undefined) return;
  const message = { cause: neighbourCause(id), step: NEIGHBOUR_STEP, room } as const;
  const known = await findMessage(ctx.sql, message.cause, message.step);
  const { melding } = it;
  const stands = melding.state === 'open' && !isTakenBack;
  // Over, or taken back, before anybody saw it there.
  if (known === null && !stands) return;
  const words = async (text: string | null): Promise<string | null> =>
    text === null || !stands
      ? null
      : maskPersons(await masked(ctx.sql, melding.gebied, text), await placesIn(ctx.sql, melding.gebied));
  const content = neighbourCard({
    ...it,
    isTakenBack,
    what: await words(melding.what),
    place: await words(melding.place),
  });
  const event = isTakenBack
    ? await send(ctx, message, content)
    : await sendWithTaps(ctx, message, content, [CARD_KEYS_NL.seen]);
  if (known !== null) await editMessage(ctx, message, event, melding.version, content);
  if (!isTakenBack) return;
  const taps = await messagesOfCause(ctx.sql, message.cause);
  await removeTaps(
    ctx,
    taps.filter(({ step }) => isTapOf(step, message)),
  );
}
