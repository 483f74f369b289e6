import type { ComponentChildren } from 'preact';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { FormState } from '../form.ts';
import { fieldId, sentence } from '../form.ts';
import type { Frame } from '../frame.ts';
import type { Path } from '../paths.ts';

/** Name of the field that proves that a form came from our own page. */
export const CSRF_FIELD = '_echt';

/** A form that is sent to its own page, or to `action`. `files`: it has a FileField. */
export function Form({
  frame,
  action,
  files = false,
  children,
}: {
  readonly frame: Frame;
  readonly action?: Path | undefined;
  readonly files?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    // noValidate: our own messages are in the reader's language and stand together.
    <form
      class="bb-form"
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name={CSRF_FIELD} value={frame.csrf} />
      {children}
    </form>
  );
}

/** Sends the form. With `name` and `value`, for a form with more than one button, the one that was used is sent too. */
export function Button({
  kind = 'primary',
  hint,
  name,
  value,
  label,
  children,
}: {
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  /** What goes with it for a good or a dangerous step. */
  readonly hint?: 'ready' | 'danger' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Said instead of what stands on it, where that alone does not tell of which it is; begins with the same words. */
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const look = `utrecht-button--${kind === 'subtle' ? 'subtle' : `${kind}-action`}`;
  return (
    <button
      type="submit"
      class={`utrecht-button ${look}${hint === undefined ? '' : ` utrecht-button--${hint}`}`}
      name={name}
      value={value}
      aria-label={label}
    >
      {children}
    </button>
  );
}

/** Buttons and links beside each other. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="bb-actions">{children}</div>;
}

/**
 * What is wrong with the form, above it, each with a link to its field. `labels` by the name of the field, as they stand at the fields.
 * Takes the focus when the page opens, so that it is read first.
 */
export function ErrorSummary({
  frame,
  form,
  labels,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly labels: Readonly<Record<string, string>>;
}) {
  if (form.errors.length === 0) return null;
  return (
    <div
      class="utrecht-alert utrecht-alert--error bb-alert"
      role="alert"
      tabIndex={-1}
      id="fouten"
      data-focus
      aria-labelledby="fouten-kop"
    >
      <div class="utrecht-alert__content">
        <h2 id="fouten-kop" class="utrecht-heading-3">
          {FRAME[frame.language].errorSummary}
        </h2>
        <ul class="utrecht-unordered-list">
          {form.errors.map(({ field, message }) => (
            <li key={`${field}${message}`} class="utrecht-unordered-list__item">
              {field === null || labels[field] === undefined ? (
                sentence(message)
              ) : (
                <a class="utrecht-link utrecht-link--html-a" href={`#${fieldId(field)}`}>
                  {`${labels[field]}: ${message}`}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
