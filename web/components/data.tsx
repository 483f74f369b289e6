import type { ComponentChildren } from 'preact';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';

/** Said anew, since a table that is shown as blocks is none to some browsers. */
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** `numeric`: stands to the right. */
export type Column = { readonly head: string; readonly numeric?: boolean };

/**
 * A table; each row begins with what it is about. On a narrow screen each row becomes a block in which every cell says what it is, so that
 * nothing has to be moved sideways.
 */
export function Table({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}) {
  return (
    <table class="utrecht-table utrecht-table--html-table bb-table" {...AS.table}>
      <caption>{caption}</caption>
      <thead {...AS.rowgroup}>
        <tr {...AS.row}>
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" {...AS.columnheader} class={numeric ? 'bb-numeric' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.rowgroup}>
        {rows.map(({ key, cells }) => (
          <tr key={key} {...AS.row}>
            {columns.map(({ head, numeric }, at) =>
              at === 0 ? (
                <th key={head} scope="row" {...AS.rowheader}>
                  {cells[at]}
                </th>
              ) : (
                <td key={head} {...AS.cell} data-head={head} class={numeric ? 'bb-numeric' : undefined}>
                  {cells[at]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is known, by name; `action` (a link) at the end of a line makes it a summary that can be changed. */
export function DataList({
  items,
}: {
  readonly items: readonly {
    readonly key: string;
    readonly value: ComponentChildren;
    readonly action?: ComponentChildren;
  }[];
}) {
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows">
      {items.map(({ key, value, action }) => (
        <div key={key} class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{key}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
          {action !== undefined && (
            <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd">{action}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** "Stap 2 van 4", above what is asked in a row of pages. */
export function Steps({
  frame,
  at,
  of,
}: {
  readonly frame: Frame;
  readonly at: number;
  readonly of: number;
}) {
  return <p class="bb-steps">{FRAME[frame.language].step(at, of)}</p>;
}

/** To the former and the next part of a list that is cut in pages; `page` is the one that is shown, from 1. Null: there is none. */
export function Pagination({
  frame,
  page,
  previous,
  next,
}: {
  readonly frame: Frame;
  readonly page: number;
  readonly previous: Path | null;
  readonly next: Path | null;
}) {
  if (previous === null && next === null) return null;
  const texts = FRAME[frame.language].pagination;
  return (
    <nav class="bb-pagination" aria-label={texts.label}>
      {previous !== null && (
        <a class="utrecht-link utrecht-link--html-a bb-target" rel="prev" href={previous}>
          {texts.previous}
        </a>
      )}
      <span>{texts.page(page)}</span>
      {next !== null && (
        <a class="utrecht-link utrecht-link--html-a bb-target" rel="next" href={next}>
          {texts.next}
        </a>
      )}
    </nav>
  );
}
