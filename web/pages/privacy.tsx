import { PRIVACY } from '#basis/catalogue/pages/privacy.ts';
import type { ToldDays } from '#basis/retention.ts';
import { Table } from '../components/data.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

const AUTHORITY = 'https://www.autoriteitpersoonsgegevens.nl/';

export function privacyView(frame: Frame, kept: ToldDays) {
  const text = PRIVACY[frame.language];
  const { howLong, rights } = text;
  const rows = howLong.rows(kept);
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>
        {text.lead(frame.gemeente.naam === '' ? text.theGemeente : frame.gemeente.naam)}
      </Paragraph>
      <Heading level={2}>{text.what.title}</Heading>
      <List items={text.what.items} />
      <Heading level={2}>{text.why.title}</Heading>
      <Paragraph>{text.why.text}</Paragraph>
      <Heading level={2}>{text.who.title}</Heading>
      <List items={text.who.items} />
      <Heading level={2}>{howLong.title}</Heading>
      <Table
        caption={howLong.caption}
        columns={[{ head: howLong.head.what }, { head: howLong.head.howLong }]}
        rows={rows.map((cells) => ({ key: cells[0] ?? '', cells }))}
      />
      <Heading level={2}>{text.cookies.title}</Heading>
      <Paragraph>{text.cookies.text}</Paragraph>
      <Heading level={2}>{rights.title}</Heading>
      <List items={rights.items} />
      <Paragraph>
        <Link href={pathTo('mijn')}>{rights.own}</Link>. {rights.how(frame.gemeente.telefoon)}
      </Paragraph>
      <Paragraph>
        {rights.complaint} <Link href={AUTHORITY}>{rights.authority}</Link>.
      </Paragraph>
    </Page>
  );
}
