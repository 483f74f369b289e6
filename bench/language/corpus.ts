import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Action, RuleNumber } from '#spelregels/types.ts';
import { ACTIONS, FINDING_CODES } from '#spelregels/types.ts';
import { PROJECT_DIR } from '#stack/config.ts';

/** `bouw` is what the rules were built with; `gesloten` was never looked at meanwhile. */
export const PARTS = ['bouw', 'gesloten'] as const;
/** `ongeleerd` is kept apart, to look at before `gesloten` is measured; `lezer` only teaches. */
export type Part = (typeof PARTS)[number] | 'ongeleerd' | 'lezer';

const RULES: ReadonlySet<number> = new Set(Object.values(FINDING_CODES));
const LINE = z
  .strictObject({
    id: z.string().min(1),
    text: z.string().min(1),
    rules: z.array(z.custom<RuleNumber>((value) => typeof value === 'number' && RULES.has(value))),
    action: z.enum(ACTIONS),
    emergency: z.boolean(),
    tags: z.array(z.string()),
  })
  .refine(({ rules, action }) => (rules.length === 0) === (action === 'allow'), {
    error: 'rules and action do not go together',
  })
  .refine(({ emergency, rules, action }) => !emergency || action === 'allow' || isMasked(rules, action), {
    error: 'an emergency is allowed or softened by rule 8',
  });

/** A labelled message: which spelregels it breaks and the strictest right outcome. */
export type Labelled = z.infer<typeof LINE>;

function isMasked(rules: readonly RuleNumber[], action: Action): boolean {
  return action === 'soften' && rules.every((rule) => rule === 8);
}

/** The folder of one part of the corpus. */
export function partDir(part: Part): string {
  return join(PROJECT_DIR, 'spelregels', 'corpus', part);
}

/**
 * Reads the messages of one part, in order of the files' names; none if there is no such folder.
 * Throws an Error that names file and line for a line that is not a labelled message.
 */
export function readPart(part: Part): Labelled[] {
  const dir = partDir(part);
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => readCorpus(join(dir, name)));
}

/** Reads one file of JSON Lines; throws as {@link readPart} does. */
export function readCorpus(file: string): Labelled[] {
  return parseCorpus(readFileSync(file, 'utf8'), basename(file));
}

/** Reads labelled messages, one a line; empty lines are skipped. Throws as {@link readPart} does, naming `file`. */
export function parseCorpus(text: string, file: string): Labelled[] {
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, file, i + 1)]));
}

function parseLine(line: string, file: string, number: number): Labelled {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${file}:${number}: not JSON`);
  }
  const parsed = LINE.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
  throw new Error(`${file}:${number}: ${issues.join('; ')}`);
}
