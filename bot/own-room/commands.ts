import { LANGUAGES, type Language } from '#basis/language.ts';
import { fold } from '#spelregels/normalise.ts';

/** What somebody can ask of the bot in their own room, by a word. */
export type Command =
  | {
      readonly is:
        | 'help'
        | 'signalement'
        | 'spelregels'
        | '112'
        | 'inloggen'
        | 'mijn-gegevens'
        | 'meelopen'
        | 'stop'
        | 'terug'
        | 'overslaan';
    }
  /** Null: which language is not said. */
  | { readonly is: 'taal'; readonly taal: Language | null };
type Name = Exclude<Command['is'], 'taal'>;

/** In Dutch, Frisian and English, as they are compared: see `comparable`. */
const WORDS: Readonly<Record<Name, readonly string[]>> = {
  help: [
    'help',
    'hulp',
    'help mij',
    'menu',
    'uitleg',
    'utlis',
    'wat kun je',
    'wat kan je',
    'hoe werkt dit',
    'what can you do',
  ],
  signalement: [
    'signalement',
    'sinjalemint',
    'beschrijving',
    'beskriuwing',
    'description',
    'beschrijven',
    'beskriuwe',
    'describe',
  ],
  spelregels: [
    'spelregels',
    'spelregel',
    'regels',
    'de spelregels',
    'spulregels',
    'rigels',
    'regels van de groep',
    'rules',
    'the rules',
  ],
  '112': ['112', '1 1 2', 'alarmnummer', 'noodnummer', 'bel 112', 'emergency number'],
  inloggen: [
    'inloggen',
    'log in',
    'login',
    'inlog',
    'inloglink',
    'aanmelden op de site',
    'ynlogge',
    'log yn',
    'sign in',
    'signin',
  ],
  'mijn-gegevens': [
    'mijn gegevens',
    'mijngegevens',
    'gegevens',
    'mijn data',
    'wat weet je van mij',
    'privacy',
    'myn gegevens',
    'myn data',
    'my data',
    'what do you know about me',
  ],
  meelopen: [
    'meelopen',
    'surveillance',
    'surveilleren',
    'ik wil meelopen',
    'ronde lopen',
    'rondes',
    'rondes lopen',
    'vrijwilliger',
    'meirinne',
    'rûnten',
    'patrol',
    'walk rounds',
    'volunteer',
  ],
  stop: [
    'stop',
    'stoppen',
    'stopje',
    'ophouden',
    'ophalde',
    'annuleren',
    'cancel',
    'quit',
    'ik stop',
    'ik wil stoppen',
  ],
  terug: ['terug', 'werom', 'back', 'go back', 'een terug', 'vorige', 'foarige', 'previous', 'ga terug'],
  overslaan: [
    'overslaan',
    'sla over',
    'oerslaan',
    'skip',
    'weet niet',
    'weet ik niet',
    'wit ik net',
    'geen idee',
    'gjin idee',
    'i do not know',
    'i dont know',
    'dont know',
  ],
};
const LANGUAGE_WORDS: readonly string[] = [
  'taal',
  'language',
  'taal veranderen',
  'change language',
  'mijn taal',
];
const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['nl', 'nederlands', 'hollands', 'dutch', 'nederlansk'],
  fy: ['fy', 'fries', 'frysk', 'frisian'],
  en: ['en', 'engels', 'english', 'ingelsk'],
};
/** A longer text is no command, and is not compared. */
const LONGEST = 40;
/** Words from this length on may have one letter wrong, and two from double that. */
const FORGIVING = 6;

/**
 * The command that a whole message is, forgiving of capitals, accents, punctuation, stretched letters and small typos in long words;
 * null for any other text. `lenient`, where nothing else was asked, allows a typo in words of four letters too and takes the
 * name of a language alone. Pure.
 */
export function readCommand(text: string, options: { readonly lenient?: boolean } = {}): Command | null {
  if (text.length > LONGEST) return null;
  if (/^[\s?]*\?[\s?]*$/.test(text)) return { is: 'help' };
  const said = comparable(text);
  if (said === '') return null;
  const language = readLanguage(said, options.lenient === true);
  if (language !== undefined) return { is: 'taal', taal: language };
  const shortest = options.lenient ? 4 : FORGIVING;
  for (const [name, words] of Object.entries(WORDS) as [Name, readonly string[]][])
    if (words.some((word) => comparable(word) === said)) return { is: name };
  for (const [name, words] of Object.entries(WORDS) as [Name, readonly string[]][])
    if (words.some((word) => isNear(said, comparable(word), shortest))) return { is: name };
  return null;
}

function readLanguage(said: string, lenient: boolean): Language | null | undefined {
  if (LANGUAGE_WORDS.some((word) => comparable(word) === said)) return null;
  const named = LANGUAGES.find((language) =>
    LANGUAGE_NAMES[language].some((name) =>
      [`taal ${name}`, `language ${name}`, `taal naar ${name}`, `taal in ${name}`].some(
        (words) => comparable(words) === said,
      ),
    ),
  );
  if (named || !lenient) return named;
  // The name of a language alone; not its code, which is a word ("en").
  return LANGUAGES.find((language) =>
    LANGUAGE_NAMES[language].some((name) => name.length > 2 && isNear(said, comparable(name), FORGIVING)),
  );
}

/** Small letters without accents and signs, one space between words, no letter twice in a row. */
export function comparable(text: string): string {
  return fold(text)
    .text.replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/([a-z])\1+/g, '$1');
}

/** Equal but for a typo: one in a word of `shortest` letters or more, two in one of twice that. */
export function isNear(said: string, word: string, shortest = FORGIVING): boolean {
  if (said === word) return true;
  if (word.length < shortest || /\d/.test(word)) return false;
  return typos(said, word) <= (word.length >= 2 * FORGIVING ? 2 : 1);
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). Both are short. */
function typos(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 3;
}
