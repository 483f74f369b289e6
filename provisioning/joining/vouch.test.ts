import { afterEach, beforeEach, expect, test } from 'vitest';
import { signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { askNeighbours, vouch, weighVouches } from './vouch.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
});
afterEach(() => site.close());

async function named(name: string, role: string, gebied = 'WK007200'): Promise<string> {
  const id = await site.person([role, gebied]);
  await site.api.owner`update persoon set weergavenaam = ${name} where id = ${id}`;
  return id;
}
const state = async () => (await site.api.owner`select id, toestand, bewijs from aanvraag`)[0];
const asked = async () =>
  (
    await site.api
      .owner`select p.weergavenaam as name from aanvraag_gevraagd g join persoon p on p.id = g.persoon_id order by 1`
  ).map(({ name }) => name);

test('coordinators and the named neighbours who take part are asked, once; the applicant sees the same whoever that is', async () => {
  await named('Marijke Visser', 'coordinator');
  await named('Sietse de Jong', 'resident');
  await named('Fatima Yilmaz', 'resident');
  await named('Ver Weg', 'resident', 'WK007202');
  await named('Wijkagent De Boer', 'wijkagent');
  const waiting = await signUp(site.visitor(), 'buren', { buur1: 'sietse de jong', buur2: 'Ver Weg' });
  const id = String((await state())?.id);
  expect(await asked()).toEqual([]);
  await askNeighbours(site.api.context, id);
  await askNeighbours(site.api.context, id);
  expect(await asked()).toEqual(['Marijke Visser', 'Sietse de Jong']);
  const jobs = await site.api.owner`select count(*)::int as count from worker_bot._private_jobs j
    join worker_bot._private_tasks t on t.id = j.task_id where t.identifier = 'ask-neighbour'`;
  expect(jobs[0]?.count).toBe(2);
  const link = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  expect((await site.visitor().open(link)).text).not.toContain('Sietse');
});

test('one coordinator is enough', async () => {
  const coordinator = await named('Marijke Visser', 'coordinator');
  await signUp(site.visitor(), 'buren');
  const aanvraagId = String((await state())?.id);
  const it = { aanvraagId, personId: coordinator };
  expect(await vouch(site.api.context, { ...it, vote: 'ken-ik-niet' })).toBe('genoteerd');
  expect(await vouch(site.api.context, { ...it, vote: 'ken-ik' })).toBe('bewezen');
  expect(await vouch(site.api.context, { ...it, vote: 'ken-ik' })).toBe('weg');
  expect(await state()).toMatchObject({ toestand: 'bewezen', bewijs: 'buren' });
});

test('of residents two; one who no longer takes part, or lives in another wijk, does not count', async () => {
  const [one, two, other] = [
    await named('Sietse de Jong', 'resident'),
    await named('Fatima Yilmaz', 'resident'),
    await named('Ver Weg', 'resident', 'WK007202'),
  ];
  await signUp(site.visitor(), 'buren');
  const aanvraagId = String((await state())?.id);
  const say = (personId: string) => vouch(site.api.context, { aanvraagId, personId, vote: 'ken-ik' });
  expect(await say(one)).toBe('genoteerd');
  expect(await say(one)).toBe('genoteerd');
  expect(await say(other)).toBe('weg');
  await site.api.owner`update lidmaatschap set tot = sinds, reden = 'verhuisd' where persoon_id = ${one}`;
  expect(await say(two)).toBe('genoteerd');
  const three = await named('Gerrit Bos', 'resident');
  await Promise.all([say(three), weighVouches(site.api.context, aanvraagId)]);
  expect((await state())?.toestand).toBe('bewezen');
});
