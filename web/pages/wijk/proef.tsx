import { PROEF_NL as TEXT } from '#basis/catalogue/pages/wijk-regels.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { Table } from '../../components/data.tsx';
import { EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';

/** What these hold is dangerous: threats, and what is somebody's own. */
const RISKY: ReadonlySet<number> = new Set([9, 10]);

export type TrialShown = {
  readonly rule: number;
  readonly onTrial: boolean;
  readonly messages: number;
  readonly hold: number;
  readonly soften: number;
  readonly nudge: number;
  /** Null for who sees figures alone. */
  readonly examples:
    | readonly { readonly fragment: string; readonly action: 'nudge' | 'soften' | 'hold' }[]
    | null;
};

/** What the rules that a wijk tries would have done. */
export function trialView(
  frame: Frame,
  it: { readonly wijk: WijkFrame; readonly rules: readonly TrialShown[]; readonly settings: Path },
) {
  const named = ({ rule, onTrial }: TrialShown) => (onTrial ? TEXT.rule(rule) : TEXT.ended(TEXT.rule(rule)));
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      {it.rules.some(({ rule, onTrial }) => onTrial && RISKY.has(rule)) && (
        <Alert frame={frame} kind="warning">
          {TEXT.risk} <Link href={it.settings}>{TEXT.toSettings}</Link>
        </Alert>
      )}
      {it.rules.length === 0 ? (
        <EmptyState>
          {TEXT.none} <Link href={it.settings}>{TEXT.toSettings}</Link>
        </EmptyState>
      ) : (
        <Table
          caption={TEXT.caption}
          columns={[
            { head: TEXT.columns.rule },
            ...(['messages', 'hold', 'soften', 'nudge'] as const).map((key) => ({
              head: TEXT.columns[key],
              numeric: true,
            })),
          ]}
          rows={it.rules.map((one) => ({
            key: String(one.rule),
            cells: [named(one), one.messages, one.hold, one.soften, one.nudge],
          }))}
        />
      )}
      {it.rules.map(({ rule, examples }) =>
        examples === null ? null : (
          <div key={rule}>
            <Heading level={2}>{TEXT.examples(rule)}</Heading>
            {examples.length === 0 ? (
              <Paragraph>{TEXT.noExamples}</Paragraph>
            ) : (
              <List
                items={examples.map(({ fragment, action }) => (
                  <>
                    <mark class="bb-found">{fragment}</mark> {`(${TEXT.does[action]})`}
                  </>
                ))}
              />
            )}
          </div>
        ),
      )}
    </WijkPage>
  );
}
