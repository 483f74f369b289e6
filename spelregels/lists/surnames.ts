import { listed } from './entry.ts';

/** Words of rule 8 that families or villages are called too. */
export const NAMES_TOO: ReadonlySet<string> = new Set(
  listed('lul hoer hoeren slet trut neger moron neuker kut klote'),
);
/** What stands before a family's or a village's name. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  listed('mevrouw meneer mevr mw dhr heer familie fam juf dokter de den der van ter ten te in naar uit bij'),
);
