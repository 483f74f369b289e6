import { PROCESSINGS, REGISTER_NL as TEXT } from '#basis/catalogue/pages/register.nl.ts';
import { RETENTION } from '#basis/retention.ts';
import type { RetentionSettings } from '#basis/retention-term.ts';
import { termInWords } from '#basis/retention-term.ts';
import { DataList, Table } from '../components/data.tsx';
import { Page } from '../components/page.tsx';
import { Heading, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';

/** The register of processing, with the terms by which the service works now. */
export function registerView(frame: Frame, settings: RetentionSettings) {
  const { gemeente } = frame;
  const contact = [gemeente.telefoon, gemeente.email].filter((one) => one !== null).join(', ');
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <DataList
        items={[
          { key: TEXT.controller, value: gemeente.naam },
          { key: TEXT.contact, value: contact },
          { key: TEXT.officer, value: TEXT.officerUnknown },
          { key: TEXT.transfer, value: TEXT.noTransfer },
        ]}
      />
      {PROCESSINGS.map((it) => (
        <section key={it.id} class="bb-stack">
          <Heading level={2}>{it.name}</Heading>
          <DataList
            items={[
              ...(['purpose', 'basis', 'people', 'data', 'recipients'] as const).map((name) => ({
                key: TEXT.labels[name],
                value: it[name],
              })),
              { key: TEXT.labels.terms, value: <List items={termsOf(it.terms, settings)} /> },
            ]}
          />
        </section>
      ))}
      <Heading level={2}>{TEXT.security}</Heading>
      <List items={TEXT.securityItems} />
      <Paragraph>{TEXT.dpia}</Paragraph>
      <Heading level={2}>{TEXT.termsTitle}</Heading>
      <Table
        caption={TEXT.termsTitle}
        columns={[TEXT.termsHead.what, TEXT.termsHead.term, TEXT.termsHead.where].map((head) => ({ head }))}
        rows={RETENTION.map(({ id, what, term, where }) => ({
          key: id,
          cells: [what, termInWords(term(settings)), where],
        }))}
      />
    </Page>
  );
}

function termsOf(ids: readonly string[], settings: RetentionSettings): string[] {
  return RETENTION.filter(({ id }) => ids.includes(id)).map(
    ({ what, term }) => `${what}: ${termInWords(term(settings))}`,
  );
}
