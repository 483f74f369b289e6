const n = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('nl-NL')} ${count === 1 ? one : more}`;

/** What a test melding says, and as whom; seen by nobody. */
export const TRIAL_NL = {
  room: 'Test van de gemeente',
  sender: 'Test van de gemeente',
  message: 'Dit is een test van de gemeente. Er is niets aan de hand.',
} as const;

/** The wizard of the first officer. In Dutch alone. */
export const INRICHTEN_NL = {
  menu: { title: 'Inrichten', about: 'Stap voor stap: van een lege site naar de eerste groep.' },
  title: 'Buurtbaken inrichten',
  lead: 'In vijf stappen staat de eerste groep klaar. Je kunt altijd stoppen: wat je deed, is bewaard.',
  ready: 'Alles staat klaar. Bewoners kunnen meedoen.',
  state: { gedaan: 'gedaan', nu: 'nu', straks: 'straks' },
  steps: {
    gegevens: 'De gemeente',
    grenzen: 'De wijken',
    adressen: 'De adressen',
    wijk: 'De eerste groep',
    proef: 'Een testmelding',
  },
  step: (nr: number, name: string, state: string) => `${nr}. ${name} (${state})`,
  details: {
    about: 'Zo heet de gemeente op deze site, en op dit nummer bellen bewoners.',
    labels: { naam: 'Naam van de gemeente', code: 'Code van het CBS', telefoon: 'Telefoonnummer' },
    naamHint: 'Bijvoorbeeld: Gemeente Harlingen',
    codeHint: 'GM met vier cijfers, zoals GM0072. Je vindt hem op cbs.nl bij “gemeentecode”.',
    noName: 'typ hoe de gemeente heet, bijvoorbeeld Gemeente Harlingen',
    noCode: 'typ de code als GM met vier cijfers, zoals GM0072',
    otherCode: (code: string) => `hier is al een andere gemeente ingelezen: ${code}`,
    save: 'Bewaren en verder',
    again: 'Veranderen kan later bij “Instellingen van de gemeente”.',
  },
  boundaries: {
    about:
      'Haal bij het CBS of bij PDOK het bestand met de grenzen van de wijken of buurten (GeoJSON). Je ziet eerst wat er verandert.',
    done: (count: number) => `Er staan ${n(count, 'wijk of buurt', 'wijken en buurten')} in.`,
    link: 'Bestand met wijken inlezen',
  },
  addresses: {
    about:
      'Haal bij het CBS het bestand met postcodes en huisnummers (pc6hnr…_gwb.csv). Is het groter dan 25 MB? Dan doet systeembeheer dit, met één opdracht.',
    done: (count: number) => `Er staan ${n(count, 'adres', 'adressen')} in.`,
    link: 'Bestand met adressen inlezen',
  },
  wijk: {
    about:
      'Kies waar je begint. Een groep begint als de gemeente, de wijkagent en een coördinator ja zeggen.',
    label: 'Wijk of buurt',
    choose: 'Verder met deze wijk',
    open: (naam: string) => `${naam} wordt opgezet:`,
    yes: {
      gemeente: (done: boolean) => `de gemeente: ${done ? 'ja' : 'nog niet'}`,
      wijkagent: (done: boolean) => `de wijkagent: ${done ? 'ja' : 'nog niet'}`,
      coordinator: (done: boolean) => `een coördinator: ${done ? 'ja' : 'nog niet'}`,
    },
    goOn: (naam: string) => `Verder met ${naam}`,
    done: (count: number) => `Er ${count === 1 ? 'is 1 groep' : `zijn ${count} groepen`} aan.`,
    link: 'Bekijk alle groepen',
  },
  trial: {
    about:
      'De dienst stuurt zichzelf een bericht: “Dit is een test”. Het gaat dezelfde weg als een bericht van een bewoner, in een kamer waar niemand in zit. Daarna is het weer weg.',
    send: 'Stuur een testmelding',
    again: 'Stuur er nog een',
    busy: 'De testmelding is onderweg. Kijk over een minuut opnieuw.',
    look: 'Kijk opnieuw',
    outcome: {
      gelukt: 'De testmelding is nagekeken en aangekomen, en weer weggehaald.',
      poort:
        'De testmelding kwam aan, maar is niet nagekeken. Vraag systeembeheer te kijken naar het onderdeel “bot”.',
      homeserver:
        'De testmelding kon niet worden verstuurd. Vraag systeembeheer te kijken naar het onderdeel “synapse”.',
    },
    tooSoon: 'Er is al een testmelding onderweg.',
    needsWijken: 'Lees eerst de wijken in.',
  },
  next: { title: 'En nu?', print: 'Drukwerk voor de wijk', settings: 'Kleur, contact en links instellen' },
} as const;
