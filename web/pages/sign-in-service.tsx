import { SIGN_IN_SERVICE } from '#basis/catalogue/pages/sign-in-service.ts';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { dayText } from '../moment.ts';
import { pathTo } from '../paths.ts';

/** For everybody whom it does not let in, whatever the reason. */
export function serviceFailedView(frame: Frame) {
  const { failed } = SIGN_IN_SERVICE[frame.language];
  return (
    <Page frame={frame} title={failed.title}>
      <Paragraph lead>{failed.text}</Paragraph>
      <Paragraph>{failed.how}</Paragraph>
      <Paragraph>
        <Link href={pathTo('inloggen')}>{failed.again}</Link>
      </Paragraph>
    </Page>
  );
}

/** Leads on to the provider by a link: a form that ends on another site is stopped by our own policy. */
export function goToServiceView(frame: Frame, { url }: { readonly url: string }) {
  const { go } = SIGN_IN_SERVICE[frame.language];
  return (
    <Page frame={frame} title={go.title}>
      <Paragraph lead>{go.text}</Paragraph>
      <div>
        <ButtonLink href={url}>{go.link}</ButtonLink>
      </div>
    </Page>
  );
}

/** Before the button of a link that ties: nothing is used up yet. */
export function tieLinkView(frame: Frame) {
  const { link } = SIGN_IN_SERVICE[frame.language];
  return (
    <Page frame={frame} title={link.title}>
      <Paragraph lead>{link.text}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button>{link.button}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** `why` there is nothing to tie: no provider, or no person. */
export function noTieView(frame: Frame, why: 'off' | 'office') {
  const { own } = SIGN_IN_SERVICE[frame.language];
  return (
    <Page frame={frame} title={own.title}>
      <Paragraph lead>{own[why]}</Paragraph>
      <Back frame={frame} />
    </Page>
  );
}

/** Whether one is tied to an account there, to be tied or untied. */
export function ownTieView(
  frame: Frame,
  form: FormState,
  { tie }: { readonly tie: { readonly madeAt: Date; readonly usedAt: Date | null } | null },
) {
  const { own } = SIGN_IN_SERVICE[frame.language];
  const day = (at: Date) => dayText(frame.language, at);
  return (
    <Page frame={frame} title={own.title} form={form}>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <Paragraph lead>{tie === null ? own.none : own.tied(day(tie.madeAt))}</Paragraph>
      {tie !== null && tie.usedAt !== null && <Paragraph>{own.used(day(tie.usedAt))}</Paragraph>}
      <Form frame={frame}>
        <input type="hidden" name="doel" value="koppel" />
        <div>
          <Button>{tie === null ? own.tie : own.tieOther}</Button>
        </div>
      </Form>
      {tie !== null && (
        <Form frame={frame}>
          <input type="hidden" name="doel" value="los" />
          <div>
            <Button kind="secondary" hint="danger">
              {own.untie}
            </Button>
          </div>
        </Form>
      )}
      <Back frame={frame} />
    </Page>
  );
}

function Back({ frame }: { readonly frame: Frame }) {
  return (
    <Paragraph>
      <Link href={pathTo('mijn')}>{SIGN_IN_SERVICE[frame.language].own.back}</Link>
    </Paragraph>
  );
}
