import { COORDINATOR_SHEET_NL as TEXT } from '#basis/catalogue/print/sheets.nl.ts';
import { typedAddress } from './address.ts';
import { phoneOf } from './gemeente.ts';
import { makePdf } from './ink.ts';
import type { Message } from './message.ts';
import { drawMessages } from './message.ts';
import type { Sheet } from './resident-sheet.ts';
import { sheetFoot, sheetHead } from './sheet.ts';
import { printable } from './words.ts';

const LEFT = 15;
const WIDTH = 86;
const RIGHT = 109;
const BODY = { size: 12.5 } as const;

/** What a coordinator does, on one A4, with what they see in `coordinatie`. In Dutch, whatever the language asked. */
export async function coordinatorSheetPdf({ wijkName, url, gemeente }: Sheet): Promise<Uint8Array> {
  const wijk = printable(wijkName, 80);
  const work = { title: TEXT.document(wijk), language: 'nl', paper: 'A4', made: null } as const;
  const heading = { as: 'H2', size: 15, bold: true, colour: gemeente.kleur } as const;
  return await makePdf(work, (ink) => {
    ink.page();
    sheetHead(ink, { title: TEXT.title, about: wijk, colour: gemeente.kleur });
    const top = ink.text(TEXT.lead, { x: LEFT, y: 36, width: 180 }, { size: 13 }) + 4;
    const { waits, example } = TEXT;
    let y = ink.text(waits.title, { x: LEFT, y: top, width: WIDTH }, heading);
    y = ink.text(waits.text, { x: LEFT, y: y + 1, width: WIDTH }, BODY) + 1;
    ink.group('L', () => {
      for (const [key, about] of waits.keys)
        ink.group('LI', () => {
          y = ink.text(`• ${key}: ${about}`, { x: LEFT, y, width: WIDTH }, { ...BODY, as: 'LBody' });
        });
    });
    y = ink.text(waits.after, { x: LEFT, y: y + 1, width: WIDTH }, BODY);
    const card: Message = {
      sender: 'Buurtbaken',
      lines: [example.what, example.rule, example.caption],
      keys: [{ sign: 'yes' }, { sign: 'no' }],
    };
    const end = drawMessages(ink, [card], { x: RIGHT, y: top + 1, width: WIDTH }, TEXT.picture);
    y = Math.max(y, end) + 6;
    // Two beside each other.
    for (let index = 0; index < TEXT.rows.length; index += 2) {
      const ends = TEXT.rows.slice(index, index + 2).map(({ title, text }, column) => {
        const x = column === 0 ? LEFT : RIGHT;
        const next = ink.text(title, { x, y, width: WIDTH }, heading);
        return ink.text(text, { x, y: next + 1, width: WIDTH }, BODY);
      });
      y = Math.max(...ends) + 6;
    }
    const site = new URL('/', url).href;
    y = ink.text(TEXT.site(typedAddress(site)), { x: LEFT, y, width: 140 }, { size: 13 }) + 3;
    ink.text(`${TEXT.alone} ${phoneOf(gemeente)}`, { x: LEFT, y, width: 140 }, { size: 13, bold: true });
    ink.qr(site, { x: 167, y: 243, side: 28 }, TEXT.qr);
    sheetFoot(ink, gemeente);
  });
}
