/** Every page's form, sent from where it must not be: nothing is done. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES } from '#provisioning/pages/table.ts';
import {
  ask,
  concretePath,
  differentLookers,
  everybody,
  fieldsOf,
  formToken,
  seed,
} from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { PageName } from '#web/paths.ts';
import { fingerprint } from './fingerprint.ts';

const FORMS: readonly PageName[] = PAGES.filter(({ form }) => form !== null).map(({ name }) => name);
let site: Site;
let browsers: Awaited<ReturnType<typeof everybody>>;
beforeAll(async () => {
  site = await startSite();
  await seed(site);
  browsers = await everybody(site);
});
afterAll(() => site.close());

test.each(FORMS)(
  '%s does nothing for a form that is not of its own page, browser and session',
  async (name) => {
    const path = concretePath(name);
    const stranger = await formToken(site.visitor());
    const other = await formToken(await site.signedIn('gemeente'));
    const before = await fingerprint(site);
    for (const [role, browser] of await differentLookers(site, browsers, path)) {
      const own = await formToken(browser);
      const shown = await ask(site, browser, { path });
      const fields = fieldsOf(shown.text);
      const filled = [...fields].map(([key, [first = 'x']]) => [key, first === '' ? 'een twee drie' : first]);
      const body = (token: string | null): string =>
        new URLSearchParams([...filled, ...(token === null ? [] : [['_echt', token]])] as [
          string,
          string,
        ][]).toString();
      const tries = [
        { what: 'no token', body: body(null) },
        { what: "nobody's token", body: body(stranger) },
        { what: "another session's token", body: body(other) },
        { what: 'a token twice', body: `${body(other)}&_echt=${encodeURIComponent(own)}` },
        ...['cross-site', 'same-site'].map((from) => ({
          what: from,
          body: body(own),
          headers: { 'sec-fetch-site': from },
        })),
      ];
      for (const { what, ...it } of shown.status === 200 ? tries : tries.slice(0, 2)) {
        const { status, headers } = await ask(site, browser, { path, ...it });
        // Where who only looks is sent too: to sign in, to say why first, to the step before.
        const isSentAway = status === 303 && headers.location === shown.headers.location;
        expect([what, role, isSentAway || [403, 404].includes(status) ? 'refused' : status]).toEqual([
          what,
          role,
          'refused',
        ]);
      }
      if (shown.status !== 200) continue;
      for (const type of ['application/json', 'text/plain', 'application/xml']) {
        const { status } = await ask(site, browser, { path, body: '{}', headers: { 'content-type': type } });
        expect([303, 403, 404, 415]).toContain(status);
      }
      // What a form says does nothing as an address.
      await ask(site, browser, { path: `${path}${path.includes('?') ? '&' : '?'}${body(own)}` });
    }
    expect(await fingerprint(site)).toEqual(before);
  },
);
