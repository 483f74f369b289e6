import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasWord } from '../sentences.ts';
import type { Circumstances, Finding } from '../types.ts';

const PHRASES = compilePhrases<'chain'>(
  [
    {
      value: 'chain',
      patterns: [
        'stuur|stuurt|sturen ~5 door aan|naar',
        'stuur dit|deze|het ~3 naar|aan|door',
        'doorsturen aan|naar ~2 al|alle|iedereen|zoveel|zo|contacten|vrienden|tien|10|jullie',
        'stuur|doorsturen|delen|deel ~3 naar|aan|met ~2 <getal> ~1 mensen|vrienden|buren|contacten|personen|groepen',
        'graag|massaal|iedereen doorsturen',
        'massaal delen',
        'deel|delen dit|het ~2 bericht|massaal|zoveel ~3 met|mogelijk|iedereen|verder',
        'deel|delen ~3 met iedereen|al|alle|zoveel|zo ~4 vrienden|contacten|lief|liefhebt|kent|mogelijk',
        'lees dit en ~2 deel|stuur',
        'kopieer|kopieren ~3 en|of|deze|dit ~3 plak|plakken|deel|zet|tekst|bericht',
        'kopieer deze|dit ~1 tekst|bericht',
        'knip|kopieer en plak',
        'in je|jouw status|tijdlijn|profiel',
        'forward|send|stuur this|dit|deze to|naar',
        'pass het|this|dit on|op',
        'copy and|en paste',
        'ongeluk|geluk ~3 als|wanneer|indien ~4 doorstuurt|niet|breekt',
        'doorstuurt ~4 geluk|krijg|krijgt|gebeurt|ontvang',
        'gratis whatsapp|gold|premium|abonnement',
        'whatsapp gold',
        'app|whatsapp|facebook ~5 geld|betaald|betalen ~3 kosten|worden|gaan',
        'breek|verbreek ~2 ketting|keten',
        'niet ~2 breken ~2 ketting',
        'kettingbrief',
        'dit is geen ~1 grap|hoax|nep',
        'engel|zegen|wens ~6 doorstuurt|deel|stuur|deur',
        'fotos|berichten|gegevens ~5 openbaar ~5 kopieer|status|deel',
        'ik geef ~3 toestemming ~3 facebook|meta|whatsapp',
        'binnen <getal> minuten|uur|dagen ~6 geluk|wens|nieuws',
      ],
    },
  ],
  { getal: words('3 5 7 10 12 15 20 25 50 tien vijf zeven twaalf vijftien twintig drie') },
);
/** Whom a report may be passed on to, and what may be: a description, somebody missing. */
const PASSES = new Set(
  words(
    'politie recherche meldpunt wijkagent coordinator gemeente beheerder vermist vermiste vermissing kat hond signalement beelden camerabeelden beeld getuigen nep hoax 0900 vermissingsbericht waarschuwing kettingbericht kettingbrief aanleiding',
  ),
);

/** Rule 11: a message that wants to be passed on to many. Pictures to the police, and somebody missing, pass. */
export function chain(analysed: Analysed, { room }: Circumstances): Finding[] {
  if (room !== 'melding') return [];
  const { all } = cluesIn(analysed, PHRASES);
  if (all.length === 0 || hasWord(analysed, PASSES)) return [];
  return all.map((match) => finding(analysed, 'kettingbericht', match));
}
