import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  /** Where a report can be had. */
  download: 'Verslag met handtekening (pdf)',
  title: 'Een verslag nakijken',
  lead: 'Wie zijn gegevens laat wissen, krijgt een verslag met een digitale handtekening. Zo kan iedereen nagaan dat het van ons komt en dat niemand het heeft veranderd.',
  none: 'Op deze site worden verslagen niet ondertekend.',
  steps: [
    'Open het verslag in een programma voor pdf dat handtekeningen laat zien, zoals Okular of Acrobat Reader. Of gebruik pdfsig.',
    'Kijk of er staat dat het document niet is veranderd.',
    'Vergelijk de vingerafdruk van het certificaat met die hieronder. Zijn ze gelijk? Dan komt het verslag van deze site.',
  ],
  unknown:
    'Het programma kan zeggen dat het de ondertekenaar niet kent. Dat klopt: het certificaat is van deze site zelf. Daarom vergelijk je de vingerafdruk. Twijfel je? Bel de gemeente en lees hem voor.',
  fingerprint: 'Vingerafdruk (SHA-256)',
  certificate: 'Certificaat',
} as const;

/** How somebody checks the signature of a report. */
export const REPORTS: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    download: 'Ferslach mei hântekening (pdf)',
    title: 'In ferslach neisjen',
    lead: 'Wa’t syn gegevens wiskje lit, krijt in ferslach mei in digitale hântekening. Sa kin elkenien neigean dat it fan ús komt en dat nimmen it feroare hat.',
    none: 'Op dizze side wurde ferslaggen net ûndertekene.',
    steps: [
      'Iepenje it ferslach yn in programma foar pdf dat hântekeningen sjen lit, lykas Okular of Acrobat Reader. Of brûk pdfsig.',
      'Sjoch oft der stiet dat it dokumint net feroare is.',
      'Ferlykje de fingerôfdruk fan it sertifikaat mei dy hjirûnder. Binne se gelyk? Dan komt it ferslach fan dizze side.',
    ],
    unknown:
      'It programma kin sizze dat it de ûndertekener net ken. Dat kloppet: it sertifikaat is fan dizze side sels. Dêrom ferlykest de fingerôfdruk. Twivelest? Belje de gemeente en lês him foar.',
    fingerprint: 'Fingerôfdruk (SHA-256)',
    certificate: 'Sertifikaat',
  },
  en: {
    download: 'Report with signature (PDF)',
    title: 'Checking a report',
    lead: 'Whoever has their data erased gets a report with a digital signature. So anybody can see that it comes from us and that nobody changed it.',
    none: 'On this site reports are not signed.',
    steps: [
      'Open the report in a PDF program that shows signatures, such as Okular or Acrobat Reader. Or use pdfsig.',
      'See whether it says that the document was not changed.',
      'Compare the fingerprint of the certificate with the one below. Are they the same? Then the report comes from this site.',
    ],
    unknown:
      'The program may say that it does not know who signed. That is right: the certificate is of this site itself. That is why you compare the fingerprint. In doubt? Call the municipality and read it out.',
    fingerprint: 'Fingerprint (SHA-256)',
    certificate: 'Certificate',
  },
};
