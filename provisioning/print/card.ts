import { CARD_NL as TEXT } from '#basis/catalogue/print/card.nl.ts';
import type { HouseKind } from '#basis/surveillance.ts';
import { longDate } from './dates.ts';
import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import type { Box, Ink } from './ink.ts';
import { GREY, makePdf } from './ink.ts';
import { printable } from './words.ts';

/** A card for one letter box, of one round. */
export type Card = {
  readonly street: string | null;
  /** With its toevoeging: "12 A". */
  readonly houseNumber: string;
  /** "8861AB". */
  readonly pc6: string;
  /** What was seen there, each kind once. */
  readonly kinds: readonly HouseKind[];
  readonly seenAt: Date;
};

/** Cards of one file. */
export const MAX_CARDS = 200;
/** Four to a sheet: half a letter's width and height, to be cut along the lines. */
const ACROSS = 2;
const SHEET = { width: 210, height: 297 } as const;
const CARD = { width: SHEET.width / ACROSS, height: SHEET.height / 2 } as const;
const EDGE = 10;
const QR_SIDE = 24;
const FOOT = 34;

/**
 * A4 with four cards to a sheet. Throws RangeError for no card or more than {@link MAX_CARDS}. The same cards give the same bytes.
 */
export async function cardPdf(it: {
  readonly cards: readonly Card[];
  readonly wijk: string;
  /** Where somebody signs up. */
  readonly url: string;
  readonly gemeente: PrintGemeente;
}): Promise<Uint8Array> {
  const { cards, gemeente, url } = it;
  if (cards.length === 0 || cards.length > MAX_CARDS)
    throw new RangeError(`a file has 1 to ${MAX_CARDS} cards, not ${cards.length}`);
  const work = {
    title: TEXT.document(printable(it.wijk, 80)),
    language: 'nl',
    paper: 'A4',
    made: null,
  } as const;
  return await makePdf(work, (ink) => {
    for (const [index, card] of cards.entries()) {
      const place = index % (2 * ACROSS);
      if (place === 0) sheet(ink);
      const x = (place % ACROSS) * CARD.width;
      const y = Math.floor(place / ACROSS) * CARD.height;
      ink.group('Sect', () => write(ink, card, { x, y, ...CARD }, { gemeente, url }));
    }
  });
}

/** A fresh sheet with the lines to cut along. */
function sheet(ink: Ink): void {
  ink.page();
  ink.line([CARD.width, 0], [CARD.width, SHEET.height]);
  ink.line([0, CARD.height], [SHEET.width, CARD.height]);
}

function write(
  ink: Ink,
  card: Card,
  box: Box,
  { gemeente, url }: { readonly gemeente: PrintGemeente; readonly url: string },
): void {
  const x = box.x + EDGE;
  const width = box.width - 2 * EDGE;
  const bottom = box.y + box.height - EDGE;
  let y = box.y + EDGE;
  const title = { x, y, width, height: 7 };
  y = ink.fit(TEXT.title, title, { as: 'H1', size: 13, smallest: 9, bold: true, colour: gemeente.kleur }) + 1;
  const where = { x, y, width, height: 6 };
  y = ink.fit(TEXT.address(addressOf(card)), where, { size: 9, smallest: 6, colour: GREY }) + 2;
  y = ink.text(TEXT.why(longDate(card.seenAt, 'nl')), { x, y, width }, { size: 9.5 }) + 2;
  // Each has as much room as there is above the foot for so many.
  const height = (bottom - FOOT - 2 - y) / card.kinds.length;
  for (const kind of card.kinds) {
    const size = { size: 9.5, smallest: 6 };
    y = ink.fit(TEXT.seen[kind], { x, y, width, height: height * 0.4 }, { ...size, bold: true });
    y = ink.fit(TEXT.tips[kind], { x, y, width, height: height * 0.5 }, size) + 1;
  }
  foot(ink, { x, y: bottom - FOOT, width, height: FOOT }, gemeente, url);
}

function foot(ink: Ink, { x, y, width, height }: Box, gemeente: PrintGemeente, url: string): void {
  const beside = width - QR_SIDE - 3;
  const lines = [
    [TEXT.closing, 13],
    [TEXT.who(printable(gemeente.naam, 60), phoneOf(gemeente)), 8],
    [TEXT.emergency, 4.5],
    [TEXT.join, 8],
  ] as const;
  let top = y;
  for (const [text, most] of lines) {
    ink.fit(text, { x, y: top, width: beside, height: most }, { size: 8.5, smallest: 6 });
    top += most;
  }
  ink.qr(url, { x: x + width - QR_SIDE, y: y + height - QR_SIDE, side: QR_SIDE }, TEXT.qr);
}

/** "Zuiderhaven 12", or the postcode where the street is not known. */
function addressOf({ street, houseNumber, pc6 }: Card): string {
  const number = printable(houseNumber, 20);
  const postcode = `${pc6.slice(0, 4)} ${pc6.slice(4)}`;
  return street === null ? `${postcode}, nummer ${number}` : `${printable(street, 60)} ${number}`;
}
