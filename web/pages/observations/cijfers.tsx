import { CIJFERS_NL } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import { ROUND_FIGURES_NL as TEXT } from '#basis/catalogue/pages/office/rondecijfers.nl.ts';
import type { Figure, Quarter } from '#basis/figures.ts';
import { quarterKey } from '#basis/figures.ts';
import { Bars } from '../../components/bars.tsx';
import { DataList, Table } from '../../components/data.tsx';
import { ErrorSummary } from '../../components/form.tsx';
import type { DrawnMap } from '../../components/map.tsx';
import { FigureMap } from '../../components/map.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';
import { figureText, Quarters } from '../office/cijfers.tsx';
import type { WijkFrame } from '../wijk/nav.tsx';
import { WijkPage } from '../wijk/nav.tsx';

/** Of which group? */
export function roundFiguresView(
  frame: Frame,
  { groups }: { readonly groups: readonly { readonly code: string; readonly naam: string }[] },
) {
  return (
    <Page frame={frame} title={TEXT.title}>
      {groups.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <>
          <Paragraph lead>{TEXT.lead}</Paragraph>
          <List
            items={groups.map(({ code, naam }) => (
              <Link key={code} href={pathTo('wijk.rondecijfers', { gebied: code })}>
                {naam}
              </Link>
            ))}
          />
        </>
      )}
    </Page>
  );
}

/** `code`: of the kind or the buurt. */
export type Part = { readonly code: string; readonly label: string; readonly count: Figure };
export type RoundFigures = {
  readonly walked: number;
  readonly missed: number;
  readonly minutes: number;
  readonly total: Figure;
  readonly kinds: readonly Part[];
  readonly buurten: readonly Part[];
  readonly mended: Figure;
  readonly meldingen: Figure;
  /** Its buurten; null where there is one, or no boundaries were read in. */
  readonly map: DrawnMap | null;
};
type Model = {
  readonly gebied: string;
  readonly wijk: WijkFrame;
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter | null;
  readonly figures: RoundFigures | null;
  /** Whether the other figures of the group are the reader's too. */
  readonly more: boolean;
};

/** The rounds of one gebied in a quarter: how often, what was seen and where, what is in order now, and the meldingen beside it. */
export function roundFiguresOfView(frame: Frame, form: FormState, it: Model) {
  const { gebied, wijk, quarters, quarter, figures } = it;
  return (
    <WijkPage frame={frame} wijk={wijk} title={TEXT.titleOf(wijk.naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ kwartaal: CIJFERS_NL.quarter }} />
      <Quarters {...{ frame, form, quarters }} action={pathTo('wijk.rondecijfers', { gebied })} />
      {quarter !== null && figures === null && <EmptyState>{TEXT.noRounds}</EmptyState>}
      {figures !== null && (
        <>
          <Heading level={2}>{TEXT.walks}</Heading>
          <DataList
            items={[
              { key: TEXT.walked, value: figures.walked },
              { key: TEXT.missed, value: figures.missed },
              { key: TEXT.time, value: TEXT.hours(figures.minutes) },
            ]}
          />
          <Paragraph>{TEXT.small}</Paragraph>
          <Parts title={TEXT.kinds.title} parts={figures.kinds} total={figures.total} />
          <Parts title={TEXT.buurten.title} parts={figures.buurten} total={figures.total} map={figures.map} />
          <Heading level={2}>{TEXT.mended.title}</Heading>
          <Paragraph>{TEXT.mended.about}</Paragraph>
          <DataList items={[{ key: TEXT.mended.head, value: figureText(figures.mended) }]} />
          <Heading level={2}>{TEXT.meldingen.title}</Heading>
          <Paragraph>{TEXT.meldingen.about}</Paragraph>
          <DataList items={[{ key: TEXT.meldingen.head, value: figureText(figures.meldingen) }]} />
          {it.more && quarter !== null && (
            <Paragraph>
              <Link href={pathTo('wijk.cijfers', { gebied }, { kwartaal: quarterKey(quarter) })}>
                {TEXT.meldingen.link}
              </Link>
            </Paragraph>
          )}
        </>
      )}
    </WijkPage>
  );
}

function Parts({
  title,
  parts,
  total,
  map = null,
}: {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly total: Figure;
  /** In the place of bars. */
  readonly map?: DrawnMap | null;
}) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {map !== null && <Buurten map={map} parts={parts} />}
      {map === null && parts.length > 1 && (
        <Bars
          description={CIJFERS_NL.chart(title)}
          bars={parts.map(({ label, count }) => ({
            label,
            value: typeof count === 'number' ? count : null,
            text: figureText(count),
          }))}
        />
      )}
      <Table
        caption={title}
        columns={[{ head: CIJFERS_NL.count }, { head: CIJFERS_NL.total, numeric: true }]}
        rows={[
          ...parts.map(({ code, label, count }) => ({ key: code, cells: [label, figureText(count)] })),
          { key: 'samen', cells: [CIJFERS_NL.total, figureText(total)] },
        ]}
      />
    </>
  );
}

/** Where it was, five times or more. */
function Buurten({ map, parts }: { readonly map: DrawnMap; readonly parts: readonly Part[] }) {
  const shown = new Map(
    parts.flatMap(({ code, count }) =>
      typeof count === 'number' && count > 0 ? [[code, String(count)] as const] : [],
    ),
  );
  const { map: description, legend } = TEXT.buurten;
  return <FigureMap {...{ map, description, legend }} textOf={(code) => shown.get(code) ?? null} />;
}
