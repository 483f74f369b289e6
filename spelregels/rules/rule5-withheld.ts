import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { CONFIDANTS, POLICE } from '../lists/police.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const PHRASES = compilePhrases<'private' | 'withheld'>(
  [
    {
      value: 'private',
      patterns: [
        'app|appen|bel|bellen|stuur|sturen|bericht|mail|dm|pm|pb|vraag|vragen|zeg|zeggen|vertel|vertellen|laat|doe|kom|meld|reageer|deel|delen|appje|berichtje|app|geef ~6 <prive>',
        '<prive> ~5 app|appen|bel|bellen|stuur|sturen|bericht|berichtje|mail|vertel|vertellen|zeg|zeggen|vraag|vragen|delen|deel|doorgeven|weten|geef|contact|appje|reageer',
        'liever|leaver|graag|alleen|allinne|even|gewoon|effe|ff|effen ~3 <prive>',
        'pb|dm|pm me|mij|my|maar|even|ff',
        'stuur|stjoer ~3 pb|dm|pm|pbtje|dmtje|priveberichtje|privebericht',
        'dm|pm me',
        'tell|message|text|dm ~3 privately|private',
        'onder vier|4 ogen',
        'wie|wa ~6 weten ~6 <prive>',
      ],
    },
    {
      value: 'withheld',
      patterns: [
        'ik|wij|we|k|i|wil|ga|gaan|doe|kan ~5 <zeggen> ~3 niet|nie|net|liever|not ~3 hier|groep|app|groepsapp|hjir|here|openbaar',
        'ik|wij|we|k|wil|ga|gaan|kan|zal ~6 niet|nie|net|liever ~2 hier|groep|app|groepsapp|hjir|openbaar ~5 <zeggen>',
        'ik|wij|we|k|wil|ga|gaan|kan|zal ~6 niet|nie|net|liever ~3 in de|deze|it ~1 groep|app|groepsapp|openbaar ~5 <zeggen>',
        'niet|nie|net|liever ~2 in|hier|yn ~2 groep|app|groepsapp|buurtapp|chat|openbaar|hier',
        'niet|nie hier|hjir',
        'liever niet|net hier|zeggen|delen|vertellen|kwijt|in',
        'ik|we|wij|k hou|houd|houden|hald ~6 voor mezelf|mij|mezelf|me|ons|onszelf',
        'hou|houd ik ~5 voor mezelf|mij|me',
        'zeg|vertel|noem ik ~3 <aanwijs>? ~3 niet|nie|liever|niks|geen',
        'ik zeg|vertel|noem|ga ~3 niks|niets|geen ~3 meer|verder|over|hier|namen|zeggen|vertellen',
        'wie ~3 weten ~3 belt|bel|appt|app|komt|kom|vraag|vraagt|stuurt|stuur|kan',
        'vertel|zeg|laat ~2 ik|wel ~5 later|persoonlijk|mondeling|live|telefonisch|telefoon|langs',
        'bel|app|kom ~4 dan ~1 vertel|zeg|hoor|leg',
        'kom ~4 langs|aan ~6 dan|vertel|hoor|hoort',
        'i|we would|rather|prefer ~4 not ~4 here|group',
        'weet ~6 maar ~2 zeg|vertel|noem|hou|houd',
        'gezien|weet|zag|gehoord ~8 maar ~3 zeg|vertel|hou|houd|noem|deel|zet ~5 niet|niks|niets|liever|voor',
        'met jou|jullie|iemand|mij ~2 apart',
      ],
    },
  ],
  {
    prive: words(
      'prive priveberichtje privebericht privee prieve persoonlijk privebericht pb dm pm apart onderling telefonisch private privately particulier privechat zijlijn',
    ),
    zeggen: words(
      'zeggen zeg vertellen vertel delen deel zetten zet gooien gooi noemen noem melden schrijven schrijf typen posten kwijt doe doen sizze fertelle share say bespreken bespreek plaatsen uitleggen',
    ),
    aanwijs: words('dat dit het er dy'),
  },
);
const CONFIDED = new Set([...POLICE, ...CONFIDANTS]);
/** What there is to tell: somebody saw something, knows who it was, or asks for that. */
const OBSERVED = new Set(
  words(`gezien zag zagen iets verdachts verdacht verdachte weet weten wie wat meegemaakt gehoord hoorde opgevallen opviel info informatie details detail waargenomen
  vermoeden idee gebeurd inbraak ingebroken inbrekers dader daders naam kenteken signalement busje auto herken herkend ken dealt dealer kinne seach sjoen saw know
  verhaal filmpje beelden camera vertel vertellen gezicht waar hoe waarom jongens man persoon gedaan`),
);
const NOT_DATA = new Set(
  words(
    'foto fotos namen naam beelden filmpje filmpjes video kentekens telefoonnummer telefoonnummers nummer adres adressen gegevens',
  ),
);
const OTHERS = new Set(
  words('privacy avg regels spelregels graag aub svp alstublieft mag mogen moet moeten'),
);

/** Rule 5: who has seen something and keeps it from the group, or would have it told in private. To the police or the coordinator passes. */
export function withheld(analysed: Analysed): Finding[] {
  const { words } = analysed;
  if (!words.some((word) => OBSERVED.has(word.text))) return [];
  return PHRASES.find(words)
    .filter((match) => {
      const { from, to } = match;
      if (isQuoted(analysed, match) || hasNear(words, from, from - 10, to + 10, CONFIDED)) return false;
      return match.value === 'private' || !isHouseRule(from, to);
    })
    .map((match) => finding(analysed, 'achtergehouden', match));

  /** "Geen foto's in de groep aub": says what belongs in the group. */
  function isHouseRule(from: number, to: number): boolean {
    return hasNear(words, from, from - 5, to + 5, NOT_DATA) && hasNear(words, from, from - 8, to + 8, OTHERS);
  }
}
