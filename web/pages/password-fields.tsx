import { ACCOUNT } from '#basis/catalogue/pages/account.ts';
import { Radios } from '../components/choices.tsx';
import { TextField } from '../components/fields.tsx';
import type { FormState } from '../form.ts';
import { fieldId, shownValue } from '../form.ts';
import type { Frame } from '../frame.ts';

/** Labels of the fields of a password, for what is wrong with them. */
export function passwordLabels(frame: Frame) {
  const text = ACCOUNT[frame.language].choose;
  return { hoe: text.how, wachtwoord: text.password, nogmaals: text.again };
}

/** Four words to take, or a password of one's own, typed twice. `words` as the service made them for this page. */
export function PasswordFields({
  frame,
  form,
  words,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly words: string;
}) {
  const text = ACCOUNT[frame.language].choose;
  const shown = shownValue(form, 'woorden', words);
  const { strength } = text;
  return (
    <>
      <input type="hidden" name="woorden" value={shown} />
      <Radios
        {...{ frame, form }}
        name="hoe"
        label={text.how}
        value="woorden"
        options={[
          {
            value: 'woorden',
            label: text.words,
            description: (
              <>
                <span class="bb-password">{shown}</span>
                <br />
                {text.wordsHow}
              </>
            ),
          },
          { value: 'zelf', label: text.own, description: text.ownHow },
        ]}
      />
      <TextField
        {...{ frame, form }}
        name="wachtwoord"
        label={text.password}
        type="password"
        description={text.onlyOwn}
        autocomplete="new-password"
        maxLength={200}
      />
      <p
        aria-live="polite"
        data-strength={fieldId('wachtwoord')}
        data-label={text.strengthLabel}
        data-kort={strength.kort}
        data-redelijk={strength.redelijk}
        data-goed={strength.goed}
        data-sterk={strength.sterk}
      />
      <TextField
        {...{ frame, form }}
        name="nogmaals"
        label={text.again}
        type="password"
        autocomplete="new-password"
        maxLength={200}
      />
    </>
  );
}
