import { newId } from '#basis/ids.ts';
import type { Tx } from '#store/db.ts';
import { openMelding, openMeldingen } from '#store/meldingen.ts';
import { firstOffered, touchWaiting } from '#store/meldingen-called.ts';
import { askQuestion } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { addSign } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { offerSignalement } from '../signalement/offer.ts';
import { similarTo } from './about.ts';
import { callerOf } from './caller.ts';
import type { Said } from './hear.ts';
import { kindOfWords } from './said.ts';
import { tellAboutMelding } from './tell.ts';

/** A report, with the words that its card shows. */
export type Admitted = Pick<Said, 'room' | 'gebied' | 'event' | 'author' | 'at'> & {
  readonly danger: boolean;
  readonly place: string | null;
  readonly what: string | null;
  readonly called: boolean;
  /** It says that help is on its way. */
  readonly helpComes?: boolean;
  /** Its writer asks whether to call 112, or is about to. */
  readonly wantsCall?: boolean;
};

/**
 * A report gets its card; one that looks like an open melding is offered to be joined to that one, and gets its card only if nobody
 * joins it. Where there is danger it gets its card at once, and the offer.
 */
export async function admitReport(tx: Tx, ctx: BotContext, it: Admitted): Promise<void> {
  const open = await openMeldingen(tx, it.gebied);
  const similar = similarTo(
    open.filter((melding) => melding.source !== it.event),
    it,
  );
  const same = similar && (await firstOffered(tx, similar));
  const own = !same || it.danger ? await openFor(tx, ctx, it) : undefined;
  if (!same) return;
  await hearCallAbout(tx, ctx, it, same, own);
  await askQuestion(tx, {
    id: newId(ctx.random),
    kind: 'hoort-bij',
    gebied: it.gebied,
    event: it.event,
    to: it.author,
    melding: same.id,
    ownMelding: own?.id,
    danger: it.danger,
    called: it.called,
    place: it.place,
    what: it.what,
    at: ctx.clock(),
  });
  if (own && (it.called || it.helpComes)) await touchWaiting(tx, own.id);
}

/** Nobody need call again for the open one, while nobody has said whether this is another; a card of its own has its own 112. */
async function hearCallAbout(
  tx: Tx,
  ctx: BotContext,
  it: Admitted,
  same: Melding,
  own: Melding | undefined,
): Promise<void> {
  if (!own) await hearCallOf(tx, ctx, it, same.id);
  if (it.wantsCall && same.called)
    await tellAboutMelding(tx, { melding: same.id, what: 'al-gebeld', to: it.author });
}

/** Opens a melding of its own for a report. */
export async function openFor(tx: Tx, ctx: BotContext, it: Admitted): Promise<Melding> {
  const { room, gebied, event, author, danger, place, what, at } = it;
  const id = newId(ctx.random);
  const opened = await openMelding(tx, {
    id,
    gebied,
    room,
    source: event,
    reporter: author,
    danger,
    kind: kindOfWords(it),
    place,
    what,
    at,
  });
  await offerSignalement(tx, opened);
  await hearCallOf(tx, ctx, it, opened.id);
  return opened;
}

async function hearCallOf(tx: Tx, ctx: BotContext, it: Admitted, melding: string): Promise<void> {
  const { author, helpComes, event, at } = it;
  if (it.called || helpComes)
    await addSign(tx, { melding, kind: '112', by: callerOf(ctx, { author, helpComes }), event, at });
}
