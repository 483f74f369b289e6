import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { DUTCH } from '../lists/dutch.ts';
import {
  AGES,
  CONTRACTS,
  CONVICTIONS,
  DISABILITIES,
  ORIENTATIONS,
  PREGNANCY,
  RELIGIONS,
  STATUSES,
} from '../lists/groups.ts';
import { groups, NATIONALITIES } from '../lists/nationalities.ts';

const lines = (name: string): string[] =>
  readFileSync(new URL(`../samples/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const found = (text: string): string[] =>
  judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' })
    .findings.filter(({ rule }) => rule === 8)
    .map(({ code, fragment }) => `${code}: ${fragment}`);

describe('rule 8 as a whole', () => {
  it.each(lines('spelregel8-wel'))('finds something in: %s', (text) => expect(found(text)).not.toEqual([]));
  it.each(lines('spelregel8-niet'))('leaves alone: %s', (text) => expect(found(text)).toEqual([]));
});

describe('disguises', () => {
  const words = DUTCH.flatMap((group) => group.words).filter((word) => /^[a-z]{5,14}$/.test(word));
  const word = fc.constantFrom(...words);
  const inside = (text: string, at: number, put: (letter: string) => string): string =>
    text.slice(0, at) + put(text.charAt(at)) + text.slice(at + 1);

  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['spaces', (text: string) => [...text].join(' ')],
    ['points', (text: string) => [...text].join('.')],
    ['dashes', (text: string) => [...text].join('-')],
    ['zero-width spaces', (text: string) => [...text].join('\u200B')],
    ['combining marks', (text: string) => [...text].join('\u0336')],
    [
      'full-width letters',
      (text: string) => [...text].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    ],
    [
      'flags',
      (text: string) =>
        [...text].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0x61 + 0x1f1e6)).join('\u200B'),
    ],
    ['a stretched last letter', (text: string) => text + text.slice(-1).repeat(4)],
    ['digits for letters', (text: string) => text.replace('o', '0').replace('e', '3').replace('a', '4')],
    ['Cyrillic letters', (text: string) => text.replace(/o/g, 'о').replace(/a/g, 'а').replace(/e/g, 'е')],
    ['a star for a letter', (text: string) => inside(text, 2, () => '*')],
    ['a picture for a letter', (text: string) => inside(text, 2, () => '💩')],
    ['an underscore', (text: string) => inside(text, 2, (letter) => `_${letter}`)],
  ])('are seen through: %s', (_, disguise) => {
    fc.assert(fc.property(word, (text) => found(`wat een ${disguise(text)} zeg`).length > 0));
  });
});

describe('compounds that nobody listed', () => {
  const first = fc.constantFrom('kanker', 'tering', 'tyfus', 'klere', 'klote', 'kolere', 'pleuris', 'pokken');
  const thing = fc.constantFrom(
    'fatbike',
    'buurtapp',
    'hangplek',
    'drone',
    'blaffer',
    'vuurpijl',
    'gluurder',
    'patsers',
    'huurbaas',
  );
  const honest = fc.constantFrom(
    'onderzoek',
    'patient',
    'vaccin',
    'epidemie',
    'bestrijding',
    'virus',
    'behandeling',
    'verpleegkundige',
    'screening',
    'vrij',
    'therapie',
  );

  it('are abuse', () => {
    fc.assert(fc.property(first, thing, (a, b) => found(`weer zo'n ${a}${b} hier`).length > 0));
  });

  it('are not when they speak of care', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('kanker', 'tyfus', 'pokken'),
        honest,
        (a, b) => found(`er is ${a}${b} op de markt`).length === 0,
      ),
    );
  });
});

describe('whichever group is named', () => {
  const TWO_WORDS = groups(`
noord-koreaan noord-koreanen
centraal-afrikaan centraal-afrikanen
non-binaire non-binairen
persoon_met_down mensen_met_down
persoon_met_het_syndroom_van_down mensen_met_het_syndroom_van_down
chronisch_zieke chronisch_zieken
alleenstaande_moeder alleenstaande_moeders
alleenstaande_vader alleenstaande_vaders
intersekse_persoon intersekse_personen
tijdelijke_kracht tijdelijke_krachten
`).map(({ singular, plural }) => ({
    singular: singular.replaceAll('_', ' '),
    plural: plural.replaceAll('_', ' '),
  }));
  const grounds = {
    NATIONALITIES,
    RELIGIONS,
    ORIENTATIONS,
    PREGNANCY,
    DISABILITIES,
    AGES,
    CONVICTIONS,
    STATUSES,
    CONTRACTS,
    TWO_WORDS,
  };
  const abuse = (one: string, many: string): string[] => [
    `Alle ${many} zijn dieven`,
    `vuile ${many}`,
    `${many} moeten oprotten`,
    `Weg met die ${many}`,
    `De ${many} horen hier niet thuis`,
    `Geen ${many} in onze straat`,
    `Die ${many} deugen niet`,
    `Dat krijg je met al die ${many}`,
    `Een ${one} is nooit te vertrouwen`,
    `${many} zijn lui`,
    `Wij willen hier geen ${many}`,
    `Er wonen hier te veel ${many}`,
    `Ik heb niks tegen ${many}, maar ze moeten weg`,
    `Stuur die ${many} allemaal het land uit`,
    `Typisch ${many}`,
  ];
  const mention = (one: string, many: string): string[] => [
    `Een ${one} heeft de brand gemeld`,
    `Twee ${many} zagen de dader wegrennen`,
    `De ${many} van nummer 12 zijn vannacht bestolen`,
    `Vanavond lopen er ${many} mee met de ronde`,
  ];
  /** "een linkse", "een oudere" say how something is as often as who somebody is; "een schot" is a shot. */
  const isOnlyAdjective = (one: string): boolean => /(?:e|er|d|s)$|^schot$/.test(one);

  it.each(Object.entries(grounds))('of %s: abuse is found, a mention is not', (_, groups) => {
    for (const { singular, plural } of groups) {
      const spoken = abuse(singular, plural).filter(
        (text) => !(text.startsWith('Een ') && isOnlyAdjective(singular)),
      );
      expect(spoken.filter((text) => found(text).length === 0)).toEqual([]);
      expect(mention(singular, plural).filter((text) => found(text).length > 0)).toEqual([]);
    }
  });
});
