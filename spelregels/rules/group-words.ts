import type { Analysed, Word } from '../analyse.ts';
import { CONTEMPT } from '../lists/contempt.ts';
import {
  COUNTRIES,
  GENDER_PLURALS,
  GROUP_ADJECTIVES,
  GROUP_PLURALS,
  GROUP_SINGULARS,
  YOUNG_PLURALS,
} from '../lists/groups.ts';
import { BEFORE_NATIONALITIES } from '../lists/nationalities.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import { lexemesOf } from '../vocabulary.ts';

/** What stands in a sentence where people of a group are named, whatever the group. Not a word that anybody can type. */
export const ONE = '§een';
export const MANY = '§velen';
/** Men, women, boys: a group too, but nearly always some of them are meant, not all. */
export const SOME = '§sommigen';
/** "Die lui", "dat soort mensen": nobody says which. */
export const THEY = '§lui';
/** "Dat soort mensen": as THEY, said with contempt. */
export const KIND = '§soort';
type Mark = typeof ONE | typeof MANY | typeof SOME | typeof THEY | typeof KIND;

const NAMES = compilePhrases<Mark>(
  [
    {
      value: MANY,
      patterns: [
        '<groepen>',
        '<bijv> <bijv>? <leden>',
        '<streek> <groepen>',
        '<streek> <bijv> <leden>',
        'non binairen',
        'non binaire <leden>',
        'alleenstaande ouders',
        'tijdelijke|flexibele|losse krachten|medewerkers|werknemers|arbeiders|arbeidskrachten',
        '<volk> met|mei het|t? syndroom van down',
        'die|dy|deze <volk> met|mei het|t? syndroom van down',
        '<volk> met|zonder|mei een|n|in|hun|die? ~1 <kenmerk>',
        'die|dy|deze <volk> met|zonder|mei een|n|in|hun? ~1 <kenmerk>',
        'die|dy|de|dat|al <volk> uit|van|ut het|de|dat|die|it? <land>|<tehuis>',
        '<volk> uit|van|ut het|de|dat|die|it? <land>|<tehuis>',
        '<volk> uit|van|ut het|de|dat|die ~1 psychiatrische|begeleide|gesloten ~1 huis|flat|woning|<tehuis>',
        '<volk> van kleur|buiten|buitenaf',
        'verstandelijk|lichamelijk|geestelijk|chronisch|psychisch beperkten|gehandicapten|zieken|gestoorden',
        'verstandelijk|lichamelijk|geestelijk|chronisch|psychisch|langdurig beperkte|gehandicapte|zieke|gestoorde <leden>',
        'jehova getuigen',
        'getuigen van jehova',
      ],
    },
    {
      value: ONE,
      patterns: [
        '<groep>',
        '<bijv> <bijv>? <lid>',
        '<streek> <groep>',
        '<streek> <bijv> <lid>',
        'chronisch|langdurig zieke',
        'non binaire',
        'alleenstaande moeder|vader|ouder',
        'tijdelijke|flexibele|losse kracht|medewerker|werknemer|arbeider',
        'iemand|persoon|kind met|mei het|t? syndroom van down',
        'persoon met een|n? <kenmerk>',
        'iemand|een met|uit|ut een? ~1 <kenmerk>',
        'iemand uit|ut het? <land>',
      ],
    },
    { value: SOME, patterns: ['<geslachten>'] },
    {
      value: THEY,
      patterns: ['die|dy|deze <lui>'],
    },
    {
      value: KIND,
      patterns: [
        'zulke|sokke|zokke|such <lui>',
        'dat|dit|sok zelfde? soort|soart|slag|type|volk|folk <lui>?',
        'die soort <lui>',
        'hetzelfde|zelfde|dezelfde|datzelfde|itselde volk|soort|types|slag|folk',
        'azc|asiel|bijstands|uitkerings|<bijv> volk|folk|tuig',
        'hun|jullie|jim soort',
      ],
    },
  ],
  {
    groep: GROUP_SINGULARS,
    groepen: GROUP_PLURALS,
    bijv: GROUP_ADJECTIVES,
    streek: BEFORE_NATIONALITIES,
    lid: CONTEMPT.MEMBERS.words,
    leden: CONTEMPT.MEMBERS_PLURAL.words,
    volk: CONTEMPT.PEOPLE.words,
    lui: CONTEMPT.PEOPLE.words.filter(
      (word) => word !== 'jongens' && word !== 'mannen' && word !== 'vrouwen' && word !== 'bewoners',
    ),
    kenmerk: CONTEMPT.TRAITS.words,
    land: COUNTRIES,
    tehuis: CONTEMPT.HOMES.words,
    geslachten: [...GENDER_PLURALS, ...YOUNG_PLURALS, 'vrouwtjes'],
  },
);
let lexemesOfMarks: Record<Mark, readonly number[]> | undefined;

/**
 * The words of a message with each naming of a group as one word of its own ({@link ONE}, {@link MANY}, …), so that a set phrase is
 * written once and holds for every group alike; undefined if no group is named.
 */
export function withGroupsNamed({ words }: Analysed): readonly Word[] | undefined {
  const names = NAMES.find(words);
  if (names.length === 0) return undefined;
  // Not before the lists are all made.
  lexemesOfMarks ??= {
    [ONE]: lexemesOf([ONE]),
    [MANY]: lexemesOf([MANY]),
    [SOME]: lexemesOf([SOME]),
    [THEY]: lexemesOf([THEY]),
    [KIND]: lexemesOf([KIND]),
  };
  const longest = new Map<number, PhraseMatch<Mark>>();
  for (const name of names) {
    const other = longest.get(name.from);
    if (!other || other.to < name.to) longest.set(name.from, name);
  }
  const named: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const name = longest.get(at);
    if (word && name) {
      named.push({
        ...word,
        text: name.value,
        lexemes: lexemesOfMarks[name.value],
        end: name.end,
      });
    } else if (word) named.push(word);
    at = Math.max(at + 1, name?.to ?? 0);
  }
  return named;
}
