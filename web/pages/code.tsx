import { APPLICATION } from '#basis/catalogue/pages/application.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';

/** Where the code of a letter is typed. With JavaScript the QR code of the letter fills it in. */
export function codeView(frame: Frame, form: FormState) {
  const text = APPLICATION[frame.language].code;
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={text.labels} />
      <div data-letter>
        <Form frame={frame}>
          <TextField
            {...{ frame, form }}
            name="postcode"
            label={text.labels.postcode}
            description={JOINING[frame.language].address.postcodeHow}
            autocomplete="postal-code"
            size={10}
            maxLength={10}
          />
          <TextField
            {...{ frame, form }}
            name="huisnummer"
            label={text.labels.huisnummer}
            inputMode="numeric"
            size={6}
            maxLength={6}
          />
          <TextField
            {...{ frame, form }}
            name="code"
            label={text.labels.code}
            description={text.codeHow}
            size={14}
            maxLength={30}
          />
          <div>
            <Button>{text.button}</Button>
          </div>
        </Form>
      </div>
      <Paragraph>{text.help(frame.gemeente.telefoon)}</Paragraph>
    </Page>
  );
}
