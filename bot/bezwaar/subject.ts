import { eventId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { AppealSubject } from '#store/bezwaren.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef } from '#store/cases.ts';
import type { Sanction } from '#store/sancties.ts';
import { sanctionById } from '#store/sancties.ts';
import type { Tip } from '#store/tips.ts';
import { tipById } from '#store/tips.ts';
import { uploadOf, wordsToPlace } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import { readEvent } from '../gate/read/event.ts';
import { isSettled } from './tap-tip.ts';

/** What an appeal is about, with all that is kept of it. */
export type Subject =
  | { readonly is: 'tip'; readonly tip: Tip; readonly zaak: Zaak | null; readonly original: Original | null }
  | { readonly is: 'sanctie'; readonly sanction: Sanction };
type Original = { readonly type: string; readonly content: Content };

/** Looks up what an appeal is about. A nudge's message is asked of the homeserver: its words are kept nowhere. */
export async function subjectOf(ctx: BotContext, { is, id }: AppealSubject): Promise<Subject | null> {
  if (is === 'sanctie') {
    const sanction = await sanctionById(ctx.sql, id);
    return sanction && { is, sanction };
  }
  const tip = await tipById(ctx.sql, id);
  if (!tip) return null;
  const zaak = tip.ref === null ? null : await caseByRef(ctx.sql, tip.ref);
  // Of what was changed since, the tip's words are no more.
  if (zaak) return { is, tip, zaak, original: zaak.original && isAbout(tip, zaak) ? zaak.original : null };
  return { is, tip, zaak: null, original: await standingMessage(ctx, tip) };
}

function isAbout(tip: Tip, zaak: Zaak): boolean {
  return zaak.state === 'geplaatst' || !isSettled(tip, zaak);
}

async function standingMessage(ctx: BotContext, tip: Tip): Promise<Original | null> {
  if (tip.room === null) return null;
  const event = await ctx.rooms.getEvent(tip.room, eventId(tip.cause));
  return event?.sender === tip.recipient && Object.keys(event.content).length > 0 ? event : null;
}

/** The words as they were typed, also those of a caption; null once they are gone. */
export function typedWords({ zaak, original }: Extract<Subject, { is: 'tip' }>): string | null {
  if (original === null) return null;
  if (zaak === null || uploadOf(zaak.kind) !== 'none') return readEvent(original.type, original.content).main;
  return wordsToPlace(zaak, original);
}
