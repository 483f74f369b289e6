import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { PasskeyForm } from '../components/passkey.tsx';
import type { AppToAdd } from '../components/second-step.tsx';
import { AddApp } from '../components/second-step.tsx';
import { Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { dayText } from '../moment.ts';
import { pathTo } from '../paths.ts';

type Model = {
  readonly app: { readonly madeAt: Date } | null;
  readonly passkeys: readonly { readonly id: string; readonly madeAt: Date; readonly usedAt: Date | null }[];
  readonly spare: number;
  /** Null: they have one. */
  readonly add: AppToAdd | null;
  /** Null: there can be none here. */
  readonly passkey: object | null;
};

/** What somebody has for the second step, to be added to and taken away. */
export function ownStepView(frame: Frame, form: FormState, model: Model) {
  const text = SECOND_STEP[frame.language];
  const { own } = text;
  const hasAny = model.app !== null || model.passkeys.length > 0;
  const since = (at: Date) => own.since(dayText(frame.language, at));
  return (
    <Page frame={frame} title={own.title} form={form}>
      <Paragraph lead>{own.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ cijfers: text.enrol.code }} />
      {!hasAny && <Paragraph>{own.none}</Paragraph>}
      {model.app !== null && <Part frame={frame} name={own.app} about={since(model.app.madeAt)} part="app" />}
      {model.passkeys.map(({ id, madeAt, usedAt }, at) => {
        const used = usedAt === null ? '' : `, ${own.used(dayText(frame.language, usedAt))}`;
        return (
          <Part key={id} frame={frame} name={own.passkey(at + 1)} about={since(madeAt) + used} part={id} />
        );
      })}
      {hasAny && (
        <>
          <Paragraph>{`${own.spares(model.spare)} ${own.renewAbout}`}</Paragraph>
          <Form frame={frame}>
            <input type="hidden" name="doel" value="codes" />
            <div>
              <Button kind="secondary">{own.renew}</Button>
            </div>
          </Form>
        </>
      )}
      {model.add !== null && <AddApp {...{ frame, form }} app={model.add} title={own.add} />}
      {model.passkey !== null && (
        <PasskeyForm frame={frame} does="make" doel="maak" options={model.passkey} />
      )}
      <Paragraph>
        <Link href={pathTo('mijn')}>{own.back}</Link>
      </Paragraph>
    </Page>
  );
}

function Part({
  frame,
  name,
  about,
  part,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly about: string;
  readonly part: string;
}) {
  const { own } = SECOND_STEP[frame.language];
  return (
    <Form frame={frame}>
      <Paragraph>{`${name}, ${about}`}</Paragraph>
      <input type="hidden" name="doel" value="weg" />
      <input type="hidden" name="wat" value={part} />
      <div>
        <Button kind="secondary" hint="danger">
          {own.remove}
          <span class="bb-hidden">{`: ${name}`}</span>
        </Button>
      </div>
    </Form>
  );
}
