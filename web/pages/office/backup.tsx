import { BACKUP_PAGE_NL as TEXT } from '#basis/catalogue/pages/backup.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Alert } from '../../components/alert.tsx';
import type { BackupPanelModel } from '../../components/backup-panel.tsx';
import { BackupPanel } from '../../components/backup-panel.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Link, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

const STEPS = ['kopie', 'terugzetten', 'nakijken'] as const satisfies readonly (keyof typeof TEXT.steps)[];

export type BackupPageModel = {
  readonly panel: BackupPanelModel;
  /** The rehearsal that was last asked for here; null if none ever was. */
  readonly request: {
    readonly askedAt: Date;
    readonly step: (typeof STEPS)[number] | null;
    readonly endedAt: Date | null;
    readonly succeeded: boolean | null;
  } | null;
  /** Whether what makes backups is there to be asked. */
  readonly service: 'there' | 'absent' | 'no-key';
};

/** How it stands with backups, and the button by which a rehearsal begins. */
export function backupView(frame: Frame, form: FormState, { panel, request, service }: BackupPageModel) {
  const isOpen = request !== null && request.endedAt === null;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <BackupPanel frame={frame} model={panel} more={null} />
      <Heading level={2}>{TEXT.heading}</Heading>
      <Paragraph>{TEXT.about}</Paragraph>
      {request !== null && <Progress frame={frame} request={request} />}
      {service !== 'there' && !(isOpen && request.step !== null) && (
        <Alert frame={frame} kind="warning">
          {service === 'absent' ? TEXT.absent : TEXT.noKey}
        </Alert>
      )}
      {service === 'there' && !isOpen && (
        <Form frame={frame}>
          <div>
            <Button>{TEXT.button}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

function Progress({
  frame,
  request: { askedAt, step, endedAt, succeeded },
}: {
  readonly frame: Frame;
  readonly request: NonNullable<BackupPageModel['request']>;
}) {
  if (endedAt !== null)
    return (
      <Alert frame={frame} kind={succeeded ? 'ok' : 'error'}>
        {succeeded ? TEXT.passed(dutchMoment(endedAt)) : TEXT.failed(dutchMoment(endedAt))}
      </Alert>
    );
  return (
    <Alert frame={frame} kind="info">
      {step === null
        ? TEXT.asked(dutchMoment(askedAt))
        : TEXT.busy(STEPS.indexOf(step) + 1, STEPS.length, TEXT.steps[step])}
      <Paragraph>
        <Link href={pathTo('beheer.back-up')}>{TEXT.look}</Link>
      </Paragraph>
    </Alert>
  );
}
