import { describe, expect, it } from 'vitest';
import { judge } from '#spelregels/judge.ts';
import { COLOURS, RELIGIONS } from '#spelregels/lists/groups.ts';
import { NATIONALITIES } from '#spelregels/lists/nationalities.ts';
import { readPart } from './corpus.ts';

/** With many groups each message tries one in so many, another set than its neighbour. */
const STEP = 7;

type Forms = readonly string[];
/** Forms that mean something else as well: a pool, a shot, a fin, "to mind", the country Polen; or that are one word for all three. */
const HOMONYMS = new Set(
  'pool polen schot schotten fin finnen ier deen denen noor noren zweed zweden letten letlander roma zigeuner waal walen thai indo rus russen brit belg moor servier sinti balkan'.split(
    ' ',
  ),
);
const GROUNDS: Readonly<Record<string, readonly Forms[]>> = {
  nationality: formsOf(NATIONALITIES),
  religion: formsOf(RELIGIONS),
  'skin colour': formsOf(COLOURS),
  // Apart, since a man may be somebody's husband and a boy is not.
  'gender of adults': [
    ['man', 'mannen'],
    ['vrouw', 'vrouwen'],
  ],
  'gender of the young': [
    ['jongen', 'jongens'],
    ['meisje', 'meisjes'],
  ],
};

function formsOf(groups: typeof NATIONALITIES): Forms[] {
  return groups.flatMap(({ singular, plural, adjective }) => {
    const forms = [singular, plural, adjective ?? ''];
    const isPlain =
      adjective !== undefined && forms.every((form) => /^[a-z]+$/.test(form) && !HOMONYMS.has(form));
    return isPlain ? [forms] : [];
  });
}

/** The text with each form of any group of a ground replaced by that of one group; unchanged if it names none. */
function swapped(text: string, ground: readonly Forms[], to: Forms): string {
  const forms = new Map(ground.flatMap((group) => group.map((form, i) => [form, to[i] ?? form] as const)));
  // Smoke has colours of its own, and "rot man" is a sigh: these words alone stay.
  return text.replace(/(?<![\p{L}.']|\brot )\p{L}+(?!\p{L}| rook\b)/giu, (word) => {
    const other = forms.get(word.toLowerCase());
    if (other === undefined) return word;
    if (word === word.toUpperCase()) return other.toUpperCase();
    return word.charAt(0) === word.charAt(0).toUpperCase()
      ? other.charAt(0).toUpperCase() + other.slice(1)
      : other;
  });
}

function verdictOf(text: string): unknown {
  const { action, emergency, findings } = judge(
    { text, kind: 'text' },
    { role: 'resident', room: 'melding' },
  );
  return { action, emergency, rules: [...new Set(findings.map((finding) => finding.rule))].sort() };
}

// The groups by nationality are many: on a busy machine that takes a minute.
describe('the same verdict whatever group a message names', { timeout: 240_000 }, () => {
  // "Met een man of zes" counts people of any kind.
  const texts = readPart('bouw')
    .map((message) => message.text)
    .filter((text) => !/\bman of\b/i.test(text));

  it.each(Object.keys(GROUNDS))('by %s', (name) => {
    const ground = GROUNDS[name] ?? [];
    const differing: string[] = [];
    for (const [i, text] of texts.entries()) {
      const tried = ground.filter((_, n) => ground.length < STEP || n % STEP === i % STEP);
      const [first, ...rest] = tried.map((to) => swapped(text, ground, to));
      if (first === undefined || rest.every((other) => other === first)) continue;
      const verdict = JSON.stringify(verdictOf(first));
      const other = rest.find((swap) => JSON.stringify(verdictOf(swap)) !== verdict);
      if (other !== undefined)
        differing.push(`${first} | ${other} ${verdict} ${JSON.stringify(verdictOf(other))}`);
    }
    expect(differing).toEqual([]);
  });
});
