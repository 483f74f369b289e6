import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: (nr: number) => `Verslag van wissing ${nr}`,
  lead: 'Wat er op verzoek is gewist, en wat blijft. Wie het was, staat hier niet: dat weet niemand meer.',
  causes: {
    zelf: 'de persoon vroeg het zelf',
    'account-gesloten': 'de persoon sloot het account in de app',
    gemeente: 'besluit van de gemeente',
  },
  cause: 'Waarom',
  checked: 'Daarna is gekeken of het echt weg is: op de server en in onze eigen administratie.',
  signed: 'Dit verslag heeft een digitale handtekening. Hoe je die nakijkt, staat op',
  fingerprint: 'Vingerafdruk van het certificaat (SHA-256):',
  made: (when: string) => `Ondertekend op ${when}`,
  file: (nr: number) => `verslag-wissing-${nr}.pdf`,
} as const;

/** The signed report of an erasure, on paper. */
export const ERASURE_REPORT: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: (nr) => `Ferslach fan wisking ${nr}`,
    lead: 'Wat der op fersyk wiske is, en wat bliuwt. Wa’t it wie, stiet hjir net: dat wit nimmen mear.',
    causes: {
      zelf: 'de persoan frege it sels',
      'account-gesloten': 'de persoan sleat it account yn de app',
      gemeente: 'beslút fan de gemeente',
    },
    cause: 'Wêrom',
    checked: 'Dêrnei is besjoen oft it echt fuort is: op de tsjinner en yn ús eigen administraasje.',
    signed: 'Dit ferslach hat in digitale hântekening. Hoest dy neisjochst, stiet op',
    fingerprint: 'Fingerôfdruk fan it sertifikaat (SHA-256):',
    made: (when) => `Undertekene op ${when}`,
    file: (nr) => `ferslach-wisking-${nr}.pdf`,
  },
  en: {
    title: (nr) => `Report of erasure ${nr}`,
    lead: 'What was erased on request, and what remains. Who it was does not stand here: nobody knows any more.',
    causes: {
      zelf: 'the person asked for it',
      'account-gesloten': 'the person closed the account in the app',
      gemeente: 'decision of the municipality',
    },
    cause: 'Why',
    checked: 'After that it was looked at whether it is really gone: on the server and in our own tables.',
    signed: 'This report has a digital signature. How to check it is told at',
    fingerprint: 'Fingerprint of the certificate (SHA-256):',
    made: (when) => `Signed on ${when}`,
    file: (nr) => `report-erasure-${nr}.pdf`,
  },
};
