import { describe, expect, it } from 'vitest';
import { plainThreat, violence } from './rule9-violence.ts';
import { codes, see } from './see.ts';

describe('rule 9, violence', () => {
  it.each([
    ['Ik sla hem dood', 'bedreiging'],
    ['Als ik hem zie maak ik hem af', 'bedreiging'],
    ['Je gaat eraan', 'bedreiging'],
    ["I'll kill him", 'bedreiging'],
    ['Ik vermoord je', 'bedreiging'],
    ['Als hij terugkomt wurg ik hem', 'bedreiging'],
    ['Ik bijt je oor eraf', 'bedreiging'],
    ['We pakken die inbreker vanavond', 'bedreiging'],
    ['Laten we hem opwachten', 'oproep-tot-geweld'],
    ['wie gaat er mee, dan pakken we hem', 'oproep-tot-geweld'],
    ['we moeten ze laten boeten', 'bedreiging'],
    ['Iemand moet hem een lesje leren', 'oproep-tot-geweld'],
    ['Ze moeten hem afschieten', 'oproep-tot-geweld'],
    ['Iemand moet hem eens onder handen nemen', 'oproep-tot-geweld'],
    ['De volgende krijgt een klap met mijn schep', 'bedreiging'],
    ['dan is hij nog niet jarig', 'bedreiging'],
    ['Ik strooi spijkers voor de garage', 'bedreiging'],
    ['Geef mij twee minuten alleen met hem', 'bedreiging'],
    ['Een emmer heet water over zijn kop', 'bedreiging'],
    ['Wie schopt er mee?', 'oproep-tot-geweld'],
    ['Ik kom je halen', 'bedreiging'],
    ['dan zal er bloed vloeien', 'bedreiging'],
    ['Ik slaan him de harsens yn', 'bedreiging'],
  ])('%s: %s', (text, code) => expect(codes(violence, text)).toContain(code));

  it.each([
    'Inbrekers pakken elke kans',
    'Zaterdag ruimen we samen de speeltuin op. Wie helpt mee?',
    'Vanavond collecteren voor de brandwondenstichting, wie gaat er mee?',
    'Zaterdag help ik hem verhuizen',
    'Ik sta op hem te wachten bij de bushalte',
    'We zitten op haar te wachten, ze is nog niet thuis',
    'Laat ze maar binnen, dat is de glasvezelmonteur',
    'De deur staat open, kom maar binnen',
    'Mijn moeder heeft een rolstoel nodig',
    'Haar zoon ligt met zijn arm in het gips',
    'We pakken die kans om elkaar te helpen',
    'Ik maak het huis dicht',
    'Ga niet zelf verhaal halen',
    'Hij wil mij in elkaar slaan',
    'De politie zit achter hem aan',
    'Ik ga er morgen achteraan bij de gemeente',
    'Een man met een mes staat bij de brug',
    'Hij riep "ik maak je dood" en rende weg',
    'Doe de deur op slot en pak de telefoon',
    'Ik zal de poster ophangen bij de school',
    'Hoe kunnen we de overlast samen aanpakken?',
    'Roddel kan iemand zijn leven kapotmaken',
    'Wie de sleutel vindt krijgt koffie van mij',
    'Hij riep: ik vermoord je',
    'De hond bijt, ik ruk hem weg',
    'Gisteren stond hier een man met een mes in zijn hand',
    'Zaterdag slachten we die kip',
    'Ik kom je zo halen bij het station',
    'Ik kom de sleutel halen',
    'Zaterdag bloedprikken bij de huisarts',
    'Zullen we een spandoek ophangen over insluipers',
    'wie gaat er mee naar de bewonersavond, dan pakken we die overlast aan',
    'je moet je laten nakijken na die val',
  ])('leaves alone: %s', (text) => expect(see(violence, text)).toEqual([]));
});

describe('rule 9, plain threats', () => {
  it.each([
    'Die dief woont op 4, ik sla hem in elkaar',
    'Ik ga haar wurgen',
    'Ik vermoord hem',
    'Dan schop ik hem verrot',
  ])('sees: %s', (text) => expect(codes(plainThreat, text)).toEqual(['bedreiging']));

  it.each([
    'Ik sla de hoek om',
    'Ik maak het af',
    'Hij riep: ik sla je in elkaar',
    'Ik sla hem niet in elkaar',
  ])('leaves alone: %s', (text) => expect(see(plainThreat, text)).toEqual([]));
});
