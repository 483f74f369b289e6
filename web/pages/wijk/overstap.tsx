import { OVERSTAP_NL as TEXT } from '#basis/catalogue/pages/wijk-overstap.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { Checkbox, Checkboxes } from '../../components/choices.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { TextArea } from '../../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Qr } from '../../components/qr.tsx';
import { EmptyState, Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { date } from './when.ts';

export type InvitedShown = {
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly state: keyof typeof TEXT.states;
};
type Common = { readonly wijk: WijkFrame; readonly isPerson: boolean };
type Open = Common & {
  readonly url: string;
  readonly qr: Parameters<typeof Qr>[0]['square'];
  readonly until: Date;
  readonly invited: readonly InvitedShown[];
  readonly matches: readonly {
    readonly id: string;
    readonly name: string;
    readonly listed: string;
    readonly where: string;
    readonly sameName: boolean;
  }[];
};
type Part = { readonly frame: Frame; readonly form: FormState; readonly it: Open };

/** Before a move, or after one: what it is, and how to begin. */
export function moveBeginView(
  frame: Frame,
  form: FormState,
  it: Common & {
    readonly closed: { readonly at: Date; readonly invited: number; readonly over: number } | null;
  },
) {
  const { closed } = it;
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      {closed !== null && (
        <Paragraph>{TEXT.closedFigures(closed.over, closed.invited, date(closed.at))}</Paragraph>
      )}
      <Paragraph>{it.isPerson ? TEXT.beginAbout : TEXT.noPerson}</Paragraph>
      {it.isPerson && (
        <Form frame={frame}>
          <div>
            <Button name="doe" value="begin">
              {closed === null ? TEXT.begin : TEXT.again}
            </Button>
          </div>
        </Form>
      )}
    </WijkPage>
  );
}

/** A move that goes on. */
export function moveView(frame: Frame, form: FormState, it: Open) {
  const part = { frame, form, it };
  const over = it.invited.filter(({ state }) => state === 'over').length;
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>
        {it.invited.length === 0 ? TEXT.lead : TEXT.progress(over, it.invited.length)}
      </Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      {!it.isPerson && (
        <Alert frame={frame} kind="info">
          {TEXT.noPerson}
        </Alert>
      )}
      <Heading level={2}>{TEXT.steps.share}</Heading>
      <Paragraph>{TEXT.shareAbout}</Paragraph>
      <CopyField
        rows={8}
        {...{ frame, name: 'bericht', label: TEXT.shareLabel }}
        value={TEXT.share(it.wijk.naam, it.url)}
      />
      <Qr square={it.qr} alt={TEXT.qrAlt(it.wijk.naam)} />
      <AddList {...part} />
      <Vouch {...part} />
      <Listed {...part} />
      <Close {...part} over={over} />
    </WijkPage>
  );
}

function AddList({ frame, form, it }: Part) {
  return (
    <>
      <Heading level={2}>{TEXT.steps.list}</Heading>
      <Paragraph>{TEXT.until(date(it.until))}</Paragraph>
      {it.isPerson && (
        <Form frame={frame}>
          <TextArea
            {...{ frame, form, name: 'lijst', label: TEXT.labels.lijst, rows: 8 }}
            description={
              <>
                {TEXT.listAbout}
                <br />
                {TEXT.listExample}
              </>
            }
          />
          <div>
            <Button name="doe" value="lijst">
              {TEXT.add}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Vouch({ frame, form, it }: Part) {
  return (
    <>
      <Heading level={2}>{TEXT.steps.vouch}</Heading>
      {it.matches.length === 0 ? (
        <Paragraph>{TEXT.vouchNone}</Paragraph>
      ) : (
        <Form frame={frame}>
          <Paragraph>{TEXT.vouchAbout}</Paragraph>
          <Checkboxes
            {...{ frame, form, name: 'ken', label: TEXT.labels.ken }}
            options={it.matches.map(({ id, name, listed, where, sameName }) => ({
              value: id,
              label: `${TEXT.match(name, listed)}, ${where}`,
              ...(sameName ? {} : { description: TEXT.otherName }),
            }))}
          />
          <div>
            <Button name="doe" value="ken">
              {TEXT.vouch}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Listed({ frame, form, it }: Part) {
  return (
    <>
      <Heading level={2}>{TEXT.listHeading}</Heading>
      {it.invited.length === 0 ? (
        <EmptyState>{TEXT.empty}</EmptyState>
      ) : (
        <Form frame={frame}>
          <Checkboxes
            {...{ frame, form, name: 'wie', label: TEXT.labels.wie }}
            options={it.invited.map(({ id, name, where, state }) => ({
              value: id,
              label: `${name}, ${where} – ${TEXT.states[state]}`,
            }))}
          />
          <Actions>
            <Button kind="secondary" name="doe" value="over">
              {TEXT.markOver}
            </Button>
            <Button kind="secondary" name="doe" value="weg">
              {TEXT.remove}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Close({ frame, form, it, over }: Part & { readonly over: number }) {
  const { naam } = it.wijk;
  return (
    <>
      <Heading level={2}>{TEXT.steps.close}</Heading>
      <Paragraph>{TEXT.remindAbout}</Paragraph>
      <CopyField
        rows={8}
        {...{ frame, name: 'herinnering', label: TEXT.remindLabel }}
        value={TEXT.remind(naam, over, it.invited.length, it.url)}
      />
      <Paragraph>{TEXT.closeAbout}</Paragraph>
      <CopyField
        rows={8}
        {...{ frame, name: 'afscheid', label: TEXT.goodbyeLabel }}
        value={TEXT.goodbye(naam, it.url)}
      />
      {it.isPerson && (
        <Form frame={frame}>
          <Checkbox {...{ frame, form, name: 'bevestig', label: TEXT.labels.bevestig }} />
          <div>
            <Button kind="secondary" hint="danger" name="doe" value="sluit">
              {TEXT.close}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
