import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { POLICE } from '../lists/police.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/**
 * `asks`: speaks to the police in the group; `named`: an officer is spoken to; `you`: a request to somebody; `watches`: they read along;
 * `no-call`: calling is not needed; `reason`: because of the group; `wrong`: what was just said is not so.
 */
type Clue = 'asks' | 'named' | 'you' | 'watches' | 'no-call' | 'reason' | 'wrong';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'asks',
      patterns: [
        '^ <politie> kom|komen|graag|kunnen|kun|wil|willen|ga|rijd|stuur|doe|jullie|zien|lezen|hallo|ziet|kijk|zouden|mogen|hier|luister|opgelet|let|als',
        '^ <politie> ~1 kan|kunt|kun|wil|wilt jij|je|u|jullie',
        '^ <politie> ~3 kom|komt|graag ~2 even|snel|kijken|langs|hierheen|deze|naar|hier',
        'beste|geachte|hallo|hoi|hey|dag|lieve|hee|goedemorgen|goedemiddag|goedenavond|goedendag ~1 <politie>',
        'kan|kunnen|wil|willen|kunt|wilt|zou|zouden ~3 <politie> ~7 <komen>',
        'kan|kunnen|wil|willen|zou ~2 iemand van ~1 <politie> ~7 <komen>',
        'kan|kunnen er ~4 <politie> ~5 <komen>|heen|gestuurd',
        'stuur|sturen ~2 <politie>|patrouille|surveillance|eenheid|patrouillewagen|politieauto|surveillancewagen|politiewagen|patrol',
        'stuur|sturen een|iemand ~3 wagen|eenheid|patrouille|auto ~2 naar|langs',
        '<politie> in|van|op deze|de|dit ~1 app|groep|chat|groepsapp kom|kan|kunnen|graag|stuur|wil|wilt',
        '<politie> in|van|op|die deze|de|dit|hier ~1 app|groep|chat|groepsapp|meeleest|meelezen|meekijkt|meekijken',
        'bericht|vraag|verzoek|oproep|informatie|info|melding is? voor|aan|aan de? ~1 <politie>',
        'voor|aan de? ~1 <politie> in|op|van|die|hier|graag',
        'graag ~4 <politie> ~4 hier|langs|sturen|erheen|naartoe|komen',
        'graag ~2 bevestiging|reactie|antwoord|terugkoppeling ~2 van ~1 <politie>',
        '<politie> kun|kunnen|kan|wil|willen|kunt|wilt jij|je|u|jullie',
        '<politie> ~2 graag ~2 ingrijpen|komen|langskomen|actie|optreden|langs|controleren|wegsturen',
        'als ~2 <politie> ~3 meeleest|meelezen|meekijkt|meekijken|leest|dit|hier',
        'als jullie|u dit|meelezen|meeleest',
        '<politie> ~2 als ~2 jij|jullie|u|je ~3 lees|leest|lezen|meelezen|ziet|dit',
        'is|zit|zijn ~2 iemand|agent|er ~2 van ~1 <politie> ~3 online|hier|groep|app|aanwezig|wakker',
        'dienstdoende <politie>',
        'waarom ~2 komt|doet|reageert|komen|kwam ~2 <politie> ~10 hier|app|groep|bericht',
        'ik doe ~3 aangifte van|bij|hier|via|tegen',
        'doe ik ~3 aangifte van|bij|via|tegen',
        'via deze|de ~1 app|groep|weg|groepsapp ~4 aangifte|politie',
        'waar blijft|blijven ~2 <politie> ~8 app|groep|gemeld|gezet|hier|bericht',
        '<politie> moet|moeten|mag|mogen ~3 nu|hier|even|snel ~4 komen|langskomen|kijken|ingrijpen',
      ],
    },
    {
      value: 'named',
      patterns: [
        'van de ~1 politie|wijkpolitie|meldkamer',
        '^ <politie>',
        'hoi|beste|hallo|dag <politie>',
        '@ <politie>',
      ],
    },
    {
      value: 'you',
      patterns: [
        'kunt|wilt|kun|wil|mag|kan|zou|zoudt|houdt|komt|rijdt|rij|ziet|kom|kunnen|willen|gaat ~3 u|jij|je|jullie',
        'ik ~2 u|jullie|jou ~3 vragen|verzoeken',
        'vraag|verzoek ik u|jullie|jou',
        'u ~6 even|langs|vragen|sturen|langsrijden|doen|bekeuren|controleren',
        'graag ingrijpen|langskomen|langsrijden|langs|even|sturen|actie|komen|controleren|wegsturen|optreden|een ~1 auto|patrouille',
      ],
    },
    {
      value: 'watches',
      patterns: [
        '<politie> ~5 leest|lezen|kijkt|kijken|luistert|luisteren|lees ~6 mee',
        '<politie> ~6 meeleest|meelezen|meekijkt|meekijken|meekijk|meelees|meeluistert|meeluisteren',
        'meeleest|meelezen|meekijkt|meekijken ~3 <politie>',
        'leest|kijkt|lezen|kijken ~2 <politie> ~4 mee',
        '<politie> ~4 ziet|zien|leest|lezen|volgt|volgen|krijgt|krijgen|krijge|checkt|monitort|bekijkt|reads|watches|bijhoudt ~5 dit|app|groep|berichten|appjes|chat|groepsapp|meldingen|het|bericht|hier|alles|vanzelf|deze',
        '<politie> ~3 zit|zitten|is|in|lid ~3 in|bij|van|op ~1 deze|de|dit|ons ~1 app|groep|chat|groepsapp',
        '<politie> ~3 zit|zitten|is ~2 hier ~2 in|bij|ook',
        '<politie> ~2 hier ~2 in ~1 zit|zitten',
        '<politie> ~3 lid|deelnemer',
        '<politie> ~5 houdt|houden ~6 app|groep|groepsapp|chat|berichten ~2 gaten|oog',
        '<politie> ~4 notificaties|meldingen|melding|pushbericht|piepje ~4 aan|krijgt|van|op',
        '<politie> ~3 komt|komen ~5 op|door|na|via ~3 app|groep|berichten|bericht|melding',
        '<politie> ~3 pikt|pikken ~4 op',
        '<politie> ~3 reageert|reageren|reageerde ~5 app|groep|berichten|bericht|hier|melding',
        'reageert|reageren|reageerde ~2 <politie> ~8 app|groep|berichten|bericht|hier',
        '<politie> ~3 op|van ~2 hoogte ~8 app|groep|gezet|hier|bericht',
        'app|groep|groepsapp|hier|bericht|gezet|gemeld ~10 <politie> ~4 hoogte|gelezen|gezien|weet|weten',
        'app|groep|groepsapp|chat|bericht|berichten|meldingen ~5 rechtstreeks|direct|automatisch|meteen|gekoppeld|verbinding|verbonden ~6 <politie>',
        '<politie> ~3 rechtstreeks|direct|automatisch|gekoppeld ~5 app|groep|groepsapp|chat|berichten',
        'zet|zetten|meld|melden|post|schrijf|gooi|typ ~4 hier|groep|app|hierin|groepsapp|erin ~3 dan|en|want|komt ~5 komt|komen|ziet|zien|sturen|rijdt|stuurt ~4 <politie>|zij|surveillancewagen|patrouille|vanzelf|agent|auto|politieauto|patrol',
        '<politie> ~6 staat|staan|komt|komen ~2 zo|vanzelf|meteen|direct|binnen ~6 app|groep|melding|bericht|minuut|minuten',
        '<politie> ~3 altijd mee',
        '<politie> ~3 het|dit|bericht ~4 gelezen|gezien|meegelezen|meegekregen',
        '<politie> ~6 gelezen|meegelezen ~4 dus|komt|app|groep',
        'genoeg|veel|ook ~1 <politie> ~3 in|op deze|de ~1 app|groep|groepsapp',
        '<politie> ~3 alles ~4 hier|app|groep',
        'zij|die|ze zit|zitten ~4 allemaal|ook|toch|zelf ~3 in|op ~1 app|groep|deze|de|groepsapp',
        'dan|zo weet|weten|ziet|zien|hoort|horen ~2 <politie> ~3 het|dit|ook|meteen',
        '<politie> ~3 weet|weten ~3 dan|meteen|vanzelf|direct',
        'nu ~3 aan de <politie> ~4 groep|app|hier',
      ],
    },
    {
      value: 'no-call',
      patterns: [
        'hoef|hoeft|hoeven|hoeve ~6 niet|geen|niks ~8 bellen|gebeld|belt|112|melden|belletje|nummer|telefoneren|gebruiken',
        'bellen|112|belletje|telefoontje ~4 hoeft|hoef|hoeven ~3 niet|meer',
        'bellen|112|telefoneren is|heeft ~4 niet|nergens|geen|overbodig|onnodig ~2 nodig|zin|nut|voor',
        'bellen|112 ~2 overbodig|onnodig|duurt|zonde',
        'niet|niemand|geen ~2 nodig|hoeft|moet ~4 bellen|telefoneren|112',
        'niet|geen ~3 bellen|gebeld|telefoneren want|omdat|de|hij|hier|maar',
        'geen ~1 112|belletje|telefoontje ~1 nodig',
        'zonder ~2 bellen|telefoontje',
        'geen need ~1 to? naar? bellen|phone|bel',
        'niet|geen ~1 bellen ~2 appen|app|hier',
        'in plaats van ~3 bellen',
        'hoezo|waarom ~3 bellen',
        '^ bel|bellen niet|geen|nooit|vooral',
        'geen|niet ~1 112 bellen|nodig',
        '0900|112|nummer ~2 kun|kan|kunnen|mag ~3 overslaan|vergeten|laten',
        'scheelt ~3 telefoontje|belletje|bellen|tijd',
        'niet ~4 apart ~3 bellen|telefoneren',
        'hoef|hoeven|hoeft ~4 niet meer',
        'hoef|hoeft|hoeven ~2 <politie> ~2 niet ~2 bellen',
        'niet|nooit meer ~3 bellen',
      ],
    },
    {
      value: 'reason',
      patterns: [
        '<politie> ~6 leest|kijkt|ziet|lezen|kijken|zien|mee|meeleest|meelezen|meekijkt|app|groep|weet|lid|krijgt|krijgen|krijge',
        'leest|kijkt|lezen|kijken ~3 mee',
        'app|groep|groepsapp|hier|bericht|hierin ~4 gemeld|gezet|melden|zetten|genoeg|voldoende|voor|zet|bericht',
        'melden|zet|zetten|meld ~4 hier|groep|app|groepsapp|hierin',
        'deze|de app|groep ~4 voor',
        'met|via deze|de|dit ~1 app|groep|groepsapp',
        '<politie> ~3 zit|zitten ~3 hier|erin|bij|in',
        'zit|zitten ~5 in ~1 app|groep|groepsapp',
        'agent|wijkagent|politie ~3 notificaties|lid|bericht|berichten',
      ],
    },
    {
      value: 'wrong',
      patterns: [
        'dat|dit|het is|klopt ~2 niet ~1 zo|waar|juist|$',
        'is een? misverstand|fabel|onzin',
        'nee dus',
      ],
    },
  ],
  {
    politie: [
      ...POLICE,
      ...words('meldkamer wijkpolitie bureau politiebureau centrale officer surveillancewagen'),
    ],
    komen: words(
      'komen langskomen langsrijden ingrijpen sturen optreden rijden surveilleren patrouilleren kijken langs controleren wegsturen doen oppakken aanspreken bekeuren langsgaan aanspreke',
    ),
  },
  [['asks', 'named', 'watches', 'no-call']],
);
const NOT = new Set(words('niet geen nooit niemand nimmer never nergens'));
const ABOUT_CALLING = new Set(words('112 bel bellen belt gebeld 0900 hoeft'));
const ASKED = new Set(words('vroeg gevraagd vraag'));
/** The police speak or are told of; or somebody else is to pass it on. */
const TOLD_OF = new Set(
  words(
    'vroeg vraagt vragen gevraagd zei zegt oproep volgens liet laat meldt getuigen adviseert adviseren tip',
  ),
);

/** Rule 3: who takes the group for a line to the police, who act on a call only. */
export function police(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: all } = clues;
  const isFound = (value: Clue, from: number, to: number): boolean => {
    const isDenied = hasNear(all, from, from - 3, to + 1, NOT);
    switch (value) {
      case 'no-call':
        return clues.near('reason', from, 1) || clues.near('watches', from, 1);
      case 'watches':
        return (
          (!isDenied || isComplaint(from)) &&
          !clues.near('wrong', from, 1) &&
          !hasNear(all, from, from - 4, from, ASKED)
        );
      case 'asks':
        return (
          !isDenied &&
          !hasNear(all, from, from - 4, from + 1, ABOUT_CALLING) &&
          !hasNear(all, from, from - 4, to + 1, TOLD_OF)
        );
      case 'named':
        return (
          clues.near('you', from) &&
          !hasNear(all, from, from, to + 6, TOLD_OF) &&
          !hasNear(all, from, from - 4, from + 1, ABOUT_CALLING)
        );
      default:
        return false;
    }
  };
  return clues.all
    .filter(({ value, from, to }) => isFound(value, from, to))
    .map((match) => finding(analysed, 'rekent-op-politie', match));

  /** "Waarom reageert de politie niet op mijn bericht": expects them to. */
  function isComplaint(from: number): boolean {
    return hasNear(all, from, from - 3, from + 1, new Set(['waarom', 'reageert', 'reageren']));
  }
}
