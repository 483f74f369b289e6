/**
 * The three failures that somebody else must understand: the person at the keyboard, the queue of jobs, the caller of the API.
 */

/** What went wrong and what to do about it, in one line for the person who typed the command. Exit code 1, or 2 for wrong use. */
export class UserError extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}

/**
 * How a job failed. `retry`: a later attempt may succeed, not before `retryAfterMs` if given. `fail`: it never will, a person
 * must look. Any other error thrown by a job counts as `retry`. The message is shown in the API: it names no person and
 * quotes no message.
 */
export class JobFailure extends Error {
  readonly kind: 'retry' | 'fail';
  readonly retryAfterMs: number | undefined;
  constructor(
    kind: 'retry' | 'fail',
    message: string,
    options: { readonly retryAfterMs?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'JobFailure';
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Why the API refuses; each has one HTTP status. Shown as a problem (RFC 9457) with the type `/problemen/<code>`. */
export const PROBLEMS = {
  'ongeldige-invoer': 400,
  'niet-ingelogd': 401,
  'geen-toegang': 403,
  'niet-gevonden': 404,
  'verkeerde-methode': 405,
  conflict: 409,
  'te-groot': 413,
  'verkeerd-formaat': 415,
  'bevestiging-nodig': 409,
  'te-veel-aanvragen': 429,
  'interne-fout': 500,
  'niet-bereikbaar': 503,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof PROBLEMS;

/** A refused request: the code decides the status, `detail` says in Dutch what is wrong, `fields` which input. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
  constructor(code: ProblemCode, detail: string, fields: readonly FieldProblem[] = []) {
    super(detail);
    this.name = 'ProblemError';
    this.code = code;
    this.fields = fields;
  }
}

/** One faulty field: a JSON pointer into what was sent (`/body/naam`) and what is wrong with it. */
export type FieldProblem = { readonly pointer: string; readonly detail: string };
