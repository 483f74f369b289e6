import {
  ASK_POLICE_REPORT_NL as ASK,
  POLICE_REPORT_LINK_NL as LINK,
} from '#basis/catalogue/pages/politie-melding.nl.ts';
import { Radios } from '../../components/choices.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { TextArea } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

/** Asks why a melding is given to the police. It says nothing of what is in it. */
export function askPoliceReportView(
  frame: Frame,
  form: FormState,
  it: {
    readonly number: number;
    readonly reasons: readonly (keyof typeof ASK.reasons)[];
    readonly maxWords: number;
  },
) {
  const field = (name: keyof typeof ASK.labels) => ({ frame, form, name, label: ASK.labels[name] });
  return (
    <Page frame={frame} title={ASK.title(it.number)} form={form}>
      <Paragraph lead>{ASK.lead}</Paragraph>
      <Paragraph>{ASK.photos}</Paragraph>
      <Paragraph>{ASK.kept}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={ASK.labels} />
      <Form frame={frame}>
        <Radios
          {...field('reden')}
          options={it.reasons.map((value) => ({ value, label: ASK.reasons[value] }))}
        />
        <TextArea {...field('woorden')} description={ASK.words} maxLength={it.maxWords} />
        <Button>{ASK.submit}</Button>
      </Form>
    </Page>
  );
}

/** The page of a link: a button that downloads. `url`: its own address, for who made it; null for the police. */
export function policeReportLinkView(
  frame: Frame,
  it: { readonly left: number; readonly until: string; readonly url: string | null },
) {
  return (
    <Page frame={frame} title={LINK.title}>
      <Paragraph lead>{LINK.what}</Paragraph>
      <Paragraph>{LINK.who}</Paragraph>
      <Paragraph>{LINK.left(it.left, it.until)}</Paragraph>
      <Form frame={frame}>
        <Button>{LINK.button}</Button>
      </Form>
      {it.url !== null && (
        <>
          <Heading level={2}>{LINK.copyTitle}</Heading>
          <Paragraph>{LINK.copyAbout}</Paragraph>
          <CopyField frame={frame} name="adres" label={LINK.copy} value={it.url} />
        </>
      )}
    </Page>
  );
}

/** Said alike of a link that never was, has expired or was used up. */
export function policeReportGoneView(frame: Frame) {
  return (
    <Page frame={frame} title={LINK.goneTitle}>
      <Paragraph>{LINK.gone}</Paragraph>
    </Page>
  );
}
