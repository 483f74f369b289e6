import { afterEach, beforeEach, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { userId } from '#basis/matrix-ids.ts';
import { joiningTasks } from '#provisioning/jobs/joining.ts';
import { hmacOfAddress } from '#provisioning/keys.ts';
import type { Mailbox } from '#test/harness/mailbox.ts';
import { startMailbox } from '#test/harness/mailbox.ts';
import { HOME, printed } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { makePasswordLink } from './lost-password.ts';

let mailbox: Mailbox;
let site: Site;
let person: string;
let user: ReturnType<typeof userId>;

beforeEach(async () => {
  mailbox = await startMailbox();
  site = await startSite(mailbox.settings);
  const { context, owner } = site.api;
  await context.homeserver.prepare();
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  person = await site.person(['resident', 'WK007200']);
  user = await context.homeserver.ensureUser({ localpart: `t-${person}`, displayName: 'Anna Bakker' });
  await owner`update persoon set weergavenaam = 'Anna Bakker' where id = ${person}`;
  await owner`insert into herstel (persoon_id, email, adres_hmac) values
    (${person}, 'Anna@voorbeeld.example', ${hmacOfAddress(context.settings, { pc6: '8861XB', huisnummer: 12 })})`;
});
afterEach(async () => {
  await site.close();
  await mailbox.close();
});

/** Runs the jobs that stand in the queue, as the worker would. */
async function work(): Promise<void> {
  const tasks = joiningTasks(site.api.context);
  for (;;) {
    const [job] = await site.api.owner`
      delete from worker_provisioning._private_jobs j using worker_provisioning._private_tasks t
      where t.id = j.task_id and j.id = (select min(id) from worker_provisioning._private_jobs)
      returning t.identifier as name, j.payload`;
    if (job === undefined) return;
    await tasks[String(job.name)]?.(job.payload, undefined as never);
  }
}

const choose = async (path: string, password: string) => {
  const page = await site.visitor().open(path);
  expect(page.title).toBe('Kies een nieuw wachtwoord');
  return await page.submit({ hoe: 'zelf', wachtwoord: password, nogmaals: password });
};

test('by e-mail: the same answer for anybody, a link to whom it is, once', async () => {
  const texts = new Set<string>();
  for (const email of ['niemand@voorbeeld.example', 'anna@VOORBEELD.example']) {
    const page = await site.visitor().open(pathTo('wachtwoord'));
    texts.add((await page.submit({ email })).text);
  }
  expect(texts.size).toBe(1);
  await work();
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toContain('To: Anna@voorbeeld.example');
  const path = /\/wachtwoord\/[\w-]{43}/.exec(mailbox.mails[0] ?? '')?.[0] ?? '';
  const done = await choose(path, 'de zeehond slaapt op een zandbank');
  expect(done.title).toBe('Je hebt een nieuw wachtwoord');
  expect(site.api.memory.isPassword(user, 'de zeehond slaapt op een zandbank')).toBe(true);
  expect((await site.visitor().open(path)).title).toBe('Deze link werkt niet (meer)');
  expect(site.api.logged()).not.toMatch(/zeehond|anna@/i);
  const told = await site.api.owner`select 1 from worker_bot._private_tasks t
    join worker_bot._private_jobs j on j.task_id = t.id where t.identifier = 'password-changed'`;
  expect(told).toHaveLength(1);
});

test('no more than three in a day, whoever asks', async () => {
  for (let at = 0; at < 5; at += 1)
    await (await site.visitor().open(pathTo('wachtwoord'))).submit({ email: 'anna@voorbeeld.example' });
  await work();
  // Of links that were asked for in one go the last alone still works.
  expect(mailbox.mails.length).toBeLessThanOrEqual(3);
  expect(await site.api.owner`select id from herstel_verzoek`).toEqual([]);
});

const typed = { langs: 'brief', naam: 'Anna Bakker', ...HOME };

test('by letter: only to the home that is theirs, with a code for a new password', async () => {
  for (const other of [{ naam: 'Els de Boer' }, { huisnummer: '14' }]) {
    const page = await site.visitor().open(pathTo('wachtwoord'));
    expect((await page.submit({ ...typed, email: null, ...other })).status).toBe(200);
  }
  await work();
  expect(await printed(site.api.context)).toEqual([]);
  const asked = await (await site.visitor().open(pathTo('wachtwoord'))).submit({ ...typed, email: null });
  expect(asked.text).toContain('Klopt wat je invulde? Dan krijg je een brief');
  await work();
  const [letter] = await printed(site.api.context);
  const page = await site.visitor().open(pathTo('code'));
  const done = await page.submit({ ...HOME, code: letter?.code ?? '' });
  await choose(done.location ?? '', 'fietsbel naast de brug');
  expect(site.api.memory.isPassword(user, 'fietsbel naast de brug')).toBe(true);
});

test('by the coordinator: a link for a resident of their own group, and for nobody else', async () => {
  const other = await site.person(['coordinator', 'WK007200']);
  const make = (personId: string, gebied: string) =>
    makePasswordLink(site.api.context, { personId, gebied: gebiedCode(gebied), actor: 'service:test' });
  expect(await make(person, 'WK007202')).toBeNull();
  expect(await make(other, 'WK007200')).toBeNull();
  const first = await make(person, 'WK007200');
  const second = await make(person, 'WK007200');
  const open = async (token: string | null) =>
    (await site.visitor().open(pathTo('wachtwoord.nieuw', { token: token ?? '' }))).title;
  expect([await open(first), await open(second)]).toEqual([
    'Deze link werkt niet (meer)',
    'Kies een nieuw wachtwoord',
  ]);
});

test.each([
  [{ wachtwoord: 'Xq7!vW2', nogmaals: 'Xq7!vW2' }, 'maak het langer'],
  [{ wachtwoord: 'annabakker12', nogmaals: 'annabakker12' }, 'je naam of je wijk'],
  [{ wachtwoord: 'welkom welkom welkom', nogmaals: 'welkom welkom welkom' }, 'gebruiken veel mensen'],
  [{ wachtwoord: 'een lange zin hier', nogmaals: 'een lange zin daar' }, 'niet gelijk'],
])('%j is refused, and never sent back', async (given, said) => {
  const token = await makePasswordLink(site.api.context, {
    ...{ personId: person, gebied: gebiedCode('WK007200'), actor: 'service:test' },
  });
  const page = await site.visitor().open(pathTo('wachtwoord.nieuw', { token: token ?? '' }));
  const words = page.field('woorden');
  const answer = await page.submit({ hoe: 'zelf', ...given });
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(said)]);
  expect(answer.html).not.toContain(given.wachtwoord);
  expect([answer.field('woorden'), answer.field('hoe')]).toEqual([words, 'zelf']);
});

test('a mail server that is away is tried again, one that refuses is not', async () => {
  await (await site.visitor().open(pathTo('wachtwoord'))).submit({ email: 'anna@voorbeeld.example' });
  await mailbox.close();
  await expect(work()).rejects.toMatchObject({ name: 'JobFailure', kind: 'retry' });
});
