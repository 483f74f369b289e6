import { ARCHIEF_NL as TEXT } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { dutchDay } from '#basis/dutch-time.ts';
import { TextField } from '../../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import { shownValue, UNTOUCHED } from '../../form.ts';
import type { Frame } from '../../frame.ts';

type Model = { readonly count: number; readonly oldest: Date | null; readonly years: number };

export function archiefView(frame: Frame, form: FormState, { count, oldest, years }: Model) {
  const goal = shownValue(form, 'doel');
  const [given, term] = [goal === 'uitvoer' ? form : UNTOUCHED, goal === 'termijn' ? form : UNTOUCHED];
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      <Paragraph>
        {TEXT.size(count.toLocaleString('nl-NL'), oldest === null ? null : dutchDay(oldest))}
      </Paragraph>
      <Heading level={2}>{TEXT.exportHeading}</Heading>
      <Paragraph>{TEXT.exportAbout}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="uitvoer" />
        <div class="bb-pair">
          <TextField {...{ frame, form: given }} name="van" label={TEXT.labels.van} type="date" />
          <TextField {...{ frame, form: given }} name="tot" label={TEXT.labels.tot} type="date" />
        </div>
        <Actions>
          <Button name="soort" value="csv">
            {TEXT.csv}
          </Button>
          <Button kind="secondary" name="soort" value="jsonl">
            {TEXT.jsonl}
          </Button>
        </Actions>
      </Form>
      <Heading level={2}>{TEXT.termHeading}</Heading>
      <Paragraph>{TEXT.termAbout}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="termijn" />
        <TextField
          {...{ frame, form: term }}
          name="jaren"
          label={TEXT.labels.jaren}
          value={String(years)}
          inputMode="numeric"
          size={4}
        />
        <div>
          <Button kind="secondary">{TEXT.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
