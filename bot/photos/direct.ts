import { mayMove } from '#basis/zaak.ts';
import { appendAudit } from '#store/audit.ts';
import type { Zaak } from '#store/case-row.ts';
import { lockCase, moveCase } from '#store/cases.ts';
import type { Photo } from '#store/photos.ts';
import type { BotContext } from '../context.ts';
import { photoOf } from './link.ts';

/**
 * True if the bot places this photo itself, cleaned, without a tap: the wijk chose so and a melding is open (issue "The eleven
 * spelregels", 1, rule 10). Not if its words are held too, or if it changes an earlier message.
 */
function isDirect(ctx: BotContext, zaak: Zaak, photo: Photo): boolean {
  const wordsHeld = zaak.findings.some((found) => found.action === 'hold' && found.fragment !== '');
  if (zaak.kind !== 'image' || zaak.action !== 'hold' || zaak.editOf !== null || wordsHeld) return false;
  return ctx.directory.settings(zaak.gebied).fotos === 'direct' && photo.melding?.isOpen === true;
}

/** True if the service decided, not a coordinator. */
export function isPlacedByService(ctx: BotContext, zaak: Zaak): boolean {
  return zaak.state === 'geplaatst' && zaak.decidedBy === ctx.rooms.self;
}

/** True if a tip "your photo waits" would be untrue before it is read. */
export async function needsNoTip(ctx: BotContext, zaak: Zaak): Promise<boolean> {
  if (zaak.findings.some((found) => found.fragment !== '')) return false;
  if (zaak.state !== 'wacht') return isPlacedByService(ctx, zaak);
  const photo = await photoOf(ctx, zaak);
  return photo !== null && isDirect(ctx, zaak, photo);
}

/** Has a photo placed that may be placed without a tap; false if a coordinator must look. The first that decides, decides. */
export async function placeDirectly(ctx: BotContext, zaak: Zaak, photo: Photo): Promise<boolean> {
  if (!isDirect(ctx, zaak, photo)) return false;
  return await ctx.sql.begin(async (tx) => {
    const now = await lockCase(tx, zaak.ref);
    if (!now || now.version !== zaak.version || !mayMove('plaatsen_direct', now.state, 'dienst')) return true;
    await moveCase(tx, zaak.ref, 'plaatsen_direct', { at: ctx.clock(), decidedBy: ctx.rooms.self });
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'zaak.plaatsen_direct',
      subject: `zaak:${zaak.id}`,
      reason: 'wijkinstelling',
      detail: { gebied: zaak.gebied, codes: zaak.codes.join(','), melding: photo.melding?.id ?? null },
    });
    return true;
  });
}
