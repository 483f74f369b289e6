import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { FieldProblem, ProblemCode } from '#basis/errors.ts';
import { PROBLEMS, ProblemError } from '#basis/errors.ts';
import { isDatabaseAway, sqlState, UNIQUE_VIOLATION } from '#store/db.ts';

export const PROBLEM_TYPE = 'application/problem+json';

/** A refusal as RFC 9457 shapes it; `errors` names faulty fields by JSON pointer. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
};

export function problemBody(problem: ProblemError): ProblemBody {
  return {
    type: `/problemen/${problem.code}`,
    title: API_NL.titles[problem.code],
    status: PROBLEMS[problem.code],
    ...(problem.message === '' ? {} : { detail: problem.message }),
    ...(problem.fields.length === 0 ? {} : { errors: problem.fields }),
  };
}

/** Codes of Fastify (and its rate limiter) that are the caller's fault. */
const FASTIFY: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['verkeerd-formaat', ''],
  FST_ERR_CTP_EMPTY_TYPE: ['verkeerd-formaat', ''],
  FST_ERR_CTP_BODY_TOO_LARGE: ['te-groot', API_NL.tooLarge],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['ongeldige-invoer', API_NL.badJson],
  FST_ERR_CTP_INVALID_JSON_BODY: ['ongeldige-invoer', API_NL.badJson],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['ongeldige-invoer', API_NL.badJson],
  FST_ERR_BAD_URL: ['ongeldige-invoer', API_NL.badUrl],
};

const CONTEXTS: Readonly<Record<string, string>> = { params: 'path', querystring: 'query', body: 'body' };

/** What a caller is told of an error; what is not theirs to know or mend becomes `interne-fout`. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const place = CONTEXTS[error.validationContext ?? ''] ?? 'body';
    const fields = error.validation.flatMap(({ instancePath, message = '', params }) => {
      const pointer = `/${place}${instancePath === '/' ? '' : instancePath}`;
      const keys = 'keys' in params && Array.isArray(params.keys) ? params.keys : [];
      // Of fields that do not exist each is named.
      if (keys.length > 0) return keys.map((key) => ({ pointer: `${pointer}/${key}`, detail: message }));
      return [{ pointer, detail: message }];
    });
    return new ProblemError('ongeldige-invoer', '', fields);
  }
  const { code, statusCode } = (error instanceof Error ? error : {}) as Partial<FastifyError>;
  const known = FASTIFY[code ?? ''];
  if (known !== undefined) return new ProblemError(...known);
  // Two who did the same at the same moment: one of them was first.
  if (sqlState(error) === UNIQUE_VIOLATION) return new ProblemError('conflict', API_NL.atOnce);
  if (isDatabaseAway(error)) return new ProblemError('niet-bereikbaar', API_NL.databaseAway);
  if (statusCode === 400) return new ProblemError('ongeldige-invoer', API_NL.badJson);
  return new ProblemError('interne-fout', API_NL.internal);
}
