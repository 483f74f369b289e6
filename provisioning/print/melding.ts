import { POLICE_REPORT_NL as TEXT } from '#basis/catalogue/print/melding.nl.ts';
import { moment } from './dates.ts';
import type { PrintGemeente } from './gemeente.ts';
import type { Ink } from './ink.ts';
import { GREY, makePdf } from './ink.ts';
import { photoOnPaper } from './photo.ts';
import { printable } from './words.ts';

/** Something that happened with a melding. */
export type TimeLineEntry = { readonly at: Date; readonly what: keyof typeof TEXT.signs };

type PaperPhoto = { readonly jpeg: Uint8Array | null; readonly sentAt: Date };

/** A melding as it is given to the police: no names of residents. */
export type PoliceMelding = {
  readonly gemeente: PrintGemeente;
  readonly wijkName: string;
  readonly number: number;
  readonly state: keyof typeof TEXT.states;
  readonly openedAt: Date;
  readonly place: string | null;
  readonly what: string | null;
  readonly danger: boolean;
  /** When somebody first said that 112 was called. */
  readonly calledAt: Date | null;
  readonly seen: number;
  readonly going: number;
  readonly outcome: keyof typeof TEXT.outcomes | null;
  readonly outcomeWords: string | null;
  readonly timeLine: readonly TimeLineEntry[];
  /** In any format that sharp reads. */
  readonly photos: readonly { readonly bytes: Uint8Array; readonly sentAt: Date }[];
  /** Released for the police and made fit for paper, null where one cannot be read; `missing`: there are others, or may be. */
  readonly originals: { readonly photos: readonly PaperPhoto[]; readonly missing: boolean };
  readonly asked: { readonly by: keyof typeof TEXT.roles; readonly reason: string; readonly at: Date };
};

const LEFT = 20;
const WIDTH = 170;
/** Below this a page is full; page numbers stand under it. */
const BOTTOM = 275;
const LABEL = 34;
const MAX_TEXT = 2_000;
const MAX_REASON = 500;
/** Of the time line: more says nothing more, and nobody reads it. */
const MAX_LINES = 150;
const MAX_PHOTOS = 10;

/** A melding as one document, with page numbers. A photo that cannot be read is said to be there. */
export async function meldingPdf(melding: PoliceMelding): Promise<Uint8Array> {
  const photos: PaperPhoto[] = [];
  // One after another: unpacked, one is a hundred megabytes.
  for (const { bytes, sentAt } of melding.photos.slice(0, MAX_PHOTOS))
    photos.push({ jpeg: await photoOnPaper(bytes), sentAt });
  const work = {
    title: TEXT.document(melding.number),
    language: 'nl',
    paper: 'A4',
    made: melding.asked.at,
  } as const;
  return await makePdf(work, (ink) => {
    const sheet = new Sheet(ink);
    head(sheet, melding);
    facts(sheet, melding);
    timeLine(sheet, melding);
    asked(sheet, melding);
    aboutOriginals(sheet, melding);
    showPhotos(sheet, photos, TEXT.photos);
    showPhotos(sheet, melding.originals.photos.slice(0, MAX_PHOTOS), TEXT.originals);
    footer(ink, melding);
  });
}

/** Writes from above downwards, and goes on on a new page when one is full. */
class Sheet {
  readonly ink: Ink;
  y = 0;

  constructor(ink: Ink) {
    this.ink = ink;
    this.page();
  }

  page(): void {
    this.ink.page();
    this.y = 20;
  }

  /** Makes place for something of this height. */
  room(height: number): void {
    if (this.y + height > BOTTOM) this.page();
  }

  /** Writes a text, in pieces where it is longer than what is left of the page. */
  text(text: string, style: Parameters<Ink['text']>[2] = {}, left = LEFT, width = WIDTH): void {
    for (const piece of text.split('\n').flatMap(pieces)) {
      this.room(this.ink.heightOf(piece, width, style));
      this.y = this.ink.text(piece, { x: left, y: this.y, width }, style);
    }
  }

  heading(text: string): void {
    this.room(24);
    this.y += 5;
    this.text(text, { as: 'H2', size: 14, bold: true });
    this.y += 1;
  }
}

/** A text in parts that surely fit a page. */
function pieces(text: string): readonly string[] {
  return text.match(/.{1,900}(?:\s|$)|.{1,900}/gsu) ?? [];
}

function head(sheet: Sheet, { gemeente, wijkName, number }: PoliceMelding): void {
  const { ink } = sheet;
  ink.rectangle({ x: 0, y: 0, width: 210, height: 4 }, gemeente.kleur);
  const name = { x: LEFT, y: 12, width: 110, height: 8 };
  ink.fit(printable(gemeente.naam, 60), name, { size: 12, smallest: 8, bold: true, colour: gemeente.kleur });
  ink.text(TEXT.confidential, { x: LEFT, y: 12, width: WIDTH }, { size: 12, bold: true, align: 'right' });
  sheet.y = 26;
  sheet.text(TEXT.title(number), { as: 'H1', size: 24, bold: true });
  sheet.text(TEXT.group(printable(wijkName, 80)), { size: 13 });
  sheet.y += 3;
  sheet.text(TEXT.what, { size: 10, colour: GREY });
}

function facts(sheet: Sheet, it: PoliceMelding): void {
  const said = (text: string | null) =>
    text === null ? TEXT.notSaid : printable(text, MAX_TEXT, { lines: true });
  const outcome = it.outcome === null ? null : TEXT.outcomes[it.outcome];
  const rows: readonly (readonly [string, string] | null)[] = [
    [TEXT.facts.opened, moment(it.openedAt)],
    [TEXT.facts.place, said(it.place)],
    [TEXT.facts.what, said(it.what)],
    it.danger ? [TEXT.facts.danger, TEXT.danger] : null,
    [TEXT.facts.called, it.calledAt === null ? TEXT.notCalled : TEXT.called(moment(it.calledAt))],
    [TEXT.facts.seen, TEXT.people(it.seen)],
    [TEXT.facts.going, TEXT.people(it.going)],
    [TEXT.facts.state, TEXT.states[it.state]],
    outcome === null
      ? null
      : [TEXT.facts.outcome, it.outcomeWords === null ? outcome : said(it.outcomeWords)],
  ];
  sheet.heading(TEXT.factsTitle);
  sheet.ink.group('L', () => {
    for (const row of rows) {
      if (row === null) continue;
      sheet.ink.group('LI', () => labelled(sheet, row[0], row[1]));
    }
  });
}

function labelled(sheet: Sheet, label: string, text: string): void {
  sheet.room(sheet.ink.heightOf(pieces(text.split('\n')[0] ?? '')[0] ?? '', WIDTH - LABEL));
  sheet.ink.text(label, { x: LEFT, y: sheet.y, width: LABEL }, { as: 'Lbl', bold: true });
  sheet.ink.group('LBody', () => sheet.text(text, {}, LEFT + LABEL, WIDTH - LABEL));
  sheet.y += 1.5;
}

function timeLine(sheet: Sheet, { timeLine: entries }: PoliceMelding): void {
  const sorted = [...entries].sort((a, b) => a.at.getTime() - b.at.getTime());
  sheet.heading(TEXT.timeLineTitle);
  sheet.ink.group('L', () => {
    for (const { at, what } of sorted.slice(0, MAX_LINES))
      sheet.ink.group('LI', () => {
        sheet.room(6);
        sheet.ink.text(moment(at), { x: LEFT, y: sheet.y, width: 52 }, { as: 'Lbl', size: 10 });
        sheet.text(TEXT.signs[what], { as: 'LBody', size: 10 }, LEFT + 54, WIDTH - 54);
      });
  });
  const more = sorted.length - MAX_LINES;
  if (more > 0) sheet.text(TEXT.shortened(more), { size: 10 });
}

function asked(sheet: Sheet, { asked: { by, reason, at } }: PoliceMelding): void {
  sheet.heading(TEXT.askedTitle);
  sheet.text(TEXT.asked(TEXT.roles[by], moment(at)));
  sheet.text(TEXT.reason(printable(reason, MAX_REASON)));
  sheet.text(TEXT.keep, { bold: true });
}

/** Nothing where nothing was released. */
function aboutOriginals(sheet: Sheet, { originals: { photos, missing } }: PoliceMelding): void {
  if (photos.length === 0 && !missing) return;
  sheet.heading(TEXT.originals.title);
  if (photos.length > 0) sheet.text(TEXT.originalsHere(photos.length));
  if (missing) sheet.text(photos.length > 0 ? TEXT.originalsLeft : TEXT.originalsMissing);
  sheet.text(TEXT.originalsByLink);
}

type PhotoTexts = {
  readonly [key in keyof typeof TEXT.photos]: (typeof TEXT.photos | typeof TEXT.originals)[key];
};

/** Each on a page of its own: what is on it is looked at closely. */
function showPhotos(sheet: Sheet, photos: readonly PaperPhoto[], text: PhotoTexts): void {
  for (const [index, { jpeg, sentAt }] of photos.entries()) {
    sheet.page();
    if (index === 0) sheet.text(text.title, { as: 'H2', size: 14, bold: true });
    sheet.text(text.photo(index + 1, photos.length, moment(sentAt)), { size: 10 });
    const box = { x: LEFT, y: sheet.y + 3, width: WIDTH, height: BOTTOM - sheet.y - 3 };
    if (jpeg === null) sheet.text(text.unread);
    else sheet.ink.picture(jpeg, box, text.alt(index + 1));
    sheet.y = BOTTOM;
  }
}

function footer(ink: Ink, { gemeente, number }: PoliceMelding): void {
  const left = `${TEXT.confidential} · ${TEXT.document(number)} · ${printable(gemeente.naam, 40)}`;
  ink.onEveryPage((page, of) => [
    { text: left, at: { x: LEFT, y: 284, width: WIDTH - 40 }, style: { size: 9, colour: GREY } },
    {
      text: TEXT.page(page, of),
      at: { x: LEFT, y: 284, width: WIDTH },
      style: { size: 9, colour: GREY, align: 'right' },
    },
  ]);
}
