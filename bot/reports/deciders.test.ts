import { describe, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { BotContext } from '../context.ts';
import { directoryOf } from '../directory.ts';
import { decidersOf, whyOffice } from './deciders.ts';

const gebied = gebiedCode('WK007200');
const [petra, kees, els, jan] = ['petra', 'kees', 'els', 'jan'].map((name) =>
  userId(`@${name}:example.org`),
) as [UserId, UserId, UserId, UserId];
const [coordinatie, overleg] = [roomId('!coordinatie'), roomId('!overleg')];

/** A gebied in which these hold a role. */
function among(roles: readonly (readonly [UserId, GebiedRole])[]): BotContext {
  const rows = {
    rooms: [
      { roomId: coordinatie, soort: 'coordinatie' as const, gebied, owner: null, madeAt: 1 },
      { roomId: overleg, soort: 'overleg' as const, gebied, owner: null, madeAt: 1 },
    ],
    people: [],
    roles: roles.map(([user, role]) => ({ userId: user, gebied, role, since: 1, readOnlyUntil: null })),
    settings: new Map(),
    exceptions: new Map(),
    openMeldingen: new Map(),
  };
  return { directory: directoryOf(rows, []) } as unknown as BotContext;
}

describe('who chooses what becomes of a report', () => {
  const ctx = among([
    [petra, 'coordinator'],
    [kees, 'coordinator'],
    [els, 'gemeente'],
  ]);

  test('is a coordinator', () => {
    const found = decidersOf(ctx, { gebied, author: jan, officeSince: null }, new Set());
    expect(found).toEqual({
      room: coordinatie,
      office: 'coordinator',
      asked: [petra, kees],
      may: new Set([petra, kees]),
    });
  });

  test('is not the one who wrote it, nor, while another can, the one who reported it', () => {
    expect(decidersOf(ctx, { gebied, author: petra, officeSince: null }, new Set()).may).toEqual(
      new Set([kees]),
    );
    expect(decidersOf(ctx, { gebied, author: jan, officeSince: null }, new Set([kees]))).toMatchObject({
      asked: [petra, kees],
      may: new Set([petra]),
    });
  });

  test('is whoever reported it, if all coordinators did or wrote it', () => {
    expect(decidersOf(ctx, { gebied, author: petra, officeSince: null }, new Set([kees])).may).toEqual(
      new Set([kees]),
    );
  });

  test('is the gemeente, where the only coordinator wrote it', () => {
    const alone = among([
      [petra, 'coordinator'],
      [els, 'gemeente'],
    ]);
    expect(decidersOf(alone, { gebied, author: petra, officeSince: null }, new Set())).toEqual({
      room: overleg,
      office: 'gemeente',
      asked: [els],
      may: new Set([els]),
    });
  });

  test('is the gemeente, where no coordinator chose in time', () => {
    const found = decidersOf(ctx, { gebied, author: jan, officeSince: new Date(0) }, new Set());
    expect(found).toEqual({ room: overleg, office: 'gemeente', asked: [els], may: new Set([els]) });
  });

  test('is never the only coordinator who wrote it, also where there is no officer', () => {
    const found = decidersOf(
      among([[petra, 'coordinator']]),
      { gebied, author: petra, officeSince: null },
      new Set(),
    );
    expect(found).toMatchObject({ room: coordinatie, may: new Set() });
  });
});

describe('why the gemeente chooses', () => {
  const openedAt = new Date('2026-03-02T12:00:00Z');
  const [soon, late] = [new Date('2026-03-03T12:00:00Z'), new Date('2026-03-09T12:00:00Z')];
  const alone = among([
    [petra, 'coordinator'],
    [jan, 'resident'],
    [els, 'gemeente'],
  ]);
  const why = (author: UserId | null, officeSince: Date | null) =>
    whyOffice(alone, { gebied, author, openedAt, officeSince });

  test('is that it is about the only coordinator, that there is none, or that none chose in time', () => {
    expect([why(petra, null), why(petra, soon), why(petra, late)]).toEqual(['zelf', 'zelf', 'laat']);
    expect([why(jan, null), why(jan, soon), why(jan, late)]).toEqual(['geen', 'geen', 'laat']);
    expect(why(null, null)).toBe('geen');
  });
});
