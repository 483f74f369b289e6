import { PUBLIC_REPORTS_NL } from '#basis/catalogue/openbaar.nl.ts';
import { OBSERVATIONS_NL as TEXT } from '#basis/catalogue/pages/wijk-waarnemingen.nl.ts';
import { dutchDay } from '#basis/dutch-time.ts';
import { Table } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { EmptyState, Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from '../wijk/nav.tsx';
import { WijkPage } from '../wijk/nav.tsx';
import type { PublicReportShown } from './public-reports.tsx';
import { NUMBER_LABELS, PublicReports } from './public-reports.tsx';

type Model = {
  readonly wijk: WijkFrame;
  /** The wijk wants cards for who takes no part. */
  readonly withCards: boolean;
  readonly rounds: readonly {
    readonly number: number;
    readonly beganAt: Date;
    readonly cards: number;
    readonly unprinted: number;
  }[];
  readonly reports: readonly PublicReportShown[];
  readonly hasAddress: boolean;
};

/** What a coordinator does with what was seen: cards to print, and what went to the gemeente. No house stands on the page itself. */
export function observationsView(frame: Frame, form: FormState, it: Model) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={NUMBER_LABELS} />
      <Heading level={2}>{TEXT.cardsTitle}</Heading>
      {it.rounds.length === 0 ? (
        <EmptyState>{it.withCards ? TEXT.noCards : TEXT.cardsOff}</EmptyState>
      ) : (
        <>
          <Paragraph>{TEXT.cardsAbout}</Paragraph>
          <Table
            caption={TEXT.cardsTitle}
            columns={(['round', 'count', 'print'] as const).map((key) => ({ head: TEXT.columns[key] }))}
            rows={it.rounds.map((round) => ({
              key: String(round.number),
              cells: [
                TEXT.round(round.number, dutchDay(round.beganAt)),
                TEXT.count(round.cards, round.unprinted),
                <Print key="print" frame={frame} number={round.number} />,
              ],
            }))}
          />
        </>
      )}
      <Heading level={2}>{PUBLIC_REPORTS_NL.title}</Heading>
      <Paragraph>{PUBLIC_REPORTS_NL.lead}</Paragraph>
      <PublicReports {...{ frame, form }} reports={it.reports} hasAddress={it.hasAddress} />
    </WijkPage>
  );
}

function Print({ frame, number }: { readonly frame: Frame; readonly number: number }) {
  return (
    <Form frame={frame}>
      <input type="hidden" name="doe" value="kaarten" />
      <input type="hidden" name="ronde" value={number} />
      <div>
        <Button kind="secondary" label={TEXT.printLabel(number)}>
          {TEXT.print}
        </Button>
      </div>
    </Form>
  );
}
