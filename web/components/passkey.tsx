import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import type { Frame } from '../frame.ts';
import { Alert } from './alert.tsx';
import { Button, Form } from './form.tsx';
import { Heading, Paragraph } from './text.tsx';

/** A button by which the browser makes or uses a passkey. Without the script it is not shown: there is always another way. */
export function PasskeyForm({
  frame,
  does,
  doel,
  options,
}: {
  readonly frame: Frame;
  readonly does: 'make' | 'use';
  /** What the form says that it is for. */
  readonly doel: string;
  /** As WebAuthn's JSON. */
  readonly options: object;
}) {
  const text = SECOND_STEP[frame.language].passkey;
  return (
    <div hidden data-passkey={does} data-options={JSON.stringify(options)}>
      <script type="module" src={frame.assets.passkey} />
      <Heading level={2}>{text.title}</Heading>
      <Paragraph>{does === 'make' ? text.makeAbout : text.useAbout}</Paragraph>
      <div hidden data-failed>
        <Alert frame={frame} kind="error">
          {text.failed}
        </Alert>
      </div>
      <Form frame={frame}>
        <input type="hidden" name="doel" value={doel} />
        <input type="hidden" name="antwoord" value="" />
        <div>
          <Button kind="secondary">{does === 'make' ? text.make : text.use}</Button>
        </div>
      </Form>
    </div>
  );
}
