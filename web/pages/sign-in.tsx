import { SIGN_IN } from '#basis/catalogue/pages/sign-in.ts';
import { SIGN_IN_SERVICE } from '#basis/catalogue/pages/sign-in-service.ts';
import { Alert } from '../components/alert.tsx';
import { Page } from '../components/page.tsx';
import { ButtonLink, Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** How to come in. `isSentHere`: they wanted another page. `hasService`: the gemeente has a sign-in of its own. */
export function signInView(
  frame: Frame,
  { isSentHere, hasService }: { readonly isSentHere: boolean; readonly hasService: boolean },
) {
  const text = SIGN_IN[frame.language];
  return (
    <Page frame={frame} title={text.title}>
      {isSentHere && (
        <Alert frame={frame} kind="info">
          {text.again}
        </Alert>
      )}
      <Paragraph lead>{text.lead}</Paragraph>
      <List ordered items={text.steps} />
      <Paragraph>{text.validity}</Paragraph>
      {hasService && (
        <>
          <Paragraph>{SIGN_IN_SERVICE[frame.language].offer}</Paragraph>
          <div>
            <ButtonLink href={pathTo('inloggen.dienst')}>
              {SIGN_IN_SERVICE[frame.language].offerLink}
            </ButtonLink>
          </div>
        </>
      )}
      <Paragraph>
        <Link href={pathTo('wachtwoord')}>{text.lostPassword}</Link>
      </Paragraph>
      <Paragraph>{text.noAccount}</Paragraph>
    </Page>
  );
}
