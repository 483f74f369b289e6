/** Printed matter of a wijk. The pages are in Dutch alone; what is printed is not. */
export const PRINTED_NL = {
  menu: {
    title: 'Drukwerk',
    about: 'Posters, stickers en bladen met uitleg, om te printen.',
  },
  title: 'Drukwerk',
  lead: 'Kies voor welke groep je iets wilt printen.',
  nothing: 'Er is nog geen groep.',
  titleOf: (gebied: string) => `Drukwerk voor ${gebied}`,
  leadOf: 'Kies wat je wilt printen en in welke taal. Je krijgt een PDF.',
  url: 'De vierkante code en het adres leiden naar:',
  languages: { nl: 'Nederlands', fy: 'Frysk', en: 'English' },
  kinds: {
    'poster-a4': { title: 'Poster A4', about: 'Voor een raam of een prikbord.' },
    'poster-a3': { title: 'Poster A3', about: 'Twee keer zo groot. Voor een buurthuis of een winkel.' },
    'blad-bewoner': {
      title: 'Uitleg voor bewoners',
      about: 'Eén blad met plaatjes: hoe de groep werkt. Om uit te delen aan wie nieuw is.',
    },
    'blad-coordinator': {
      title: 'Uitleg voor coördinatoren',
      about: 'Eén blad: wat je doet, in tien minuten per dag. Alleen in het Nederlands.',
    },
    spelregels: { title: 'De elf spelregels', about: 'Eén blad, met bij elke regel een voorbeeld.' },
    stickers: {
      title: 'Stickers',
      about: 'Een vel met 21 stickers van 70 bij 42,4 mm. Print op ware grootte, zonder “passend maken”.',
    },
  },
  others: 'Andere groepen',
} as const;
