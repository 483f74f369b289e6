import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { Heading, List, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';

const { page: TEXT, levels, todo: ADVICE } = DOCTOR_NL;
const SECTIONS = [
  'fout',
  'let-op',
  'orde',
  'niet-gekeken',
] as const satisfies readonly (keyof typeof levels)[];

type Finding = {
  readonly id: string;
  readonly name: string;
  readonly level: keyof typeof levels;
  readonly says: string;
  readonly todo?: string;
};

/** What the doctor finds, faults first; what is well and what was not looked at in lists beneath. */
export function dienstView(
  frame: Frame,
  { at, findings, sum }: { readonly at: Date; readonly findings: readonly Finding[]; readonly sum: string },
) {
  return (
    <Page frame={frame} title={TEXT.title}>
      <Paragraph lead>{TEXT.lead(sum)}</Paragraph>
      {findings.every(({ level }) => level !== 'fout') && (
        <Alert frame={frame} kind="ok">
          {TEXT.allWell}
        </Alert>
      )}
      {SECTIONS.map((level) => (
        <Section
          key={level}
          frame={frame}
          level={level}
          findings={findings.filter((it) => it.level === level)}
        />
      ))}
      <Paragraph>{TEXT.at(dutchMoment(at))}</Paragraph>
    </Page>
  );
}

function Section({
  frame,
  level,
  findings,
}: {
  readonly frame: Frame;
  readonly level: keyof typeof levels;
  readonly findings: readonly Finding[];
}) {
  if (findings.length === 0) return null;
  const isShown = level === 'fout' || level === 'let-op';
  return (
    <>
      <Heading level={2}>{TEXT.sections[level]}</Heading>
      {isShown ? (
        findings.map((it) => (
          <Alert key={it.id} frame={frame} kind={level === 'fout' ? 'error' : 'warning'}>
            {it.name}: {it.says}
            {it.todo !== undefined && (
              <Paragraph>
                {ADVICE} {it.todo}.
              </Paragraph>
            )}
          </Alert>
        ))
      ) : (
        <List items={findings.map(({ name, says }) => `${name}: ${says}`)} />
      )}
    </>
  );
}
