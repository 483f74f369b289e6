import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Checkbox } from '../components/choices.tsx';
import { FileField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** A file that was sent, and what reading it in would change. */
export type ShownPlan = {
  readonly id: string;
  readonly bestand: string;
  readonly lines: readonly string[];
  readonly changes: boolean;
  readonly isLarge: boolean;
};

/** Choosing a file, and then deciding on what it would change. */
export function inlezenView(
  frame: Frame,
  form: FormState,
  { plan, megabytes }: { readonly plan: ShownPlan | null; readonly megabytes: number },
) {
  const { read } = TEXT;
  return (
    <Page frame={frame} title={read.title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={read.labels} />
      {plan === null ? (
        <>
          <Paragraph lead>{read.lead}</Paragraph>
          <List items={read.kinds} />
          <Form frame={frame} files>
            <FileField
              {...{ frame, form, name: 'bestand', label: read.file, description: read.about(megabytes) }}
              accept=".geojson,.json,.csv,.txt"
            />
            <div>
              <Button>{read.send}</Button>
            </div>
          </Form>
        </>
      ) : (
        <Decision frame={frame} form={form} plan={plan} />
      )}
      <Paragraph>
        <Link href={pathTo('beheer.wijken')}>{TEXT.one.back}</Link>
      </Paragraph>
    </Page>
  );
}

function Decision({
  frame,
  form,
  plan,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly plan: ShownPlan;
}) {
  const { read } = TEXT;
  return (
    <>
      <Heading level={2}>{`${read.planTitle}: ${plan.bestand}`}</Heading>
      <pre class="bb-plan">{plan.lines.join('\n')}</pre>
      {!plan.changes && <Paragraph lead>{read.nothing}</Paragraph>}
      {plan.changes && (
        <Form frame={frame}>
          {plan.isLarge && (
            <>
              <Alert frame={frame} kind="warning">
                {read.large}
              </Alert>
              <Checkbox {...{ frame, form, name: 'zeker', label: read.sure }} />
            </>
          )}
          <div>
            <Button name="toepassen" value={plan.id}>
              {read.apply}
            </Button>
          </div>
        </Form>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.inlezen')}>{read.another}</Link>
      </Paragraph>
    </>
  );
}
