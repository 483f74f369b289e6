import { MENSEN_NL, ROLES_NL } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { dutchDay } from '#basis/dutch-time.ts';
import type { GebiedRole } from '#basis/roles.ts';
import { GEBIED_ROLES } from '#basis/roles.ts';
import { Radios, Select } from '../../components/choices.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import { shownValue, UNTOUCHED } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

const TEXT = MENSEN_NL.person;
const { endReasons } = MENSEN_NL;
/** Why an official may say that a role ends; `andere-rol` is what happens by itself. */
const CHOSEN = ['zelf-vertrokken', 'verhuisd', 'gestopt', 'verwijderd', 'groep-opgeheven'] as const;

type Role = { readonly naam: string; readonly role: GebiedRole; readonly since: Date };
export type MensModel = {
  readonly displayName: string;
  readonly hasEnded: boolean;
  readonly hasSecondStep: boolean;
  readonly mayTie: boolean;
  /** A link that was made now: shown this once. */
  readonly tieLink: string | null;
  readonly gebieden: readonly { readonly code: string; readonly naam: string }[];
  readonly now: readonly (Role & { readonly gebied: string; readonly readOnlyUntil: Date | null })[];
  readonly former: readonly (Role & {
    readonly id: string;
    readonly until: Date;
    readonly reason: keyof typeof endReasons;
  })[];
};

/** One person: what roles they have, to be given and ended. */
export function mensView(frame: Frame, form: FormState, model: MensModel) {
  const labels = { ...TEXT.giveLabels, ...TEXT.endLabels };
  return (
    <Page frame={frame} title={model.displayName} form={form}>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Heading level={2}>{TEXT.roles}</Heading>
      {model.now.length === 0 ? (
        <Paragraph>{TEXT.noRoles}</Paragraph>
      ) : (
        <List
          items={model.now.map(
            ({ naam, role, since, readOnlyUntil }) =>
              `${MENSEN_NL.roleIn(ROLES_NL[role], naam)}, ${TEXT.since(dutchDay(since))}${
                readOnlyUntil === null ? '' : `, ${TEXT.readOnly(dutchDay(readOnlyUntil))}`
              }`,
          )}
        />
      )}
      {model.hasEnded ? (
        <Paragraph>{TEXT.ended}</Paragraph>
      ) : (
        <Give frame={frame} form={form} gebieden={model.gebieden} />
      )}
      {model.now.length > 0 && <End frame={frame} form={form} now={model.now} />}
      {model.hasSecondStep && <ClearStep frame={frame} />}
      {model.mayTie && <TieLink frame={frame} link={model.tieLink} />}
      {model.former.length > 0 && (
        <>
          <Heading level={2}>{TEXT.former}</Heading>
          <List
            items={model.former.map(
              ({ naam, role, since, until, reason }) =>
                `${MENSEN_NL.roleIn(ROLES_NL[role], naam)}, ${TEXT.until(dutchDay(since), dutchDay(until), endReasons[reason])}`,
            )}
          />
        </>
      )}
      <Paragraph>
        <Link href={pathTo('beheer.mensen')}>{TEXT.back}</Link>
      </Paragraph>
    </Page>
  );
}

function TieLink({ frame, link }: { readonly frame: Frame; readonly link: string | null }) {
  return (
    <>
      <Heading level={2}>{TEXT.tie}</Heading>
      <Paragraph>{TEXT.tieAbout}</Paragraph>
      {link !== null && <CopyField frame={frame} name="koppellink" label={TEXT.tieLink} value={link} />}
      <Form frame={frame}>
        <input type="hidden" name="doel" value="koppellink" />
        <div>
          <Button kind="secondary">{TEXT.tieButton}</Button>
        </div>
      </Form>
    </>
  );
}

function ClearStep({ frame }: { readonly frame: Frame }) {
  return (
    <>
      <Heading level={2}>{TEXT.step}</Heading>
      <Paragraph>{TEXT.stepAbout}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="stap-wissen" />
        <div>
          <Button kind="secondary" hint="danger">
            {TEXT.stepButton}
          </Button>
        </div>
      </Form>
    </>
  );
}

function End({
  frame,
  form,
  now,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly now: MensModel['now'];
}) {
  const own = shownValue(form, 'doel') === 'beeindig' ? form : UNTOUCHED;
  return (
    <>
      <Heading level={2}>{TEXT.end}</Heading>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="beeindig" />
        <Radios
          {...{ frame, form: own }}
          name="van"
          label={TEXT.endLabels.van}
          options={now.map(({ gebied, naam, role }) => ({
            value: gebied,
            label: MENSEN_NL.roleIn(ROLES_NL[role], naam),
          }))}
        />
        <Radios
          {...{ frame, form: own }}
          name="reden"
          label={TEXT.endLabels.reden}
          options={CHOSEN.map((value) => ({ value, label: endReasons[value] }))}
        />
        <div>
          <Button kind="secondary" hint="danger">
            {TEXT.endButton}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Give({
  frame,
  form,
  gebieden,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly gebieden: MensModel['gebieden'];
}) {
  const own = shownValue(form, 'doel') === 'geef' ? form : UNTOUCHED;
  return (
    <>
      <Heading level={2}>{TEXT.give}</Heading>
      <Paragraph>{TEXT.giveAbout}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="doel" value="geef" />
        <Select
          {...{ frame, form: own }}
          name="gebied"
          label={TEXT.giveLabels.gebied}
          options={gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
          empty=""
        />
        <Radios
          {...{ frame, form: own }}
          name="rol"
          label={TEXT.giveLabels.rol}
          options={GEBIED_ROLES.map((value) => ({
            value,
            label: ROLES_NL[value],
            description: TEXT.roleAbout[value],
          }))}
        />
        <div>
          <Button>{TEXT.giveButton}</Button>
        </div>
      </Form>
    </>
  );
}
