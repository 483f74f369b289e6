import { BEWAREN_NL as TEXT } from '#basis/catalogue/pages/office/bewaren.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Table } from '../../components/data.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';

export type Cleaning = {
  readonly name: string;
  readonly task: string;
  /** What of the table it takes away. */
  readonly whats: readonly string[];
  readonly lastRun: Date | null;
  readonly byClock: boolean;
  readonly hasFailed: boolean;
};
type Row = { readonly id: string; readonly what: string; readonly term: string; readonly by: string };

/** What is kept how long, and whether cleaning up happens. */
export function bewarenView(
  frame: Frame,
  it: { readonly rows: readonly Row[]; readonly cleanings: readonly Cleaning[] },
) {
  const { columns, runs } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <Table
        caption={TEXT.caption}
        columns={[{ head: columns.what }, { head: columns.term }, { head: columns.by }]}
        rows={it.rows.map(({ id, what, term, by }) => ({ key: id, cells: [what, term, TEXT.byText(by)] }))}
      />
      <Table
        caption={runs.caption}
        columns={[{ head: runs.task }, { head: runs.last }, { head: runs.state }]}
        rows={it.cleanings.map(({ name, task, whats, lastRun, byClock, hasFailed }) => ({
          key: name,
          cells: [
            runs.what(whats, task),
            lastRun !== null ? dutchMoment(lastRun) : byClock ? runs.never : runs.whenNeeded,
            hasFailed ? runs.failed : runs.fine,
          ],
        }))}
      />
    </Page>
  );
}
