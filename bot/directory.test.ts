import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import type { DirectoryRows } from '#store/directory.ts';
import type { Directory } from './directory.ts';
import { directoryOf, emptyDirectory } from './directory.ts';

const GEBIEDEN = ['WK007200', 'WK007202', 'BU00720006'].map(gebiedCode);
const USERS = ['anna', 'bart', 'cor', 'dirkje'].map((name) => userId(`@${name}:example.org`));
const SERVICE = userId('@bot:example.org');

const gebied = fc.constantFrom(...GEBIEDEN);
const user = fc.constantFrom(...USERS);
const moment = fc.integer({ min: 0, max: 3 });

/** Rows as a database may give them: a room once, one role and one own room of somebody in a gebied. */
const rows: fc.Arbitrary<DirectoryRows> = fc
  .record({
    group: fc.uniqueArray(gebied),
    own: fc.uniqueArray(fc.tuple(user, gebied, moment), { selector: ([who, where]) => `${who}${where}` }),
    roles: fc.uniqueArray(fc.tuple(user, gebied, fc.constantFrom('resident', 'coordinator'), moment), {
      selector: ([who, where]) => `${who}${where}`,
    }),
    open: fc.uniqueArray(gebied),
  })
  .map(({ group, own, roles, open }) => {
    const inParts = new Set([...own, ...roles].map(([who, where]) => `${who} ${where}`));
    return {
      rooms: [
        ...group.map((where) => ({
          ...{ roomId: roomId(`!melding-${where}`), soort: 'melding' as const, gebied: where },
          ...{ owner: null, madeAt: 0 },
        })),
        ...own.map(([owner, where, madeAt]) => ({
          ...{ roomId: roomId(`!eigen-${owner}-${where}`), soort: 'bewoner' as const, gebied: where },
          ...{ owner, madeAt },
        })),
      ],
      people: [...inParts].map((key) => {
        const [who = '', where = ''] = key.split(' ');
        const known = {
          personId: `id-${who}`,
          userId: userId(who),
          displayName: who,
          language: 'fy' as const,
        };
        return { gebied: gebiedCode(where), ...known };
      }),
      roles: roles.map(([who, where, role, since]) => ({
        ...{ userId: who, gebied: where, role, since, readOnlyUntil: null },
      })),
      settings: new Map(open.map((where) => [where, { ...DEFAULT_WIJK_SETTINGS, eerst112: false }])),
      exceptions: new Map(open.map((where) => [where, [{ code: 'scheldwoord', words: 'sukkel' }]])),
      openMeldingen: new Map(open.map((where) => [where, [`melding-${where}`]])),
    };
  });

const only = (all: DirectoryRows, gebieden: readonly string[]): DirectoryRows => ({
  ...all,
  rooms: all.rooms.filter((row) => gebieden.includes(row.gebied)),
  people: all.people.filter((row) => gebieden.includes(row.gebied)),
  roles: all.roles.filter((row) => gebieden.includes(row.gebied)),
});

/** Everything that can be asked. Where the order is by moment alone, what came at one moment may stand either way. */
const answers = (of: Directory, all: DirectoryRows) => ({
  rooms: all.rooms.map((row) => of.room(row.roomId)),
  people: USERS.map((one) => of.person(one)),
  language: USERS.map((one) => of.language(one)),
  gebieden: USERS.map((one) => of.gebiedenOf(one).toSorted()),
  roles: USERS.flatMap((one) => GEBIEDEN.map((where) => of.role(one, where))),
  own: USERS.flatMap((one) => GEBIEDEN.map((where) => of.ownRoom(one, where) !== undefined)),
  groups: GEBIEDEN.map((where) => of.roomOf(where, 'melding')),
  all: of
    .roomsOf('melding')
    .map(({ room }) => room)
    .toSorted(),
  holders: GEBIEDEN.map((where) => of.holders(where, 'coordinator')),
  settings: GEBIEDEN.map((where) => of.settings(where)),
  exceptions: GEBIEDEN.map((where) => of.exceptions(where)),
  open: GEBIEDEN.map((where) => of.openMeldingen(where)),
});

describe('the directory', () => {
  test('read gebied by gebied, in any order, is as read at once; of before nothing is left', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.shuffledSubarray(GEBIEDEN, { minLength: GEBIEDEN.length }),
        (before, now, order) => {
          const piecemeal = emptyDirectory([SERVICE]);
          piecemeal.replace(GEBIEDEN, before);
          for (const where of order) piecemeal.replace([where], only(now, [where]));
          const both = { ...now, rooms: [...before.rooms, ...now.rooms] };
          expect(answers(piecemeal, both)).toEqual(answers(directoryOf(now, [SERVICE]), both));
        },
      ),
    );
  });

  test('knows the services, and of a stranger nothing', () => {
    const directory = emptyDirectory([SERVICE]);
    expect(directory.isService(SERVICE)).toBe(true);
    expect(directory.isService(userId('@anna:example.org'))).toBe(false);
    expect(directory.person(userId('@anna:example.org'))).toBeUndefined();
    expect(directory.settings(gebiedCode('WK007200'))).toEqual(DEFAULT_WIJK_SETTINGS);
  });

  test('names the gebieden and own rooms of somebody oldest first', () => {
    const [a, b] = [gebiedCode('WK007200'), gebiedCode('WK007202')];
    const who = userId('@anna:example.org');
    const person = { personId: 'id', userId: who, displayName: 'Anna', language: 'nl' as const };
    const own = { soort: 'bewoner' as const, owner: who };
    const role = { userId: who, role: 'resident' as const, readOnlyUntil: null };
    const [early, late] = [1, 2];
    const all: DirectoryRows = {
      rooms: [
        { roomId: roomId('!late'), gebied: a, madeAt: late, ...own },
        { roomId: roomId('!early'), gebied: b, madeAt: early, ...own },
      ],
      people: [a, b].map((where) => ({ gebied: where, ...person })),
      roles: [
        { gebied: a, since: late, ...role },
        { gebied: b, since: early, ...role },
      ],
      ...{ settings: new Map(), exceptions: new Map(), openMeldingen: new Map() },
    };
    const directory = directoryOf(all, []);
    for (const again of [b, a]) directory.replace([again], only(all, [again]));
    expect(directory.gebiedenOf(who)).toEqual([b, a]);
    expect(directory.ownRoom(who)).toBe('!early');
    expect(directory.ownRoom(who, a)).toBe('!late');
  });
});
