import { NEIGHBOURS_NL as TEXT } from '#basis/catalogue/meldingen.nl.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import { neighboursOf } from '#store/buurwijken.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { BotContext } from '../context.ts';
import { editMessage, isTapOf, removeTaps, sendWithTaps } from '../messages/send.ts';
import { groupsBeside } from './adjacent.ts';

/** First part of the cause of the question to coordinators; the rest is the melding's id. */
export const OFFER_CAUSE = 'melding-buren';
export const OFFER_STEP = 'vraag';

/**
 * Asks the coordinators in `coordinatie`, once and silently, whether neighbouring groups should see an open melding; says there what came of it.
 * Where no group lies beside this one there is nothing to ask.
 */
export async function offerToNeighbours(ctx: BotContext, melding: Melding): Promise<void> {
  const { id, gebied, number, state } = melding;
  const cause = `${OFFER_CAUSE}:${id}` as const;
  const known = await findMessage(ctx.sql, cause, OFFER_STEP);
  if (known === null && state !== 'open') return;
  const beside = await groupsBeside(ctx.sql, gebied);
  const room = ctx.directory.roomOf(gebied, 'coordinatie');
  if (room === undefined || (known === null && beside.length === 0)) return;
  const message = { cause, step: OFFER_STEP, room } as const;
  const names = beside.map(({ naam }) => naam).join(', ');
  const shown = (await neighboursOf(ctx.sql, id)).map(({ gebied: code }) => code);
  const said = (body: string) => ({ msgtype: 'm.notice', body, 'm.mentions': {} });
  const isAsked = shown.length === 0 && state === 'open';
  const event = isAsked
    ? await sendWithTaps(ctx, message, said(TEXT.ask(number, names)), [TEXT.key])
    : (known?.eventId ?? null);
  if (isAsked || event === null) return;
  const where = beside.filter(({ code }) => shown.includes(code)).map(({ naam }) => naam);
  const body = state === 'open' ? TEXT.shown(number, where.join(', ')) : TEXT.over(number);
  // Another text for each time that it is over, or open again.
  const version = 2 * melding.closedTurn + (state === 'open' ? 1 : 2);
  await editMessage(ctx, message, event, version, said(body));
  const taps = (await messagesOfCause(ctx.sql, cause)).filter(({ step }) => isTapOf(step, message));
  await removeTaps(ctx, taps);
}
