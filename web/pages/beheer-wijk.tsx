import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Checkbox } from '../components/choices.tsx';
import { DataList } from '../components/data.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Details, Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { momentText } from '../moment.ts';
import { pathTo } from '../paths.ts';
import type { WijkRow } from './beheer-wijken.tsx';

export type WijkModel = WijkRow & {
  readonly soort: 'wijk' | 'buurt';
  readonly buurtpraat: boolean;
  readonly gemeente: number;
  readonly standAt: Date | null;
  /** Steps that went wrong in the last run, as codes. */
  readonly faults: readonly string[];
  /** It was on before, and has still what it needs. */
  readonly mayGoOn: boolean;
  readonly isOfficer: boolean;
  /** The reader may see the pages of its coordinators, as far as those have no texts. */
  readonly coordination: boolean;
  /** What is wrong with who keeps it. */
  readonly warnings: readonly string[];
};
type Props = { readonly frame: Frame; readonly form: FormState; readonly wijk: WijkModel };

/** One wijk or buurt: how it stands, and what can be done with its group. */
export function wijkBeheerView(frame: Frame, form: FormState, wijk: WijkModel) {
  const { one } = TEXT;
  const { code, aan } = wijk;
  return (
    <Page frame={frame} title={`${one.soort[wijk.soort]} ${wijk.naam}`} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ zeker: one.offSure }} />
      <State frame={frame} form={form} wijk={wijk} />
      <Actions>
        {wijk.coordination && <Link href={pathTo('wijk', { gebied: code })}>{one.coordination}</Link>}
        <Link href={pathTo('wijken.gebied', { gebied: code })}>{one.public}</Link>
        {wijk.isOfficer && <Link href={pathTo('beheer.avond', { gebied: code })}>{one.evening}</Link>}
        <Link href={pathTo('beheer.wijken')}>{one.back}</Link>
      </Actions>
      {(aan || wijk.state === 'weg') && (
        <>
          <Heading level={2}>{one.rooms}</Heading>
          <ButtonLink kind="secondary" href={pathTo('beheer.wijk.plan', { gebied: code })}>
            {one.plan}
          </ButtonLink>
        </>
      )}
      {!aan && <SwitchOn frame={frame} form={form} wijk={wijk} />}
      {aan && <SwitchOff frame={frame} form={form} wijk={wijk} />}
    </Page>
  );
}

function State({ frame, wijk }: Props) {
  const { one, state } = TEXT;
  const { keys } = one;
  const count = (value: number) => String(value);
  return (
    <>
      {wijk.warnings.map((text) => (
        <Alert key={text} frame={frame} kind="warning">
          {text}
        </Alert>
      ))}
      {wijk.aan && wijk.wijkagenten === 0 && (
        <Alert frame={frame} kind="info">
          {one.noWijkagent}
        </Alert>
      )}
      {wijk.faults.length > 0 && (
        <Alert frame={frame} kind="error">
          {one.faults(wijk.faults.join(', '))}
        </Alert>
      )}
      <DataList
        items={[
          { key: keys.state, value: state[wijk.state] },
          {
            key: keys.since,
            value: wijk.standAt === null ? one.never : momentText('nl', wijk.standAt),
          },
          { key: keys.members, value: count(wijk.members) },
          { key: keys.coordinators, value: count(wijk.coordinators) },
          { key: keys.wijkagenten, value: count(wijk.wijkagenten) },
          { key: keys.gemeente, value: count(wijk.gemeente) },
          { key: keys.buurtpraat, value: wijk.buurtpraat ? one.yes : one.no },
          { key: keys.drift, value: count(wijk.drift) },
        ]}
      />
    </>
  );
}

function SwitchOn({ frame, wijk }: Props) {
  const { one } = TEXT;
  return (
    <>
      {wijk.isOfficer && wijk.state !== 'vervallen' && (
        <>
          <Heading level={2}>{one.setUp}</Heading>
          <Paragraph>{one.setUpAbout}</Paragraph>
          <ButtonLink href={pathTo('beheer.groep', { gebied: wijk.code })}>{one.setUp}</ButtonLink>
        </>
      )}
      {wijk.mayGoOn && (
        <Form frame={frame}>
          <Heading level={2}>{one.again}</Heading>
          <Paragraph>{one.againAbout}</Paragraph>
          <div>
            <Button kind="secondary" name="doe" value="aan">
              {one.againButton}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function SwitchOff({ frame, form, wijk }: Props) {
  const { one } = TEXT;
  return (
    <>
      <Form frame={frame}>
        <div>
          <Button kind="secondary" name="doe" value={wijk.buurtpraat ? 'praat-uit' : 'praat-aan'}>
            {wijk.buurtpraat ? one.buurtpraatOff : one.buurtpraatOn}
          </Button>
        </div>
      </Form>
      <Details summary={one.off}>
        <Form frame={frame}>
          <Paragraph>{one.offAbout}</Paragraph>
          <Checkbox {...{ frame, form, name: 'zeker', label: one.offSure }} />
          <div>
            <Button hint="danger" name="doe" value="uit">
              {one.offButton}
            </Button>
          </div>
        </Form>
      </Details>
    </>
  );
}

/** What a run over the rooms would do now. `lines` null: the homeserver is away. */
export type PlanModel = {
  readonly code: string;
  readonly naam: string;
  readonly lines: readonly string[] | null;
  /** People who would leave, of how many members; waits for a yes. */
  readonly waiting: { readonly people: number; readonly members: number } | null;
};

export function wijkPlanView(frame: Frame, form: FormState, { code, naam, lines, waiting }: PlanModel) {
  const { plan } = TEXT;
  return (
    <Page frame={frame} title={plan.title(naam)} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{ akkoord: plan.agree }} />
      {lines === null && (
        <Alert frame={frame} kind="warning">
          {plan.away}
        </Alert>
      )}
      {lines !== null && lines.length === 0 && <Paragraph lead>{plan.none}</Paragraph>}
      {lines !== null && lines.length > 0 && (
        <ul class="utrecht-unordered-list">
          {lines.map((line) => (
            <li key={line} class="utrecht-unordered-list__item">
              {line}
            </li>
          ))}
        </ul>
      )}
      {waiting !== null && (
        <Form frame={frame}>
          <Alert frame={frame} kind="warning">
            {plan.waiting(waiting.people, waiting.members)}
          </Alert>
          <Checkbox {...{ frame, form, name: 'akkoord', label: plan.sure(waiting.people) }} />
          <div>
            <Button hint="danger" name="doe" value="akkoord">
              {plan.agree}
            </Button>
          </div>
        </Form>
      )}
      {lines !== null && lines.length > 0 && (
        <Form frame={frame}>
          <div>
            <Button name="doe" value="uitvoeren">
              {plan.apply}
            </Button>
          </div>
        </Form>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.wijk', { gebied: code })}>{plan.back}</Link>
      </Paragraph>
    </Page>
  );
}
