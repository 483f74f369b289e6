import { DOCTOR_NL } from '#basis/catalogue/doctor.nl.ts';
import type { Outcome } from '../check.ts';
import { insideCheck } from '../check.ts';
import type { ServiceStatus } from '../status.ts';

const TEXT = DOCTOR_NL.reader;

/** Whether what the rules let pass is read once more. Without it the service does its work, and finds less. */
export const readerCheck = insideCheck({
  id: 'tweede-lezer',
  name: TEXT.name,
  look({ bot, secondReader }: Pick<ServiceStatus, 'bot' | 'secondReader'>): Outcome {
    if (bot === null) return { level: 'niet-gekeken', says: DOCTOR_NL.gate.unknownBot };
    switch (secondReader) {
      case 'leest':
        return { level: 'orde', says: TEXT.ok };
      case 'stil':
        return { level: 'orde', says: TEXT.idle };
      case 'uit':
        return { level: 'orde', says: TEXT.off };
      case 'weg':
        return { level: 'let-op', says: TEXT.away, todo: TEXT.todo };
      case null:
        return { level: 'niet-gekeken', says: TEXT.unknown };
    }
  },
});
