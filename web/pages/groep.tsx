import { GROEP } from '#basis/catalogue/pages/groep.ts';
import { Alert } from '../components/alert.tsx';
import { CopyField } from '../components/copy-field.tsx';
import { DataList } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { dayText } from '../moment.ts';
import { pathTo } from '../paths.ts';

/** Who says yes, and since when. */
export type Yeses = {
  readonly gemeente: Date | null;
  readonly wijkagent: Date | null;
  readonly coordinator: Date | null;
};
/** What somebody is asked to be, and what they said. */
export type Asked = {
  readonly role: 'wijkagent' | 'coordinator';
  readonly naam: string;
  readonly answer: 'ja' | 'nee' | null;
  /** Came by a link that was not theirs alone, and now has their own. */
  readonly isNewLink: boolean;
  /** Once the group started: whether they can choose a first password; `waits`: their account is being made. */
  readonly password: 'choose' | 'waits' | 'chosen' | null;
};
export type OwnGroup = {
  readonly gebied: { readonly code: string; readonly naam: string };
  readonly yeses: Yeses;
  /** `klaar`: there are rooms. */
  readonly state: 'open' | 'gestart' | 'klaar' | 'gestopt';
  /** The whole address of this page, to be kept. */
  readonly url: string;
  /** Who asked for the group may take that back. */
  readonly mayWithdraw: boolean;
  readonly asked: Asked | null;
};

/** The own page of who asked for a group, or is asked to take part in one. */
export function ownGroupView(frame: Frame, form: FormState, group: OwnGroup) {
  const { own, invitation } = GROEP[frame.language];
  const { gebied, state, asked } = group;
  const title = asked === null ? own.title(gebied.naam) : invitation.title[asked.role](gebied.naam);
  return (
    <Page frame={frame} title={title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ naam: invitation.name }} />
      {asked !== null && <Question frame={frame} form={form} asked={asked} isOpen={state === 'open'} />}
      <Heading level={2}>{own.stand}</Heading>
      <DataList
        items={(['gemeente', 'wijkagent', 'coordinator'] as const).map((step) => ({
          key: own.steps[step],
          value: sinceText(frame, group.yeses[step]),
        }))}
      />
      <Standing frame={frame} group={group} />
      {state !== 'gestopt' && (
        <>
          <Paragraph>{own.keep}</Paragraph>
          <CopyField frame={frame} name="link" label={own.keepLabel} value={group.url} />
        </>
      )}
      {group.mayWithdraw && state === 'open' && (
        <Form frame={frame}>
          <Paragraph>{own.withdrawAbout}</Paragraph>
          <div>
            <Button kind="subtle" hint="danger" name="doe" value="intrekken">
              {own.withdraw}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

function sinceText(frame: Frame, since: Date | null): string {
  const { own } = GROEP[frame.language];
  return since === null ? own.not : own.since(dayText(frame.language, since));
}

function Standing({ frame, group }: { readonly frame: Frame; readonly group: OwnGroup }) {
  const { own } = GROEP[frame.language];
  const { naam, code } = group.gebied;
  const { gemeente, wijkagent, coordinator } = group.yeses;
  if (group.state === 'gestopt')
    return (
      <Alert frame={frame} kind="info">
        {own.stopped}
      </Alert>
    );
  if (group.state === 'open') {
    const isComplete = gemeente !== null && wijkagent !== null && coordinator !== null;
    return <Paragraph>{isComplete ? own.complete : own.waiting}</Paragraph>;
  }
  return (
    <>
      <Alert frame={frame} kind="ok">
        {own.started(naam)} {group.state === 'gestart' ? own.making : ''}
      </Alert>
      <Paragraph>
        <Link href={pathTo('wijken.gebied', { gebied: code })}>{own.toArea(naam)}</Link>
      </Paragraph>
    </>
  );
}

function Question({
  frame,
  form,
  asked,
  isOpen,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly asked: Asked;
  readonly isOpen: boolean;
}) {
  const { invitation: text } = GROEP[frame.language];
  return (
    <>
      {asked.answer === null && isOpen && (
        <>
          <Paragraph lead>{text.lead[asked.role]}</Paragraph>
          <List items={text.items[asked.role]} />
        </>
      )}
      {asked.answer !== null && isOpen && <Paragraph lead>{text.answered[asked.answer]}</Paragraph>}
      {asked.isNewLink && <Paragraph>{text.newLink}</Paragraph>}
      {isOpen && <AnswerForm frame={frame} form={form} asked={asked} />}
      {asked.password === 'choose' && (
        <Form frame={frame}>
          <Paragraph>{text.signInAbout}</Paragraph>
          <div>
            <Button name="doe" value="inloggen">
              {text.signIn}
            </Button>
          </div>
        </Form>
      )}
      {asked.password === 'waits' && <Paragraph>{text.accountWaits}</Paragraph>}
      {asked.password === 'chosen' && <Paragraph>{text.signedIn}</Paragraph>}
    </>
  );
}

function AnswerForm({
  frame,
  form,
  asked,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly asked: Asked;
}) {
  const { invitation: text } = GROEP[frame.language];
  if (asked.answer === 'ja')
    return (
      <Form frame={frame}>
        <div>
          <Button kind="secondary" name="doe" value="nee">
            {text.takeBack}
          </Button>
        </div>
      </Form>
    );
  return (
    <Form frame={frame}>
      <TextField
        {...{ frame, form, name: 'naam', label: text.name, description: text.nameAbout }}
        value={asked.naam}
        maxLength={60}
      />
      <Actions>
        <Button name="doe" value="ja">
          {text.yes}
        </Button>
        {asked.answer === null && (
          <Button kind="secondary" name="doe" value="nee">
            {text.no}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** For every link that does not work. */
export function goneGroupView(frame: Frame) {
  const { gone } = GROEP[frame.language].own;
  return (
    <Page frame={frame} title={gone.title}>
      <Paragraph lead>{gone.text}</Paragraph>
    </Page>
  );
}
