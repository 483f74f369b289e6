/** Parts of a form's schema: what a browser sends, made into what a page wants. */
import { z } from 'zod';

/** A line or more of text that must be filled in; without white space around it, and without signs that can't be seen. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/[^\P{Cc}\n\r\t]/u.test(value));
}

/** As {@link text}, or nothing: null. */
export function optionalText(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/[^\P{Cc}\n\r\t]/u.test(value))
    .transform((value) => (value === '' ? null : value))
    .default(null);
}

/** A whole number. */
export function wholeNumber(min: number, max: number) {
  return z.preprocess((given) => {
    const digits = typeof given === 'string' ? given.trim() : '';
    if (digits === '') return undefined;
    return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  }, z.int().min(min).max(max));
}

/** One box: ticked or not. */
export function checkbox() {
  return z
    .literal('ja')
    .optional()
    .transform((value) => value === 'ja');
}

/** One of a few, or of a list. */
export function choice<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(values);
}

/** Any of a few boxes. */
export function choices<const V extends readonly [string, ...string[]]>(values: V) {
  return z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(values)).max(values.length),
  );
}
