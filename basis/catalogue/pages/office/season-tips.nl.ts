import type { Season } from '../../../season.ts';

export type SeasonTip = { readonly id: string; readonly title: string; readonly text: string };

/** Tips against burglary and the like, ready to be posted or changed first; by season. In Dutch alone, as all that is said to a whole group. */
export const SEASON_TIPS_NL: Readonly<Record<Season, readonly SeasonTip[]>> = {
  winter: [
    {
      id: 'feestdagen',
      title: 'Weg met de feestdagen',
      text: 'Ben je weg met de feestdagen?\n\n• Laat een lamp aan op een tijdklok.\n• Leg cadeaus uit het zicht.\n• Vraag de buren om de post van de mat te halen.\n• Zet niet op internet dat je weg bent.',
    },
    {
      id: 'vuurwerk',
      title: 'Oud en nieuw',
      text: 'Bijna oud en nieuw.\n\n• Zet de auto op een veilige plek.\n• Haal containers van de straat.\n• Doe ramen en deuren dicht en op slot als je buiten gaat kijken.',
    },
    {
      id: 'nepmonteur',
      title: 'Iemand aan de deur',
      text: 'Staat er iemand aan de deur voor de meter of de ketel?\n\n• Had je geen afspraak? Laat niemand binnen.\n• Vraag naar een pas, en bel zelf het bedrijf.\n• Geef nooit je pinpas of pincode.',
    },
  ],
  lente: [
    {
      id: 'tuin',
      title: 'De tuin opruimen',
      text: 'Aan de slag in de tuin?\n\n• Zet de ladder daarna weer binnen.\n• Zet containers en stoelen niet onder een raam.\n• Doe de schuur op slot, ook als je thuis bent.\n• Snoei struiken bij de voordeur, dan is er goed zicht.',
    },
    {
      id: 'fiets',
      title: 'Je fiets op slot',
      text: 'Mooi weer om te fietsen.\n\n• Gebruik twee sloten, en maak er een vast aan een rek of paal.\n• Haal de accu van je e-bike mee naar binnen.\n• Schrijf het framenummer op.',
    },
    {
      id: 'meivakantie',
      title: 'Meivakantie',
      text: 'Ga je weg in de meivakantie?\n\n• Laat het huis eruitzien alsof er iemand is.\n• Vraag de buren om de post en de containers.\n• Lopen er vrijwilligers in je wijk? Vraag een vakantiecontrole aan op de site.',
    },
  ],
  zomer: [
    {
      id: 'raam-open',
      title: 'Warm: ramen open',
      text: 'Warm in huis?\n\n• Ga je weg of naar bed? Doe ramen en deuren beneden dicht en op slot.\n• Ook als je even achter in de tuin zit: doe de voordeur op slot.\n• Laat geen sleutel aan de buitenkant zitten.',
    },
    {
      id: 'zomervakantie',
      title: 'Zomervakantie',
      text: 'Ga je op vakantie?\n\n• Vraag de buren om de post en de containers.\n• Laat gordijnen staan zoals altijd.\n• Zet niet op internet dat je weg bent.\n• Lopen er vrijwilligers in je wijk? Vraag een vakantiecontrole aan op de site.',
    },
    {
      id: 'strand',
      title: 'Naar het strand of de haven',
      text: 'Een dagje weg met de auto?\n\n• Laat niets in de auto liggen, ook geen kabel of jas.\n• Doe de auto op slot en kijk of hij echt dicht is.\n• Neem kentekenpapieren mee.',
    },
  ],
  herfst: [
    {
      id: 'donkere-dagen',
      title: 'Donkere dagen',
      text: 'Het is weer vroeg donker. Inbrekers komen dan vaker.\n\n• Doe een lamp aan als je weggaat. Een tijdklok is handig.\n• Buitenlamp kapot? Maak hem nu.\n• Trek de deur niet alleen dicht: draai hem op slot.',
    },
    {
      id: 'straatlamp',
      title: 'Een lamp die het niet doet',
      text: 'Zie je een lantaarn die het niet doet? Geef het door aan de gemeente. Goed licht in de straat helpt iedereen.',
    },
    {
      id: 'kijken',
      title: 'Let op elkaar',
      text: 'In het donker letten we extra op elkaar.\n\n• Zie je iets wat niet klopt? Schrijf in de groep wat je ziet en waar.\n• Gebeurt het nu, of is er gevaar? Bel 112.\n• Ga er niet alleen op af.',
    },
  ],
};

/** Links to them, on the page of announcements. */
export const SEASON_LINKS_NL = {
  title: 'Tips voor dit seizoen',
  about: 'Kies een tip. Je kunt hem nog veranderen, en je kiest zelf de wijken.',
} as const;
