import { expect, test } from 'vitest';
import { PROCESSINGS } from '#basis/catalogue/pages/register.nl.ts';
import { RETENTION } from '#basis/retention.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';

test('the register tells every processing with the terms that are set', async () => {
  const site = await startSite({ messageRetentionDays: '21', photoDays: '5' });
  try {
    const page = await (await site.signedIn('auditor')).open(pathTo('beheer.register'));
    for (const { name } of PROCESSINGS) expect(page.text).toContain(name);
    expect(page.text).toContain('Berichten in de groepen: 21 dagen na het versturen');
    expect(page.text).toContain('5 dagen na het sluiten van de melding');
  } finally {
    await site.close();
  }
});

test('every term that is kept belongs to a processing, and every processing knows its terms', () => {
  const named = new Set(PROCESSINGS.flatMap(({ terms }) => terms));
  expect([...named].filter((id) => !RETENTION.some((row) => row.id === id))).toEqual([]);
  expect(RETENTION.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  expect(new Set(RETENTION.map(({ id }) => id)).size).toBe(RETENTION.length);
});
