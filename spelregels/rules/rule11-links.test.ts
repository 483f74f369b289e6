import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../types.ts';
import { links } from './rule11-links.ts';
import { see } from './see.ts';

const setting = (mode: 'vrij' | 'lijst' | 'vasthouden', domains: string[] = []): Circumstances => ({
  role: 'resident',
  room: 'melding',
  links: { mode, domains },
});

describe('rule 11, links', () => {
  it.each([
    ['Kijk op https://voorbeeld.nl/actie voor meer', 'link: https://voorbeeld.nl/actie'],
    ['zie www.voorbeeld.com.', 'link: www.voorbeeld.com'],
    ['op voorbeeld.nl staat het', 'link: voorbeeld.nl'],
    ['(bit.ly/abc123)', 'link: bit.ly/abc123'],
    ['https://politie.nl@voorbeeld.com/x', 'link: https://politie.nl@voorbeeld.com/x'],
    ['https://politie.nl.voorbeeld.com', 'link: https://politie.nl.voorbeeld.com'],
    ['https://p\u043Elitie.nl', 'link: https://p\u043Elitie.nl'],
    ['HTTP://VOORBEELD.NL', 'link: HTTP://VOORBEELD.NL'],
  ])('waits: %s', (text, found) => expect(see(links, text)).toEqual([found]));

  it.each([
    'Meer op politie.nl',
    'https://www.politie.nl/aangifte',
    'https://mijn.overheid.nl',
    'Hij liep weg.De politie kwam',
    'mail info@harlingen.nl',
    'om 22.14 bij nr 3.Be careful',
    'foto.jpg en versie 2.0',
  ])('leaves alone: %s', (text) => expect(see(links, text)).toEqual([]));

  it('follows the setting of the wijk', () => {
    expect(see(links, 'https://voorbeeld.nl', setting('vrij'))).toEqual([]);
    expect(see(links, 'https://politie.nl', setting('vasthouden'))).toEqual(['link: https://politie.nl']);
    expect(see(links, 'https://www.dorp.example', setting('lijst', ['dorp.example']))).toEqual([]);
    expect(see(links, 'https://politie.nl', setting('lijst', ['dorp.example']))).toEqual([]);
  });
});
