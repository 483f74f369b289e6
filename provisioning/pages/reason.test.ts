import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { withReason } from './reason.ts';
import { visitorOf } from './visitor.ts';

const SUBJECT = 'persoon:5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99';
const ASK = pathTo('beheer.reden', {}, { onderwerp: SUBJECT, terug: '/beheer' });
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

/** What a page that is wrapped would answer to this browser, at a moment. */
async function look(browser: Visit, subject: `persoon:${string}`, at = site.api.context.clock()) {
  const { context } = site.api;
  const token = [...browser.cookies].find(([name]) => name.endsWith('buurtbaken'))?.[1];
  const visitor = await visitorOf(context, token);
  const frame = { here: '/beheer' } as never;
  return await withReason({ visitor, frame }, { ...context, clock: () => at }, subject, async () => 'shown');
}

test('who gives a reason sees that subject for a quarter of an hour, and no other', async () => {
  expect(await look(officer, SUBJECT)).toMatchObject({ is: 'see', to: ASK });
  const page = await officer.open(ASK);
  const done = await page.submit({ reden: 'bezwaar-klacht', woorden: 'Klacht met nummer 12.' });
  expect([done.status, done.location]).toEqual([303, '/beheer']);
  const now = site.api.context.clock().getTime();
  expect(await look(officer, SUBJECT)).toBe('shown');
  expect(await look(officer, SUBJECT, new Date(now + 15 * 60_000 - 1))).toBe('shown');
  expect(await look(officer, SUBJECT, new Date(now + 15 * 60_000))).toMatchObject({ is: 'see' });
  expect(await look(officer, 'persoon:11111111-1111-4111-8111-111111111111')).toMatchObject({ is: 'see' });
  expect(await look(await site.signedIn('gemeente'), SUBJECT)).toMatchObject({ is: 'see' });

  const rows = await site.api.owner`select * from audit where actie = 'inzage'`;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ onderwerp: SUBJECT, reden: 'bezwaar-klacht' });
  expect(JSON.parse(rows[0]?.bijzonderheden).rol).toBe('gemeente');
  // The words are kept beside the log, where they can go with the person.
  expect(rows[0]?.bijzonderheden).not.toContain('Klacht');
  expect(await site.api.owner`select woorden from inzage`).toEqual([{ woorden: 'Klacht met nummer 12.' }]);
});

test('without a choice and words nothing is kept, and nothing typed is lost', async () => {
  const again = await (await officer.open(ASK)).submit({ reden: null, woorden: 'kort' });
  expect(again.status).toBe(400);
  expect(again.field('woorden')).toBe('kort');
  expect(again.text).toContain('Reden: maak een keuze');
  expect(await site.api.owner`select 1 from inzage`).toEqual([]);
});

test('a coordinator is not asked, and an address elsewhere is not gone to', async () => {
  expect(await look(await site.signedIn('coordinator'), SUBJECT)).toBe('shown');
  const evil = `/beheer/reden?onderwerp=${SUBJECT}&terug=${encodeURIComponent('//evil.example')}`;
  const done = await (await officer.open(evil)).submit({ reden: 'anders', woorden: 'Zomaar even kijken' });
  expect(done.location).toBe('/beheer');
});
