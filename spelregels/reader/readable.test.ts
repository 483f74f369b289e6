import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { COLOURS, ORIENTATIONS, RELIGIONS } from '../lists/groups.ts';
import { NATIONALITIES } from '../lists/nationalities.ts';
import { readable } from './readable.ts';

const read = (text: string): string => readable(analyse({ text, kind: 'text' }));

describe('a message as the second reader gets it', () => {
  it('is as typed: capitals, signs and slips tell something too', () => {
    const text = 'HELP!! er staat ’n raampje op een kier bij nr 12 😟\nwie kijkt ff mee?';
    expect(read(text)).toBe(text);
  });

  it.each([
    ['Er loopt een Poolse vrouw rond', 'Er loopt een Friese man rond'],
    ['Twee Marokkanen bij de brug', 'Twee Hindoes bij de brug'],
    ['een getinte jongen', 'een blanke meisje'],
    ['Ahmed woont op de hoek', 'Sjoerd woont op de hoek'],
  ])('is the same whichever group it names: %s', (one, other) => {
    expect(read(one)).toBe(read(other));
  });

  it.each([
    ['kijk op https://voorbeeld.nl/x, daar staat alles', 'kijk op deze site, daar staat alles'],
    ['Filmpje: www.youtu.be/een-man?t=1', 'Filmpje: deze site'],
    ['https://a.nl/b en harlingen.nl', 'deze site en deze site'],
    ['Bel naar Jan.Morgen pas', 'Bel naar Kim.Morgen pas'],
  ])('has no web address, about which the rule of links decides: %s', (text, asRead) => {
    expect(read(text)).toBe(asRead);
  });

  it('tells grown-ups from the young, and things from people', () => {
    expect(read('een man')).not.toBe(read('een jongen'));
    expect(read('twee mannen')).not.toBe(read('een man'));
    expect(read('een bestelbus')).toBe('een bestelbus');
  });

  it('names no group that the lists know', () => {
    const names = [...NATIONALITIES, ...RELIGIONS, ...ORIENTATIONS, ...COLOURS].flatMap((group) => [
      group.singular,
      group.plural,
    ]);
    const left = names.filter(
      (name) => /^[a-z]+$/.test(name) && !/^(?:donkere|turkse) x$/i.test(read(`${name} x`)),
    );
    expect(left).toEqual([]);
  });

  it('ends somewhere, and in the middle of nothing', () => {
    expect(read('woord '.repeat(10_000)).length).toBeLessThanOrEqual(901);
    expect(read('x'.repeat(100_000)).length).toBe(901);
    expect(read('!'.repeat(100_000)).length).toBe(901);
    expect(read('')).toBe('');
    expect(read(`a${'😟'.repeat(2_000)}`).isWellFormed()).toBe(true);
  });
});
