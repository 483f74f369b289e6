import { LETTER } from '#basis/catalogue/print/letter.ts';
import type { Language } from '#basis/language.ts';
import { grouped, typedAddress } from './address.ts';
import { longDate } from './dates.ts';
import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import type { Ink } from './ink.ts';
import { BLACK, GREY, makePdf } from './ink.ts';
import { printable } from './words.ts';

/** A letter with the code by which somebody shows that they live at an address. */
export type Letter = {
  readonly name: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly addition: string | null;
  /** "8861AB". */
  readonly pc6: string;
  readonly place: string;
  readonly code: string;
  /** What the QR opens; what is typed is the same without query and fragment. */
  readonly url: string;
  /** The last day on which the code works. */
  readonly validUntil: Date;
  readonly language: Language;
  /** What the code is for; taking part, if absent. */
  readonly purpose?: 'meedoen' | 'wachtwoord';
};

/** So many letters are one file. */
export const MAX_LETTERS = 500;

/** The window of a Dutch DL envelope (NEN 1026: 90 by 35 mm, on the left) when the sheet is folded in three; text keeps 5 mm from its edge. */
const WINDOW = { x: 20, y: 50, width: 90, height: 35 } as const;
const INSIDE = 5;
const LEFT = 25;
const WIDTH = 160;
/** Above on the right, clear of the window. */
const LOGO = { x: LEFT + WIDTH - 64, y: 10, width: 64, height: 19.2 } as const;
const QR_SIDE = 42;

/**
 * One A4 for each letter, for a window envelope, with everything that one needs to take part without asking. Throws RangeError for no letter
 * or more than {@link MAX_LETTERS}.
 */
export async function letterPdf(letters: readonly Letter[], gemeente: PrintGemeente): Promise<Uint8Array> {
  const [first] = letters;
  if (first === undefined || letters.length > MAX_LETTERS)
    throw new RangeError(`a file has 1 to ${MAX_LETTERS} letters, not ${letters.length}`);
  const language = letters.every((letter) => letter.language === first.language) ? first.language : 'nl';
  const work = { title: LETTER[language].document, language, paper: 'A4', made: null } as const;
  return await makePdf(work, (ink) => {
    for (const letter of letters) {
      ink.page();
      ink.group('Sect', () => write(ink, letter, gemeente), { lang: letter.language });
    }
  });
}

function write(ink: Ink, letter: Letter, gemeente: PrintGemeente): void {
  const text = textOf(letter);
  ink.rectangle({ x: 0, y: 0, width: 210, height: 4 }, gemeente.kleur);
  const beside = gemeente.logo === null ? 0 : LOGO.width + 6;
  const head = { x: LEFT, y: 16, width: WIDTH - beside, height: 12 };
  ink.fit(printable(gemeente.naam, 60), head, { size: 16, smallest: 9, bold: true, colour: gemeente.kleur });
  if (gemeente.logo !== null) ink.picture(gemeente.logo, LOGO, text.logo(printable(gemeente.naam, 60)));
  address(ink, letter);

  let y = ink.text(text.title, { x: LEFT, y: 100, width: WIDTH }, { as: 'H1', size: 18, bold: true }) + 3;
  y = ink.fit(
    text.dear(printable(letter.name, 60)),
    { x: LEFT, y, width: WIDTH, height: 6 },
    { size: 11, smallest: 8 },
  );
  y = ink.text(text.why, { x: LEFT, y: y + 2, width: WIDTH }) + 3;

  const besideQr = WIDTH - QR_SIDE - 6;
  ink.qr(letter.url, { x: LEFT + WIDTH - QR_SIDE, y: y - 2, side: QR_SIDE }, text.qr);
  ink.group('L', () => {
    for (const [index, step] of text.steps.entries())
      ink.group('LI', () => {
        ink.text(`${index + 1}.`, { x: LEFT, y, width: 8 }, { as: 'Lbl', bold: true });
        y = ink.text(step, { x: LEFT + 8, y, width: besideQr - 8 }, { as: 'LBody' }) + 1;
        if (index > 0) return;
        const place = { x: LEFT + 8, y, width: besideQr - 8, height: 6 };
        y = ink.fit(typedAddress(letter.url, letter.code), place, { size: 12, smallest: 7, bold: true }) + 1;
      });
  });
  y = codeBlock(ink, letter, y, gemeente);
  y = ink.text(
    text.valid(longDate(letter.validUntil, letter.language)),
    { x: LEFT, y: y + 3, width: WIDTH },
    { bold: true },
  );
  closing(ink, letter, y + 5, gemeente);
}

/** The words of a letter, for what its code is for. */
function textOf({ language, purpose }: Letter) {
  const text = LETTER[language];
  return purpose === 'wachtwoord' ? { ...text, ...text.forPassword } : text;
}

/** The address as the post reads it, whole within the window whatever somebody typed. */
function address(ink: Ink, it: Letter): void {
  const number = [String(it.houseNumber), printable(it.addition ?? '', 10)]
    .filter((part) => part !== '')
    .join(' ');
  const pc6 = printable(it.pc6, 8)
    .replace(/^(\d{4}) ?([A-Za-z]{2})$/, '$1 $2')
    .toUpperCase();
  const lines = [
    printable(it.name, 60),
    `${printable(it.street, 60)} ${number}`,
    `${pc6}  ${printable(it.place, 40).toUpperCase()}`,
  ];
  const height = 7;
  for (const [index, line] of lines.entries()) {
    const y = WINDOW.y + INSIDE + 3 + index * height;
    ink.fit(
      line,
      { x: WINDOW.x + INSIDE, y, width: WINDOW.width - 2 * INSIDE, height },
      { size: 11, smallest: 8 },
    );
  }
}

function codeBlock(ink: Ink, letter: Letter, y: number, { kleur }: PrintGemeente): number {
  const text = textOf(letter);
  const top = y + 2;
  const width = WIDTH - QR_SIDE - 6;
  ink.rectangle({ x: LEFT, y: top, width: 1.5, height: 24 }, kleur);
  ink.text(text.code, { x: LEFT + 5, y: top, width: width - 5 }, { colour: GREY, size: 10 });
  const code = { x: LEFT + 5, y: top + 5, width: width - 5, height: 13 };
  ink.fit(grouped(printable(letter.code, 40)), code, { size: 24, smallest: 12, bold: true });
  ink.text(text.codeHelp, { x: LEFT + 5, y: top + 18.5, width: width - 5 }, { colour: GREY, size: 10 });
  return top + 26;
}

function closing(ink: Ink, letter: Letter, from: number, gemeente: PrintGemeente): void {
  const text = textOf(letter);
  const phone = phoneOf(gemeente);
  const hours = gemeente.openingstijden === null ? null : printable(gemeente.openingstijden, 120);
  let y = from;
  for (const [title, words] of [
    [text.noPhoneTitle, text.noPhone(phone)],
    [text.notYouTitle, text.notYou],
    [text.questionsTitle, text.questions(phone, hours)],
  ] as const) {
    y = ink.text(title, { x: LEFT, y, width: WIDTH }, { as: 'H2', bold: true });
    y = ink.text(words, { x: LEFT, y, width: WIDTH }) + 3;
  }
  ink.text(text.emergency, { x: LEFT, y: 278, width: WIDTH }, { bold: true, colour: BLACK });
}
