import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { CONFIDANTS, POLICE } from '../lists/police.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `private`: by another way than the group; `withheld`: not told here; `few`: for some alone; `observed`: there is something to tell. */
type Clue = 'private' | 'withheld' | 'few' | 'observed';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'private',
      patterns: [
        '<bericht> ~6 <prive>',
        '<prive> ~5 <bericht>',
        'liever|graag|alleen|even|gewoon|maar ~3 <prive>',
        'pb|dm|pm mij|maar|even|mag|kan|graag',
        "dm'en|dmen|pm'en|pben|dmtje|pbtje|appen mag|kan|maar|graag",
        'stuur ~4 pb|dm|pm|pbtje|dmtje|prive|los',
        'dm|pm mij',
        'mijn dms|dm|inbox ~2 open|in',
        'onder vier|4 ogen',
        'face to face',
        'bij|naar mij|ons ~1 langskomen|komen|langs',
        'moet|moeten|mag|kan ~4 mij|ons ~2 langskomen|komen|vragen',
        'groepje|groep|app|appje maken|starten|beginnen|opzetten ~10 deel|delen|vertel|zag|met',
        'fluister ~4 in|tegen|oor',
        'moet|mag|kan ~4 mij ~3 bellen|appen|mailen|vragen|berichten',
        'typ|text mij',
        'onder|tussen ons|jou|jullie ~3 houden|blijft|blijven|gehouden|houd|hou|$',
        'houd|hou|houden|blijft ~4 onder ons',
        'tussen jou|ons en mij|$',
        'buiten de|deze|dit|ons groep|app|groepsapp|chat ~1 om|houden|gehouden|bespreken|doorgeven|blijven|$',
        'buiten de|deze|dit|ons groep|app|groepsapp|chat',
        'rechtstreeks|persoonlijk|direct ~2 aan|bij|naar|contact mij|mij',
        'antwoord|antwoorden|reageer|reageren|mail|bel|app|bericht ~4 niet in|via ~2 groep|app|groepsapp|chat|hier',
        'bel|app|mail|bericht|message mij ~4 dan|als|want|even|voor|direct|if|prive|rechtstreeks',
        'bel mij ~2 maar|dan',
        'wie ~5 wil|weten|nieuwsgierig ~5 weten|weet ~6 mij|bellen|appt|belt|komt|vinden|bericht|bel|vraagt|langs|koffie',
        'wie ~3 nieuwsgierig ~8 vinden|mij|bel|belt|komt|langs|vraagt',
        'wie ~4 weten ~4 moet|kan|mag|stuurt|belt|komt|vraagt|appt|bel|bellen',
        'kom ~5 langs|aan|koffie ~8 vertel|hoor|hoort|dan|uitleg',
        'dan vertel|zeg|hoor|leg|stuur|laat ~3 ik|je|jij ~5 fluisterend|wel|alles|persoonlijk|mondeling|live|het',
        'vertel ~3 wel ~4 later|persoonlijk|mondeling|live|telefonisch|langs|aan|tegen|als',
        'vertellen|zeggen|bespreken|doorgeven|uitleggen ~3 persoonlijk|mondeling|prive|telefonisch|apart|buiten|onder|fluisterend',
        'bespreek|bespreken ~4 wel|liever ~4 onder|samen|prive|apart|elders|thuis|bij',
        'via ~2 de? ~1 mail|prive|telefoon|sms|signal|dm|messenger',
        'apart|aparte|nieuwe|kleine|kleinere|besloten|eigen ~1 app|groep|groepje|appgroep|groepsapp|chat|clubje|appje|kring|lijst',
        'een|los|persoonlijk los? bericht|berichtje',
      ],
    },
    {
      value: 'withheld',
      patterns: [
        'ik|wij|wil|ga|gaan|doe|kan|we ~6 <zeggen> ~4 niet|liever|niks|nergens ~4 <hier>',
        'ik|wij|wil|ga|gaan|kan|zal|durf|mag ~7 niet|liever|niks|nooit ~4 <hier> ~6 <zeggen>',
        'ik|wij|wil|ga|gaan|kan|zal|durf ~7 <hier> ~2 niet|liever|niks|nooit ~5 <zeggen>',
        '<zeggen> ik|wij ~5 <hier> ~2 niet|niks',
        '<zeggen> ik|wij ~4 niet ~4 <hier>',
        'niet|liever|nooit ~3 in|op|via|met de|deze|dit|het|ons ~1 groep|app|groepsapp|chat|openbaar',
        'ga|zal|wil|kan|mag|durf ik ~2 <hier> ~2 niet|niks|niets ~4 <zeggen>',
        'ik ~3 niks|niets ~2 over zeggen|kwijt|vertellen|los',
        '<hier> blijft ~2 stil',
        'gaat|gaan|komt ~2 niet ~2 in deze|de ~1 app|groep|chat',
        'houd|hou|blijft ~4 geheim',
        'ik fluister',
        'niet hier',
        'hier|groep|app niet $',
        'ik ~4 niet ~4 <zeggen> ~4 <hier>',
        'niet ~3 <zeggen> ~3 <hier> $',
        'niet|niks ~3 <hier> <zeggen>',
        'liever niet hier|zeggen|delen|vertellen|kwijt|in|op',
        'ik|wij hou|houd|houden ~8 voor mijzelf|mij|mezelf|ons|onszelf|mijzelf|stil',
        'hou|houd|houden ik|wij ~6 voor mijzelf|mij|mezelf|mijn|ons',
        'houd|hou|houden ~4 voor mijzelf|mezelf',
        'houden|hou|houd|gehouden ~3 stil|geheim|lekker zelf|binnen',
        'stil|geheim|stille ~2 houden|gehouden|hou',
        'zeg|vertel|noem|geef|deel ik ~4 niet|liever|niks|geen|nergens',
        'meer zeg|vertel|zeggen|schrijf ~3 er|niet|niks|hier|over',
        'ik zeg|vertel|noem|ga|laat ~4 niks|niets|geen|nergens ~4 meer|verder|over|hier|namen|zeggen|vertellen|los',
        'ik zeg|vertel ~2 het|dit ~2 niet',
        'van mij ~2 horen|hoor|hoort ~4 niks|niet|geen',
        'niks ~3 van mij ~3 horen|verwachten',
        'geen woord ~4 over|meer|hier|erover',
        'niet|geen sharing|delen|share|saying|posting ~5 here|hier|groep|group|chat',
        'niet ~2 aan|tegen ~1 grote|hele ~1 groep|klok',
        'grote|hele groep ~5 hoeft|hoeven|niet',
        'rest ~3 hoeft|hoeven|gaat|mag ~5 weten|horen|aan|rond',
        'hoeft|hoeven ~6 niet ~5 rond|weten|horen ~2 gaan|$',
        'niet iedereen ~3 weten|lezen|horen|zien|hoeft',
        'hoeft ~3 niet iedereen',
        'weet ~8 maar ~3 zeg|vertel|noem|hou|houd|deel|zet ~4 niet|niks|voor|lekker|liever',
        'gezien|weet|zag|gehoord|ik ~10 maar ~3 zeg|vertel|hou|houd|noem|deel|zet ~6 niet|niks|liever|voor',
        'ik ~4 klap ~2 niet',
        'ga|ik ~3 niet ~4 opschrijven|typen|zwart',
        'mondje|mond dicht|houden',
      ],
    },
    {
      value: 'few',
      patterns: [
        'alleen|enkel|slechts ~3 met|aan|tegen|voor|bij mijn|de|wie|mensen|degene|degenen|een|buren|iemand|direct|directe ~5 buren|kring|vraag|vraagt|vraagd|vertrouw|ken|kenne|weten|wil|mensen|vertrouwde|buurman|buurvrouw|persoonlijk|familie',
        'tegen|aan|met degene|degenen|mensen|wie|buren|noabers|iemand ~3 ik|dien|die ~3 vertrouw|ken|kenne|kenn',
        'alleen|enkel ~2 met|aan|voor|in het|ons|een|de|dit ~2 clubje|groepje|kring|kringetje|vrienden|buren|kennissen|wijkteam|straat',
        'alleen ~2 aan|met|tegen ~2 mensen|buren|wie|degenen|vrienden ~2 ik|mij',
        'aan|met|tegen mensen|buren|vrienden ~1 die ik ~1 ken|vertrouw',
        'voor|in ~1 kleine|klein|besloten|select|selecte ~1 kring|groepje|gezelschap|clubje',
        'kleine kring',
        'met mijn|de direct|directe buren',
        'iemand die ik vertrouw',
      ],
    },
    {
      value: 'observed',
      patterns: [
        '<gezien>',
        'iets ~3 gezien|verdacht|hand|geks|raars',
        'wat ~3 gezien|gebeurd|gehoord|deed|weet|wij',
      ],
    },
  ],
  {
    prive: words(
      'prive priveberichtje privebericht persoonlijk pb dm pm apart onderling telefonisch particulier privechat zijlijn rechtstreeks directly fluisterend persoonlijke privebericht',
    ),
    bericht: words(
      'app appen bel bellen stuur sturen stuurt bericht berichten mail mailen dm pm vraag vragen zeg zeggen vertel vertellen laat doe kom meld reageer deel delen berichtje geef message doorgeven weten contact antwoord doorgeef praat bespreken',
    ),
    zeggen: words(
      'zeggen zeg vertellen vertel delen deel zetten zet gooien gooi noemen noem melden schrijven schrijf typen posten kwijt doe doen sizze fertelle say bespreken bespreek plaatsen uitleggen geef geven opschrijven neer neerzetten op',
    ),
    hier: words('hier groep app groepsapp chat openbaar hierin iedereen'),
    gezien:
      words(`gezien zag zagen verdacht iets meegemaakt gehoord hoorde opgevallen opviel info informatie details detail waargenomen waarneming theorie vermoeden gebeurd inbraak ingebroken
      inbreker inbrekers dader daders naam kenteken kentekken signalement busje auto herken herkend ken dealt dealer wie weten weet verhaal filmpje beelden camera gezicht jongen jongens man mannen meisje meisjes vrouw vrouwen persoon gedaan bespreken
      zien meer deed gast ruit ruiten geks raars uitzag waarneming film opname waarnemingen spullen hand sporen`),
  },
  [['observed'], ['private', 'withheld', 'few']],
);
const CONFIDED = new Set([...POLICE, ...CONFIDANTS]);
const NOT_DATA = new Set(
  words(
    `foto fotos namen naam filmpje filmpjes video kentekens telefoonnummer telefoonnummers nummer nummers adres adressen gegevens vakantie social media code codes sleutel privacy camerabeelden`,
  ),
);
const OTHERS = new Set(
  words('privacy avg regels spelregels graag mag mogen moet moeten zetten zet plaatsen'),
);
/** Said of a fence or a lot, or of a caller that hides the number. */
const PROPERTY = new Set(
  words('terrein privenummer bord parkeerplaats eigendom weg oprit grond eigenaar gestolen'),
);
const SELF = new Set(
  words('gezien zag heb weet ik mij wij mijn ons mijzelf kan wil wie laten vertel bel stuur'),
);
const NEAR = 10;

/** Rule 5: who has seen something and keeps it from the group, or would have it told in private. To the police or the coordinator passes. */
export function withheld(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: read } = clues;
  return clues.all
    .filter(({ value, from, to }) => {
      if (value === 'observed') return false;
      const near = (set: ReadonlySet<string>) => hasNear(read, from, from - NEAR, to + NEAR, set);
      if (!clues.near('observed', from, 1) || near(CONFIDED) || near(PROPERTY)) return false;
      if (value === 'few') return near(SELF);
      if (value === 'private') return near(SELF) && !near(NOT_DATA);
      return near(SELF) && !(near(NOT_DATA) && near(OTHERS));
    })
    .map((match) => finding(analysed, 'achtergehouden', match));
}
