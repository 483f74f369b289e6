import { JOINING } from '#basis/catalogue/pages/joining.ts';
import { LANGUAGE_BUTTONS } from '#basis/catalogue/person/own-room.ts';
import type { Language } from '#basis/language.ts';
import { LANGUAGES } from '#basis/language.ts';
import { Radios } from '../components/choices.tsx';
import { Steps } from '../components/data.tsx';
import { TextField } from '../components/fields.tsx';
import { Actions, Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Link } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';
import { JOIN_STEPS } from './meedoen.tsx';

/** The fourth step: name, language and, if wanted, an e-mail address. */
export function joinNameView(
  frame: Frame,
  form: FormState,
  { naam, taal, email }: { readonly naam: string; readonly taal: Language; readonly email: string },
) {
  const { who, next, back } = JOINING[frame.language];
  return (
    <Page frame={frame} title={who.title} form={form}>
      <Steps frame={frame} at={4} of={JOIN_STEPS} />
      <ErrorSummary frame={frame} form={form} labels={who.labels} />
      <Form frame={frame}>
        <TextField
          {...{ frame, form }}
          name="naam"
          label={who.labels.naam}
          description={who.nameHow}
          value={naam}
          autocomplete="name"
          maxLength={60}
        />
        <Radios
          {...{ frame, form }}
          name="taal"
          label={who.labels.taal}
          description={who.languageHow}
          value={taal}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_BUTTONS[value] }))}
        />
        <TextField
          {...{ frame, form }}
          name="email"
          label={who.labels.email}
          description={who.emailHow}
          value={email}
          type="email"
          autocomplete="email"
          maxLength={254}
          optional
        />
        <Actions>
          <Button>{next}</Button>
          <Link href={pathTo('meedoen.spelregels')}>{back}</Link>
        </Actions>
      </Form>
    </Page>
  );
}
