import { GROEPEN_NL as TEXT } from '#basis/catalogue/pages/groepen.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Checkbox, Radios, Select } from '../components/choices.tsx';
import { CopyField } from '../components/copy-field.tsx';
import { DataList, Table } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Details, Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import { formOf } from '../form.ts';
import type { Frame } from '../frame.ts';
import { dayText, momentText } from '../moment.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';
import type { Yeses } from './groep.tsx';

export type Invited = {
  readonly id: string;
  readonly role: 'wijkagent' | 'coordinator';
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
  readonly answer: 'ja' | 'nee' | null;
  /** How its e-mail goes; null for a link that the officer hands over. */
  readonly mail: 'wacht' | 'verstuurd' | 'mislukt' | null;
};
export type SetUp = {
  readonly yeses: Yeses;
  /** True if it was this very officer who said the gemeente's yes. */
  readonly isOwnYes: boolean;
  readonly asked: number;
  readonly invited: readonly Invited[];
  /** Wijkagenten who take part already, to choose from. */
  readonly officers: readonly { readonly id: string; readonly naam: string }[];
  /** Whether an invitation can go by e-mail. */
  readonly sendsMail: boolean;
};
export type OfficerGroup = {
  readonly gebied: { readonly code: string; readonly naam: string; readonly aan: boolean };
  /** Null: none is open. */
  readonly setUp: SetUp | null;
};

type Props = { readonly frame: Frame; readonly form: FormState; readonly setUp: SetUp };

/** The checklist of one group, with everything that can be done with it. */
export function groepBeheerView(frame: Frame, form: FormState, { gebied, setUp }: OfficerGroup) {
  const { one } = TEXT;
  return (
    <Page frame={frame} title={one.title(gebied.naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={one.labels} />
      {gebied.aan && (
        <Alert frame={frame} kind="info">
          {one.isOn}
        </Alert>
      )}
      {setUp === null ? (
        !gebied.aan && (
          <>
            <Paragraph lead>{one.none}</Paragraph>
            <Form frame={frame}>
              <div>
                <Button name="doe" value="begin">
                  {one.begin}
                </Button>
              </div>
            </Form>
          </>
        )
      ) : (
        <>
          <Paragraph lead>{one.lead}</Paragraph>
          <Paragraph>
            {one.asked(setUp.asked)}{' '}
            {setUp.asked > 0 && (
              <Link href={pathTo('beheer.groep.vragers', { gebied: gebied.code })}>{one.toAskers}</Link>
            )}
          </Paragraph>
          <Checklist {...{ frame, form, setUp }} />
          {setUp.invited.length > 0 && <Invitations {...{ frame, form, setUp }} />}
          <AskForms {...{ frame, form, setUp }} />
          <Start {...{ frame, form, setUp }} />
          <Stop {...{ frame, form, setUp }} />
        </>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.groepen')}>{TEXT.list.title}</Link>
      </Paragraph>
    </Page>
  );
}

function Checklist({ frame, setUp }: Props) {
  const { one } = TEXT;
  const { gemeente, wijkagent, coordinator } = setUp.yeses;
  const since = (at: Date | null, who: string) =>
    at === null ? one.notYet : one.since(who, momentText('nl', at));
  return (
    <>
      <Heading level={2}>{one.checklist}</Heading>
      <DataList
        items={[
          { key: one.steps.gemeente, value: since(gemeente, setUp.isOwnYes ? one.byYou : one.byOther) },
          { key: one.steps.wijkagent, value: since(wijkagent, one.byThemselves) },
          { key: one.steps.coordinator, value: since(coordinator, one.byThemselves) },
        ]}
      />
      <Form frame={frame}>
        <div>
          {gemeente === null ? (
            <Button name="doe" value="gemeente-ja">
              {one.gemeenteYes}
            </Button>
          ) : (
            <Button kind="secondary" name="doe" value="gemeente-terug">
              {one.gemeenteBack}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}

function Invitations({ frame, setUp }: Props) {
  const { invitation, invited } = TEXT.one;
  const { columns } = invitation;
  const count = { wijkagent: 0, coordinator: 0 };
  return (
    <Form frame={frame}>
      <Table
        caption={invited}
        columns={[
          { head: columns.wie },
          { head: columns.gevraagd },
          { head: columns.antwoord },
          { head: columns.actie },
        ]}
        rows={setUp.invited.map((it) => {
          count[it.role] += 1;
          const who = invitation.nr(invitation.role[it.role], count[it.role]);
          return {
            key: it.id,
            cells: [
              who,
              dayText('nl', it.madeAt),
              stateOf(it),
              <Button key="terug" kind="subtle" name="intrekken" value={it.id}>
                {invitation.withdraw(who)}
              </Button>,
            ],
          };
        })}
      />
    </Form>
  );
}

function stateOf({ answer, isExpired, expiresAt, mail }: Invited): string {
  const { invitation } = TEXT.one;
  if (answer !== null) return invitation.answer[answer];
  if (isExpired) return invitation.expired;
  const waits = invitation.waits(dayText('nl', expiresAt));
  return mail === null ? waits : invitation.withMail(waits, invitation.mail[mail]);
}

function AskForms({ frame, form, setUp }: Props) {
  const { one } = TEXT;
  const field = (name: keyof typeof one.labels) => ({ ...{ frame, form, name, label: one.labels[name] } });
  const email = (name: 'wijkagentEmail' | 'coordinatorEmail') =>
    setUp.sendsMail && (
      <TextField
        {...field(name)}
        description={one.explanations.email}
        optional
        type="email"
        autocomplete="off"
        maxLength={254}
      />
    );
  return (
    <>
      {!setUp.sendsMail && <Paragraph>{one.noMail}</Paragraph>}
      <Heading level={2}>{one.askOfficer}</Heading>
      <Paragraph>{one.askOfficerAbout}</Paragraph>
      <Form frame={frame}>
        {setUp.officers.length > 0 && (
          <Select
            {...field('wijkagentPersoon')}
            optional
            empty={one.somebodyNew}
            options={setUp.officers.map(({ id, naam }) => ({ value: id, label: naam }))}
          />
        )}
        <TextField
          {...field('wijkagentNaam')}
          description={one.explanations.wijkagentNaam}
          optional={setUp.officers.length > 0}
          maxLength={60}
        />
        {email('wijkagentEmail')}
        <div>
          <Button kind="secondary" name="doe" value="vraag-wijkagent">
            {one.ask.wijkagent}
          </Button>
        </div>
      </Form>
      <Heading level={2}>{one.askCoordinator}</Heading>
      <Paragraph>{one.askCoordinatorAbout}</Paragraph>
      <Form frame={frame}>
        <TextField
          {...field('coordinatorNaam')}
          description={one.explanations.coordinatorNaam}
          maxLength={60}
        />
        {email('coordinatorEmail')}
        <div>
          <Button kind="secondary" name="doe" value="vraag-coordinator">
            {one.ask.coordinator}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Start({ frame, form, setUp }: Props) {
  const { one } = TEXT;
  const { gemeente, wijkagent, coordinator } = setUp.yeses;
  const isComplete = gemeente !== null && wijkagent !== null && coordinator !== null;
  return (
    <>
      <Heading level={2}>{one.start}</Heading>
      <Paragraph>{isComplete ? one.startAbout : one.startNotYet}</Paragraph>
      {isComplete && (
        <Form frame={frame}>
          <Checkbox
            {...{ frame, name: 'buurtpraat', label: one.buurtpraat }}
            form={formOf(form, 'start')}
            checked
          />
          <div>
            <Button hint="ready" name="doe" value="start">
              {one.startButton}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Stop({ frame, form }: Props) {
  const { one } = TEXT;
  return (
    <Details summary={one.stop}>
      <Form frame={frame}>
        <Radios
          {...{ frame, form, name: 'reden', label: one.labels.reden, description: one.stopAbout }}
          options={Object.entries(one.reasons).map(([value, label]) => ({ value, label }))}
        />
        <div>
          <Button hint="danger" name="doe" value="stop">
            {one.stopButton}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** A link to hand over, shown this once. */
export function groepLinkView(
  frame: Frame,
  { url, days, back }: { readonly url: string; readonly days: number; readonly back: Path },
) {
  const { link } = TEXT;
  return (
    <Page frame={frame} title={link.title}>
      <Paragraph lead>{link.lead}</Paragraph>
      <CopyField frame={frame} name="link" label={link.label} value={url} />
      <Paragraph>{link.about(days)}</Paragraph>
      <ButtonLink href={back} kind="secondary">
        {link.back}
      </ButtonLink>
    </Page>
  );
}

export type ShownAsker = {
  readonly id: string;
  readonly naam: string;
  readonly address: string;
  readonly reach: readonly string[];
  readonly since: Date;
  readonly wants: boolean;
  readonly isInvited: boolean;
  /** Where the question is sent besides; null: nowhere. */
  readonly mailTo: string | null;
};

/** Who asked for a group: shown after a reason was given. */
export function groepVragersView(
  frame: Frame,
  form: FormState,
  {
    gebied,
    askers,
    invited,
  }: {
    readonly gebied: { readonly code: string; readonly naam: string };
    readonly askers: readonly ShownAsker[];
    /** Who is asked, as the checklist calls them, and their name. */
    readonly invited: readonly { readonly id: string; readonly who: string; readonly naam: string }[];
  },
) {
  const { askers: text } = TEXT;
  return (
    <Page frame={frame} title={text.title(gebied.naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      {askers.length === 0 && <Paragraph>{text.none}</Paragraph>}
      {askers.map((it) => (
        <section key={it.id}>
          <Heading level={2}>{it.naam}</Heading>
          <DataList
            items={[
              { key: text.address, value: it.address },
              { key: text.reach, value: it.reach.length === 0 ? text.unreachable : it.reach.join(', ') },
              { key: text.since, value: dayText('nl', it.since) },
              { key: text.wants, value: it.wants ? text.yes : text.no },
            ]}
          />
          {it.isInvited ? (
            <Paragraph>{text.isInvited}</Paragraph>
          ) : (
            <Form frame={frame}>
              <Paragraph>{it.mailTo === null ? text.onPage : text.byMail}</Paragraph>
              <div>
                <Button kind="secondary" name="vraag" value={it.id}>
                  {text.invite(it.naam)}
                </Button>
              </div>
            </Form>
          )}
        </section>
      ))}
      {invited.length > 0 && (
        <>
          <Heading level={2}>{text.invited}</Heading>
          <DataList items={invited.map(({ who, naam }) => ({ key: who, value: naam }))} />
        </>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.groep', { gebied: gebied.code })}>{text.back}</Link>
      </Paragraph>
    </Page>
  );
}
