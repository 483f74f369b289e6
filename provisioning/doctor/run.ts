import { DOCTOR_NL as TEXT } from '#basis/catalogue/doctor.nl.ts';
import type { Check, Level, Outcome, Scene } from './check.ts';
import { LEVELS } from './check.ts';
import { CHECKS } from './checks.ts';

/** What was found of one thing. */
export type Finding = Outcome & { readonly id: string; readonly name: string };
export type Examination = {
  readonly at: Date;
  readonly site: string | null;
  /** Nothing is wrong; what deserves attention does not count. */
  readonly ok: boolean;
  /** Faults first, then what deserves attention; within each as in the table. */
  readonly findings: readonly Finding[];
};

/** One check may take so long. */
const CHECK_MS = 12_000;

/** Makes all checks side by side. Never throws and never hangs: a check that does not end in time is told as such. */
export async function examine(
  scene: Omit<Scene, 'signal'>,
  {
    checks = CHECKS,
    limitMs = CHECK_MS,
  }: { readonly checks?: readonly Check[]; readonly limitMs?: number } = {},
): Promise<Examination> {
  const findings = await Promise.all(checks.map((check) => oneFinding(check, scene, limitMs)));
  return {
    at: scene.clock(),
    site: scene.site?.url ?? null,
    ok: findings.every(({ level }) => level !== 'fout'),
    findings: findings.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)),
  };
}

async function oneFinding(check: Check, scene: Omit<Scene, 'signal'>, limitMs: number): Promise<Finding> {
  const { id, name } = check;
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      resolve({ level: 'fout', says: TEXT.late(Math.round(limitMs / 1_000)), todo: TEXT.tryAgain });
      stop.abort();
    }, limitMs);
  });
  const look = async (): Promise<Outcome> => check.look({ ...scene, signal: stop.signal });
  const broken: Outcome = { level: 'fout', says: TEXT.broken, todo: TEXT.tryAgain };
  const outcome = await Promise.race([look().catch(() => broken), late]);
  clearTimeout(timer);
  return { id, name, ...outcome };
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    fout: count('fout'),
    'let-op': count('let-op'),
    orde: count('orde'),
    'niet-gekeken': count('niet-gekeken'),
  };
}
