import { NEIGHBOURS_NL as TEXT } from '#basis/catalogue/meldingen.nl.ts';
import { findMessage, messagesOfCause } from '#store/bot-messages.ts';
import { neighboursOf } from '#store/buurwijken.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { BotContext } from '../context.ts';
import { editMessage, isTapOf, offerTap, removeTaps, sendWithTaps } from '../messages/send.ts';
import { groupsBeside } from './adjacent.ts';

/** First part of the cause of the question to coordinators; the rest is the melding's id. */
export const OFFER_CAUSE = 'melding-buren';
export const OFFER_STEP = 'vraag';
/** The place of ↩️ among its taps. */
const TAKE_BACK_NR = 1;

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
  const neighbours = await neighboursOf(ctx.sql, id);
  const shown = neighbours.map(({ gebied: code }) => code);
  const isTakenBack = neighbours.some((one) => one.isTakenBack);
  const said = (body: string) => ({ msgtype: 'm.notice', body, 'm.mentions': {} });
  const isAsked = shown.length === 0 && state === 'open';
  const event = isAsked
    ? await sendWithTaps(ctx, message, said(TEXT.ask(number, names)), [TEXT.key])
    : (known?.eventId ?? null);
  if (isAsked || event === null) return;
  const where = beside.filter(({ code }) => shown.includes(code)).map(({ naam }) => naam);
  const isOpen = state === 'open';
  const stands = isTakenBack
    ? TEXT.takenBack(number, where.join(', '))
    : TEXT.shown(number, where.join(', '));
  // Another text for each time that it is taken back, over, or open again.
  const version = 4 * melding.closedTurn + (isOpen ? 1 : 2) + (isTakenBack ? 2 : 0);
  await editMessage(ctx, message, event, version, said(isOpen ? stands : TEXT.over(number)));
  const canTakeBack = isOpen && !isTakenBack;
  if (canTakeBack) await offerTap(ctx, message, event, TAKE_BACK_NR, TEXT.takeBackKey);
  const keeps = (step: string): boolean => canTakeBack && step === `${OFFER_STEP}-tik-${TAKE_BACK_NR}`;
  const taps = await messagesOfCause(ctx.sql, cause);
  await removeTaps(
    ctx,
    taps.filter(({ step }) => isTapOf(step, message) && !keeps(step)),
  );
}
