import { describe, expect, it } from 'vitest';
import { shaming } from './rule9-shaming.ts';
import { codes, see } from './see.ts';

describe('rule 9, putting to shame', () => {
  it.each([
    'hang zijn foto op bij de Jumbo',
    'zet hem op Facebook',
    'Zijn gezicht moet overal op internet',
    'We delen zijn naam en foto met het hele dorp op Facebook',
    'Plak zijn naam op alle ramen',
    'Naming and shaming is het enige dat helpt',
  ])('sees: %s', (text) => expect(codes(shaming, text)).toEqual(['schandpaal']));

  it.each([
    'De politie heeft een foto op Facebook gezet',
    'Vermist: deel deze foto overal op Facebook',
    'Zet zijn foto niet op Facebook',
    'Er is een poster beklad bij de Jumbo',
    'Hij staat op de camera van de buren',
  ])('leaves alone: %s', (text) => expect(see(shaming, text)).toEqual([]));
});
