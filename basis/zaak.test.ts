import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaseActor, CaseMove, CaseState } from './zaak.ts';
import { CASE_MOVES, CASE_STATES, mayMove, newCaseRef } from './zaak.ts';

const MOVES = Object.keys(CASE_MOVES) as CaseMove[];
const ACTORS: readonly CaseActor[] = ['afzender', 'coordinator', 'homeserver', 'klok', 'dienst'];
const allowed = (state: CaseState, actor: CaseActor): CaseMove[] =>
  MOVES.filter((move) => mayMove(move, state, actor));

test('once it is decided, taken back or too late, nobody can do anything', () => {
  for (const state of ['geplaatst', 'vervallen', 'ingetrokken', 'verlopen'] as const)
    for (const actor of ACTORS) expect(allowed(state, actor)).toEqual([]);
});

test('while it waits its sender changes or takes back, a coordinator decides, time drops', () => {
  expect(allowed('wacht', 'afzender')).toEqual(['vervangen', 'intrekken']);
  expect(allowed('wacht', 'coordinator')).toEqual(['plaatsen', 'afwijzen']);
  expect(allowed('wacht', 'klok')).toEqual(['verlopen']);
  expect(allowed('wacht', 'dienst')).toEqual(['plaatsen_direct']);
});

test('what stands with words masked can be taken back by its sender, and nothing else', () => {
  for (const actor of ACTORS)
    expect(allowed('verzacht', actor)).toEqual(actor === 'afzender' ? ['terugnemen'] : []);
});

test('before its event is there nobody decides; an event that comes late still counts', () => {
  expect(allowed('opgeslagen', 'coordinator')).toEqual([]);
  expect(allowed('nooit_verzonden', 'homeserver')).toEqual(['aankomen', 'verzachten']);
});

test('every state but the first is reached by a move, and each move says where it comes from', () => {
  const reached = new Set<string>(MOVES.map((move) => CASE_MOVES[move].to));
  expect(CASE_STATES.filter((state) => !reached.has(state))).toEqual([]);
  for (const move of MOVES) expect(CASE_MOVES[move].source.length).toBeGreaterThan(20);
});

test('a reference is 128 bits that fit in a transaction id and a path', () => {
  expect(newCaseRef(randomBytes)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(newCaseRef(randomBytes)).not.toBe(newCaseRef(randomBytes));
});
