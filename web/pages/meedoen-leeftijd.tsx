import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { Radios } from '../components/choices.tsx';
import { Steps } from '../components/data.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { JOIN_STEPS } from './meedoen.tsx';

/** The second step: 18 or older. */
export function joinAgeView(frame: Frame, form: FormState, { wijk }: { readonly wijk: string }) {
  const { age, wijk: ofWijk, next, back } = JOINING[frame.language];
  return (
    <Page frame={frame} title={age.title} form={form}>
      <Steps frame={frame} at={2} of={JOIN_STEPS} />
      <Paragraph lead>{ofWijk(wijk)}</Paragraph>
      <Paragraph>{age.why}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ volwassen: age.label }} />
      <Form frame={frame}>
        <Radios
          {...{ frame, form }}
          name="volwassen"
          label={age.label}
          options={[
            { value: 'ja', label: age.yes },
            { value: 'nee', label: age.no },
          ]}
        />
        <Actions>
          <Button>{next}</Button>
          <Link href={pathTo('meedoen')}>{back}</Link>
        </Actions>
      </Form>
    </Page>
  );
}

/** For who is younger. */
export function youngView(frame: Frame) {
  const { young } = JOINING[frame.language];
  return (
    <Page frame={frame} title={young.title}>
      <Paragraph lead>{young.text}</Paragraph>
      <Paragraph>{young.what}</Paragraph>
    </Page>
  );
}
