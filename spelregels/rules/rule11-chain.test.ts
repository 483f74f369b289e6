import { describe, expect, it } from 'vitest';
import { chain } from './rule11-chain.ts';
import { codes, see } from './see.ts';

describe('rule 11, chain messages', () => {
  it.each([
    'Stuur dit door naar al je contacten',
    'Kopieer deze tekst en zet hem in je status',
    'Deel dit met 10 vrienden en je wens komt uit',
    'LET OP morgen gaat WhatsApp geld kosten, stuur dit door aan iedereen',
  ])('sees: %s', (text) => expect(codes(chain, text)).toEqual(['kettingbericht']));

  it.each([
    'Stuur de beelden door naar de politie',
    'Vermist: deel dit bericht met iedereen',
    'Het kettingbericht over de witte bus is nep',
  ])('leaves alone: %s', (text) => expect(see(chain, text)).toEqual([]));
});
