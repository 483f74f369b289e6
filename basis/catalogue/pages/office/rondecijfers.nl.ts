const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${whole} uur` : `${whole} uur en ${rest} ${rest === 1 ? 'minuut' : 'minuten'}`;
};

/** Figures of rounds by volunteers, by quarter. In Dutch alone. */
export const ROUND_FIGURES_NL = {
  menu: {
    title: 'Cijfers van rondes',
    about: 'Hoe vaak er is gelopen en wat er is gezien, per kwartaal. Zonder adressen en namen.',
  },
  title: 'Cijfers van rondes',
  titleOf: (gebied: string): string => `Rondes in ${gebied}`,
  lead: 'Kies een wijk of buurt. Per kwartaal zie je hoe vaak vrijwilligers liepen en wat ze zagen.',
  none: 'Er is nog geen groep waarvan je de cijfers kunt zien.',
  noRounds: 'In dit kwartaal is hier geen ronde gelopen.',
  small: 'Een aantal van 1 tot en met 4 laten we niet zien. Soms laten we ook een ander aantal weg.',
  walks: 'Rondes',
  walked: 'Gelopen rondes',
  missed: 'Rondes die niet doorgingen',
  time: 'Samen onderweg',
  hours,
  kinds: {
    title: 'Wat er is gezien',
    parts: {
      donker: 'Donker, leek niemand thuis',
      ladder: 'Ladder buiten',
      container: 'Iets om op te klimmen',
      open: 'Raam of deur open',
      sleutel: 'Sleutel in het slot',
      lantaarn: 'Kapotte lamp',
      afval: 'Volle container',
      anders: 'Iets anders',
    },
  },
  buurten: {
    title: 'Waar het was',
    unknown: 'Zonder adres',
    map: 'Kaart: in welke buurten iets is gezien. Dezelfde getallen staan in de tabel hieronder.',
    legend: { marked: 'Vijf keer of vaker', unmarked: 'Minder, of niet getoond' },
  },
  mended: {
    title: 'Wat bewoners veranderden',
    about: 'Zo vaak zagen vrijwilligers later dat iets weer in orde was.',
    head: 'Weer in orde',
  },
  meldingen: {
    title: 'Meldingen in de groep',
    about: 'Om naast elkaar te leggen: zoveel meldingen deden bewoners in dit kwartaal.',
    head: 'Meldingen',
    link: 'Alle cijfers van deze groep',
  },
} as const;
