import { WIJK_TEAM_NL as TEXT } from '#basis/catalogue/pages/wijk-team.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { Select } from '../../components/choices.tsx';
import { Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { date, moment } from './when.ts';

type Model = {
  readonly wijk: WijkFrame;
  readonly isPerson: boolean;
  readonly warnings: readonly string[];
  readonly team: readonly {
    readonly id: string;
    readonly name: string;
    readonly since: Date;
    /** `2026-03-01` */
    readonly ends: string | null;
    readonly isDeputy: boolean;
  }[];
  readonly own: { readonly ends: string | null } | null;
  readonly asked: { readonly name: string; readonly at: Date } | null;
};
const LABELS = { tot: TEXT.termLabel, plaatsvervanger: TEXT.deputyLabel, opvolger: TEXT.handoverLabel };

/** Who coordinates, until when, who is deputy, and who takes over. */
export function teamView(frame: Frame, form: FormState, it: Model) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      {it.warnings.map((text) => (
        <Alert key={text} frame={frame} kind="warning">
          {text}
        </Alert>
      ))}
      <ErrorSummary frame={frame} form={form} labels={LABELS} />
      {it.team.length > 0 && (
        <Table
          caption={TEXT.caption}
          columns={(['name', 'since', 'term', 'deputy'] as const).map((key) => ({ head: TEXT.columns[key] }))}
          rows={it.team.map(({ id, name, since, ends, isDeputy }) => ({
            key: id,
            cells: [
              name,
              date(since),
              ends === null ? TEXT.noTerm : date(new Date(`${ends}T12:00:00Z`)),
              isDeputy ? TEXT.yes : TEXT.no,
            ],
          }))}
        />
      )}
      {it.own === null ? (
        <Alert frame={frame} kind="info">
          {TEXT.noPerson}
        </Alert>
      ) : (
        <>
          <Term frame={frame} form={form} ends={it.own.ends} />
          <Deputy frame={frame} form={form} team={it.team} />
          <Handover frame={frame} form={form} asked={it.asked} />
        </>
      )}
    </WijkPage>
  );
}

type Part = { readonly frame: Frame; readonly form: FormState };

function Term({ frame, form, ends }: Part & { readonly ends: string | null }) {
  return (
    <>
      <Heading level={2}>{TEXT.termHeading}</Heading>
      <Form frame={frame}>
        <TextField
          {...{ frame, form, name: 'tot', label: TEXT.termLabel, optional: true, type: 'date' }}
          description={TEXT.termAbout}
          value={ends ?? ''}
        />
        <div>
          <Button name="doe" value="termijn">
            {TEXT.termSave}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Deputy({ frame, form, team }: Part & Pick<Model, 'team'>) {
  const deputy = team.find(({ isDeputy }) => isDeputy)?.id;
  return (
    <>
      <Heading level={2}>{TEXT.deputyHeading}</Heading>
      <Form frame={frame}>
        <Select
          {...{ frame, form, name: 'plaatsvervanger', label: TEXT.deputyLabel }}
          description={TEXT.deputyAbout}
          {...(deputy === undefined ? { empty: TEXT.deputyNone } : {})}
          value={deputy ?? ''}
          options={team.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <Button name="doe" value="plaatsvervanger">
            {TEXT.deputySave}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Handover({ frame, form, asked }: Part & Pick<Model, 'asked'>) {
  return (
    <>
      <Heading level={2}>{TEXT.handoverHeading}</Heading>
      <Paragraph>
        {asked === null ? TEXT.handoverAbout : TEXT.handoverOpen(asked.name, moment(asked.at))}
      </Paragraph>
      <Form frame={frame}>
        {asked === null && (
          <TextField
            {...{ frame, form, name: 'opvolger', label: TEXT.handoverLabel }}
            description={TEXT.handoverHow}
          />
        )}
        <div>
          <Button kind="secondary" name="doe" value={asked === null ? 'overdragen' : 'intrekken'}>
            {asked === null ? TEXT.handoverAsk : TEXT.handoverWithdraw}
          </Button>
        </div>
      </Form>
    </>
  );
}
