import { BERICHTEN_NL } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Checkboxes, Radios } from '../../components/choices.tsx';
import { TextArea, TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import { shownValue } from '../../form.ts';
import type { Frame } from '../../frame.ts';

const TEXT = BERICHTEN_NL.form;
export const MOST_SIGNS = 2_000;

type Model = {
  readonly gebieden: readonly { readonly code: string; readonly naam: string }[];
  readonly sender: string;
  /** As the groups will see it; null before it was looked at. `at`: null for at once. */
  readonly preview: {
    readonly id: string;
    readonly body: string;
    readonly names: readonly string[];
    readonly at: Date | null;
  } | null;
  /** A day from now, as the field has it. */
  readonly suggested: string;
  /** What stands in the field to begin with: a tip that was chosen. */
  readonly text: string;
};

/** Writes an announcement, and shows it before it is placed. */
export function nieuwBerichtView(frame: Frame, form: FormState, model: Model) {
  const { gebieden, preview } = model;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      {preview === null ? (
        <Paragraph lead>{TEXT.lead}</Paragraph>
      ) : (
        <Preview frame={frame} form={form} preview={preview} />
      )}
      {gebieden.length === 0 ? (
        <EmptyState>{TEXT.noGroups}</EmptyState>
      ) : (
        <Fields frame={frame} form={form} model={model} />
      )}
    </Page>
  );
}

function Preview({
  frame,
  form,
  preview,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly preview: NonNullable<Model['preview']>;
}) {
  const room = shownValue(form, 'kamer') === 'melding' ? 'melding' : 'buurtpraat';
  const bell = shownValue(form, 'bellen') === 'ja' ? 'ja' : 'nee';
  return (
    <>
      <Heading level={2}>{TEXT.previewTitle}</Heading>
      <blockquote class="bb-quote">{preview.body}</blockquote>
      <Paragraph>
        {TEXT.previewWhere(BERICHTEN_NL.rooms[room], preview.names.join(', '))} {TEXT.previewBell[bell]}{' '}
        {preview.at === null ? TEXT.previewWhen.now : TEXT.previewWhen.later(dutchMoment(preview.at))}
      </Paragraph>
      <Form frame={frame}>
        {/* What was looked at, and nothing else, is placed. */}
        {Object.entries(form.typed ?? {})
          .filter(([name]) => name !== 'doel' && name !== 'id')
          .flatMap(([name, value]) =>
            [value]
              .flat()
              .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
          )}
        <input type="hidden" name="id" value={preview.id} />
        <input type="hidden" name="doel" value="plaats" />
        <div>
          <Button>{TEXT.place}</Button>
        </div>
      </Form>
      <Paragraph>{TEXT.change}</Paragraph>
    </>
  );
}

function Fields({
  frame,
  form,
  model,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly model: Model;
}) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  return (
    <Form frame={frame}>
      <input type="hidden" name="doel" value="bekijk" />
      <TextArea
        {...field('tekst')}
        rows={6}
        value={model.text}
        description={TEXT.textAbout(model.sender, MOST_SIGNS)}
      />
      <Radios
        {...field('kamer')}
        value="buurtpraat"
        options={(['buurtpraat', 'melding'] as const).map((value) => ({
          value,
          label: TEXT.rooms[value],
          description: TEXT.roomsAbout[value],
        }))}
      />
      <Radios {...field('bellen')} value="nee" options={optionsOf(TEXT.bell)} />
      <Radios {...field('waar')} value="alle" options={optionsOf(TEXT.where)} />
      <Checkboxes
        {...field('gebieden')}
        optional
        options={model.gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
      />
      <Radios {...field('wanneer')} value="nu" options={optionsOf(TEXT.when)} />
      <TextField
        {...field('moment')}
        type="datetime-local"
        optional
        value={model.suggested}
        description={TEXT.momentAbout}
      />
      <div>
        <Button>{TEXT.look}</Button>
      </div>
    </Form>
  );
}

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
