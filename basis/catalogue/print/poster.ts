import type { TextsOf, Translated } from '../../language.ts';

const NL = {
  document: (wijk: string) => `Poster van de buurtgroep ${wijk}`,
  logo: (naam: string) => `Logo van ${naam}`,
  stickers: (wijk: string) => `Stickers van de buurtgroep ${wijk}`,
  title: 'Let je mee op?',
  group: (wijk: string) => `Buurtgroep ${wijk}`,
  what: 'Buren waarschuwen elkaar als ze iets verdachts zien. Op hun telefoon, in een groep van de eigen wijk.',
  points: [
    'Voor bewoners van 18 jaar en ouder.',
    'Gratis, en zonder WhatsApp.',
    'Je telefoonnummer ziet niemand.',
  ],
  how: 'Meedoen? Scan met je telefoon',
  orType: 'of ga naar',
  orCall: (phone: string) => `of bel ${phone}`,
  qr: 'QR-code. Hij opent de pagina waar je je aanmeldt.',
  emergency: 'Gevaar? Bel 112. De politie komt alleen als iemand belt.',
  stickerTitle: 'Wij letten op elkaar',
  stickerHow: 'Meedoen? Scan de code.',
} as const;

/** What hangs in a shop and sticks on a door. */
export const POSTER: Translated<TextsOf<typeof NL>> = {
  nl: NL,
  fy: {
    document: (wijk) => `Poster fan de buertgroep ${wijk}`,
    logo: (naam) => `Logo fan ${naam}`,
    stickers: (wijk) => `Stikkers fan de buertgroep ${wijk}`,
    title: 'Tinkst om inoar?',
    group: (wijk) => `Buertgroep ${wijk}`,
    what: 'Buorlju warskôgje inoar as se wat fertochts sjogge. Op har telefoan, yn in groep fan de eigen wyk.',
    points: [
      'Foar bewenners fan 18 jier en âlder.',
      'Fergees, en sûnder WhatsApp.',
      'Dyn telefoannûmer sjocht nimmen.',
    ],
    how: 'Meidwaan? Skan mei dyn telefoan',
    orType: 'of gean nei',
    orCall: (phone) => `of belje ${phone}`,
    qr: 'QR-koade. Hy iepenet de side dêr’tst dy oanmeldst.',
    emergency: 'Gefaar? Belje 112. De plysje komt allinnich as immen bellet.',
    stickerTitle: 'Wy tinke om inoar',
    stickerHow: 'Meidwaan? Skan de koade.',
  },
  en: {
    document: (wijk) => `Poster of the neighbourhood group ${wijk}`,
    logo: (naam) => `Logo of ${naam}`,
    stickers: (wijk) => `Stickers of the neighbourhood group ${wijk}`,
    title: 'Will you look out with us?',
    group: (wijk) => `Neighbourhood group ${wijk}`,
    what: 'Neighbours warn each other when they see something suspicious. On their phones, in a group of their own district.',
    points: [
      'For residents of 18 years and older.',
      'Free, and without WhatsApp.',
      'Nobody sees your telephone number.',
    ],
    how: 'Take part? Scan with your phone',
    orType: 'or go to',
    orCall: (phone) => `or call ${phone}`,
    qr: 'QR code. It opens the page where you sign up.',
    emergency: 'Danger? Call 112. The police only come when somebody calls.',
    stickerTitle: 'We look out for each other',
    stickerHow: 'Take part? Scan the code.',
  },
};
