import { AVOND } from '#basis/catalogue/pages/avond.ts';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { Radios } from '../components/choices.tsx';
import { Table } from '../components/data.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Qr } from '../components/qr.tsx';
import { ButtonLink, EmptyState, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { momentText } from '../moment.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

/** What somebody sees who scanned the code. `evening` null: it is over, or never was. */
export function eveningView(
  frame: Frame,
  evening: { readonly naam: string; readonly hasGroup: boolean; readonly to: Path } | null,
) {
  const text = AVOND[frame.language];
  if (evening === null)
    return (
      <Page frame={frame} title={text.over.title}>
        <Paragraph lead>{text.over.text}</Paragraph>
        <ButtonLink href={pathTo('wijken.zoek')}>{text.over.find}</ButtonLink>
      </Page>
    );
  return (
    <Page frame={frame} title={text.title(evening.naam)}>
      <Paragraph lead>{evening.hasGroup ? text.lead : text.noGroup}</Paragraph>
      {evening.hasGroup && <List items={text.steps} ordered />}
      <Actions>
        <ButtonLink href={evening.to}>{evening.hasGroup ? text.join : text.start}</ButtonLink>
      </Actions>
    </Page>
  );
}

export type EveningModel = {
  readonly gebied: { readonly code: string; readonly naam: string };
  readonly until: Date | null;
  readonly hours: readonly number[];
  /** Who signed up, each with where they stand, and where the officer helps them on. */
  readonly signUps: readonly {
    readonly id: string;
    readonly step: string;
    readonly since: Date;
    readonly to: Path;
  }[];
};

/** The officer's page of an evening. */
export function eveningBeheerView(frame: Frame, form: FormState, model: EveningModel) {
  const { evening: text } = TEXT;
  const { gebied, until } = model;
  return (
    <Page frame={frame} title={text.title(gebied.naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ uren: text.hours }} />
      {until === null ? (
        <>
          <Paragraph lead>{text.lead}</Paragraph>
          <Form frame={frame}>
            <Radios
              {...{ frame, form, name: 'uren', label: text.hours }}
              value="3"
              options={model.hours.map((hours) => ({ value: String(hours), label: text.hoursOption(hours) }))}
            />
            <div>
              <Button name="doe" value="open">
                {text.open}
              </Button>
            </div>
          </Form>
        </>
      ) : (
        <>
          <Paragraph lead>{text.isOpen(momentText('nl', until))}</Paragraph>
          <Actions>
            <ButtonLink href={pathTo('beheer.avond.scherm', { gebied: gebied.code })}>
              {text.screen}
            </ButtonLink>
          </Actions>
          <SignUps model={model} />
          <Form frame={frame}>
            <div>
              <Button kind="secondary" name="doe" value="sluit">
                {text.close}
              </Button>
            </div>
          </Form>
        </>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.wijk', { gebied: gebied.code })}>{text.back}</Link>
      </Paragraph>
    </Page>
  );
}

function SignUps({ model: { gebied, signUps } }: { readonly model: EveningModel }) {
  const { evening: text } = TEXT;
  const counts = new Map<string, number>();
  for (const { step } of signUps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return (
    <>
      <Heading level={2}>{text.where}</Heading>
      <Paragraph>
        {text.whereAbout} <Link href={pathTo('beheer.avond', { gebied: gebied.code })}>{text.refresh}</Link>
      </Paragraph>
      {signUps.length === 0 ? (
        <EmptyState>{text.nobody}</EmptyState>
      ) : (
        <>
          <List items={[...counts].map(([step, count]) => text.count(step, count))} />
          <Table
            caption={text.where}
            columns={[{ head: text.columns.wie }, { head: text.columns.stap }, { head: text.columns.sinds }]}
            rows={signUps.map(({ id, step, since, to }, at) => ({
              key: id,
              cells: [
                <Link key="wie" href={to}>
                  {text.nr(at + 1)}
                </Link>,
                step,
                momentText('nl', since),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

/** For a screen in the hall: as large as it goes. */
export function eveningScreenView(
  frame: Frame,
  {
    gebied,
    url,
    square,
  }: {
    readonly gebied: { readonly code: string; readonly naam: string };
    readonly url: string;
    readonly square: Parameters<typeof Qr>[0]['square'];
  },
) {
  const { evening: text } = TEXT;
  return (
    <Page frame={frame} title={text.screenTitle(gebied.naam)}>
      <Paragraph lead>{text.screenLead}</Paragraph>
      <div class="bb-wide bb-screen">
        <Qr square={square} alt={text.screenAlternative} />
        <Paragraph>{text.screenOr}</Paragraph>
        <p class="bb-screen-address">{url}</p>
      </div>
      <Paragraph>
        <Link href={pathTo('beheer.avond', { gebied: gebied.code })}>{text.where}</Link>
      </Paragraph>
    </Page>
  );
}
