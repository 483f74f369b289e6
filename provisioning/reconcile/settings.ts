import type { DriftKind, DriftPolicy } from '#store/room-types.ts';
import { DRIFT_KINDS, DRIFT_POLICIES } from '#store/room-types.ts';

/** What happens with each kind of difference; the operator's setting. */
export type DriftPolicies = Readonly<Record<DriftKind, DriftPolicy>>;

/** What is to happen with one difference: an official's order, else the policy of its kind. */
export type PolicyOf = (kind: DriftKind, key: string) => DriftPolicy;

/** Differences that can become what is wanted; the rest can be put back or left. */
export const ADOPTABLE = ['naam', 'onderwerp', 'avatar', 'vastgezet', 'lid-verwijderd', 'vreemde'] as const;

/**
 * Everything is put back, but for one: a coordinator (or the bot) who takes a member out does what a coordinator is for, so
 * that stays, with the reason kept.
 */
export const DEFAULT_DRIFT_POLICY: DriftPolicies = {
  ...(Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 'herstellen'])) as Record<DriftKind, DriftPolicy>),
  'lid-verwijderd': 'overnemen',
};

/** True if this kind of difference can be adopted. */
export function isAdoptable(kind: DriftKind): boolean {
  return (ADOPTABLE as readonly DriftKind[]).includes(kind);
}

/**
 * Reads `naam=overnemen,onderwerp=negeren` over the default policy.
 *
 * @throws TypeError in Dutch that names the faulty part.
 */
export function parseDriftPolicy(text: string): DriftPolicies {
  const policy: Record<DriftKind, DriftPolicy> = { ...DEFAULT_DRIFT_POLICY };
  for (const part of text.split(',').map((it) => it.trim())) {
    if (part === '') continue;
    const [kind, choice] = part.split('=').map((it) => it.trim());
    if (!(DRIFT_KINDS as readonly string[]).includes(kind ?? ''))
      throw new TypeError(`onbekende afwijking ${JSON.stringify(kind)}: kies uit ${DRIFT_KINDS.join(', ')}`);
    if (!(DRIFT_POLICIES as readonly string[]).includes(choice ?? ''))
      throw new TypeError(
        `onbekende keuze in ${JSON.stringify(part)}: kies uit ${DRIFT_POLICIES.join(', ')}`,
      );
    if (choice === 'overnemen' && !isAdoptable(kind as DriftKind))
      throw new TypeError(`${kind} kan niet worden overgenomen: kies herstellen of negeren`);
    policy[kind as DriftKind] = choice as DriftPolicy;
  }
  return policy;
}
