import { describe, expect, it } from 'vitest';
import { callsAgain } from './rule7-again.ts';
import { codes, see } from './see.ts';

describe('rule 7, calling again', () => {
  it.each([
    '112 is al gebeld maar ik bel ook nog even',
    'iedereen 112 bellen!!',
    "Laten we met z'n allen het alarmnummer bellen",
    'Hoe meer mensen 112 bellen hoe beter',
    'Bel allemaal 112 over die muziek',
    'Everyone please call 112 about the graffiti',
  ])('sees: %s', (text) => expect(codes(callsAgain, text)).toEqual(['nogmaals-bellen']));

  it.each([
    '112 is gebeld',
    'Niet nog een keer bellen, één is genoeg',
    'Kan iemand 112 bellen?',
    'Bij brand bel je 112',
    'Wie heeft 112 gebeld?',
    'Hoeft niet meer gebeld te worden, 112 is al gebeld',
    'Hij belt bij iedereen aan',
  ])('leaves alone: %s', (text) => expect(see(callsAgain, text)).toEqual([]));
});
