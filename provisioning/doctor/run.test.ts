import { expect, test } from 'vitest';
import type { Check, Outcome } from './check.ts';
import { readNotices } from './notices.ts';
import { examine } from './run.ts';
import { examinationJson, tellExamination } from './tell.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const SCENE = {
  site: null,
  status: { absent: 'niet gevraagd' },
  notices: readNotices(),
  clock: () => NOW,
  clockKept: async () => null,
} as const;
const check = (id: string, look: () => Promise<Outcome> | Outcome): Check => ({
  id,
  name: `Naam van ${id}`,
  look,
});

const MIXED = [
  check('goed', () => ({ level: 'orde', says: 'Goed.' })),
  check('hangt', () => new Promise<never>(() => {})),
  check('kapot', () => Promise.reject(new Error('password=geheim'))),
  check('gooit', () => {
    throw new Error('password=geheim');
  }),
  check('let', () => ({ level: 'let-op', says: 'Bijna.', todo: 'kijk' })),
];

test('a check that hangs or breaks is told as such, and the others are made all the same', async () => {
  const found = await examine(SCENE, { checks: MIXED, limitMs: 50 });
  expect(found.ok).toBe(false);
  expect(found.findings.map(({ id, level }) => `${id} ${level}`)).toEqual([
    'hangt fout',
    'kapot fout',
    'gooit fout',
    'let let-op',
    'goed orde',
  ]);
  expect(JSON.stringify(found)).not.toContain('geheim');
});

test('what only deserves attention is no failure', async () => {
  expect((await examine(SCENE, { checks: MIXED.slice(4) })).ok).toBe(true);
});

test('told to people: worst first, each with what to do, and a sum', async () => {
  const found = await examine(SCENE, { checks: [MIXED[0] as Check, MIXED[4] as Check] });
  expect(tellExamination(found)).toEqual([
    'Nagekeken op 1 maart 2026, 13:00',
    'let op        Naam van let: Bijna.',
    '              Doe dit: kijk.',
    'in orde       Naam van goed: Goed.',
    '0 fout, 1 let op, 1 in orde, 0 niet gekeken',
  ]);
  expect(examinationJson(found)).toEqual({
    at: '2026-03-01T12:00:00.000Z',
    site: null,
    ok: true,
    checks: [
      { id: 'let', name: 'Naam van let', level: 'let-op', says: 'Bijna.', todo: 'kijk' },
      { id: 'goed', name: 'Naam van goed', level: 'orde', says: 'Goed.', todo: null },
    ],
  });
});

test('nothing at all can be asked: every check of its own ends all the same, without a fault of the check itself', async () => {
  const found = await examine(SCENE);
  expect(found.findings.filter(({ says }) => says === 'Deze controle zelf ging mis.')).toEqual([]);
  expect(found.findings.filter(({ level }) => level === 'fout').map(({ id }) => id)).toEqual(['dienst']);
});
