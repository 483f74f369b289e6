import type { DriftKind, DriftPolicy } from '#store/room-types.ts';
import { DRIFT_KINDS, DRIFT_POLICIES } from '#store/room-types.ts';

/** What happens with each kind of difference; the operator's setting. */
export type DriftPolicies = Readonly<Record<DriftKind, DriftPolicy>>;

/** What is to happen with one difference: an official's order, else the policy of its kind. */
export type PolicyOf = (kind: DriftKind, key: string) => DriftPolicy;

/** Differences that can become what is wanted. The others are how the groups work: who may what, who gets in, what leads where. */
const ADOPTABLE: readonly DriftKind[] = [
  'naam',
  'onderwerp',
  'avatar',
  'vastgezet',
  'lid-verwijderd',
  'vreemde',
];

/** Differences that are put right, whatever anybody wants: without the marker nothing is judged, without the bot what waits is lost. */
const ALWAYS_REPAIRED: readonly DriftKind[] = ['merkteken', 'bot-verwijderd'];

/**
 * Everything is put back, but for one: a coordinator (or the bot) who takes a member out does what a coordinator is for, so
 * that stays, with the reason kept.
 */
export const DEFAULT_DRIFT_POLICY: DriftPolicies = {
  ...(Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, 'herstellen'])) as Record<DriftKind, DriftPolicy>),
  'lid-verwijderd': 'overnemen',
};

/** What can be chosen for this kind of difference. */
export function choicesFor(kind: DriftKind): readonly DriftPolicy[] {
  if (ALWAYS_REPAIRED.includes(kind)) return ['herstellen'];
  return DRIFT_POLICIES.filter((policy) => policy !== 'overnemen' || ADOPTABLE.includes(kind));
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
    const choices = choicesFor(kind as DriftKind);
    if (!choices.includes(choice as DriftPolicy))
      throw new TypeError(`${kind} kan niet op ${choice} staan: kies ${choices.join(' of ')}`);
    policy[kind as DriftKind] = choice as DriftPolicy;
  }
  return policy;
}
