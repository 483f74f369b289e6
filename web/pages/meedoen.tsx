import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { Steps } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** Steps of signing up, for "stap 1 van 5". */
export const JOIN_STEPS = 5;

export type AddressModel = {
  /** As it was filled in before. */
  readonly kept: {
    readonly postcode: string;
    readonly huisnummer: string;
    readonly toevoeging: string;
    readonly straat: string;
    readonly plaats: string;
  };
  /** Name of the wijk whose invitation was followed. */
  readonly invited: string | null;
  /** Street and place are not known from the gemeente's own list. */
  readonly askStreet: boolean;
};

/** The first step: the address. */
export function joinAddressView(frame: Frame, form: FormState, { kept, invited, askStreet }: AddressModel) {
  const text = JOINING[frame.language].address;
  const field = (name: keyof typeof text.labels) => ({
    ...{ frame, form, name, label: text.labels[name], value: kept[name] },
  });
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Steps frame={frame} at={1} of={JOIN_STEPS} />
      {invited !== null && <Paragraph>{text.invited(invited)}</Paragraph>}
      <Paragraph lead>{text.lead}</Paragraph>
      <Paragraph>{text.why}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={text.labels} />
      <Form frame={frame}>
        <TextField
          {...field('postcode')}
          autocomplete="postal-code"
          description={text.postcodeHow}
          size={10}
          maxLength={10}
        />
        <TextField {...field('huisnummer')} inputMode="numeric" size={6} maxLength={6} />
        <TextField
          {...field('toevoeging')}
          optional
          description={text.additionHow}
          size={10}
          maxLength={10}
        />
        {askStreet && (
          <>
            <TextField {...field('straat')} maxLength={80} />
            <TextField {...field('plaats')} autocomplete="address-level2" maxLength={80} />
          </>
        )}
        <div>
          <Button>{JOINING[frame.language].next}</Button>
        </div>
      </Form>
      <Paragraph>
        {text.already} <Link href={pathTo('code')}>{text.toCode}</Link>
      </Paragraph>
    </Page>
  );
}

/** There is no group yet; one can be asked for. */
export function noGroupView(frame: Frame) {
  const text = JOINING[frame.language].noGroup;
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.text}</Paragraph>
      <Paragraph>{text.call(frame.gemeente.telefoon)}</Paragraph>
      <Actions>
        <ButtonLink href={pathTo('groep.opzetten')}>{text.start}</ButtonLink>
        <Link href={pathTo('meedoen')}>{text.other}</Link>
      </Actions>
    </Page>
  );
}
