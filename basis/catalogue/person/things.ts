import type { Language, Translated } from '../../language.ts';

const NL = {
  image: 'je foto',
  video: 'je video',
  file: 'je bestand',
  audio: 'je geluidsbestand',
  voice: 'je spraakbericht',
  sticker: 'je sticker',
  location: 'je locatie',
  poll: 'je peiling',
  other: 'je bericht',
} as const;
type Texts = { readonly [key in keyof typeof NL]: string };

/** What somebody sent, as theirs, by kind. */
export const YOURS: Translated<Texts> = {
  nl: NL,
  fy: {
    image: 'dyn foto',
    video: 'dyn fideo',
    file: 'dyn bestân',
    audio: 'dyn lûdsbestân',
    voice: 'dyn praatberjocht',
    sticker: 'dyn sticker',
    location: 'dyn lokaasje',
    poll: 'dyn peiling',
    other: 'dyn berjocht',
  },
  en: {
    image: 'your photo',
    video: 'your video',
    file: 'your file',
    audio: 'your sound file',
    voice: 'your voice message',
    sticker: 'your sticker',
    location: 'your location',
    poll: 'your poll',
    other: 'your message',
  },
};

/** "je foto", in the language; a kind that has no word of its own is a message. */
export function yours(language: Language, kind: string): string {
  const texts: Readonly<Record<string, string>> = YOURS[language];
  return texts[kind] ?? YOURS[language].other;
}

const ROOMS: Translated<Readonly<Record<'buurtpraat' | 'surveillance' | 'group', string>>> = {
  nl: { buurtpraat: 'in buurtpraat', surveillance: 'in surveillance', group: 'in de groep' },
  fy: { buurtpraat: 'yn buurtpraat', surveillance: 'yn surveillance', group: 'yn de groep' },
  en: { buurtpraat: 'in buurtpraat', surveillance: 'in surveillance', group: 'in the group' },
};

/** "in de groep", in the language, by kind of room. */
export function inRoom(language: Language, soort: string): string {
  return ROOMS[language][soort === 'buurtpraat' || soort === 'surveillance' ? soort : 'group'];
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
