import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { CopyField } from '../components/copy-field.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Qr } from '../components/qr.tsx';
import { ButtonLink, Heading, Link, List, Paragraph } from '../components/text.tsx';
import { ELEMENT_X } from '../element-x.ts';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { PasswordFields, passwordLabels } from './password-fields.tsx';

const DESKTOP = 'https://element.io/download';

/** Proven: a name and a password, and the account is made. */
export function chooseView(
  frame: Frame,
  form: FormState,
  { naam, words }: { readonly naam: string; readonly words: string },
) {
  const text = ACCOUNT[frame.language].choose;
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ naam: text.name, ...passwordLabels(frame) }} />
      <Form frame={frame}>
        <TextField
          {...{ frame, form }}
          name="naam"
          label={text.name}
          value={naam}
          autocomplete="name"
          maxLength={60}
        />
        <PasswordFields {...{ frame, form, words }} />
        <div>
          <Button>{text.button}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** Of who takes part already and moves. */
export function movingView(frame: Frame, form: FormState, { wijk }: { readonly wijk: string }) {
  const text = ACCOUNT[frame.language].moving;
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Paragraph lead>{text.text(wijk)}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <Form frame={frame}>
        <div>
          <Button>{text.button}</Button>
        </div>
      </Form>
    </Page>
  );
}

const AGAIN_SECONDS = 15;

/** The rooms are being made, and take longer than the page waited for them. */
export function busyView(frame: Frame) {
  const text = ACCOUNT[frame.language].busy;
  return (
    <Page frame={frame} title={text.title} again={AGAIN_SECONDS}>
      <Paragraph lead>{text.text}</Paragraph>
      <Paragraph>
        {text.wait} <Link href={frame.here}>{text.now}</Link>
      </Paragraph>
    </Page>
  );
}

export type ReadyModel = {
  readonly wijk: string;
  /** `rustige-groene-reiger-41`, as it is typed at a log-in. */
  readonly localpart: string;
  readonly serverName: string;
  /** Opens Element X with user and server filled in; design: "Element X logs in by password". */
  readonly appLink: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly webClient: string | null;
};

/** The way into the app. The password is not here: the service does not have it. */
export function readyView(frame: Frame, model: ReadyModel) {
  const text = ACCOUNT[frame.language].ready;
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead(model.wijk)}</Paragraph>
      <CopyField frame={frame} name="gebruikersnaam" label={text.userName} value={model.localpart} />
      <Paragraph>{text.remember}</Paragraph>
      <Heading level={2}>{text.phone}</Heading>
      <List
        ordered
        items={[
          <>
            {text.steps.install} <Link href={ELEMENT_X.android}>{text.android}</Link>,{' '}
            <Link href={ELEMENT_X.iphone}>{text.iphone}</Link>.
          </>,
          text.steps.open,
          text.steps.password,
        ]}
      />
      <div>
        <ButtonLink href={model.appLink}>{text.openApp}</ButtonLink>
      </div>
      <Paragraph>{text.encryption}</Paragraph>
      <Paragraph>{text.first}</Paragraph>
      <Paragraph>
        <strong>{text.safe}</strong>
      </Paragraph>
      <Heading level={2}>{text.computer}</Heading>
      <Paragraph>{text.scan}</Paragraph>
      <Qr square={model.qr} alt={text.scanAlt} />
      <List
        items={[
          ...(model.webClient === null ? [] : [<Link href={model.webClient}>{text.web}</Link>]),
          <Link href={DESKTOP}>{text.desktop}</Link>,
        ]}
      />
      <CopyField frame={frame} name="server" label={text.server} value={model.serverName} />
    </Page>
  );
}
