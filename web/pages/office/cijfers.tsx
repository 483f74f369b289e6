import { CIJFERS_NL as TEXT } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import type { Branch, Figure, Quarter } from '#basis/figures.ts';
import { quarterKey } from '#basis/figures.ts';
import { Bars } from '../../components/bars.tsx';
import { Select } from '../../components/choices.tsx';
import { Table } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import { pathTo } from '../../paths.ts';

type MeasureName = keyof typeof TEXT.measures;
export type GebiedFigures = {
  readonly code: string;
  readonly naam: string;
  readonly measures: Readonly<Record<MeasureName, Branch>>;
  readonly response: number | null;
};
type Model = {
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter | null;
  readonly figures: {
    readonly totals: Readonly<Record<MeasureName, Figure>>;
    readonly gebieden: readonly GebiedFigures[];
  } | null;
};

export const figureText = (it: Figure): string =>
  it === 'few' ? TEXT.few : it === 'hidden' ? TEXT.hidden : it.toLocaleString('nl-NL');
export const MEASURE_NAMES = Object.keys(TEXT.measures) as MeasureName[];

/** The choice of a quarter, with why there are no others. */
export function Quarters(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly quarters: readonly Quarter[];
  readonly action: Path;
}) {
  const { frame, form, quarters, action } = props;
  return (
    <SearchForm action={action}>
      <Select
        {...{ frame, form }}
        name="kwartaal"
        label={TEXT.quarter}
        description={TEXT.why}
        options={quarters.map((it) => ({ value: quarterKey(it), label: TEXT.quarterOf(it.year, it.nr) }))}
      />
      <div>
        <Button kind="secondary">{TEXT.button}</Button>
      </div>
    </SearchForm>
  );
}

/** Figures of all gebieden: the total of each, with a picture and a table. */
export function cijfersView(frame: Frame, form: FormState, { quarters, quarter, figures }: Model) {
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ kwartaal: TEXT.quarter }} />
      <Quarters {...{ frame, form, quarters }} action={pathTo('beheer.cijfers')} />
      {figures !== null && figures.gebieden.length === 0 && <EmptyState>{TEXT.none}</EmptyState>}
      {figures !== null && quarter !== null && figures.gebieden.length > 0 && (
        <>
          <Paragraph>{TEXT.small}</Paragraph>
          {MEASURE_NAMES.map((measure) => (
            <Measure key={measure} measure={measure} figures={figures} />
          ))}
          <Response gebieden={figures.gebieden} />
          <Heading level={2}>{TEXT.perGebied}</Heading>
          <List
            items={figures.gebieden.map(({ code, naam }) => (
              <Link href={pathTo('wijk.cijfers', { gebied: code }, { kwartaal: quarterKey(quarter) })}>
                {TEXT.details(naam)}
              </Link>
            ))}
          />
          <Form frame={frame}>
            <div>
              <Button>{TEXT.csv}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}

function Measure({
  measure,
  figures,
}: {
  readonly measure: MeasureName;
  readonly figures: NonNullable<Model['figures']>;
}) {
  const { title, about } = TEXT.measures[measure];
  const rows = figures.gebieden.map(({ code, naam, measures }) => ({
    code,
    naam,
    total: measures[measure].total,
  }));
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Paragraph>{about}</Paragraph>
      <Bars
        description={TEXT.chart(title)}
        bars={rows.map(({ naam, total }) => ({
          label: naam,
          value: typeof total === 'number' ? total : null,
          text: figureText(total),
        }))}
      />
      <Table
        caption={TEXT.numbers}
        columns={[{ head: TEXT.gebied }, { head: TEXT.count, numeric: true }]}
        rows={[
          ...rows.map(({ code, naam, total }) => ({ key: code, cells: [naam, figureText(total)] })),
          { key: 'samen', cells: [TEXT.whole, figureText(figures.totals[measure])] },
        ]}
      />
    </>
  );
}

function Response({ gebieden }: { readonly gebieden: readonly GebiedFigures[] }) {
  return (
    <>
      <Heading level={2}>{TEXT.response.title}</Heading>
      <Paragraph>{TEXT.response.about}</Paragraph>
      <Table
        caption={TEXT.response.title}
        columns={[{ head: TEXT.gebied }, { head: TEXT.response.head, numeric: true }]}
        rows={gebieden.map(({ code, naam, response }) => ({ key: code, cells: [naam, minutes(response)] }))}
      />
    </>
  );
}

export const minutes = (it: number | null): string =>
  it === null ? TEXT.notMeasured : TEXT.response.minutes(it);
