import { ERASURES_NL as TEXT } from '#basis/catalogue/pages/erasures.nl.ts';
import { LEAVE } from '#basis/catalogue/pages/leave.ts';
import type { Erasure } from '#basis/erasure.ts';
import { Pagination, Table } from '../components/data.tsx';
import { Page } from '../components/page.tsx';
import { Details, EmptyState, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';
import { moment } from '../when.ts';

type Model = {
  readonly erasures: readonly Erasure[];
  readonly next: Path | null;
  readonly hasReports: boolean;
};

/** What was erased, by number. */
export function erasuresView(frame: Frame, { erasures, next, hasReports }: Model) {
  const { head } = TEXT;
  const columns = [head.nr, head.asked, head.cause, head.state, head.gone, head.report].map((one) => ({
    head: one,
  }));
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      {erasures.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table caption={TEXT.caption} columns={columns} rows={erasures.map((it) => rowOf(it, hasReports))} />
      )}
      <Pagination frame={frame} page={1} previous={null} next={next} />
      <Paragraph>{TEXT.late}</Paragraph>
      <Details summary={TEXT.stays}>
        <List items={LEAVE.nl.report.leftItems} />
      </Details>
    </Page>
  );
}

function rowOf(it: Erasure, hasReports: boolean) {
  const { kamers = 0, berichten = 0, media = 0, rijen = 0 } = it.counts;
  const state = TEXT.steps[it.step];
  const gone = TEXT.gone({ kamers, berichten, media, rijen });
  return {
    key: String(it.nr),
    cells: [
      String(it.nr),
      moment(it.askedAt, 'nl'),
      TEXT.causes[it.cause],
      it.doneAt === null ? state : `${state} (${moment(it.doneAt, 'nl')})`,
      it.doneAt === null ? '–' : gone,
      it.doneAt === null || !hasReports ? (
        '–'
      ) : (
        <Link href={pathTo('beheer.wissing.verslag', { nr: String(it.nr) })}>{TEXT.report(it.nr)}</Link>
      ),
    ],
  };
}
