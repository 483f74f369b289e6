import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { LANGUAGE_BUTTONS } from '#basis/catalogue/person/own-room.ts';
import type { Proof } from '#basis/joining.ts';
import { MOST_NEIGHBOURS } from '#basis/joining.ts';
import type { Language } from '#basis/language.ts';
import { Radios } from '../components/choices.tsx';
import { DataList, Steps } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { JOIN_STEPS } from './meedoen.tsx';

/** The name of the field of a neighbour. */
export const neighbourField = (nr: number): string => `buur${nr}`;

export type ProofModel = {
  /** "Voorstraat 12 A, 8861 AB Harlingen". */
  readonly address: string;
  readonly naam: string;
  readonly taal: Language;
  readonly email: string | null;
  readonly wijk: string;
  readonly proofs: readonly Proof[];
};

/** The last step: what will be kept, and how they prove where they live. */
export function joinProofView(frame: Frame, form: FormState, model: ProofModel) {
  const { proof: text, wijk, back } = JOINING[frame.language];
  const { about, options } = text;
  const said = { ...about, balie: about.balie(frame.gemeente.telefoon) };
  const labels = {
    keuze: text.label,
    ...Object.fromEntries(neighbours().map((nr) => [neighbourField(nr), text.neighbour(nr)])),
  };
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Steps frame={frame} at={5} of={JOIN_STEPS} />
      <Paragraph lead>{wijk(model.wijk)}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Heading level={2}>{text.check}</Heading>
      <DataList
        items={[
          { key: text.address, value: changeable(model.address, text.changeAddress, 'meedoen') },
          { key: text.name, value: changeable(model.naam, text.changeName, 'meedoen.naam') },
          { key: text.language, value: LANGUAGE_BUTTONS[model.taal] },
          { key: text.email, value: model.email ?? text.none },
        ]}
      />
      <Form frame={frame}>
        <Radios
          {...{ frame, form }}
          name="keuze"
          label={text.label}
          value={model.proofs.length === 1 ? model.proofs[0] : undefined}
          options={model.proofs.map((value) => ({
            value,
            label: options[value],
            description: said[value],
          }))}
        />
        {model.proofs.includes('buren') &&
          neighbours().map((nr) => (
            <TextField
              key={nr}
              {...{ frame, form }}
              name={neighbourField(nr)}
              label={text.neighbour(nr)}
              description={nr === 1 ? text.neighbourWhen : undefined}
              maxLength={60}
              optional
            />
          ))}
        <Paragraph>{text.kept}</Paragraph>
        <Actions>
          <Button>{text.send}</Button>
          <Link href={pathTo('meedoen.naam')}>{back}</Link>
        </Actions>
      </Form>
    </Page>
  );
}

const neighbours = (): readonly number[] => Array.from({ length: MOST_NEIGHBOURS }, (_, at) => at + 1);

/** What is shown, and where it is changed. */
function changeable(shown: string, word: string, to: 'meedoen' | 'meedoen.naam') {
  return (
    <>
      {shown}
      <br />
      <Link href={pathTo(to)}>{word}</Link>
    </>
  );
}
