import type { z } from 'zod';
import { JobFailure } from '#basis/errors.ts';

/** A job's payload as its shape says. Throws JobFailure 'fail' for any other: trying it again would not mend it. */
export function payloadOf<T extends z.ZodType>(shape: T, payload: unknown): z.output<T> {
  const parsed = shape.safeParse(payload);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'payload').join(', ');
  throw new JobFailure('fail', `geen geldige opdracht: ${where}`);
}
