import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { HOUSE_KINDS, OBSERVATION_KINDS, PUBLIC_KINDS } from '#basis/surveillance.ts';
import type { Circumstances } from './decide.ts';
import { decideTelling } from './decide.ts';

const LADDER: Circumstances = {
  ...{ kind: 'ladder', hasAddress: true, isInOrder: false, wasSaid: false, hasMembers: true },
  ...{ wish: 'kaart', gemeenteHears: true },
};

it.each([
  ['who takes part gets a message', {}, 'bericht'],
  ['also where the wijk wants no cards', { wish: 'bericht' }, 'bericht'],
  ['others get a card', { hasMembers: false }, 'kaart'],
  ['or nothing, where the wijk wants none', { hasMembers: false, wish: 'bericht' }, 'niet'],
  ['nobody hears where the wijk wants so', { wish: 'niet' }, 'niet'],
  ['the same is said once', { wasSaid: true }, 'eerder'],
  ['what is in order is not told', { isInOrder: true }, 'niet'],
  ['without an address there is nobody to tell', { hasAddress: false }, 'niet'],
  ['a lamp goes to the gemeente, whatever residents hear', { kind: 'lantaarn', wish: 'niet' }, 'gemeente'],
  ['also without an address', { kind: 'afval', hasAddress: false }, 'gemeente'],
  ['and not if it gave none', { kind: 'lantaarn', gemeenteHears: false }, 'niet'],
  ['nor twice', { kind: 'lantaarn', wasSaid: true }, 'eerder'],
  ['what a walker wrote goes to nobody', { kind: 'anders' }, 'niet'],
] as const)('%s', (_name, differs, outcome) => {
  expect(decideTelling({ ...LADDER, ...differs })).toBe(outcome);
});

const any = fc.record({
  kind: fc.constantFrom(...OBSERVATION_KINDS),
  ...{ hasAddress: fc.boolean(), isInOrder: fc.boolean(), wasSaid: fc.boolean(), hasMembers: fc.boolean() },
  wish: fc.constantFrom('bericht' as const, 'kaart' as const, 'niet' as const),
  gemeenteHears: fc.boolean(),
});

test('residents hear of houses alone, the gemeente of the street alone, and nobody twice', () => {
  fc.assert(
    fc.property(any, (circumstances) => {
      const outcome = decideTelling(circumstances);
      const { kind, wasSaid, hasMembers, wish } = circumstances;
      if (outcome === 'bericht')
        expect([HOUSE_KINDS, hasMembers, wasSaid]).toEqual([expect.arrayContaining([kind]), true, false]);
      if (outcome === 'kaart')
        expect([HOUSE_KINDS, hasMembers, wish]).toEqual([expect.arrayContaining([kind]), false, 'kaart']);
      if (outcome === 'gemeente') expect(PUBLIC_KINDS).toContain(kind);
    }),
  );
});
