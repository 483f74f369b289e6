import { getDocumentProxy } from 'unpdf';

/** A PDF as a reader has it. */
export type ReadPdf = {
  readonly pages: readonly {
    readonly text: string;
    readonly width: number;
    readonly height: number;
    readonly words: readonly Word[];
  }[];
  readonly title: unknown;
  readonly language: string | null;
  /** What a screen reader hears of each page: roles, and what pictures are called. */
  readonly roles: readonly (readonly string[])[];
  readonly alts: readonly string[];
  /** All letters are in the file. */
  readonly raw: string;
};
/** A run of text, in millimetres from the page's upper left corner; `y` is its baseline. */
export type Word = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

const POINTS = 72 / 25.4;

/** Reads a PDF back with Mozilla's reader, which is not what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const about = info as Readonly<Record<string, unknown>>;
  const pages: ReadPdf['pages'][number][] = [];
  const roles: string[][] = [];
  const alts: string[] = [];
  for (let nr = 1; nr <= pdf.numPages; nr += 1) {
    const page = await pdf.getPage(nr);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] / POINTS,
              y: (height - item.transform[5]) / POINTS,
              width: item.width / POINTS,
            },
          ]
        : [],
    );
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push({ text: text.replace(/\s+/g, ' '), width: width / POINTS, height: height / POINTS, words });
    const found: string[] = [];
    walk((await page.getStructTree()) as unknown as Node | null, found, alts);
    roles.push(found);
  }
  return {
    pages,
    title: about.Title,
    language: (about.Language as string | undefined) ?? null,
    roles,
    alts,
    raw,
  };
}

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

function walk(node: Node | null, roles: string[], alts: string[]): void {
  if (node?.role !== undefined) roles.push(node.role);
  if (node?.alt !== undefined) alts.push(node.alt);
  for (const child of node?.children ?? []) walk(child, roles, alts);
}
