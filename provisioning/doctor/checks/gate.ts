import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';
import type { ServiceStatus } from '../status.ts';

const TEXT = DOCTOR_NL.gate;
/** Beyond this, people see what is judged afterwards too often for it to be chance. */
const WRONG_SHARE = 0.05;

/** Whether messages are judged before anybody sees them. */
export const gateCheck = insideCheck({ id: 'poort', name: TEXT.name, look: judgeGate });

export function judgeGate({ bot, gate }: Pick<ServiceStatus, 'bot' | 'gate'>): Outcome {
  if (bot === 'silent') return { level: 'fout', says: TEXT.silent, todo: TEXT.botTodo };
  if (bot === 'faulty') return { level: 'fout', says: TEXT.faulty, todo: TEXT.botTodo };
  if (gate === null) return { level: 'niet-gekeken', says: TEXT.unknown };
  const { judged, unjudged, changed, sinceHours } = gate;
  if (unjudged > 0) {
    const share = unjudged / (judged + unjudged);
    const percent = share < 0.01 ? '< 1' : String(Math.round(share * 100));
    const level = share > WRONG_SHARE ? 'fout' : 'let-op';
    return { level, says: TEXT.share(unjudged, changed, percent, sinceHours), todo: TEXT.shareTodo };
  }
  if (bot === null) return { level: 'niet-gekeken', says: TEXT.unknownBot };
  return { level: 'orde', says: TEXT.ok(judged, sinceHours) };
}
