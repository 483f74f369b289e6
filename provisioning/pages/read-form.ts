import type { z } from 'zod';
import { FIELDS } from '#basis/catalogue/pages/fields.ts';
import type { ProblemError } from '#basis/errors.ts';
import type { Language, Translated } from '#basis/language.ts';
import { CSRF_FIELD } from '#web/components/form.tsx';
import type { FieldError, Typed } from '#web/form.ts';

const MOST_FIELDS = 500;

/** What a browser sent, by field; what is not text, or too much of it, is left out. The field of csrf.ts is not part of it. */
export function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  const fields = Object.entries(body)
    .filter(([name]) => name !== CSRF_FIELD)
    .slice(0, MOST_FIELDS)
    .flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (!Array.isArray(value)) return [];
      return [[name, value.filter((one): one is string => typeof one === 'string')]];
    });
  return Object.fromEntries(fields);
}

export type FormOutcome =
  | { readonly is: 'sound'; readonly values: unknown }
  | { readonly is: 'faulty'; readonly errors: readonly FieldError[] };

/** Checks a form; what is wrong is said in the reader's language, one thing for each field. `own`: the page's words, by a schema's message. */
export function readForm(
  schema: z.ZodType,
  typed: Typed,
  language: Language,
  own: Translated<Readonly<Record<string, string>>> | null,
): FormOutcome {
  const result = schema.safeParse(typed, { error: (issue) => generalMessage(issue, language) });
  if (result.success) return { is: 'sound', values: result.data };
  const errors = new Map<string | null, string>();
  for (const issue of result.error.issues) {
    const field = issue.path.length === 0 ? null : String(issue.path[0]);
    if (!errors.has(field)) errors.set(field, own?.[language][issue.message] ?? issue.message);
  }
  return { is: 'faulty', errors: [...errors].map(([field, message]) => ({ field, message })) };
}

/** What is wrong with a field where neither its schema nor its page says so. */
function generalMessage(issue: z.core.$ZodRawIssue, language: Language): string {
  const texts = FIELDS[language];
  const isEmpty = issue.input === undefined || issue.input === '';
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return isEmpty ? texts.required : texts.tooShort(Number(issue.minimum));
      return issue.origin === 'array'
        ? texts.tooFew(Number(issue.minimum))
        : texts.tooSmall(Number(issue.minimum));
    case 'too_big':
      if (issue.origin === 'string') return texts.tooLong(Number(issue.maximum));
      return issue.origin === 'array'
        ? texts.tooMany(Number(issue.maximum))
        : texts.tooLarge(Number(issue.maximum));
    case 'invalid_value':
    case 'invalid_union':
      return texts.choose;
    case 'invalid_type':
      if (isEmpty) return texts.required;
      return issue.expected === 'number' || issue.expected === 'int' ? texts.noNumber : texts.wrong;
    case 'invalid_format':
      return isEmpty ? texts.required : formatMessage(String(issue.format), texts);
    default:
      return texts.wrong;
  }
}

function formatMessage(format: string, texts: (typeof FIELDS)[Language]): string {
  if (format === 'email') return texts.email;
  if (format === 'url') return texts.url;
  if (format === 'date' || format === 'datetime') return texts.date;
  return texts.wrong;
}

/** What a refusal of the service's own says about a form: `/body/naam` is the field `naam`. */
export function errorsOfProblem(problem: ProblemError): readonly FieldError[] {
  if (problem.fields.length === 0) return [{ field: null, message: problem.message }];
  return problem.fields.map(({ pointer, detail }) => ({
    field: /^\/body\/([^/]+)/.exec(pointer)?.[1] ?? null,
    message: detail,
  }));
}
