import type { WijkSettings } from '#basis/wijk-settings.ts';
import type { SanctionKind } from '#store/sancties.ts';
import type { Standing } from '#store/sancties-ladder.ts';

/**
 * The next step of the ladder for one rule, or null. Each `tips` tips that count make one step, and count for no other: a waarschuwing
 * until there are as many as the wijk wants, then reading only, then the question whether somebody can stay. While that is being asked,
 * it is not asked again. Issue "The eleven spelregels", 3: "Ladder by rule and wijk, all expiring". Pure.
 */
export function nextStep(
  ladder: WijkSettings['ladder'],
  counted: number,
  standing: Standing,
): SanctionKind | null {
  if (!ladder.aan || counted < ladder.tips) return null;
  return stepAfter(ladder, standing);
}

/** The step that the tips to come would make. */
export function stepAfter(ladder: WijkSettings['ladder'], standing: Standing): SanctionKind {
  if (standing.warnings < ladder.waarschuwingen) return 'waarschuwing';
  return standing.readOnly < ladder.keerAlleenLezen || standing.removalAsked
    ? 'alleen-lezen'
    : 'verwijdering';
}
