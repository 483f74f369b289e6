import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judge } from './judge.ts';
import { ACTIONS, MESSAGE_KINDS } from './types.ts';

const SAMPLE = z.object({
  text: z.string(),
  kind: z.enum(MESSAGE_KINDS).default('text'),
  action: z.enum(ACTIONS),
  rule: z.number().optional(),
});
const samples = ['eerste-deel', 'tweede-deel'].flatMap((name) =>
  readFileSync(new URL(`./samples/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => SAMPLE.parse(JSON.parse(line))),
);

describe('the labelled messages', () => {
  it('are for at least half messages that must pass', () => {
    expect(samples.filter((sample) => sample.action === 'allow').length).toBeGreaterThanOrEqual(
      samples.length / 2,
    );
  });

  it.each(samples)('$action: $text', ({ text, kind, action, rule }) => {
    const verdict = judge({ text, kind }, { role: 'resident', room: 'melding' });
    const rules = new Set(verdict.findings.map((finding) => finding.rule));
    expect({
      action: verdict.action,
      rules: verdict.emergency && action === 'allow' ? new Set() : rules,
    }).toEqual({
      action,
      rules: new Set(rule === undefined ? [] : [rule]),
    });
  });
});

const RULE_SAMPLE = z.object({ text: z.string(), rule: z.number(), is: z.boolean() });

/** What a rule sees or leaves alone by itself holds for the whole too: the weights overrule none of these. */
describe('what each rule promises', () => {
  const rows = readFileSync(new URL('./samples/regels.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => RULE_SAMPLE.parse(JSON.parse(line)));

  it.each(rows)('$rule, $is: $text', ({ text, rule, is }) => {
    const { findings, emergency } = judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' });
    const found = findings.some((found) => found.rule === rule);
    expect(found || (is && emergency)).toBe(is);
  });
});
