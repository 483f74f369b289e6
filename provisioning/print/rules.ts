import { FRAME } from '#basis/catalogue/pages/frame.ts';
import { RULES } from '#basis/catalogue/pages/rules.ts';
import type { Language } from '#basis/language.ts';
import type { PrintGemeente } from './gemeente.ts';
import { phoneOf } from './gemeente.ts';
import { GREY, makePdf } from './ink.ts';
import { printable } from './words.ts';

const LEFT = 18;
const WIDTH = 174;

/** The eleven spelregels, with an example of each, on one A4. */
export async function spelregelsPdf(gemeente: PrintGemeente, language: Language): Promise<Uint8Array> {
  const text = RULES[language];
  return await makePdf({ title: text.title, language, paper: 'A4', made: null }, (ink) => {
    ink.page();
    ink.rectangle({ x: 0, y: 0, width: 210, height: 4 }, gemeente.kleur);
    const title = { x: LEFT, y: 11, width: WIDTH };
    let y = ink.text(text.title, title, { as: 'H1', size: 24, bold: true, colour: gemeente.kleur });
    y = ink.text(text.lead, { x: LEFT, y, width: WIDTH }, { size: 12 }) + 4;
    ink.group('L', () => {
      for (const [index, { rule, fine, notFine }] of text.rules.entries())
        ink.group('LI', () => {
          const beside = { x: LEFT + 11, width: WIDTH - 11 };
          ink.text(
            `${index + 1}`,
            { x: LEFT, y: y - 1, width: 10 },
            { as: 'Lbl', size: 15, bold: true, colour: gemeente.kleur },
          );
          ink.group('LBody', () => {
            y = ink.text(rule, { ...beside, y }, { size: 11.5, bold: true });
            y = ink.text(`${text.fine} ${fine}`, { ...beside, y }, { size: 9.5 });
            y = ink.text(`${text.notFine} ${notFine}`, { ...beside, y }, { size: 9.5, colour: GREY }) + 3.2;
          });
        });
    });
    y = ink.text(text.kind, { x: LEFT, y: y + 1, width: WIDTH }, { size: 10 });
    ink.text(FRAME[language].emergency, { x: LEFT, y: y + 2, width: WIDTH }, { size: 12, bold: true });
    const foot = `${printable(gemeente.naam, 60)} · ${phoneOf(gemeente)}`;
    ink.text(foot, { x: LEFT, y: 285, width: WIDTH }, { size: 9, colour: GREY });
  });
}
