const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** A group that moves over from WhatsApp. */
export const OVERSTAP_NL = {
  title: 'Overstap van WhatsApp',
  lead: 'Zo verhuis je de groep in vier stappen. Je hoeft niemand over te typen.',
  begin: 'Begin met overstappen',
  beginAbout: 'Dan kun je een lijst maken van wie er in de oude groep zit, en zie je wie er al over is.',
  closedFigures: (over: number, invited: number, when: string) =>
    `De overstap is afgesloten op ${when}: ${over} van ${invited} zijn overgestapt. De lijst is gewist.`,
  again: 'Begin opnieuw',
  progress: (over: number, invited: number) => `${over} van ${invited} zijn over.`,
  until: (when: string) => `De lijst wordt op ${when} vanzelf gewist.`,
  steps: {
    share: '1. Zet dit in de oude groep',
    list: '2. Maak een lijst van de leden',
    vouch: '3. Bevestig wie je kent',
    close: '4. Sluit de oude groep',
  },
  shareAbout:
    'Kopieer het bericht en plak het in de oude groep. De code kun je laten zien op een bijeenkomst.',
  shareLabel: 'Bericht voor de oude groep',
  share: (wijk: string, url: string) =>
    `We gaan verder zonder WhatsApp. De nieuwe groep van ${wijk} is van de buurt en de gemeente samen: je telefoonnummer is voor niemand te zien. Aanmelden duurt drie minuten: ${url}`,
  qrAlt: (wijk: string) => `QR-code: meedoen in ${wijk}`,
  listAbout:
    'Plak een lijst, bijvoorbeeld uit Excel. Elke regel is één persoon: naam; postcode; huisnummer. Of: naam; telefoonnummer. Alleen jullie zien deze lijst.',
  listExample: 'Bijvoorbeeld: Jan de Vries; 8861 AB; 12a',
  labels: {
    lijst: 'Lijst',
    ken: 'Wie ken je?',
    wie: 'Kies mensen op de lijst',
    bevestig: 'Ik wil de lijst wissen',
  },
  add: 'Voeg toe',
  vouchNone: 'Er wacht nu niemand die op de lijst staat.',
  vouchAbout:
    'Deze mensen hebben zich aangemeld vanaf een adres op je lijst. Zet een vinkje bij wie je kent.',
  match: (name: string, listed: string) => (name === listed ? name : `${name} (op de lijst: ${listed})`),
  otherName: 'Let op: de naam is anders dan op de lijst.',
  vouch: 'Ja, die ken ik',
  caption: 'Wie er op de lijst staat',
  columns: { name: 'Naam', address: 'Adres of nummer', state: 'Stand' },
  states: { over: 'over', applied: 'aangemeld', waits: 'nog niet' },
  empty: 'Er staat nog niemand op de lijst.',
  listHeading: 'De lijst',
  choose: 'Kies mensen op de lijst om iets bij te zetten.',
  markOver: 'Zet op “over”',
  remove: 'Haal van de lijst',
  remindLabel: 'Herinnering',
  remindAbout: 'Na een week of twee: plak dit in de oude groep.',
  remind: (wijk: string, over: number, invited: number, url: string) =>
    `Al ${over} van de ${invited} buurtgenoten zijn over naar de nieuwe groep van ${wijk}. Doe jij ook mee? Hulp nodig? Vraag het gerust. Aanmelden: ${url}`,
  goodbyeLabel: 'Afscheid',
  goodbye: (wijk: string, url: string) =>
    `Deze groep stopt. Vanaf nu lees en meld je alles in de nieuwe groep van ${wijk}. Nog niet over? Dat kan altijd: ${url}. Bel bij gevaar altijd 112.`,
  closeAbout:
    'Plak eerst het afscheid in de oude groep. Sluit daarna de overstap hier af: dan wordt de lijst gewist. Alleen de aantallen blijven.',
  close: 'Sluit de overstap af en wis de lijst',
  confirm: 'zet een vinkje als je de lijst wilt wissen',
  chooseSome: 'kies minstens één persoon',
  noPerson: 'Log in met de link van Buurtbaken om de lijst te maken.',
  notGoing: 'er loopt nu geen overstap',
  faults: {
    line: (nr: number, what: string) => `regel ${nr}: ${what}`,
    noName: 'de naam ontbreekt',
    badName: 'dit is geen naam',
    noNumber: 'het huisnummer ontbreekt',
    noPostcode: 'de postcode ontbreekt',
    noAddress: 'zet een postcode en huisnummer of een telefoonnummer achter de naam',
    unknown: (text: string) => `“${text.slice(0, 40)}” begrijpen we niet`,
    nobody: 'er staat niemand in de lijst',
    tooMany: (most: number) => `hoogstens ${people(most)}`,
  },
} as const;
