import { IMPORT_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { Boundary, Gebied, GebiedFeature } from '#store/gebieden.ts';

export type KnownGebied = Gebied & { readonly grens: Boundary | null };

/** How a file's gebieden differ from those that are there. */
export type BoundaryPlan = {
  readonly added: readonly GebiedFeature[];
  readonly changed: readonly { readonly from: KnownGebied; readonly to: GebiedFeature }[];
  /** Had lapsed, and are in the file again. */
  readonly back: readonly GebiedFeature[];
  readonly same: readonly GebiedFeature[];
  /** Not in the file any more. */
  readonly lapsed: readonly KnownGebied[];
};

/**
 * Compares a file with what is there. A file of wijken alone says nothing of buurten and the other way round: only the kinds that
 * are in the file can lapse.
 */
export function planBoundaries(
  known: readonly KnownGebied[],
  features: readonly GebiedFeature[],
): BoundaryPlan {
  const before = new Map(known.map((gebied) => [gebied.code, gebied] as const));
  const after = new Set(features.map((feature) => feature.code));
  const kinds = new Set(features.map((feature) => feature.code.slice(0, 2)));
  const added: GebiedFeature[] = [];
  const changed: { from: KnownGebied; to: GebiedFeature }[] = [];
  const back: GebiedFeature[] = [];
  const same: GebiedFeature[] = [];
  for (const to of [...features].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const from = before.get(to.code);
    if (from === undefined) added.push(to);
    else if (from.vervallenOp !== null) back.push(to);
    else if (from.naam !== to.naam || !sameBoundary(from.grens, to.grens)) changed.push({ from, to });
    else same.push(to);
  }
  const lapsed = known.filter(
    (gebied) => gebied.vervallenOp === null && kinds.has(gebied.code.slice(0, 2)) && !after.has(gebied.code),
  );
  return { added, changed, back, same, lapsed };
}

function sameBoundary(a: Boundary | null, b: Boundary | null): boolean {
  if (a === null || b === null) return a === b;
  return a.type === b.type && JSON.stringify(a.coordinates) === JSON.stringify(b.coordinates);
}

/** True if applying the plan would change nothing. */
export function changesNothing(plan: BoundaryPlan): boolean {
  return plan.added.length + plan.changed.length + plan.back.length + plan.lapsed.length === 0;
}

const MOST_LINES = 40;

/** The plan as a person reads it: the counts, then what changes. */
export function describeBoundaryPlan(plan: BoundaryPlan, gemeente: string): readonly string[] {
  const { kinds } = IMPORT_NL;
  const changes = [
    ...plan.added.map((it) => IMPORT_NL.added(it.code, it.naam)),
    ...plan.back.map((it) => IMPORT_NL.back(it.code, it.naam)),
    ...plan.changed.map(({ from, to }) =>
      from.naam === to.naam
        ? IMPORT_NL.newBoundary(to.code, to.naam)
        : IMPORT_NL.renamed(to.code, from.naam, to.naam),
    ),
    ...plan.lapsed.map((it) => IMPORT_NL.lapsed(it.code, it.naam, it.aan)),
  ];
  const bare = [...plan.added, ...plan.back, ...plan.changed.map((it) => it.to), ...plan.same]
    .filter((it) => it.grens === null)
    .map((it) => it.code);
  return [
    IMPORT_NL.planOf(IMPORT_NL.areas, gemeente),
    IMPORT_NL.count(kinds.added, plan.added.length),
    IMPORT_NL.count(kinds.changed, plan.changed.length),
    IMPORT_NL.count(kinds.same, plan.same.length),
    IMPORT_NL.count(kinds.lapsed, plan.lapsed.length),
    ...(plan.back.length > 0 ? [IMPORT_NL.count(kinds.back, plan.back.length)] : []),
    ...changes.slice(0, MOST_LINES),
    ...(changes.length > MOST_LINES ? [IMPORT_NL.more(changes.length - MOST_LINES)] : []),
    ...(bare.length > 0 ? [IMPORT_NL.noBoundary(bare)] : []),
  ];
}
