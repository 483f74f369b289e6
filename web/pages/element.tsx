import { ELEMENT_NL as TEXT } from '#basis/catalogue/pages/element.nl.ts';
import { Alert } from '../components/alert.tsx';
import { Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

type Model = {
  /** Origin of the web client: what the script says is said to it alone. */
  readonly client: string;
  /** Matrix' own library for widgets. */
  readonly library: string;
  readonly hasFailed: boolean;
};

/** Asks Element who it is that looks. Needs Element's own JavaScript around it, and ours. */
export function elementView(frame: Frame, { client, library, hasFailed }: Model) {
  return (
    <Page frame={frame} title={TEXT.title}>
      {hasFailed ? (
        <Alert frame={frame} kind="error">
          {TEXT.failed}
        </Alert>
      ) : (
        <div data-element={client}>
          <script src={library} />
          <Paragraph lead>{TEXT.wait}</Paragraph>
          <Paragraph>{TEXT.ask}</Paragraph>
          <Form frame={frame}>
            <input type="hidden" name="bewijs" value="" />
            <input type="hidden" name="server" value="" />
          </Form>
          <div hidden data-failed>
            <Alert frame={frame} kind="error">
              {TEXT.failed}
            </Alert>
          </div>
        </div>
      )}
    </Page>
  );
}

/** For who opens it in a tab of its own. */
export function outsideElementView(frame: Frame) {
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.outside}</Paragraph>
      <Paragraph>
        <Link href={pathTo('inloggen')}>{TEXT.signIn}</Link>
      </Paragraph>
    </Page>
  );
}
