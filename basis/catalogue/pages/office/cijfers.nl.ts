import { MELDING_KINDS_NL } from '../../melding-kinds.nl.ts';

/** Pages with figures. In Dutch alone. */
export const CIJFERS_NL = {
  title: 'Cijfers',
  titleOf: (gebied: string): string => `Cijfers van ${gebied}`,
  lead: 'Aantallen per wijk en buurt. Zonder namen en zonder teksten.',
  small:
    'Een aantal van 1 tot en met 4 laten we niet zien. Soms laten we ook een ander aantal weg, want anders kun je het uitrekenen.',
  why: 'Alleen kwartalen die voorbij zijn staan erbij. Wie elke dag kijkt, zou anders kleine aantallen alsnog kunnen uitrekenen.',
  quarter: 'Kwartaal',
  quarterOf: (year: number, nr: number): string => `${nr}e kwartaal van ${year}`,
  button: 'Laat zien',
  unknownQuarter: 'dit kwartaal is nog niet voorbij, of te lang geleden',
  csv: 'Alles als tabel (CSV)',
  none: 'Er zijn nog geen groepen.',
  few: 'minder dan 5',
  hidden: 'niet getoond',
  notMeasured: 'te weinig om te zeggen',
  whole: 'Hele gemeente',
  perGebied: 'Per wijk of buurt',
  gebied: 'Wijk of buurt',
  total: 'Samen',
  count: 'Aantal',
  details: (gebied: string): string => `Meer over ${gebied}`,
  numbers: 'In getallen',
  chart: (title: string): string => `Grafiek: ${title}. Dezelfde getallen staan in de tabel hieronder.`,
  response: {
    title: 'Hoe snel iemand reageert',
    about:
      'Minuten tot de eerste buur iets deed met een melding. Dit is de middelste tijd: de helft was sneller.',
    minutes: (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`),
    head: 'Middelste tijd',
  },
  measures: {
    leden: {
      title: 'Leden',
      about: 'Bewoners en coördinatoren aan het eind van het kwartaal.',
      parts: { leden: 'Leden' },
    },
    uitkomst: {
      title: 'Meldingen en hoe ze afliepen',
      about: 'Elke melding telt één keer.',
      parts: {
        politie: 'De politie is geweest',
        opgelost: 'Opgelost',
        'vals-alarm': 'Vals alarm',
        anders: 'Iets anders',
        onbekend: 'Onbekend',
        ingetrokken: 'Ingetrokken',
        open: 'Nog open',
      },
    },
    soort: {
      title: 'Soort melding',
      about:
        'Waar een melding over ging. De bot leest dat uit de woorden van de melding en bewaart alleen de soort. Een coördinator kan het verbeteren.',
      parts: { ...MELDING_KINDS_NL, onbekend: 'Niet bijgehouden' },
    },
    gevaar: {
      title: 'Gevaar',
      about: 'Of het gevaarlijk kon zijn.',
      parts: { gevaar: 'Kon gevaarlijk zijn', gewoon: 'Niet gevaarlijk' },
    },
    spelregel: {
      title: 'Berichten die niet bij een spelregel pasten',
      about: 'Een bericht telt bij elke spelregel waar het niet bij paste.',
      parts: {
        '1': 'Spelregel 1',
        '2': 'Spelregel 2',
        '3': 'Spelregel 3',
        '4': 'Spelregel 4',
        '5': 'Spelregel 5',
        '6': 'Spelregel 6',
        '7': 'Spelregel 7',
        '8': 'Spelregel 8',
        '9': 'Spelregel 9',
        '10': 'Spelregel 10',
        '11': 'Spelregel 11',
      },
    },
    ingreep: {
      title: 'Wat er met die berichten gebeurde',
      about: 'Wie het bericht schreef, kreeg altijd uitleg.',
      parts: {
        nudge: 'Geplaatst, met een tip',
        soften: 'Geplaatst, met woorden onleesbaar',
        hold: 'Eerst naar de coördinator',
      },
    },
    bezwaar: {
      title: 'Bezwaren',
      about: 'Iemand vond dat de bot het mis had.',
      parts: {
        toegewezen: 'Gelijk gekregen',
        afgewezen: 'Geen gelijk gekregen',
        open: 'Nog open',
        verlopen: 'Niemand besloot op tijd',
        ingetrokken: 'Ingetrokken',
      },
    },
  },
  csvHead: ['kwartaal', 'wijk of buurt', 'code', 'onderwerp', 'wat', 'aantal'],
} as const;
