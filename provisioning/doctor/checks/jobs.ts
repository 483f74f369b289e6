import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';
import type { ServiceStatus } from '../status.ts';

const TEXT = DOCTOR_NL.jobs;
/** A job that is due is taken within seconds. */
const LATE_MINUTES = 15;

/** Whether what follows from decisions is done. */
export const jobsCheck = insideCheck({
  id: 'taken',
  name: TEXT.name,
  look: ({ jobs, at }) =>
    jobs === null ? { level: 'niet-gekeken', says: TEXT.unknown } : judgeJobs(jobs, new Date(at)),
});

export function judgeJobs(jobs: NonNullable<ServiceStatus['jobs']>, now: Date): Outcome {
  const count = (state: string): number =>
    jobs.filter((queue) => queue.state === state).reduce((sum, queue) => sum + queue.count, 0);
  const waiting = jobs
    .filter(({ state, oldest }) => (state === 'queued' || state === 'retrying') && oldest !== null)
    .map(({ service, oldest }) => ({
      service,
      minutes: Math.floor((now.getTime() - Date.parse(oldest ?? '')) / 60_000),
    }))
    .toSorted((one, other) => other.minutes - one.minutes)[0];
  if (waiting && waiting.minutes >= LATE_MINUTES)
    return { level: 'fout', says: TEXT.late(waiting.service, waiting.minutes), todo: TEXT.lateTodo };
  if (count('failed') > 0)
    return { level: 'let-op', says: TEXT.failed(count('failed')), todo: TEXT.failedTodo };
  if (count('retrying') > 0)
    return { level: 'let-op', says: TEXT.retrying(count('retrying')), todo: TEXT.lateTodo };
  return { level: 'orde', says: TEXT.ok(count('queued') + count('running')) };
}
