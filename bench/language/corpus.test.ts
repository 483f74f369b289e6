import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Part } from './corpus.ts';
import { PARTS, parseCorpus, partDir, readPart } from './corpus.ts';

const LEAST_MESSAGES = 1200;
const line = (over: object = {}) =>
  JSON.stringify({ id: 'x-1', text: 'a', rules: [], action: 'allow', emergency: false, tags: [], ...over });

describe('the corpus', () => {
  const parts = PARTS.map(readPart);
  const all = parts.flat();

  it('has its building part in the repository', () => expect(existsSync(partDir('bouw'))).toBe(true));

  it('is large enough and half of it must pass', () => {
    expect(all.length).toBeGreaterThanOrEqual(LEAST_MESSAGES);
    expect(all.filter((message) => message.action === 'allow').length).toBeGreaterThanOrEqual(all.length / 2);
  });

  it('names each message once', () => {
    const known = new Set<string>();
    const twice = all.filter(({ id }) => known.size === known.add(id).size);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('measures with no text that anything was taught with', () => {
    const texts = (part: Part): string[] => readPart(part).map((message) => message.text);
    const taught = new Set([...texts('bouw'), ...texts('lezer')]);
    // Counted: what is sealed is not printed.
    for (const part of ['gesloten', 'ongeleerd'] as const)
      expect([part, texts(part).filter((text) => taught.has(text)).length]).toEqual([part, 0]);
  });

  it('says which line of which file cannot be read', () => {
    expect(() => parseCorpus(`${line()}\n{`, 'a.jsonl')).toThrow('a.jsonl:2: not JSON');
    expect(() => parseCorpus(line({ rules: [12] }), 'a.jsonl')).toThrow('a.jsonl:1: rules.0');
    expect(() => parseCorpus(line({ rules: [9] }), 'a.jsonl')).toThrow('rules and action do not go together');
    const held = line({ rules: [9], action: 'hold', emergency: true });
    expect(() => parseCorpus(held, 'a.jsonl')).toThrow('an emergency is allowed or softened by rule 8');
    expect(parseCorpus(`${line()}\n\n`, 'a.jsonl')).toHaveLength(1);
  });
});
