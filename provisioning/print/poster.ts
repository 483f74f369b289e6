import { POSTER } from '#basis/catalogue/print/poster.ts';
import type { Language } from '#basis/language.ts';
import { typedAddress } from './address.ts';
import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import type { Paper } from './ink.ts';
import { makePdf, PAPER_MM } from './ink.ts';
import { printable } from './words.ts';

export type Poster = {
  readonly wijkName: string;
  /** Where one signs up. */
  readonly url: string;
  readonly gemeente: PrintGemeente;
  readonly language: Language;
  readonly paper?: Paper;
};

/** A poster for a shop window or community centre: what it is, and a QR code that is read from some metres away. A4 unless A3 is asked. */
export async function posterPdf({
  wijkName,
  url,
  gemeente,
  language,
  paper = 'A4',
}: Poster): Promise<Uint8Array> {
  const text = POSTER[language];
  const wijk = printable(wijkName, 80);
  const name = printable(gemeente.naam, 60);
  const [width] = PAPER_MM[paper];
  // Everything is drawn as on A4 and grows with the paper.
  const times = width / PAPER_MM.A4[0];
  const at = (x: number, y: number, wide: number, height: number) => ({
    x: x * times,
    y: y * times,
    width: wide * times,
    height: height * times,
  });
  const size = (points: number) => ({ size: points * times, smallest: 8 * times });
  return await makePdf({ title: text.document(wijk), language, paper, made: null }, (ink) => {
    ink.page();
    ink.rectangle(at(0, 0, 210, 76), gemeente.kleur);
    ink.fit(text.title, at(15, 14, 180, 26), { ...size(46), as: 'H1', bold: true, colour: '#ffffff' });
    ink.fit(text.group(wijk), at(15, 42, 180, 24), { ...size(26), as: 'H2', bold: true, colour: '#ffffff' });
    ink.fit(text.what, at(15, 84, 180, 24), size(17));
    ink.group('L', () => {
      for (const [index, point] of text.points.entries())
        ink.group('LI', () => {
          const y = 110 + index * 9.5;
          ink.rectangle(at(15, y + 2, 4, 4), gemeente.kleur);
          ink.fit(point, at(23, y, 172, 9), { ...size(16), as: 'LBody' });
        });
    });
    ink.fit(text.how, at(15, 144, 180, 12), { ...size(22), as: 'H2', bold: true, align: 'center' });
    ink.qr(url, { x: 60 * times, y: 156 * times, side: 90 * times }, text.qr);
    const address = `${text.orType} ${typedAddress(url)}`;
    ink.fit(address, at(15, 247, 180, 9), { ...size(16), bold: true, align: 'center' });
    ink.fit(text.orCall(phoneOf(gemeente)), at(15, 256, 180, 8), { ...size(14), align: 'center' });
    ink.line([15 * times, 268 * times], [195 * times, 268 * times]);
    // With a logo on the right the words stand beside it.
    const { logo } = gemeente;
    const foot =
      logo === null ? { width: 180, align: 'center' as const } : { width: 120, align: 'left' as const };
    ink.fit(text.emergency, at(15, 271, foot.width, 9), { ...size(15), bold: true, align: foot.align });
    ink.fit(name, at(15, 281, foot.width, 8), { ...size(12), align: foot.align });
    if (logo !== null) ink.picture(logo, at(139, 272, 56, 17), text.logo(name));
  });
}
