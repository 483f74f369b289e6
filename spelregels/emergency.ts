import type { Analysed, Word } from './analyse.ts';
import {
  BURGLARS,
  CONDITIONS,
  NOT_NOW,
  NOW,
  PLACES_AT_HOME,
  SITUATIONS,
  SOMEBODY,
  WEAPONS,
} from './lists/emergency.ts';
import { COLOUR_NOUNS, GENDER_NOUNS, GROUP_NOUNS } from './lists/groups.ts';
import { compilePhrases } from './phrases.ts';

/** `present`: said only of what is going on. `named`: also told afterwards or as advice, so that the rest of the sentence decides. */
type Strength = 'present' | 'named';

const PHRASES = compilePhrases<Strength>(
  [
    {
      value: 'present',
      patterns: [
        // Cries, and 112.
        'help help',
        '^ help $',
        'help mij|me|ons|us|snel|please|alsjeblieft|aub|asjeblieft',
        '^ help die|deze|mijn|wij|we|man|vrouw|kind|inbraak|in|nu|dringend',
        '<iemand> ~1 heeft|hebben|hat|has ~3 <wapen>',
        '^ help er|iemand|brand|ik|hij|ze|there|he|someone|inbrekers|inbreker',
        'bel|bellen ~1 nu|snel|direct|iemand|meteen ~2 112|politie|ambulance|brandweer',
        'bel iemand? 112',
        '112 is|al|net|zojuist|gebeld|gebelt|onderweg|komt|belle|skille|neemt|called',
        'heb|hebben|heeft|ha ~2 112',
        'call 112|911|police|the ambulance|police?',
        'ambulance|brandweer|politie|traumahelikopter nodig|snel|nu|spoed',
        // Burglary under way.
        'wordt|wurdt|word ~3 ingebroken|ynbrutsen',
        'probeert|proberen|besykje ~4 breken|binnen|open',
        'proberen|probeert in te breken',
        'breken|breekt ~4 in|open|binnen $',
        'forceert|forceren ~3 deur|raam|slot|hek',
        'rammelt|rammelen|voelt|voelen|trekt|morrelt|morrelen ~1 aan ~2 deur|deuren|deurklink|deurklinken|autodeuren|raam|ramen',
        '<inbreker> ~2 in|binnen|bezig|op|rent|rennen|vlucht|vluchten|klimt|klimmen|loopt|lopen|staat|staan|zit|zitten|nu',
        'ze|hij|er zijn|is ~2 binnen $',
        '<iemand> ~3 in|yn mijn|ons|onze|de|het|zijn|haar|hun|myn|my|our|uw|je|buurmans|buren ~1 <thuis>',
        '<iemand> klimt|klimmen|kruipt|sluipt|sluipen|springt ~2 over|door|in|op|langs|achter',
        '<iemand> ~2 breaking in|into',
        'someone|somebody is|are trying to break',
        'broken|breaking into my|our|a|the',
        // Violence.
        'hij|zij|ze|die|hy|he|she|they heeft|hebben|hat|has|have|got ~2 <wapen>',
        '<iemand> ~3 met|mei|with ~2 <wapen>',
        'zwaait|zwaaien|dreigt|dreigen|steekt|steken|loopt|rent|staat ~2 met ~2 <wapen>',
        'wordt|worden|word ~3 bedreigd|aangevallen|geslagen|mishandeld|overvallen|beroofd|gestoken|lastiggevallen|achtervolgd|geschoten|gevochten|gegooid',
        'bedreigt|bedreigen|slaat|slaan|schopt|schoppen|mishandelt|steekt|wurgt|overvalt|belaagt ~1 mij|me|ons|haar|iemand|mensen|elkaar|vrouw|kind|kinderen|jongen|meisje|buurvrouw|buurman|hond',
        'slaat|mishandelt|bedreigt|stompt zijn|haar|een|de ~1 vrouw|man|vriendin|kind|kinderen|moeder|buurvrouw|buurman|hond',
        'vechten|vecht|vjochtsje|fjochtsje ~3 straat|plein|cafe|haven|hier|deur|elkaar',
        'aan het vechten|schieten|steken|inbreken|slopen|verdrinken|reanimeren',
        'hoor|horen|hear|heard ~2 schoten|geschreeuw|gegil|hulpgeroep|gunshots|glas|screaming|shots',
        'shots fired',
        'word|wurd ik|ik ~1 gevolgd|achtervolgd|bedreigd|belaagd',
        // Fire, gas, accidents, health, water, animals and children on the road.
        '^ brand|fire|bran|fik',
        'er is|woedt ~1 brand',
        'der is|it bran',
        'staat|staan|stiet ~4 brand|fik|hens|bran|flammen',
        'is on fire',
        'there is|a? ~1 fire',
        'rook|reek|smoke|vlammen|vuur uit|ut|from|coming',
        'ruik|ruiken|smell|ruk ~3 gas|brand|rook|gaslucht|brandlucht|smoke',
        'ademt|ademhaling|breathing|breathe ~2 niet|geen|amper|not',
        'not breathing',
        'niet bij bewustzijn|kennis',
        'reageert|reagearret nergens|niet|net|nergens',
        'bloedt|bloeden|veel bloed|hevig',
        'ligt|liggen|leit ~3 op|in|yn|langs ~2 straat|grond|weg|stoep|water|sloot|gracht|spoor|dyk|haven|rijbaan|trap|fietspad|strjitte',
        'gevallen|valt|gesprongen|springt|reed|gereden|raakt|te|foel|fallen ~2 water|haven|gracht|sloot|kanaal|wetter',
        'wil|gaat|dreigt ~4 springen',
        '<kwijt> ~4 kind|kindje|peuter|kleuter|meisje|jongetje|jongen|zoon|zoontje|dochter|dochtertje|moeder|vader|oma|opa|man|vrouw|mevrouw|meneer|demente|verwarde|dementerende|bejaarde',
        'kind|kindje|peuter|kleuter|meisje|jongetje|zoontje|dochtertje|dochter|zoon|moeder|vader|oma|opa|man|vrouw|mevrouw|meneer ~6 <kwijt>',
        'verwarde|demente|dementerende|verward|gedesorienteerde|verdwaalde|ferbjustere ~2 man|vrouw|mevrouw|meneer|dame|heer|persoon|oudere|bejaarde|jongen|frou',
        'paard|paarden|koe|koeien|schaap|schapen|kalf|pony|hond|hert|kat|zwaan|eenden|hynder|kij|skiep|ko ~5 op|midden|langs|over ~2 weg|snelweg|rijbaan|straat|spoor|rotonde|a31|n31|n393|dyk|rondweg',
        'kind|kinderen|peuter ~3 op|midden ~2 weg|snelweg|spoor|dak|rijbaan',
        'spookrijder|tegen het verkeer in',
      ],
    },
    {
      value: 'named',
      patterns: [
        '<situatie>',
        'brand|inbraak ~3 bij|in|gaande|bezig|nu|aan|op',
        'ingebroken ~2 nu|net|zojuist',
        'net|zojuist ~2 ingebroken|beroofd|overvallen|gestoken|geslagen|aangereden',
        'ongeluk ~3 gebeurd|bij|op|met|hier|gewonden',
        'auto|fietser|scooter|kind|voetganger|brommer ~4 aangereden|botst|gebotst|geschept',
      ],
    },
  ],
  {
    inbreker: BURGLARS,
    iemand: [...SOMEBODY, ...GROUP_NOUNS, ...COLOUR_NOUNS, ...GENDER_NOUNS],
    thuis: PLACES_AT_HOME,
    wapen: WEAPONS,
    situatie: SITUATIONS,
    kwijt: ['vermist', 'verdwenen', 'kwijt', 'zoek', 'weggelopen', 'verdwaald', 'missing', 'fermist', 'wei'],
  },
);
const NOW_WORDS = new Set(NOW);

/**
 * Whether a message may report something that is happening now: danger to life, violence, a crime under way, fire, somebody lost or
 * unwell, an animal or child on the road. Doubt counts as yes; a sentence that is clearly of another day (`gisteren`) or
 * conditional (`als er brand is`) does not count.
 */
export function reportsEmergency(analysed: Analysed): boolean {
  const { words } = analysed;
  let read: { sentence: number; elsewhen: boolean } | undefined;
  for (const match of PHRASES.find(words)) {
    const sentence = words[match.from]?.sentence ?? 0;
    if (read?.sentence !== sentence) read = { sentence, elsewhen: isElsewhen(words, match.from) };
    if (!read.elsewhen) return true;
  }
  return false;
}

function isElsewhen(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  let first = at;
  while (words[first - 1]?.sentence === sentence && first > 0) first -= 1;
  let elsewhen = CONDITIONS.has(words[first]?.text ?? '');
  for (let i = first; words[i]?.sentence === sentence && i < words.length; i += 1) {
    const text = words[i]?.text ?? '';
    if (NOW_WORDS.has(text)) return false;
    if (NOT_NOW.has(text)) elsewhen = true;
  }
  return elsewhen;
}
