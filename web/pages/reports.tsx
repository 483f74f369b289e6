import { REPORTS } from '#basis/catalogue/pages/reports.ts';
import { CopyField } from '../components/copy-field.tsx';
import { Page } from '../components/page.tsx';
import { Link, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** How to check the signature of a report. `fingerprint`: null where none is signed. */
export function reportsView(frame: Frame, { fingerprint }: { readonly fingerprint: string | null }) {
  const text = REPORTS[frame.language];
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      {fingerprint === null ? (
        <Paragraph>{text.none}</Paragraph>
      ) : (
        <>
          <List ordered items={text.steps} />
          <Paragraph>{text.unknown}</Paragraph>
          <CopyField frame={frame} name="vingerafdruk" label={text.fingerprint} value={fingerprint} />
          <Paragraph>
            <Link href={pathTo('verslagen.certificaat')}>{text.certificate}</Link>
          </Paragraph>
        </>
      )}
    </Page>
  );
}
