/** Cut, not rounded: 4,46 is not 4,5. */
const decimal = (value: number): string =>
  (Math.floor(value * 10) / 10).toLocaleString('nl-NL', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

/** What is wrong with how the gemeente wants to show itself, to the officer or the caller of the API. */
export const GEMEENTE_SETTINGS_NL = {
  tooLong: (max: number) => `maak dit korter: hoogstens ${max} tekens`,
  tooMany: (max: number) => `hoogstens ${max} links`,
  controlCharacters: 'hier staan tekens in die niet te zien zijn: typ het opnieuw',
  noTitle: 'vul in wat er op de link moet staan',
  noHttps: 'geen webadres dat begint met https://',
  noName: 'vul een naam in, of laat de naam van het CBS staan',
  noColour: 'geen kleur: typ # en zes cijfers of letters a tot f, zoals #154273',
  lowContrast: (found: number, wanted: number) =>
    `deze kleur is te licht om goed te lezen op wit (contrast ${decimal(found)}, nodig is ${decimal(wanted)}): kies een donkerder kleur`,
  noFont: 'geen naam van een lettertype: gebruik letters, cijfers, spaties en streepjes',
  noPhone: 'geen telefoonnummer: gebruik cijfers, spaties en streepjes',
  noEmail: 'geen e-mailadres',
} as const;
