import { SAW_NL } from '#basis/catalogue/handhaving.nl.ts';
import { cut } from '#basis/cut.ts';
import type { CaseFinding } from '#store/case-types.ts';
import type { Line } from './lines.ts';
import { line } from './lines.ts';
import { sentenceOf } from './tip-text.ts';

const MAX_FINDINGS = 5;
const MAX_FRAGMENT = 200;

/** What the machine saw in a message: each rule once, and the words. `isBlind`: for who may not see the text, without them. */
export function sawLines(findings: readonly CaseFinding[], isBlind = false): Line[] {
  const told = new Set<string>();
  return findings.slice(0, MAX_FINDINGS).flatMap((finding) => {
    const isNew = !told.has(finding.code);
    told.add(finding.code);
    const shown =
      isBlind || finding.fragment === '' ? [] : [line(SAW_NL.fragment(cut(finding.fragment, MAX_FRAGMENT)))];
    return [...(isNew ? [line(SAW_NL.saw(finding.rule, sentenceOf(finding, 'nl')))] : []), ...shown];
  });
}
