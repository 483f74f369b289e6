import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { LOST_PASSWORD } from '#basis/catalogue/pages/lost-password.ts';
import { CopyField } from '../components/copy-field.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import { UNTOUCHED } from '../form.ts';
import type { Frame } from '../frame.ts';
import { PasswordFields, passwordLabels } from './password-fields.tsx';

/** Ways to a new password. `byMail`: the service can send e-mail. */
export function lostPasswordView(frame: Frame, form: FormState, { byMail }: { readonly byMail: boolean }) {
  const lost = LOST_PASSWORD[frame.language];
  const labels = { ...lost.labels, email: lost.email };
  // Two forms: what is wrong belongs to the one that was sent.
  const isMail = form.typed?.langs === 'email';
  const own = (name: keyof typeof lost.labels) => ({
    ...{ frame, name, label: lost.labels[name], form: isMail ? UNTOUCHED : form },
  });
  return (
    <Page frame={frame} title={lost.title} form={form}>
      <Paragraph lead>{lost.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Heading level={2}>{lost.coordinator}</Heading>
      <Paragraph>{lost.coordinatorText}</Paragraph>
      {byMail && (
        <>
          <Heading level={2}>{lost.byMail}</Heading>
          <Paragraph>{lost.byMailText}</Paragraph>
          <Form frame={frame}>
            <input type="hidden" name="langs" value="email" />
            <TextField
              {...{ frame, form: isMail ? form : UNTOUCHED }}
              name="email"
              label={lost.email}
              type="email"
              autocomplete="email"
              maxLength={254}
            />
            <div>
              <Button>{lost.sendMail}</Button>
            </div>
          </Form>
        </>
      )}
      <Heading level={2}>{lost.byLetter}</Heading>
      <Paragraph>{lost.byLetterText}</Paragraph>
      <Form frame={frame}>
        <input type="hidden" name="langs" value="brief" />
        <TextField {...own('naam')} autocomplete="name" maxLength={60} />
        <TextField {...own('postcode')} autocomplete="postal-code" size={10} maxLength={10} />
        <TextField {...own('huisnummer')} inputMode="numeric" size={6} maxLength={6} />
        <TextField {...own('toevoeging')} size={10} maxLength={10} optional />
        <TextField {...own('straat')} maxLength={80} />
        <TextField {...own('plaats')} autocomplete="address-level2" maxLength={80} />
        <div>
          <Button>{lost.sendLetter}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** The same whether anybody is known by what was typed or not. */
export function askedView(frame: Frame, way: 'email' | 'brief') {
  const lost = LOST_PASSWORD[frame.language];
  return (
    <Page frame={frame} title={lost.sentTitle}>
      <Paragraph lead>{way === 'email' ? lost.sentMail : lost.sentLetter}</Paragraph>
    </Page>
  );
}

export function newPasswordView(frame: Frame, form: FormState, { words }: { readonly words: string }) {
  const lost = LOST_PASSWORD[frame.language];
  return (
    <Page frame={frame} title={lost.newTitle} form={form}>
      <Paragraph lead>{lost.newLead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={passwordLabels(frame)} />
      <Form frame={frame}>
        <PasswordFields {...{ frame, form, words }} />
        <div>
          <Button>{lost.newButton}</Button>
        </div>
      </Form>
    </Page>
  );
}

export function newPasswordDoneView(frame: Frame, { localpart }: { readonly localpart: string }) {
  const lost = LOST_PASSWORD[frame.language];
  const { ready } = ACCOUNT[frame.language];
  return (
    <Page frame={frame} title={lost.doneTitle}>
      <Paragraph lead>{lost.done}</Paragraph>
      <CopyField frame={frame} name="gebruikersnaam" label={ready.userName} value={localpart} />
    </Page>
  );
}
