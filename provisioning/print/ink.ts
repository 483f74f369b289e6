import type { Language } from '#basis/language.ts';
import { drawQr } from '../qr.ts';
import { fonts } from './fonts.ts';

/** Points of a PDF in a millimetre. */
const POINTS = 72 / 25.4;
/** The text's colour, and of what is less important: contrast on white 17 and 7. */
export const BLACK = '#1b1b1b';
export const GREY = '#555555';

export type Paper = 'A3' | 'A4';
export const PAPER_MM: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
};

export type TextStyle = {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** As a screen reader calls it. */
  readonly as?: 'P' | 'H1' | 'H2' | 'Lbl' | 'LBody';
  /** In another language than the paper. */
  readonly lang?: Language;
};
/** A place on the page in millimetres from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Line = { readonly text: string; readonly at: Omit<Box, 'height'>; readonly style?: TextStyle };

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
/** What @types/pdfkit, older than pdfkit, leaves out. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly bbox?: readonly number[] };

/**
 * What papers are written with: millimetres, and each thing with what a screen reader calls it. Texts are printed as they are; what somebody
 * else typed goes through `printable` (words.ts) first.
 */
export class Ink {
  readonly #doc: Doc;
  #parent: Element;
  readonly paper: Paper;

  constructor(doc: Doc, root: Element, paper: Paper) {
    this.#doc = doc;
    this.#parent = root;
    this.paper = paper;
  }

  /** A new page; the first too. */
  page(): void {
    this.#doc.addPage({ size: this.paper, margin: 0 });
  }

  /** The height in millimetres that a text takes in this width. */
  heightOf(text: string, width: number, style: TextStyle = {}): number {
    this.#set(style);
    return this.#doc.heightOfString(text, { width: mm(width), lineGap: gapOf(style) }) / POINTS;
  }

  /** Writes a text in the box's width and gives where the next can begin, in millimetres from above. It goes on below a box that is full. */
  text(text: string, at: Omit<Box, 'height'>, style: TextStyle = {}): number {
    this.#tagged(style.as ?? 'P', () => this.#write(text, at, style), langOf(style));
    return at.y + this.heightOf(text, at.width, style);
  }

  /** As {@link text}, in the largest size up to that of the style in which it fits the box; in the smallest what is too much is cut. */
  fit(
    text: string,
    box: Box,
    style: TextStyle & { readonly size: number; readonly smallest: number },
  ): number {
    let size = style.size;
    while (size > style.smallest && !this.#fits(text, box, { ...style, size })) size -= 0.5;
    const chosen = { ...style, size };
    let shown = text;
    while (shown.length > 1 && !this.#fits(shown, box, chosen)) shown = `${shown.slice(0, -2).trimEnd()}…`;
    return this.text(shown, box, chosen);
  }

  /** What belongs together: a list, a table. */
  group(as: string, draw: () => void, options: { readonly lang?: Language } = {}): void {
    const former = this.#parent;
    const element = this.#doc.struct(as, options);
    former.add(element);
    this.#parent = element;
    draw();
    element.end();
    this.#parent = former;
  }

  /** A QR code that leads to the address, with the white around it that readers need. `alt` says what it is for. */
  qr(url: string, { x, y, side }: { x: number; y: number; side: number }, alt: string): void {
    const draw = () => drawQr(this.#doc, url, { x: mm(x), y: mm(y), side: mm(side) });
    this.#tagged('Figure', draw, { alt, bbox: [x, y, x + side, y + side].map(mm) });
  }

  /** A picture (JPEG or PNG that can be read), whole within the box. */
  picture(bytes: Uint8Array, { x, y, width, height }: Box, alt: string): void {
    const draw = () => this.#doc.image(Buffer.from(bytes), mm(x), mm(y), { fit: [mm(width), mm(height)] });
    this.#tagged('Figure', draw, { alt, bbox: [x, y, x + width, y + height].map(mm) });
  }

  /** What is drawn as one picture, with what it shows in words: within it only {@link panel} and {@link draw}. */
  figure({ x, y, width, height }: Box, alt: string, draw: () => void): void {
    this.#tagged('Figure', draw, { alt, bbox: [x, y, x + width, y + height].map(mm) });
  }

  /** Part of a {@link figure}: a rounded box. */
  panel({ x, y, width, height }: Box, fill: string, edge: string): void {
    this.#doc
      .roundedRect(mm(x), mm(y), mm(width), mm(height), mm(1.5))
      .lineWidth(0.5)
      .fillAndStroke(fill, edge);
  }

  /** Part of a {@link figure}: a line through these points. `thick` in millimetres. */
  stroke(
    points: readonly (readonly [x: number, y: number])[],
    { thick, colour }: { readonly thick: number; readonly colour: string },
  ): void {
    for (const [index, [x, y]] of points.entries())
      if (index === 0) this.#doc.moveTo(mm(x), mm(y));
      else this.#doc.lineTo(mm(x), mm(y));
    this.#doc.lineWidth(mm(thick)).stroke(colour);
  }

  /** Part of a {@link figure}: words, of which the figure says what they are. Gives where the next can begin, in millimetres. */
  draw(text: string, at: Omit<Box, 'height'>, style: TextStyle = {}): number {
    this.#write(text, at, style);
    return at.y + this.heightOf(text, at.width, style);
  }

  /** The width in millimetres of a text on one line. */
  widthOf(text: string, style: TextStyle = {}): number {
    this.#set(style);
    return this.#doc.widthOfString(text) / POINTS;
  }

  /** A filled rectangle that says nothing. */
  rectangle({ x, y, width, height }: Box, colour: string): void {
    this.#decoration(() => this.#doc.rect(mm(x), mm(y), mm(width), mm(height)).fill(colour));
  }

  /** A thin line that says nothing. */
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], colour = '#aaaaaa'): void {
    this.#decoration(() =>
      this.#doc.moveTo(mm(from[0]), mm(from[1])).lineTo(mm(to[0]), mm(to[1])).lineWidth(0.5).stroke(colour),
    );
  }

  /** Writes on every page what is not part of what is read: page numbers and the like. `of` has the page and how many there are. */
  onEveryPage(write: (page: number, of: number) => readonly Line[]): void {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#doc.switchToPage(page);
      for (const { text, at, style = {} } of write(page + 1, count))
        this.#decoration(() => this.#write(text, at, style));
    }
  }

  #fits(text: string, { width, height }: Box, style: TextStyle): boolean {
    return this.heightOf(text, width, style) <= height;
  }

  #write(text: string, { x, y, width }: Omit<Box, 'height'>, style: TextStyle): void {
    this.#set(style);
    this.#doc.fillColor(style.colour ?? BLACK);
    this.#doc.text(text, mm(x), mm(y), {
      width: mm(width),
      align: style.align ?? 'left',
      lineGap: gapOf(style),
    });
  }

  #set({ size = 11, bold = false }: TextStyle): void {
    this.#doc.font(bold ? 'bold' : 'regular').fontSize(size);
  }

  #tagged(as: string, draw: () => void, options: ElementOptions = {}): void {
    this.#parent.add(this.#doc.struct(as, options as PDFKit.Mixins.StructureElementOptions, draw as never));
  }

  #decoration(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }
}

function mm(millimetres: number): number {
  return millimetres * POINTS;
}

/** Noto's own lines lie far apart; a little nearer together reads as well and saves a sheet. */
function gapOf({ size = 11 }: TextStyle): number {
  return -size * 0.02;
}

function langOf({ lang }: TextStyle): { lang?: Language } {
  return lang === undefined ? {} : { lang };
}

export type PaperWork = {
  /** Of the document, as a reader shows it: nothing that somebody typed. */
  readonly title: string;
  readonly language: Language;
  readonly paper: Paper;
  /** When it was made; null: it does not matter, and the same input gives the same bytes. */
  readonly made: Date | null;
};

/**
 * A PDF with its text as text, its language, its title and what each thing is (PDF/UA-1), and its letters within it. The same input gives the
 * same bytes.
 */
export async function makePdf(work: PaperWork, draw: (ink: Ink) => void): Promise<Uint8Array> {
  const { title, language, paper, made } = work;
  // Ten megabytes, for who prints.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    subset: 'PDF/UA' as never,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Producer: 'Buurtbaken', Creator: 'Buurtbaken', CreationDate: made ?? new Date(0) },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', fonts().regular).registerFont('bold', fonts().bold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  draw(new Ink(doc, root, paper));
  root.end();
  doc.end();
  return await whole;
}
