import { LEAVE } from '#basis/catalogue/pages/leave.ts';
import { ERASURE_REPORT } from '#basis/catalogue/print/erasure-report.ts';
import type { Erasure } from '#basis/erasure.ts';
import type { Language } from '#basis/language.ts';
import { moment } from '#web/when.ts';
import type { PrintGemeente } from '../print/gemeente.ts';
import { phoneOf } from '../print/gemeente.ts';
import type { Ink } from '../print/ink.ts';
import { GREY, makePdf } from '../print/ink.ts';
import { printable } from '../print/words.ts';
import type { ReportKey } from './key.ts';
import { signPdf } from './sign.ts';

/** A finished erasure, as the report tells it: by number, without any name. */
export type ReportedErasure = Erasure & { readonly doneAt: Date };
type Model = {
  readonly erasure: ReportedErasure;
  readonly gemeente: PrintGemeente;
  readonly language: Language;
  /** Where it is told how to check the signature. */
  readonly checkUrl: string;
  readonly at: Date;
};

const LEFT = 20;
const WIDTH = 170;

/** What is gone and what remains and why (AVG art. 17 and 5.2), as a PDF that is signed. */
export async function erasureReportPdf(model: Model, key: ReportKey): Promise<Uint8Array> {
  const { erasure, language, at } = model;
  const title = ERASURE_REPORT[language].title(erasure.nr);
  const pdf = await makePdf({ title, language, paper: 'A4', made: at }, (ink) => draw(ink, model, key));
  return await signPdf(pdf, key, { reason: title, name: 'Buurtbaken', at });
}

function draw(ink: Ink, { erasure, gemeente, language, checkUrl, at }: Model, key: ReportKey): void {
  const text = ERASURE_REPORT[language];
  const { report } = LEAVE[language];
  const write = (words: string, y: number, style = {}) =>
    ink.text(words, { x: LEFT, y, width: WIDTH }, style);
  ink.page();
  ink.rectangle({ x: 0, y: 0, width: 210, height: 4 }, gemeente.kleur);
  let y = write(text.title(erasure.nr), 14, { as: 'H1', size: 22, bold: true }) + 2;
  y = write(text.lead, y, { size: 12 }) + 4;
  y = list(ink, y, [
    `${report.asked}: ${moment(erasure.askedAt, language)}`,
    `${report.done}: ${moment(erasure.doneAt, language)}`,
    `${text.cause}: ${text.causes[erasure.cause]}`,
  ]);
  y = write(report.gone, y + 4, { as: 'H2', size: 14, bold: true }) + 1;
  const counts = (['kamers', 'berichten', 'media', 'rijen'] as const).map((name) =>
    report.counts[name](erasure.counts[name] ?? 0),
  );
  y = list(ink, y, [...counts, report.account]);
  y = write(text.checked, y + 2) + 4;
  y = write(report.left, y, { as: 'H2', size: 14, bold: true }) + 1;
  y = list(ink, y, report.leftItems) + 4;
  y = write(`${text.signed} ${printable(checkUrl, 200)}`, y);
  y = write(`${text.fingerprint} ${key.fingerprint}`, y + 1, { size: 9 });
  write(text.made(moment(at, language)), y + 1, { size: 9 });
  const foot = `${printable(gemeente.naam, 60)} · ${phoneOf(gemeente)}`;
  ink.text(foot, { x: LEFT, y: 285, width: WIDTH }, { size: 9, colour: GREY });
}

/** Gives where the next can begin. */
function list(ink: Ink, from: number, items: readonly string[]): number {
  let y = from;
  ink.group('L', () => {
    for (const item of items)
      ink.group('LI', () => {
        ink.text('•', { x: LEFT, y, width: 5 }, { as: 'Lbl' });
        y = ink.text(item, { x: LEFT + 5, y, width: WIDTH - 5 }, { as: 'LBody' }) + 1;
      });
  });
  return y;
}
