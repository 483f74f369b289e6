import { BERICHTEN_NL as TEXT } from '#basis/catalogue/pages/office/berichten.nl.ts';
import { SEASON_LINKS_NL } from '#basis/catalogue/pages/office/season-tips.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Table } from '../../components/data.tsx';
import { Page } from '../../components/page.tsx';
import { ButtonLink, EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

type Announcement = {
  readonly id: string;
  readonly text: string;
  readonly room: 'melding' | 'buurtpraat';
  readonly postAt: Date;
  readonly withdrawnAt: Date | null;
  readonly places: readonly { readonly state: 'wacht' | 'geplaatst' | 'weg' | 'geen-kamer' }[];
};
const SHOWN_SIGNS = 80;

/** Every announcement with how it stands. */
export function berichtenView(
  frame: Frame,
  {
    announcements,
    now,
    tips,
  }: {
    readonly announcements: readonly Announcement[];
    readonly now: Date;
    /** Of this season, ready to be posted. */
    readonly tips: readonly { readonly id: string; readonly title: string }[];
  },
) {
  const { columns } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <Paragraph>
        <ButtonLink href={pathTo('beheer.berichten.nieuw')}>{TEXT.add}</ButtonLink>
      </Paragraph>
      {announcements.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[
            { head: columns.text },
            { head: columns.when },
            { head: columns.where },
            { head: columns.state },
          ]}
          rows={announcements.map((it) => ({
            key: it.id,
            cells: [
              <Link href={pathTo('beheer.bericht', { bericht: it.id })}>{short(it.text)}</Link>,
              dutchMoment(it.postAt),
              `${TEXT.rooms[it.room]}, ${TEXT.groups(it.places.length)}`,
              stateOf(it, now),
            ],
          }))}
        />
      )}
      <Heading level={2}>{SEASON_LINKS_NL.title}</Heading>
      <Paragraph>{SEASON_LINKS_NL.about}</Paragraph>
      <List
        items={tips.map(({ id, title }) => (
          <Link key={id} href={pathTo('beheer.berichten.nieuw', {}, { tip: id })}>
            {title}
          </Link>
        ))}
      />
    </Page>
  );
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SHOWN_SIGNS ? line : `${line.slice(0, SHOWN_SIGNS).trimEnd()}…`;
}

function stateOf(it: Announcement, now: Date): string {
  const count = (state: string): number => it.places.filter((place) => place.state === state).length;
  if (it.withdrawnAt !== null) {
    const left = it.places.length - count('weg');
    return left > 0 ? TEXT.state.removing(left) : TEXT.state.removed;
  }
  if (it.postAt > now) return TEXT.state.planned(dutchMoment(it.postAt));
  const possible = it.places.length - count('geen-kamer');
  return count('wacht') > 0
    ? TEXT.state.busy(count('geplaatst'), possible)
    : TEXT.state.done(count('geplaatst'));
}
