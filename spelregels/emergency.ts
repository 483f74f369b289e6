import type { Analysed, Word } from './analyse.ts';
import { isElsewhen, lastOfNow } from './elsewhen.ts';
import { glossed } from './gloss.ts';
import {
  BURGLARS,
  LOST,
  PLACES_AT_HOME,
  SITUATIONS,
  SOMEBODY,
  VULNERABLE,
  WEAPONS,
} from './lists/emergency.ts';
import { DANGERS_NOW } from './lists/emergency-dangers.ts';
import { DEEDS_NOW } from './lists/emergency-deeds.ts';
import { COLOUR_NOUNS, GENDER_NOUNS, GROUP_NOUNS } from './lists/groups.ts';
import { words } from './lists/words.ts';
import type { Span } from './mask.ts';
import { compilePhrases } from './phrases.ts';
import { callsAgain } from './rules/rule7-again.ts';
import { violence } from './rules/rule9-violence.ts';
import { withoutSlips } from './slips.ts';

/**
 * `present`: said only of what is going on. `named`: also told afterwards or as advice, so that the rest of the sentence decides. `called`:
 * that 112 is called says danger, unless it is all about calling (rule 7).
 */
type Strength = 'present' | 'named' | 'called';

const PHRASES = compilePhrases<Strength>(
  [
    { value: 'present', patterns: [...DEEDS_NOW, ...DANGERS_NOW] },
    {
      value: 'named',
      patterns: [
        '<situatie>',
        'brand|inbraak ~3 bij|in|gaande|bezig|nu|aan|op',
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
      ],
    },
  ],
  {
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
  const read = glossed(analysed);
  if (isEmergency(analysed, read)) return true;
  const righted = withoutSlips(read);
  return righted !== undefined && isEmergency(analysed, righted);
}

function isEmergency(analysed: Analysed, read: readonly Word[]): boolean {
  const matches = PHRASES.find(read);
  if (matches.length === 0) return false;
  let isCalled = false;
  let threats: readonly Span[] | undefined;
  /** "Steek zijn huis in de fik" is no fire. */
  const isThreat = (match: Span) => {
    threats ??= violence(analysed);
    return threats.some((threat) => threat.start <= match.start && match.end <= threat.end);
  };
  let lastNow: number | undefined;
  const still = () => {
    lastNow ??= lastOfNow(read);
    return lastNow;
  };
  for (const match of matches) {
    if (match.value === 'called' && isCalled) continue;
    if (isElsewhen(read, match, still) || isDenied(read, match) || isThreat(match)) continue;
    if (match.value !== 'called') return true;
    isCalled = true;
  }
  return isCalled && callsAgain(analysed).length === 0;
}

/** "Geen brand", "zonder mes", "raken me niet kwijt". */
function isDenied(all: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const before = all[from - 1];
  const isNone = before?.text === 'geen' || before?.text === 'zonder';
  if (isNone && before?.sentence === all[from]?.sentence) return true;
  return LOST_WORDS.has(all[to - 1]?.text ?? '') && all[to - 2]?.text === 'niet';
}
const LOST_WORDS = new Set(['kwijt', 'zoek']);
