import type { ComponentChildren } from 'preact';
import { INRICHTEN_NL as TEXT } from '#basis/catalogue/pages/inrichten.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Select } from '../components/choices.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

type Step = keyof typeof TEXT.steps;
const STEPS = Object.keys(TEXT.steps) as Step[];

/** A group whose checklist is open. */
export type SettingUp = {
  readonly gebied: string;
  readonly naam: string;
  readonly yes: { readonly gemeente: boolean; readonly wijkagent: boolean; readonly coordinator: boolean };
};
export type InrichtenModel = {
  readonly done: Readonly<Record<Step, boolean>>;
  /** Null: all is done. */
  readonly next: Step | null;
  readonly details: { readonly naam: string; readonly code: string; readonly telefoon: string };
  readonly gebieden: number;
  readonly addresses: number;
  readonly groups: number;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly settingUp: SettingUp | null;
  /** `isLate`: it takes so long that another may be asked for. */
  readonly trial: {
    readonly outcome: keyof typeof TEXT.trial.outcome | null;
    readonly isLate: boolean;
  } | null;
};
type Props = { readonly frame: Frame; readonly form: FormState; readonly model: InrichtenModel };

/** Setting an installation up, step by step; each can be seen, and done in any order that makes sense. */
export function inrichtenView(frame: Frame, form: FormState, model: InrichtenModel) {
  const bodies: Readonly<Record<Step, ComponentChildren>> = {
    gegevens: <Details {...{ frame, form, model }} />,
    grenzen: <ReadIn text={TEXT.boundaries} count={model.gebieden} />,
    adressen: <ReadIn text={TEXT.addresses} count={model.addresses} />,
    wijk: <FirstGroup {...{ frame, form, model }} />,
    proef: <Trial {...{ frame, form, model }} />,
  };
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ ...TEXT.details.labels, gebied: TEXT.wijk.label }} />
      {model.next === null ? (
        <>
          <Alert frame={frame} kind="ok">
            {TEXT.ready}
          </Alert>
          <Heading level={2}>{TEXT.next.title}</Heading>
          <List
            items={[
              <Link href={pathTo('beheer.drukwerk')}>{TEXT.next.print}</Link>,
              <Link href={pathTo('beheer.instellingen')}>{TEXT.next.settings}</Link>,
              <Link href={pathTo('beheer.wijken')}>{TEXT.wijk.link}</Link>,
            ]}
          />
        </>
      ) : (
        <Paragraph lead>{TEXT.lead}</Paragraph>
      )}
      {STEPS.map((step, at) => (
        <section key={step} class="bb-stack">
          <Heading level={2}>{TEXT.step(at + 1, TEXT.steps[step], stateOf(model, step))}</Heading>
          {(step !== 'gegevens' || !model.done.gegevens) && (model.done[step] || isOpen(model, step))
            ? bodies[step]
            : step === 'gegevens' && <Paragraph>{TEXT.details.again}</Paragraph>}
        </section>
      ))}
    </Page>
  );
}

function stateOf({ done, next }: InrichtenModel, step: Step): string {
  return TEXT.state[done[step] ? 'gedaan' : step === next ? 'nu' : 'straks'];
}

/** The step that is next; and the last one, which can be done while the three are asked. */
const isOpen = ({ next, gebieden }: InrichtenModel, step: Step): boolean =>
  step === next || (step === 'proef' && gebieden > 0);

function Details({ frame, form, model }: Props) {
  const { labels, about, naamHint, codeHint, save } = TEXT.details;
  const field = (name: keyof typeof labels) => ({
    ...{ frame, form, name, label: labels[name], value: model.details[name] },
  });
  return (
    <Form frame={frame}>
      <Paragraph>{about}</Paragraph>
      <TextField {...field('naam')} description={naamHint} maxLength={60} />
      <TextField {...field('code')} description={codeHint} size={10} maxLength={6} />
      <TextField {...field('telefoon')} type="tel" maxLength={20} />
      <div>
        <Button name="doe" value="gegevens">
          {save}
        </Button>
      </div>
    </Form>
  );
}

type ReadInText = {
  readonly about: string;
  readonly link: string;
  done(count: number): string;
};

function ReadIn({ text, count }: { readonly text: ReadInText; readonly count: number }) {
  if (count > 0) return <Paragraph>{text.done(count)}</Paragraph>;
  return (
    <>
      <Paragraph>{text.about}</Paragraph>
      <div>
        <ButtonLink href={pathTo('beheer.inlezen', {}, { vanuit: 'inrichten' })}>{text.link}</ButtonLink>
      </div>
    </>
  );
}

function FirstGroup({ frame, form, model }: Props) {
  const { wijk } = TEXT;
  const { settingUp, groups, choices } = model;
  if (groups > 0) return <Paragraph>{wijk.done(groups)}</Paragraph>;
  if (settingUp !== null) {
    const { gebied, naam, yes } = settingUp;
    return (
      <>
        <Paragraph>{wijk.open(naam)}</Paragraph>
        <List
          items={(['gemeente', 'wijkagent', 'coordinator'] as const).map((who) => wijk.yes[who](yes[who]))}
        />
        <div>
          <ButtonLink href={pathTo('beheer.groep', { gebied })}>{wijk.goOn(naam)}</ButtonLink>
        </div>
      </>
    );
  }
  return (
    <Form frame={frame}>
      <Paragraph>{wijk.about}</Paragraph>
      <Select {...{ frame, form, name: 'gebied', label: wijk.label }} options={choices} />
      <div>
        <Button name="doe" value="wijk">
          {wijk.choose}
        </Button>
      </div>
    </Form>
  );
}

function Trial({ frame, model }: Props) {
  const { trial: text } = TEXT;
  const { trial } = model;
  const runs = trial !== null && trial.outcome === null && !trial.isLate;
  return (
    <>
      {trial?.outcome != null && (
        <Alert frame={frame} kind={trial.outcome === 'gelukt' ? 'ok' : 'warning'}>
          {text.outcome[trial.outcome]}
        </Alert>
      )}
      {runs ? (
        <>
          <Paragraph>{text.busy}</Paragraph>
          <div>
            <ButtonLink href={pathTo('beheer.inrichten', {}, { wacht: '1' })}>{text.look}</ButtonLink>
          </div>
        </>
      ) : (
        <Form frame={frame}>
          <Paragraph>{text.about}</Paragraph>
          <div>
            <Button kind={trial === null ? 'primary' : 'secondary'} name="doe" value="proef">
              {trial === null ? text.send : text.again}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
