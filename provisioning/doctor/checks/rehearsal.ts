import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { dutchDay } from '#basis/dutch-time.ts';
import { insideCheck } from '../check.ts';
import { judgeAge } from './age.ts';

const TEXT = DOCTOR_NL.rehearsal;

/** Whether putting a backup back was tried, monthly. */
export const rehearsalCheck = insideCheck({
  id: 'oefening',
  name: TEXT.name,
  look({ rehearsal, failed, at }) {
    if (failed?.rehearsal) return { level: 'fout', says: TEXT.failed, todo: TEXT.failedTodo };
    const { level, days } = judgeAge(rehearsal, at, { noticedDays: 35, wrongDays: 100 });
    if (rehearsal === null || level === null) return { level: 'let-op', says: TEXT.never, todo: TEXT.todo };
    const told = dutchDay(new Date(rehearsal));
    return level === 'orde'
      ? { level, says: TEXT.ok(told) }
      : { level, says: TEXT.old(told, days), todo: TEXT.todo };
  },
});
