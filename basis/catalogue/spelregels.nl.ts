/** One sentence per finding of the spelregels, for the person who wrote the message: Dutch, B1, kind, never blaming. */
export const SPELREGELS_NL = {
  'onder-de-18': 'Deze groep is voor mensen van 18 jaar en ouder; de coördinator helpt je graag verder.',
  'woont-elders': 'Deze groep is voor mensen die in de wijk wonen; vraag de coördinator wat het beste past.',
  'rekent-op-politie':
    'De politie komt alleen als iemand belt, een bericht hier is niet genoeg; bel 112, of 0900-8844 zonder haast.',
  'alleen-uiterlijk': 'Wat doet deze persoon? Noem ook twee andere kenmerken, zoals kleding of lengte.',
  achtergehouden:
    'Vertel liever hier wat je zag, dan kunnen anderen het bevestigen; namen zijn voor de politie.',
  'alleen-erop-af': 'Ga liever niet alleen; spreek in de groep af wie er meegaat en bel bij gevaar 112.',
  'nogmaals-bellen': 'Eén melding bij 112 is genoeg; bel alleen opnieuw als er nieuw gevaar is.',
  schelden:
    'Er staat een scheldwoord in je bericht; zonder dat woord leest iedereen beter wat er aan de hand is.',
  'ziekte-als-scheldwoord':
    'Er staat een ziekte als scheldwoord in je bericht; dat doet pijn bij buren die de ziekte van dichtbij kennen.',
  belediging: 'Je bericht noemt iemand iets lelijks; schrijf liever wat die persoon deed.',
  discriminatie:
    'Je bericht zegt iets naars over een hele groep mensen; schrijf liever wat één persoon deed.',
  kwetsend: 'Dit kan voor een ander naar zijn om te lezen; schrijf liever alleen wat je zag of hoorde.',
  bedreiging: 'Je bericht kan als dreigement worden gelezen; schrijf liever alleen wat er gebeurt.',
  'oproep-tot-geweld':
    'Je bericht kan als oproep tot geweld worden gelezen; laat het ingrijpen aan de politie en bel bij gevaar 112.',
  achtervolgen: 'Achter iemand aan gaan is gevaarlijk; kijk van een afstand en bel 112.',
  wapen: 'Je bericht gaat over een wapen meenemen of klaarleggen; bel bij gevaar 112 en blijf zelf veilig.',
  schandpaal: 'Laat niet aan iedereen zien wie iemand is; geef een foto of naam alleen aan de politie.',
  dreigend:
    'Je bericht lijkt over zelf ingrijpen of dreigen te gaan; laat dat aan de politie en bel bij gevaar 112.',
  'telefoon-in-verkeer':
    'Het lijkt erop dat je onderweg typt; zet de auto of fiets eerst stil, dat is veiliger.',
  foto: 'Een foto komt pas in de groep als de coördinator ernaar heeft gekeken.',
  video: 'Een video komt pas in de groep als de coördinator ernaar heeft gekeken.',
  bestand: 'Een bestand komt pas in de groep als de coördinator ernaar heeft gekeken.',
  spraakbericht:
    'Een spraakbericht komt pas in de groep als de coördinator het heeft gehoord; is er nood, bel dan 112 of typ het.',
  geluid: 'Een geluidsbestand komt pas in de groep als de coördinator het heeft gehoord.',
  sticker: 'Een sticker is een plaatje; de coördinator kijkt er eerst naar.',
  'beschuldigde-met-naam':
    'In je bericht staat een naam bij een beschuldiging; geef de naam aan de politie en beschrijf hier wat je zag.',
  'kenteken-met-eigenaar':
    'In je bericht staat van wie een kenteken is; het kenteken alleen is hier genoeg, de naam is voor de politie.',
  'afwezig-op-adres': 'In je bericht staat waar niemand thuis is; dat kan ook een inbreker lezen.',
  'gevoelig-over-buur':
    'In je bericht staat iets persoonlijks over een buur; dat hoort niet in de groep, beschrijf alleen wat er gebeurt.',
  'over-iemand-anders':
    'Misschien lezen anderen hierin wie iemand is, of iets persoonlijks; schrijf liever alleen wat er gebeurt.',
  telefoonnummer: 'In je bericht staat een telefoonnummer; iedereen in de groep kan dat zien en bewaren.',
  'e-mailadres': 'In je bericht staat een e-mailadres; iedereen in de groep kan dat zien en bewaren.',
  // Where it would be welcome, if the wijk has such a room, is said by the tip.
  geklets: 'Dit is een gezellig bericht; deze groep houden we graag vrij voor meldingen.',
  reclame: 'Dit lijkt op een advertentie; deze groep houden we graag vrij voor meldingen.',
  kettingbericht: 'Dit lijkt op een kettingbericht; vaak klopt het niet, dus stuur het liever niet door.',
  politiek: 'Dit gaat over politiek; dat past niet in deze groep, die is voor meldingen.',
  onderonsje:
    'Dit bericht is voor één buur; stuur het liever rechtstreeks, dan blijft deze groep voor meldingen.',
  link: 'In je bericht staat een link; de coördinator kijkt eerst of die veilig is.',
  'te-veel-berichten':
    'Je stuurde veel berichten kort na elkaar; zet liever alles in één bericht. Wat nu nog komt, wacht even op de coördinator.',
} as const;
