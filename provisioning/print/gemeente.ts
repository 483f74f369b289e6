import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { printable } from './words.ts';

/** How the gemeente shows itself on paper. */
export type PrintGemeente = {
  readonly naam: string;
  readonly telefoon: string;
  readonly openingstijden: string | null;
  /** A PNG on white. */
  readonly logo: Uint8Array | null;
  readonly kleur: GemeenteSettings['kleur'];
};

/** Its number, which no line break takes apart. */
export function phoneOf({ telefoon }: PrintGemeente): string {
  return printable(telefoon, 30).replaceAll(' ', '\u00A0');
}
