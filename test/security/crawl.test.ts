/** Every link that there is, followed by everybody: what somebody typed is text wherever it stands, on a page, in a table, on paper. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#basis/roles.ts';
import { PAGES } from '#provisioning/pages/table.ts';
import type { Asked } from '#test/pages/every-page.ts';
import { ask, concretePath, everybody, HARM, seed } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { readPdf } from '#test/print/read-pdf.ts';

/** More than any role finds today. */
const MOST = 400;
let site: Site;
let browsers: Awaited<ReturnType<typeof everybody>>;
beforeAll(async () => {
  site = await startSite();
  await seed(site);
  browsers = await everybody(site);
});
afterAll(() => site.close());

const typeOf = ({ headers }: Asked): string => String(headers['content-type'] ?? '');

/** Follows what links to this very site, each address once. */
async function crawl(browser: Visit): Promise<ReadonlyMap<string, Asked>> {
  const found = new Map<string, Asked>();
  const queue = PAGES.map(({ name }) => concretePath(name));
  for (let path = queue.shift(); path !== undefined && found.size < MOST; path = queue.shift()) {
    if (found.has(path)) continue;
    const answer = await ask(site, browser, { path });
    found.set(path, answer);
    if (answer.headers.location !== undefined) queue.push(String(answer.headers.location));
    if (!typeOf(answer).includes('html')) continue;
    for (const [, to = ''] of answer.text.matchAll(/\shref="(\/[^"#]*)/g)) {
      const next = to.replaceAll('&amp;', '&');
      // Each page in each language is another; the words of nobody change with it.
      if (!next.startsWith('//') && !/[?&]taal=/.test(next)) queue.push(next);
    }
  }
  return found;
}

describe.each([...ROLES, 'nobody'] as const)('as %s', (role) => {
  let answers: ReadonlyMap<string, Asked>;
  beforeAll(async () => {
    answers = await crawl(browsers.get(role) ?? site.visitor());
  }, 120_000);

  test('nothing falls over, and there is an end to it', () => {
    expect(answers.size).toBeLessThan(MOST);
    expect([...answers].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
  });

  test('a link leads to something: what is not there or not for this role is not linked to', () => {
    const asked = new Set(PAGES.map(({ name }) => concretePath(name)));
    const dead = [...answers].filter(
      ([path, { status }]) => !asked.has(path) && ![200, 303].includes(status),
    );
    expect(dead.map(([path, { status }]) => `${status} ${path}`)).toEqual([]);
  });

  test('a page has no mark of what somebody typed', () => {
    for (const [path, answer] of answers) {
      if (!typeOf(answer).includes('html')) continue;
      for (const harm of [HARM.script, HARM.image])
        expect([path, answer.text.includes(harm)]).toEqual([path, false]);
      // Of attributes too: scripts of ours are files.
      expect([path, /<[^>]*\son\w+=/i.test(answer.text.replaceAll(/"[^"]*"/g, '""'))]).toEqual([path, false]);
    }
  });

  test('a table for a spreadsheet has no cell that begins as a formula', () => {
    for (const [path, answer] of answers) {
      if (!typeOf(answer).includes('csv')) continue;
      const delimiter = answer.text.split('\n', 1)[0]?.includes(';') ? ';' : ',';
      const rows: string[][] = parse(answer.text, { delimiter, bom: true, relax_column_count: true });
      const faulty = rows
        .flat()
        .filter((cell) => /^\s*[=+\-@|%\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell));
      expect([path, faulty]).toEqual([path, []]);
    }
  });

  test('paper has nothing that does something', { timeout: 120_000 }, async () => {
    for (const [path, answer] of answers) {
      if (!typeOf(answer).includes('pdf')) continue;
      const { raw, pages } = await readPdf(answer.bytes);
      expect([path, pages.length > 0]).toEqual([path, true]);
      expect(raw).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|SubmitForm|GoToR)\b/);
    }
  });

  test('a file is kept, never shown, by a plain name', () => {
    for (const [path, answer] of answers) {
      if (answer.status !== 200 || /html|css|javascript/.test(typeOf(answer))) continue;
      expect([path, String(answer.headers['content-disposition'])]).toEqual([
        path,
        expect.stringMatching(/^attachment; filename="[\w.-]+"$/),
      ]);
    }
  });
});
