import { DOCTOR_NL as TEXT } from '#basis/catalogue/doctor.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import type { Examination } from './run.ts';
import { countLevels } from './run.ts';

const WIDTH = Math.max(...Object.values(TEXT.levels).map((word) => word.length)) + 2;

/** The examination for people: a line for each check, what to do under it. */
export function tellExamination({ at, site, findings }: Examination): readonly string[] {
  const lines = findings.flatMap(({ level, name, says, todo }) => [
    `${TEXT.levels[level].padEnd(WIDTH)}${name}: ${says}`,
    ...(todo === undefined ? [] : [`${' '.repeat(WIDTH)}${TEXT.todo} ${todo}.`]),
  ]);
  return [TEXT.head(dutchMoment(at), site), ...lines, TEXT.sum(countLevels(findings))];
}

/** The examination for scripts. */
export function examinationJson({ at, site, ok, findings }: Examination): object {
  const checks = findings.map(({ id, name, level, says, todo }) => ({
    id,
    name,
    level,
    says,
    todo: todo ?? null,
  }));
  return { at: at.toISOString(), site, ok, checks };
}
