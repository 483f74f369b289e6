import type { z } from 'zod';
import type { FormState, Typed } from '#web/form.ts';
import { UNTOUCHED } from '#web/form.ts';
import { readForm } from './read-form.ts';

/** What was asked of a page by its address, and the form that shows it. `values` is null if something is wrong with it. */
export type Search<T> = { readonly values: T | null; readonly form: FormState };

/** Reads what somebody searches for from a page's query, which holds texts alone. What is wrong with it is said at its field, in Dutch. */
export function readSearch<F extends z.ZodType>(
  schema: F,
  query: Readonly<Record<string, string | undefined>>,
  messages: Readonly<Record<string, string>> = {},
): Search<z.output<F>> {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const typed: Typed = Object.fromEntries(given);
  const read = readForm(schema, typed, 'nl', { nl: messages, fy: messages, en: messages });
  const shown = given.length === 0 ? UNTOUCHED : { typed, errors: [] };
  if (read.is === 'faulty') return { values: null, form: { typed, errors: read.errors } };
  return { values: read.values as z.output<F>, form: shown };
}
