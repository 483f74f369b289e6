import type { Content } from '#matrix/homeserver.ts';
import { exceptionWords, judge } from '#spelregels/judge.ts';
import type { Circumstances, Finding, RuleException } from '#spelregels/types.ts';
import { ACTIONS } from '#spelregels/types.ts';
import { judgeEvent } from '../gate/content.ts';
import { GUARD } from './guard.ts';

/** Threats, and what is somebody's own: spelregels 9 and 10. A wijk cannot make these pass. */
const NEVER: ReadonlySet<number> = new Set([9, 10]);
/** What one exception uncovers another rule may have covered. */
const MOST_ROUNDS = 4;
const MAX_WORDS = 200;

export type Tested =
  | { readonly outcome: 'gemaakt'; readonly exceptions: readonly RuleException[] }
  | { readonly outcome: 'kan-niet' | 'niet-veilig' };

/**
 * The exceptions that would let a message pass as typed in a wijk, if there are such and they are safe: with them the message passes, and
 * every plain violation is found as before. Issue "The eleven spelregels", 3: "the wording becomes a tested exception". Pure.
 */
export function testExceptions(
  original: { readonly type: string; readonly content: Content },
  circumstances: Circumstances,
): Tested {
  const made: RuleException[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const judged = judgeEvent(original.type, original.content, withThose(circumstances, made));
    if (judged.findings.length === 0) break;
    const next = judged.findings.map(exceptionFor);
    if (next.includes(null)) return { outcome: 'kan-niet' };
    made.push(...next.filter((one) => one !== null));
  }
  const tested = withThose(circumstances, made);
  const { action, findings } = judgeEvent(original.type, original.content, tested);
  if (made.length === 0 || action !== 'allow' || findings.length > 0) return { outcome: 'kan-niet' };
  return isSafe(circumstances, tested)
    ? { outcome: 'gemaakt', exceptions: distinct(made) }
    : { outcome: 'niet-veilig' };
}

function exceptionFor({ rule, code, fragment }: Finding): RuleException | null {
  const words = exceptionWords(fragment);
  return NEVER.has(rule) || words === '' || words.length > MAX_WORDS ? null : { code, words };
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
