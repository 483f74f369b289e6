import { describe, expect, it } from 'vitest';
import { insults } from './rule8-insults.ts';
import { codes, see } from './see.ts';

describe('rule 8, insults in a frame', () => {
  it.each([
    'Jij bent een idioot',
    'stomme eikel',
    'Stelletje asocialen',
    'Die idioot rijdt weer te hard',
    'you are an idiot',
    'Die buurman heeft het verstand van een garnaal',
    'Hij is te dom om voor de duvel te dansen',
    'Heb je soms stront in je ogen',
    'Jij bent ook echt spastisch',
  ])('sees: %s', (text) => expect(codes(insults, text)).toEqual(['belediging']));

  it.each(['Hou je bek', 'rot toch op', 'hâld dyn bek'])('sees the coarse phrase: %s', (text) =>
    expect(codes(insults, text)).toEqual(['schelden']),
  );

  it('masks the word, not the frame', () => {
    expect(see(insults, 'Jij bent een idioot')).toEqual(['belediging: idioot']);
  });

  it.each([
    'Hij reed als een idioot',
    'Spastisch lopende man bij de brug',
    'Eikels op de stoep, pas op',
    'De hond is een teef',
    'Het tuig van de boot is gestolen',
    'Een zwijn liep over de weg',
    'Ik was te lui om de deur op slot te doen',
    'Laat je remleiding nakijken',
  ])('leaves alone: %s', (text) => expect(see(insults, text)).toEqual([]));

  it('takes a row of raised fingers for one', () => {
    expect(see(insults, '🖕🏽🖕 buurman')).toEqual(['belediging: 🖕🏽🖕']);
    expect(see(insults, 'Hij riep "🖕" naar mij')).toEqual([]);
  });

  it('lets pass what a suspect said', () =>
    expect(see(insults, 'Hij riep "hou je bek" en liep weg')).toEqual([]));
});
