import { describe, expect, it } from 'vitest';
import { accused } from './rule10-accused.ts';
import { codes, see } from './see.ts';

describe('rule 10, accused by name', () => {
  it.each([
    'De dader is Jan de Vries',
    'dief heet pieter',
    'DE DADER IS MOHAMMED',
    'Kevin Bakker is de inbreker',
    'Volgens mij heeft Ahmed het gedaan',
    'De verdachte is waarschijnlijk onze buurjongen Sietse',
    'Het was Piet die mijn fiets heeft gestolen',
    'Piet Bakker heeft oma bestolen',
  ])('sees: %s', (text) => expect(codes(accused, text)).toEqual(['beschuldigde-met-naam']));

  it.each([
    'De dader is gevlucht naar Harlingen',
    'De dader is een Pool',
    'De dader is Nederlands',
    'Jan de Vries heeft gezien dat er is ingebroken',
    'Bij Jan de Vries is ingebroken',
    'Mevrouw Bakker heeft de politie gebeld',
    'DE DADER IS GEPAKT DOOR DE POLITIE',
    'Dader droeg een Adidas jas',
    "Drunk driver just hit the terrace of café De Poort, he's trying to reverse out",
    'Piet Bakker is vannacht opgelicht door een nepagent',
    'De dader is de kroeg Zeezicht in gerend',
  ])('leaves alone: %s', (text) => expect(see(accused, text)).toEqual([]));
});
