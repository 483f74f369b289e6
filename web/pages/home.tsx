import { HOME } from '#basis/catalogue/pages/home.ts';
import type { ToldDays } from '#basis/retention.ts';
import { Alert } from '../components/alert.tsx';
import { Actions } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { Picture } from './home-picture.tsx';

/** What it is and what it is not: the first page that anybody sees. */
export function homeView(frame: Frame, kept: ToldDays) {
  const text = HOME[frame.language];
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Alert frame={frame} kind="warning">
        <strong>{text.not112.title}</strong>. {text.not112.text}
      </Alert>
      <Picture words={text.pictureWords} alternative={text.picture} />
      <Heading level={2}>{text.what.title}</Heading>
      <List items={text.what.items} />
      <Heading level={2}>{text.who.title}</Heading>
      <List items={text.who.items} />
      <Heading level={2}>{text.judged.title}</Heading>
      <Paragraph>{text.judged.text}</Paragraph>
      <Heading level={2}>{text.kept.title}</Heading>
      <List items={text.kept.items(kept)} />
      <Actions>
        <ButtonLink href={pathTo('meedoen')}>{text.more.join}</ButtonLink>
        <Link href={pathTo('spelregels')}>{text.more.rules}</Link>
        <Link href={pathTo('privacy')}>{text.more.privacy}</Link>
      </Actions>
    </Page>
  );
}
