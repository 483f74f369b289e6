import { WIJK_INSTELLINGEN_NL as TEXT } from '#basis/catalogue/pages/wijk-instellingen.nl.ts';
import { PROOFS } from '#basis/joining.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { Checkbox, Checkboxes, Radios, Select } from '../../components/choices.tsx';
import { TextArea, TextField } from '../../components/fields.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Heading, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import { date, moment } from './when.ts';

const RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

export type SettingsModel = {
  readonly wijk: WijkFrame;
  readonly kept: WijkSettings;
  /** Null where names are not shown: to the gemeente. */
  readonly coordinators: readonly { readonly id: string; readonly name: string }[] | null;
  /** Wording that passes here. Null to the gemeente, which does not read what residents wrote. */
  readonly allowed: readonly AllowedWording[] | null;
  readonly former: readonly {
    readonly id: string;
    readonly until: Date;
    readonly by: string;
    readonly names: readonly string[];
  }[];
};
export type AllowedWording = {
  readonly id: string;
  /** Null of a sentence, whose words are not kept. */
  readonly words: string | null;
  /** Null if no rule finds it any more. */
  readonly rule: number | null;
  readonly since: Date;
};
type Part = { readonly frame: Frame; readonly form: FormState; readonly kept: WijkSettings };

/** Settings of a wijk, and what they were. */
export function wijkSettingsView(frame: Frame, form: FormState, it: SettingsModel) {
  const part = { frame, form, kept: it.kept };
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title} form={form}>
      <Paragraph lead>{TEXT.lead}</Paragraph>
      <ErrorSummary frame={frame} form={form} labels={TEXT.labels} />
      <Form frame={frame}>
        <Messages {...part} />
        <Quiet {...part} />
        <Ladder {...part} />
        <Heading level={2}>{TEXT.headings.bewijs}</Heading>
        <Checkboxes
          {...{ frame, form, name: 'bewijs', label: TEXT.labels.bewijs }}
          description={TEXT.about.bewijs}
          values={it.kept.bewijs}
          options={PROOFS.map((value) => {
            const [label, description] = TEXT.proofs[value];
            return { value, label, description };
          })}
        />
        <Heading level={2}>{TEXT.headings.coordinatie}</Heading>
        <Checkbox
          {...{ frame, form, name: 'verwijderenMetTwee', label: TEXT.labels.verwijderenMetTwee }}
          description={TEXT.about.verwijderenMetTwee}
          checked={it.kept.verwijderenMetTwee}
        />
        {it.coordinators !== null && (
          <Select
            {...{ frame, form, name: 'plaatsvervanger', label: TEXT.labels.plaatsvervanger }}
            description={TEXT.about.plaatsvervanger}
            {...(it.coordinators.some(({ id }) => id === it.kept.plaatsvervanger)
              ? {}
              : { empty: TEXT.nobody })}
            value={it.kept.plaatsvervanger ?? ''}
            options={it.coordinators.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Heading level={2}>{TEXT.headings.proef}</Heading>
        <Checkboxes
          {...{ frame, form, name: 'proef', label: TEXT.labels.proef, optional: true }}
          description={TEXT.about.proef}
          values={it.kept.proef.map(String)}
          options={RULES.map((nr) => {
            const description = TEXT.trialRisk[nr];
            return { value: String(nr), label: TEXT.rule(nr), ...(description && { description }) };
          })}
        />
        <div>
          <Button name="doe" value="bewaren">
            {TEXT.save}
          </Button>
        </div>
      </Form>
      {it.allowed !== null && <Allowed frame={frame} allowed={it.allowed} />}
      <Former frame={frame} former={it.former} />
    </WijkPage>
  );
}

function optionsOf<const K extends 'taal' | 'fotos' | 'links'>(key: K) {
  return Object.entries(TEXT.options[key] as Readonly<Record<string, readonly [string, string]>>).map(
    ([value, [label, description]]) => ({ value, label, description }),
  );
}

function Messages({ frame, form, kept }: Part) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  return (
    <>
      <Heading level={2}>{TEXT.headings.taal}</Heading>
      <Radios {...field('taal')} value={kept.taal} options={optionsOf('taal')} />
      <Heading level={2}>{TEXT.headings.fotos}</Heading>
      <Radios {...field('fotos')} value={kept.fotos} options={optionsOf('fotos')} />
      <Heading level={2}>{TEXT.headings.links}</Heading>
      <Radios {...field('links')} value={kept.links} options={optionsOf('links')} />
      <TextArea
        {...field('linkDomeinen')}
        optional
        description={TEXT.about.linkDomeinen}
        value={kept.linkDomeinen.join('\n')}
      />
    </>
  );
}

function Quiet({ frame, form, kept }: Part) {
  const field = (name: keyof typeof TEXT.labels) => ({ frame, form, name, label: TEXT.labels[name] });
  return (
    <>
      <Heading level={2}>{TEXT.headings.meldingen}</Heading>
      <Checkbox {...field('eerst112')} description={TEXT.about.eerst112} checked={kept.eerst112} />
      <Paragraph>{TEXT.about.stil}</Paragraph>
      <div class="bb-pair">
        <TextField {...field('stilVan')} size={5} value={kept.stilleUren.van} />
        <TextField {...field('stilTot')} size={5} value={kept.stilleUren.tot} />
      </div>
      <TextField
        {...field('berichtenPerMinuut')}
        inputMode="numeric"
        size={3}
        description={TEXT.about.berichtenPerMinuut}
        value={String(kept.berichtenPerMinuut)}
      />
    </>
  );
}

function Ladder({ frame, form, kept: { ladder } }: Part) {
  const number = (name: keyof typeof TEXT.labels, value: number) => (
    <TextField
      {...{ frame, form, name, label: TEXT.labels[name] }}
      inputMode="numeric"
      size={3}
      value={String(value)}
    />
  );
  return (
    <>
      <Heading level={2}>{TEXT.headings.ladder}</Heading>
      <Paragraph>{TEXT.about.ladder}</Paragraph>
      <Checkbox {...{ frame, form, name: 'ladderAan', label: TEXT.labels.ladderAan }} checked={ladder.aan} />
      <div class="bb-pair">
        {number('ladderTips', ladder.tips)}
        {number('ladderTipDagen', ladder.tipDagen)}
      </div>
      <div class="bb-pair">
        {number('ladderWaarschuwingen', ladder.waarschuwingen)}
        {number('ladderWaarschuwingDagen', ladder.waarschuwingDagen)}
      </div>
      <div class="bb-pair">
        {number('ladderAlleenLezenUren', ladder.alleenLezenUren)}
        {number('ladderAlleenLezenDagen', ladder.alleenLezenDagen)}
      </div>
      {number('ladderKeerAlleenLezen', ladder.keerAlleenLezen)}
      <Checkboxes
        {...{ frame, form, name: 'ladderRegels', label: TEXT.labels.ladderRegels, optional: true }}
        values={ladder.regels.map(String)}
        options={RULES.map((nr) => ({ value: String(nr), label: TEXT.rule(nr) }))}
      />
    </>
  );
}

function Allowed({ frame, allowed }: { readonly frame: Frame; readonly allowed: readonly AllowedWording[] }) {
  const texts = TEXT.allowed;
  return (
    <>
      <Heading level={2}>{TEXT.headings.allowed}</Heading>
      <Paragraph>{allowed.length === 0 ? texts.none : texts.lead}</Paragraph>
      {allowed.length > 0 && (
        <ul class="bb-cards bb-wide">
          {allowed.map(({ id, words, rule, since }) => (
            <li key={id}>
              <Paragraph>{words === null ? texts.sentence : texts.words(words)}</Paragraph>
              <Paragraph>
                {[...(rule === null ? [] : [TEXT.rule(rule)]), texts.since(date(since))].join('. ')}
              </Paragraph>
              <Form frame={frame}>
                <input type="hidden" name="woorden" value={id} />
                <div>
                  <Button
                    kind="secondary"
                    name="doe"
                    value="weghalen"
                    label={words === null ? texts.removeSentence(date(since)) : texts.removeWords(words)}
                  >
                    {texts.remove}
                  </Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Former({ frame, former }: { readonly frame: Frame; readonly former: SettingsModel['former'] }) {
  const texts = TEXT.former;
  return (
    <>
      <Heading level={2}>{TEXT.headings.former}</Heading>
      <Paragraph>{former.length === 0 ? texts.none : texts.lead}</Paragraph>
      {former.length > 0 && (
        <ul class="bb-cards bb-wide">
          {former.map(({ id, until, by, names }) => (
            <li key={id}>
              <Paragraph>
                {texts.item(
                  moment(until),
                  by,
                  names.map((name) => texts.names[name] ?? texts.more).join(', '),
                )}
              </Paragraph>
              <Form frame={frame}>
                <input type="hidden" name="terug" value={id} />
                <div>
                  <Button kind="secondary" name="doe" value="terugzetten" label={texts.backTo(moment(until))}>
                    {texts.back}
                  </Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
