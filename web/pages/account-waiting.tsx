import { APPLICATION } from '#basis/catalogue/pages/application.ts';
import { JOINING } from '#basis/catalogue/pages/joining.ts';
import type { Proof } from '#basis/joining.ts';
import { CopyField } from '../components/copy-field.tsx';
import { Actions, Button, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Heading, Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

/** For a link that leads nowhere (any more). */
export function linkGoneView(frame: Frame) {
  const { gone } = APPLICATION[frame.language];
  return (
    <Page frame={frame} title={gone.title}>
      <Paragraph lead>{gone.text}</Paragraph>
      <Actions>
        <ButtonLink href={pathTo('code')}>{gone.code}</ButtonLink>
        <Link href={pathTo('meedoen')}>{gone.again}</Link>
      </Actions>
    </Page>
  );
}

/** Sent, and not proven yet. `link`: this very page, in full; `signIn`: the gemeente's own sign-in, for who chose that. */
export function waitingView(
  frame: Frame,
  it: {
    readonly choice: Proof;
    readonly link: string;
    readonly signIn: Path | null;
    /** A letter in the place of what was chosen. */
    readonly mayHaveLetter: boolean;
  },
) {
  const { choice, link, signIn, mayHaveLetter } = it;
  const text = APPLICATION[frame.language].waiting;
  const what = { ...text, balie: text.balie(frame.gemeente.telefoon) }[choice];
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Heading level={2}>{JOINING[frame.language].proof.options[choice]}</Heading>
      <Paragraph>{what}</Paragraph>
      {signIn !== null && (
        <div>
          <ButtonLink href={signIn}>{text.signIn}</ButtonLink>
        </div>
      )}
      <Heading level={2}>{text.keep}</Heading>
      <Paragraph>{text.keepHow}</Paragraph>
      <CopyField frame={frame} name="link" label={text.link} value={link} />
      <Form frame={frame}>
        <Actions>
          {mayHaveLetter && (
            <Button kind="secondary" name="wat" value="brief">
              {text.letter}
            </Button>
          )}
          <Button kind="subtle" name="wat" value="stop">
            {text.stop}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** After "toch niet meedoen". */
export function stoppedView(frame: Frame) {
  const { stopped, stoppedText } = APPLICATION[frame.language].waiting;
  return (
    <Page frame={frame} title={stopped}>
      <Paragraph lead>{stoppedText}</Paragraph>
    </Page>
  );
}

export function refusedView(frame: Frame) {
  const { title, text } = APPLICATION[frame.language].refused;
  return (
    <Page frame={frame} title={title}>
      <Paragraph lead>{text(frame.gemeente.telefoon)}</Paragraph>
    </Page>
  );
}

/** Signing in at the gemeente did not show that they live at the address that they typed. */
export function oidcFailedView(frame: Frame, again: Path) {
  const { oidcFailed } = APPLICATION[frame.language];
  return (
    <Page frame={frame} title={oidcFailed.title}>
      <Paragraph lead>{oidcFailed.text}</Paragraph>
      <Paragraph>{oidcFailed.help(frame.gemeente.telefoon)}</Paragraph>
      <div>
        <ButtonLink href={again}>{oidcFailed.again}</ButtonLink>
      </div>
    </Page>
  );
}
