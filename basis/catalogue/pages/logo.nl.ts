/** The page on which the officer sends the gemeente's logo. In Dutch alone. */
export const LOGO_NL = {
  title: 'Logo van de gemeente',
  lead: 'Het logo staat bovenaan elke pagina, op brieven en op posters.',
  now: 'Zo staat het er nu',
  none: 'kies eerst een bestand',
  file: 'Bestand',
  about: (megabytes: number) =>
    `Een PNG, JPEG of WebP van hoogstens ${megabytes} MB. Wat doorzichtig is, wordt wit. Het wordt vanzelf kleiner gemaakt.`,
  unfit:
    'dit is geen PNG, JPEG of WebP die we kunnen lezen: sla het logo opnieuw op als PNG en probeer het nog eens',
  send: 'Bewaar dit logo',
  drop: 'Haal het logo weg',
  noLogo: 'Er is nog geen logo. De naam van de gemeente staat er wel.',
  back: 'Terug naar de instellingen',
  toHere: 'Logo kiezen of weghalen',
} as const;
