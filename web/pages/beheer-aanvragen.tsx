import { AANVRAGEN_NL as TEXT } from '#basis/catalogue/pages/aanvragen.nl.ts';
import type { Proof } from '#basis/joining.ts';
import { Radios } from '../components/choices.tsx';
import { DataList, Table } from '../components/data.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Qr } from '../components/qr.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

export type ApplicationRow = {
  readonly id: string;
  readonly since: string;
  readonly name: string;
  readonly address: string;
  readonly gebied: string;
  readonly way: Proof;
};

/** Applications that wait. */
export function applicationsView(frame: Frame, { rows }: { readonly rows: readonly ApplicationRow[] }) {
  const { head } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      {rows.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[head.since, head.name, head.address, head.gebied, head.way, head.open].map((it) => ({
            head: it,
          }))}
          rows={rows.map(({ id, since, name, address, gebied, way }) => ({
            key: id,
            cells: [
              since,
              name,
              address,
              gebied,
              TEXT.ways[way],
              <Link href={pathTo('beheer.aanvraag', { id })}>{TEXT.open(name)}</Link>,
            ],
          }))}
        />
      )}
    </Page>
  );
}

/** `besluit`: to give a code, or to refuse. */
export function applicationView(
  frame: Frame,
  form: FormState,
  model: Omit<ApplicationRow, 'id'> & { readonly known: number; readonly unknown: number },
) {
  const { one, head } = TEXT;
  const labels = { besluit: one.what, gezien: one.seen, reden: one.why };
  return (
    <Page frame={frame} title={one.title} form={form}>
      <DataList
        items={[
          { key: head.name, value: model.name },
          { key: head.address, value: model.address },
          { key: head.gebied, value: model.gebied },
          { key: head.since, value: model.since },
          { key: head.way, value: TEXT.ways[model.way] },
          { key: one.known, value: one.votes(model.known, model.unknown) },
        ]}
      />
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Form frame={frame}>
        <Radios
          {...{ frame, form }}
          name="besluit"
          label={one.what}
          options={[
            { value: 'ja', label: one.yesTitle, description: one.yesText },
            { value: 'nee', label: one.noTitle },
          ]}
        />
        <Radios
          {...{ frame, form }}
          name="gezien"
          label={one.seen}
          options={Object.entries(one.seenOptions).map(([value, label]) => ({ value, label }))}
        />
        <Radios
          {...{ frame, form }}
          name="reden"
          label={one.why}
          options={Object.entries(one.whyOptions).map(([value, label]) => ({ value, label }))}
        />
        <div>
          <Button>{one.button}</Button>
        </div>
      </Form>
      <Back />
    </Page>
  );
}

function Back() {
  return (
    <Paragraph>
      <Link href={pathTo('beheer.aanvragen')}>{TEXT.one.back}</Link>
    </Paragraph>
  );
}

export function applicationGoneView(frame: Frame) {
  return (
    <Page frame={frame} title={TEXT.one.title}>
      <Paragraph lead>{TEXT.one.gone}</Paragraph>
      <Back />
    </Page>
  );
}

/** The code that is handed over, shown this once. */
export function counterCodeView(
  frame: Frame,
  model: {
    readonly code: string;
    readonly url: string;
    readonly until: string;
    readonly qr: { readonly size: number; readonly path: string };
  },
) {
  const text = TEXT.code;
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Heading level={2}>{text.code}</Heading>
      <p class="bb-password">{model.code}</p>
      <Paragraph>{text.where(model.url)}</Paragraph>
      <Qr square={model.qr} alt={text.qr} />
      <Paragraph>{text.until(model.until)}</Paragraph>
      <Back />
    </Page>
  );
}
