import { LOGBOEK_NL as TEXT } from '#basis/catalogue/pages/office/logboek.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Select } from '../../components/choices.tsx';
import { DataList, Pagination, Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import { pathTo } from '../../paths.ts';

type Row = {
  readonly nr: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly details: readonly { readonly key: string; readonly value: string }[];
};
type Model = {
  readonly search: FormState;
  readonly exportForm: FormState;
  readonly actions: readonly string[];
  readonly rows: readonly Row[];
  /** Back to the newest; null if they are shown. */
  readonly first: Path | null;
  readonly next: Path | null;
  readonly most: number;
};

/** The log with what to search it by. */
export function logboekView(frame: Frame, model: Model) {
  const { search, exportForm, rows } = model;
  const labels = { ...TEXT.labels, na: TEXT.exportAfter };
  const form = exportForm.errors.length > 0 ? exportForm : search;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Heading level={2}>{TEXT.search}</Heading>
      <Search frame={frame} form={search} actions={model.actions} />
      {rows.length === 0 ? <EmptyState>{TEXT.none}</EmptyState> : <Rows rows={rows} />}
      <Pagination
        frame={frame}
        page={model.first === null ? 1 : 2}
        previous={model.first}
        next={model.next}
      />
      <Heading level={2}>{TEXT.exportHeading}</Heading>
      <Paragraph>{TEXT.exportAbout(model.most.toLocaleString('nl-NL'))}</Paragraph>
      <Form frame={frame}>
        <TextField
          {...{ frame, form: exportForm }}
          name="na"
          label={TEXT.exportAfter}
          optional
          inputMode="numeric"
          size={10}
        />
        <Actions>
          <Button kind="secondary" name="soort" value="csv">
            {TEXT.csv}
          </Button>
          <Button kind="secondary" name="soort" value="jsonl">
            {TEXT.jsonl}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

function Search({
  frame,
  form,
  actions,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly actions: readonly string[];
}) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  const groups = [
    ...new Set(actions.flatMap((action) => (action.includes('.') ? [`${action.split('.')[0]}.`] : []))),
  ];
  const options = [
    ...groups.map((value) => ({ value, label: TEXT.groupOf(value) })),
    ...actions.map((value) => ({ value, label: value })),
  ].sort((one, other) => (one.value < other.value ? -1 : 1));
  return (
    <SearchForm action={pathTo('beheer.logboek')}>
      <div class="bb-pair">
        <TextField {...field('van')} type="date" optional />
        <TextField {...field('tot')} type="date" optional />
      </div>
      <div class="bb-pair">
        <Select {...field('actie')} options={options} empty={TEXT.allActions} />
        <Select
          {...field('wie')}
          options={Object.entries(TEXT.actors).map(([value, label]) => ({ value, label }))}
          empty={TEXT.allActors}
        />
      </div>
      <TextField {...field('nummer')} optional description={TEXT.subjectAbout} />
      <div>
        <Button>{TEXT.searchButton}</Button>
      </div>
    </SearchForm>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { columns } = TEXT;
  return (
    <Table
      caption={TEXT.caption}
      columns={[
        { head: columns.nr },
        { head: columns.at },
        { head: columns.action },
        { head: columns.actor },
        { head: columns.subject },
        { head: columns.reason },
      ]}
      rows={rows.map((row) => ({
        key: String(row.nr),
        cells: [
          <Link href={pathTo('beheer.logboek.regel', { nr: String(row.nr) })}>{String(row.nr)}</Link>,
          dutchMoment(row.at),
          row.action,
          <span class="bb-id">{row.actor}</span>,
          <span class="bb-id">{row.subject ?? '–'}</span>,
          row.reason ?? '–',
        ],
      }))}
    />
  );
}

/** One row with all that is in it. */
export function logboekRowView(frame: Frame, row: Row & { readonly via: string; readonly hash: string }) {
  const { rowKeys } = TEXT;
  return (
    <Page frame={frame} title={TEXT.row(row.nr)}>
      <DataList
        items={[
          { key: rowKeys.at, value: dutchMoment(row.at) },
          { key: rowKeys.action, value: row.action },
          {
            key: rowKeys.actor,
            value: <About of={row.actor} />,
          },
          {
            key: rowKeys.subject,
            value: row.subject === null ? TEXT.none1 : <About of={row.subject} />,
          },
          { key: rowKeys.reason, value: row.reason ?? TEXT.none1 },
          ...row.details.map(({ key, value }) => ({
            key: `${rowKeys.detail}: ${key}`,
            value: <span class="bb-id">{value}</span>,
          })),
          { key: rowKeys.via, value: row.via },
          { key: rowKeys.hash, value: <span class="bb-hash">{row.hash}</span> },
        ]}
      />
      <Paragraph>
        <Link href={pathTo('beheer.logboek')}>{TEXT.back}</Link>
      </Paragraph>
    </Page>
  );
}

/** A number, and the way to all that the log has of it. */
function About({ of }: { readonly of: string }) {
  return (
    <>
      <span class="bb-id">{of}</span>
      <br />
      <Link href={pathTo('beheer.logboek', {}, { nummer: of })}>
        {TEXT.about(of.slice(0, of.indexOf(':')))}
      </Link>
    </>
  );
}
