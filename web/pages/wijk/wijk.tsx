import { DECIDED_NL, WIJK_NL as TEXT, WAIT_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { Alert } from '../../components/alert.tsx';
import { EmptyState, Heading, Link, List, Paragraph } from '../../components/text.tsx';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';
import type { WijkFrame } from './nav.tsx';
import { WijkPage } from './nav.tsx';
import type { WaitingItem } from './waiting.ts';
import { isForOffice, titleOf } from './waiting.ts';
import { moment } from './when.ts';

type Shown = { readonly item: WaitingItem; readonly to: Path };
export type DecidedItem = {
  readonly kind: keyof typeof DECIDED_NL.what;
  readonly id: string;
  readonly state: string;
  readonly at: Date;
  readonly name: string | null;
  readonly by: string | null;
  readonly number: number | null;
};

type Model = {
  readonly wijk: WijkFrame;
  /** Signed in as a role without a person: looks, and chooses nothing. */
  readonly isPerson: boolean;
  readonly warnings: readonly { readonly text: string; readonly to: Path | null; readonly link: string }[];
  /** Each stands above what waits: of pages that others make, such as applications. */
  readonly also: readonly { readonly text: string; readonly count: number; readonly to: Path }[];
  readonly waiting: readonly Shown[];
  readonly meldingen: readonly Shown[];
  /** Earlier ones too, and how to give one to the police. */
  readonly allMeldingen: Path;
  readonly decided: readonly DecidedItem[];
};

/** What waits in a wijk, for its coordinators. */
export function wijkView(frame: Frame, it: Model) {
  const count = it.waiting.length + it.also.reduce((sum, one) => sum + one.count, 0);
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title(it.wijk.naam)}>
      <Warnings frame={frame} warnings={it.warnings} />
      {!it.isPerson && (
        <Alert frame={frame} kind="info">
          {TEXT.noPerson}
        </Alert>
      )}
      <Heading level={2}>{TEXT.waits(count)}</Heading>
      {count === 0 ? (
        <EmptyState>{TEXT.nothing}</EmptyState>
      ) : (
        <>
          <Paragraph>{TEXT.sameAsRoom}</Paragraph>
          {it.also.length > 0 && (
            <List
              items={it.also.map(({ text, to }) => (
                <Link key={to} href={to}>
                  {text}
                </Link>
              ))}
            />
          )}
          <Cards shown={it.waiting} />
        </>
      )}
      <Heading level={2}>{TEXT.open(it.meldingen.length)}</Heading>
      {it.meldingen.length === 0 ? <Paragraph>{TEXT.noneOpen}</Paragraph> : <Cards shown={it.meldingen} />}
      <Paragraph>
        <Link href={it.allMeldingen}>{TEXT.allMeldingen}</Link>
      </Paragraph>
      <Heading level={2}>{TEXT.decided}</Heading>
      {it.decided.length === 0 ? (
        <Paragraph>{TEXT.nothingDecided}</Paragraph>
      ) : (
        <List items={it.decided.map(decidedLine)} />
      )}
    </WijkPage>
  );
}

function Warnings({ frame, warnings }: { readonly frame: Frame; readonly warnings: Model['warnings'] }) {
  return (
    <>
      {warnings.map(({ text, to, link }) => (
        <Alert key={text} frame={frame} kind="warning">
          {text} {to !== null && <Link href={to}>{link}</Link>}
        </Alert>
      ))}
    </>
  );
}

function Cards({ shown }: { readonly shown: readonly Shown[] }) {
  return (
    <ul class="bb-cards bb-wide">
      {shown.map(({ item, to }) => (
        <li key={item.id}>
          <h3 class="utrecht-heading-3">{titleOf(item)}</h3>
          <Paragraph>{[TEXT.since(moment(item.since)), ...remarks(item)].map(withStop).join(' ')}</Paragraph>
          <State item={item} to={to} />
        </li>
      ))}
    </ul>
  );
}

const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function remarks(item: WaitingItem): string[] {
  switch (item.kind) {
    case 'zaak':
      return item.emergency ? [TEXT.emergency] : [];
    case 'verwijdering':
      return [WAIT_NL.votes(item.votes)];
    case 'melding':
      return [
        ...(item.danger ? [WAIT_NL.danger] : []),
        ...(item.place === null ? [] : [`${WAIT_NL.place}: ${item.place}`]),
        `112: ${item.isCalled ? WAIT_NL.called : WAIT_NL.notCalled}`,
      ];
    default:
      return [];
  }
}

function State({ item, to }: Shown) {
  if (item.isPending) return <Paragraph>{TEXT.pending}</Paragraph>;
  if (item.isOwn && item.kind !== 'melding') return <Paragraph>{TEXT.own}</Paragraph>;
  if (isForOffice(item)) return <Paragraph>{TEXT.office}</Paragraph>;
  if (item.kind === 'zaak' && item.placeable === null) return <Paragraph>{TEXT.notReady}</Paragraph>;
  return (
    <p class="utrecht-paragraph">
      <a
        class="utrecht-link utrecht-link--html-a bb-target"
        href={to}
        aria-label={TEXT.lookAt(titleOf(item))}
      >
        {TEXT.look}
      </a>
    </p>
  );
}

function decidedLine({ kind, state, at, name, by, number }: DecidedItem): string {
  const what = DECIDED_NL.what[kind](name ?? TEXT.somebody, number);
  return DECIDED_NL.line(what, DECIDED_NL.states[kind]?.[state] ?? state, by, moment(at));
}

/** The same for the gemeente: how many of what, and nobody's name or text. */
export function wijkFiguresView(
  frame: Frame,
  it: Pick<Model, 'wijk' | 'warnings'> & {
    readonly figures: readonly {
      readonly kind: keyof typeof TEXT.figures;
      readonly count: number;
      readonly oldest: Date | null;
    }[];
    /** What the gemeente itself decides, in `overleg`. */
    readonly forOffice: readonly { readonly text: string; readonly to: Path }[];
  },
) {
  return (
    <WijkPage frame={frame} wijk={it.wijk} title={TEXT.title(it.wijk.naam)}>
      <Warnings frame={frame} warnings={it.warnings} />
      <Heading level={2}>{TEXT.waits(0)}</Heading>
      <Paragraph>{TEXT.noTexts}</Paragraph>
      <List
        items={it.figures.map(({ kind, count, oldest }) =>
          oldest === null
            ? TEXT.figures[kind](count)
            : `${TEXT.figures[kind](count)}, ${TEXT.oldest(moment(oldest))}`,
        )}
      />
      {it.forOffice.length > 0 && (
        <>
          <Heading level={2}>{TEXT.forOffice}</Heading>
          <List
            items={it.forOffice.map(({ text, to }) => (
              <Link key={to} href={to}>
                {text}
              </Link>
            ))}
          />
        </>
      )}
    </WijkPage>
  );
}
