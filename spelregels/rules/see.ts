import { analyse } from '../analyse.ts';
import type { Rule } from '../rules.ts';
import type { Circumstances, MessageKind } from '../types.ts';

const IN_MELDING: Circumstances = { role: 'resident', room: 'melding' };

/** For tests: what one rule finds in a text, as `code: fragment`. */
export function see(
  rule: Rule,
  text: string,
  circumstances = IN_MELDING,
  kind: MessageKind = 'text',
): string[] {
  return rule(analyse({ text, kind }), circumstances).map((found) => `${found.code}: ${found.fragment}`);
}

/** For tests: the codes alone, each once. */
export function codes(rule: Rule, text: string): string[] {
  return [...new Set(see(rule, text).map((line) => line.split(':')[0] ?? ''))];
}
