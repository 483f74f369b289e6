import { MELDINGEN_LIST_NL as TEXT } from '#basis/catalogue/pages/politie-melding.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { Table } from '../../components/data.tsx';
import { Page } from '../../components/page.tsx';
import { EmptyState, Link, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import { pathTo } from '../../paths.ts';

/** `when`: "3 maart 2026, 14:05". */
export type MeldingLine = {
  readonly gebied: GebiedCode;
  readonly gebiedName: string;
  readonly number: number;
  readonly when: string;
  readonly state: keyof typeof TEXT.states;
  readonly outcome: keyof typeof TEXT.outcomes | null;
};

/** The newest meldingen, each with the way to give it to the police. */
export function meldingenView(frame: Frame, { meldingen }: { readonly meldingen: readonly MeldingLine[] }) {
  return (
    <Page frame={frame} title={TEXT.title}>
      {meldingen.length === 0 ? (
        <EmptyState>{TEXT.nothing}</EmptyState>
      ) : (
        <>
          <Paragraph lead>{TEXT.lead}</Paragraph>
          <Table
            caption={TEXT.caption}
            columns={TEXT.heads.map((head) => ({ head }))}
            rows={meldingen.map((it) => ({
              key: `${it.gebied}-${it.number}`,
              cells: [
                TEXT.number(it.number),
                it.gebiedName,
                it.when,
                it.outcome === null
                  ? TEXT.states[it.state]
                  : `${TEXT.states[it.state]}: ${TEXT.outcomes[it.outcome]}`,
                <Link
                  key="politie"
                  href={pathTo('wijk.melding.politie', { gebied: it.gebied, nummer: String(it.number) })}
                >
                  {TEXT.give(it.number)}
                </Link>,
              ],
            }))}
          />
        </>
      )}
    </Page>
  );
}
