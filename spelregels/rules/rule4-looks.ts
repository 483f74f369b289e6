import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { BEHAVIOUR, FEATURES } from '../lists/behaviour.ts';
import {
  APPEARANCE,
  ATTIRE,
  ORIGIN_NOUNS,
  ORIGIN_WORDS,
  PEOPLE,
  PRESENCE,
  SUSPICION,
} from '../lists/looks.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

/** `person`: somebody is described by looks or origin; `presence`: that they are there; `suspicion`: what is thought of it. */
type Clue = 'person' | 'presence' | 'suspicion' | 'deed';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'person',
      patterns: [
        '<aantal> <vul>? <vul>? <groep>',
        '<aantal> ~2 <herkomst> ~2 <mens>',
        '<herkomst> <herkomst>? <vul>? <mens>',
        '<mens> ~3 <herkomst> <uiterlijk>',
        '<mens> ~3 van|met|mei|fan ~2 <herkomst> ~1 <uiterlijk>|kleur',
        '<mens> ~2 met|mei|in ~3 <dracht>',
        '<mens> <uiterlijk> ~1 <herkomst>',
        '<herkomst> <uiterlijk>',
        '<uiterlijk> <herkomst>',
        '^ <groep>',
      ],
    },
    {
      value: 'presence',
      patterns: [
        'er|der|dr|daar|hier|there|weer|nu|net|zojuist|in|bij|op|door <aanwezig>',
        '<aanwezig> ~3 <aantal> ~3 <groep>|<mens>',
        '<aanwezig> ~1 er|der|daar|hier|weer',
        'ik|we zie|zag|heb|sjoch',
        '<mens>|<groep> <aanwezig>',
        '<mens>|<groep> ~2 in|op|bij|voor|langs|yn ~2 straat|wijk|buurt|plein|park|parkje|hoek|buert|strjitte|winkel|school|steeg|parkeerplaats|speeltuin|haven',
      ],
    },
    {
      value: 'suspicion',
      patterns: [
        '<verdacht>',
        'wat|wa doen|doet|moeten|moet|zoeken|zoekt|dogge',
        'op letten',
        'let op',
        'in de gaten',
        'voelt niet',
        'hier|hjir niet|net',
      ],
    },
    {
      value: 'deed',
      patterns: ['aan het|t ~1 <doet>', 'die|dy|dat|en ~6 <doet>', '<doet>', 'met|mei een|n|het ~2 <doet>'],
    },
  ],
  {
    aantal: words(
      'een n twee drie vier vijf paar wat enkele die deze dat 1 2 3 4 5 6 groep groepje stel stelletje allemaal zo zon weer veel meerdere a two three twa trije in some dy geen onbekende',
    ),
    vul: words(
      'onbekende vreemde jonge oude oudere jongere verdachte ongure grote kleine van die zulke dikke lange andere nieuwe rare enge jong oud',
    ),
    groep: ORIGIN_NOUNS,
    herkomst: ORIGIN_WORDS,
    mens: PEOPLE,
    uiterlijk: APPEARANCE,
    dracht: ATTIRE,
    aanwezig: PRESENCE,
    verdacht: SUSPICION,
    doet: [...BEHAVIOUR],
  },
);
/** With so many other features a description helps even before anybody knows what the person does. */
const ENOUGH_FEATURES = 2;
/** A longer message tells a story; looks are not its only ground. In words. */
const LONGEST = 45;

/**
 * Rule 4: somebody is reported for looks or origin alone, with nothing that they do and fewer than two other features. A signalement
 * with behaviour passes, skin colour included, and so does the Turkish baker.
 */
export function looksAlone(analysed: Analysed): Finding[] {
  const { words } = analysed;
  if (words.length > LONGEST) return [];
  const matches = PHRASES.find(words);
  const persons = matches.filter((match) => match.value === 'person' && !isQuoted(analysed, match));
  if (persons.length === 0) return [];
  const has = (clue: Clue) => matches.some((match) => match.value === clue);
  if (has('deed') || !(has('presence') || has('suspicion'))) return [];
  const features = new Set(words.filter((word) => FEATURES.has(word.text)).map((word) => word.text));
  if (features.size >= ENOUGH_FEATURES) return [];
  return persons.map((match) => finding(analysed, 'alleen-uiterlijk', match));
}
