import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { dayInWords, monthName, whenOf } from '#basis/round-when.ts';
import { CALL_OFF_REASONS } from '#basis/surveillance.ts';
import { Radios, Select } from '../../components/choices.tsx';
import { Button, Form } from '../../components/form.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

type Part = {
  readonly frame: Frame;
  readonly form: FormState;
  /** That the reader may know of. */
  readonly rounds: readonly { readonly id: string; readonly begins: Date; readonly ends: Date }[];
  /** By their first day. */
  readonly months: readonly string[];
};

function optionsOf(
  { rounds, months }: Pick<Part, 'rounds' | 'months'>,
  text: { round(day: string, from: string): string; month(month: string): string },
) {
  return [
    ...rounds.map((round) => {
      const { day, from } = whenOf(round, 'nl');
      return { value: round.id, label: text.round(day, from) };
    }),
    ...months.map((month) => ({ value: month, label: text.month(monthName(month)) })),
  ];
}

/** A round that is to be off, what there may be of an evening (`avond-` and its day), or what is still to come of a month. */
export function CallingOff({
  frame,
  form,
  evenings,
  ...it
}: Part & { readonly evenings: readonly string[] }) {
  const { off: text, labels } = TEXT;
  const { rounds, months } = it;
  const options = [
    ...optionsOf({ rounds, months: [] }, text),
    ...evenings.map((value) => ({
      value,
      label: text.evening(dayInWords(value.replace('avond-', ''), 'nl')),
    })),
    ...optionsOf({ rounds: [], months }, text),
  ];
  if (options.length === 0) return null;
  return (
    <>
      <Heading level={3}>{text.heading}</Heading>
      <Paragraph>{text.about}</Paragraph>
      <Form frame={frame}>
        <Select
          {...{ frame, form, name: 'ronde', label: labels.ronde, empty: text.choose }}
          {...(months.length + evenings.length > 0 ? { description: text.secret } : {})}
          options={options}
        />
        <Radios
          {...{ frame, form, name: 'reden', label: labels.reden }}
          options={CALL_OFF_REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        />
        <div>
          <Button kind="secondary" name="doe" value="afzeggen">
            {text.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** What was called off, to go on after all. */
export function GoingOn({ frame, form, ...it }: Part) {
  const { on: text, labels } = TEXT;
  const options = optionsOf(it, text);
  if (options.length === 0) return null;
  return (
    <>
      <Heading level={3}>{text.heading}</Heading>
      <Paragraph>{text.about}</Paragraph>
      <Form frame={frame}>
        <Select
          {...{ frame, form, name: 'toch', label: labels.toch, empty: text.choose }}
          options={options}
        />
        <div>
          <Button kind="secondary" name="doe" value="doorgaan">
            {text.button}
          </Button>
        </div>
      </Form>
    </>
  );
}
