import { RULES } from '#basis/catalogue/pages/rules.ts';
import { JUDGEMENT_FIGURES as FIGURES } from '#basis/judgement-figures.ts';
import { Table } from '../components/data.tsx';
import { Page } from '../components/page.tsx';
import { Heading, List, Paragraph } from '../components/text.tsx';
import type { Frame } from '../frame.ts';

/** The eleven spelregels, each with an example of what is fine and what is not, and how well they are judged. */
export function rulesView(frame: Frame) {
  const text = RULES[frame.language];
  const percent = new Intl.NumberFormat(frame.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Page frame={frame} title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      <ol class="bb-rules">
        {text.rules.map(({ rule, fine, notFine }) => (
          <li key={rule}>
            <p class="bb-rule">{rule}</p>
            <p class="bb-fine">
              <strong>{text.fine}</strong> {fine}
            </p>
            <p class="bb-notfine">
              <strong>{text.notFine}</strong> {notFine}
            </p>
          </li>
        ))}
      </ol>
      <Paragraph>{text.kind}</Paragraph>
      <Heading level={2}>{text.judged.title}</Heading>
      <Paragraph>{text.judged.text(FIGURES.messages)}</Paragraph>
      <List
        items={[
          text.judged.found(
            percent.format(FIGURES.found / FIGURES.violations),
            percent.format(FIGURES.foundAtOnce / FIGURES.violations),
          ),
          text.judged.flagged(percent.format(FIGURES.flagged / FIGURES.mustPass)),
          text.judged.emergencies(FIGURES.emergencies - FIGURES.stopped, FIGURES.emergencies),
        ]}
      />
      <Table
        caption={text.judged.perRule}
        columns={[
          { head: text.judged.rule },
          { head: text.judged.seen, numeric: true },
          { head: text.judged.right, numeric: true },
        ]}
        rows={FIGURES.perRule.map(({ rule, found, wrong, missed }) => ({
          key: `${rule}`,
          cells: [
            `${text.judged.rule} ${rule}`,
            percent.format(found / (found + missed)),
            percent.format(found / (found + wrong)),
          ],
        }))}
      />
    </Page>
  );
}
