import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { MOVING } from '#basis/catalogue/pages/moving.ts';
import { DEFAULT_PROOFS } from '#basis/joining.ts';
import { Radios } from '../components/choices.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';

/** A new address of who takes part, and how they prove it. */
export function movingHouseView(
  frame: Frame,
  form: FormState,
  { askStreet }: { readonly askStreet: boolean },
) {
  const text = MOVING[frame.language];
  const { address, proof } = JOINING[frame.language];
  const labels = { ...address.labels, keuze: text.proof };
  const field = (name: keyof typeof address.labels) => ({
    ...{ frame, form, name, label: address.labels[name] },
  });
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Paragraph>{text.after}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Form frame={frame}>
        <TextField
          {...field('postcode')}
          autocomplete="postal-code"
          description={address.postcodeHow}
          size={10}
          maxLength={10}
        />
        <TextField {...field('huisnummer')} inputMode="numeric" size={6} maxLength={6} />
        <TextField {...field('toevoeging')} optional size={10} maxLength={10} />
        {askStreet && (
          <>
            <TextField {...field('straat')} maxLength={80} />
            <TextField {...field('plaats')} autocomplete="address-level2" maxLength={80} />
          </>
        )}
        <Radios
          {...{ frame, form }}
          name="keuze"
          label={text.proof}
          options={DEFAULT_PROOFS.map((value) => ({ value, label: proof.options[value] }))}
        />
        <div>
          <Button>{text.button}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** For who is signed in as a role, and not as somebody who lives somewhere. */
export function noMovingView(frame: Frame) {
  const { title, noPerson } = MOVING[frame.language];
  return (
    <Page frame={frame} title={title}>
      <Paragraph lead>{noPerson}</Paragraph>
    </Page>
  );
}
