import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Table } from '../components/data.tsx';
import { Actions } from '../components/form.tsx';
import type { DrawnMap } from '../components/map.tsx';
import { AreaMap } from '../components/map.tsx';
import { Page } from '../components/page.tsx';
import { Details, EmptyState, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

export type WijkState = keyof typeof TEXT.state;
/** How a gebied stands, in numbers. */
export type WijkRow = {
  readonly code: string;
  readonly naam: string;
  readonly aan: boolean;
  readonly state: WijkState;
  readonly members: number;
  readonly coordinators: number;
  readonly wijkagenten: number;
  readonly isSettingUp: boolean;
  readonly drift: number;
};
export type WijkenModel = {
  readonly map: DrawnMap | null;
  /** With a group, rooms or a checklist; and the rest. */
  readonly groups: readonly WijkRow[];
  readonly others: readonly WijkRow[];
  readonly failedJobs: number;
  readonly mayRead: boolean;
  readonly maySetUp: boolean;
};

/** Every wijk and buurt with its state. */
export function wijkenBeheerView(frame: Frame, model: WijkenModel) {
  const { list, state } = TEXT;
  const { map, groups, others } = model;
  const known = new Map([...groups, ...others].map((row) => [row.code, row]));
  const isOn = (code: string) => known.get(code)?.aan || known.get(`WK${code.slice(2, 8)}`)?.aan;
  const on = map?.areas.filter(({ code }) => isOn(code)).length ?? 0;
  return (
    <Page frame={frame} title={list.title}>
      <Paragraph lead>{list.lead}</Paragraph>
      {model.failedJobs === 0 ? (
        <Paragraph>{list.fine}</Paragraph>
      ) : (
        <Alert frame={frame} kind="warning">
          {list.failing(model.failedJobs)}
        </Alert>
      )}
      <Actions>
        {model.mayRead && <Link href={pathTo('beheer.inlezen')}>{list.read}</Link>}
        {model.maySetUp && <Link href={pathTo('beheer.groepen')}>{list.setUps}</Link>}
      </Actions>
      {groups.length === 0 ? <EmptyState>{list.noGroups}</EmptyState> : <Groups rows={groups} />}
      {map !== null && (
        <>
          <Heading level={2}>{list.map}</Heading>
          <AreaMap
            map={map}
            alternative={list.alternative(map.areas.length, on)}
            legend={list.legend}
            linkOf={(code) => {
              const row = known.get(code);
              if (row === undefined) return null;
              // A buurt is in the group of its wijk, unless it has its own.
              const wijk = known.get(`WK${code.slice(2, 8)}`);
              const shown = !row.aan && wijk?.aan ? wijk : row;
              const to = pathTo('beheer.wijk', { gebied: shown.code });
              const name = shown === row ? state[row.state] : list.inGroupOf(shown.naam);
              return { to, name: `${row.naam}: ${name}`, isMarked: shown.aan };
            }}
          />
        </>
      )}
      {others.length > 0 && (
        <Details summary={list.others}>
          <List
            items={others.map(({ code, naam }) => (
              <Link key={code} href={pathTo('beheer.wijk', { gebied: code })}>
                {`${naam} (${code})`}
              </Link>
            ))}
          />
        </Details>
      )}
    </Page>
  );
}

function Groups({ rows }: { readonly rows: readonly WijkRow[] }) {
  const { list, state } = TEXT;
  const { columns } = list;
  return (
    <Table
      caption={list.groups}
      columns={[
        { head: columns.gebied },
        { head: columns.state },
        { head: columns.members, numeric: true },
        { head: columns.coordinators, numeric: true },
        { head: columns.wijkagenten, numeric: true },
        { head: columns.checklist },
        { head: columns.drift, numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <Link key="naam" href={pathTo('beheer.wijk', { gebied: row.code })}>
            {row.naam}
          </Link>,
          state[row.state],
          row.members,
          row.coordinators,
          row.wijkagenten,
          row.isSettingUp ? list.yes : list.no,
          row.drift,
        ],
      }))}
    />
  );
}
