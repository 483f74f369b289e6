/** A form as it was sent: what was typed and what is wrong with it. */

/** What somebody typed, by the name of the field; more than one value where boxes were ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** `field` is null for what is wrong with the whole. The message is in the reader's language, begins small and has no full stop. */
export type FieldError = { readonly field: string | null; readonly message: string };

/** `typed` is null before anything was sent: then fields show what is kept. */
export type FormState = { readonly typed: Typed | null; readonly errors: readonly FieldError[] };

export const UNTOUCHED: FormState = { typed: null, errors: [] };

/** The state for one form of a page that has several: as it was sent if one of its buttons (`doe`) was used, else untouched, with what is kept. */
export function formOf(form: FormState, ...does: readonly string[]): FormState {
  const doe = form.typed?.doe;
  return typeof doe === 'string' && does.includes(doe) ? form : UNTOUCHED;
}

/** What a field of text or a list shows: what was typed, else what is kept. It is always sent with its form: of another form nothing was typed. */
export function shownText({ typed }: FormState, name: string, kept = ''): string {
  const value = typed?.[name] ?? kept;
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** What is chosen of one of several, or of a box: as it was sent, else as it is kept. */
export function shownValue(form: FormState, name: string, kept = ''): string {
  return form.typed === null ? kept : shownText(form, name);
}

/** What is ticked in a group of boxes: as it was sent, else as it is kept. No box ticked is not sent: see {@link formOf} for a page of several forms. */
export function shownValues(
  { typed }: FormState,
  name: string,
  kept: readonly string[] = [],
): readonly string[] {
  if (typed === null) return kept;
  const value = typed[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** What is wrong with a field; null if nothing. */
export function errorOf({ errors }: FormState, name: string): string | null {
  return errors.find(({ field }) => field === name)?.message ?? null;
}

/** The id of the element that an error of this field leads to. */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^A-Za-z0-9]/g, '-')}`;
}

/** "vul dit in" → "Vul dit in." */
export function sentence(message: string): string {
  const begun = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
