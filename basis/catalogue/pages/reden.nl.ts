/** The page that asks an official why they look, before anything is shown. In Dutch alone. */
export const REDEN_NL = {
  title: 'Waarom wil je dit zien?',
  lead: (minutes: number) =>
    `Je gaat gegevens van iemand bekijken. Vertel eerst waarom. Daarna kun je ${minutes} minuten kijken.`,
  kept: 'Wat je hier invult, komt in het logboek. De persoon om wie het gaat kan lezen welke rol je hebt en waarom je keek. Schrijf dus geen namen op.',
  labels: { reden: 'Reden', woorden: 'In je eigen woorden' },
  words: 'Eén zin is genoeg. Noem zo nodig het nummer van de zaak.',
  submit: 'Verder',
  back: 'Niet kijken, terug',
} as const;
