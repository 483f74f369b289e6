import type { Inrichting } from '#store/inrichting.ts';

/** What an officer does for a new installation, in this order. */
export const SETUP_STEPS = ['gegevens', 'grenzen', 'adressen', 'wijk', 'proef'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Which are done, by what there is, whoever did it and wherever; and the first that is not. Null: all are. Pure. */
export function stepsOf(it: Inrichting): {
  readonly done: Readonly<Record<SetupStep, boolean>>;
  readonly next: SetupStep | null;
} {
  const done = {
    gegevens: it.detailsAt !== null,
    grenzen: it.gebieden > 0,
    adressen: it.addresses > 0,
    wijk: it.groups > 0,
    proef: it.trial?.outcome === 'gelukt',
  };
  return { done, next: SETUP_STEPS.find((step) => !done[step]) ?? null };
}
