import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { reportsEmergency } from './emergency.ts';

const reports = (text: string) => reportsEmergency(analyse({ text, kind: 'text' }));

describe('reportsEmergency', () => {
  it.each([
    'HELP',
    'heeeelp er is iemand binnen',
    'Er wordt ingebroken bij nummer 12',
    'Inbrekers in de tuin van de buren!!',
    'Brand!!',
    'br4nd bij de school',
    'De schuur staat in brand',
    'Man met mes op het plein',
    'Turk met mes op het plein',
    'hij heeft een pistool',
    'Er ligt een vrouw op straat, ze ademt niet',
    'Kind in het water gevallen bij de haven',
    'Mijn dochtertje van 4 is vermist',
    'Verwarde man in pyjama bij het spoor',
    'Paard los op de rijbaan van de A31',
    'Ik ruik gas in de straat',
    '112 is gebeld',
    'bel snel 112',
    'Someone is trying to break into our house',
    'He has a knife',
    'Der is brân',
    'Vannacht inbraak en nu zijn de inbrekers weer bezig',
  ])('yes: %s', (text) => expect(reports(text)).toBe(true));

  it.each([
    'Gisteren is er een steekpartij geweest',
    'Vorige week werd er ingebroken, man met een mes',
    'Als er brand is bel dan de brandweer',
    'Help je mee met de barbecue?',
    'Wie kan er helpen met de ronde?',
    'Verdacht busje bij de loods',
    'Cursus reanimatie in het dorpshuis',
    'Goedemorgen allemaal',
    'Ik sla hem dood',
    'De dader is Jan de Vries',
  ])('no: %s', (text) => expect(reports(text)).toBe(false));
});
