import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import { DANGER_SIGNS, REPORT_WORDS, SMALL_TALK, SMALL_TALK_CORES } from '../lists/chatter.ts';
import { compilePhrases } from '../phrases.ts';
import { collapseRuns } from '../readings.ts';
import type { Circumstances, Finding, FindingCode, MessageKind } from '../types.ts';

type Code = Extract<FindingCode, 'geklets' | 'reclame' | 'kettingbericht'>;

const PHRASES = compilePhrases<Code>(
  [
    {
      value: 'geklets',
      patterns: [
        'fijne|prettige|gezellige|leuke|fine ~1 dag|avond|weekend|feestdagen|vakantie|kerst|jaarwisseling|middag|jun|wykein',
        'gelukkig nieuwjaar|verjaardag',
        'gefeliciteerd|lokwinske',
        'van harte',
        'jarig|verjaardag|verjaardagsfeest|jubileum',
        'wie heeft ~5 leen|over|liggen|staan|boormachine|ladder|recept|oppas',
        'heeft iemand ~5 leen|over|liggen|recept|boormachine|tip|tips|oppas',
        'mag|kan ik ~5 lenen',
        'te leen',
        'weet|kent|wit iemand|immen ~3 goede|goeie|betrouwbare|leuke|betaalbare|guon',
        'kan iemand ~4 aanraden|aanbevelen',
        'iemand ~3 aanrader|aanraden',
        'op zoek naar een|n ~2 oppas|schilder|loodgieter|hovenier|kapper|klusjesman|stukadoor|werkster|schoonmaakster|huurwoning|tuinman',
        'wie kijkt|keek|gaat|komt ~4 voetbal|wedstrijd|songfestival|film|koningsdag|kroeg|kermis|borrel|bbq|barbecue',
        'wat een ~1 lekker|mooi|heerlijk|prachtig|schitterend ~1 weer|dag|zonsondergang',
        'lekker|mooi|heerlijk|waardeloos weer|waar he|vandaag|buiten',
        'hoe gaat|giet het|it',
        'zin in ~3 koffie|biertje|borrel|feest|weekend|vakantie|taart',
        'mop|moppen|grapje|raadsel|kwisje',
        'recept van|voor',
        'stem|stemmen op ~2 lijst|pvv|vvd|d66|cda|fnp|nsc|bbb|groenlinks|pvda|sp|denk|forum',
        'goed geslapen|gegeten',
        'eet smakelijk',
        'heb jij ~3 bakje|bakkie|koffie',
      ],
    },
    {
      value: 'reclame',
      patterns: [
        'te koop|huur aangeboden?',
        'koop aangeboden',
        'ik|wij|we verkoop|verkopen',
        'gratis af te halen',
        'gratis ophalen|afhalen|proefles|intake|offerte',
        'korting op|bij|van|met|voor',
        'procent|euro korting',
        '<getal> korting',
        'aanbieding|aanbiedingen|kortingscode|vraagprijs|bieden vanaf',
        'kom ~4 winkel|salon|zaak|showroom|praktijk',
        'nieuwe collectie',
        'bestel|boek|reserveer nu|snel|vandaag|via|online',
        'mijn|onze|ons bedrijf|webshop|salon|praktijk|onderneming',
        'voor al uw|je klussen|schilderwerk|tuinwerk|schoonmaakwerk',
        'for sale',
      ],
    },
    {
      value: 'kettingbericht',
      patterns: [
        'stuur ~3 door aan|naar',
        'stuur dit|deze ~2 naar|aan|door',
        'doorsturen|doorstjoere aan|naar|oan ~1 al|alle|iedereen|zoveel|zo|contacten|vrienden|tien|10|elkenien',
        'graag|svp|aub|massaal doorsturen|delen',
        'deel|delen dit|deze ~1 bericht|massaal|met|zoveel',
        'kopieer|kopieren|kopieer en|of plak|plakken|deel',
        'forward|send this to',
        'pass it|this on',
        'copy and paste',
        'ongeluk|geluk als|wanneer je ~4 doorstuurt',
      ],
    },
  ],
  { getal: ['10', '15', '20', '25', '30', '40', '50', '60', '70', '75'] },
);

const JUDGED: ReadonlySet<MessageKind> = new Set(['text', 'emote', 'notice']);
/** Whom a report may be passed on to without being a chain letter. */
const OFFICIALS = new Set(['politie', 'wijkagent', 'coordinator', 'gemeente', 'beheerder']);
const LONGEST_SMALL_TALK = 12;

/** Rule 11: the group is for its purpose. Only in `melding`; in `buurtpraat` chatter is welcome. */
export function purpose(analysed: Analysed, { room }: Circumstances): Finding[] {
  if (room !== 'melding' || !JUDGED.has(analysed.kind)) return [];
  if (isSmallTalk(analysed))
    return [finding(analysed, 'geklets', { start: 0, end: analysed.original.length })];
  const { words } = analysed;
  const isReport = words.some((word) => REPORT_WORDS.has(word.text));
  const isToOfficials = words.some((word) => OFFICIALS.has(word.text));
  return PHRASES.find(words)
    .filter((match) => (match.value === 'kettingbericht' ? !isToOfficials : !isReport))
    .map((match) => finding(analysed, match.value, match));
}

/** Whether a message is only a greeting, thanks, a laugh or pictures. */
function isSmallTalk({ words, original, folded }: Analysed): boolean {
  if (words.length === 0) return original.trim() !== '' && isPictures(folded.text);
  if (words.length > LONGEST_SMALL_TALK) return false;
  let hasCore = false;
  let names = 0;
  for (const [i, word] of words.entries()) {
    const text = SMALL_TALK.has(word.text) ? word.text : collapseRuns(word.text, 1);
    if (SMALL_TALK_CORES.has(text) || isLaugh(text)) hasCore = true;
    else if (!SMALL_TALK.has(text)) {
      const isName = i > 0 && /^\p{Lu}\p{Ll}+$/u.test(original.slice(word.start, word.end));
      names += 1;
      if (!isName || names > 1) return false;
    }
  }
  return hasCore;
}

function isLaugh(word: string): boolean {
  if (word.length < 4) return false;
  for (let i = 0; i < word.length; i += 1) {
    if (!'ha'.includes(word.charAt(i)) && !'hie'.includes(word.charAt(i))) return false;
  }
  return word.includes('h') && word.charAt(0) === 'h';
}

/** Pictures without words: none of them a cry for help, and more than a lone question mark. */
function isPictures(text: string): boolean {
  if (DANGER_SIGNS.some((sign) => text.includes(sign))) return false;
  return /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/u.test(text);
}
