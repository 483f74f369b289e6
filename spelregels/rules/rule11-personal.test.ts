import { describe, expect, it } from 'vitest';
import { personal } from './rule11-personal.ts';
import { codes, see } from './see.ts';

describe('rule 11, to one neighbour', () => {
  it.each([
    'Jan, kom je zo koffie drinken',
    'Karin heb jij mijn taartvorm nog?',
    'Maaike, waar blijf je?',
    'Hoi Petra, heb je mijn schaal nog?',
  ])('sees: %s', (text) => expect(codes(personal, text)).toEqual(['onderonsje']));

  it.each([
    'Marianne, ik zag dezelfde bus als jij',
    'Jan, heb jij die man ook gezien?',
    'Piet, is jouw fiets gestolen?',
    'Heb jij dat ook gehoord?',
  ])('leaves alone: %s', (text) => expect(see(personal, text)).toEqual([]));
});
