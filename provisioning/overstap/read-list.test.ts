import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInvited } from './read-list.ts';

test('a list as people have it: spreadsheet, address book, phone numbers, with a heading and empty lines', () => {
  const read = readInvited(
    [
      'Naam;Postcode;Huisnummer;Telefoon',
      'Jan de Vries; 8861 ab; 12a',
      '"Bakker, Piet";8861AB;14;06-12345678',
      '',
      'Sytske Hoekstra\t8861BC\t3\tbis',
      'Klaas, +31 6 1234 5678',
      'Anna de Boer; 0031612345678; 8862AA; 7',
    ].join('\r\n'),
  );
  const phone = null;
  expect(read).toEqual({
    is: 'sound',
    people: [
      { name: 'Jan de Vries', pc6: '8861AB', houseNumber: 12, addition: 'A', phone },
      { name: 'Bakker, Piet', pc6: '8861AB', houseNumber: 14, addition: null, phone: '0612345678' },
      { name: 'Sytske Hoekstra', pc6: '8861BC', houseNumber: 3, addition: 'BIS', phone },
      { name: 'Klaas', pc6: null, houseNumber: null, addition: null, phone: '+31612345678' },
      { name: 'Anna de Boer', pc6: '8862AA', houseNumber: 7, addition: null, phone: '+31612345678' },
    ],
  });
});

test.each([
  ['; 8861AB; 1', 'regel 1: de naam ontbreekt'],
  ['Jan; 8861AB', 'regel 1: het huisnummer ontbreekt'],
  ['Jan; 12', 'regel 1: de postcode ontbreekt'],
  ['Jan', 'regel 1: zet een postcode en huisnummer of een telefoonnummer achter de naam'],
  ['Jan; Voorstraat 1', 'regel 1: “Voorstraat 1” begrijpen we niet'],
  ['Jan; 8861AB; 1; a; achterom', 'regel 1: “achterom” begrijpen we niet'],
  ['Jan; 8861AB; 1\n12345; 8861AB; 2', 'regel 2: dit is geen naam'],
  ['Jan\u0007; 8861AB; 1', 'regel 1: dit is geen naam'],
  ['\n \n', 'er staat niemand in de lijst'],
  ['Jan; 8861AB; 1\n'.repeat(501), 'hoogstens 500 mensen'],
])('%j is named', (pasted, said) => {
  expect(readInvited(pasted)).toMatchObject({ is: 'faulty', faults: [said] });
});

test('whatever is pasted, it is read or named, never thrown', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (pasted) => {
      const read = readInvited(pasted);
      for (const one of read.is === 'sound' ? read.people : []) expect(one.name.length).toBeGreaterThan(0);
      expect(read.is === 'sound' || read.faults.length > 0).toBe(true);
    }),
  );
});
