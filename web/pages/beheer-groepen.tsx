import { GROEPEN_NL as TEXT } from '#basis/catalogue/pages/groepen.nl.ts';
import { Table } from '../components/data.tsx';
import { Page } from '../components/page.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { dayText } from '../moment.ts';
import { pathTo } from '../paths.ts';

export type ListedSetUp = {
  readonly id: string;
  readonly gebied: string;
  readonly naam: string;
  readonly state: 'open' | 'gestart' | 'gestopt';
  readonly since: Date;
  readonly endedAt: Date | null;
  readonly asked: number;
  readonly gemeente: boolean;
  readonly wijkagent: boolean;
  readonly coordinator: boolean;
};

/** Every group that is being set up, and those that were. */
export function groepenView(frame: Frame, { setUps }: { readonly setUps: readonly ListedSetUp[] }) {
  const { list } = TEXT;
  const open = setUps.filter(({ state }) => state === 'open');
  const ended = setUps.filter(({ state }) => state !== 'open');
  const link = ({ gebied, naam }: ListedSetUp) => (
    <Link href={pathTo('beheer.groep', { gebied })}>{naam}</Link>
  );
  const yes = (is: boolean) => (is ? list.yes : list.notYet);
  const { columns } = list;
  return (
    <Page frame={frame} title={list.title}>
      <Paragraph lead>{list.lead}</Paragraph>
      {setUps.length === 0 && <EmptyState>{list.none}</EmptyState>}
      {open.length > 0 && (
        <Table
          caption={list.open}
          columns={[
            { head: columns.gebied },
            { head: columns.sinds },
            { head: columns.gevraagd },
            { head: columns.gemeente },
            { head: columns.wijkagent },
            { head: columns.coordinator },
          ]}
          rows={open.map((it) => ({
            key: it.id,
            cells: [
              link(it),
              dayText('nl', it.since),
              list.asked(it.asked),
              yes(it.gemeente),
              yes(it.wijkagent),
              yes(it.coordinator),
            ],
          }))}
        />
      )}
      {ended.length > 0 && (
        <>
          <Heading level={2}>{list.ended}</Heading>
          <Table
            caption={list.ended}
            columns={[{ head: columns.gebied }, { head: columns.sinds }, { head: columns.einde }]}
            rows={ended.map((it) => ({
              key: it.id,
              cells: [
                link(it),
                dayText('nl', it.since),
                `${it.state === 'open' ? '' : list.state[it.state]}, ${it.endedAt === null ? '' : dayText('nl', it.endedAt)}`,
              ],
            }))}
          />
        </>
      )}
    </Page>
  );
}
