import { MELDING_KINDS_NL } from '#basis/catalogue/melding-kinds.nl.ts';
import { WAIT_NL as TEXT, WIJK_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import { Alert } from '../../components/alert.tsx';
import { Checkbox, Select } from '../../components/choices.tsx';
import { DataList } from '../../components/data.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import type { WaitingItem } from './waiting.ts';
import { isForOffice, titleOf } from './waiting.ts';
import { moment } from './when.ts';

export type WaitText = {
  readonly words: string | null;
  readonly findings: readonly {
    readonly rule: number;
    readonly message: string;
    readonly fragment: string;
  }[];
  readonly others: readonly string[];
  /** The messages under a step; null words stand in the group. */
  readonly under: readonly { readonly words: string | null; readonly findings: WaitText['findings'] }[];
};
type Model = {
  readonly wijk: WijkFrame;
  readonly item: WaitingItem;
  /** Null where nothing is shown of it: of one's own, and to the gemeente but of a report that it decides on. */
  readonly text: WaitText | null;
  /** Of a reported message: what the group reads; null where there are no words, or it could not be read. */
  readonly inGroup: string | null;
  /** What there was about this person before, in one line; null where it is nobody's, or not for this reader. */
  readonly history: string | null;
  /** Of a question about a removal: whether two coordinators must agree as things are now. */
  readonly needsTwo: boolean | null;
  readonly mayChoose: boolean;
  readonly why: string | null;
  readonly back: Path;
  /** The reader's room (coordinatie, or overleg) and where a message stands, in an app; and where a melding is given to the police. */
  readonly links: {
    readonly room: string | null;
    readonly message: string | null;
    readonly police: Path | null;
  };
};

/** One thing that waits: what it is, why, and what can be chosen. */
export function waitView(frame: Frame, form: FormState, it: Model) {
  const { item } = it;
  return (
    <WijkPage
      frame={frame}
      wijk={it.wijk}
      title={titleOf(item)}
      form={form}
      back={{ to: it.back, text: TEXT.back }}
    >
      <ErrorSummary frame={frame} form={form} labels={{ gezien: TEXT.looked }} />
      {((item.kind === 'zaak' && item.emergency) || (item.kind === 'melding' && item.danger)) && (
        <Alert frame={frame} kind="warning">
          {item.kind === 'zaak' ? WIJK_NL.emergency : `${TEXT.danger} ${TEXT.police}`}
        </Alert>
      )}
      <DataList items={facts(item)} />
      <Texts it={it} />
      {it.history !== null && <Paragraph>{it.history}</Paragraph>}
      {it.why !== null && (
        <Alert frame={frame} kind="info">
          {it.why}
        </Alert>
      )}
      {it.mayChoose && <Choose frame={frame} form={form} item={item} />}
      {it.mayChoose && item.kind === 'melding' && <ChooseKind frame={frame} form={form} kind={item.about} />}
    </WijkPage>
  );
}

function facts(item: WaitingItem) {
  const common = [
    { key: TEXT.who, value: item.name ?? WIJK_NL.somebody },
    { key: TEXT.when, value: moment(item.since) },
  ];
  switch (item.kind) {
    case 'zaak':
      return [...common, { key: TEXT.where, value: TEXT.rooms[item.room] }];
    case 'verwijdering':
      return [common[1], { key: TEXT.ruleAbout, value: TEXT.rule(item.rule) }].flatMap((one) => one ?? []);
    case 'melding':
      return [
        ...common,
        { key: TEXT.kind, value: item.about === null ? TEXT.kindNone : MELDING_KINDS_NL[item.about] },
        ...(item.place === null ? [] : [{ key: TEXT.place, value: item.place }]),
        { key: TEXT.emergencyNumber, value: item.isCalled ? TEXT.called : TEXT.notCalled },
        { key: TEXT.seen, value: TEXT.seenBy(item.seen) },
      ];
    case 'bezwaar':
      return item.step === null
        ? common
        : [...common, { key: TEXT.ruleAbout, value: TEXT.step(item.step.rule, item.step.tips) }];
    default:
      return common;
  }
}

function Texts({ it }: { readonly it: Model }) {
  const { item, text, links } = it;
  if (item.kind === 'melding')
    return (
      <>
        {item.isSaidOver && <Paragraph>{TEXT.saidOver}</Paragraph>}
        {links.police !== null && (
          <Paragraph>
            <Link href={links.police}>{TEXT.toPolice}</Link>
          </Paragraph>
        )}
      </>
    );
  if (item.kind === 'rapport' && isForOffice(item) && text === null)
    return (
      <Paragraph>
        {TEXT.inOverleg} {links.room !== null && <Link href={links.room}>{TEXT.openOverleg}</Link>}
      </Paragraph>
    );
  if (text === null) return null;
  switch (item.kind) {
    case 'zaak':
      return (
        <>
          <Findings title={TEXT.why} findings={text.findings} />
          {item.wasSeen && <Paragraph>{TEXT.wasSeen(item.room)}</Paragraph>}
          <Heading level={2}>{isUpload(item.what) ? TEXT.caption : TEXT.text}</Heading>
          <Words words={text.words} none={isUpload(item.what) ? TEXT.noWords : TEXT.wordsGone} />
          {isUpload(item.what) && (
            <>
              <Paragraph>{item.placeable === false ? TEXT.unplaceable : TEXT.media}</Paragraph>
              {links.room !== null && (
                <Paragraph>
                  <Link href={links.room}>{TEXT.openRoom}</Link>
                </Paragraph>
              )}
            </>
          )}
        </>
      );
    case 'bezwaar':
      return (
        <>
          <Findings title={TEXT.saw} findings={text.findings} />
          {item.step !== null && item.step.tips > 0 && <Under messages={text.under} />}
          {item.against === 'tip' && (
            <>
              <Heading level={2}>{TEXT.typed}</Heading>
              {links.message === null ? (
                <Words words={text.words} none={TEXT.wordsGone} />
              ) : (
                <InGroup link={links.message} />
              )}
            </>
          )}
        </>
      );
    case 'verwijdering':
      return (
        <>
          {item.tips === 0 ? <Paragraph>{TEXT.byHand}</Paragraph> : <Under messages={text.under} />}
          <Paragraph>
            {[TEXT.votes(item.votes), ...(item.mine ? [it.needsTwo ? TEXT.voted : TEXT.votedThen] : [])].join(
              ' ',
            )}
          </Paragraph>
          <Paragraph>{it.needsTwo ? TEXT.fourEyes : TEXT.oneDecides}</Paragraph>
        </>
      );
    case 'rapport':
      return (
        <>
          {item.about === 'bericht' && <Reported it={it} text={text} />}
          <Heading level={2}>{TEXT.reasons}</Heading>
          <Quotes words={text.others} none={TEXT.noReason} />
        </>
      );
  }
}

/** What the group reads; and to a coordinator what was typed, where that is another thing, and what the computer saw. */
function Reported({ it, text }: { readonly it: Model; readonly text: WaitText }) {
  const isOffice = isForOffice(it.item);
  return (
    <>
      <Heading level={2}>{TEXT.stands}</Heading>
      <Words words={it.inGroup} none={isOffice ? TEXT.inOverleg : TEXT.noWordsInGroup} />
      {it.links.message !== null && (
        <Paragraph>
          <Link href={it.links.message}>{TEXT.openInGroup}</Link>
        </Paragraph>
      )}
      {text.words !== null && (
        <>
          <Heading level={2}>{TEXT.masked}</Heading>
          <Words words={text.words} none={TEXT.wordsGone} />
        </>
      )}
      {!isOffice && text.findings.length === 0 && <Paragraph>{TEXT.sawNothing}</Paragraph>}
      <Findings title={TEXT.saw} findings={text.findings} />
    </>
  );
}

function InGroup({ link }: { readonly link: string }) {
  return (
    <Paragraph>
      {TEXT.inGroup} <Link href={link}>{TEXT.openInGroup}</Link>
    </Paragraph>
  );
}

/** The messages under a step, each with what the computer saw in it. */
function Under({ messages }: { readonly messages: WaitText['under'] }) {
  return (
    <>
      <Heading level={2}>{TEXT.messages}</Heading>
      {messages.length === 0 && <Paragraph>{TEXT.messagesGone}</Paragraph>}
      {messages.map(({ words, findings }, at) => (
        <div key={String(at)}>
          <Words words={words} none={TEXT.elsewhere} />
          <Found findings={findings} />
        </div>
      ))}
    </>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: WaitText['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Found findings={findings} />
    </>
  );
}

function Found({ findings }: { readonly findings: WaitText['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <List
      items={findings
        .slice(0, 5)
        .map(({ rule, message, fragment }) =>
          [TEXT.rule(rule), message, ...(fragment === '' ? [] : [TEXT.fragment(fragment)])].join(' '),
        )}
    />
  );
}

function Words({ words, none }: { readonly words: string | null; readonly none: string }) {
  return words === null ? <Paragraph>{none}</Paragraph> : <blockquote class="bb-quote">{words}</blockquote>;
}

function Quotes({ words, none }: { readonly words: readonly string[]; readonly none: string }) {
  if (words.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <>
      {words.map((one) => (
        <Words key={one} words={one} none={none} />
      ))}
    </>
  );
}

/** True for what comes with a photo or file, which the page does not show. */
export function isUpload(what: string): boolean {
  return ['image', 'sticker', 'video', 'file', 'audio', 'voice'].includes(what);
}

type Choices = { readonly choices: Readonly<Record<string, string>>; readonly effect: string };

/** What can be chosen about it, by the value that is sent. */
export function choicesOf(item: WaitingItem): Choices {
  const { choices, effect } = TEXT;
  switch (item.kind) {
    case 'zaak':
      return item.placeable === true
        ? { choices: choices.zaak, effect: effect.zaak }
        : { choices: { nee: choices.zaak.nee }, effect: effect.zaak };
    case 'bezwaar':
      if (item.against === 'tip') return { choices: choices.tip, effect: effect.tip };
      return item.against === 'verwijdering'
        ? { choices: choices.removalAppeal, effect: effect.removalAppeal }
        : { choices: choices.step, effect: effect.step };
    case 'verwijdering':
      return { choices: choices.verwijdering, effect: effect.verwijdering };
    case 'rapport':
      return { choices: choices[item.about], effect: effect[item.about] };
    case 'melding':
      return { choices: choices.melding, effect: effect.melding };
  }
}

function Choose(props: { readonly frame: Frame; readonly form: FormState; readonly item: WaitingItem }) {
  const { frame, form, item } = props;
  const { choices, effect } = choicesOf(item);
  // Of how it ended, and of a removal, no answer is the usual one.
  const hasUsual = item.kind !== 'melding' && item.kind !== 'verwijdering';
  const version = item.kind === 'zaak' ? item.version : item.kind === 'bezwaar' ? item.round : null;
  return (
    <Form frame={frame}>
      <Heading level={2}>{item.kind === 'melding' ? TEXT.howEnded : TEXT.question}</Heading>
      <Paragraph>{effect}</Paragraph>
      {version !== null && <input type="hidden" name="versie" value={version} />}
      {item.kind === 'zaak' && isUpload(item.what) && item.placeable === true && (
        <Checkbox frame={frame} form={form} name="gezien" label={TEXT.looked} />
      )}
      <div class="bb-stack">
        {Object.entries(choices).map(([value, label], at) => (
          <Button
            key={value}
            name="keuze"
            value={value}
            kind={at === 0 && hasUsual ? 'primary' : 'secondary'}
          >
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}

const KIND = 'soort-';
/** What a coordinator can say that a melding is about, by the value that is sent. */
export const KIND_CHOICES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MELDING_KINDS_NL).map(([kind, label]) => [`${KIND}${kind}`, label]),
);

function ChooseKind(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly kind: MeldingKind | null;
}) {
  const { frame, form, kind } = props;
  return (
    <Form frame={frame}>
      <Heading level={2}>{TEXT.kindTitle}</Heading>
      <Select
        {...{ frame, form }}
        name="keuze"
        label={TEXT.kind}
        description={TEXT.kindAbout}
        options={Object.entries(KIND_CHOICES).map(([value, label]) => ({ value, label }))}
        {...(kind === null ? { empty: TEXT.kindNone } : { value: `${KIND}${kind}` })}
      />
      <div>
        <Button kind="secondary">{TEXT.kindButton}</Button>
      </div>
    </Form>
  );
}

/** It does not wait any more. */
export function waitGoneView(
  frame: Frame,
  { wijk, back }: { readonly wijk: WijkFrame; readonly back: Path },
) {
  return (
    <WijkPage frame={frame} wijk={wijk} title={TEXT.goneTitle} back={{ to: back, text: TEXT.back }}>
      <Paragraph lead>{TEXT.gone}</Paragraph>
    </WijkPage>
  );
}
