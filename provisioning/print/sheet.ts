import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import type { Ink } from './ink.ts';
import { GREY } from './ink.ts';
import { printable } from './words.ts';

/** The coloured band above a sheet of explanation: what it is and for which group. Ends 30 mm from above. */
export function sheetHead(
  ink: Ink,
  it: { readonly title: string; readonly about: string; readonly colour: string },
): void {
  ink.rectangle({ x: 0, y: 0, width: 210, height: 30 }, it.colour);
  const white = { bold: true, colour: '#ffffff' } as const;
  ink.fit(it.title, { x: 15, y: 5, width: 180, height: 12 }, { ...white, size: 26, smallest: 14, as: 'H1' });
  ink.fit(it.about, { x: 15, y: 18, width: 180, height: 9 }, { ...white, size: 14, smallest: 8 });
}

/** Whose sheet it is, below. */
export function sheetFoot(ink: Ink, gemeente: PrintGemeente): void {
  ink.line([15, 276], [195, 276]);
  const foot = `${printable(gemeente.naam, 60)} · ${phoneOf(gemeente)}`;
  ink.fit(foot, { x: 15, y: 280, width: 120, height: 6 }, { size: 10, smallest: 7, colour: GREY });
  if (gemeente.logo !== null)
    ink.picture(gemeente.logo, { x: 155, y: 278, width: 40, height: 12 }, printable(gemeente.naam, 60));
}
