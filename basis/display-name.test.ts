import { describe, expect, test } from 'vitest';
import { nameFault, rolesClaimed, withoutOffice } from './display-name.ts';

describe('allowed', () => {
  test.each([
    'Anna',
    "Sietse van 't Hof",
    'Wiebe Jelle Hoekstra-De Vries',
    'Łucja Żak',
    'Anne-Fleur (nr. 2)',
    'Ben Bot',
    'Botma',
    'Boaz',
    'De Jong',
    'J. Dienstra',
    'Şerife Yıldız',
    'Nguyễn Văn Dũng',
    'Bé Herder',
    'Abe Heerema',
    'Wiebe Heerdink',
    'Jan van Agenten',
    'Gemma Modderman',
    'Orde van der Wal',
  ])('%s', (name) => {
    expect(nameFault(name)).toBeNull();
  });
});

describe('refused', () => {
  test.each([
    ['', 'length'],
    ['a'.repeat(61), 'length'],
    ['12', 'letters'],
    ['. -', 'letters'],
    ['Anna\u200b', 'letters'],
    ['Anna\u202egro', 'letters'],
    ['Аnna', 'letters'],
    ['Anna\nBert', 'letters'],
    ['Anna 🚓', 'letters'],
    ['@anna', 'letters'],
    ['http://x.nl', 'letters'],
    ['Politie', 'official'],
    ['P.o.l.i.t.i.e', 'official'],
    ['Pol1tie Harlingen', 'official'],
    ['Pólitie', 'official'],
    ['Wijkagent Jan', 'official'],
    ['Agent Jan', 'official'],
    ['Gemeente Harlingen', 'official'],
    ['Coördinator', 'official'],
    ['Bot', 'official'],
    ['De Dienst', 'official'],
    ['Buurtbaken', 'official'],
    ['WIjkagent Jan', 'official'],
    ['Wljkagent Jan', 'official'],
    ['Polltle', 'official'],
    ['Burgerneester', 'official'],
    ['Brandvveer', 'official'],
    ['Wykagent Jan', 'official'],
    ['Koördinator Jan', 'official'],
    ['Coordinatie Harlingen', 'official'],
    ['Koördinaasje', 'official'],
    ['Beheer Harlingen', 'official'],
    ['Plysje Jan', 'official'],
    ['Polizei', 'official'],
    ['Dorpsagent', 'official'],
    ['Wykagint Jan', 'official'],
    ['Inspecteur Smit', 'official'],
    ['Rechercheur Jan', 'official'],
    ['Marechaussee Jan', 'official'],
    ['Wethouder Jansen', 'official'],
    ['Handhaving', 'official'],
    ['Stadswacht', 'official'],
    ['Gem. Harlingen', 'official'],
    ['Openbare Orde', 'official'],
    ['Mod Jan', 'official'],
    ['ɡemeente', 'letters'],
    ['Jan ǀ', 'letters'],
    ['Jan × Piet', 'letters'],
  ] as const)('%j: %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  test('an office may be named by who holds it, and is still no more than letters', () => {
    expect(nameFault('Wijkagent Jan de Boer', true)).toBeNull();
    expect(nameFault('Pоlitie', true)).toBe('letters');
  });
});

test('what nobody is can not be said by an official either', () => {
  for (const name of ['Brandweer Harlingen', 'Buurtbaken', 'De Bot', 'Admin Jan', 'Marechaussee Jan'])
    expect(nameFault(name, true), name).toBe('nobody');
});

test('a name tells which roles its bearer says to hold', () => {
  const of = (name: string): string => rolesClaimed(name).join(' ');
  expect(of('Anna de Vries')).toBe('');
  expect(of('Wijkagent Jan de Boer')).toBe('wijkagent');
  expect(of('Agent Jan')).toBe('wijkagent');
  expect(of('Els Visser (gemeente)')).toBe('gemeente');
  expect(of('Petra, Coördinator')).toBe('coordinator');
  expect(of('C00rdinator Petra')).toBe('coordinator');
});

test.each([
  ['Els Visser (gemeente)', 'Els Visser'],
  ['Els Visser (Openbare Orde en Veiligheid)', 'Els Visser'],
  ['Wijkagent Jan de Boer', 'Jan de Boer'],
  ['Petra, Coördinator', 'Petra'],
  ['Anna de Vries (Noorderhaven)', 'Anna de Vries (Noorderhaven)'],
  ['Politie', ''],
])('%s is without an office %s', (name, bare) => {
  expect(withoutOffice(name).trim()).toBe(bare);
});
