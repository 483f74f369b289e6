import type { Analysed, Word } from './analyse.ts';
import { analyse } from './analyse.ts';
import { isCryForHelp } from './called.ts';
import { isElsewhen, lastOfNow } from './elsewhen.ts';
import { glossed } from './gloss.ts';
import { CRYING_SIGNS } from './lists/chatter.ts';
import {
  BURGLARS,
  LOST,
  NOW,
  PLACES_AT_HOME,
  SITUATIONS,
  SOMEBODY,
  VULNERABLE,
  WEAPONS,
} from './lists/emergency.ts';
import {
  CALLED_ALONE,
  CRIED,
  CRIES,
  CRY_CLASSES,
  DEFENCES,
  RESCUES,
  SOME_DAY,
} from './lists/emergency-cries.ts';
import { DANGERS_NOW } from './lists/emergency-dangers.ts';
import { DEEDS_NOW } from './lists/emergency-deeds.ts';
import { COLOUR_NOUNS, GENDER_NOUNS, GROUP_NOUNS } from './lists/groups.ts';
import { FIRST_NAMES } from './lists/names.ts';
import { words } from './lists/words.ts';
import type { Span } from './mask.ts';
import { compilePhrases } from './phrases.ts';
import { callsAgain } from './rules/rule7-again.ts';
import { violence } from './rules/rule9-violence.ts';
import { armedRound } from './rules/rule9-weapon.ts';
import { hasNear } from './sentences.ts';
import { withoutSlips } from './slips.ts';

/**
 * `present`: said only of what is going on. `named`: also told afterwards or as advice, so that the rest of the sentence decides. `called`:
 * that 112 is called says danger, unless it is all about calling (rule 7). `cry`: with hardly a word more. `alone`: the whole message. `rescue`: also in the words of a threat; `defence`: also of
 * what has yet to happen.
 */
type Strength = 'present' | 'named' | 'called' | 'cry' | 'alone' | 'rescue' | 'defence';

const PHRASES = compilePhrases<Strength>(
  [
    { value: 'present', patterns: [...DEEDS_NOW, ...DANGERS_NOW] },
    { value: 'cry', patterns: CRIES },
    { value: 'alone', patterns: CALLED_ALONE },
    { value: 'rescue', patterns: RESCUES },
    { value: 'defence', patterns: DEFENCES },
    {
      value: 'named',
      patterns: [
        '<situatie>',
        'brand|inbraak|plofkraak|ramkraak ~3 bij|in|gaande|bezig|nu|aan|op',
        'ingebroken ~2 nu|net|zojuist',
        'net|zojuist ~6 ingebroken|beroofd|overvallen|gestoken|geslagen|aangereden|gevallen',
        'ongeluk|ongeval ~3 gebeurd|bij|op|met|hier|gewonden',
        'auto|fietser|scooter|kind|voetganger|brommer ~4 aangereden|botst|gebotst|geschept',
        '<iemand> ~3 in|op ~1 de|het|zijn|haar|hun|uw|je|buurmans|buren|overburen ~1 <thuis> ~8 probeert|raam|deur|wrikken|breken|nu|binnen|zaklamp',
        'alleen thuis ~8 iemand|man|deur|tuin|beneden',
      ],
    },
    {
      value: 'called',
      patterns: [
        '112 ~1 is|al|net|zojuist|gebeld|onderweg|komt|neemt|weet|aan',
        'heb|hebben|heeft|is|hat ~3 112 ~2 gebeld|lijn',
        'bel|bellen|roep|call ~3 nu|snel|direct|iemand|meteen|gauw|graag ~2 112|politie|ambulance|brandweer',
        'bel|bellen ~1 112',
        '112 ~1 112|bellen|bel|nu|snel|$',
        '112 aan ~2 lijn|telefoon',
        'call ~2 112|politie|ambulance',
        'ambulance|brandweer|politie ~1 nodig|snel|spoed|gebeld ~2',
        'ambulance|brandweer|hulpdiensten|traumaheli|knrm|kustwacht ~3 gebeld|gewaarschuwd|onderweg|gealarmeerd|komen|komt|gevraagd',
        '112 gedaan|ingeschakeld|gewaarschuwd|gealarmeerd',
        'alarmnummer|noodnummer|meldkamer ~3 lijn|telefoon',
        ...CRIED,
      ],
    },
  ],
  {
    ...CRY_CLASSES,
    naam: [...FIRST_NAMES],
    ons: words('mijn ons mij onze'),
    pand: words(
      'winkel zaak kantoor tuinhuis tuinhuisje garagebox berging schuur caravan loods kapsalon cafe toonbank stal',
    ),
    geweld: words(
      'trekken pakken ontvoeren meenemen sleuren steken slaan duwen wurgen rammen schoppen beroven gooien verdrinken verbranden springen',
    ),
    open2: words(
      'raam rolluik schutting dak balkon regenpijp dakraam kelderraam bovenraam kattenluik lichtkoepel zolderraam',
    ),
    klein: words(
      'zus broer kleuters peuters kindjes kind kindje kinderen peuter kleuter baby zoon zoontje dochter dochtertje kleinkind kleinzoon kleindochter meisje jongetje jochie zusje broertje neefje nichtje kleine oma opa pake beppe moeder vader dementerende bewoner bewoonster',
    ),
    weg: words(
      'snelweg spoor rijbaan rails provinciale rondweg ringweg afsluitdijk spoorbrug viaduct a31 n31 a7 a6 a32 a28 a1 a2 a12 n359 n384 n393 n355 autosnelweg autoweg vluchtstrook',
    ),
    inbreker: BURGLARS,
    iemand: [...SOMEBODY, ...GROUP_NOUNS, ...COLOUR_NOUNS, ...GENDER_NOUNS],
    kwetsbaar: [...VULNERABLE, ...GROUP_NOUNS, ...GENDER_NOUNS],
    thuis: PLACES_AT_HOME,
    wapen: WEAPONS,
    situatie: SITUATIONS,
    kwijt: LOST,
    open: words(
      'breken binnen open openen forceren openbreken inbreken wrikken komen trappen klimmen wringen break ynbrekke binnendringen in',
    ),
    object: words(
      'auto huis schuur container flat bus boom boot heg scooter boerderij woning dak keuken loods boerderieje kerk caravan',
    ),
    dier: words(
      'paard paarden koe koeien schaap schapen kalf kalveren pony ponys hond husky hert herten kat zwaan zwanen eenden eend hynder kij skiep ko pinken stier stieren veulen geit geiten varken varkens zwijn',
    ),
  },
);

/**
 * Whether a message may report something that is happening now: danger to life, violence, a crime under way, fire, somebody lost or
 * unwell, an animal or child on the road. Doubt counts as yes; a sentence that is clearly of another day (`gisteren`) or
 * conditional (`als er brand is`) does not count, nor does 112 alone where the message is about who calls (rule 7).
 */
export function reportsEmergency(analysed: Analysed): boolean {
  if (analysed.words.length === 0) return isCryInPictures(analysed.folded.text);
  if (isCryForHelp(analysed)) return true;
  const read = glossed(analysed);
  if (isEmergency(analysed, read)) return true;
  const righted = withoutSlips(read);
  if (righted !== undefined && isEmergency(analysed, righted)) return true;
  const spelled = spelledOut(analysed);
  return spelled !== undefined && isEmergency(spelled, glossed(spelled));
}

/** A message that is a cry has no more words than this. */
const BRIEF = 5;
/** How far around a blow that is announced it is said that it is for some day. */
const SOME_DAY_NEAR = 8;

const PAST_DOUBT: ReadonlySet<Strength> = new Set(['cry', 'rescue', 'defence']);

/** Whether an emergency is one by words that are said of nothing else: a cry, a rescue, somebody who defends themselves. */
export function isPastDoubt(analysed: Analysed): boolean {
  return PHRASES.find(glossed(analysed)).some(({ value }) => PAST_DOUBT.has(value));
}

function isEmergency(analysed: Analysed, read: readonly Word[]): boolean {
  const matches = PHRASES.find(read);
  if (matches.length === 0) return false;
  let isCalled = false;
  /** How many words are nothing but who is to come. */
  let alone = 0;
  let threats: readonly Span[] | undefined;
  /** "Steek zijn huis in de fik" is no fire, "wij lopen vanavond met knuppels" no attack. */
  const isThreat = (match: Span) => {
    threats ??= [...violence(analysed), ...armedRound(analysed)];
    return threats.some((threat) => threat.start <= match.start && match.end <= threat.end);
  };
  let lastNow: number | undefined;
  const still = () => {
    lastNow ??= lastOfNow(read);
    return lastNow;
  };
  for (const match of matches) {
    const { value, from, to } = match;
    if (value === 'called' && isCalled) continue;
    if (value === 'cry' && read.length > BRIEF) continue;
    if (value === 'defence') {
      if (hasNear(read, from, from - SOME_DAY_NEAR, to + SOME_DAY_NEAR, SOME_DAY) || isDenied(read, match))
        continue;
      return true;
    }
    if (
      isElsewhen(read, match, still) ||
      isDenied(read, match) ||
      isRecord(read, from) ||
      isToldOf(read, from)
    )
      continue;
    if (value !== 'rescue' && isThreat(match)) continue;
    if (value === 'alone') alone += to - from;
    else if (value === 'called') isCalled = true;
    else return true;
  }
  if (alone === read.length) return true;
  return isCalled && callsAgain(analysed).length === 0;
}

/** Pictures and nothing else, each of them a cry. */
function isCryInPictures(text: string): boolean {
  let isCry = false;
  let rest = text;
  for (const sign of CRYING_SIGNS) {
    const without = rest.replaceAll(sign, '');
    isCry ||= without !== rest;
    rest = without;
  }
  return isCry && !/\p{Extended_Pictographic}/u.test(rest);
}

/** Longer than any word that is cried. */
const LONGEST_SPELLED = 24;

/** A message of single letters as the word that they spell; undefined if it has others. */
function spelledOut({ kind, words: all }: Analysed): Analysed | undefined {
  if (all.length < 2 || all.length > LONGEST_SPELLED || all.some(({ text }) => text.length > 1))
    return undefined;
  return analyse({ kind, text: all.map(({ text }) => text).join('') });
}

const SPOKEN_OF = new Set(words('over sinds tijdens oer'));
const DONE_WITH = new Set(words('na van rond nei fan'));
const ARTICLES = new Set(words('een haar zijn mijn hun ons onze'));
const DEFINITE = new Set(words('de het die dat deze dit dy'));
const EVENTS = new Set([
  ...SITUATIONS,
  ...BURGLARS,
  ...words(
    'brand bran inbraak ongeluk ongeval plofkraak ramkraak rook flammen bom handgranaat explosief vechten',
  ),
]);
const FAR = 12;

/** "Na de plofkraak", "de film over een gijzeling", "de daders van die overval": known to all, and only spoken of. Not "gewond na een aanrijding", which is news. */
function isToldOf(all: readonly Word[], from: number): boolean {
  if (!EVENTS.has(all[from]?.text ?? '')) return false;
  const [before, article] = [all[from - 2], all[from - 1]];
  const text = article?.text ?? '';
  const isDefinite = DEFINITE.has(text);
  const isOver =
    SPOKEN_OF.has(text) || (SPOKEN_OF.has(before?.text ?? '') && (isDefinite || ARTICLES.has(text)));
  if (!isOver && !(isDefinite && DONE_WITH.has(before?.text ?? ''))) return false;
  const isHere = article?.sentence === all[from]?.sentence && before?.sentence === all[from]?.sentence;
  return isHere && !hasNear(all, from, from - FAR, from + FAR, NOW);
}

const FOR = new Set(words('voor wegens vanwege om foar'));
const SERVED = new Set(
  words(
    'gezeten vastgezeten strafblad veroordeeld veroordeling cel gevangenis bajes celstraf taakstraf werkstraf tbs antecedenten verleden gestraft straf bekende justitie finzenis',
  ),
);
/** How far before what was done it stands that somebody served for it. */
const SERVED_NEAR = 7;

/** "Heeft gezeten voor mishandeling": of long ago. */
function isRecord(all: readonly Word[], from: number): boolean {
  return (
    hasNear(all, from, from - SERVED_NEAR, from, SERVED) && hasNear(all, from, from - SERVED_NEAR, from, FOR)
  );
}

/** "Geen brand", "zonder mes", "raken me niet kwijt", "binnen een uur". */
function isDenied(all: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const before = all[from - 1];
  const isNone = before?.text === 'geen' || before?.text === 'zonder';
  if (isNone && before?.sentence === all[from]?.sentence) return true;
  if (all[to - 1]?.text === 'binnen' && hasNear(all, to - 1, to, to + 2, TIMES)) return true;
  return LOST_WORDS.has(all[to - 1]?.text ?? '') && all[to - 2]?.text === 'niet';
}
/** "Hij is binnen een uur terug". */
const TIMES = new Set(words('uur uren minuut minuten kwartier dag dagen week weken maand jaar halfuur'));
const LOST_WORDS = new Set(['kwijt', 'zoek']);
