/** Every page's form under what no browser sends: no answer is of 500, and what was typed is never part of the page. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#basis/roles.ts';
import { mayOpen } from '#provisioning/pages/access.ts';
import { PAGES } from '#provisioning/pages/table.ts';
import { visitorOf } from '#provisioning/pages/visitor.ts';
import { ask, concretePath, fieldsOf, formToken, HARM, OWN_GEBIED, seed } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { anyText } from '#test/print/hostile.ts';

/** For each page and role. */
const RUNS = 12;
/** Signs out, which ends what is tried here; it has tests of its own. */
const FORMS = PAGES.filter(({ form, name }) => form !== null && name !== 'uitloggen');
const NAMES = ['__proto__', 'constructor', 'toString', 'a[b]', '', '_echt', 'naam', 'reden', 'woorden'];

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await seed(site);
});
afterAll(() => site.close());

const value = fc.oneof(
  anyText,
  fc.constantFrom(HARM.script, HARM.image, HARM.formula, 'ja', 'nee', '0', '-1', '1e9', '2026-02-30', 'NaN'),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.repeat(100)),
);

/** Fields as the page has them, with their own values, hostile ones, twice, or not at all; and some that it has not. */
function bodies(fields: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<string> {
  const known = [...fields.keys()];
  const name =
    known.length === 0
      ? fc.constantFrom(...NAMES)
      : fc.oneof(fc.constantFrom(...known), fc.constantFrom(...known, ...NAMES));
  const pair = name.chain((key) => {
    const own = fields.get(key) ?? [];
    const given = own.length === 0 ? value : fc.oneof(value, fc.constantFrom(...own));
    return given.map((one) => `${encode(key)}=${encode(one)}`);
  });
  return fc.oneof(
    { weight: 9, arbitrary: fc.array(pair, { maxLength: known.length + 6 }).map((pairs) => pairs.join('&')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
}

/** Also what `encodeURIComponent` refuses: half a surrogate pair, as the bytes that no UTF-8 has. */
const encode = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : `%ED%A0%80${encodeURIComponent(text.toWellFormed())}`;

describe.each(ROLES)('%s', (role) => {
  let browser: Visit;
  let token: string;
  const signIn = async (): Promise<void> => {
    browser = await site.signedIn(role, role === 'coordinator' ? { asPerson: true } : {});
    token = await formToken(browser);
  };
  beforeAll(signIn);

  test.each(FORMS.map(({ name }) => name))('%s', { timeout: 120_000 }, async (name) => {
    const path = concretePath(name);
    const shown = await ask(site, browser, { path });
    await fc.assert(
      fc.asyncProperty(bodies(fieldsOf(shown.text)), async (body) => {
        if (!(await stillThere())) await signIn();
        const answer = await ask(site, browser, { path, body: `_echt=${encodeURIComponent(token)}&${body}` });
        expect(answer.status, site.api.logged().slice(-2_000)).toBeLessThan(500);
        if (String(answer.headers['content-type']).includes('html'))
          for (const harm of [HARM.script, HARM.image]) expect(answer.text).not.toContain(harm);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  async function stillThere(): Promise<boolean> {
    const visitor = await visitorOf(site.api.context, browser.cookies.get('buurtbaken'));
    return visitor.is === 'signed-in' && mayOpen(visitor, 'uitloggen', OWN_GEBIED as never) === 'yes';
  }
});
