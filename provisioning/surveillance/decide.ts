import type { ObservationKind, TellingOutcome } from '#basis/surveillance.ts';
import { isHouseKind, isPublicKind } from '#basis/surveillance.ts';
import type { SurveillanceSettings } from '#basis/wijk-settings.ts';

export type Circumstances = {
  readonly kind: ObservationKind;
  readonly hasAddress: boolean;
  /** It says that an earlier one is in order now, or a later one says so of it. */
  readonly isInOrder: boolean;
  /** The same at the same address was said within the month. */
  readonly wasSaid: boolean;
  /** Who takes part lives there. */
  readonly hasMembers: boolean;
  readonly wish: SurveillanceSettings['bewoners'];
  /** The gemeente gave an address for reports of the public space. */
  readonly gemeenteHears: boolean;
};

/** Who hears of one thing that was seen. What a walker wrote in words of their own goes to no resident. Pure. */
export function decideTelling(it: Circumstances): TellingOutcome {
  if (it.isInOrder) return 'niet';
  if (isPublicKind(it.kind)) {
    if (!it.gemeenteHears) return 'niet';
    return it.hasAddress && it.wasSaid ? 'eerder' : 'gemeente';
  }
  if (!isHouseKind(it.kind) || !it.hasAddress || it.wish === 'niet') return 'niet';
  if (it.wasSaid) return 'eerder';
  if (it.hasMembers) return 'bericht';
  return it.wish === 'kaart' ? 'kaart' : 'niet';
}
