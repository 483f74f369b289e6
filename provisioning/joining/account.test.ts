/** An account is made once, with the password that was typed last, whenever the service is killed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { expireAanvragen } from '#provisioning/jobs/joining.ts';
import { hmacOfHome } from '#provisioning/keys.ts';
import { getAanvraag } from '#store/aanvragen.ts';
import { signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { makeAccount } from './account.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  await withAddresses(site);
  const { context } = site.api;
  await context.homeserver.prepare();
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
});
afterEach(() => site.close());

async function proven(naam = 'Anna Bakker') {
  await signUp(site.visitor(), 'buren', { naam, email: 'anna@voorbeeld.example' });
  const [row] = await site.api.owner`
    update aanvraag set toestand = 'bewezen', bewijs = 'buren' where toestand = 'open' returning id`;
  const aanvraag = await getAanvraag(site.api.context.sql, String(row?.id));
  if (aanvraag === null) throw new Error('not there');
  return aanvraag;
}
const people = async () => await site.api.owner`select * from persoon`;
const make = (aanvraag: Awaited<ReturnType<typeof proven>>, password: string, displayName = 'Anna Bakker') =>
  makeAccount(site.api.context, aanvraag, { displayName, password });

test.each([1, 2].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
  'killed at call %d, %s it: done again it is one account with one person',
  async (nth, when) => {
    const aanvraag = await proven();
    const { memory } = site.api;
    let first: number | null = null;
    memory.onCall((moment) => {
      first ??= moment.nth;
      if (moment.nth - first + 1 === nth && moment.when === when) throw new Error('killed');
    });
    await expect(make(aanvraag, 'fiets-molen-soep-haven-47')).rejects.toThrow('killed');
    memory.onCall(null);
    expect(await people()).toEqual([]);
    expect(await make(aanvraag, 'boot-zeil-wind-brug-12')).toMatchObject({ is: 'gemaakt' });
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(memory.isPassword(userId(String(person?.user_id)), 'boot-zeil-wind-brug-12')).toBe(true);
    expect(await make(aanvraag, 'weer-een-ander-woord-88')).toEqual({ is: 'weg' });
    expect(await site.api.owner`select rol, gebied_code, tot from lidmaatschap`).toMatchObject([
      { rol: 'resident', gebied_code: 'WK007200', tot: null },
    ]);
    expect(await site.api.owner`select email, straat from herstel`).toMatchObject([
      { email: 'anna@voorbeeld.example', straat: 'Voorstraat' },
    ]);
  },
);

test('which home of a number is theirs is kept as an HMAC where the gemeente’s list has it, and else not', async () => {
  const { owner, context } = site.api;
  const aanvraag = await proven();
  const { who } = aanvraag;
  if (who === null) throw new Error('nobody');
  await owner`delete from straat`;
  await owner`insert into straat (pc6, huisnummer, toevoeging, straat, plaats)
    values (${who.pc6}, ${who.huisnummer}, ${who.toevoeging ?? ''}, 'Voorstraat', 'Harlingen'), (${who.pc6}, ${who.huisnummer}, 'Z', 'Voorstraat', 'Harlingen')`;
  await make(aanvraag, 'fiets-molen-soep-haven-47');
  const home = hmacOfHome(context.settings, { ...who, toevoeging: who.toevoeging });
  expect(await owner`select toevoeging_hmac as home from herstel`).toEqual([{ home }]);
  await owner`delete from straat where toevoeging <> 'Z'`;
  await make(await proven('Els Bakker'), 'boot-zeil-wind-brug-12', 'Els Bakker');
  expect(await owner`select 1 from herstel where toevoeging_hmac is null`).toHaveLength(1);
});

test('twice at the same moment is once', async () => {
  const aanvraag = await proven();
  const both = await Promise.all([
    make(aanvraag, 'fiets-molen-soep-haven-47'),
    make(aanvraag, 'boot-zeil-wind-brug-12'),
  ]);
  expect(both.map(({ is }) => is).sort()).toEqual(['gemaakt', 'weg']);
  expect(await people()).toHaveLength(1);
});

test('a name that somebody in the group has makes no account; another name does', async () => {
  const other = await site.person(['resident', 'WK007200']);
  await site.api.owner`update persoon set weergavenaam = 'Anna Bakker' where id = ${other}`;
  const aanvraag = await proven();
  const { memory } = site.api;
  memory.resetCounts();
  expect(await make(aanvraag, 'fiets-molen-soep-haven-47', 'anna  bakker')).toEqual({
    ...{ is: 'naam', conflict: 'lijkt-op' },
  });
  expect(memory.counts().writes.ensureUser ?? 0).toBe(0);
  expect(await people()).toHaveLength(1);
  expect(await make(aanvraag, 'fiets-molen-soep-haven-47', 'Anna Bakker 12')).toMatchObject({
    is: 'gemaakt',
  });
});

test('what is never finished is closed and erased: sixty days later nothing of a person is left', async () => {
  const aanvraag = await proven();
  const { memory, context, owner } = site.api;
  memory.onCall(({ name, when }) => {
    if (name === 'setPassword' && when === 'after') throw new Error('killed');
  });
  await expect(make(aanvraag, 'fiets-molen-soep-haven-47')).rejects.toThrow('killed');
  memory.onCall(null);
  const [row] = await owner`select localpart from aanvraag`;
  const user = userId(`@${row?.localpart}:example.org`);
  expect(await context.homeserver.accountOf(user)).toMatchObject({ deactivated: false });
  await signUp(site.visitor(), 'brief', { naam: 'Els Bakker' });
  const later = { ...context, clock: () => new Date(context.clock().getTime() + 61 * 86_400_000) };
  await expireAanvragen(later);
  await expireAanvragen(later);
  expect(await context.homeserver.accountOf(user)).toMatchObject({ deactivated: true });
  const kept = await owner`select * from aanvraag order by keuze`;
  expect(kept).toHaveLength(2);
  for (const left of kept) {
    expect(left).toMatchObject({
      toestand: 'verlopen',
      naam: null,
      pc6: null,
      huisnummer: null,
      email: null,
    });
    expect([left.straat, left.plaats, left.toevoeging, left.persoon_id, left.localpart]).toEqual(
      Array(5).fill(null),
    );
    expect(left.gewist_op).not.toBeNull();
  }
  for (const table of ['brief', 'aanvraag_sleutel', 'aanvraag_gevraagd'])
    expect(await owner`select 1 from ${owner(table)}`).toEqual([]);
});
