import { lockCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { askPreview } from '#store/photos.ts';
import type { BotContext } from '../context.ts';
import type { Tap } from './decide.ts';
import { decide, refuseTap } from './decide.ts';
import { uploadOf } from './words.ts';

export type CardChoice = Tap['choice'] | 'onherkenbaar';
type CardTap = Omit<Tap, 'choice'> & { readonly choice: CardChoice };

/** A tap on a card in `coordinatie`: a decision, or the wish to make a part of a photo unrecognisable first. */
export async function hearCardTap(tx: Tx, ctx: BotContext, { choice, ...tap }: CardTap): Promise<void> {
  if (choice !== 'onherkenbaar') return await decide(tx, ctx, { ...tap, choice });
  const zaak = await lockCase(tx, tap.ref);
  if (!zaak || ctx.directory.roomOf(zaak.gebied, 'coordinatie') !== tap.room) return;
  if (ctx.directory.role(tap.by, zaak.gebied) !== 'coordinator' || uploadOf(zaak.kind) !== 'photo') return;
  if (zaak.state !== 'wacht') return await refuseTap(tx, tap, 'besloten');
  if (tap.version !== zaak.version) return await refuseTap(tx, tap, 'veranderd');
  if (tap.by === zaak.sender) return await refuseTap(tx, tap, 'eigen');
  await askPreview(tx, tap.ref);
}
