import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const GEBIED = 'WK007200';
const PATH = pathTo('wijk.proberen', { gebied: GEBIED });
let site: Site;
let coordinator: Visit;
beforeAll(async () => {
  site = await startSite();
  coordinator = await site.signedIn('coordinator', { asPerson: true });
});
afterAll(() => site.close());

const tried = async (tekst: string, more: Readonly<Record<string, string>> = {}) =>
  await (await coordinator.open(PATH)).submit({ tekst, ...more });
const settings = (it: object) =>
  site.api.owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${GEBIED}, ${site.api.owner.json(it as never)}, now(), 'test')
    on conflict (gebied_code) do update set instellingen = excluded.instellingen`;

test('a message is judged with each finding marked where it stands, its rule and its sentence', async () => {
  const page = await tried('Er loopt een klootzak met <b>zaklamp</b> bij nr 4');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Dit komt in de groep met sterretjes.');
  expect(page.html).toContain('Er loopt een <mark class="bb-found">klootzak</mark> met &lt;b>zaklamp');
  expect(page.text).toContain('Spelregel 8: let op je woorden.');
  expect(page.text).toContain('Er loopt een k');
  expect(page.field('tekst')).toBe('Er loopt een klootzak met <b>zaklamp</b> bij nr 4');
});

test.each([
  ['Ik sla hem in elkaar.', {}, 'Dit wacht tot een coördinator kiest.'],
  ['Ik sla hem in elkaar.', { rol: 'coordinator' }, 'Dit komt in de groep met sterretjes.'],
  ['Er loopt een man langs de auto’s en hij voelt aan de deuren.', {}, 'Er is niets gevonden.'],
  [
    'Help, er wordt ingebroken en hij heeft een mes! klootzak',
    {},
    'Dit lezen we als een mogelijk noodgeval.',
  ],
] as const)('%s %j', async (tekst, more, said) => {
  expect((await tried(tekst, more)).text).toContain(said);
});

test('by the settings of this wijk, what is on trial, and the wording that it allowed', async () => {
  await settings({ taal: 'mild' });
  expect((await tried('klootzak')).text).toContain('De schrijver krijgt een tip.');
  await settings({ proef: [8] });
  const page = await tried('klootzak');
  expect(page.text).toContain('Dit komt zo in de groep.');
  expect(page.text).toContain('Van regels op proef');
  await settings({});
  await site.api.owner`insert into uitzondering (gebied_code, code, woorden, sinds)
    values (${GEBIED}, 'belediging', 'klootzak', now())`;
  expect((await tried('klootzak')).text).toContain('Er is niets gevonden.');
  await site.api.owner`delete from uitzondering`;
});

test('what the second reader finds is told too, and that it comes some seconds later', async () => {
  const { reader } = site.api.context;
  reader.teach('nette straat', '4');
  const page = await tried('Vroeger was dit een nette straat');
  expect(page.text).toContain('Dit komt zo in de groep. De schrijver krijgt een tip.');
  expect(page.text).toContain('Spelregel 4');
  reader.teach('ons eigen recht', '9');
  expect((await tried('Vanavond doen we ons eigen recht')).text).toContain(
    'Na een paar tellen halen we het terug',
  );
});

test('where the second reader is away that is said, and what the rules find', async () => {
  const { reader } = site.api.context;
  const sorry = 'De computer kan het bericht nu niet nog een keer lezen.';
  onTestFinished(() => {
    reader.isAway = false;
  });
  reader.isAway = true;
  const alone = await tried('Vroeger was dit een nette straat');
  expect(alone.text).toContain(sorry);
  expect(alone.text).toContain('Dit komt zo in de groep.');
  expect((await tried('klootzak')).text).not.toContain(sorry);
});

test('nothing of it is kept, logged or sent', async () => {
  const rows = async () => [
    (await site.api.owner`select count(*)::int as n from audit`)[0]?.n,
    (await site.api.owner`select count(*)::int as n from worker_bot._private_jobs`)[0]?.n,
    (await site.api.owner`select count(*)::int as n from zaak`)[0]?.n,
  ];
  const before = await rows();
  await tried('Kwetterzwaluw klootzak');
  expect(await rows()).toEqual(before);
  expect(site.api.logged()).not.toContain('Kwetterzwaluw');
});

test('too long or nothing is refused, with what was typed', async () => {
  expect((await tried('')).text).toContain('Het bericht: vul dit in');
  const long = await tried('a'.repeat(8_001));
  expect([long.status, long.field('tekst')?.length]).toEqual([400, 8_001]);
});
