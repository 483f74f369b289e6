/** What Element Web shows of ours: before and after logging in, on a phone, and when somebody reports a message. */

export type ElementPageText = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** In this order; `login` is within Element. */
  readonly links: readonly { readonly to: 'login' | 'join' | 'rules' | 'site'; readonly words: string }[];
};

export const ELEMENT_NL = {
  brand: (gemeente: string) => (gemeente === 'de gemeente' ? 'Buurtbaken' : `Buurtbaken ${gemeente}`),
  report: (telephone: string) =>
    `De coördinatoren van je wijk zien het bericht en wat je erbij schrijft. Ze horen niet dat jij het was. Is er nu gevaar? Bel 112. Vragen? Bel de gemeente: ${telephone}.`,
  footer: { help: 'Hulp', privacy: 'Privacy' },
  welcome: (gemeente: string): ElementPageText => ({
    title: 'Buurtpreventie in je wijk',
    paragraphs: [
      `Hier waarschuw je je buren, en zij jou. Buurtbaken is van ${gemeente}.`,
      'Is er nu gevaar? Bel 112. Reken er niet op dat de politie hier meeleest.',
    ],
    links: [
      { to: 'login', words: 'Inloggen' },
      { to: 'join', words: 'Ik doe nog niet mee' },
      { to: 'site', words: 'Wat is dit?' },
    ],
  }),
  phone: {
    title: 'Buurtbaken op je telefoon',
    app: 'Op een telefoon gebruik je de app Element X.',
    install: 'Zet de app op je telefoon:',
    android: 'Element X voor Android',
    iphone: 'Element X voor iPhone',
    open: 'Tik daarna hier. De app weet dan de server.',
    openApp: 'Open in Element X',
    logIn: 'Log in met je gebruikersnaam en je wachtwoord.',
    emergency: 'Is er nu gevaar? Bel 112.',
    here: 'Toch verder in deze browser',
    site: 'Wat is dit?',
  },
  home: (telephone: string): ElementPageText => ({
    title: 'Welkom',
    paragraphs: [
      'Links staan je groepen. Tik op Meldingen om te lezen en te schrijven.',
      'Is er nu gevaar? Bel 112. Zeg het daarna in de groep, dan hoeft niet iedereen te bellen.',
      `Kom je er niet uit? Schrijf de bot in je eigen kamer, of bel de gemeente: ${telephone}.`,
    ],
    links: [
      { to: 'rules', words: 'De spelregels' },
      { to: 'site', words: 'De site van Buurtbaken' },
    ],
  }),
} as const;
