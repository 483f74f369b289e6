import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** The answer to what the bot does not understand. */
  unknown: 'Dat begrijp ik niet. Typ “help” om te zien wat ik kan. Is er nu gevaar? Bel 112.',
  help: [
    'Is er nu gevaar? Bel 112.',
    'Dit kan ik voor je doen. Typ een van deze woorden:',
    '“signalement”: ik help je beschrijven wat je zag. Daarna zet ik het in de groep, als jij dat wilt.',
    '“spelregels”: de regels van de groep.',
    '“taal”: Nederlands, Frysk of English.',
    '“inloggen”: een link naar de site van de gemeente.',
    '“mijn gegevens”: wat wij van je bewaren. Daar kun je ook stoppen.',
    '“meelopen”: samen met buren een rondje lopen in je buurt.',
    '“112”: wanneer je belt, en welk nummer.',
    'Dit is je eigen kamer. Alleen jij en ik lezen hier mee.',
  ],
  emergencyNumbers: [
    'Gevaar, of is iemand nu bezig? Bel 112.',
    'Geen haast? Bel de politie: 0900-8844.',
    'De politie komt alleen als iemand belt. Bel dus altijd zelf, en zeg daarna in de groep dat 112 is gebeld.',
  ],
  rulesHeading: 'De spelregels van de groep:',
  rules: [
    'Je bent 18 jaar of ouder.',
    'Je woont in deze buurt.',
    'De politie komt als je 112 belt, niet door een bericht in de groep.',
    'Meld verdacht gedrag, een vreemde auto die rondrijdt, vernieling of overlast.',
    'Schrijf wat je zag, en kijk of anderen het ook zien.',
    'Iemand aanspreken? Liefst met zijn tweeën, en alleen als het veilig is. Anders: 112.',
    'Zeg het als 112 is gebeld.',
    'Let op je woorden: niet schelden, niet discrimineren.',
    'Speel geen rechter en houd je aan de wet.',
    'Foto’s alleen als het echt nodig is. Beschrijf liever.',
    'De groep is voor meldingen, niet voor een praatje.',
  ],
  languageAsk: 'In welke taal zal ik met je praten?',
  languageSet: 'Goed. Ik praat nu Nederlands met je. In de groep blijft alles zoals het is.',
  /** With the link. */
  loginLink: (url: string, minutes: number) =>
    `Hier is je link om in te loggen: ${url}\n\nHij werkt één keer, ${minutes} minuten lang. Geef hem aan niemand.`,
  noPages: 'Inloggen op de site kan hier niet. Vraag het je coördinator.',
  nothingToStop: 'Er loopt nu niets. Typ “help” om te zien wat ik kan.',
  /** A report that is no danger. */
  report:
    'Dit lezen alleen jij en ik. Zal ik het in de groep zetten? Tik op de knop hieronder. Is er gevaar? Bel 112.',
  /** The same, of words that the rules would have something to say about. */
  reportWrite:
    'Dit lezen alleen jij en ik. Wil je dat je buren het lezen? Schrijf het dan in Melding. Is er gevaar? Bel 112.',
  reportPlaced: 'Je bericht staat nu in de groep ✓ Vergissing? Tik op ↩️.',
  reportTooLate: 'Dit bericht is van langer geleden. Typ het opnieuw, dan kan ik het in de groep zetten.',
  /** Words that may be an emergency. */
  danger:
    'Bel 112 als er gevaar is. Ben je veilig? Dan kan ik je bericht ook in de groep zetten. Tik op de knop hieronder.',
  dangerPlace: '📣 plaatsen',
  dangerPlaced: 'Bel 112 als dat nog niet gedaan is. Je bericht staat nu in de groep ✓ Vergissing? Tik op ↩️.',
  takeBack: '↩️ neem terug',
  dangerTakenBack: 'Je bericht is uit de groep gehaald. Is er toch gevaar? Bel 112.',
  dangerTooLate: 'Dit bericht is van langer geleden. Is het er nog? Bel 112, of typ het opnieuw.',
  dangerNotMember: 'Bel 112. Je doet niet mee in de groep, dus ik kan het daar niet plaatsen.',
} as const;

/** What the bot answers in somebody's own room. */
export const OWN_ROOM: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    unknown: 'Dat begryp ik net. Typ “help” om te sjen wat ik kin. Is der no gefaar? Belje 112.',
    help: [
      'Is der no gefaar? Belje 112.',
      'Dit kin ik foar dy dwaan. Typ ien fan dizze wurden:',
      '“signalement”: ik help dy te beskriuwen watst seachst. Dêrnei set ik it yn de groep, asto dat wolst.',
      '“spelregels”: de regels fan de groep.',
      '“taal”: Nederlands, Frysk of English.',
      '“ynlogge”: in keppeling nei de side fan de gemeente.',
      '“myn gegevens”: wat wy fan dy bewarje. Dêr kinst ek stopje.',
      '“meirinne”: mei buorlju in rûntsje rinne yn dyn buert.',
      '“112”: wannearst bellest, en hokker nûmer.',
      'Dit is dyn eigen keamer. Allinnich do en ik lêze hjir mei.',
    ],
    emergencyNumbers: [
      'Gefaar, of is immen no dwaande? Belje 112.',
      'Gjin haast? Belje de plysje: 0900-8844.',
      'De plysje komt allinnich as immen bellet. Belje dus altyd sels, en sis dêrnei yn de groep dat 112 belle is.',
    ],
    rulesHeading: 'De spulregels fan de groep:',
    rules: [
      'Do bist 18 jier of âlder.',
      'Do wennest yn dizze buert.',
      'De plysje komt ast 112 bellest, net troch in berjocht yn de groep.',
      'Meld fertocht gedrach, in frjemde auto dy’t omrydt, fernieling of oerlêst.',
      'Skriuw watst seachst, en sjoch oft oaren it ek sjogge.',
      'Immen oansprekke? It leafst mei jim twaen, en allinnich as it feilich is. Oars: 112.',
      'Sis it as 112 belle is.',
      'Tink om dyn wurden: net skelle, net diskriminearje.',
      'Spylje gjin rjochter en hâld dy oan de wet.',
      'Foto’s allinnich as it echt nedich is. Beskriuw leaver.',
      'De groep is foar meldingen, net foar in praatsje.',
    ],
    languageAsk: 'Yn hokker taal sil ik mei dy prate?',
    languageSet: 'Goed. Ik praat no Frysk mei dy. Yn de groep bliuwt alles sa’t it is.',
    loginLink: (url, minutes) =>
      `Hjir is dyn keppeling om yn te loggen: ${url}\n\nHy wurket ien kear, ${minutes} minuten lang. Jou him oan nimmen.`,
    noPages: 'Ynlogge op de side kin hjir net. Freegje it dyn koördinator.',
    nothingToStop: 'Der rint no neat. Typ “help” om te sjen wat ik kin.',
    report:
      'Dit lêze allinnich do en ik. Sil ik it yn de groep sette? Tik op de knop hjirûnder. Is der gefaar? Belje 112.',
    reportWrite:
      'Dit lêze allinnich do en ik. Wolst dat dyn buorlju it lêze? Skriuw it dan yn Melding. Is der gefaar? Belje 112.',
    reportPlaced: 'Dyn berjocht stiet no yn de groep ✓ Fersin? Tik op ↩️.',
    reportTooLate: 'Dit berjocht is fan langer lyn. Typ it op ’e nij, dan kin ik it yn de groep sette.',
    danger:
      'Belje 112 as der gefaar is. Bist feilich? Dan kin ik dyn berjocht ek yn de groep sette. Tik op de knop hjirûnder.',
    dangerPlace: '📣 pleatse',
    dangerPlaced: 'Belje 112 as dat noch net dien is. Dyn berjocht stiet no yn de groep ✓ Fersin? Tik op ↩️.',
    takeBack: '↩️ nim werom',
    dangerTakenBack: 'Dyn berjocht is út de groep helle. Is der dochs gefaar? Belje 112.',
    dangerTooLate: 'Dit berjocht is fan langer lyn. Is it der noch? Belje 112, of typ it op ’e nij.',
    dangerNotMember: 'Belje 112. Do dochst net mei yn de groep, dus ik kin it dêr net pleatse.',
  },
  en: {
    unknown: 'I do not understand that. Type “help” to see what I can do. Danger right now? Call 112.',
    help: [
      'Danger right now? Call 112.',
      'This is what I can do for you. Type one of these words:',
      '“signalement”: I help you describe what you saw. Then I put it in the group, if you want me to.',
      '“rules”: the rules of the group.',
      '“language”: Nederlands, Frysk or English.',
      '“log in”: a link to the site of the municipality.',
      '“my data”: what we keep of you. You can also stop there.',
      '“walk rounds”: walk a round in your neighbourhood, with neighbours.',
      '“112”: when to call, and which number.',
      'This is your own room. Only you and I read it.',
    ],
    emergencyNumbers: [
      'Danger, or is somebody at it right now? Call 112.',
      'No hurry? Call the police: 0900-8844.',
      'The police only come when somebody calls. So always call yourself, and then say in the group that 112 has been called.',
    ],
    rulesHeading: 'The rules of the group:',
    rules: [
      'You are 18 or older.',
      'You live in this neighbourhood.',
      'The police come when you call 112, not because of a message in the group.',
      'Report suspicious behaviour, a strange car that circles, vandalism or nuisance.',
      'Write what you saw, and see whether others see it too.',
      'Speaking to somebody? Preferably the two of you, and only if it is safe. Otherwise: 112.',
      'Say so when 112 has been called.',
      'Mind your words: no swearing, no discrimination.',
      'Do not be the judge, and keep to the law.',
      'Photos only if really needed. Better to describe.',
      'The group is for reports, not for a chat.',
    ],
    languageAsk: 'In which language shall I speak to you?',
    languageSet: 'Fine. I speak English with you from now on. In the group everything stays as it is.',
    loginLink: (url, minutes) =>
      `Here is your link to sign in: ${url}\n\nIt works once, for ${minutes} minutes. Give it to nobody.`,
    noPages: 'Signing in to the site is not possible here. Ask your coordinator.',
    nothingToStop: 'Nothing is going on now. Type “help” to see what I can do.',
    report:
      'Only you and I read this. Shall I put it in the group? Tap the button below. Is there danger? Call 112.',
    reportWrite:
      'Only you and I read this. Shall your neighbours read it? Then write it in Melding. Is there danger? Call 112.',
    reportPlaced: 'Your message is now in the group ✓ A mistake? Tap ↩️.',
    reportTooLate: 'This message is from longer ago. Type it once more, then I can put it in the group.',
    danger:
      'Call 112 if there is danger. Are you safe? Then I can also put your message in the group. Tap the button below.',
    dangerPlace: '📣 post it',
    dangerPlaced: 'Call 112 if nobody has yet. Your message is now in the group ✓ A mistake? Tap ↩️.',
    takeBack: '↩️ take back',
    dangerTakenBack: 'Your message was taken out of the group. Is there danger after all? Call 112.',
    dangerTooLate: 'This message is from a while ago. Is it still going on? Call 112, or type it again.',
    dangerNotMember: 'Call 112. You do not take part in the group, so I cannot put it there.',
  },
};

/** The buttons under the question which language; each in its own. */
export const LANGUAGE_BUTTONS = { nl: 'Nederlands', fy: 'Frysk', en: 'English' } as const;
