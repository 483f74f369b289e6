import { TAKEN_NL as TEXT } from '#basis/catalogue/pages/office/afwijkingen.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Table } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';

type Job = {
  readonly service: 'provisioning' | 'bot';
  readonly id: string;
  readonly task: string;
  readonly state: keyof typeof TEXT.states;
  readonly attempts: number;
  readonly runAt: Date;
  readonly createdAt: Date;
  readonly lastError: string | null;
};

export function takenView(frame: Frame, form: FormState, { jobs }: { readonly jobs: readonly Job[] }) {
  const { columns } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      {jobs.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[
            { head: columns.task },
            { head: columns.service },
            { head: columns.state },
            { head: columns.made },
            { head: columns.error },
            { head: columns.action },
          ]}
          rows={jobs.map((job) => ({
            key: `${job.service}-${job.id}`,
            cells: [
              job.task,
              job.service,
              `${TEXT.states[job.state]}, ${TEXT.attempts(job.attempts)}${
                job.state === 'retrying' ? `, ${TEXT.next(dutchMoment(job.runAt))}` : ''
              }`,
              dutchMoment(job.createdAt),
              job.lastError?.split('\n')[0]?.slice(0, 200) ?? TEXT.unknown,
              <Retry frame={frame} job={job} />,
            ],
          }))}
        />
      )}
    </Page>
  );
}

function Retry({ frame, job }: { readonly frame: Frame; readonly job: Job }) {
  return (
    <Form frame={frame}>
      <input type="hidden" name="dienst" value={job.service} />
      <input type="hidden" name="taak" value={job.id} />
      <div>
        <Button kind="secondary">
          {TEXT.retry}
          <span class="bb-hidden">
            : {job.task} {job.id}
          </span>
        </Button>
      </div>
    </Form>
  );
}
