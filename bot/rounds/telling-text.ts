import type { RoundTexts } from '#basis/catalogue/person/rondes.ts';
import { houseNumber } from '#basis/joining.ts';
import type { Telling, TellingKind } from '#store/waarneming-gesprekken.ts';
import type { Seen } from '#store/waarnemingen.ts';
import { clockTime } from '../meldingen/time.ts';
import { LEFT_OUT } from './without-names.ts';

/** The messages about one thing that is told. */
export const STEPS = { ask: 'vraag', doubt: 'twijfel', which: 'welke', time: 'tijd' } as const;
/** Of these words say where it is as well as an address does. */
export const IN_WORDS: ReadonlySet<TellingKind> = new Set(['lantaarn', 'afval', 'anders']);
/** Streets of this round that can be tapped, at most. */
export const MOST_STREETS = 4;
/** A key that people tap has a limit (bot/messages/taps.ts). */
const LONGEST_KEY = 60;

export function streetKey(street: string): string {
  return `📍 ${street}`.slice(0, LONGEST_KEY);
}

/** What stands in the first message: the question where it is, or what was noted. Pure. */
export function tellingText(texts: RoundTexts, telling: Telling, seen: Seen | null): string {
  const kind = texts.kinds[telling.kind];
  switch (telling.step) {
    case 'adres':
      return question(texts, telling);
    case 'welke':
      return placeOf(telling.street, telling);
    case 'weg':
      return texts.removed(kind);
    case 'niets':
      return texts.nothingEarlier;
    default:
      return seen ? noted(texts, seen) : texts.removed(kind);
  }
}

function question(texts: RoundTexts, { kind, street }: Telling): string {
  const name = texts.kinds[kind];
  if (street !== null) return `${name}. ${texts.askNumber(street)}`;
  if (kind === 'anders') return texts.askWhat(name);
  return kind === 'lantaarn' || kind === 'afval' ? texts.askPlace(name) : texts.askAddress(name);
}

function noted(texts: RoundTexts, seen: Seen): string {
  const kind = texts.kinds[seen.kind];
  const place = seen.words ?? placeOf(seen.straat, seen);
  const said = seen.isMended ? texts.mended(kind, place) : texts.noted(kind, place, clockTime(seen.seenAt));
  const line = seen.isLate ? texts.notedLate(said) : said;
  const whole = seen.hasPhoto ? texts.notedPhoto(line) : line;
  return seen.words?.includes(LEFT_OUT) ? `${whole}\n${texts.leftOut}` : whole;
}

/** What is said when nothing that was typed tells where it is. Pure. */
export function doubtText(texts: RoundTexts, { kind }: Telling): string {
  if (kind === 'orde') return texts.notFoundMended;
  return IN_WORDS.has(kind) ? texts.noPlace : texts.notFound;
}

function placeOf(
  street: string | null,
  { pc6, huisnummer, toevoeging }: Pick<Seen, 'pc6' | 'huisnummer' | 'toevoeging'>,
): string {
  const number = huisnummer === null ? '' : houseNumber({ huisnummer, toevoeging });
  return `${street ?? pc6 ?? ''} ${number}`.trim();
}
