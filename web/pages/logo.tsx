import { LOGO_NL as TEXT } from '#basis/catalogue/pages/logo.nl.ts';
import { FileField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** The gemeente's logo as it is, another one, or none. */
export function logoView(frame: Frame, form: FormState, { megabytes }: { readonly megabytes: number }) {
  const { logo } = frame.gemeente;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={{ bestand: TEXT.file }} />
      {logo === null ? (
        <Paragraph>{TEXT.noLogo}</Paragraph>
      ) : (
        <Form frame={frame}>
          <Heading level={2}>{TEXT.now}</Heading>
          <p class="utrecht-paragraph">
            <img src={logo.path} alt={TEXT.title} width={logo.width / 2} height={logo.height / 2} />
          </p>
          <div>
            <Button kind="secondary" name="doe" value="weg">
              {TEXT.drop}
            </Button>
          </div>
        </Form>
      )}
      <Form frame={frame} files>
        <FileField
          {...{ frame, form, name: 'bestand', label: TEXT.file, description: TEXT.about(megabytes) }}
          accept="image/png,image/jpeg,image/webp"
        />
        <div>
          <Button name="doe" value="bewaar">
            {TEXT.send}
          </Button>
        </div>
      </Form>
      <Paragraph>
        <Link href={pathTo('beheer.instellingen')}>{TEXT.back}</Link>
      </Paragraph>
    </Page>
  );
}
