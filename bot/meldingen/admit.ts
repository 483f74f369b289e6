import { newId } from '#basis/ids.ts';
import { areSimilar } from '#spelregels/similar.ts';
import type { Tx } from '#store/db.ts';
import { openMelding, openMeldingen } from '#store/meldingen.ts';
import { askQuestion } from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { addSign } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { offerSignalement } from '../signalement/offer.ts';
import type { Said } from './hear.ts';
import { kindOfWords } from './said.ts';
import { tellAboutMelding } from './tell.ts';

/** Two reports of the same thing come no further apart than this. */
const SAME_MS = 45 * 60_000;

/** A report, with the words that its card shows. */
export type Admitted = Pick<Said, 'room' | 'gebied' | 'event' | 'author' | 'at'> & {
  readonly danger: boolean;
  readonly place: string | null;
  readonly what: string | null;
  readonly called: boolean;
  /** Its writer asks whether to call 112, or is about to. */
  readonly wantsCall?: boolean;
};

/**
 * A report gets its card; one that looks like an open melding is offered to be joined to that one, and gets its card only if nobody
 * joins it. Where there is danger it gets its card at once, and the offer.
 */
export async function admitReport(tx: Tx, ctx: BotContext, it: Admitted): Promise<void> {
  const same = await similarTo(tx, it);
  const own = !same || it.danger ? await openFor(tx, ctx, it) : undefined;
  if (!same) return;
  await hearCallAbout(tx, it, same, own);
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
}

/** Nobody need call again for the open one, while nobody has said whether this is another; a card of its own has its own 112. */
async function hearCallAbout(tx: Tx, it: Admitted, same: Melding, own: Melding | undefined): Promise<void> {
  const { author: by, event, at } = it;
  if (it.called && !own) await addSign(tx, { melding: same.id, kind: '112', by, event, at });
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
  if (it.called) await addSign(tx, { melding: opened.id, kind: '112', by: author, event, at });
  return opened;
}

async function similarTo(tx: Tx, it: Admitted): Promise<Melding | undefined> {
  const what = it.what;
  if (what === null) return undefined;
  const since = it.at.getTime() - SAME_MS;
  return (await openMeldingen(tx, it.gebied)).find(
    (melding) =>
      melding.openedAt.getTime() >= since &&
      melding.source !== it.event &&
      melding.what !== null &&
      areSimilar({ place: melding.place, what: melding.what }, { place: it.place, what }),
  );
}
