import { WIJK_SURVEILLANCE_NL as TEXT } from '#basis/catalogue/pages/wijk-surveillance.nl.ts';
import { SHORTFALLS_NL } from '#basis/catalogue/surveillance.nl.ts';
import { dayInWords, monthName, whenOf } from '#basis/round-when.ts';
import type { SurveillanceSettings } from '#basis/wijk-settings.ts';
import { TELLING_MODES } from '#basis/wijk-settings.ts';
import { Alert } from '../../components/alert.tsx';
import { Checkboxes, Radios, Select } from '../../components/choices.tsx';
import { Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Heading, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import { formOf } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { CallingOff, GoingOn } from './surveillance-off.tsx';
import { date } from './when.ts';

type Person = { readonly id: string; readonly name: string; readonly instructedOn: string | null };
type Model = {
  readonly wijk: WijkFrame;
  readonly isPerson: boolean;
  readonly offers: readonly Person[];
  readonly walkers: readonly Person[];
  readonly walkerCount: number;
  /** How many can, as a rule, on each day of the week; Monday first. Not who. */
  readonly able: readonly number[];
  /** Days away that coordinators filled in for who walks. */
  readonly away: readonly {
    readonly volunteerId: string;
    readonly name: string;
    readonly from: string;
    readonly until: string;
  }[];
  /** Those that the reader may know of. */
  readonly rounds: readonly {
    readonly id: string;
    readonly begins: Date;
    readonly ends: Date;
    readonly state: string;
    readonly yes: number;
  }[];
  readonly drawn: readonly {
    readonly month: string;
    readonly wanted: number;
    readonly drawn: number;
    readonly shortfalls: readonly string[];
    readonly isCalledOff: boolean;
  }[];
  /** Of which all that is still to come can be called off; the first day of each. */
  readonly monthsToCallOff: readonly string[];
  /** Of which what there may be can be called off: `avond-` and the day. */
  readonly eveningsToCallOff: readonly string[];
  /** Rounds that were called off and can go on after all, and months of which all that is still to come was called off. */
  readonly roundsToResume: readonly { readonly id: string; readonly begins: Date; readonly ends: Date }[];
  readonly monthsToResume: readonly string[];
  readonly settings: SurveillanceSettings;
};
type Part = { readonly frame: Frame; readonly form: FormState; readonly it: Model };

/** Volunteers and rounds of a wijk. */
export function surveillanceView(frame: Frame, form: FormState, it: Model) {
  const part = { frame, form, it };
  const { rondes, lopers } = it.settings;
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      {!it.isPerson && (
        <Alert frame={frame} kind="info">
          {TEXT.noPerson}
        </Alert>
      )}
      {rondes === 0 && (
        <Alert frame={frame} kind="info">
          {TEXT.none}
        </Alert>
      )}
      {rondes > 0 && it.walkerCount < lopers && (
        <Alert frame={frame} kind="warning">
          {TEXT.few(it.walkerCount, lopers)}
        </Alert>
      )}
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      {it.isPerson && (
        <>
          <Offers {...part} />
          <Walkers {...part} />
          {it.walkers.length > 0 && <Evenings {...part} />}
        </>
      )}
      <Rounds it={it} />
      {it.isPerson && (
        <>
          <CallingOff
            {...{ frame, form, months: it.monthsToCallOff, evenings: it.eveningsToCallOff }}
            rounds={it.rounds.filter(({ state }) => state === 'gevraagd')}
          />
          <GoingOn {...{ frame, form, rounds: it.roundsToResume, months: it.monthsToResume }} />
        </>
      )}
      {it.isPerson && <Settings {...part} form={formOf(form, 'instellen')} />}
    </WijkPage>
  );
}

const optionsOf = (people: readonly Person[]) => people.map(({ id, name }) => ({ value: id, label: name }));

function Offers({ frame, form, it }: Part) {
  const { offers: text } = TEXT;
  return (
    <>
      <Heading level={2}>{text.heading}</Heading>
      {it.offers.length === 0 ? (
        <Paragraph>{text.none}</Paragraph>
      ) : (
        <Form frame={frame}>
          <Paragraph>{text.about}</Paragraph>
          <Select
            {...{ frame, form, name: 'wie', label: TEXT.labels.wie, empty: text.choose }}
            options={optionsOf(it.offers)}
          />
          <TextField {...{ frame, form, name: 'instructie', label: TEXT.labels.instructie, type: 'date' }} />
          <div>
            <Button name="doe" value="aannemen">
              {text.accept}
            </Button>{' '}
            <Button kind="secondary" name="doe" value="afwijzen">
              {text.decline}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Walkers({ frame, form, it }: Part) {
  const { walkers: text } = TEXT;
  return (
    <>
      <Heading level={2}>{text.heading}</Heading>
      {it.walkers.length === 0 ? (
        <Paragraph>{text.none}</Paragraph>
      ) : (
        <>
          <Table
            caption={text.caption}
            columns={[{ head: text.columns.name }, { head: text.columns.day }]}
            rows={it.walkers.map(({ id, name, instructedOn }) => ({
              key: id,
              cells: [name, instructedOn === null ? '' : date(new Date(`${instructedOn}T12:00:00Z`))],
            }))}
          />
          <Paragraph>
            {text.can(it.able.map((count, at) => text.canOn(TEXT.settings.days[at] ?? '', count)))}
          </Paragraph>
          <Form frame={frame}>
            <Select
              {...{ frame, form, name: 'stopt', label: TEXT.labels.stopt, empty: text.choose }}
              description={text.about}
              options={optionsOf(it.walkers)}
            />
            <div>
              <Button kind="secondary" name="doe" value="stoppen">
                {text.stop}
              </Button>
            </div>
          </Form>
        </>
      )}
    </>
  );
}

/** When somebody can, filled in for them. What they filled in themselves is not here. */
function Evenings({ frame, form, it }: Part) {
  const { evenings: text, labels } = TEXT;
  const field = (name: 'voor' | 'avond' | 'wegVan' | 'wegTot') => ({
    ...{ frame, form, name, label: labels[name] },
  });
  return (
    <>
      <Heading level={3}>{text.heading}</Heading>
      <Paragraph>{text.about}</Paragraph>
      <Form frame={frame}>
        <Select {...field('voor')} empty={text.choose} options={optionsOf(it.walkers)} />
        <Checkboxes
          {...field('avond')}
          optional
          description={text.evenings}
          options={TEXT.settings.days.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <div>
          <Button kind="secondary" name="doe" value="avonden">
            {text.keep}
          </Button>
        </div>
        <Paragraph>{text.away}</Paragraph>
        <div class="bb-pair">
          <TextField {...field('wegVan')} optional type="date" />
          <TextField {...field('wegTot')} optional type="date" />
        </div>
        <div>
          <Button kind="secondary" name="doe" value="weg">
            {text.add}
          </Button>
        </div>
      </Form>
      <AwayDays frame={frame} it={it} />
    </>
  );
}

/** Days that a coordinator filled in, each to be taken away again. */
function AwayDays({ frame, it }: Pick<Part, 'frame' | 'it'>) {
  const { evenings: text } = TEXT;
  if (it.away.length === 0) return null;
  return (
    <>
      <Paragraph>{text.list}</Paragraph>
      <ul class="bb-cards bb-wide">
        {it.away.map(({ volunteerId, name, from, until }) => {
          const days = [dayInWords(from, 'nl'), dayInWords(until, 'nl')] as const;
          return (
            <li key={`${volunteerId} ${from}`}>
              <Paragraph>{text.item(name, ...days)}</Paragraph>
              <Form frame={frame}>
                <input type="hidden" name="van-wie" value={volunteerId} />
                <input type="hidden" name="dag" value={from} />
                <div>
                  <Button
                    kind="secondary"
                    name="doe"
                    value="weg-terug"
                    label={text.removeThis(name, ...days)}
                  >
                    {text.remove}
                  </Button>
                </div>
              </Form>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Rounds({ it }: { readonly it: Model }) {
  const { rounds: text } = TEXT;
  const states: Readonly<Record<string, string>> = text.states;
  return (
    <>
      <Heading level={2}>{text.heading}</Heading>
      {it.rounds.length === 0 ? (
        <Paragraph>{text.none}</Paragraph>
      ) : (
        <List
          items={it.rounds.map((round) => {
            const { day, from, until } = whenOf(round, 'nl');
            return text.item(day, from, until, states[round.state] ?? text.asked(round.yes));
          })}
        />
      )}
      {it.drawn.map(({ month, wanted, drawn, shortfalls, isCalledOff }) => (
        <Paragraph key={month}>
          {[
            text.drawn(monthName(month), drawn, wanted),
            ...shortfalls.map((code) => SHORTFALLS_NL[code]),
            ...(isCalledOff ? [text.monthOff(monthName(month))] : []),
          ].join(' ')}
        </Paragraph>
      ))}
    </>
  );
}

function Settings({ frame, form, it: { settings } }: Part) {
  const { settings: text, labels } = TEXT;
  const field = (name: keyof typeof labels) => ({ frame, form, name, label: labels[name] });
  const number = (name: 'rondes' | 'duur' | 'lopers', description: string) => (
    <TextField
      {...field(name)}
      inputMode="numeric"
      size={3}
      description={description}
      value={String(settings[name])}
    />
  );
  return (
    <>
      <Heading level={2}>{text.heading}</Heading>
      <Paragraph>{text.about}</Paragraph>
      <Form frame={frame}>
        {number('rondes', text.rounds)}
        <Checkboxes
          {...field('weekdag')}
          values={settings.weekdagen.map(String)}
          options={text.days.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <Paragraph>{text.hours}</Paragraph>
        <div class="bb-pair">
          <TextField {...field('van')} size={5} value={settings.van} />
          <TextField {...field('tot')} size={5} value={settings.tot} />
        </div>
        {number('duur', text.minutes)}
        {number('lopers', text.walkers)}
        <TextField
          {...field('verzamelen')}
          optional
          maxLength={120}
          description={text.place}
          value={settings.verzamelen}
        />
        <Radios
          {...field('bewoners')}
          value={settings.bewoners}
          options={TELLING_MODES.map((value) => {
            const [label, description] = text.told[value] ?? ['', ''];
            return { value, label, description };
          })}
        />
        <div>
          <Button name="doe" value="instellen">
            {text.save}
          </Button>
        </div>
      </Form>
    </>
  );
}
