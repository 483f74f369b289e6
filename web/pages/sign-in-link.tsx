import { SIGN_IN } from '#basis/catalogue/pages/sign-in.ts';
import { Button, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** Before the button: nothing is used up yet. */
export function signInLinkView(frame: Frame) {
  const { link } = SIGN_IN[frame.language];
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

/** For every link that does not work. */
export function signInLinkGoneView(frame: Frame) {
  const { link } = SIGN_IN[frame.language];
  return (
    <Page frame={frame} title={link.goneTitle}>
      <Paragraph lead>{link.gone}</Paragraph>
      <Paragraph>
        <Link href={pathTo('inloggen')}>{link.how}</Link>
      </Paragraph>
    </Page>
  );
}
