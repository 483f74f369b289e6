/** The second step of signing in, by the pages and as somebody who means harm meets it. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PAGE_ACCESS } from '#provisioning/pages/access.ts';
import { PAGES } from '#provisioning/pages/table.ts';
import { expireSessies } from '#provisioning/sign-in.ts';
import { concretePath } from '#test/pages/every-page.ts';
import { reasonFor } from '#test/pages/reason.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';

const GEBIED = 'WK007200';
const LEDEN = `/wijk/${GEBIED}/leden`;
let site: Site;
let at: Date;
beforeAll(async () => {
  site = await startSite();
  at = site.api.context.clock();
  (site.api.context as { clock: () => Date }).clock = () => at;
});
afterAll(() => site.close());

const later = (seconds: number): void => {
  at = new Date(at.getTime() + seconds * 1000);
};
const ask = async (it: { coordinatoren?: boolean; ambtenaren?: boolean }): Promise<void> => {
  const { coordinatoren = false, ambtenaren = false } = it;
  await site.api.owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values (${site.api.owner.json({ tweedeStapCoordinatoren: coordinatoren, tweedeStapAmbtenaren: ambtenaren })}, now(), 'test')
    on conflict (enige) do update set instellingen = excluded.instellingen`;
};

/** Another's app (the library's own, by the key that is typed). */
const appOf = (page: Shown): string => {
  const key = /id="veld-sleutel"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  return key.replaceAll(' ', '');
};
const codeOf = (key: string): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at.getTime() });

type Somebody = { id: string; browser: Visit };
async function signedIn(id: string): Promise<{ browser: Visit; landed: Shown }> {
  const browser = site.visitor();
  const landed = await (await browser.open(await site.linkFor({ is: 'persoon', persoonId: id }))).submit();
  return { browser, landed };
}
async function coordinator(): Promise<Somebody> {
  const id = await site.person(['coordinator', GEBIED]);
  return { id, browser: (await signedIn(id)).browser };
}
/** Sets up an app; gives its key and the codes to fall back on. */
async function setUp(browser: Visit): Promise<{ key: string; spares: string[]; shown: Shown }> {
  const page = await browser.open('/tweede-stap');
  const key = appOf(page);
  const shown = await page.submit({ cijfers: codeOf(key) });
  const spares = [...shown.html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  return { key, spares, shown };
}

beforeEach(() => ask({}));

test('nothing is asked unless the gemeente asks, and then of that kind of role alone', async () => {
  const { browser } = await coordinator();
  expect((await browser.open(LEDEN)).status).toBe(200);
  await ask({ ambtenaren: true });
  expect((await browser.open(LEDEN)).status).toBe(200);
  // From the very next request on, also of who is in.
  await ask({ coordinatoren: true });
  const sent = await browser.open(LEDEN);
  expect([sent.status, sent.location]).toEqual([303, `/tweede-stap?terug=${encodeURIComponent(LEDEN)}`]);
  const resident = await site.signedIn('resident');
  expect((await resident.open('/mijn')).status).toBe(200);
});

test('the first time it is set up, and leads to where they were going; later a code is asked', async () => {
  await ask({ coordinatoren: true });
  const { id, browser } = await coordinator();
  const before = browser.cookies.get('buurtbaken');
  await (await browser.open(LEDEN)).follow();
  const { key, spares, shown } = await setUp(browser);
  expect([shown.status, shown.title, spares.length]).toEqual([200, 'Bewaar deze codes', 10]);
  expect(shown.html).toContain(`href="${LEDEN}"`);
  expect((await browser.open(LEDEN)).status).toBe(200);
  // Worth more from now on, so another token; the former is nobody's.
  expect(browser.cookies.get('buurtbaken')).not.toBe(before);
  const old = site.visitor();
  old.cookies.set('buurtbaken', before ?? '');
  expect((await old.open('/tweede-stap')).location).toContain('/inloggen');

  later(60);
  const again = await signedIn(id);
  expect(again.landed.location).toBe('/tweede-stap');
  const page = await again.landed.follow();
  expect(page.title).toBe('Tweede stap');
  const done = await page.submit({ code: codeOf(key) });
  expect([done.status, done.location]).toEqual([303, '/beheer']);
  expect((await again.browser.open(LEDEN)).status).toBe(200);
  expect(site.api.logged()).not.toContain(key);
});

test('a secret and codes are kept so that who reads the tables has neither', async () => {
  await ask({ coordinatoren: true });
  const { id, browser } = await coordinator();
  const { key, spares } = await setUp(browser);
  const [row] = await site.api.owner<
    { geheim: Buffer }[]
  >`select geheim from tweede_stap where persoon_id = ${id}`;
  const secret = Buffer.from(Secret.fromBase32(key).buffer);
  expect(row?.geheim.includes(secret)).toBe(false);
  const hmacs = await site.api.owner<
    { hmac: Buffer }[]
  >`select hmac from herstelcode where persoon_id = ${id}`;
  expect(hmacs).toHaveLength(10);
  for (const { hmac } of hmacs)
    expect(spares.map((one) => Buffer.from(one).equals(hmac))).not.toContain(true);
});

describe('with a step set up', () => {
  let who: Somebody;
  let key: string;
  let spares: string[];
  beforeEach(async () => {
    await ask({ coordinatoren: true });
    who = await coordinator();
    ({ key, spares } = await setUp(who.browser));
    later(60);
  });
  const give = async (code: string): Promise<Shown> => {
    const { landed } = await signedIn(who.id);
    return await (await landed.follow()).submit({ code });
  };

  test('a code works once, whoever types it', async () => {
    const code = codeOf(key);
    expect((await give(code)).status).toBe(303);
    const second = await give(code);
    expect([second.status, second.text.includes('deze code klopt niet, of is al gebruikt')]).toEqual([
      400,
      true,
    ]);
    later(30);
    expect((await give(codeOf(key))).status).toBe(303);
  });

  test('of two at once with one code one gets in', async () => {
    const pages = await Promise.all([signedIn(who.id), signedIn(who.id)]);
    const forms = await Promise.all(pages.map(({ landed }) => landed.follow()));
    const code = codeOf(key);
    const statuses = await Promise.all(forms.map(async (form) => (await form.submit({ code })).status));
    expect(statuses.sort()).toEqual([303, 400]);
  });

  test('a code of two minutes ago is none', async () => {
    const old = codeOf(key);
    later(120);
    expect((await give(old)).status).toBe(400);
  });

  test('after five wrong ones they wait, also with the right one, each time longer', async () => {
    for (let nr = 0; nr < 5; nr += 1) expect((await give('000000')).status).toBe(400);
    const waits = await give(codeOf(key));
    expect([waits.status, waits.text.includes('je was te vaak fout')]).toEqual([400, true]);
    expect((await give(spares[0] ?? '')).status).toBe(400);
    later(14 * 60);
    expect((await give(codeOf(key))).status).toBe(400);
    later(2 * 60);
    for (let nr = 0; nr < 5; nr += 1) expect((await give('000000')).text).not.toContain('te vaak fout');
    later(16 * 60);
    expect((await give(codeOf(key))).text).toContain('te vaak fout');
    later(15 * 60);
    expect((await give(codeOf(key))).status).toBe(303);
    const left = await site.api.owner`select 1 from tweede_stap_poging where persoon_id = ${who.id}`;
    expect(left).toHaveLength(0);
  });

  test('many wrong ones at once are counted too', async () => {
    const { browser, landed } = await signedIn(who.id);
    const form = await landed.follow();
    const right = codeOf(key);
    const tries = Array.from({ length: 20 }, (_, nr) => form.submit({ code: String(100_000 + nr) }));
    const waited = (await Promise.all(tries)).filter(({ text }) => text.includes('te vaak fout'));
    expect(waited).toHaveLength(15);
    expect((await (await browser.open('/tweede-stap')).submit({ code: right })).status).toBe(400);
  });

  test('a code to fall back on works once, however it is written', async () => {
    const spare = spares[3] ?? '';
    expect((await give(spare.toLowerCase().replace(' ', '-'))).status).toBe(303);
    expect((await give(spare)).status).toBe(400);
    expect((await give(spares[4] ?? '')).status).toBe(303);
  });

  test('who has the link alone sets no other step, and changes none', async () => {
    const { browser, landed } = await signedIn(who.id);
    const page = await landed.follow();
    const form = { doel: 'app', geheim: 'x', cijfers: '123456', _echt: page.field('_echt') ?? '' };
    expect((await browser.post('/tweede-stap', form)).status).toBe(400);
    for (const doel of ['codes', 'weg', 'app']) {
      const sent = await browser.post('/mijn/tweede-stap', { ...form, doel, wat: 'app' });
      expect([doel, sent.status, sent.location?.startsWith('/tweede-stap')]).toEqual([doel, 303, true]);
    }
    // Also once the gemeente asks no longer.
    await ask({});
    const open = await browser.open('/mijn/tweede-stap');
    expect([open.status, open.location]).toEqual([303, '/tweede-stap?terug=%2Fmijn%2Ftweede-stap']);
    const sent = await browser.post('/mijn/tweede-stap', { doel: 'codes', _echt: page.field('_echt') ?? '' });
    expect(sent.status).toBe(303);
    const [row] = await site.api.owner<
      { count: number }[]
    >`select count(*)::int as count from herstelcode where persoon_id = ${who.id}`;
    expect(row?.count).toBe(10);
  });

  test('a secret that was offered to somebody else is not taken', async () => {
    const other = await coordinator();
    const page = await other.browser.open('/tweede-stap');
    const theirs = appOf(page);
    const third = await coordinator();
    const form = await third.browser.open('/tweede-stap');
    const sent = await form.submit({ geheim: page.field('geheim') ?? '', cijfers: codeOf(theirs) });
    expect(sent.status).toBe(400);
    // A wrong code asks nobody to scan anew.
    const wrong = await form.submit({ cijfers: '000000' });
    expect([wrong.status, appOf(wrong)]).toEqual([400, appOf(form)]);
  });

  test('what is in another row than its person’s opens nothing', async () => {
    const other = await coordinator();
    await setUp(other.browser);
    await site.api
      .owner`update tweede_stap set geheim = (select geheim from tweede_stap where persoon_id = ${other.id})
      where persoon_id = ${who.id}`;
    later(60);
    expect((await give(codeOf(key))).status).toBe(400);
  });

  test('the last of it can not be taken away, the rest can, and codes are made anew', async () => {
    const page = await who.browser.open('/mijn/tweede-stap');
    expect(page.text).toContain('Je hebt nog 10 herstelcodes.');
    const refused = await page.submit();
    expect([refused.status, refused.text.includes('Dit is het laatste dat je hebt')]).toEqual([400, true]);
    const renewed = await who.browser.post('/mijn/tweede-stap', {
      doel: 'codes',
      _echt: page.field('_echt') ?? '',
    });
    const fresh = [...renewed.html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
    expect(fresh).toHaveLength(10);
    expect((await give(spares[0] ?? '')).status).toBe(400);
    expect((await give(fresh[0] ?? '')).status).toBe(303);
  });

  test('the gemeente takes it away, with a row, a word to them, and an end to their sessions; not their own', async () => {
    const officer = await site.person(['gemeente', GEBIED]);
    const { browser } = await signedIn(officer);
    for (const id of [who.id, officer]) await reasonFor(site, `persoon:${id}`);
    const page = await browser.open(`/beheer/mensen/${who.id}`);
    const form = { doel: 'stap-wissen', _echt: page.field('_echt') ?? '' };
    expect(page.text).toContain('Wis de tweede stap');
    expect((await browser.post(`/beheer/mensen/${officer}`, form)).text).toContain(
      'Je eigen tweede stap wis je niet zo',
    );
    expect((await browser.post(`/beheer/mensen/${who.id}`, form)).status).toBe(303);
    expect((await who.browser.open(LEDEN)).location).toContain('/inloggen?');
    const [row] = await site.api.owner`select actor, onderwerp from audit where actie = 'tweede-stap.gewist'`;
    expect(row).toEqual({ actor: `persoon:${officer}`, onderwerp: `persoon:${who.id}` });
    const jobs = await site.api.owner`select payload from worker_bot._private_jobs
      where task_id = (select id from worker_bot._private_tasks where identifier = 'account-changed')`;
    expect(jobs).toHaveLength(1);
    expect((await (await signedIn(who.id)).landed.follow()).title).toBe('Stel je tweede stap in');
    expect((await browser.post(`/beheer/mensen/${who.id}`, form)).text).toContain('heeft geen tweede stap');
  });
});

test('of several first settings at once one is kept', async () => {
  await ask({ coordinatoren: true });
  const id = await site.person(['coordinator', GEBIED]);
  const [one, other] = [await signedIn(id), await signedIn(id)];
  const [a, b] = [await one.browser.open('/tweede-stap'), await other.browser.open('/tweede-stap')];
  const answers = await Promise.all([
    a.submit({ cijfers: codeOf(appOf(a)) }),
    b.submit({ cijfers: codeOf(appOf(b)) }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  const [row] = await site.api.owner<
    { count: number }[]
  >`select count(*)::int as count from sessie where stap_op is not null and persoon_id = ${id}`;
  expect(row?.count).toBe(1);
});

test('who coordinates no more keeps nothing to sign in with, who does keeps all', async () => {
  await ask({ coordinatoren: true });
  const [former, still] = [await coordinator(), await coordinator()];
  for (const { id, browser } of [former, still]) {
    await setUp(browser);
    await site.api.owner`insert into inlogkoppeling (persoon_id, wie_hmac, gemaakt_op)
      values (${id}, ${Buffer.from(id.replaceAll('-', ''), 'utf8')}, now())`;
  }
  await site.api
    .owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${former.id}`;
  await expireSessies(site.api.context);
  const left = async (id: string) => {
    const [row] = await site.api.owner<{ parts: number[] }[]>`
      select array[(select count(*) from tweede_stap where persoon_id = ${id}),
        (select count(*) from herstelcode where persoon_id = ${id}),
        (select count(*) from inlogkoppeling where persoon_id = ${id})]::int[] as parts`;
    return row?.parts;
  };
  expect([await left(former.id), await left(still.id)]).toEqual([
    [0, 0, 0],
    [1, 10, 1],
  ]);
});

const ASKED = ['coordinator', 'wijkagent', 'gemeente', 'auditor', 'systeembeheer'] as const;
/** Of what is not for everyone: what is open before the step. */
const BEFORE = ['uitloggen', 'stap'];
test.each(ASKED)(
  '%s reaches no page but those of the step before it is done, nor sends a form',
  async (role) => {
    const browser = await site.signedIn(role);
    await ask({ coordinatoren: true, ambtenaren: true });
    for (const { name } of PAGES) {
      if (PAGE_ACCESS[name].roles === 'everyone') continue;
      const path = concretePath(name);
      const isOpen = BEFORE.includes(name);
      for (const shown of [await browser.open(path), await browser.post(path, {})]) {
        const isLed = shown.status === 303 && (shown.location?.startsWith('/tweede-stap?terug=') ?? false);
        expect([name, isLed]).toEqual([name, !isOpen]);
      }
    }
  },
);

describe('a role without a person', () => {
  const made = async (): Promise<{ path: string; code: string }> => {
    await ask({});
    const admin = await site.signedIn('systeembeheer');
    const page = await (await admin.open('/beheer/toegang')).submit({ doel: 'link', rol: 'auditor' });
    await ask({ ambtenaren: true });
    const value = (id: string) =>
      new RegExp(`id="veld-${id}"[^>]*value="([^"]+)"`).exec(page.html)?.[1] ?? '';
    return { path: value('link').replace(/^https?:\/\/[^/]+/, ''), code: value('code') };
  };

  test('gives the code that was made with the link', async () => {
    const { path, code } = await made();
    const browser = site.visitor();
    const landed = await (await browser.open(path)).submit();
    expect(landed.location).toBe('/tweede-stap');
    expect((await browser.open('/beheer/logboek')).location).toBe('/tweede-stap?terug=%2Fbeheer%2Flogboek');
    const page = await landed.follow();
    expect((await page.submit({ code: '22222 22222' })).status).toBe(400);
    expect((await page.submit({ code })).location).toBe('/beheer');
    expect((await browser.open('/beheer/logboek')).status).toBe(200);
  });

  test('has five tries in all, and then none', async () => {
    const { path, code } = await made();
    const browser = site.visitor();
    const page = await (await (await browser.open(path)).submit()).follow();
    for (let nr = 0; nr < 5; nr += 1) expect((await page.submit({ code: '22222 22222' })).status).toBe(400);
    const gone = await page.submit({ code });
    expect([gone.status, gone.text.includes('Vraag een nieuwe link')]).toEqual([403, true]);
    expect((await browser.open('/beheer/logboek')).location).toContain('/tweede-stap');
  });
});
