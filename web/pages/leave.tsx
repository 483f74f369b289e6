import { LEAVE as TEXTS } from '#basis/catalogue/pages/leave.ts';
import { REPORTS } from '#basis/catalogue/pages/reports.ts';
import type { Erasure } from '#basis/erasure.ts';
import { Alert } from '../components/alert.tsx';
import { DataList } from '../components/data.tsx';
import { Actions, Button, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';
import { moment } from '../when.ts';

/** The two ways to leave, one tap each. */
export function leaveView(frame: Frame, { isCoordinator }: { readonly isCoordinator: boolean }) {
  const text = TEXTS[frame.language];
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      {isCoordinator && (
        <Alert frame={frame} kind="warning">
          {text.coordinator}
        </Alert>
      )}
      <Form frame={frame}>
        <Heading level={2}>{text.stop.title}</Heading>
        <List items={text.stop.items} />
        <div>
          <Button kind="secondary" name="hoe" value="stoppen">
            {text.stop.button}
          </Button>
        </div>
        <Heading level={2}>{text.erase.title}</Heading>
        <List items={text.erase.items} />
        <div>
          <Button kind="secondary" hint="danger" name="hoe" value="wissen">
            {text.erase.button}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

/** After leaving without erasure. */
export function leftView(frame: Frame) {
  const { stopped } = TEXTS[frame.language];
  return (
    <Page frame={frame} title={stopped.title}>
      <Paragraph lead>{stopped.text}</Paragraph>
    </Page>
  );
}

/** What is gone and what stays; for the person, by a link that they alone have. */
export function erasureReportView(frame: Frame, it: Erasure, { report }: { readonly report: Path | null }) {
  const text = TEXTS[frame.language].report;
  const isDone = it.doneAt !== null;
  return (
    <Page frame={frame} title={isDone ? text.doneTitle : text.title}>
      <Alert frame={frame} kind={isDone ? 'ok' : 'info'}>
        {isDone ? text.checked : text.busy}
      </Alert>
      <DataList items={factsOf(frame, it)} />
      <Paragraph>{text.keep}</Paragraph>
      {!isDone && (
        <Actions>
          <ButtonLink href={frame.here}>{text.busyLink}</ButtonLink>
        </Actions>
      )}
      {report !== null && (
        <Actions>
          <ButtonLink href={report}>{REPORTS[frame.language].download}</ButtonLink>
          <Link href={pathTo('verslagen')}>{REPORTS[frame.language].title}</Link>
        </Actions>
      )}
      <ErasureAccount frame={frame} it={it} />
      <Paragraph>{text.again}</Paragraph>
    </Page>
  );
}

function factsOf(frame: Frame, it: Erasure) {
  const text = TEXTS[frame.language].report;
  return [
    { key: text.asked, value: moment(it.askedAt, frame.language) },
    ...(it.doneAt === null ? [] : [{ key: text.done, value: moment(it.doneAt, frame.language) }]),
    { key: text.nr, value: String(it.nr) },
  ];
}

/** What is gone, in figures, and what stays and why; the officer reads the same. */
export function ErasureAccount({ frame, it }: { readonly frame: Frame; readonly it: Erasure }) {
  const text = TEXTS[frame.language].report;
  const counts = (['kamers', 'berichten', 'media', 'rijen'] as const).map((name) =>
    text.counts[name](it.counts[name] ?? 0),
  );
  return (
    <>
      {it.doneAt !== null && (
        <>
          <Heading level={2}>{text.gone}</Heading>
          <List items={[...counts, text.account]} />
        </>
      )}
      <Heading level={2}>{text.left}</Heading>
      <List items={text.leftItems} />
    </>
  );
}

/** The link has expired, or never was; told alike. */
export function noReportView(frame: Frame) {
  const { gone } = TEXTS[frame.language];
  return (
    <Page frame={frame} title={gone.title}>
      <Paragraph lead>{gone.text}</Paragraph>
      <Link href={pathTo('privacy')}>{frame.gemeente.naam}</Link>
    </Page>
  );
}
