import { POSTER } from '#basis/catalogue/print/poster.ts';
import { typedAddress } from './address.ts';
import { makePdf } from './ink.ts';
import type { Poster } from './poster.ts';
import { printable } from './words.ts';

const ACROSS = 3;
const DOWN = 7;
/** The sheet of 21 labels that every stationer has. */
const STICKER = { width: 70, height: 42.4 } as const;
/** Printers leave the paper's edge white, and labels are seldom cut to the hair. */
const EDGE = 6;
const QR_SIDE = 30;

/** A4 with 21 stickers of 70 by 42.4 mm: what the group is called, and a QR code to sign up. */
export async function stickerPdf({
  wijkName,
  url,
  gemeente,
  language,
}: Omit<Poster, 'paper'>): Promise<Uint8Array> {
  const text = POSTER[language];
  const wijk = printable(wijkName, 80);
  return await makePdf({ title: text.stickers(wijk), language, paper: 'A4', made: null }, (ink) => {
    ink.page();
    for (let index = 0; index < ACROSS * DOWN; index += 1) {
      const left = (index % ACROSS) * STICKER.width;
      const top = Math.floor(index / ACROSS) * STICKER.height;
      const x = left + EDGE + QR_SIDE;
      const width = STICKER.width - QR_SIDE - 2 * EDGE;
      ink.group('Sect', () => {
        ink.qr(url, { x: left + EDGE - 2, y: top + (STICKER.height - QR_SIDE) / 2, side: QR_SIDE }, text.qr);
        const title = { x, y: top + EDGE, width, height: 11 };
        ink.fit(text.stickerTitle, title, { size: 11, smallest: 6, bold: true, colour: gemeente.kleur });
        ink.fit(wijk, { x, y: top + EDGE + 11, width, height: 9 }, { size: 9, smallest: 5, bold: true });
        ink.fit(text.stickerHow, { x, y: top + EDGE + 20, width, height: 4 }, { size: 7.5, smallest: 5 });
        ink.fit(typedAddress(url), { x, y: top + EDGE + 24, width, height: 6 }, { size: 6.5, smallest: 4.5 });
      });
    }
  });
}
