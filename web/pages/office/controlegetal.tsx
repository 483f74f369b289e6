import { CONTROLEGETAL_NL as TEXT } from '#basis/catalogue/pages/office/logboek.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Alert } from '../../components/alert.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

type Mark = { readonly nr: number; readonly at: Date; readonly hash: string };
export type CheckOutcome = {
  /** The first row that was looked at. */
  readonly from: number;
  readonly verdict:
    | { readonly ok: true; readonly rows: number }
    | { readonly ok: false; readonly nr: number; readonly fault: keyof typeof TEXT.faults };
  /** The row of the number that was given; null if none was. */
  readonly compared: Mark | 'missing' | null;
};
type Model = { readonly head: Mark | null; readonly outcome: CheckOutcome | null };

const count = (nr: number): string => nr.toLocaleString('nl-NL');

/** Does the log still fit a number that was posted before? */
export function controlegetalView(frame: Frame, form: FormState, { head, outcome }: Model) {
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ getal: TEXT.label }} />
      {outcome !== null && <Outcome frame={frame} outcome={outcome} last={head?.nr ?? 0} />}
      <Paragraph>{TEXT.how}</Paragraph>
      <Form frame={frame}>
        <TextField {...{ frame, form }} name="getal" label={TEXT.label} optional />
        <div>
          <Button>{TEXT.button}</Button>
        </div>
      </Form>
      {head !== null && (
        <>
          <Heading level={2}>{TEXT.head}</Heading>
          <Paragraph>{TEXT.headOf(count(head.nr), dutchMoment(head.at))}</Paragraph>
          <p class="bb-hash">{head.hash}</p>
        </>
      )}
    </Page>
  );
}

function Outcome({
  frame,
  outcome,
  last,
}: {
  readonly frame: Frame;
  readonly outcome: CheckOutcome;
  readonly last: number;
}) {
  const { from, verdict, compared } = outcome;
  const isCut = verdict.ok && verdict.rows < last - 1;
  return (
    <>
      {compared === 'missing' && (
        <Alert frame={frame} kind="error">
          {TEXT.missing}
        </Alert>
      )}
      {compared !== null && compared !== 'missing' && (
        <Alert frame={frame} kind="ok">
          {TEXT.found(count(compared.nr), dutchMoment(compared.at))}
        </Alert>
      )}
      {verdict.ok ? (
        <Alert frame={frame} kind="ok">
          {verdict.rows === 0
            ? TEXT.empty
            : from === 1
              ? TEXT.whole(count(verdict.rows))
              : TEXT.part(count(from), count(verdict.rows))}
          {isCut && ` ${TEXT.more(count(last))}`}
        </Alert>
      ) : (
        <Alert frame={frame} kind="error">
          {TEXT.faults[verdict.fault](count(verdict.nr))}
        </Alert>
      )}
      {verdict.ok && isCut && (
        <Form frame={frame}>
          <input type="hidden" name="na" value={String(verdict.rows)} />
          <div>
            <Button kind="secondary">{TEXT.goOn}</Button>
          </div>
        </Form>
      )}
    </>
  );
}
