/** Names come from the service: who may be called what, next to whom. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import type { Api } from '#test/provisioning/api.ts';
import { anId, startApi } from '#test/provisioning/api.ts';
import { DEMO_PEOPLE } from '../demo/cast.ts';

let api: Api;
let token: string;
beforeEach(async () => {
  api = await startApi();
  token = await api.token('gemeente');
});
afterEach(() => api.close());

const put = (id: string, displayName: string, official = false) =>
  api.call('PUT', `/api/v1/people/${id}`, { token, body: { displayName, official } });
const join = (id: string, role: string, gebied = 'WK007200') =>
  api.call('PUT', `/api/v1/memberships/${id}/${gebied}`, { token, body: { role } });
const leave = (id: string, gebied: string) =>
  api.call('DELETE', `/api/v1/memberships/${id}/${gebied}?reason=verhuisd`, { token });
const nameOf = async (id: string): Promise<string> =>
  (await api.call('GET', `/api/v1/people/${id}?reason=rol-regelen`, { token })).body.displayName;
const rolesOf = async (id: string) =>
  (await api.call('GET', `/api/v1/memberships?person=${id}`, { token })).body;

/** Somebody new with this name and role. */
async function person(displayName: string, role: string, gebied?: string): Promise<string> {
  const id = anId();
  expect((await put(id, displayName, true)).status).toBe(201);
  expect(await join(id, role, gebied)).toMatchObject({ status: 201 });
  return id;
}

describe('a name that says a role', () => {
  test('is only for who holds it: the word of the caller alone does not do', async () => {
    const jan = await person('Jan de Boer', 'resident');
    const refused = await put(jan, 'Wijkagent Jan de Boer', true);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            pointer: '/body/displayName',
            detail: expect.stringContaining('een rol die deze persoon niet heeft'),
          },
        ],
      },
    });
    expect(await nameOf(jan)).toBe('Jan de Boer');
    expect((await join(jan, 'wijkagent')).status).toBe(200);
    expect((await put(jan, 'Wijkagent Jan de Boer')).status).toBe(400);
    expect((await put(jan, 'Wijkagent Jan de Boer', true)).status).toBe(200);
  });

  test('can be given before the role, which is then the only one', async () => {
    const els = anId();
    await put(els, 'Coördinator Els', true);
    expect(await join(els, 'resident')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Verander eerst de naam') },
    });
    expect(await rolesOf(els)).toMatchObject({ memberships: [] });
    expect((await join(els, 'coordinator')).status).toBe(201);
  });

  test('goes before the role does: a wijkagent becomes a resident under another name', async () => {
    const jan = await person('Wijkagent Jan de Boer', 'wijkagent');
    expect(await join(jan, 'resident')).toMatchObject({ status: 409 });
    expect(await rolesOf(jan)).toMatchObject({ memberships: [{ role: 'wijkagent', until: null }] });
    // While a wijkagent still, the name may go first.
    expect((await put(jan, 'Jan de Boer')).status).toBe(200);
    expect(await join(jan, 'resident')).toMatchObject({ status: 200 });
  });

  test('stays while the role is held somewhere, and when nothing is left there is no group to be named in', async () => {
    const jan = await person('Wijkagent Jan de Boer', 'wijkagent');
    expect((await join(jan, 'wijkagent', 'WK007201')).status).toBe(201);
    expect((await join(jan, 'resident', 'WK007202')).status).toBe(201);
    expect((await leave(jan, 'WK007200')).status).toBe(204);
    expect(await leave(jan, 'WK007201')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Verander eerst de naam') },
    });
    expect((await leave(jan, 'WK007202')).status).toBe(204);
    expect((await leave(jan, 'WK007201')).status).toBe(204);
  });

  test('of the service or of an emergency service is nobody’s', async () => {
    for (const name of ['Buurtbaken', 'Brandweer Harlingen', 'Admin Jan'])
      expect(await put(anId(), name, true)).toMatchObject({
        status: 400,
        body: { errors: [{ detail: expect.stringContaining('zo kan niemand heten') }] },
      });
  });
});

describe('a name that looks like that of another in the group', () => {
  const HINT = /zet er een straat of voorletter bij|Zet eerst een straat of voorletter/;

  test('is refused when it is given, and another is told how to be told apart', async () => {
    await person('Jan de Vries', 'resident');
    const other = await person('Piet Postma', 'resident');
    for (const name of ['Jan de Vries', 'JAN DE VRIES', 'Jan de Vrles', 'De Vries, Jan'])
      expect(await put(other, name)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/body/displayName', detail: expect.stringMatching(HINT) }] },
      });
    expect(await nameOf(other)).toBe('Piet Postma');
    expect((await put(other, 'Jan de Vries (Voorstraat)')).status).toBe(200);
  });

  test('is refused on joining, in every group apart', async () => {
    await person('Jan de Vries', 'resident');
    const other = anId();
    await put(other, 'Jan de Vriés');
    expect((await join(other, 'resident', 'WK007201')).status).toBe(201);
    expect(await join(other, 'resident')).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(HINT) },
    });
    expect((await put(other, 'Jan K. de Vries')).status).toBe(200);
    expect((await join(other, 'resident')).status).toBe(201);
  });

  test('of a coordinator or the wijkagent is refused at one letter, whoever of both came first', async () => {
    await person('Marijke Postma', 'coordinator');
    await person('Wijkagent Jan de Boer', 'wijkagent');
    for (const name of ['Marieke Postma', 'Marijke Posma']) {
      const near = anId();
      await put(near, name);
      expect(await join(near, 'resident'), name).toMatchObject({ status: 409 });
      expect((await join(near, 'resident', 'WK007201')).status).toBe(201);
    }
    const tineke = await person('Tineke Wiersma', 'resident');
    await person('Tineke Wiersna', 'resident');
    expect(await join(tineke, 'coordinator')).toMatchObject({ status: 409 });
    expect(await rolesOf(tineke)).toMatchObject({ memberships: [{ role: 'resident', until: null }] });
  });

  test('is free again when the other has left', async () => {
    const jan = await person('Jan de Vries', 'resident');
    const other = await person('Piet Postma', 'resident');
    await leave(jan, 'WK007200');
    expect((await put(other, 'Jan de Vries')).status).toBe(200);
  });

  test('of two who are given it at once, one has it', async () => {
    const [one, other] = [await person('Anna Bakker', 'resident'), await person('Bram Bakker', 'resident')];
    const answers = await Promise.all([put(one, 'Jan de Vries'), put(other, 'Jan de Vries')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400]);
  });
});

test('the people of the demo can be called as they are', async () => {
  for (const { id, name, role, gebieden } of DEMO_PEOPLE) {
    expect((await put(id, DEMO_NL.names[name], role !== 'resident')).status, name).toBe(201);
    for (const gebied of gebieden) expect((await join(id, role, gebied)).status, name).toBe(201);
  }
});
