import { describe, expect, it } from 'vitest';
import { violence } from './rule9-violence.ts';
import { codes, see } from './see.ts';

describe('rule 9, violence', () => {
  it.each([
    ['Ik sla hem dood', 'bedreiging'],
    ['Als ik hem zie maak ik hem af', 'bedreiging'],
    ['Je gaat eraan', 'bedreiging'],
    ["I'll kill him", 'bedreiging'],
    ['We pakken die inbreker vanavond', 'bedreiging'],
    ['Laten we hem opwachten', 'oproep-tot-geweld'],
    ['Iemand moet hem een lesje leren', 'oproep-tot-geweld'],
    ['Ze moeten hem afschieten', 'oproep-tot-geweld'],
    ['Iemand moet hem eens onder handen nemen', 'oproep-tot-geweld'],
    ['De volgende krijgt een klap met mijn schep', 'bedreiging'],
    ['dan is hij nog niet jarig', 'bedreiging'],
    ['Ik strooi spijkers voor de garage', 'bedreiging'],
  ])('%s: %s', (text, code) => expect(codes(violence, text)).toContain(code));

  it.each([
    'Inbrekers pakken elke kans',
    'We pakken die kans om elkaar te helpen',
    'Ik maak het huis dicht',
    'Ga niet zelf verhaal halen',
    'Hij wil mij in elkaar slaan',
    'De politie zit achter hem aan',
    'Ik ga er morgen achteraan bij de gemeente',
    'Een man met een mes staat bij de brug',
    'Hij riep "ik maak je dood" en rende weg',
    'Doe de deur op slot en pak de telefoon',
  ])('leaves alone: %s', (text) => expect(see(violence, text)).toEqual([]));
});
