import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import { mayOpen } from './access.ts';
import type { Visitor } from './visitor.ts';

/** Where somebody begins who has come in and wanted to go nowhere in particular: at what is theirs to do. */
export function homeOf(visitor: Visitor): Path {
  return pathTo(mayOpen(visitor, 'beheer', null) === 'no' ? 'mijn' : 'beheer');
}
