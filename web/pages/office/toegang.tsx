import { ROLES_NL, TOEGANG_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Alert } from '../../components/alert.tsx';
import { Radios } from '../../components/choices.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { Table } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

type Invited = keyof typeof TEXT.roleAbout;
type Model = {
  /** How many people hold the role gemeente. */
  readonly officers: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly role: keyof typeof ROLES_NL;
    readonly startedAt: Date;
    readonly usedAt: Date;
    readonly endsAt: Date;
    readonly isOwn: boolean;
  }[];
  readonly roles: readonly Invited[];
  readonly minutes: number;
  /** A link that was made now: shown this once. */
  readonly made: { readonly role: Invited; readonly url: string; readonly code: string } | null;
};

/** Who can reach the whole service. */
export function toegangView(frame: Frame, form: FormState, model: Model) {
  const { columns } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ rol: TEXT.role }} />
      {model.made !== null && (
        <>
          <Alert frame={frame} kind="ok">
            {TEXT.made(ROLES_NL[model.made.role])}
          </Alert>
          <CopyField frame={frame} name="link" label={TEXT.link} value={model.made.url} />
          <Paragraph>{TEXT.codeAbout}</Paragraph>
          <CopyField frame={frame} name="code" label={TEXT.code} value={model.made.code} />
        </>
      )}
      <Paragraph>
        {TEXT.officers(model.officers)}{' '}
        <Link href={pathTo('beheer.mensen', {}, { rol: 'gemeente' })}>{TEXT.findOfficers}</Link>
      </Paragraph>
      {model.sessions.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[
            { head: columns.role },
            { head: columns.since },
            { head: columns.used },
            { head: columns.ends },
            { head: columns.action },
          ]}
          rows={model.sessions.map((it) => ({
            key: it.id,
            cells: [
              ROLES_NL[it.role],
              dutchMoment(it.startedAt),
              dutchMoment(it.usedAt),
              dutchMoment(it.endsAt),
              it.isOwn ? (
                TEXT.own
              ) : (
                <EndSession
                  frame={frame}
                  id={it.id}
                  who={TEXT.endWho(ROLES_NL[it.role], dutchMoment(it.startedAt))}
                />
              ),
            ],
          }))}
        />
      )}
      <Heading level={2}>{TEXT.invite}</Heading>
      <Paragraph>{TEXT.inviteAbout(model.minutes)}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="link" />
        <Radios
          {...{ frame, form }}
          name="rol"
          label={TEXT.role}
          options={model.roles.map((value) => ({
            value,
            label: ROLES_NL[value],
            description: TEXT.roleAbout[value],
          }))}
        />
        <div>
          <Button>{TEXT.make}</Button>
        </div>
      </Form>
    </Page>
  );
}

function EndSession({
  frame,
  id,
  who,
}: {
  readonly frame: Frame;
  readonly id: string;
  readonly who: string;
}) {
  return (
    <Form frame={frame}>
      <input type="hidden" name="doel" value="uit" />
      <input type="hidden" name="sessie" value={id} />
      <div>
        <Button kind="secondary">
          {TEXT.end}
          <span class="bb-hidden">{who}</span>
        </Button>
      </div>
    </Form>
  );
}
