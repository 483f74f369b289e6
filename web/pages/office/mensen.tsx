import { ROLES_NL, MENSEN_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import type { GebiedRole } from '#basis/roles.ts';
import { GEBIED_ROLES } from '#basis/roles.ts';
import { Select } from '../../components/choices.tsx';
import { Table } from '../../components/data.tsx';
import { TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { EmptyState, Link, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

type Gebied = { readonly code: string; readonly naam: string };
type Model = {
  readonly gebieden: readonly Gebied[];
  /** Null before anything was asked. */
  readonly people:
    | readonly {
        readonly id: string;
        readonly displayName: string;
        readonly roles: readonly { readonly role: GebiedRole; readonly gebied: string }[];
      }[]
    | null;
  /** How many are shown of more. */
  readonly cut: number | null;
};

export function mensenView(frame: Frame, form: FormState, { gebieden, people, cut }: Model) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      <SearchForm action={pathTo('beheer.mensen')}>
        <TextField {...field('naam')} type="search" optional />
        <div class="bb-pair">
          <Select
            {...field('gebied')}
            options={gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
            empty={TEXT.anywhere}
          />
          <Select
            {...field('rol')}
            options={GEBIED_ROLES.map((value) => ({ value, label: ROLES_NL[value] }))}
            empty={TEXT.anyRole}
          />
        </div>
        <div>
          <Button>{TEXT.button}</Button>
        </div>
      </SearchForm>
      {people === null && form.errors.length === 0 && <Paragraph>{TEXT.askMore}</Paragraph>}
      {people?.length === 0 && <EmptyState>{TEXT.none}</EmptyState>}
      {people !== null && people.length > 0 && (
        <Table
          caption={TEXT.caption(people.length)}
          columns={[{ head: TEXT.columns.name }, { head: TEXT.columns.roles }]}
          rows={people.map(({ id, displayName, roles }) => ({
            key: id,
            cells: [
              <Link href={pathTo('beheer.mens', { persoon: id })}>{displayName}</Link>,
              roles.length === 0 ? (
                TEXT.noRoles
              ) : (
                <List items={roles.map(({ role, gebied }) => TEXT.roleIn(ROLES_NL[role], gebied))} />
              ),
            ],
          }))}
        />
      )}
      {cut !== null && <Paragraph>{TEXT.cut(cut)}</Paragraph>}
    </Page>
  );
}
