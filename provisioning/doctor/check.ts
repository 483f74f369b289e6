import type { Clock } from '#basis/time.ts';
import type { Notices } from './notices.ts';
import type { Site } from './site.ts';
import type { ServiceStatus } from './status.ts';

/** How something is. `niet-gekeken`: it could not be looked at here, and `says` tells why. */
export const LEVELS = ['fout', 'let-op', 'orde', 'niet-gekeken'] as const;
export type Level = (typeof LEVELS)[number];

export type Outcome = {
  readonly level: Level;
  /** What was found: one or two sentences, without a name of anybody. */
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};

/** What a check may look at. */
export type Scene = {
  /** The address of the gemeente's server as phones use it. Null: not known here. */
  readonly site: Site | null;
  /** What the service says of itself; a sentence on why it does not. */
  readonly status: ServiceStatus | { readonly absent: string };
  readonly notices: Notices;
  readonly clock: Clock;
  /** Whether the machine's clock is kept right by the network; null if that cannot be seen. */
  readonly clockKept: () => Promise<boolean | null>;
  /** Aborts when the check has taken too long. */
  readonly signal: AbortSignal;
};

/** One thing that the doctor looks at. What `look` throws is told as a fault of the check. */
export type Check = {
  /** Of lower-case letters and dashes; scripts may rely on it. */
  readonly id: string;
  readonly name: string;
  look(scene: Scene): Promise<Outcome> | Outcome;
};

/** A check of what the service says of itself: not made where the service says nothing. */
export function insideCheck(it: {
  readonly id: string;
  readonly name: string;
  look(status: ServiceStatus, scene: Scene): Promise<Outcome> | Outcome;
}): Check {
  return {
    id: it.id,
    name: it.name,
    look: (scene) =>
      'absent' in scene.status
        ? { level: 'niet-gekeken', says: scene.status.absent }
        : it.look(scene.status, scene),
  };
}
