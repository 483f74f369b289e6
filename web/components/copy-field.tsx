import { FRAME } from '#basis/catalogue/pages/frame.ts';
import { fieldId } from '../form.ts';
import type { Frame } from '../frame.ts';

/**
 * A text to be taken along, whole in sight when it is given `rows`. Can be selected and copied as it stands; with JavaScript a button copies
 * it.
 */
export function CopyField({
  frame,
  name,
  label,
  value,
  rows,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
}) {
  const texts = FRAME[frame.language].copy;
  const id = fieldId(name);
  return (
    <div class="utrecht-form-field bb-field">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <div class="bb-copy" data-copy={id} data-copy-button={texts.button} data-copy-done={texts.done}>
        {rows === undefined ? (
          <input
            id={id}
            class="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--read-only"
            type="text"
            readOnly
            value={value}
          />
        ) : (
          <textarea
            id={id}
            class="utrecht-textarea utrecht-textarea--html-textarea utrecht-textarea--read-only"
            readOnly
            rows={rows}
            value={value}
          />
        )}
      </div>
    </div>
  );
}
