const groups = (count: number): string => (count === 1 ? '1 groep' : `${count} groepen`);

/** The pages with which the gemeente says something in the groups. In Dutch alone. */
export const BERICHTEN_NL = {
  title: 'Berichten van de gemeente',
  lead: 'Zet een bericht in alle groepen, of in een paar. De bot plaatst het, met de naam van de gemeente erboven.',
  add: 'Nieuw bericht',
  none: 'Er is nog geen bericht geplaatst.',
  caption: 'Berichten, nieuwste eerst',
  columns: { text: 'Bericht', when: 'Wanneer', where: 'Waar', state: 'Stand' },
  rooms: { melding: 'de groep met meldingen', buurtpraat: 'buurtpraat' },
  groups,
  state: {
    planned: (when: string): string => `gepland voor ${when}`,
    busy: (done: number, of: number): string => `geplaatst in ${done} van ${of}`,
    done: (count: number): string => `geplaatst in ${groups(count)}`,
    removing: (left: number): string => `wordt weggehaald, nog ${left} te gaan`,
    removed: 'weggehaald',
  },
  form: {
    title: 'Nieuw bericht',
    lead: 'Schrijf kort en gewoon, zoals je praat. Bij gevaar bellen mensen 112: zet hier geen spoed in.',
    labels: {
      tekst: 'Bericht',
      kamer: 'In welke groep',
      bellen: 'Moeten telefoons geluid maken?',
      waar: 'In welke wijken en buurten',
      gebieden: 'Kies de wijken en buurten',
      wanneer: 'Wanneer',
      moment: 'Dag en tijd',
    },
    textAbout: (sender: string, max: number): string =>
      `Erboven komt vanzelf: Bericht van ${sender}. Hoogstens ${max} tekens.`,
    rooms: { buurtpraat: 'Buurtpraat', melding: 'Meldingen' },
    roomsAbout: {
      buurtpraat: 'Voor nieuws en afspraken. Heeft een wijk geen buurtpraat, dan komt het daar niet.',
      melding: 'Alleen voor wat met veiligheid te maken heeft.',
    },
    bell: { nee: 'Nee, stil', ja: 'Ja, alleen als iedereen het nu moet weten' },
    where: { alle: 'In alle groepen', kies: 'Alleen in de groepen hieronder' },
    when: { nu: 'Nu', later: 'Later, op de dag en tijd hieronder' },
    momentAbout: 'In Nederlandse tijd.',
    look: 'Bekijk het bericht',
    previewTitle: 'Zo komt het in de groep',
    previewWhere: (rooms: string, names: string): string => `In ${rooms} van: ${names}.`,
    previewWhen: {
      now: 'Het wordt meteen geplaatst.',
      later: (when: string): string => `Het wordt geplaatst op ${when}.`,
    },
    previewBell: { ja: 'Telefoons maken geluid.', nee: 'Telefoons blijven stil.' },
    place: 'Plaats dit bericht',
    change: 'Of verander het hieronder, en bekijk het opnieuw.',
    noGroups: 'Er is nog geen enkele groep. Zet eerst een wijk of buurt aan.',
    errors: {
      noPlace: 'kies minstens één wijk of buurt, of kies “In alle groepen”',
      noMoment: 'vul een dag en tijd in, of kies “Nu”',
      past: 'dit moment is al voorbij',
      far: 'kies een moment binnen een jaar',
      tooMany: (most: number) => `er zijn vandaag al ${most} berichten gemaakt. Morgen kan het weer`,
      gone: 'een van de groepen is er niet meer: kies opnieuw',
    },
  },
  one: {
    title: 'Bericht',
    text: 'Wat er staat',
    keys: { made: 'Gemaakt', when: 'Moment', room: 'Groep', bell: 'Geluid', withdrawn: 'Weggehaald' },
    bell: { true: 'telefoons maakten geluid', false: 'stil' },
    caption: 'Per wijk of buurt',
    columns: { gebied: 'Wijk of buurt', state: 'Stand', at: 'Sinds' },
    states: {
      wacht: 'wacht',
      geplaatst: 'geplaatst',
      weg: 'weggehaald',
      'geen-kamer': 'heeft deze groep niet',
    },
    withdraw: 'Haal dit bericht overal weg',
    withdrawAbout:
      'Het bericht verdwijnt uit alle groepen. Terugzetten kan niet. In het archief blijft het staan.',
    cancel: 'Plaats dit bericht toch niet',
    refresh: 'Kijk hoe het nu staat',
    back: 'Alle berichten',
  },
} as const;

export const ARCHIEF_NL = {
  title: 'Archief en Woo',
  lead: 'Wat de gemeente en de wijkagent in de groepen schrijven, wordt bewaard. Wat bewoners schrijven niet.',
  size: (count: string, oldest: string | null): string =>
    oldest === null
      ? 'Er is nog niets bewaard.'
      : `Er zijn ${count} berichten bewaard. Het oudste is van ${oldest}.`,
  exportHeading: 'Uitvoer voor een Woo-verzoek',
  exportAbout:
    'Namen van bewoners, adressen, telefoonnummers en gebruikersnamen zijn vervangen. Lees het bestand toch na: een tekst kan ook anders verraden om wie het gaat.',
  labels: { van: 'Vanaf', tot: 'Tot en met', jaren: 'Aantal jaren' },
  csv: 'Als tabel (CSV)',
  jsonl: 'Voor een programma (JSON Lines)',
  badDate: 'dit is geen datum; een voorbeeld is 2026-03-01',
  turned: 'deze dag is vóór de dag bij Vanaf',
  tooMany: (most: string): string => `in deze tijd zijn het er meer dan ${most}: kies een kortere tijd`,
  none: 'in deze tijd is niets bewaard',
  termHeading: 'Hoe lang bewaren we het',
  termAbout:
    'De standaard is vijf jaar. Dat geeft de Selectielijst gemeenten 2020 voor een melding van overlast (6.1) en voor overleg met anderen (19.1.11). De lijst noemt buurtgroepen niet: vraag je archivaris welke termijn bij jullie geldt. Een nieuwe termijn geldt voor wat vanaf nu wordt geschreven. Daarna wordt het vanzelf gewist.',
  save: 'Bewaren',
  csvHead: [
    'moment',
    'wijk of buurt',
    'groep',
    'rol',
    'aankondiging',
    'tekst',
    'veranderd in',
    'weggehaald op',
    'bewaren tot',
  ],
  rooms: { melding: 'meldingen', buurtpraat: 'buurtpraat', overleg: 'overleg', surveillance: 'surveillance' },
} as const;
