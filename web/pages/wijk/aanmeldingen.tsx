import { WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { AANMELDINGEN_NL as TEXT } from '#basis/catalogue/pages/wijk-leden.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { Actions, Button, ErrorSummary, Form } from '../../components/form.tsx';
import { EmptyState, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { moment } from './when.ts';

/** Who asked to take part and waits. */
export function applicationsView(
  frame: Frame,
  form: FormState,
  it: {
    readonly wijk: WijkFrame;
    readonly isPerson: boolean;
    readonly applications: readonly {
      readonly id: string;
      readonly name: string;
      readonly where: string;
      readonly since: Date;
      readonly votes: { readonly known: number; readonly unknown: number };
    }[];
  },
) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{}} />
      <Paragraph>{TEXT.about}</Paragraph>
      {!it.isPerson && (
        <Alert frame={frame} kind="info">
          {WIJK_NL.noPerson}
        </Alert>
      )}
      {it.applications.length === 0 ? (
        <EmptyState>{TEXT.none}</EmptyState>
      ) : (
        <ul class="bb-cards bb-wide">
          {it.applications.map(({ id, name, where, since, votes }) => (
            <li key={id}>
              <h2 class="utrecht-heading-3">{name}</h2>
              <Paragraph>{`${where}, ${TEXT.when(moment(since))}`}</Paragraph>
              {votes.known + votes.unknown > 0 && (
                <Paragraph>{TEXT.counts(votes.known, votes.unknown)}</Paragraph>
              )}
              <Form frame={frame}>
                <input type="hidden" name="aanvraag" value={id} />
                <Actions>
                  <Button name="stem" value="ken-ik" label={TEXT.knownOf(name)}>
                    {TEXT.known}
                  </Button>
                  <Button kind="secondary" name="stem" value="ken-ik-niet" label={TEXT.unknownOf(name)}>
                    {TEXT.unknown}
                  </Button>
                </Actions>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </WijkPage>
  );
}
