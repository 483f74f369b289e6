import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze site kunnen gebruiken.',
  does: {
    title: 'Hoe de site is gemaakt',
    items: [
      'De site is gemaakt volgens de regels van WCAG 2.2, niveau A en AA.',
      'Je kunt alles doen met alleen een toetsenbord.',
      'De site werkt met een schermlezer, en zonder JavaScript.',
      'De site past op een klein scherm en kan tot vier keer zo groot.',
      'De teksten zijn kort en in gewone taal.',
    ],
  },
  tested: {
    title: 'Hoe dat is gekeken',
    text: 'Elke pagina wordt bij elke nieuwe versie getest in een browser: met axe, met alleen het toetsenbord, op 320 pixels breed en zonder JavaScript. Een onderzoek door een onafhankelijk bureau vraagt de gemeente zelf aan.',
  },
  element: {
    title: 'De app Element',
    text: 'De groepen zelf gebruik je in de app Element. Die is door anderen gemaakt. Werkt daar iets niet voor jou? Vertel het ons, dan zoeken wij met je naar een andere manier.',
  },
  problem: {
    title: 'Werkt er iets niet?',
    text: (phone: string) => `Bel de gemeente: ${phone}. Vertel welke pagina het was en wat er misging.`,
  },
} as const;

/** What the site does so that everybody can use it, and where to say that it does not (Besluit digitale toegankelijkheid overheid). */
export const ACCESSIBILITY: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    title: 'Tagonklikens',
    lead: 'Elkenien moat dizze side brûke kinne.',
    does: {
      title: 'Hoe’t de side makke is',
      items: [
        'De side is makke neffens de regels fan WCAG 2.2, nivo A en AA.',
        'Do kinst alles dwaan mei allinnich in toetseboerd.',
        'De side wurket mei in skermlêzer, en sûnder JavaScript.',
        'De side past op in lyts skerm en kin oant fjouwer kear sa grut.',
        'De teksten binne koart en yn gewoane taal.',
      ],
    },
    tested: {
      title: 'Hoe’t dat besjoen is',
      text: 'Elke side wurdt by elke nije ferzje test yn in browser: mei axe, mei allinnich it toetseboerd, op 320 piksels breed en sûnder JavaScript. In ûndersyk troch in ûnôfhinklik buro freget de gemeente sels oan.',
    },
    element: {
      title: 'De app Element',
      text: 'De groepen sels brûkst yn de app Element. Dy is troch oaren makke. Wurket dêr wat net foar dy? Fertel it ús, dan sykje wy mei dy nei in oare wize.',
    },
    problem: {
      title: 'Wurket der wat net?',
      text: (phone) => `Belje de gemeente: ${phone}. Fertel hokker side it wie en wat der misgie.`,
    },
  },
  en: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this site.',
    does: {
      title: 'How the site is made',
      items: [
        'The site is made by the rules of WCAG 2.2, levels A and AA.',
        'You can do everything with a keyboard alone.',
        'The site works with a screen reader, and without JavaScript.',
        'The site fits a small screen and can be made four times as large.',
        'The texts are short and in plain language.',
      ],
    },
    tested: {
      title: 'How that was checked',
      text: 'Each page is tested in a browser with each new version: with axe, with the keyboard alone, 320 pixels wide and without JavaScript. The municipality itself asks an independent office for an audit.',
    },
    element: {
      title: 'The app Element',
      text: 'You use the groups themselves in the app Element, which others made. Does something there not work for you? Tell us, and we look for another way with you.',
    },
    problem: {
      title: 'Does something not work?',
      text: (phone) => `Call the municipality: ${phone}. Tell which page it was and what went wrong.`,
    },
  },
};
