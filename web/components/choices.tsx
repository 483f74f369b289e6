import type { ComponentChildren } from 'preact';
import { errorOf, fieldId, shownText, shownValue, shownValues } from '../form.ts';
import type { FieldProps } from './fields.tsx';
import { attributesOf, Explained, idsOf, labelOf } from './fields.tsx';

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly description?: ComponentChildren;
};

/** One of many, in a list that opens. For up to six use Radios, which show them all. */
export function Select(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly value?: string | undefined;
    /** Shown first, for nothing chosen; without it the first option is chosen. */
    readonly empty?: string;
  },
) {
  const { form, name, options, value, empty } = props;
  const ids = idsOf(props);
  const chosen = shownText(form, name, value);
  return (
    <div class={`utrecht-form-field${ids.invalid ? ' utrecht-form-field--invalid' : ''} bb-field`}>
      <label class="utrecht-form-label" for={ids.input}>
        {labelOf(props)}
      </label>
      <Explained {...props} />
      <select
        {...attributesOf(ids)}
        class={`utrecht-select utrecht-select--html-select${ids.invalid ? ' utrecht-select--invalid' : ''}`}
        name={name}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of a few. */
export function Radios(
  props: FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined },
) {
  const chosen = shownValue(props.form, props.name, props.value);
  return <Group {...props} kind="radio" isChosen={(value) => value === chosen} />;
}

/** Any of a few: sent as often as boxes are ticked. */
export function Checkboxes(
  props: FieldProps & { readonly options: readonly Option[]; readonly values?: readonly string[] },
) {
  const chosen = shownValues(props.form, props.name, props.values);
  return <Group {...props} kind="checkbox" isChosen={(value) => chosen.includes(value)} />;
}

function Group(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly kind: 'radio' | 'checkbox';
    readonly isChosen: (value: string) => boolean;
  },
) {
  const { form, name, options, kind, isChosen } = props;
  const { described, invalid } = idsOf(props);
  return (
    <fieldset
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${invalid ? ' utrecht-form-fieldset--invalid' : ''} bb-field`}
      aria-describedby={described}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {labelOf(props)}
      </legend>
      <Explained {...props} />
      {options.map((option, at) => (
        <Box
          key={option.value}
          {...{ kind, name, option }}
          // The first has the field's id, so that an error of the group leads to it.
          id={at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`}
          checked={isChosen(option.value)}
          invalid={errorOf(form, name) !== null}
        />
      ))}
    </fieldset>
  );
}

function Box({
  id,
  kind,
  name,
  option,
  checked,
  invalid,
  described,
}: {
  readonly id: string;
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly described?: string | undefined;
}) {
  const own = option.description === undefined ? undefined : `${id}-bij`;
  const look =
    kind === 'radio'
      ? 'utrecht-radio-button utrecht-radio-button--html-input'
      : 'utrecht-checkbox utrecht-checkbox--html-input';
  return (
    <div class="bb-choice">
      <input
        id={id}
        class={look}
        type={kind}
        name={name}
        value={option.value}
        checked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={[described, own].filter(Boolean).join(' ') || undefined}
      />
      <label
        class={`utrecht-form-label utrecht-form-label--${kind === 'radio' ? 'radio' : 'checkbox'} bb-choice__label`}
        for={id}
      >
        {option.label}
      </label>
      {own !== undefined && (
        <div id={own} class="utrecht-form-field-description bb-choice__description">
          {option.description}
        </div>
      )}
    </div>
  );
}

/** One box, for yes; sent as `ja`, or not at all. */
export function Checkbox(props: FieldProps & { readonly checked?: boolean }) {
  const { form, name, checked = false } = props;
  const { described, invalid, input } = idsOf(props);
  return (
    <div
      class={`utrecht-form-field utrecht-form-field--checkbox${invalid ? ' utrecht-form-field--invalid' : ''} bb-field`}
    >
      <Explained {...props} />
      <Box
        id={input}
        kind="checkbox"
        name={name}
        option={{ value: 'ja', label: props.label }}
        checked={shownValues(form, name, checked ? ['ja'] : []).includes('ja')}
        invalid={invalid}
        described={described}
      />
    </div>
  );
}
