import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { reportsEmergency } from './emergency.ts';
import type { Rule } from './rules.ts';
import { RULES } from './rules.ts';

/** What each rule looks for, over and over without a full stop. */
const PIECES = [
  'ik ben 15 in de groep mijn zoon van 12 ',
  'ik woon niet in Sneek mijn zus uit Franeker mag erbij ',
  'de politie leest mee bellen hoeft niet in de app ',
  'een donkere man loopt verdacht ',
  'app me prive iets gezien niet hier ',
  'ik ga alleen naar hem vraag wat Kees ga jij ',
  'iedereen bel allemaal 112 nog een keer ',
  'ik sla hem dood we moeten die jongens pakken ',
  'ik zet zijn foto op facebook met een knuppel achter hem aan ',
  'ik rij nu op de fiets typ even ',
  'Jan de Vries heeft de dief gestolen van Piet is ',
  'buren van nummer 12 op vakantie verslaafd 06-12345678 a@b.nl ',
  'te koop haha koffie stem op lijst 4 stuur dit door ',
  'https://a.nl/ www.b.com c.nl/ ',
  'brand ingebrokn mes in huis gisteren als help ',
];
const SHORT = 20_000;
const TIMES = 4;
/** How much longer four times the text may take: the rest is for a busy machine. Quadratic work takes sixteen times as long. */
const GENEROUS = 10;
/** Below this a measurement is noise. In ms. */
const LEAST = 8;

describe('judging takes time in proportion to the length', () => {
  const all: readonly (readonly [string, Rule])[] = [
    ...RULES.map(({ rule }) => [rule.name, rule] as const),
    ['reportsEmergency', (analysed) => (reportsEmergency(analysed) ? [] : [])],
  ];

  it.each(all)('%s', { timeout: 120_000 }, (_, rule) => {
    const slow = PIECES.filter((piece) => {
      const [shorter, longer] = [SHORT, TIMES * SHORT].map((length) =>
        bestOf(rule, piece.repeat(Math.ceil(length / piece.length))),
      );
      return (longer ?? 0) > GENEROUS * Math.max(shorter ?? 0, LEAST);
    });
    expect(slow).toEqual([]);
  });
});

/** The shortest of some measurements, each on a text taken apart anew: what was read is kept with it. */
function bestOf(rule: Rule, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const analysed = analyse({ text, kind: 'text' });
    // Of the processor, not of the clock: others may be at work on the same machine.
    const from = process.cpuUsage();
    rule(analysed, { role: 'resident', room: 'melding' });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
