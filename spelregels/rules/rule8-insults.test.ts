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

  it.each([
    'bel 112 ik krijg een hartaanval',
    'ik krijg een beroerte denk ik mijn arm doet niks meer',
    'die hond van nr 8 blaft de hele nacht',
    'die hond van nr 12 bijt een kind HELP',
    'van wie is die zak op de brug, er tikt iets in',
    'die runderen van boer Hoekstra lopen op de n31',
    'die clown met zaag rent achter kinderen aan',
    'Zijn jullie schapen los? er lopen er 6 op de snelweg',
    'Zijn jullie een hond kwijt?',
    'Ben jij je hond kwijt?',
    'er ligt gif in het park, let op je hond',
    'Hoi Janet, er staat een man in je tuin',
    'Hoi Dick, alles goed?',
    'Er lopen hier enge figuren rond',
    'er staan oude dozen in de brandgang',
    'een oude zak cement',
    'stinkende zak achter de glasbak',
    'dik varken loopt op de weg',
    'heb je je laten nakijken na die val?',
    'het camerasignaal is helemaal gestoord',
    'stelletje ganzen op de weg',
    'dat tuig van de zeilboot is gejat',
    'In onze straat ratten gezien',
    'van wie is die zak hier?',
    'de clowns van het circus komen morgen',
    'Een wegpiraat reed net door de straat',
    'mag je er ook langs met hond?',
  ])('leaves alone what is said of an animal, a thing or an illness: %s', (text) =>
    expect(see(insults, text)).toEqual([]),
  );
  it.each([
    ['krijg een hartaanval', 'schelden: krijg een hartaanval'],
    ['jij bent een varken', 'belediging: varken'],
    ['ben jij een ezel?', 'belediging: ezel'],
    ['vuile rat!', 'belediging: vuile rat'],
    ['jij vuile rat', 'belediging: rat'],
    ['die zak van hiernaast', 'belediging: zak'],
    ['ouwe zak', 'belediging: ouwe zak'],
    ['jij bent helemaal gestoord', 'belediging: helemaal gestoord'],
    ['je moet je laten nakijken', 'belediging: je laten nakijken'],
    ['stelletje varkens zijn jullie', 'belediging: varkens'],
  ])('sees the same said of a person: %s', (text, found) => expect(see(insults, text)).toContain(found));

  it('takes a row of raised fingers for one', () => {
    expect(see(insults, '🖕🏽🖕 buurman')).toEqual(['belediging: 🖕🏽🖕']);
    expect(see(insults, 'Hij riep "🖕" naar mij')).toEqual([]);
  });

  it('lets pass what a suspect said', () =>
    expect(see(insults, 'Hij riep "hou je bek" en liep weg')).toEqual([]));
});
