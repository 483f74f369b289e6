import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { HANDOVER } from '#basis/catalogue/person/handover.ts';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { EmptyState, Heading, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';

/** What somebody who is signed in is asked. */
export type OpenQuestion = {
  readonly id: string;
  readonly role: 'wijkagent' | 'coordinator';
  readonly gebied: string;
  readonly answer: 'ja' | 'nee' | null;
};

/** A coordinator asks them to take over. */
export type OpenHandover = { readonly id: string; readonly from: string; readonly gebied: string };

export function questionsView(
  frame: Frame,
  form: FormState,
  {
    questions,
    handovers,
  }: { readonly questions: readonly OpenQuestion[]; readonly handovers: readonly OpenHandover[] },
) {
  const { list, invitation } = GROEP[frame.language];
  const takeOver = HANDOVER[frame.language];
  return (
    <Page frame={frame} title={list.title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      {questions.length + handovers.length === 0 && <EmptyState>{list.none}</EmptyState>}
      {handovers.map(({ id, from, gebied }) => (
        <section key={id}>
          <Heading level={2}>{list.ask.coordinator(gebied)}</Heading>
          <Paragraph>{takeOver.ask(from, gebied)}</Paragraph>
          <Form frame={frame}>
            <Actions>
              <Button name="overnemen" value={id}>
                {takeOver.yes}
              </Button>
              <Button kind="secondary" name="bedanken" value={id}>
                {takeOver.no}
              </Button>
            </Actions>
          </Form>
        </section>
      ))}
      {questions.map(({ id, role, gebied, answer }) => (
        <section key={id}>
          <Heading level={2}>{list.ask[role](gebied)}</Heading>
          {answer === null ? (
            <List items={invitation.items[role]} />
          ) : (
            <Paragraph>{invitation.answered[answer]}</Paragraph>
          )}
          <Form frame={frame}>
            <Actions>
              {answer !== 'ja' && (
                <Button name="ja" value={id}>
                  {invitation.yes}
                </Button>
              )}
              {answer !== 'nee' && (
                <Button kind="secondary" name="nee" value={id}>
                  {answer === 'ja' ? invitation.takeBack : invitation.no}
                </Button>
              )}
            </Actions>
          </Form>
        </section>
      ))}
      {questions.length > 0 && <Paragraph>{list.about}</Paragraph>}
    </Page>
  );
}
