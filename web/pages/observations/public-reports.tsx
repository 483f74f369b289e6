import { PUBLIC_REPORTS_NL as TEXT } from '#basis/catalogue/openbaar.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import type { PublicKind } from '#basis/surveillance.ts';
import { Alert } from '../../components/alert.tsx';
import { Select } from '../../components/choices.tsx';
import { Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

export type PublicReportShown = {
  readonly id: string;
  readonly kind: PublicKind;
  readonly naam: string;
  readonly pc6: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly words: string | null;
  readonly seenAt: Date;
  readonly sentAt: Date | null;
  readonly failedAt: Date | null;
  readonly number: string | null;
};
export const NUMBER_LABELS = { waarneming: TEXT.choose, nummer: TEXT.field };

/** What went to the gemeente, and where its number is filled in. */
export function PublicReports(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly reports: readonly PublicReportShown[];
  /** The gemeente gave an address to send them to. */
  readonly hasAddress: boolean;
}) {
  const { frame, form, reports, hasAddress } = props;
  const open = reports.filter(({ sentAt, number }) => sentAt !== null && number === null);
  return (
    <>
      {!hasAddress && (
        <Alert frame={frame} kind="info">
          {TEXT.noAddress}
        </Alert>
      )}
      {reports.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={(['what', 'where', 'seen', 'state'] as const).map((key) => ({ head: TEXT.columns[key] }))}
          rows={reports.map((it) => ({
            key: it.id,
            cells: [
              TEXT.what(TEXT.kinds[it.kind], it.naam),
              whereOf(it),
              dutchMoment(it.seenAt),
              stateOf(it),
            ],
          }))}
        />
      )}
      {open.length > 0 && (
        <>
          <Heading level={3}>{TEXT.fillIn}</Heading>
          <Form frame={frame}>
            <input type="hidden" name="doe" value="nummer" />
            <Select
              {...{ frame, form, name: 'waarneming', label: TEXT.choose }}
              options={open.map((it) => ({ value: it.id, label: optionOf(it) }))}
            />
            <TextField {...{ frame, form, name: 'nummer', label: TEXT.field }} maxLength={60} size={20} />
            <div>
              <Button>{TEXT.save}</Button>
            </div>
          </Form>
        </>
      )}
    </>
  );
}

const whereOf = (it: PublicReportShown): string =>
  [TEXT.placeText(it), it.words].filter((part) => part !== null).join(': ');

const optionOf = (it: PublicReportShown): string =>
  `${TEXT.what(TEXT.kinds[it.kind], it.naam)}, ${dutchMoment(it.seenAt)}`;

function stateOf({ number, sentAt, failedAt }: PublicReportShown): string {
  if (number !== null) return TEXT.states.number(number);
  if (sentAt !== null) return TEXT.states.sent(dutchMoment(sentAt));
  return failedAt === null ? TEXT.states.waits : TEXT.states.failed;
}

/** Of all wijken, for the gemeente. */
export function publicReportsView(
  frame: Frame,
  form: FormState,
  it: { readonly reports: readonly PublicReportShown[]; readonly hasAddress: boolean },
) {
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={NUMBER_LABELS} />
      <Heading level={2}>{TEXT.caption}</Heading>
      <PublicReports {...{ frame, form, ...it }} />
    </Page>
  );
}
