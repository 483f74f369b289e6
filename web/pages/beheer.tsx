import { BEHEER_NL as TEXT } from '#basis/catalogue/pages/beheer.nl.ts';
import type { BackupPanelModel } from '../components/backup-panel.tsx';
import { BackupPanel } from '../components/backup-panel.tsx';
import { Page } from '../components/page.tsx';
import { EmptyState, Link, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';
import { pathTo } from '../paths.ts';

export type MenuItem = { readonly to: Path; readonly title: string; readonly about: string };

/** Where the pages of officials begin. */
export function beheerView(
  frame: Frame,
  {
    items,
    backup,
  }: {
    readonly items: readonly MenuItem[];
    /** How it stands with backups; null for who has no part in that. */
    readonly backup: BackupPanelModel | null;
  },
) {
  return (
    <Page frame={frame} title={TEXT.title}>
      {items.length === 0 ? (
        <EmptyState>{TEXT.nothing}</EmptyState>
      ) : (
        <>
          <Paragraph lead>{TEXT.lead}</Paragraph>
          <ul class="bb-cards bb-wide">
            {items.map(({ to, title, about }) => (
              <li key={to}>
                <h2 class="utrecht-heading-3">
                  <Link href={to}>{title}</Link>
                </h2>
                <Paragraph>{about}</Paragraph>
              </li>
            ))}
          </ul>
          {backup !== null && <BackupPanel frame={frame} model={backup} more={pathTo('beheer.back-up')} />}
        </>
      )}
    </Page>
  );
}
