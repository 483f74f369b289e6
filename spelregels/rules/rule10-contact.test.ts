import { describe, expect, it } from 'vitest';
import { contact } from './rule10-contact.ts';
import { see } from './see.ts';

describe('rule 10, phone numbers and addresses of others', () => {
  it.each([
    ['Bel Jan op 06-12345678 even', 'telefoonnummer: 06-12345678'],
    ['Haar nummer: +31 6 1234 5678', 'telefoonnummer: +31 6 1234 5678'],
    ['Mijn buurman heeft 0517-412345', 'telefoonnummer: 0517-412345'],
    ['Wij zijn weg maar Jan is bereikbaar op 06-12345678', 'telefoonnummer: 06-12345678'],
    ['Ik ben er niet, je kunt Jan bereiken op 06-12345678', 'telefoonnummer: 06-12345678'],
    ['Ik weet dat hij bereikbaar is op 06-12345678', 'telefoonnummer: 06-12345678'],
    ['06-12345678 is mijn buurman', 'telefoonnummer: 06-12345678'],
    ['06-12345678 is van Jan', 'telefoonnummer: 06-12345678'],
    ['Mail k.jansen@example.org maar', 'e-mailadres: k.jansen@example.org'],
  ])('sees: %s', (text, found) => expect(see(contact, text)).toEqual([found]));

  it.each([
    'Bel 112, 0900-8844, of 14 0517',
    'Dierenambulance: 0517-412345',
    'Bel mij op 06-12345678',
    'Ikzelf ben bereikbaar op 06-12345678 tot elf uur',
    'Vanavond ben ik te bereiken op 06-12345678',
    '06-12345678 is mijn nummer bel me als je bij het water bent',
    '06-12345678 is van mij',
    'Mail info@harlingen.nl',
    'Om 22:14 op 12-08-2026, nummer 12',
    'NL91 ABNA 0417 1643 00',
    'mail @jan even',
  ])('leaves alone: %s', (text) => expect(see(contact, text)).toEqual([]));
});
