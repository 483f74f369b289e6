/** One word of a phrase: which of a list's elements, whether it may be absent, and how many other words may stand before it. */
export type Element = { readonly id: number; readonly optional: boolean; readonly gap: number };

/** A phrase as it is written, taken apart; see phrases.ts for how it is written. */
export type Pattern = {
  readonly elements: readonly Element[];
  /** Whether it begins and ends a sentence. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Indices of the elements that bound the fragment. */
  readonly open: number;
  readonly close: number;
};

/**
 * Takes a phrase apart. `elementIds` numbers the elements of a list by how they are written, and gets the new ones. Throws for a phrase that
 * begins with a word that may be absent, or has a gap that is no number.
 */
export function parsePattern(source: string, elementIds: Map<string, number>): Pattern {
  const elements: Element[] = [];
  let gap = 0;
  let open = 0;
  let close = -1;
  let atStart = false;
  let atEnd = false;
  for (let token of source.split(' ')) {
    if (token === '^') atStart = true;
    else if (token === '$') atEnd = true;
    else if (token.startsWith('~')) gap = gapOf(token, source);
    else {
      if (token.startsWith('[')) open = elements.length;
      if (token.endsWith(']')) close = elements.length;
      token = token.replace('[', '').replace(']', '');
      const optional = token.endsWith('?');
      const words = optional ? token.slice(0, -1) : token;
      const id = elementIds.get(words) ?? elementIds.size;
      elementIds.set(words, id);
      elements.push({ id, optional, gap });
      gap = 0;
    }
  }
  if (elements[0]?.optional !== false)
    throw new Error(`a phrase begins with a word that must be there: ${source}`);
  return { elements, atStart, atEnd, open, close: close < 0 ? elements.length - 1 : close };
}

function gapOf(token: string, source: string): number {
  const gap = Number(token.slice(1));
  if (!Number.isInteger(gap))
    throw new Error(`a gap is a number, with brackets around words alone: ${source}`);
  return gap;
}
