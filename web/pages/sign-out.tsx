import { SIGN_IN } from '#basis/catalogue/pages/sign-in.ts';
import { Button, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';

/** Asked before it is done, so that no link of another site signs anybody out. */
export function signOutView(frame: Frame) {
  const { out } = SIGN_IN[frame.language];
  return (
    <Page frame={frame} title={out.title}>
      <Paragraph lead>{out.text}</Paragraph>
      <Form frame={frame}>
        <div>
          <Button>{out.button}</Button>
        </div>
      </Form>
    </Page>
  );
}
