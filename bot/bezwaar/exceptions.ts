import type { Content } from '#matrix/homeserver.ts';
import { exceptionOf } from '#spelregels/excepted.ts';
import { judge } from '#spelregels/judge.ts';
import type { Circumstances, RuleException } from '#spelregels/types.ts';
import { ACTIONS } from '#spelregels/types.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';
import { GUARD } from './guard.ts';
import { namesGroup } from './names-group.ts';

/** Threats, and what is somebody's own: spelregels 9 and 10. A wijk cannot make these pass. */
const NEVER: ReadonlySet<number> = new Set([9, 10]);
/** Where who is named must make no difference: looks, and language. */
const OF_PEOPLE: ReadonlySet<number> = new Set([4, 8]);
/** What one exception uncovers another rule may have covered. */
const MOST_ROUNDS = 4;

type Original = { readonly type: string; readonly content: Content };
type Told = Pick<CaseFinding, 'rule' | 'code' | 'fragment'>;
type NotMade = { readonly outcome: 'kan-niet' | 'niet-veilig' | 'onmogelijk' };
export type Tested = { readonly outcome: 'gemaakt'; readonly exceptions: readonly RuleException[] } | NotMade;

/**
 * The exceptions that would let a message pass as typed in a wijk, if there are such and they are safe: with them nothing that its tip `told` is found in
 * it, also not by the second reader, whose scores are kept nowhere, and every plain violation is found as before. Issue "The eleven
 * spelregels", 3: "the wording becomes a tested exception". Pure.
 */
export function testExceptions(
  original: Original,
  circumstances: Circumstances,
  told: readonly Told[],
): Tested {
  const made = exceptionsFor(told);
  if ('outcome' in made) return made;
  const judged = (exceptions: readonly RuleException[]): Judgement =>
    judgeEvent(original.type, original.content, withThose(circumstances, exceptions));
  // What the rules alone find and the tip did not tell, the second reader did not believe: there is nothing to allow.
  const untold = codesOf(judged([]).findings);
  for (const { code } of told) untold.delete(code);
  const leftWith = (exceptions: readonly RuleException[]) =>
    judged(exceptions).findings.filter(({ code }) => !untold.has(code));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = exceptionsFor(leftWith(made));
    if ('outcome' in next) return next;
    if (next.length === 0) break;
    made.push(...next);
  }
  if (made.length === 0 || leftWith(made).length > 0 || changes(judged(made)))
    return { outcome: 'onmogelijk' };
  return isSafe(circumstances, withThose(circumstances, made))
    ? { outcome: 'gemaakt', exceptions: distinct(made) }
    : { outcome: 'niet-veilig' };
}

/** One for each that is about words: how much somebody said is no wording. */
function exceptionsFor(findings: readonly Told[]): RuleException[] | NotMade {
  if (findings.some((one) => NEVER.has(one.rule) || isOfOneGroup(one))) return { outcome: 'kan-niet' };
  return findings.map(exceptionOf).filter((one) => one !== null);
}

/** The wording would pass of this group alone: the same of another would still get its tip (AWGB article 1). */
function isOfOneGroup({ rule, code, fragment }: Told): boolean {
  return code === 'discriminatie' || (OF_PEOPLE.has(rule) && namesGroup(fragment));
}

function codesOf(findings: readonly Pick<Told, 'code'>[]): Set<string> {
  return new Set(findings.map(({ code }) => code));
}

function changes({ action }: Judgement): boolean {
  return action === 'soften' || action === 'hold';
}

function withThose(circumstances: Circumstances, more: readonly RuleException[]): Circumstances {
  return { ...circumstances, exceptions: [...(circumstances.exceptions ?? []), ...more] };
}

/** Every plain violation asks for as much as it did. */
function isSafe(before: Circumstances, after: Circumstances): boolean {
  const rank = (text: string, circumstances: Circumstances): number =>
    ACTIONS.indexOf(judge({ text, kind: 'text' }, { ...circumstances, role: 'resident' }).action);
  return GUARD.every((text) => rank(text, after) >= rank(text, before));
}

function distinct(exceptions: readonly RuleException[]): RuleException[] {
  return [...new Map(exceptions.map((one) => [`${one.code}\n${one.words}`, one])).values()];
}
