/** Invitations to a new group that go by e-mail: to whom they are, once, and kept no longer than that takes. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { Mailbox } from '#test/harness/mailbox.ts';
import { startMailbox } from '#test/harness/mailbox.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { askForGroup } from '../../groups/ask.ts';
import { expireGroups } from '../../groups/expire.ts';
import { MAIL_INVITATION, mailInvitation } from '../../jobs/mail-invitation.ts';

const MIDLUM = gebiedCode('WK007201');
const GROEP = pathTo('beheer.groep', { gebied: MIDLUM });
const ADDRESS = 'jan.bakker@voorbeeld.example';
let mailbox: Mailbox;
let site: Site;
let officer: Visit;
beforeAll(async () => {
  mailbox = await startMailbox();
  site = await startSite(mailbox.settings);
  officer = await site.signedIn('gemeente');
});
afterAll(async () => {
  await site?.close();
  await mailbox?.close();
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  await site.api.owner`truncate groep_uitnodiging, groep_aanvraag, groep_opzet`;
  await tap({ doe: 'begin' });
});

async function tap(values: Record<string, string>, path: string = GROEP, browser = officer) {
  const token = (await browser.open(path)).field('_echt') ?? '';
  return await browser.post(path, { ...values, _echt: token });
}
const ask = (email = ADDRESS) =>
  tap({ doe: 'vraag-coordinator', coordinatorNaam: 'Jan Bakker', coordinatorEmail: email });
const row = async () =>
  (
    await site.api.owner`select id, email, mail, token_sha256 is not null as "hasLink" from groep_uitnodiging`
  )[0];

/** Does the jobs in the queue that send an invitation, each once. */
async function work(): Promise<void> {
  const jobs = await site.api.owner`
    delete from worker_provisioning._private_jobs j using worker_provisioning._private_tasks t
    where t.id = j.task_id and t.identifier = ${MAIL_INVITATION} returning j.payload`;
  for (const { payload } of jobs) await mailInvitation(site.api.context, payload);
}
const linkIn = (mail = mailbox.mails[0] ?? ''): string => /\/groep\/[\w-]{43}/.exec(mail)?.[0] ?? '';

test('sent once, with a link that nobody here saw, and then the address is gone', async () => {
  const asked = await ask();
  expect([asked.status, asked.location]).toEqual([303, GROEP]);
  const waits = await officer.open(GROEP);
  expect([waits.text.includes('de e-mail gaat zo weg'), waits.html.includes(ADDRESS)]).toEqual([true, false]);
  const jobs = JSON.stringify(await site.api.owner`select payload from worker_provisioning._private_jobs`);
  expect(jobs).not.toContain('@');
  await work();
  await mailInvitation(site.api.context, { uitnodiging: (await row())?.id });
  expect(mailbox.mails).toHaveLength(1);
  const [mail = ''] = mailbox.mails;
  expect(mail).toContain(`To: ${ADDRESS}`);
  expect(mail).toContain('Subject: Een vraag over de buurtgroep van Midlum');
  expect(mail).toContain('14 0517');
  // An address can be typed wrong: who is meant is not in it.
  expect(mail.replace(ADDRESS, '')).not.toMatch(/bakker/i);
  expect(await row()).toMatchObject({ email: null, mail: 'verstuurd', hasLink: true });
  expect((await officer.open(GROEP)).text).toContain('de e-mail is verstuurd');

  const link = linkIn();
  const done = await tap({ doe: 'ja', naam: 'Jan B.' }, link, site.visitor());
  expect((await site.visitor().open(done.location ?? '')).text).toContain('Dit is nu je eigen link.');
  expect((await site.visitor().open(link)).title).toBe('Deze link werkt niet meer');
  const { owner } = site.api;
  const kept = JSON.stringify([
    await owner`select * from groep_uitnodiging`,
    await owner`select * from audit`,
  ]);
  for (const secret of [ADDRESS, link.slice(-43)]) {
    expect(kept).not.toContain(secret);
    expect(site.api.logged()).not.toContain(secret);
  }
});

test('cut off between mail and row it is repeated as the same mail, by which a mailbox knows it', async () => {
  await ask();
  await work();
  const { owner, context } = site.api;
  await owner`update groep_uitnodiging set mail = 'wacht', email = ${ADDRESS}`;
  await mailInvitation(context, { uitnodiging: (await row())?.id });
  const ids = mailbox.mails.map((mail) => [/^Message-ID: .*$/im.exec(mail)?.[0], linkIn(mail)]);
  expect(ids).toHaveLength(2);
  expect(ids[1]).toEqual(ids[0]);
});

test('taken back before it left: it does not leave, and nothing is kept of where to', async () => {
  await ask();
  await tap({ intrekken: String((await row())?.id) });
  expect(await row()).toMatchObject({ email: null, hasLink: false });
  await work();
  expect(mailbox.mails).toEqual([]);
});

test('refused by the mail server: the officer reads it; not sent for a day: given up', async () => {
  mailbox.refuse(true);
  await ask();
  await work();
  mailbox.refuse(false);
  expect(await row()).toMatchObject({ email: null, mail: 'mislukt' });
  expect((await officer.open(GROEP)).text).toContain('de e-mail kwam niet weg');

  const { owner, context } = site.api;
  await owner`update groep_uitnodiging set mail = 'wacht', email = ${ADDRESS}`;
  const later = (hours: number) => ({
    ...context,
    clock: () => new Date(context.clock().getTime() + hours * 3_600_000),
  });
  await expireGroups(later(23));
  expect((await row())?.mail).toBe('wacht');
  await expireGroups(later(25));
  expect(await row()).toMatchObject({ email: null, mail: 'mislukt' });
});

test('no more than ten of a group in a day; a link to hand over can be had all the same', async () => {
  const { owner, context } = site.api;
  await owner`
    insert into groep_uitnodiging (id, opzet_id, rol, naam, gemaakt_op, gemaakt_door, verloopt_op, mail)
    select gen_random_uuid(), (select id from groep_opzet), 'coordinator', 'An', ${context.clock()}, 'sessie:x', ${context.clock()},
      'verstuurd' from generate_series(1, 10)`;
  const refused = await ask();
  expect([refused.status, refused.text.includes('zijn vandaag al veel uitnodigingen gemaild')]).toEqual([
    400,
    true,
  ]);
  expect((await ask('')).title).toBe('De link is klaar');
  await owner`update groep_uitnodiging set gemaakt_op = gemaakt_op - interval '25 hours'`;
  expect((await ask()).status).toBe(303);
});

test('what is no address is refused by its field, as is mail to a wijkagent who takes part', async () => {
  for (const email of ['jan', 'jan@x', 'a@b.nl, c@d.nl', 'a@b.nl\r\nBcc: c@d.nl']) {
    const again = await ask(email);
    expect([again.status, again.text]).toEqual([
      400,
      expect.stringContaining('E-mailadres van de coördinator:'),
    ]);
  }
  const wijkagentPersoon = await site.person(['wijkagent', 'WK007200']);
  const known = await tap({ doe: 'vraag-wijkagent', wijkagentPersoon, wijkagentEmail: ADDRESS });
  expect([known.status, known.text.includes('deze wijkagent doet al mee')]).toEqual([400, true]);
  expect(await row()).toBeUndefined();
});

test('who asked for the group and gave an address reads it there too, in their language', async () => {
  const who = { pc6: '8862AA', huisnummer: 1, toevoeging: null, naam: 'Sietske Visser', telefoon: null };
  const email = 'sietske@voorbeeld.example';
  const own = await askForGroup(site.api.context, MIDLUM, {
    ...{ who: { ...who, email }, wantsToCoordinate: true, language: 'en' },
  });
  const path = pathTo('beheer.groep.vragers', { gebied: MIDLUM });
  const reason = await (await officer.open(path)).follow();
  await reason.submit({ reden: 'rol-regelen', woorden: 'Nieuwe groep in Midlum' });
  const page = await officer.open(path);
  expect(page.text).toContain('en gaat ook per e-mail');
  await tap({ vraag: /name="vraag" value="([^"]*)"/.exec(page.html)?.[1] ?? '' }, path);
  await work();
  expect(mailbox.mails[0]).toContain(`To: ${email}`);
  expect(mailbox.mails[0]).toContain('Subject: A question about the neighbourhood group of Midlum');
  for (const link of [linkIn(), pathTo('groep', { token: own ?? '' })])
    expect((await site.visitor().open(link)).title).toBe('Coördinator van de groep van Midlum');
});
