/** The wizard of the first officer, and the test melding by which the installation tries itself. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tellFirstLink } from '#provisioning/inrichting/first-link.ts';
import { tryLine } from '#provisioning/inrichting/try-line.ts';
import { readHarlingen } from '#test/pages/harlingen.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';
import { REGISTRATION } from '#test/provisioning/api.ts';
import { pathTo } from '#web/paths.ts';

const HERE = pathTo('beheer.inrichten');
const DETAILS = { doe: 'gegevens', naam: 'Gemeente Harlingen', code: '72', telefoon: '14 0517' };
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite({
    pagesUrl: 'https://buurt.voorbeeld.nl',
    firstLink: 'true',
    gemeenteNaam: 'Harlingen',
  });
  // As a new installation is: nothing was read in.
  await site.api.owner`delete from gebied`;
  await site.api.owner`delete from gemeente`;
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

const send = async (values: Record<string, string>): Promise<Shown> => {
  const token = (await officer.open(pathTo('wijken.zoek'))).field('_echt') ?? '';
  return await officer.post(HERE, { ...values, _echt: token }, { 'sec-fetch-site': 'same-origin' });
};
const states = async () =>
  [...(await officer.open(HERE)).text.matchAll(/\d\. (?:\p{L}+ ?)+\((\w+)\)/gu)].map(([, state]) => state);

/** As the gate does with what not every app shows alike. */
function judged() {
  const { homeserver } = site.api.context;
  return {
    ...site.api.context,
    homeserver: {
      ...homeserver,
      sendAsTrial: ((user, room, type, { formatted_body: _html, format: _format, ...content }, txn) =>
        homeserver.sendAsTrial(user, room, type, content, txn)) as typeof homeserver.sendAsTrial,
    },
  };
}
async function askedTrial(): Promise<{ id: string }> {
  const { context, owner } = site.api;
  await context.homeserver.becomeAdmin(REGISTRATION);
  await readHarlingen(site);
  expect((await send({ doe: 'proef' })).status).toBe(303);
  const [row] = await owner<{ id: string }[]>`select proef_id as id from inrichting`;
  return { id: row?.id ?? '' };
}
const left = async (id: string) => ({
  room: await site.api.context.homeserver.resolveAlias(`#bewoner-proef-${id}:example.org` as never),
  account: await site.api.context.homeserver.accountOf(`@proef-${id}:example.org` as never),
});

test('goes from an empty installation to the first checklist, and keeps what was done', async () => {
  expect((await officer.open(HERE)).field('naam')).toBe('Gemeente Harlingen');
  expect(await states()).toEqual(['nu', 'straks', 'straks', 'straks', 'straks']);
  expect((await officer.open(pathTo('beheer'))).text).toContain('Inrichten');

  expect((await send(DETAILS)).location).toBe(HERE);
  expect((await send(DETAILS)).status).toBe(303);
  expect(await states()).toEqual(['gedaan', 'nu', 'straks', 'straks', 'straks']);
  expect(await site.api.owner`select code from gemeente`).toEqual([{ code: 'GM0072' }]);

  await readHarlingen(site);
  expect(await states()).toEqual(['gedaan', 'gedaan', 'gedaan', 'nu', 'straks']);
  expect((await send({ doe: 'wijk', gebied: 'WK007200' })).location).toBe(
    pathTo('beheer.groep', { gebied: 'WK007200' }),
  );
  const { text } = await officer.open(HERE);
  expect(text).toContain('Harlingen wordt opgezet');
  expect(text).toContain('de wijkagent: nog niet');
});

test('another code can be typed while nothing was read in, and not after', async () => {
  await send({ ...DETAILS, code: 'GM0080' });
  await send(DETAILS);
  await readHarlingen(site);
  const refused = await send({ ...DETAILS, code: 'GM0080' });
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('GM0072')]);
});

test.each([
  [{ ...DETAILS, code: 'Harlingen' }, 'GM met vier cijfers'],
  [{ ...DETAILS, naam: '' }, 'typ hoe de gemeente heet'],
  [{ ...DETAILS, telefoon: 'bel ons' }, 'Telefoonnummer'],
  [{ doe: 'proef' }, 'Lees eerst de wijken in'],
  [{ doe: 'wijk', gebied: 'WK999999' }, 'Wijk of buurt'],
])('%o is not carried out', async (values, said) => {
  const { status, text } = await send(values as Record<string, string>);
  expect([status, text]).toEqual([400, expect.stringContaining(said)]);
  expect(await site.api.owner`select 1 from groep_opzet`).toEqual([]);
});

test('a test melding that was judged is told, and leaves nothing but a closed account without a name', async () => {
  const { id } = await askedTrial();
  expect((await send({ doe: 'proef' })).text).toContain('al een testmelding onderweg');
  await tryLine(judged(), { id });
  expect((await officer.open(HERE)).text).toContain('De testmelding is nagekeken');
  expect(await left(id)).toMatchObject({ room: null, account: { erased: true, displayName: null } });
  // Done again it does nothing, and another can be asked for.
  await tryLine(judged(), { id });
  expect((await send({ doe: 'proef' })).status).toBe(303);
});

test('a test melding that nobody judged, or that could not be sent, is told with whom to ask', async () => {
  const { id } = await askedTrial();
  await tryLine(site.api.context, { id });
  expect((await officer.open(HERE)).text).toContain('is niet nagekeken');
  const next = await askedTrial();
  const { homeserver } = site.api.context;
  const away = async () => await homeserver.joinUser('!niet:example.org' as never, homeserver.self);
  await tryLine({ ...site.api.context, homeserver: { ...homeserver, joinUser: away } }, next);
  expect((await officer.open(HERE)).text).toContain('kon niet worden verstuurd');
  expect((await left(next.id)).room).toBeNull();
});

test('a test melding that was cut off anywhere is taken up, and cleaned up', async () => {
  const { id } = await askedTrial();
  for (const cut of ['createRoom', 'joinUser', 'sendAsTrial', 'getEvent', 'deleteRoom'] as const) {
    site.api.memory.onCall(({ name, when }) => {
      if (name === cut && when === 'after') throw new Error('killed');
    });
    await expect(tryLine(judged(), { id })).rejects.toThrow('killed');
  }
  site.api.memory.onCall(null);
  await tryLine(judged(), { id });
  expect((await officer.open(HERE)).text).toContain('De testmelding is nagekeken');
  expect(await left(id)).toMatchObject({ room: null, account: { erased: true } });
});

test('the first link stands in the log until somebody signed in, and works', async () => {
  const { context, owner, logged } = site.api;
  await tellFirstLink(context);
  expect(logged()).not.toContain('https://');
  await owner`alter table audit disable trigger all`;
  await owner`delete from audit where actie = 'sessie.begin'`;
  await owner`alter table audit enable trigger all`;
  await tellFirstLink(context);
  const path = /https:\/\/buurt\.voorbeeld\.nl(\/inloggen\/[\w-]{43})/.exec(logged())?.[1] ?? '';
  expect((await (await site.visitor().open(path)).submit()).location).toBe(pathTo('beheer'));
  await tellFirstLink({ ...context, settings: { ...context.settings, firstLink: false } });
  expect(logged().match(/https:\/\//g)).toHaveLength(1);
});
