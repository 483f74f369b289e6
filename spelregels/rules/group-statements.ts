import type { Word } from '../analyse.ts';
import type { Span } from '../mask.ts';
import { MANY } from './group-words.ts';

const all = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Before a bare name of a group these open a clause as the beginning of a sentence does. */
const OPENERS = all(
  'want omdat dat maar en dus alle al allemaal alhoewel vind vinden denk of als nou ja tja kijk zoals all because but that omt mar',
);
const TO_BE = all('zijn bennen binne are');
/** Between "zijn" and what they are said to be. */
const STRESS = all(
  'gewoon echt nu nou eenmaal toch ook zo heel erg te van altijd allemaal vaak bijna dan meestal wel behoorlijk best gwoan altyd all always just so too really',
);
/** What is told of people at an hour or a place, or kindly; not what they are like. */
const PASSING = all(`
  in op bij naar aan uit van voor met onder door over langs tegen achter weer nog niet geen al net nu vandaag vannacht vanavond morgen gisteren zojuist hier daar er thuis binnen buiten weg onderweg
  veilig welkom boos bang verdrietig ongerust kwetsbaar kwetsbare extra vooral slachtoffer slachtoffers doelwit klaar aanwezig terug gevlucht op zoek zoekende actief samen blij dankbaar
  de het een twee drie vier vijf zes veel weinig meer genoeg mensen bewoners buren ons onze mijn hun inmiddels intussen straks later vrij ziek gewond dood overleden vermist hij zij ze wij we
  toegestaan verplicht bekend aardig lief vriendelijk behulpzaam vrijwilliger vrijwilligers nodig hard at in on here safe welcome back yn op by hjir thus wolkom`);
/** What is said only of what somebody is like. */
const OPINION = all(
  'drinken zuipen stinken zeuren klagen liegen denken geloven snappen vreten kankeren bedriegen janken profiteren stjonke drink lie smell complain think',
);
const HABIT = all('altijd nooit alleen overal allemaal nergens altyd noait always never only');
/** Duties and chances are advice as often as blame. */
const DUTY = all(
  'moeten kunnen mogen worden hoeven horen willen zullen krijgen lopen moatte kinne wurde can must should will are zijn binne',
);

/**
 * Statements about everybody of a group: its bare name as the subject of what one is like or always does (`Russen zijn agressief`,
 * `want Polen drinken`). "Twee Polen", "de Polen van nummer 8" are some people, and what happened to somebody ("zijn beroofd") is told.
 */
export function statements(words: readonly Word[]): Span[] {
  const found: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (word.text !== MANY || !isBare(words, at)) continue;
    const last = endOfStatement(words, at);
    if (last) found.push({ start: word.start, end: last.end });
  }
  return found;
}

function isBare(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.sentence !== words[at]?.sentence || OPENERS.has(before?.text ?? '');
}

function endOfStatement(words: readonly Word[], at: number): Word | undefined {
  const sentence = words[at]?.sentence;
  const inSentence = (word: Word | undefined): Word | undefined =>
    word?.sentence === sentence ? word : undefined;
  const verb = inSentence(words[at + 1]);
  if (verb === undefined) return undefined;
  if (OPINION.has(verb.text)) return verb;
  if (TO_BE.has(verb.text)) {
    let next = at + 2;
    while (inSentence(words[next]) && STRESS.has(words[next]?.text ?? '')) next += 1;
    const what = inSentence(words[next]);
    return what && isLasting(what.text) ? what : undefined;
  }
  const habit = inSentence(words[at + 2]);
  return habit && HABIT.has(habit.text) && !DUTY.has(verb.text) ? habit : undefined;
}

/** Not a place, a time, a number or what was done to them. */
function isLasting(text: string): boolean {
  if (PASSING.has(text) || (text >= '0' && text < ':')) return false;
  const isDone = text.endsWith('d') || text.endsWith('t') || text.endsWith('en');
  const isPrefixed =
    ['ge', 'be', 've', 'on', 'he'].some((prefix) => text.startsWith(prefix)) ||
    text.slice(1, 6).includes('ge');
  return !(isDone && isPrefixed) && !text.endsWith('ende');
}
