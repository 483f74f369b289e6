import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { WIJKEN } from '#basis/catalogue/pages/wijken.ts';
import { Checkbox, Radios } from '../components/choices.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { AddressFields } from './zoek-wijk.tsx';

/** A resident asks for a group. `kind`: for what, where they came from a page of one. */
export function askForGroupView(
  frame: Frame,
  form: FormState,
  { kind }: { readonly kind: 'wijk' | 'buurt' },
) {
  const { ask } = GROEP[frame.language];
  const field = (name: keyof typeof ask.labels) => ({ ...{ frame, form, name, label: ask.labels[name] } });
  return (
    <Page frame={frame} title={ask.title} form={form}>
      <Paragraph lead>{ask.lead}</Paragraph>
      <List items={ask.how} ordered />
      <ErrorSummary
        frame={frame}
        form={form}
        labels={{ ...WIJKEN[frame.language].find.labels, ...ask.labels }}
      />
      <Form frame={frame}>
        <Heading level={2}>{ask.where}</Heading>
        <AddressFields frame={frame} form={form} />
        <Radios
          {...field('voor')}
          value={kind}
          options={(['wijk', 'buurt'] as const).map((value) => ({
            value,
            label: ask.choices[value].label,
            description: ask.choices[value].about,
          }))}
        />
        <Heading level={2}>{ask.who}</Heading>
        <TextField
          {...field('naam')}
          description={ask.explanations.naam}
          autocomplete="name"
          maxLength={60}
        />
        <TextField
          {...field('email')}
          description={ask.explanations.contact}
          optional
          type="email"
          autocomplete="email"
          maxLength={254}
        />
        <TextField {...field('telefoon')} optional type="tel" autocomplete="tel" maxLength={20} />
        <Checkbox {...field('coordinator')} description={ask.explanations.coordinator} />
        <Paragraph>{ask.privacy}</Paragraph>
        <div>
          <Button>{ask.submit}</Button>
        </div>
      </Form>
    </Page>
  );
}
