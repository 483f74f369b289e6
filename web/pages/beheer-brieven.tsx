import { BRIEVEN_NL as TEXT } from '#basis/catalogue/pages/aanvragen.nl.ts';
import { Radios } from '../components/choices.tsx';
import { DataList, Table } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

export type LetterRow = {
  readonly id: string;
  readonly kind: keyof typeof TEXT.kinds;
  readonly address: string;
  readonly asked: string;
  readonly printed: string;
  readonly until: string;
};

export type LettersModel = {
  readonly due: readonly LetterRow[];
  readonly out: readonly LetterRow[];
  readonly waiting: number;
  readonly gapDays: number;
};

/** Letters to print, and letters that are out. */
export function lettersView(frame: Frame, form: FormState, { due, out, waiting, gapDays }: LettersModel) {
  const { head } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <Heading level={2}>{TEXT.dueTitle}</Heading>
      <Paragraph>{due.length === 0 ? TEXT.noneDue : TEXT.due(due.length)}</Paragraph>
      {waiting > 0 && <Paragraph>{TEXT.waiting(waiting, gapDays)}</Paragraph>}
      {due.length > 0 && (
        <>
          <Table
            caption={TEXT.captionDue}
            columns={[head.asked, head.address, head.kind, head.open].map((it) => ({ head: it }))}
            rows={due.map((row) => ({ key: row.id, cells: [row.asked, ...common(row)] }))}
          />
          <Paragraph>{TEXT.about}</Paragraph>
          <Form frame={frame}>
            <div>
              <Button>{TEXT.make}</Button>
            </div>
          </Form>
        </>
      )}
      <Heading level={2}>{TEXT.outTitle}</Heading>
      {out.length === 0 ? (
        <EmptyState>{TEXT.noneOut}</EmptyState>
      ) : (
        <Table
          caption={TEXT.captionOut}
          columns={[head.printed, head.until, head.address, head.kind, head.open].map((it) => ({ head: it }))}
          rows={out.map((row) => ({ key: row.id, cells: [row.printed, row.until, ...common(row)] }))}
        />
      )}
    </Page>
  );
}

const common = ({ id, address, kind }: LetterRow) => [
  address,
  TEXT.kinds[kind],
  <Link href={pathTo('beheer.brief', { id })}>{TEXT.open(address)}</Link>,
];

export type LetterModel = {
  readonly numberLine: string;
  readonly state: string;
  readonly straat: string;
  readonly plaats: string;
  readonly toevoeging: string;
};

/** One letter: to correct where it goes, to print it once more, or to withdraw it. */
export function letterView(frame: Frame, form: FormState, model: LetterModel) {
  const { one } = TEXT;
  const field = (name: keyof typeof one.labels) => ({
    ...{ frame, form, name, label: one.labels[name], value: model[name] },
  });
  return (
    <Page frame={frame} title={one.title} form={form}>
      <DataList
        items={[
          { key: one.number, value: model.numberLine },
          { key: one.state, value: model.state },
        ]}
      />
      <Paragraph>{one.typed}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ ...one.labels, wat: one.what }} />
      <Form frame={frame}>
        <TextField {...field('straat')} maxLength={80} />
        <TextField {...field('toevoeging')} maxLength={10} optional />
        <TextField {...field('plaats')} maxLength={80} />
        <Radios
          {...{ frame, form }}
          name="wat"
          label={one.what}
          value="bewaren"
          options={Object.entries(one.options).map(([value, label]) => ({ value, label }))}
        />
        <div>
          <Button>{one.button}</Button>
        </div>
      </Form>
      <Paragraph>
        <Link href={pathTo('beheer.brieven')}>{one.back}</Link>
      </Paragraph>
    </Page>
  );
}

export function letterGoneView(frame: Frame) {
  return (
    <Page frame={frame} title={TEXT.one.title}>
      <Paragraph lead>{TEXT.one.gone}</Paragraph>
      <Paragraph>
        <Link href={pathTo('beheer.brieven')}>{TEXT.one.back}</Link>
      </Paragraph>
    </Page>
  );
}
