/** What provisioning says to people: the plan of an import, tokens, the audit check, and why the API refuses. */
const n = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('nl-NL')} ${count === 1 ? one : more}`;

export const IMPORT_NL = {
  cannotRead: (file: string) => `kan ${file} niet lezen: kijk of het pad klopt en of je het mag lezen`,
  notUtf8: (file: string) =>
    `${file} is geen UTF-8: bewaar het bestand opnieuw als UTF-8, anders raken namen letters kwijt`,
  empty: (file: string) => `${file} is leeg: download het opnieuw bij het CBS`,
  tooLarge: (file: string, mb: number) =>
    `${file} is groter dan ${mb} MB: gebruik een bestand met alleen de gebieden van je gemeente`,
  notJson: (place: string | undefined) =>
    `dit is geen geldige GeoJSON (${place === undefined ? 'het bestand breekt af' : `fout bij teken ${place}`}): download het bestand opnieuw`,
  notCollection:
    'dit is geen GeoJSON met gebieden: het moet een FeatureCollection zijn met een lijst `features`',
  noFeatures: 'in dit bestand staan geen wijken of buurten',
  feature: (index: number, code: string | null, what: string) =>
    `gebied ${index + 1} in het bestand${code === null ? '' : ` (${code})`}: ${what}`,
  noCode: 'geen code: verwacht statcode, buurtcode of wijkcode',
  badCode: (code: string) => `geen CBS-code van een wijk of buurt: ${code}`,
  noName: 'geen naam: verwacht statnaam, buurtnaam of wijknaam',
  longName: 'de naam is langer dan 200 tekens',
  oddName: 'in de naam staan onzichtbare tekens',
  otherGemeente: (code: string) => `gemeentecode ${code} hoort niet bij deze code`,
  noGeometry: 'geen grens: verwacht een Polygon of MultiPolygon',
  badPosition: 'de grens heeft een punt dat geen lengte- en breedtegraad is',
  notWgs84: 'de grens is niet in lengte- en breedtegraden: bewaar het bestand als WGS84 (EPSG:4326)',
  openRing: 'de grens is niet gesloten: eerste en laatste punt zijn niet gelijk',
  twice: (first: number) => `deze code staat er twee keer in (ook gebied ${first + 1})`,
  whichGemeente: (codes: readonly string[]) =>
    `welke gemeente? In het bestand staan er ${codes.length} (${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ', …' : ''}): geef --gemeente, bijvoorbeeld --gemeente ${codes[0]}`,
  unknownGemeente:
    'welke gemeente? Lees eerst de GeoJSON met de wijken in, of geef --gemeente, bijvoorbeeld --gemeente GM0072',
  badGemeente: (text: string) => `geen CBS-code van een gemeente: ${text} (een voorbeeld is GM0072)`,
  notServed: (asked: string, ours: string) => `deze installatie is van gemeente ${ours}, niet van ${asked}`,
  noneOfGemeente: (code: string) => `in dit bestand staat niets van gemeente ${code}`,
  line: (line: number, what: string) => `regel ${line}: ${what}`,
  longLine: 'deze regel is veel te lang: is dit wel het adresbestand van het CBS?',
  badCsv: 'de aanhalingstekens of scheidingstekens kloppen niet',
  badHeader: (missing: readonly string[]) =>
    `geen adresbestand van het CBS: de kop mist ${missing.join(', ')} (verwacht PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024, met eigen jaar)`,
  columns: (found: number, wanted: number) => `${found} velden in plaats van ${wanted}`,
  badPc6: (text: string) => `geen postcode: ${text}`,
  badNumber: (text: string) => `geen huisnummer: ${text}`,
  badArea: (name: string, text: string) => `geen ${name}code: ${text}`,
  areaMismatch: 'buurt, wijk en gemeente horen niet bij elkaar',
  twoBuurten: (pc6: string, number: number, buurten: readonly string[]) =>
    `adres ${pc6} ${number} staat in meer dan één buurt (${buurten.join(' en ')})`,
  progress: (percent: number, lines: number, kept: number, gemeente: string) =>
    `${percent}% · ${n(lines, 'regel', 'regels')} gelezen · ${n(kept, 'adres', 'adressen')} van ${gemeente}`,

  planOf: (what: string, gemeente: string) => `Plan voor ${what} van ${gemeente}`,
  areas: 'wijken en buurten',
  addresses: 'adressen',
  kinds: { added: 'nieuw', changed: 'gewijzigd', same: 'ongewijzigd', lapsed: 'vervallen', back: 'terug' },
  count: (kind: string, count: number) => `  ${kind.padEnd(12)} ${count.toLocaleString('nl-NL').padStart(9)}`,
  added: (code: string, name: string) => `  + ${code} ${name}`,
  renamed: (code: string, from: string, to: string) => `  ~ ${code} ${from} → ${to}`,
  newBoundary: (code: string, name: string) => `  ~ ${code} ${name} (andere grens)`,
  back: (code: string, name: string) => `  + ${code} ${name} (was vervallen)`,
  lapsed: (code: string, name: string, on: boolean) =>
    `  - ${code} ${name}${on ? ' (heeft een groep; die blijft tot je hem uitzet)' : ''}`,
  noBoundary: (codes: readonly string[]) =>
    `  let op: zonder bruikbare grens, te sterk vereenvoudigd: ${codes.join(', ')}`,
  unknownBuurten: (count: number, codes: readonly string[]) =>
    `  let op: ${n(count, 'adres', 'adressen')} in buurten die hier niet bekend zijn (${codes.slice(0, 8).join(', ')}${codes.length > 8 ? ', …' : ''}); lees ook de buurtgrenzen van hetzelfde jaar in`,
  more: (count: number) => `  … en nog ${count.toLocaleString('nl-NL')}`,
  nothing: 'Er verandert niets.',
  howToApply: 'Nog niets veranderd. Toepassen: dezelfde opdracht met --yes',
  applied: 'Toegepast.',
} as const;

/** The gemeente's own list of addresses with streets. */
export const STREETS_NL = {
  what: 'straten',
  noGemeente: 'lees eerst de wijken en buurten in, met ./buurtbaken wijken import of op de site',
  progress: (percent: number, lines: number) => `${percent}% · ${n(lines, 'regel', 'regels')} gelezen`,
  twice: (pc6: string, number: number, addition: string) =>
    `adres ${pc6} ${number}${addition === '' ? '' : ` ${addition}`} staat er twee keer in, met een andere straat of plaats`,
  withoutBuurt: (count: number) =>
    `  let op: ${n(count, 'postcode met huisnummer staat', 'postcodes met huisnummer staan')} niet in het adresbestand van het CBS; daar is geen wijk of buurt van bekend`,
  badHeader: (missing: readonly string[]) =>
    `geen adressenlijst: de kop mist ${missing.join(', ')} (verwacht PC6;Huisnummer;Toevoeging;Straat;Plaats)`,
  empty: 'in deze lijst staat geen enkel adres',
  badAddition: (text: string) =>
    `geen toevoeging: ${text} (hoogstens 10 letters, cijfers, spaties en streepjes)`,
  badName: (column: string, text: string) => `geen ${column}: ${text} (1 tot 80 tekens)`,
  notUtf8: 'dit bestand is geen UTF-8: bewaar het opnieuw als UTF-8, anders raken namen letters kwijt',
} as const;

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

export const TOKEN_NL = {
  noSuchRole: (text: string, roles: string) => `er is geen rol ${text}; kies uit ${roles}`,
  needsWijk: (role: string) => `een sleutel voor ${role} geldt voor één wijk of buurt: geef --wijk CODE`,
  needsNoWijk: (role: string) => `een sleutel voor ${role} geldt voor de hele gemeente: laat --wijk weg`,
  badWijk: (text: string) => `geen CBS-code van een wijk of buurt: ${text} (een voorbeeld is WK007200)`,
  noSuchWijk: (code: string) =>
    `${code} is hier niet bekend: lees eerst de gebieden in met ./buurtbaken wijken import`,
  made: (id: string, role: string, gebied: string | null) =>
    `Sleutel ${id} voor ${role}${gebied === null ? '' : ` van ${gebied}`}. Bewaar hem goed: hij wordt niet nog eens getoond.`,
  none: 'Er zijn nog geen sleutels.',
  line: (token: {
    readonly id: string;
    readonly role: string;
    readonly gebied: string | null;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
    readonly revokedAt: Date | null;
  }) =>
    [
      token.id,
      token.role.padEnd(13),
      (token.gebied ?? '').padEnd(10),
      `gemaakt ${day(token.createdAt)}`,
      token.usedAt === null ? 'nooit gebruikt' : `gebruikt ${day(token.usedAt)}`,
      ...(token.revokedAt === null ? [] : [`ingetrokken ${day(token.revokedAt)}`]),
    ].join('  '),
  noSuchToken: (id: string) => `er is geen sleutel ${id}: kijk met ./buurtbaken token list`,
  revoked: (id: string) => `Sleutel ${id} is ingetrokken.`,
  wasRevoked: (id: string) => `Sleutel ${id} was al ingetrokken.`,
} as const;

/** In the log, until somebody signed in. */
export const FIRST_LINK_NL =
  'eerste keer inloggen: open deze link binnen een kwartier; een nieuwe maakt u met: docker compose exec provisioning buurtbaken inloglink gemeente';

export const LOGIN_LINK_NL = {
  noSuchRole: (text: string, roles: string) =>
    `er is geen rol ${text} om mee in te loggen; kies uit ${roles} (een bewoner typt “inloggen” in de kamer met de bot)`,
  needsWijk: (role: string) => `een link voor ${role} geldt voor één wijk of buurt: geef --wijk CODE`,
  needsNoWijk: (role: string) => `een link voor ${role} geldt voor de hele gemeente: laat --wijk weg`,
  badWijk: TOKEN_NL.badWijk,
  noSuchWijk: TOKEN_NL.noSuchWijk,
  code: (code: string) =>
    `Vraagt de site om een code (de tweede stap)? Die is ${code}. Geef hem op een andere manier door dan de link, bijvoorbeeld door de telefoon.`,
  made: (role: string, gebied: string | null, minutes: number) =>
    `Link voor ${role}${gebied === null ? '' : ` van ${gebied}`}. Hij werkt één keer, ${minutes} minuten lang.`,
} as const;

export const AUDIT_NL = {
  badHead: 'geen hash van het logboek: --head is 64 cijfers en letters a tot f',
  sound: (rows: number, head: string) =>
    `Het logboek klopt: ${n(rows, 'regel', 'regels')}, laatste hash ${head}`,
  changed: (nr: number) => `het logboek klopt niet: regel ${nr} is veranderd`,
  missing: (nr: number) => `het logboek klopt niet: regel ${nr} ontbreekt`,
  chain: (nr: number) =>
    `het logboek klopt niet: regel ${nr} sluit niet aan op de regel ervoor (ingevoegd, verplaatst of opnieuw gemaakt)`,
  head: (nr: number) => `het logboek klopt niet: vanaf regel ${nr} zijn regels weggehaald aan het eind`,
} as const;

/** Why the API refuses. */
export const API_NL = {
  about:
    'Wijken, mensen en hun rollen, en de kamers die daaruit volgen. Elke aanvraag heeft een sleutel nodig (Authorization: Bearer); maak er een met ./buurtbaken token ROL.',
  titles: {
    'ongeldige-invoer': 'Er klopt iets niet in wat je stuurt',
    'niet-ingelogd': 'Je hebt een geldige sleutel nodig',
    'geen-toegang': 'Je rol mag dit niet',
    'niet-gevonden': 'Dit bestaat niet',
    'verkeerde-methode': 'Dit kan niet met deze methode',
    conflict: 'Dit botst met wat er al is',
    'te-groot': 'Dit is te groot',
    'verkeerd-formaat': 'Stuur JSON',
    'bevestiging-nodig': 'Dit vraagt om een bevestiging',
    'te-veel-aanvragen': 'Even wachten: te veel aanvragen achter elkaar',
    'interne-fout': 'Er ging bij ons iets mis',
    'niet-bereikbaar': 'Dit kan nu even niet',
  },
  badGebied: 'geen CBS-code van een wijk (WK007200) of buurt (BU00720006)',
  badId: 'geen UUID',
  noToken: 'Stuur de sleutel mee als Authorization: Bearer …; maak er een met ./buurtbaken token ROL',
  badToken: 'Deze sleutel bestaat niet of is ingetrokken.',
  roleMayNot: (role: string) => `Met een sleutel voor ${role} kan dit niet.`,
  otherGebied: (own: string) => `Met deze sleutel kan dit alleen in ${own}.`,
  residentsOnly: 'Een coördinator kan alleen bewoners toelaten, laten lezen of laten gaan.',
  removalIsAsked:
    'Een coördinator verwijdert niemand met deze sleutel. Vraag het op de pagina van de bewoner: dan beslissen de coördinatoren, en de bewoner hoort het en kan bezwaar maken.',
  twoStay: 'Alleen de gemeente kan toestaan dat één coördinator iemand verwijdert.',
  reasonNeeded: (reasons: string) => `zeg waarom je namen bekijkt: ${reasons}`,
  noRoute: 'Dit adres kent de API niet; zie /api/openapi.json.',
  methods: (methods: string) => `Hier kan alleen ${methods}.`,
  badJson: 'Dit is geen geldige JSON.',
  tooLarge: 'Stuur minder dan 100 kB.',
  tooMany: (seconds: number) => `Probeer het over ${seconds} s opnieuw.`,
  badUrl: 'Dit adres klopt niet.',
  databaseAway: 'De database antwoordt niet. Probeer het over een paar minuten opnieuw.',
  internal: 'Probeer het later nog eens. Blijft het misgaan, meld het dan aan de beheerder.',
  noGemeente: 'Er is nog geen gemeente: lees eerst de gebieden in met ./buurtbaken wijken import.',
  noWijk: (code: string) => `${code} is hier niet bekend.`,
  lapsedWijk: (code: string) => `${code} is vervallen en kan geen nieuwe groep krijgen.`,
  noPerson: 'Deze persoon is er niet.',
  endedPerson: 'Deze persoon doet niet meer mee.',
  takenId: 'Dit id is al van iemand anders.',
  noMembership: 'Deze persoon hoort niet bij deze wijk of buurt.',
  pastMoment: 'dit moment is al geweest',
  tooLongReadOnly: (days: number) =>
    `een coördinator kan iemand hooguit ${days} dagen laten lezen; vraag de gemeente als het langer moet`,
  deputyNoCoordinator: 'is geen coördinator van deze wijk of buurt: kies iemand die dat wel is',
  needsGebied: (role: string) => `een sleutel voor ${role} geldt voor één wijk of buurt`,
  needsNoGebied: (role: string) => `een sleutel voor ${role} geldt voor de hele gemeente`,
  takenToken: 'Er is al een sleutel met dit id; de sleutel zelf wordt maar één keer getoond.',
  unknownToken: 'Deze sleutel is er niet.',
  noJob: 'Deze taak is er niet meer, of wacht niet op een nieuwe poging.',
  atOnce: 'Iemand anders deed dit op hetzelfde moment. Kijk hoe het nu staat.',
  noHomeserver: 'De chatserver antwoordt niet. Probeer het straks opnieuw.',
  agreeOne: 'akkoord geef je voor één wijk of buurt tegelijk',
  nothingWaits: 'Hier wacht niets op een akkoord.',
  noDrift: 'Deze afwijking is er niet.',
  notAdoptable: 'Deze afwijking kan niet worden overgenomen, alleen hersteld of genegeerd.',
  onlyRepair: 'Deze afwijking kan alleen worden hersteld: anders werkt de groep niet meer zoals bedoeld.',
  tooLate: 'Deze afwijking is al hersteld.',
  name: {
    length: 'een naam heeft 1 tot 60 tekens',
    letters:
      'een naam heeft letters; verder alleen cijfers, spaties, punt, komma, apostrof, streepje en haakjes',
    official: 'deze naam lijkt van een ambt of van de dienst; alleen de gemeente kan zo’n naam geven',
    nobody: 'deze naam lijkt van de dienst zelf of van een hulpdienst; zo kan niemand heten',
  },
  /** Why somebody can't be called so. */
  nameConflict: {
    ambt: 'deze naam hoort bij een rol die deze persoon niet heeft; kies een naam zonder die rol',
    'lijkt-op':
      'deze naam lijkt te veel op die van iemand anders in dezelfde groep; zet er een straat of voorletter bij, zoals Jan K. de Vries of Jan de Vries (Voorstraat)',
  },
  /** Why somebody can't be given a role, or lose one, under the name that they have. */
  roleAndName: {
    ambt: 'De naam van deze persoon hoort bij een andere rol. Verander eerst de naam; daarna lukt dit.',
    'lijkt-op':
      'De naam van deze persoon lijkt te veel op die van iemand in deze groep. Zet eerst een straat of voorletter bij de naam, zoals Jan K. de Vries of Jan de Vries (Voorstraat); daarna lukt dit.',
  },
} as const;
