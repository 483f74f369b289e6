import type { GebiedCode } from '#basis/cbs.ts';
import { pathTo } from '#web/paths.ts';

/** The coordinator who chooses something on the page of surveillance, and of which group. */
export type By = { readonly gebied: GebiedCode; readonly personId: string };

export const hereOf = ({ gebied }: By) => pathTo('wijk.surveillance', { gebied });
