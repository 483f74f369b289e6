import type { MeldingKind } from '#basis/melding-kind.ts';
import type { Analysed } from './analyse.ts';
import { KIND_WORDS } from './lists/report-kinds.ts';
import { REPORT_CLASSES } from './lists/report-words.ts';
import { readingsOf } from './readings.ts';

/** Whether one of a few words stands in a report: whole, by its beginning, or by its end. */
type OneOf = { readonly whole: ReadonlySet<string>; readonly begins: string[]; readonly ends: string[] };
/** Words that must all be there. */
type Clue = readonly OneOf[];

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...REPORT_CLASSES,
  kwetsbaar:
    `kind kindje kinderen peuter kleuter baby meisje jongetje jongen zoon zoontje dochter dochtertje moeder vader oma opa bejaarde buurvrouw buurman mevrouw meneer
    bern famke jonkje heit mem beppe pake child boy girl mother father`.split(/\s+/),
};
const CLUES: readonly (readonly [MeldingKind, readonly Clue[]])[] = KIND_WORDS.map(([kind, source]) => [
  kind,
  cluesOf(source),
]);
const SOMEBODY = new Set(REPORT_CLASSES.iets);

/**
 * What a report is about: of the kinds whose words stand in it the most telling one. Somebody or some vehicle of which nothing more is said is
 * suspicious behaviour, what may be dangerous without such words is danger. Pure; linear in the text's length; never throws.
 */
export function kindOfReport(analysed: Analysed, isDangerous: boolean): MeldingKind {
  const said = analysed.words.flatMap((word) => readingsOf(word.text));
  for (const [kind, clues] of CLUES) {
    if (clues.some((clue) => clue.every((one) => stands(one, said)))) return kind;
  }
  if (isDangerous) return 'gevaar';
  return said.some((word) => SOMEBODY.has(word)) ? 'verdacht' : 'anders';
}

function stands({ whole, begins, ends }: OneOf, said: readonly string[]): boolean {
  return said.some(
    (word) =>
      whole.has(word) ||
      begins.some((start) => word.startsWith(start)) ||
      ends.some((end) => word.endsWith(end)),
  );
}

function cluesOf(source: string): readonly Clue[] {
  return source
    .split(/\s+/)
    .filter((clue) => clue !== '')
    .map((clue) => clue.split('+').map(oneOf));
}

function oneOf(source: string): OneOf {
  const whole = new Set<string>();
  const [begins, ends]: [string[], string[]] = [[], []];
  for (const word of source.split('|')) {
    const named = /^<(.+)>$/.exec(word)?.[1];
    if (named !== undefined) for (const one of classOf(named)) whole.add(one);
    else if (word.endsWith('*')) begins.push(word.slice(0, -1));
    else if (word.startsWith('*')) ends.push(word.slice(1));
    else whole.add(word);
  }
  return { whole, begins, ends };
}

function classOf(name: string): readonly string[] {
  const words = CLASSES[name];
  if (words === undefined) throw new Error(`unknown class of words: ${name}`);
  return words;
}
