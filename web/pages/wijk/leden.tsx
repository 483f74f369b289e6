import { LEDEN_NL as TEXT } from '#basis/catalogue/pages/wijk-leden.nl.ts';
import { Pagination, Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button } from '../../components/form.tsx';
import { EmptyState, Link, Paragraph } from '../../components/text.tsx';
import { UNTOUCHED } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { date, moment } from './when.ts';

export type MemberShown = {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly role: keyof typeof TEXT.roles;
  readonly since: Date;
  readonly readOnlyUntil: Date | null;
  readonly to: Path;
};

/** Who takes part in a wijk. */
export function membersView(
  frame: Frame,
  it: {
    readonly wijk: WijkFrame;
    readonly members: readonly MemberShown[];
    readonly count: number;
    /** What was looked for; null: everybody. */
    readonly named: string | null;
    readonly all: Path;
    readonly page: { readonly at: number; readonly previous: Path | null; readonly next: Path | null };
  },
) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title}>
      <Paragraph lead>{TEXT.count(it.count)}</Paragraph>
      <Paragraph>{TEXT.more}</Paragraph>
      <form class="bb-form" method="get">
        <TextField
          {...{ frame, form: UNTOUCHED, name: 'naam', label: TEXT.find, optional: true }}
          type="search"
          value={it.named ?? ''}
        />
        <div>
          <Button kind="secondary">{TEXT.findButton}</Button>
        </div>
      </form>
      {it.named !== null && (
        <Paragraph>
          <Link href={it.all}>{TEXT.all}</Link>
        </Paragraph>
      )}
      {it.members.length === 0 ? (
        <EmptyState>{TEXT.noneFound}</EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={(['name', 'street', 'role', 'since', 'reads'] as const).map((key) => ({
            head: TEXT.columns[key],
          }))}
          rows={it.members.map((one) => ({
            key: one.id,
            cells: [
              <Link key="naam" href={one.to}>
                {one.name}
              </Link>,
              one.street ?? TEXT.noStreet,
              TEXT.roles[one.role],
              date(one.since),
              one.readOnlyUntil === null ? TEXT.writes : TEXT.readsUntil(moment(one.readOnlyUntil)),
            ],
          }))}
        />
      )}
      <Pagination frame={frame} page={it.page.at} previous={it.page.previous} next={it.page.next} />
    </WijkPage>
  );
}
