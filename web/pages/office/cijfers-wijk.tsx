import { CIJFERS_NL as TEXT } from '#basis/catalogue/pages/office/cijfers.nl.ts';
import type { Quarter } from '#basis/figures.ts';
import { Bars } from '../../components/bars.tsx';
import { Table } from '../../components/data.tsx';
import { ErrorSummary } from '../../components/form.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';
import type { WijkFrame } from '../wijk/nav.tsx';
import { WijkPage } from '../wijk/nav.tsx';
import type { GebiedFigures } from './cijfers.tsx';
import { figureText, MEASURE_NAMES, minutes, Quarters } from './cijfers.tsx';

type Model = {
  readonly gebied: string;
  readonly wijk: WijkFrame;
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter | null;
  readonly figures: GebiedFigures | null;
};

/** Figures of one gebied, each with its parts. */
export function cijfersVanWijkView(
  frame: Frame,
  form: FormState,
  { gebied, wijk, quarters, figures }: Model,
) {
  return (
    <WijkPage frame={frame} wijk={wijk} title={TEXT.titleOf(wijk.naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ kwartaal: TEXT.quarter }} />
      <Quarters {...{ frame, form, quarters }} action={pathTo('wijk.cijfers', { gebied })} />
      {figures !== null && (
        <>
          <Paragraph>{TEXT.small}</Paragraph>
          {MEASURE_NAMES.map((measure) => (
            <Measure key={measure} measure={measure} figures={figures} />
          ))}
          <Heading level={2}>{TEXT.response.title}</Heading>
          <Paragraph>{TEXT.response.about}</Paragraph>
          <Paragraph>{minutes(figures.response)}</Paragraph>
        </>
      )}
    </WijkPage>
  );
}

function Measure({
  measure,
  figures,
}: {
  readonly measure: (typeof MEASURE_NAMES)[number];
  readonly figures: GebiedFigures;
}) {
  const { title, about, parts } = TEXT.measures[measure];
  const { total, parts: counts } = figures.measures[measure];
  const named = Object.values(parts).map((label, at) => ({ label, count: counts[at] ?? 0 }));
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Paragraph>{about}</Paragraph>
      {named.length > 1 && (
        <Bars
          description={TEXT.chart(title)}
          bars={named.map(({ label, count }) => ({
            label,
            value: typeof count === 'number' ? count : null,
            text: figureText(count),
          }))}
        />
      )}
      <Table
        caption={TEXT.numbers}
        columns={[{ head: TEXT.count }, { head: TEXT.total, numeric: true }]}
        rows={[
          ...(named.length > 1
            ? named.map(({ label, count }) => ({ key: label, cells: [label, figureText(count)] }))
            : []),
          { key: 'samen', cells: [TEXT.total, figureText(total)] },
        ]}
      />
    </>
  );
}
