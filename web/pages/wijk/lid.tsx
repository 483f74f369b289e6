import { LEDEN_NL, LID_NL as TEXT } from '#basis/catalogue/pages/wijk-leden.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { Radios, Select } from '../../components/choices.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { DataList } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Qr } from '../../components/qr.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { MemberShown } from './leden.tsx';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { date, moment } from './when.ts';

const RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const rules = RULES.map((nr) => ({ value: String(nr), label: TEXT.rule(nr) }));
const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

type Model = {
  readonly wijk: WijkFrame;
  readonly member: Omit<MemberShown, 'to'>;
  /** Why nothing can be done here; null if it can. */
  readonly why: string | null;
  readonly needsTwo: boolean;
  readonly back: Path;
};
type Part = { readonly frame: Frame; readonly form: FormState; readonly it: Model };

/** One member, and what a coordinator can do. */
export function memberView(frame: Frame, form: FormState, it: Model) {
  const { member } = it;
  const part = { frame, form, it };
  return (
    <WijkPage
      frame={frame}
      wijk={it.wijk}
      title={member.name}
      form={form}
      back={{ to: it.back, text: TEXT.back }}
    >
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      <DataList
        items={[
          { key: LEDEN_NL.columns.street, value: member.street ?? LEDEN_NL.noStreet },
          { key: LEDEN_NL.columns.role, value: LEDEN_NL.roles[member.role] },
          { key: LEDEN_NL.columns.since, value: date(member.since) },
        ]}
      />
      {it.why === null ? (
        <>
          <ReadOnly {...part} />
          <Password frame={frame} />
          <End {...part} />
          <Remove {...part} />
        </>
      ) : (
        <Alert frame={frame} kind="info">
          {it.why}
        </Alert>
      )}
    </WijkPage>
  );
}

function ReadOnly({ frame, form, it }: Part) {
  const texts = TEXT.readOnly;
  const { readOnlyUntil } = it.member;
  return (
    <>
      <Heading level={2}>{texts.heading}</Heading>
      <Paragraph>{readOnlyUntil === null ? texts.about : texts.until(moment(readOnlyUntil))}</Paragraph>
      <Form frame={frame}>
        {readOnlyUntil === null && (
          <>
            <Radios
              {...{ frame, form, name: 'uren', label: TEXT.labels.uren }}
              options={optionsOf(texts.hours)}
            />
            <Select
              {...{ frame, form, name: 'regelLezen', label: TEXT.labels.regelLezen, options: rules }}
              empty={TEXT.choose}
            />
          </>
        )}
        <div>
          <Button kind="secondary" name="doe" value={readOnlyUntil === null ? 'alleen-lezen' : 'schrijven'}>
            {readOnlyUntil === null ? texts.button : texts.lift}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Password({ frame }: { readonly frame: Frame }) {
  const texts = TEXT.password;
  return (
    <>
      <Heading level={2}>{texts.heading}</Heading>
      <Paragraph>{texts.about}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button kind="secondary" name="doe" value="wachtwoord">
            {texts.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** The link for a new password, shown once. */
export function passwordLinkView(
  frame: Frame,
  it: {
    readonly wijk: WijkFrame;
    readonly name: string;
    readonly url: string;
    readonly hours: number;
    readonly qr: Parameters<typeof Qr>[0]['square'];
    readonly back: Path;
  },
) {
  const texts = TEXT.password;
  return (
    <WijkPage
      frame={frame}
      wijk={it.wijk}
      title={texts.title(it.name)}
      back={{ to: it.back, text: TEXT.back }}
    >
      <Paragraph lead>{texts.lead(it.hours)}</Paragraph>
      <Qr square={it.qr} alt={texts.qrAlt} />
      <CopyField frame={frame} name="link" label={texts.link} value={it.url} />
      <Paragraph>{texts.once}</Paragraph>
    </WijkPage>
  );
}

function End({ frame, form }: Part) {
  const texts = TEXT.end;
  return (
    <>
      <Heading level={2}>{texts.heading}</Heading>
      <Paragraph>{texts.about}</Paragraph>
      <Form frame={frame}>
        <Radios
          {...{ frame, form, name: 'reden', label: TEXT.labels.reden }}
          options={optionsOf(texts.reasons)}
        />
        <div>
          <Button kind="secondary" hint="danger" name="doe" value="eind">
            {texts.button}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Remove({ frame, form, it }: Part) {
  const texts = TEXT.remove;
  return (
    <>
      <Heading level={2}>{texts.heading}</Heading>
      <Paragraph>{texts.about(it.needsTwo)}</Paragraph>
      <Form frame={frame}>
        <Select
          {...{ frame, form, name: 'regelWeg', label: TEXT.labels.regelWeg, options: rules }}
          empty={TEXT.choose}
        />
        <div>
          <Button kind="secondary" hint="danger" name="doe" value="verwijderen">
            {texts.button}
          </Button>
        </div>
      </Form>
    </>
  );
}
