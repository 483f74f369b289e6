import { ACCESSIBILITY } from '#basis/catalogue/pages/accessibility.ts';
import { Page } from '../components/page.tsx';
import { Heading, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';

export function accessibilityView(frame: Frame) {
  const { title, lead, does, tested, element, problem } = ACCESSIBILITY[frame.language];
  return (
    <Page frame={frame} title={title}>
      <Paragraph lead>{lead}</Paragraph>
      <Heading level={2}>{does.title}</Heading>
      <List items={does.items} />
      <Heading level={2}>{tested.title}</Heading>
      <Paragraph>{tested.text}</Paragraph>
      <Heading level={2}>{element.title}</Heading>
      <Paragraph>{element.text}</Paragraph>
      <Heading level={2}>{problem.title}</Heading>
      <Paragraph>{problem.text(frame.gemeente.telefoon)}</Paragraph>
    </Page>
  );
}
