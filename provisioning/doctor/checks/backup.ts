import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import { dutchMoment } from '#basis/dutch-time.ts';
import { insideCheck } from '../check.ts';
import { judgeAge } from './age.ts';

const TEXT = DOCTOR_NL.backup;

/** Whether there is a backup of last night. */
export const backupCheck = insideCheck({
  id: 'back-up',
  name: TEXT.name,
  look({ backup, failed, at }) {
    if (failed?.backup) return { level: 'fout', says: TEXT.failed, todo: TEXT.failedTodo };
    const { level, days } = judgeAge(backup, at, { noticedDays: 1.25, wrongDays: 4 });
    if (backup === null || level === null) return { level: 'let-op', says: TEXT.never, todo: TEXT.todo };
    const told = dutchMoment(new Date(backup));
    return level === 'orde'
      ? { level, says: TEXT.ok(told) }
      : { level, says: TEXT.old(told, days), todo: TEXT.todo };
  },
});
