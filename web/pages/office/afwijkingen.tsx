import { AFWIJKINGEN_NL as TEXT } from '#basis/catalogue/pages/office/afwijkingen.nl.ts';
import { ROLES_NL } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { Select } from '../../components/choices.tsx';
import { DataList } from '../../components/data.tsx';
import { Actions, Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Page } from '../../components/page.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { EmptyState, Heading, Link, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

export type DriftModel = {
  readonly id: string;
  readonly kind: keyof typeof TEXT.what;
  readonly room: RoomKind;
  readonly gebied: string;
  readonly state: keyof typeof TEXT.states;
  readonly at: Date;
  /** Null: the homeserver does not tell. */
  readonly by: { readonly personId: string | null; readonly role: GebiedRole | 'dienst' | null } | null;
  readonly found: string | null;
  readonly wanted: string | null;
  readonly decidedAt: Date | null;
  readonly isByService: boolean | null;
  readonly choices: readonly (keyof typeof TEXT.choices)[];
};
type Model = {
  readonly search: FormState;
  readonly gebieden: readonly { readonly code: string; readonly naam: string }[];
  readonly drift: readonly DriftModel[];
  readonly cut: number | null;
};

export function afwijkingenView(frame: Frame, form: FormState, { search, gebieden, drift, cut }: Model) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form: search, name, label: TEXT.labels[name] });
  const states = [...Object.entries(TEXT.states), ['alle', TEXT.allStates]] as [string, string][];
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <ErrorSummary
        frame={frame}
        form={form.errors.length > 0 ? { typed: null, errors: [] } : search}
        labels={TEXT.labels}
      />
      <SearchForm action={pathTo('beheer.afwijkingen')}>
        <div class="bb-pair">
          <Select
            {...field('stand')}
            options={states.map(([value, label]) => ({ value, label }))}
            value="open"
          />
          <Select
            {...field('gebied')}
            options={gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
            empty={TEXT.anywhere}
          />
        </div>
        <div>
          <Button kind="secondary">{TEXT.button}</Button>
        </div>
      </SearchForm>
      {drift.length === 0 && <EmptyState>{TEXT.none}</EmptyState>}
      {drift.map((it) => (
        <One key={it.id} frame={frame} it={it} />
      ))}
      {cut !== null && <Paragraph>{TEXT.cut(cut)}</Paragraph>}
    </Page>
  );
}

function One({ frame, it }: { readonly frame: Frame; readonly it: DriftModel }) {
  const { keys } = TEXT;
  return (
    <section class="bb-box">
      <Heading level={2}>{TEXT.what[it.kind]}</Heading>
      <Paragraph>{TEXT.place(TEXT.rooms[it.room], it.gebied)}</Paragraph>
      <DataList
        items={[
          { key: keys.who, value: <Who by={it.by} /> },
          { key: keys.when, value: dutchMoment(it.at) },
          ...(it.found === null ? [] : [{ key: keys.found, value: it.found }]),
          ...(it.wanted === null ? [] : [{ key: keys.wanted, value: it.wanted }]),
          { key: keys.state, value: TEXT.states[it.state] },
          ...(it.decidedAt === null
            ? []
            : [
                {
                  key: keys.decided,
                  value: `${dutchMoment(it.decidedAt)}, ${it.isByService ? TEXT.byService : TEXT.byOfficial}`,
                },
              ]),
        ]}
      />
      {it.choices.length > 0 && (
        <Form frame={frame}>
          <input type="hidden" name="afwijking" value={it.id} />
          {it.choices.length > 1 && <Paragraph>{TEXT.choicesAbout}</Paragraph>}
          <Actions>
            {it.choices.map((choice) => (
              <Button
                key={choice}
                kind={choice === 'herstellen' ? 'primary' : 'secondary'}
                name="besluit"
                value={choice}
              >
                {TEXT.choices[choice]}
                <span class="bb-hidden">: {TEXT.what[it.kind]}</span>
              </Button>
            ))}
          </Actions>
        </Form>
      )}
    </section>
  );
}

/** By role; who it is by name stands behind a link that asks why. */
function Who({ by }: { readonly by: DriftModel['by'] }) {
  if (by === null) return <>{TEXT.unknownWho}</>;
  if (by.role === 'dienst') return <>{TEXT.service}</>;
  return (
    <>
      {by.role === null ? TEXT.strangerWho : TEXT.roleWho(ROLES_NL[by.role])}
      {by.personId !== null && (
        <>
          . <Link href={pathTo('beheer.mens', { persoon: by.personId })}>{TEXT.who}</Link>
        </>
      )}
    </>
  );
}
