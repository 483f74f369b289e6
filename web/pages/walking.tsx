import { WALKING_PAGE } from '#basis/catalogue/pages/walking.ts';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { dayInWords, whenOf } from '#basis/round-when.ts';
import { Alert } from '../components/alert.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { CopyField } from '../components/copy-field.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import { formOf } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

type Group = { readonly gebied: GebiedCode; readonly naam: string };
export type WalkingModel = {
  readonly group: Group;
  /** More groups that they take part in. */
  readonly others: readonly Group[];
  /** `niet`: they may only read. */
  readonly state: 'geen' | 'niet' | 'aangeboden' | 'aangenomen';
  /** They may only read, and walk no round meanwhile. */
  readonly isPaused: boolean;
  readonly weekdays: readonly number[];
  readonly away: readonly {
    readonly from: string;
    readonly until: string;
    readonly byCoordinator: boolean;
  }[];
  /** What they may know: those that they were asked for. */
  readonly rounds: readonly {
    readonly id: string;
    readonly begins: Date;
    readonly ends: Date;
    readonly answer: 'yes' | 'open' | 'off';
  }[];
  readonly hasCalendar: boolean;
};
type Part = { readonly frame: Frame; readonly form: FormState; readonly it: WalkingModel };

/** Offering to walk rounds; and for who walks: their rounds, when they can, their calendar, and stopping. */
export function walkingView(frame: Frame, form: FormState, it: WalkingModel) {
  const text = WALKING_PAGE[frame.language];
  const part = { frame, form, it };
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={text.labels} />
      <Heading level={2}>{text.group(it.group.naam)}</Heading>
      {it.state === 'geen' && <Offer frame={frame} />}
      {it.state === 'niet' && (
        <Alert frame={frame} kind="info">
          {text.offer.notNow}
        </Alert>
      )}
      {it.state === 'aangeboden' && <Paragraph>{text.offered}</Paragraph>}
      {it.state === 'aangenomen' && (
        <>
          <Paragraph>{text.walks}</Paragraph>
          {it.isPaused && (
            <Alert frame={frame} kind="info">
              {WALKING[frame.language].paused}
            </Alert>
          )}
          <Rounds frame={frame} it={it} />
          <Evenings {...part} form={formOf(form, 'avonden')} />
          <Away {...part} />
          <Calendar frame={frame} it={it} />
        </>
      )}
      {(it.state === 'aangeboden' || it.state === 'aangenomen') && <Stop frame={frame} />}
      {it.others.length > 0 && (
        <>
          <Paragraph>{text.others}</Paragraph>
          <List
            items={it.others.map(({ gebied, naam }) => (
              <Link key={gebied} href={pathTo('meelopen', {}, { gebied })}>
                {text.group(naam)}
              </Link>
            ))}
          />
        </>
      )}
    </Page>
  );
}

function Offer({ frame }: { readonly frame: Frame }) {
  const { offer } = WALKING_PAGE[frame.language];
  return (
    <>
      <Paragraph>{offer.about}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button name="doe" value="aanbieden">
            {offer.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Rounds({ frame, it }: Pick<Part, 'frame' | 'it'>) {
  const { rounds } = WALKING_PAGE[frame.language];
  return (
    <>
      <Heading level={3}>{rounds.heading}</Heading>
      {it.rounds.length === 0 ? (
        <Paragraph>{rounds.none}</Paragraph>
      ) : (
        <List
          items={it.rounds.map((round) => {
            const { day, from, until } = whenOf(round, frame.language);
            return rounds.item(day, from, until, rounds[round.answer]);
          })}
        />
      )}
    </>
  );
}

function Evenings({ frame, form, it }: Part) {
  const { evenings } = WALKING_PAGE[frame.language];
  return (
    <>
      <Heading level={3}>{evenings.heading}</Heading>
      <Form frame={frame}>
        <Checkboxes
          {...{ frame, form, name: 'weekdag', label: evenings.label, optional: true }}
          description={evenings.about}
          values={it.weekdays.map(String)}
          options={evenings.days.map((label, at) => ({ value: String(at + 1), label }))}
        />
        <div>
          <Button name="doe" value="avonden">
            {evenings.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Away({ frame, form, it }: Part) {
  const { away } = WALKING_PAGE[frame.language];
  const day = (text: string): string => dayInWords(text, frame.language);
  return (
    <>
      <Heading level={3}>{away.heading}</Heading>
      <Paragraph>{away.about}</Paragraph>
      {it.away.length > 0 && (
        <ul class="bb-cards bb-wide">
          {it.away.map(({ from, until, byCoordinator }) => (
            <li key={from}>
              <Paragraph>{away.item(day(from), day(until))}</Paragraph>
              {byCoordinator && <Paragraph>{away.byCoordinator}</Paragraph>}
              <Form frame={frame}>
                <input type="hidden" name="dag" value={from} />
                <div>
                  <Button
                    kind="secondary"
                    name="doe"
                    value="weg-terug"
                    label={away.removeThis(day(from), day(until))}
                  >
                    {away.remove}
                  </Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form frame={frame}>
        <div class="bb-pair">
          <TextField {...{ frame, form, name: 'van', label: away.from, type: 'date' }} />
          <TextField {...{ frame, form, name: 'tot', label: away.until, type: 'date' }} />
        </div>
        <div>
          <Button kind="secondary" name="doe" value="weg">
            {away.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Calendar({ frame, it }: Pick<Part, 'frame' | 'it'>) {
  const { calendar } = WALKING_PAGE[frame.language];
  return (
    <>
      <Heading level={3}>{calendar.heading}</Heading>
      <Paragraph>{it.hasCalendar ? calendar.has : calendar.about}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button kind="secondary" name="doe" value="agenda">
            {calendar.make}
          </Button>
        </div>
      </Form>
      {it.hasCalendar && (
        <Form frame={frame}>
          <div>
            <Button kind="secondary" name="doe" value="agenda-weg">
              {calendar.remove}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Stop({ frame }: { readonly frame: Frame }) {
  const { stop } = WALKING_PAGE[frame.language];
  return (
    <>
      <Heading level={3}>{stop.heading}</Heading>
      <Paragraph>{stop.about}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button kind="secondary" name="doe" value="stoppen">
            {stop.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** The link of somebody's calendar, shown once. */
export function calendarLinkView(frame: Frame, it: { readonly url: string; readonly gebied: GebiedCode }) {
  const { calendar } = WALKING_PAGE[frame.language];
  return (
    <Page frame={frame} title={calendar.shownTitle}>
      <Paragraph lead>{calendar.shownLead}</Paragraph>
      <CopyField frame={frame} name="agenda" label={calendar.shownLabel} value={it.url} />
      <Paragraph>{calendar.shownHow}</Paragraph>
      <ButtonLink href={pathTo('meelopen', {}, { gebied: it.gebied })} kind="secondary">
        {calendar.back}
      </ButtonLink>
    </Page>
  );
}

/** For who is signed in as a role, and not as somebody who lives somewhere. */
export function noWalkingView(frame: Frame) {
  const { title, noPerson } = WALKING_PAGE[frame.language];
  return (
    <Page frame={frame} title={title}>
      <Paragraph lead>{noPerson}</Paragraph>
    </Page>
  );
}
