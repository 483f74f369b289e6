import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  list: {
    title: 'Wijken en buurten',
    lead: 'Zoek je eigen wijk of buurt. Je ziet meteen of er al een groep is.',
    find: 'Zoek met je postcode',
    map: 'Kaart',
    mapAbout: 'Kies een gebied op de kaart, of in de lijst eronder. Ze zijn hetzelfde.',
    mapAlternative: (count: number, groups: number) =>
      `Kaart van de gemeente met ${count} gebieden. In ${groups} daarvan is een groep. Alles staat ook in de lijst onder de kaart.`,
    legend: { group: 'Er is een groep', none: 'Nog geen groep' },
    listHeading: 'Lijst',
    empty: 'De wijken en buurten zijn nog niet ingelezen. Kom later terug, of bel de gemeente.',
    unnamed: (code: string) => `Wijk ${code}`,
  },
  state: {
    own: 'eigen groep',
    wijk: 'groep van de wijk',
    none: 'nog geen groep',
  },
  area: {
    wijk: 'Wijk',
    buurt: 'Buurt',
    own: (naam: string) => `In ${naam} is een groep.`,
    ofWijk: (wijk: string) => `Deze buurt hoort bij de groep van ${wijk}.`,
    some: (naam: string) => `${naam} heeft geen groep voor de hele wijk. In deze buurten is er wel een:`,
    none: (naam: string) => `In ${naam} is nog geen groep. Je kunt er samen met buren een beginnen.`,
    toWijk: (wijk: string) => `Lees meer over ${wijk}`,
    rooms: 'Deze kamers zijn er',
    room: {
      melding: {
        name: 'Meldingen',
        text: 'Hier waarschuw je elkaar als je iets verdachts ziet. Iedereen van de groep leest mee.',
      },
      buurtpraat: { name: 'Buurtpraat', text: 'Voor gewone praatjes. Alleen bewoners lezen mee.' },
      surveillance: {
        name: 'Surveillance',
        text: 'Voor vrijwilligers die een ronde lopen, met de coördinatoren en de wijkagent.',
      },
      overleg: {
        name: 'Overleg',
        text: 'Hier overleggen de coördinatoren met de gemeente en de wijkagent. Bewoners lezen hier niet mee.',
      },
      coordinatie: {
        name: 'Coördinatie',
        text: 'Alleen voor de coördinatoren. Hier beslissen zij over berichten die wachten.',
      },
      bewoner: {
        name: 'Je eigen kamer',
        text: 'Hier krijg je hulp en tips. Alleen jij en de bot lezen mee.',
      },
    },
    who: 'Wie doen er mee',
    officer: {
      there: 'De wijkagent zit in de meldingen en in het overleg.',
      away: 'Er zit nu geen wijkagent in de groep.',
      warning:
        'De politie komt alleen als je 112 belt. Een bericht in de groep is geen melding bij de politie.',
    },
    gemeente: 'Iemand van de gemeente zit in de meldingen en in het overleg.',
    coordinators: (count: number) =>
      count === 0
        ? 'Er is nu geen coördinator. De gemeente zoekt er een.'
        : count === 1
          ? 'Eén bewoner is coördinator.'
          : `${count} bewoners zijn coördinator.`,
    join: 'Meedoen',
    start: 'Groep opzetten',
    buurten: 'Buurten in deze wijk',
    all: 'Alle wijken en buurten',
  },
  find: {
    title: 'In welke wijk woon ik?',
    lead: 'Vul je adres in. We bewaren het niet.',
    labels: { postcode: 'Postcode', huisnummer: 'Huisnummer', toevoeging: 'Toevoeging' },
    explanations: { postcode: 'Bijvoorbeeld 8861 AB', toevoeging: 'Zoals A, 2 of bis' },
    button: 'Zoeken',
    noPostcode: 'dit is geen postcode; een voorbeeld is 8861 AB',
    found: (address: string, buurt: string, wijk: string | null) =>
      wijk === null
        ? `${address} ligt in ${buurt}.`
        : `${address} ligt in de buurt ${buurt}. Die hoort bij de wijk ${wijk}.`,
    again: 'Een ander adres zoeken',
    unknownTitle: 'We vinden dit adres niet',
    noNumber: (pc6: string, number: string) =>
      `De postcode ${pc6} kennen we wel, maar huisnummer ${number} staat niet in onze lijst. Kijk of het klopt.`,
    rest: (buurt: string) => `De andere huizen met deze postcode liggen in ${buurt}.`,
    border: 'Deze postcode ligt op een grens. De huizen liggen in:',
    noPc6: (pc6: string) =>
      `De postcode ${pc6} staat niet in onze lijst van deze gemeente. Kijk of hij klopt.`,
    call: (phone: string) =>
      `Woon je in een nieuw huis, op een boot of op een plek zonder eigen nummer? Dan kan het dat we je adres nog niet kennen. Bel de gemeente: ${phone}. Dan komt het goed.`,
    withoutName: 'een buurt die hier nog niet bekend is',
  },
} as const;

/** Which wijken and buurten there are, and which of them is mine. */
export const WIJKEN: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    list: {
      title: 'Wiken en buerten',
      lead: 'Sykje dyn eigen wyk of buert. Do sjochst daliks oft der al in groep is.',
      find: 'Sykje mei dyn postkoade',
      map: 'Kaart',
      mapAbout: 'Kies in gebiet op de kaart, of yn de list derûnder. Se binne itselde.',
      mapAlternative: (count, groups) =>
        `Kaart fan de gemeente mei ${count} gebieten. Yn ${groups} dêrfan is in groep. Alles stiet ek yn de list ûnder de kaart.`,
      legend: { group: 'Der is in groep', none: 'Noch gjin groep' },
      listHeading: 'List',
      empty: 'De wiken en buerten binne noch net ynlêzen. Kom letter werom, of belje de gemeente.',
      unnamed: (code) => `Wyk ${code}`,
    },
    state: { own: 'eigen groep', wijk: 'groep fan de wyk', none: 'noch gjin groep' },
    area: {
      wijk: 'Wyk',
      buurt: 'Buert',
      own: (naam) => `Yn ${naam} is in groep.`,
      ofWijk: (wijk) => `Dizze buert heart by de groep fan ${wijk}.`,
      some: (naam) => `${naam} hat gjin groep foar de hiele wyk. Yn dizze buerten is der wol ien:`,
      none: (naam) => `Yn ${naam} is noch gjin groep. Do kinst der tegearre mei buorlju ien begjinne.`,
      toWijk: (wijk) => `Lês mear oer ${wijk}`,
      rooms: 'Dizze keamers binne der',
      room: {
        melding: {
          name: 'Meldingen',
          text: 'Hjir warskôgest inoar ast wat fertochts sjochst. Elkenien fan de groep lêst mei.',
        },
        buurtpraat: { name: 'Buertpraat', text: 'Foar gewoane praatsjes. Allinnich bewenners lêze mei.' },
        surveillance: {
          name: 'Surveillance',
          text: 'Foar frijwilligers dy’t in rûnte rinne, mei de koördinatoaren en de wykagint.',
        },
        overleg: {
          name: 'Oerlis',
          text: 'Hjir oerlizze de koördinators mei de gemeente en de wykagint. Bewenners lêze hjir net mei.',
        },
        coordinatie: {
          name: 'Koördinaasje',
          text: 'Allinnich foar de koördinators. Hjir beslisse sy oer berjochten dy’t wachtsje.',
        },
        bewoner: {
          name: 'Dyn eigen keamer',
          text: 'Hjir krijst help en tips. Allinnich do en de bot lêze mei.',
        },
      },
      who: 'Wa dogge der mei',
      officer: {
        there: 'De wykagint sit yn de meldingen en yn it oerlis.',
        away: 'Der sit no gjin wykagint yn de groep.',
        warning:
          'De plysje komt allinnich ast 112 bellest. In berjocht yn de groep is gjin melding by de plysje.',
      },
      gemeente: 'Immen fan de gemeente sit yn de meldingen en yn it oerlis.',
      coordinators: (count) =>
        count === 0
          ? 'Der is no gjin koördinator. De gemeente siket der ien.'
          : count === 1
            ? 'Ien bewenner is koördinator.'
            : `${count} bewenners binne koördinator.`,
      join: 'Meidwaan',
      start: 'Groep opsette',
      buurten: 'Buerten yn dizze wyk',
      all: 'Alle wiken en buerten',
    },
    find: {
      title: 'Yn hokker wyk wenje ik?',
      lead: 'Folje dyn adres yn. Wy bewarje it net.',
      labels: { postcode: 'Postkoade', huisnummer: 'Húsnûmer', toevoeging: 'Taheaksel' },
      explanations: { postcode: 'Bygelyks 8861 AB', toevoeging: 'Lykas A, 2 of bis' },
      button: 'Sykje',
      noPostcode: 'dit is gjin postkoade; in foarbyld is 8861 AB',
      found: (address, buurt, wijk) =>
        wijk === null
          ? `${address} leit yn ${buurt}.`
          : `${address} leit yn de buert ${buurt}. Dy heart by de wyk ${wijk}.`,
      again: 'In oar adres sykje',
      unknownTitle: 'Wy fine dit adres net',
      noNumber: (pc6, number) =>
        `De postkoade ${pc6} kenne wy wol, mar húsnûmer ${number} stiet net yn ús list. Sjoch oft it kloppet.`,
      rest: (buurt) => `De oare huzen mei dizze postkoade lizze yn ${buurt}.`,
      border: 'Dizze postkoade leit op in grins. De huzen lizze yn:',
      noPc6: (pc6) => `De postkoade ${pc6} stiet net yn ús list fan dizze gemeente. Sjoch oft er kloppet.`,
      call: (phone) =>
        `Wennest yn in nij hûs, op in boat of op in plak sûnder eigen nûmer? Dan kin it wêze dat wy dyn adres noch net kenne. Belje de gemeente: ${phone}. Dan komt it goed.`,
      withoutName: 'in buert dy’t hjir noch net bekend is',
    },
  },
  en: {
    list: {
      title: 'Districts and neighbourhoods',
      lead: 'Find your own district or neighbourhood. You see at once whether there is a group.',
      find: 'Search by your postcode',
      map: 'Map',
      mapAbout: 'Choose an area on the map, or in the list below it. They are the same.',
      mapAlternative: (count, groups) =>
        `Map of the municipality with ${count} areas. In ${groups} of them there is a group. All of it is in the list below the map too.`,
      legend: { group: 'There is a group', none: 'No group yet' },
      listHeading: 'List',
      empty: 'The districts have not been loaded yet. Come back later, or call the municipality.',
      unnamed: (code) => `District ${code}`,
    },
    state: { own: 'own group', wijk: 'group of the district', none: 'no group yet' },
    area: {
      wijk: 'District',
      buurt: 'Neighbourhood',
      own: (naam) => `There is a group in ${naam}.`,
      ofWijk: (wijk) => `This neighbourhood belongs to the group of ${wijk}.`,
      some: (naam) => `${naam} has no group for the whole district. These neighbourhoods do have one:`,
      none: (naam) => `There is no group in ${naam} yet. You can begin one together with neighbours.`,
      toWijk: (wijk) => `Read more about ${wijk}`,
      rooms: 'These rooms are there',
      room: {
        melding: {
          name: 'Reports (Meldingen)',
          text: 'Here you warn each other when you see something suspicious. Everybody in the group reads it.',
        },
        buurtpraat: { name: 'Chat (Buurtpraat)', text: 'For everyday talk. Only residents read it.' },
        surveillance: {
          name: 'Rounds (Surveillance)',
          text: 'For volunteers who walk rounds, with the coordinators and the police officer of the wijk.',
        },
        overleg: {
          name: 'Consultation (Overleg)',
          text: 'Here the coordinators confer with the municipality and the community police officer. Residents do not read it.',
        },
        coordinatie: {
          name: 'Coordination (Coördinatie)',
          text: 'For the coordinators only. Here they decide on messages that wait.',
        },
        bewoner: { name: 'Your own room', text: 'Here you get help and tips. Only you and the bot read it.' },
      },
      who: 'Who takes part',
      officer: {
        there: 'The community police officer is in the reports and in the consultation.',
        away: 'There is no community police officer in the group now.',
        warning: 'The police come only when you call 112. A message in the group is no report to the police.',
      },
      gemeente: 'Somebody of the municipality is in the reports and in the consultation.',
      coordinators: (count) =>
        count === 0
          ? 'There is no coordinator now. The municipality is looking for one.'
          : count === 1
            ? 'One resident is coordinator.'
            : `${count} residents are coordinator.`,
      join: 'Take part',
      start: 'Begin a group',
      buurten: 'Neighbourhoods in this district',
      all: 'All districts and neighbourhoods',
    },
    find: {
      title: 'Which district do I live in?',
      lead: 'Fill in your address. We do not keep it.',
      labels: { postcode: 'Postcode', huisnummer: 'House number', toevoeging: 'Addition' },
      explanations: { postcode: 'For example 8861 AB', toevoeging: 'Such as A, 2 or bis' },
      button: 'Search',
      noPostcode: 'this is not a postcode; an example is 8861 AB',
      found: (address, buurt, wijk) =>
        wijk === null
          ? `${address} is in ${buurt}.`
          : `${address} is in the neighbourhood ${buurt}. It belongs to the district ${wijk}.`,
      again: 'Search another address',
      unknownTitle: 'We do not find this address',
      noNumber: (pc6, number) =>
        `We do know the postcode ${pc6}, but house number ${number} is not in our list. Check that it is right.`,
      rest: (buurt) => `The other houses with this postcode are in ${buurt}.`,
      border: 'This postcode is on a border. Its houses are in:',
      noPc6: (pc6) => `The postcode ${pc6} is not in our list of this municipality. Check that it is right.`,
      call: (phone) =>
        `Do you live in a new house, on a boat or at a place without a number of its own? Then we may not know your address yet. Call the municipality: ${phone}. They will see to it.`,
      withoutName: 'a neighbourhood that is not known here yet',
    },
  },
};
