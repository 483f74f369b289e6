import type { Analysed, Word } from './analyse.ts';
import { GROUP_ADJECTIVES, GROUP_NOUNS } from './lists/groups.ts';
import { BEFORE_NAME, FIRST_NAMES, NOT_NAMES, PARTICLES, STREET_ENDS } from './lists/names.ts';

/** Origins are no names: "de dader is Pool", "de dader is Pools". */
const ORIGINS = new Set([
  ...GROUP_NOUNS,
  ...GROUP_ADJECTIVES,
  ...GROUP_ADJECTIVES.map((adjective) => adjective.replace(/e$/, '')),
]);
const LONGEST_PARTICLES = 3;
const FORMAL_TITLES = new Set(['meneer', 'mevrouw', 'dhr', 'mevr', 'mw', 'mijnheer', 'fam', 'familie']);
const NOT_AFTER_TITLE = new Set(
  `heeft staat loopt zegt vroeg zonder naast heet werd wordt gaat komt moet kwam riep belde liep stond woont woonde zwaait hier daar naar voor achter tegen deed wilde kreeg heel niet nooit
  rond ongeveer draagt droeg ligt viel tolt zoekt verdween probeert probeerde mist alleen samen uit onder zag hoorde belt politie gewond verward`.split(
    /\s+/,
  ),
);
/** Words that open a sentence with a capital and are followed by a name: no first names. */
const NOT_FIRST = new Set(
  `bij van aan voor met in op naar door uit als dat die deze dit het een de er ja nee goed hallo hoi dag beste ook nog maar en of toen nu vandaag gisteren morgen vannacht zojuist net tussen achter naast
  onze mijn hun zijn haar heeft had is was zou kan wil mag moet weet wie wat waar hoe waarom wanneer vermist vermiste gezocht gevonden bedankt dank update melding let opgelet slachtoffer getuige
  huisarts winkelier wijkagent agent boer café cafe restaurant hotel bakker slager kerk school hoek richting tegenover langs rondom vanaf via bus lijn trein zwarte witte rode blauwe groene grijze gele
  zaterdag zondag maandag dinsdag woensdag donderdag vrijdag familie meneer mevrouw mevr dhr oude jonge man vrouw jongen beelden camera camping stichting vereniging club straat kenteken auto`.split(
    /\s+/,
  ),
);

/** After these a name is that of the place: "café De Poort", "hotel Zeezicht". */
const PLACES = new Set(
  `cafe eetcafe kroeg pub bar bistro brasserie restaurant pizzeria snackbar cafetaria herberg hotel pension hostel camping villa huize landgoed hoeve kasteel fort flat toren gebouw complex garage
  parkeergarage station halte metrostation perron terminal haven jachthaven sluis gemaal molen brug tunnel plein kade school basisschool college kerk moskee tempel kapel museum theater bioscoop
  zwembad sporthal sportpark stadion manege supermarkt winkelcentrum verzorgingshuis verpleeghuis ziekenhuis apotheek speeltuin kinderboerderij begraafplaats buurthuis wijkcentrum dorpshuis`.split(
    /\s+/,
  ),
);

/** Tells which words of one message are a person's name. */
export type NameReader = {
  /** Index past the name that begins at `at`, or undefined. */
  nameAt(at: number): number | undefined;
  /** The same, after up to `most` words such as "waarschijnlijk onze buurman". */
  nameAfter(at: number, most: number): { from: number; to: number } | undefined;
};

/**
 * Reads names: a common first name in any case, or a capital inside a sentence on a word that is no place, make, day or origin.
 * In a text that is typed in capitals only first names count.
 */
export function readNames(analysed: Analysed): NameReader {
  const { words, original } = analysed;
  const trustsCapitals = !isMostlyCapitals(original);
  const isCapital = (word: Word) =>
    original.charCodeAt(word.start) !== word.text.charCodeAt(0) &&
    /^\p{Lu}\p{Ll}/u.test(original.slice(word.start, word.start + 4));
  const isFirst = (at: number) => words[at - 1]?.sentence !== words[at]?.sentence;

  function isName(at: number): boolean {
    const word = words[at];
    if (!word) return false;
    const isKnown = FIRST_NAMES.has(word.text) || isAddressed(at);
    // First what rules out most words.
    if (!isKnown && (!trustsCapitals || word.text.length < 2 || !isCapital(word))) return false;
    if (NOT_NAMES.has(word.text) || ORIGINS.has(word.text) || isStreet(word.text)) return false;
    if (isOfPlace(at)) return false;
    return isKnown || !isFirst(at) || isBeforeName(at);
  }

  /** "Café De Poort", "hotel Zeezicht". */
  function isOfPlace(at: number): boolean {
    let before = at - 1;
    while (at - before <= LONGEST_PARTICLES && PARTICLES.has(words[before]?.text ?? '')) before -= 1;
    const place = words[before];
    return place !== undefined && place.sentence === words[at]?.sentence && PLACES.has(place.text);
  }

  /** "Meneer jansen": a name in whatever case. */
  function isAddressed(at: number): boolean {
    const before = words[at - 1];
    const word = words[at];
    if (!before || !word || !FORMAL_TITLES.has(before.text) || before.sentence !== word.sentence)
      return false;
    return (
      word.text.length > 3 &&
      /^[a-z]+$/.test(word.text) &&
      !PARTICLES.has(word.text) &&
      !NOT_AFTER_TITLE.has(word.text)
    );
  }

  /** At the start of a sentence a capital counts if another follows: "Nicole Bakker heeft". */
  function isBeforeName(at: number): boolean {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || next.sentence !== word.sentence || original.slice(word.end, next.start) !== ' ')
      return false;
    if (NOT_FIRST.has(word.text) || NOT_NAMES.has(next.text) || ORIGINS.has(next.text) || isStreet(next.text))
      return false;
    return isCapital(next);
  }

  function nameAt(at: number): number | undefined {
    if (!isName(at)) return surnameAt(at);
    let to = at + 1;
    for (let next = to; next <= to + LONGEST_PARTICLES && next < words.length; next += 1) {
      if (words[next]?.sentence !== words[at]?.sentence) break;
      if (isName(next)) to = next + 1;
      else if (!PARTICLES.has(words[next]?.text ?? '')) break;
    }
    return to;
  }

  /** `van der Meer`, `De Vries`: particles and then a name. */
  function surnameAt(at: number): number | undefined {
    if (!PARTICLES.has(words[at]?.text ?? '')) return undefined;
    for (let next = at + 1; next <= at + LONGEST_PARTICLES; next += 1) {
      if (words[next]?.sentence !== words[at]?.sentence) return undefined;
      if (isName(next)) return next + 1;
      if (!PARTICLES.has(words[next]?.text ?? '')) return undefined;
    }
    return undefined;
  }

  return {
    nameAt,
    nameAfter(at, most) {
      for (let from = at; from <= at + most && words[from]?.sentence === words[at]?.sentence; from += 1) {
        const to = isName(from) ? nameAt(from) : undefined;
        if (to !== undefined) return { from, to };
        if (!BEFORE_NAME.has(words[from]?.text ?? '') && !PARTICLES.has(words[from]?.text ?? ''))
          return undefined;
      }
      return undefined;
    },
  };
}

function isStreet(word: string): boolean {
  return STREET_ENDS.some((end) => word.length > end.length + 2 && word.endsWith(end));
}

/** Whether a text has more capitals than small letters, so that a capital says nothing. */
function isMostlyCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) capitals += 1;
    else if (unit >= 0x61 && unit <= 0x7a) small += 1;
  }
  return capitals > small;
}
