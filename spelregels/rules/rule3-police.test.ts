import { describe, expect, it } from 'vitest';
import { police } from './rule3-police.ts';
import { codes, see } from './see.ts';

describe('rule 3, no line to the police', () => {
  it.each([
    'Politie, kom even kijken bij de flat',
    'De wijkagent leest mee dus bellen hoeft niet',
    '@wijkagent kunt u een auto sturen?',
    'Hallo politie, de jongens zijn er weer, graag ingrijpen',
    'De politie ziet dit toch in de app',
    'Beste agenten in deze groep, wilt u vaker langsrijden?',
    'De plysje lêst hjir mei, jim hoege net te skiljen',
  ])('sees: %s', (text) => expect(codes(police, text)).toEqual(['rekent-op-politie']));

  it.each([
    'De politie leest hier niet mee, dus bel zelf 112',
    'Heeft iemand de politie gebeld?',
    'De wijkagent vraagt getuigen zich te melden',
    'Politie is geweest en heeft sporen gezocht',
    'Wil iemand de politie bellen?',
    'Oproep van de politie: wie heeft een dashcam?',
  ])('leaves alone: %s', (text) => expect(see(police, text)).toEqual([]));
});
