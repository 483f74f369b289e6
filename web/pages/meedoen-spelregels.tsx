import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { RULES } from '#basis/catalogue/pages/rules.ts';
import { Checkbox } from '../components/choices.tsx';
import { Steps } from '../components/data.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { JOIN_STEPS } from './meedoen.tsx';

/** The name of the box of a spelregel. */
export const ruleField = (nr: number): string => `regel${nr}`;

/** The third step: the spelregels, each accepted. `accepted`: they were before. */
export function joinRulesView(frame: Frame, form: FormState, { accepted }: { readonly accepted: boolean }) {
  const { rules: text, next, back } = JOINING[frame.language];
  const { rules, fine, notFine } = RULES[frame.language];
  const labels = Object.fromEntries(rules.map((_rule, at) => [ruleField(at + 1), text.accept(at + 1)]));
  return (
    <Page frame={frame} title={text.title} form={form}>
      <Steps frame={frame} at={3} of={JOIN_STEPS} />
      <Paragraph lead>{text.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={labels} />
      <Form frame={frame}>
        <ol class="bb-rules">
          {rules.map((it, at) => (
            <li key={it.rule}>
              <p class="bb-rule">{it.rule}</p>
              <p class="bb-fine">
                <strong>{fine}</strong> {it.fine}
              </p>
              <p class="bb-notfine">
                <strong>{notFine}</strong> {it.notFine}
              </p>
              <Checkbox
                {...{ frame, form }}
                name={ruleField(at + 1)}
                label={text.accept(at + 1)}
                checked={accepted}
              />
            </li>
          ))}
        </ol>
        <Heading level={2}>{text.judgedTitle}</Heading>
        <Paragraph>{text.judged}</Paragraph>
        <Actions>
          <Button>{next}</Button>
          <Link href={pathTo('meedoen.leeftijd')}>{back}</Link>
        </Actions>
      </Form>
    </Page>
  );
}
