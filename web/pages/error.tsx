import type { ErrorCode } from '#basis/catalogue/pages/errors.ts';
import { ERRORS } from '#basis/catalogue/pages/errors.ts';
import { Page } from '../components/page.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** What stands in the place of a page that can't be shown. */
export function errorView(frame: Frame, code: ErrorCode) {
  const it = ERRORS[frame.language][code];
  const { title, text } = it;
  return (
    <Page frame={frame} title={title}>
      <Paragraph>{text}</Paragraph>
      {'keeper' in it ? <Paragraph>{it.keeper}</Paragraph> : null}
      <Paragraph>
        <Link href={pathTo('home')}>{ERRORS[frame.language].home}</Link>
      </Paragraph>
    </Page>
  );
}
