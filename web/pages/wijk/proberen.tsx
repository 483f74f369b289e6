import { PROBEREN_NL as TEXT } from '#basis/catalogue/pages/wijk-regels.nl.ts';
import type { Finding, Verdict } from '#spelregels/types.ts';
import { Alert } from '../../components/alert.tsx';
import { Radios } from '../../components/choices.tsx';
import { TextArea } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Heading, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';

/** What becomes of it when it arrives, and some seconds later. `isRead`: false if the second reader is not there. */
export type Tried = {
  readonly text: string;
  readonly atOnce: Verdict;
  readonly inTheEnd: Verdict;
  readonly isRead: boolean;
};

/** Tries a message with the rules of this wijk; `tried` is null before one was typed. */
export function tryView(
  frame: Frame,
  form: FormState,
  { wijk, tried }: { readonly wijk: WijkFrame; readonly tried: Tried | null },
) {
  const options = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, label]) => ({ value, label }));
  return (
    <WijkPage frame={frame} wijk={wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      {tried !== null && <Result frame={frame} tried={tried} />}
      <Form frame={frame}>
        <TextArea
          {...{ frame, form, name: 'tekst', label: TEXT.labels.tekst }}
          description={TEXT.nothingKept}
        />
        <Radios
          {...{ frame, form, name: 'rol', label: TEXT.labels.rol }}
          value="resident"
          options={options(TEXT.roles)}
        />
        <Radios
          {...{ frame, form, name: 'kamer', label: TEXT.labels.kamer }}
          value="melding"
          options={options(TEXT.rooms)}
        />
        <div>
          <Button>{TEXT.try}</Button>
        </div>
      </Form>
    </WijkPage>
  );
}

function Result({ frame, tried: it }: { readonly frame: Frame; readonly tried: Tried }) {
  const { text, atOnce, inTheEnd: verdict, isRead } = it;
  const { action, findings, tried, emergency } = verdict;
  const isTakenBack = action === 'hold' && atOnce.action !== 'hold';
  return (
    <section aria-labelledby="uitkomst" tabIndex={-1} data-focus>
      <Heading level={2} id="uitkomst">
        {TEXT.verdict}
      </Heading>
      <Alert frame={frame} kind={action === 'hold' ? 'warning' : 'info'}>
        {isTakenBack ? TEXT.takenBack : TEXT.actions[action]}
      </Alert>
      {!isRead && <Paragraph>{TEXT.notRead}</Paragraph>}
      {emergency && <Paragraph>{TEXT.emergency}</Paragraph>}
      <Heading level={3}>{TEXT.typed}</Heading>
      <blockquote class="bb-quote">{marked(text, findings)}</blockquote>
      {action === 'soften' && (
        <>
          <Heading level={3}>{TEXT.shown}</Heading>
          <blockquote class="bb-quote">{verdict.text}</blockquote>
        </>
      )}
      <Heading level={3}>{TEXT.why}</Heading>
      {findings.length === 0 ? <Paragraph>{TEXT.none}</Paragraph> : <List items={findings.map(reason)} />}
      {tried.length > 0 && (
        <>
          <Heading level={3}>{TEXT.tried}</Heading>
          <Paragraph>{TEXT.triedAbout}</Paragraph>
          <List items={tried.map(reason)} />
        </>
      )}
      <Paragraph>{TEXT.exception}</Paragraph>
    </section>
  );
}

function reason({ rule, message, fragment, action }: Finding) {
  return (
    <>
      <strong>{TEXT.rule(rule)}.</strong> {message}
      {fragment !== '' && (
        <>
          {' '}
          <mark class="bb-found">{fragment}</mark>
        </>
      )}{' '}
      {`(${TEXT.doesLabel} ${TEXT.does[action]})`}
    </>
  );
}

/** The text with each fragment that was found marked; where two lie over each other, marked once. */
export function marked(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]) {
  const spans = findings.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push(text.slice(at, from));
    parts.push(
      <mark key={from} class="bb-found">
        {text.slice(from, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
