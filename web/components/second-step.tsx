import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { CopyField } from './copy-field.tsx';
import { TextField } from './fields.tsx';
import { Button, Form } from './form.tsx';
import { Qr } from './qr.tsx';
import { Heading, List } from './text.tsx';

export type AppToAdd = {
  readonly qr: { readonly size: number; readonly path: string };
  /** In fours, to be typed. */
  readonly key: string;
  /** The secret as the form carries it. */
  readonly sealed: string;
};

/** How to put the secret in an app, and to show that it is in it. */
export function AddApp({
  frame,
  form,
  app,
  title,
}: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly app: AppToAdd;
  readonly title: string;
}) {
  const { enrol } = SECOND_STEP[frame.language];
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <List ordered items={enrol.steps} />
      <Qr square={app.qr} alt={enrol.qr} />
      <CopyField frame={frame} name="sleutel" label={enrol.key} value={app.key} />
      <Form frame={frame}>
        <input type="hidden" name="doel" value="app" />
        <input type="hidden" name="geheim" value={app.sealed} />
        <TextField
          {...{ frame, form, name: 'cijfers', label: enrol.code }}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          size={8}
        />
        <div>
          <Button>{enrol.button}</Button>
        </div>
      </Form>
    </>
  );
}
