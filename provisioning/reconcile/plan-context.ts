import type { Phones } from '#basis/catalogue/rooms.nl.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { BOT } from '#matrix/synapse-config.ts';
import type { ProvisioningContext } from '../context.ts';
import type { PlanContext } from './plan.ts';

const DAY_MS = 86_400_000;

/** The numbers that rooms name. */
export function phonesOf(settings: ProvisioningContext['settings']): Phones {
  return {
    emergency: settings.phoneEmergency,
    police: settings.phonePolice,
    gemeente: settings.phoneGemeente,
  };
}

/** What a plan depends on besides the gebied itself, at this moment. */
export function planContext(
  { homeserver, settings, clock }: ProvisioningContext,
  avatars: ReadonlyMap<RoomKind, MxcUri>,
): PlanContext {
  const now = clock();
  const keepDays = Math.max(1, settings.messageRetentionDays - settings.spelregelsMarginDays);
  return {
    now,
    serverName: homeserver.serverName,
    self: homeserver.self,
    bot: userId(`@${BOT.localpart}:${homeserver.serverName}`),
    phones: phonesOf(settings),
    avatars,
    widgetBase: settings.webClientUrl === undefined ? undefined : settings.pagesUrl,
    policy: settings.driftPolicy,
    removalLimit: settings.removalLimitPercent / 100,
    repostBefore: new Date(now.getTime() - keepDays * DAY_MS),
  };
}
