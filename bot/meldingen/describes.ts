import { areElsewhere } from '#spelregels/similar.ts';
import type { Melding } from '#store/meldingen-row.ts';
import { onlyLooks } from '../signalement/only-looks.ts';
import type { Said } from './hear.ts';

/** A description follows its report within this time. */
const FOLLOWS_MS = 15 * 60_000;
/** "Man, groene jas met strepen, rond 40": so many parts, of which one may have a word that is in no list of looks. */
const LISTED_PARTS = 3;

/** Whether a text only lists what somebody or something looks like. Pure. */
export function isDescription(text: string): boolean {
  if (text.trim() === '') return false;
  if (onlyLooks(text)) return true;
  const parts = text.split(/[,;.\n]/).filter((part) => part.trim() !== '');
  return parts.length >= LISTED_PARTS && parts.filter((part) => !onlyLooks(part)).length <= 1;
}

/** The newest open melding that the writer of a description reported shortly before it: that is who they describe. Pure. */
export function describedIn(
  open: readonly Melding[],
  it: Pick<Said, 'author' | 'at' | 'text'> & { readonly place: string | null },
): Melding | undefined {
  if (!isDescription(it.text)) return undefined;
  return open.find(
    (melding) =>
      melding.reporter === it.author &&
      it.at.getTime() - melding.openedAt.getTime() <= FOLLOWS_MS &&
      !areElsewhere(it.place, melding.place),
  );
}
