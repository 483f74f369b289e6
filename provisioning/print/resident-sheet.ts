import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import { MELDING_CARD_NL as CARD, CARD_KEYS_NL } from '#basis/catalogue/meldingen.nl.ts';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { RESIDENT_SHEET } from '#basis/catalogue/print/sheets.ts';
import type { Language } from '#basis/language.ts';
import { typedAddress } from './address.ts';
import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import type { Box, Ink } from './ink.ts';
import { makePdf } from './ink.ts';
import type { Message } from './message.ts';
import { drawMessages } from './message.ts';
import { sheetFoot, sheetHead } from './sheet.ts';
import { keyWords, printable } from './words.ts';

export type Sheet = {
  readonly wijkName: string;
  /** Where one signs up: the site on which everything else is too. */
  readonly url: string;
  readonly gemeente: PrintGemeente;
  readonly language: Language;
};

const LEFT = 15;
const TEXT_WIDTH = 92;
const PICTURE = { x: 113, width: 82 } as const;
const NAME = 'Buurtbaken';

type Text = (typeof RESIDENT_SHEET)[Language];
type Section = {
  readonly title: string;
  readonly text: string;
  readonly list?: readonly (readonly [word: string, about: string])[];
  readonly messages: readonly Message[];
  readonly alt: string;
};

/** How the group works, for a resident, on one A4: what one sees in the app, drawn, with what one does. */
export async function residentSheetPdf(sheet: Sheet): Promise<Uint8Array> {
  const { wijkName, url, gemeente, language } = sheet;
  const text = RESIDENT_SHEET[language];
  const wijk = printable(wijkName, 80);
  return await makePdf({ title: text.document(wijk), language, paper: 'A4', made: null }, (ink) => {
    ink.page();
    sheetHead(ink, { title: text.title, about: wijk, colour: gemeente.kleur });
    let y = ink.text(text.emergency, { x: LEFT, y: 36, width: 180 }, { size: 14, bold: true });
    y = ink.text(text.noHurry, { x: LEFT, y, width: 180 }, { size: 11 }) + 4;
    y = ink.text(text.rooms.title, { x: LEFT, y, width: 180 }, { as: 'H2', size: 14, bold: true });
    y = drawList(ink, text.rooms.items, { x: LEFT, y, width: 180 }) + 5;
    for (const section of sections(text, language)) y = drawSection(ink, section, y, gemeente.kleur) + 5;
    ink.text(text.more.title, { x: LEFT, y, width: 148 }, { as: 'H2', size: 14, bold: true });
    const more = text.more.text(typedAddress(new URL('/', url).href), phoneOf(gemeente));
    ink.fit(more, { x: LEFT, y: y + 7, width: 148, height: 264 - y }, { size: 11, smallest: 8 });
    ink.qr(new URL('/', url).href, { x: 167, y: 243, side: 28 }, text.more.qr);
    sheetFoot(ink, gemeente);
  });
}

function sections(text: Text, language: Language): readonly Section[] {
  const { pictures } = text;
  const keys = Object.values(CARD_KEYS_NL).map(keyWords);
  return [
    {
      ...text.card,
      list: text.card.keys.map((about, index) => [keys[index] ?? '', about] as const),
      messages: [
        { sender: pictures.sender, lines: [pictures.report] },
        {
          sender: NAME,
          lines: [
            CARD.title(12),
            `${CARD.what}: ${pictures.report}`,
            `${CARD.emergencyNumber}: ${CARD.notCalled}`,
            `${CARD.seen}: 2`,
          ],
          keys,
        },
      ],
      alt: pictures.card,
    },
    {
      ...text.judged,
      messages: [
        { sender: pictures.sender, lines: [pictures.softened] },
        { sender: pictures.sender, lines: [PLACEHOLDERS_NL.image] },
      ],
      alt: pictures.judged,
    },
    {
      ...text.tip,
      messages: [
        {
          sender: NAME,
          lines: [TIPS[language].soften, `${TIPS[language].rule(8)}.`],
          keys: [keyWords(TIPS[language].appealKey)],
        },
      ],
      alt: pictures.tip,
    },
  ];
}

/** Words on the left, what one sees on the right; gives where the next can begin. */
function drawSection(
  ink: Ink,
  { title, text, list, messages, alt }: Section,
  top: number,
  colour: string,
): number {
  let y = ink.text(title, { x: LEFT, y: top, width: TEXT_WIDTH }, { as: 'H2', size: 14, bold: true, colour });
  y = ink.text(text, { x: LEFT, y: y + 1, width: TEXT_WIDTH }, { size: 11 });
  if (list !== undefined) y = drawList(ink, list, { x: LEFT, y: y + 1, width: TEXT_WIDTH });
  const end = drawMessages(ink, messages, { ...PICTURE, y: top + 1 }, alt);
  return Math.max(y, end);
}

function drawList(
  ink: Ink,
  items: readonly (readonly [word: string, about: string])[],
  { x, y, width }: Omit<Box, 'height'>,
): number {
  let next = y;
  ink.group('L', () => {
    for (const [word, about] of items)
      ink.group('LI', () => {
        next = ink.text(`• ${word}: ${about}`, { x, y: next, width }, { as: 'LBody', size: 11 });
      });
  });
  return next;
}
