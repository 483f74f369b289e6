import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { PasskeyForm } from '../components/passkey.tsx';
import type { AppToAdd } from '../components/second-step.tsx';
import { AddApp } from '../components/second-step.tsx';
import { ButtonLink, Details, Link, List, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

/** Asks for a code or passkey of who has one. `passkey`: WebAuthn's options; null if they have none. */
export function giveStepView(frame: Frame, form: FormState, it: { readonly passkey: object | null }) {
  const text = SECOND_STEP[frame.language];
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ code: text.code }} />
      <CodeForm {...{ frame, form }} about={text.codeAbout} />
      {it.passkey !== null && <PasskeyForm frame={frame} does="use" doel="gebruik" options={it.passkey} />}
      <Details summary={text.lost}>
        <Paragraph>{text.lostAbout}</Paragraph>
      </Details>
    </Page>
  );
}

/** Asks who came by a link for a role for the code that went with it. `isGone`: it can not be given any more. */
export function roleStepView(frame: Frame, form: FormState, { isGone }: { readonly isGone: boolean }) {
  const text = SECOND_STEP[frame.language];
  return (
    <Page frame={frame} title={text.title} form={form}>
      {isGone ? (
        <Paragraph lead>{text.roleGone}</Paragraph>
      ) : (
        <>
          <Paragraph lead>{text.roleLead}</Paragraph>
          <ErrorSummary frame={frame} form={form} labels={{ code: text.code }} />
          <CodeForm {...{ frame, form }} about={text.roleAbout} />
        </>
      )}
    </Page>
  );
}

function CodeForm({
  frame,
  form,
  about,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly about: string;
}) {
  const text = SECOND_STEP[frame.language];
  return (
    <Form frame={frame}>
      <input type="hidden" name="doel" value="code" />
      <TextField
        {...{ frame, form, name: 'code', label: text.code }}
        description={about}
        autocomplete="one-time-code"
        maxLength={20}
        size={12}
      />
      <div>
        <Button>{text.go}</Button>
      </div>
    </Form>
  );
}

/** For who must do a second step and has none yet. */
export function enrolStepView(
  frame: Frame,
  form: FormState,
  it: { readonly app: AppToAdd; readonly passkey: object | null },
) {
  const { enrol } = SECOND_STEP[frame.language];
  return (
    <Page frame={frame} title={enrol.title} form={form}>
      <Paragraph lead>{enrol.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ cijfers: enrol.code }} />
      <AddApp {...{ frame, form }} app={it.app} title={enrol.app} />
      {it.passkey !== null && <PasskeyForm frame={frame} does="make" doel="maak" options={it.passkey} />}
    </Page>
  );
}

/** The codes to fall back on, this once. */
export function sparesView(
  frame: Frame,
  { codes, next }: { readonly codes: readonly string[]; readonly next: Path },
) {
  const { spares } = SECOND_STEP[frame.language];
  return (
    <Page frame={frame} title={spares.title}>
      <Paragraph lead>{spares.lead}</Paragraph>
      <List items={codes.map((code) => <code key={code}>{code}</code>)} />
      <Paragraph>{spares.about}</Paragraph>
      <div>
        <ButtonLink href={next}>{spares.go}</ButtonLink>
      </div>
    </Page>
  );
}

/** For who came in by an office: there is nothing of their own to set. */
export function noOwnStepView(frame: Frame) {
  const { own } = SECOND_STEP[frame.language];
  return (
    <Page frame={frame} title={own.title}>
      <Paragraph lead>{own.office}</Paragraph>
      <Paragraph>
        <Link href={pathTo('mijn')}>{own.back}</Link>
      </Paragraph>
    </Page>
  );
}
