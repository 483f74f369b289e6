import { HOLIDAY } from '#basis/catalogue/pages/holiday.ts';
import { houseNumber } from '#basis/joining.ts';
import { Alert } from '../../components/alert.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { dayText } from '../../moment.ts';

type Check = {
  readonly id: string;
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  /** "2026-03-01" */
  readonly van: string;
  readonly tot: string;
};
type Model = {
  readonly state: 'open' | 'no-rounds' | 'no-person';
  readonly own: readonly Check[];
  readonly today: string;
};

/** A house to look at while somebody is away. */
export function holidayView(frame: Frame, form: FormState, { state, own, today }: Model) {
  const text = HOLIDAY[frame.language];
  const field = (name: keyof typeof text.labels) => ({ frame, form, name, label: text.labels[name] });
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={text.labels} />
      {own.length > 0 && <Own frame={frame} own={own} />}
      {state !== 'open' ? (
        <Alert frame={frame} kind="info">
          {state === 'no-person' ? text.noPerson : text.noRounds(frame.gemeente.telefoon)}
        </Alert>
      ) : (
        <>
          <Paragraph>{text.who}</Paragraph>
          <Paragraph>{text.noPromise}</Paragraph>
          <Form frame={frame}>
            <input type="hidden" name="doe" value="vragen" />
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
              size={6}
              maxLength={10}
            />
            <TextField {...field('van')} type="date" value={today} />
            <TextField {...field('tot')} type="date" />
            <div>
              <Button>{text.button}</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}

function Own({ frame, own }: { readonly frame: Frame; readonly own: readonly Check[] }) {
  const text = HOLIDAY[frame.language];
  const day = (it: string): string => dayText(frame.language, new Date(`${it}T12:00:00Z`));
  return (
    <>
      <Heading level={2}>{text.own}</Heading>
      {own.map(({ id, straat, pc6, huisnummer, toevoeging, van, tot }) => {
        const where = `${straat ?? `${pc6.slice(0, 4)} ${pc6.slice(4)}`} ${houseNumber({ huisnummer, toevoeging })}`;
        const what = text.period(where, day(van), day(tot));
        return (
          <Form key={id} frame={frame}>
            <Paragraph>{what}</Paragraph>
            <input type="hidden" name="doe" value="intrekken" />
            <input type="hidden" name="id" value={id} />
            <div>
              <Button kind="secondary" label={text.withdrawLabel(what)}>
                {text.withdraw}
              </Button>
            </div>
          </Form>
        );
      })}
    </>
  );
}
