/** What Element Web shows of ours: before and after logging in, and when somebody reports a message. */

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
      'Is er nu gevaar? Bel 112. De politie leest hier niet mee.',
    ],
    links: [
      { to: 'login', words: 'Inloggen' },
      { to: 'join', words: 'Ik doe nog niet mee' },
      { to: 'site', words: 'Wat is dit?' },
    ],
  }),
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
