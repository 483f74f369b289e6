import type { ComponentChildren } from 'preact';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { FormState } from '../form.ts';
import { errorOf, fieldId, sentence, shownText } from '../form.ts';
import type { Frame } from '../frame.ts';

/** What every field is given. */
export type FieldProps = {
  readonly frame: Frame;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  /** Beneath the label: what is meant, or how it is written. */
  readonly description?: ComponentChildren;
  /** May be left empty; the label says so. */
  readonly optional?: boolean;
};
type Typing = FieldProps & {
  /** What is kept; what was typed goes before it. */
  readonly value?: string | undefined;
  /** For the browser's own filling in (HTML, "autofill"): `postal-code`, `name`, `off`. */
  readonly autocomplete?: string;
  readonly maxLength?: number;
};

type Ids = { readonly input: string; readonly described: string | undefined; readonly invalid: boolean };

/** The ids by which a field, its description and its error know each other. */
export function idsOf({ form, name, description }: Pick<FieldProps, 'form' | 'name' | 'description'>): Ids {
  const input = fieldId(name);
  const invalid = errorOf(form, name) !== null;
  const parts = [invalid && `${input}-fout`, description !== undefined && `${input}-uitleg`].filter(Boolean);
  return { input, described: parts.length === 0 ? undefined : parts.join(' '), invalid };
}

export const attributesOf = ({ input, described, invalid }: Ids) => ({
  id: input,
  'aria-describedby': described,
  'aria-invalid': invalid || undefined,
});

/** Description and error of a field or of a group of them. */
export function Explained({ form, name, description }: Pick<FieldProps, 'form' | 'name' | 'description'>) {
  const error = errorOf(form, name);
  const id = fieldId(name);
  return (
    <>
      {description !== undefined && (
        <div id={`${id}-uitleg`} class="utrecht-form-field-description">
          {description}
        </div>
      )}
      {error !== null && (
        <div id={`${id}-fout`} class="utrecht-form-field-error-message">
          {sentence(error)}
        </div>
      )}
    </>
  );
}

export function labelOf({ frame, label, optional = false }: FieldProps): string {
  return optional ? `${label} ${FRAME[frame.language].optional}` : label;
}

function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  const { input, invalid } = idsOf(props);
  return (
    <div class={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''} bb-field`}>
      <label class="utrecht-form-label" for={input}>
        {labelOf(props)}
      </label>
      <Explained {...props} />
      {props.children}
    </div>
  );
}

/** One line of text. `type` and `inputMode` decide the keyboard of a phone. */
export function TextField(
  props: Typing & {
    readonly type?:
      | 'text'
      | 'email'
      | 'tel'
      | 'url'
      | 'password'
      | 'search'
      | 'date'
      | 'datetime-local'
      | 'color';
    readonly inputMode?: 'text' | 'numeric' | 'tel';
    /** Roughly how many signs it is wide, where that tells what is meant. */
    readonly size?: number;
  },
) {
  const { form, name, value, type = 'text', inputMode, autocomplete = 'off', maxLength, size } = props;
  const ids = idsOf(props);
  return (
    <Field {...props}>
      <input
        {...attributesOf(ids)}
        class={`utrecht-textbox utrecht-textbox--html-input${ids.invalid ? ' utrecht-textbox--invalid' : ''}${size === undefined ? '' : ' bb-sized'}`}
        // The types of preact know an input by its literal type.
        {...({ type } as { type: 'text' })}
        name={name}
        // A password is never sent back.
        value={type === 'password' ? '' : shownText(form, name, value)}
        inputMode={inputMode}
        autocomplete={autocomplete}
        maxLength={maxLength}
        size={size}
        aria-required={props.optional ? undefined : 'true'}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: Typing & { readonly rows?: number }) {
  const { form, name, value, rows = 4, autocomplete = 'off', maxLength } = props;
  const ids = idsOf(props);
  return (
    <Field {...props}>
      <textarea
        {...attributesOf(ids)}
        class={`utrecht-textarea utrecht-textarea--html-textarea${ids.invalid ? ' utrecht-textarea--invalid' : ''}`}
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        maxLength={maxLength}
        aria-required={props.optional ? undefined : 'true'}
        value={shownText(form, name, value)}
      />
    </Field>
  );
}

/** A file; the form around it has `files`. What was chosen is lost when the form comes back: browsers fill no file in. */
export function FileField(props: FieldProps & { readonly accept?: string }) {
  const ids = idsOf(props);
  return (
    <Field {...props}>
      <input {...attributesOf(ids)} class="bb-file" type="file" name={props.name} accept={props.accept} />
    </Field>
  );
}
