/** What leads from the home of officials to the pages of the office: by the name of the page. */
export const OFFICE_MENU_NL = {
  'beheer.berichten': {
    title: 'Berichten van de gemeente',
    about: 'Een bericht in alle groepen of in een paar, nu of later. En weer weghalen.',
  },
  'beheer.mensen': {
    title: 'Mensen en rollen',
    about: 'Iemand zoeken, een rol geven of beëindigen. We vragen eerst waarom je kijkt.',
  },
  'beheer.cijfers': {
    title: 'Cijfers',
    about: 'Meldingen, spelregels en bezwaren per wijk. Zonder namen en zonder teksten.',
  },
  'beheer.afwijkingen': {
    title: 'Afwijkingen',
    about: 'Wat iemand in een groep anders heeft gezet dan het hoort, en wat we ermee doen.',
  },
  'beheer.archief': {
    title: 'Archief en Woo',
    about: 'Wat de gemeente en de wijkagent schreven, en een uitvoer zonder namen van bewoners.',
  },
  'beheer.toegang': {
    title: 'Wie kan overal bij',
    about: 'Wie is ingelogd voor de hele dienst, en een link om in te loggen.',
  },
  'beheer.bewaren': {
    title: 'Wat we hoe lang bewaren',
    about: 'De termijnen, en wanneer het opruimen voor het laatst liep.',
  },
  'beheer.logboek': {
    title: 'Logboek',
    about: 'Wie wat deed en waarom. Zoeken en uitvoeren.',
  },
  'beheer.controlegetal': {
    title: 'Controlegetal',
    about: 'Kijken of het logboek nog klopt met het getal dat in je groep staat.',
  },
  'beheer.dienst': {
    title: 'Hoe gaat het met de dienst',
    about: 'Wat er misgaat en wat je kunt doen: server, back-up, klok, certificaat en meer.',
  },
  'beheer.back-up': {
    title: 'Back-up en proef',
    about: 'Wanneer de laatste back-up is gemaakt, en nu proberen of hij terug te zetten is.',
  },
  'beheer.taken': {
    title: 'Taken die mislukten',
    about: 'Werk van de dienst dat niet lukte. Opnieuw proberen.',
  },
  'beheer.tokens': {
    title: 'Sleutels van de API',
    about: 'Welke er zijn, en intrekken.',
  },
} as const;
