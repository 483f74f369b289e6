import { INSTELLINGEN_NL as TEXT } from '#basis/catalogue/pages/beheer.nl.ts';
import { LOGO_NL } from '#basis/catalogue/pages/logo.nl.ts';
import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { MAX_LINKS } from '#basis/gemeente-settings.ts';
import { Checkbox } from '../components/choices.tsx';
import { TextField } from '../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { Heading, Link, Paragraph } from '../components/text.tsx';
import type { FormState } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

type LinkKind = 'links' | 'preventie';

/** Names of the fields for links of a kind, a pair for each row. */
export function linkFields(kind: LinkKind) {
  return Array.from({ length: MAX_LINKS }, (_, at) => ({
    title: `${kind}Titel${at + 1}`,
    url: `${kind}Url${at + 1}`,
  }));
}

const STEP_BOXES = ['tweedeStapCoordinatoren', 'tweedeStapAmbtenaren'] as const;

const LINK_LABELS = {
  links: { title: TEXT.linkTitle, url: TEXT.linkUrl },
  preventie: { title: TEXT.tipTitle, url: TEXT.tipUrl },
} as const;

const LABELS: Readonly<Record<string, string>> = {
  ...TEXT.labels,
  ...Object.fromEntries(
    (['links', 'preventie'] as const).flatMap((kind) =>
      linkFields(kind).flatMap(({ title, url }, at) => [
        [title, LINK_LABELS[kind].title(at + 1)],
        [url, LINK_LABELS[kind].url(at + 1)],
      ]),
    ),
  ),
};

type Model = {
  readonly kept: GemeenteSettings;
  /** Stands there when no name is set; null if nothing is known. */
  readonly standardName: string | null;
  /** What stands there when no number is set. */
  readonly phone: string;
};

/** How the gemeente shows itself. */
export function instellingenView(frame: Frame, form: FormState, { kept, standardName, phone }: Model) {
  const field = (name: keyof typeof TEXT.labels) => ({
    ...{ frame, form, name, label: TEXT.labels[name], value: kept[name] ?? '' },
  });
  const { explanations } = TEXT;
  return (
    <Page frame={frame} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={LABELS} />
      <Form frame={frame}>
        <Heading level={2}>{TEXT.look}</Heading>
        <TextField
          {...field('naam')}
          optional
          description={explanations.naam(standardName ?? TEXT.nameUnknown)}
        />
        <TextField {...field('kleur')} description={explanations.kleur} size={10} />
        <TextField {...field('lettertype')} optional description={explanations.lettertype} />
        <Paragraph>
          <Link href={pathTo('beheer.logo')}>{LOGO_NL.toHere}</Link>
        </Paragraph>
        <Heading level={2}>{TEXT.contact}</Heading>
        <TextField {...field('telefoon')} optional type="tel" description={explanations.telefoon(phone)} />
        <TextField {...field('openingstijden')} optional description={explanations.openingstijden} />
        <TextField {...field('email')} optional type="email" />
        <TextField
          {...field('openbareRuimte')}
          optional
          type="email"
          description={explanations.openbareRuimte}
        />
        <Heading level={2}>{TEXT.openness}</Heading>
        <Checkbox
          {...{ frame, form, name: 'ambtenaarBijNaam', label: TEXT.byName }}
          description={TEXT.byNameAbout}
          checked={kept.ambtenaarBijNaam}
        />
        <Heading level={2}>{TEXT.secondStep}</Heading>
        <Paragraph>{TEXT.secondStepAbout}</Paragraph>
        {STEP_BOXES.map((name) => (
          <Checkbox key={name} {...{ frame, form, name, label: TEXT.stepBoxes[name] }} checked={kept[name]} />
        ))}
        <Heading level={2}>{TEXT.prevention}</Heading>
        <Links {...{ frame, form }} kind="preventie" kept={kept.preventie} />
        <Heading level={2}>{TEXT.links}</Heading>
        <Links {...{ frame, form }} kind="links" kept={kept.links} />
        <div>
          <Button>{TEXT.save}</Button>
        </div>
      </Form>
    </Page>
  );
}

function Links(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly kind: LinkKind;
  readonly kept: GemeenteSettings['links'];
}) {
  const { frame, form, kind, kept } = props;
  return (
    <>
      <Paragraph>{TEXT.linksAbout}</Paragraph>
      {linkFields(kind).map(({ title, url }, at) => (
        <div key={title} class="bb-pair">
          <TextField
            {...{ frame, form, name: title, label: LABELS[title] ?? '' }}
            optional
            value={kept[at]?.titel}
          />
          <TextField
            {...{ frame, form, name: url, label: LABELS[url] ?? '' }}
            optional
            type="url"
            value={kept[at]?.url}
          />
        </div>
      ))}
    </>
  );
}
