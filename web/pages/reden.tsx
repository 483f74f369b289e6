import { LOOKS } from '#basis/catalogue/pages/looks.ts';
import { REDEN_NL as TEXT } from '#basis/catalogue/pages/reden.nl.ts';
import { LOOK_MINUTES, LOOK_REASONS, LOOK_WORDS } from '#basis/looks.ts';
import { Radios } from '../components/choices.tsx';
import { TextArea } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** Why do you want to see this? */
export function redenView(frame: Frame, form: FormState) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  const options = LOOK_REASONS.map((value) => ({ value, label: LOOKS.nl.reasons[value] }));
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead(LOOK_MINUTES)}</Paragraph>
      <Paragraph>{TEXT.kept}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      <Form frame={frame}>
        <Radios {...field('reden')} options={options} />
        <TextArea {...field('woorden')} description={TEXT.words} maxLength={LOOK_WORDS.max} />
        <Actions>
          <Button>{TEXT.submit}</Button>
          <Link href={pathTo('beheer')}>{TEXT.back}</Link>
        </Actions>
      </Form>
    </Page>
  );
}
