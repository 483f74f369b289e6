import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  start: '🚶 start',
  done: '🏁 klaar',
  longer: '⏳ nog bezig',
  remove: '🗑️ weg',
  unknownTime: 'geen idee',
  /** What can be tapped, by kind; `orde`: what was seen earlier is in order now. */
  kinds: {
    donker: '🌑 geen licht',
    ladder: '🪜 ladder',
    container: '🛢️ container',
    open: '🪟 staat open',
    sleutel: '🔑 sleutel',
    lantaarn: '💡 lamp kapot',
    afval: '♻️ afval vol',
    anders: '❓ iets anders',
    orde: '✅ nu in orde',
  },
  startAsk: (from: string, until: string): string =>
    `Om ${from} begint jullie ronde, tot ${until}. Hesje aan, samen lopen. Tik op 🚶 als jullie beginnen. Gevaar? Bel 112.`,
  askBegin: (time: string): string =>
    `Om ${time} zou jullie ronde beginnen. Lopen jullie al? Tik dan op 🚶. Lopen jullie niet? Dan hoef je niets te tikken. Loop nooit alleen.`,
  startDone: (time: string): string => `Jullie ronde begon om ${time}.`,
  startOver: 'Deze ronde gaat niet meer door.',
  houses: (houses: readonly string[]): string =>
    `Deze bewoners zijn weg en vroegen of jullie even kijken:\n${houses.map((house) => `• ${house}`).join('\n')}\nNa de ronde haal ik dit lijstje weg.`,
  menuFirst:
    'Wat zien jullie? Tik het aan. Typen mag ook: “ladder Zuiderhaven 12”. Een foto mag erbij, nooit van mensen. Spreek niemand aan, en schrijf geen namen.',
  menuNext: 'Nog iets gezien? Tik het aan. Klaar met de ronde? Tik op 🏁.',
  menuOver: (from: string, until: string): string =>
    `De ronde is klaar: ${from} tot ${until}. Dank je wel. Nog iets vergeten? Tik of typ het hier, dat kan tot twaalf uur na de ronde. Lopen jullie toch nog? Typ “nog bezig”.`,
  askAddress: (kind: string): string =>
    `${kind}. Bij welk adres? Typ straat en nummer, of postcode en nummer.`,
  askPlace: (kind: string): string => `${kind}. Waar? Typ een adres of een plek.`,
  askWhat: (kind: string): string => `${kind}. Wat zie je, en waar? Schrijf geen namen.`,
  askNumber: (street: string): string => `${street}. Welk nummer?`,
  notFound:
    'Dat adres vind ik niet in deze wijk. Kijk het na en typ het nog een keer. Klopt het toch? Typ straat en nummer dan weer net zo.',
  noPlace:
    'Daar haal ik geen plek uit. Typ een straat, een huisnummer, of iets als “bij de brug”. Namen van mensen neem ik niet over.',
  notFoundMended: 'Dat adres vind ik niet in deze wijk. Kijk het na en typ het nog een keer, of tik op 🗑️.',
  noted: (kind: string, place: string, time: string): string => `${kind} · ${place} · ${time} ✓`,
  notedPhoto: (line: string): string => `${line} 📷`,
  /** Below what was noted, of which words were left out. */
  leftOut:
    'Waar … staat, nam ik een woord niet over. Het kan een naam zijn. Mis je iets? Tik op 🗑️, en zeg het met een straat of een nummer.',
  /** It came when the round was over. */
  notedLate: (line: string): string => `${line} · later ontvangen`,
  mended: (kind: string, place: string): string => `${kind} · ${place} · nu in orde ✓`,
  nothingEarlier: 'Bij dit adres staat niets van een eerdere ronde. Ik noteer niets.',
  removed: (kind: string): string => `${kind} · weggehaald`,
  askWhich: 'Wat is daar nu in orde?',
  askTime: 'Dit kwam binnen na de ronde. Hoe laat zag je het? Tik een tijd aan.',
  askDone: (time: string): string =>
    `De ronde zou om ${time} klaar zijn. Gaat alles goed? Tik op 🏁 als jullie klaar zijn, of op ⏳ als jullie nog lopen. Anders vraag ik de coördinator om te bellen.`,
  askDoneClosed: 'Gaat alles goed? ✓',
  says: {
    alleen:
      'Er is nog niemand anders die met je meeloopt. Loop niet alleen: wacht tot er een tweede is, of ga vanavond niet.',
    'te-laat': 'Deze ronde is te lang geleden. Ik kan er niets meer bij zetten.',
    'niets-weg': 'Er is niets om weg te halen.',
    'foto-waarbij': 'Waar hoort je foto bij? Tik eerst aan wat je ziet, en stuur dan de foto.',
  },
} as const;

/** What the bot says to a walker of a round, in their own room. */
export type RoundTexts = TextsOf<typeof NL>;
export const ROUNDS: Translated<RoundTexts> = {
  nl: NL,
  fy: {
    start: '🚶 start',
    done: '🏁 klear',
    longer: '⏳ noch net',
    remove: '🗑️ fuort',
    unknownTime: 'gjin idee',
    kinds: {
      donker: '🌑 gjin ljocht',
      ladder: '🪜 ljedder',
      container: '🛢️ kontener',
      open: '🪟 stiet iepen',
      sleutel: '🔑 kaai',
      lantaarn: '💡 lampe út',
      afval: '♻️ ôffal fol',
      anders: '❓ wat oars',
      orde: '✅ yn oarder',
    },
    startAsk: (from, until) =>
      `Om ${from} begjint jimme ronde, oant ${until}. Heske oan, tegearre rinne. Tik op 🚶 as jimme begjinne. Gefaar? Belje 112.`,
    askBegin: (time) =>
      `Om ${time} soe jimme ronde begjinne. Rinne jimme al? Tik dan op 🚶. Rinne jimme net? Dan hoechst neat te tikken. Rin nea allinnich.`,
    startDone: (time) => `Jimme ronde begûn om ${time}.`,
    startOver: 'Dizze ronde giet net mear troch.',
    houses: (houses) =>
      `Dizze bewenners binne fuort en fregen oft jimme efkes sjogge:\n${houses.map((house) => `• ${house}`).join('\n')}\nNei de ronde helje ik dit listke fuort.`,
    menuFirst:
      'Wat sjogge jimme? Tik it oan. Type mei ek: “ljedder Zuiderhaven 12”. In foto mei derby, nea fan minsken. Sprek nimmen oan, en skriuw gjin nammen.',
    menuNext: 'Noch wat sjoen? Tik it oan. Klear mei de ronde? Tik op 🏁.',
    menuOver: (from, until) =>
      `De ronde is klear: ${from} oant ${until}. Tige tank. Noch wat fergetten? Tik of typ it hjir, dat kin oant tolve oere nei de ronde. Rinne jimme dochs noch? Typ “noch dwaande”.`,
    askAddress: (kind) => `${kind}. By hokker adres? Typ strjitte en nûmer, of postkoade en nûmer.`,
    askPlace: (kind) => `${kind}. Wêr? Typ in adres of in plak.`,
    askWhat: (kind) => `${kind}. Wat sjochst, en wêr? Skriuw gjin nammen.`,
    askNumber: (street) => `${street}. Hokker nûmer?`,
    notFound:
      'Dat adres fyn ik net yn dizze wyk. Sjoch it nei en typ it nochris. Kloppet it dochs? Typ strjitte en nûmer dan wer krekt sa.',
    noPlace:
      'Dêr helje ik gjin plak út. Typ in strjitte, in hûsnûmer, of wat as “by de brêge”. Nammen fan minsken nim ik net oer.',
    notFoundMended: 'Dat adres fyn ik net yn dizze wyk. Sjoch it nei en typ it nochris, of tik op 🗑️.',
    noted: (kind, place, time) => `${kind} · ${place} · ${time} ✓`,
    notedPhoto: (line) => `${line} 📷`,
    leftOut:
      'Dêr’t … stiet, naam ik in wurd net oer. It kin in namme wêze. Misto wat? Tik op 🗑️, en sis it mei in strjitte of in nûmer.',
    notedLate: (line) => `${line} · letter ûntfongen`,
    mended: (kind, place) => `${kind} · ${place} · no yn oarder ✓`,
    nothingEarlier: 'By dit adres stiet neat fan in eardere ronde. Ik skriuw neat op.',
    removed: (kind) => `${kind} · fuorthelle`,
    askWhich: 'Wat is dêr no yn oarder?',
    askTime: 'Dit kaam nei de ronde binnen. Hoe let seachst it? Tik in tiid oan.',
    askDone: (time) =>
      `De ronde soe om ${time} klear wêze. Giet alles goed? Tik op 🏁 as jimme klear binne, of op ⏳ as jimme noch rinne. Oars freegje ik de koördinator om te beljen.`,
    askDoneClosed: 'Giet alles goed? ✓',
    says: {
      alleen:
        'Der is noch nimmen oars dy’t mei dy rint. Rin net allinnich: wachtsje oant der in twadde is, of gean jûn net.',
      'te-laat': 'Dizze ronde is te lang lyn. Ik kin der neat mear by sette.',
      'niets-weg': 'Der is neat om fuort te heljen.',
      'foto-waarbij': 'Wêr heart dyn foto by? Tik earst oan watst sjochst, en stjoer dan de foto.',
    },
  },
  en: {
    start: '🚶 start',
    done: '🏁 done',
    longer: '⏳ still walking',
    remove: '🗑️ remove',
    unknownTime: 'no idea',
    kinds: {
      donker: '🌑 no light',
      ladder: '🪜 ladder',
      container: '🛢️ wheelie bin',
      open: '🪟 left open',
      sleutel: '🔑 key',
      lantaarn: '💡 lamp out',
      afval: '♻️ bin full',
      anders: '❓ other',
      orde: '✅ in order',
    },
    startAsk: (from, until) =>
      `At ${from} your round begins, until ${until}. Vest on, walk together. Tap 🚶 when you begin. Danger? Call 112.`,
    askBegin: (time) =>
      `At ${time} your round was to begin. Are you walking already? Then tap 🚶. Not walking? Then you need not tap anything. Never walk alone.`,
    startDone: (time) => `Your round began at ${time}.`,
    startOver: 'This round is off.',
    houses: (houses) =>
      `These residents are away and asked you to take a look:\n${houses.map((house) => `• ${house}`).join('\n')}\nAfter the round I take this list away.`,
    menuFirst:
      'What do you see? Tap it. You may type too: “ladder Zuiderhaven 12”. A photo may come with it, never of people. Speak to nobody, and write no names.',
    menuNext: 'Seen anything else? Tap it. Done with the round? Tap 🏁.',
    menuOver: (from, until) =>
      `The round is done: ${from} to ${until}. Thank you. Forgot something? Tap or type it here, up to twelve hours after the round. Still walking after all? Type “still walking”.`,
    askAddress: (kind) => `${kind}. At which address? Type street and number, or postcode and number.`,
    askPlace: (kind) => `${kind}. Where? Type an address or a place.`,
    askWhat: (kind) => `${kind}. What do you see, and where? Write no names.`,
    askNumber: (street) => `${street}. Which number?`,
    notFound:
      'I cannot find that address in this area. Check it and type it once more. Is it right after all? Then type street and number the same.',
    noPlace:
      'I find no place in that. Type a street, a house number, or something like “by the bridge”. I take over no names of people.',
    notFoundMended: 'I cannot find that address in this area. Check it and type it once more, or tap 🗑️.',
    noted: (kind, place, time) => `${kind} · ${place} · ${time} ✓`,
    notedPhoto: (line) => `${line} 📷`,
    leftOut:
      'Where it says …, I did not take over a word. It may be a name. Missing something? Tap 🗑️, and say it with a street or a number.',
    notedLate: (line) => `${line} · received later`,
    mended: (kind, place) => `${kind} · ${place} · in order now ✓`,
    nothingEarlier: 'Nothing of an earlier round stands at this address. I note nothing.',
    removed: (kind) => `${kind} · removed`,
    askWhich: 'What is in order there now?',
    askTime: 'This came in after the round. At what time did you see it? Tap a time.',
    askDone: (time) =>
      `The round should have been done at ${time}. Is all well? Tap 🏁 when you are done, or ⏳ when you are still walking. Otherwise I ask the coordinator to call.`,
    askDoneClosed: 'Is all well? ✓',
    says: {
      alleen:
        'There is nobody else yet who walks with you. Do not walk alone: wait until there is a second, or do not go tonight.',
      'te-laat': 'This round is too long ago. I can add nothing to it.',
      'niets-weg': 'There is nothing to remove.',
      'foto-waarbij': 'What does your photo belong to? First tap what you see, then send the photo.',
    },
  },
};
