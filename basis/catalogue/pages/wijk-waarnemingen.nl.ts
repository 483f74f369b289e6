const cards = (count: number): string => (count === 1 ? '1 kaart' : `${count} kaarten`);

/** Cards to print of what was seen on a round, for the coordinator. In Dutch alone. */
export const OBSERVATIONS_NL = {
  title: 'Kaarten en lampen',
  lead: 'Wat vrijwilligers op hun ronde bij een huis zagen, horen de bewoners. Wie meedoet, krijgt een bericht van Buurtbaken. Voor anderen is er een kaart.',
  cardsTitle: 'Kaarten om te printen',
  cardsAbout:
    'Print de kaarten, knip ze los en doe ze in de brievenbus. Op elke kaart staat voor welk huis hij is. Gooi weg wat je overhoudt: er staat op waar iets te halen viel.',
  noCards: 'Er zijn geen kaarten. Na een ronde kun je ze hier printen.',
  cardsOff:
    'In deze wijk krijgen bewoners die niet meedoen geen kaart. Wil je dat wel? Verander het bij de instellingen van de rondes.',
  round: (number: number, when: string): string => `Ronde ${number}, ${when}`,
  count: (count: number, unprinted: number): string =>
    unprinted === 0
      ? `${cards(count)}, geprint`
      : unprinted === count
        ? cards(count)
        : `${cards(count)}, waarvan ${unprinted} nog niet geprint`,
  columns: { round: 'Ronde', count: 'Hoeveel', print: 'Printen' },
  print: 'Maak de PDF',
  printLabel: (number: number): string => `Maak de PDF van ronde ${number}`,
  gone: 'van deze ronde zijn er geen kaarten meer',
  file: (number: number): string => `kaarten-ronde-${number}.pdf`,
} as const;
