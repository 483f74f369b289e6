import type { UserId } from '#basis/matrix-ids.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Photo } from '#store/photos.ts';
import type { BotContext } from '../context.ts';

/** Who can decide on it: the coordinators of its gebied, not its sender. */
export function deciders(ctx: BotContext, zaak: Zaak): readonly UserId[] {
  return ctx.directory.holders(zaak.gebied, 'coordinator').filter((user) => user !== zaak.sender);
}

/** The deputy that a wijk chose, if that is still one who can decide. */
function deputyOf(ctx: BotContext, zaak: Zaak): UserId | undefined {
  const { plaatsvervanger } = ctx.directory.settings(zaak.gebied);
  if (plaatsvervanger === null) return undefined;
  return deciders(ctx, zaak).find((user) => ctx.directory.person(user)?.personId === plaatsvervanger);
}

/** Whose phones ring first: of an upload in an open melding not the deputy's, who is called when the others are away. */
export function firstAsked(ctx: BotContext, zaak: Zaak, photo: Photo | null): readonly UserId[] {
  const all = deciders(ctx, zaak);
  if (photo?.melding?.isOpen !== true) return all;
  const others = all.filter((user) => user !== deputyOf(ctx, zaak));
  return others.length > 0 ? others : all;
}

/** Whose phones ring when nobody decided: the deputy's, or everybody's again. */
export function calledNext(ctx: BotContext, zaak: Zaak): readonly UserId[] {
  const deputy = deputyOf(ctx, zaak);
  return deputy === undefined ? deciders(ctx, zaak) : [deputy];
}
