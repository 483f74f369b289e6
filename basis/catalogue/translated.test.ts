import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../language.ts';

/**
 * Every `Translated` export of ./person, what the bot says to one person in their language, and of ./pages and ./print, what pages and paper say to residents.
 * Pages of officials (`.nl.ts`) are in Dutch alone.
 */
const files = ['person', 'pages', 'print'].flatMap((folder) =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.nl.ts'))
    .map((name) => `${folder}/${name}`),
);
const modules = await Promise.all(
  files.map(async (name) => [name, (await import(new URL(name, import.meta.url).href)) as object] as const),
);
const translated = modules.flatMap(([name, exports]) =>
  Object.entries(exports)
    .filter(([, value]) => isTranslated(value))
    .map(([key, value]) => ({ name: `${name}: ${key}`, value: value as Record<string, unknown> })),
);

function isTranslated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value);
}

/** Paths to every text, and to those that are empty. */
function leaves(value: unknown, path = ''): { path: string; empty: boolean }[] {
  if (typeof value === 'string') return [{ path, empty: value.trim() === '' }];
  if (typeof value === 'function') return [{ path: `${path}()`, empty: false }];
  if (typeof value !== 'object' || value === null) return [{ path, empty: true }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

describe('what is said to residents', () => {
  it.each(translated)('$name has each text in each language', ({ value }) => {
    const [dutch = [], ...others] = LANGUAGES.map((language) => leaves(value[language]));
    expect(dutch.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(dutch);
    expect(dutch.filter((leaf) => leaf.empty)).toEqual([]);
  });

  it('is in every file of the folders', () => {
    const having = new Set(translated.map(({ name }) => name.slice(0, name.indexOf(':'))));
    expect(files.filter((file) => !having.has(file))).toEqual([]);
  });
});
