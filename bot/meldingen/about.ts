import type { MeldingKind } from '#basis/melding-kind.ts';
import { tellsOfLost } from '#spelregels/lost.ts';
import type { Report } from '#spelregels/report.ts';
import { areElsewhere, areSimilar, isSamePlace, likeness } from '#spelregels/similar.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { Said } from './hear.ts';
import type { ReportWords } from './said.ts';

const MINUTE_MS = 60_000;
/** "112 is gebeld" without more is about a melding that was opened no longer ago than this. */
const TALKED_ABOUT_MS = 180 * MINUTE_MS;
/** That help is on its way is about one for which somebody called no longer ago than this. */
const JUST_CALLED_MS = 60 * MINUTE_MS;
/** Two reports of the same thing come no further apart than this. */
const SAME_MS = 45 * MINUTE_MS;
/** "Hij rent nu weg" goes on about one that was opened no longer ago than this. */
const GOES_ON_MS = 15 * MINUTE_MS;
/** The same, if it tells of a danger that nobody told of before. */
const JUST_NOW_MS = 5 * MINUTE_MS;
/** What may turn out to be dangerous: of a lost cat or a false letter nobody cries for help. */
const MAY_BE_DANGER: ReadonlySet<MeldingKind | null> = new Set<MeldingKind>([
  'verdacht',
  'inbraak',
  'vernieling',
  'overlast',
  'gevaar',
]);

type Words = Pick<ReportWords, 'place' | 'what'>;
type From = Pick<Said, 'author' | 'at'>;

/**
 * The open melding about which somebody says, or asks, that 112 was called; of several the one whose place is named, then one that they
 * reported just now or of danger, then danger, then the newest. Of two alike the one for which nobody called, if it says that somebody did; that
 * help is on its way is about what was just called for, unless it names a place. Pure.
 */
export function calledAbout(
  open: readonly Melding[],
  it: From & Words & { readonly isSaid: boolean; readonly report: Pick<Report, 'helpComes'> },
): Melding | undefined {
  const recent = open.filter(
    (melding) =>
      since(melding, it) <= TALKED_ABOUT_MS &&
      !areElsewhere(it.place, melding.place) &&
      (!it.report.helpComes || mayHaveHelp(melding)),
  );
  const rank = (melding: Melding): number => {
    const isOpen = melding.over === null;
    const isWaiting = isOpen && !(it.isSaid && melding.called);
    if (isSamePlace(it.place, melding.place)) return isWaiting ? 0 : 1;
    if (isOpen && it.report.helpComes && wasJustCalled(melding, it)) return melding.danger ? 2 : 3;
    const isTheirs = melding.reporter === it.author;
    if (isTheirs && isOpen && (melding.danger || since(melding, it) <= GOES_ON_MS)) return isWaiting ? 4 : 5;
    if (!isOpen) return 10;
    return (melding.danger ? 6 : 8) + (isWaiting ? 0 : 1);
  };
  return best(recent, rank);
}

/** For a stray dog no police come, unless somebody called them. */
function mayHaveHelp({ danger, called, kind }: Melding): boolean {
  return danger || called !== null || MAY_BE_DANGER.has(kind);
}

function wasJustCalled({ called }: Melding, it: Pick<From, 'at'>): boolean {
  return called !== null && it.at.getTime() - called.at.getTime() <= JUST_CALLED_MS;
}

/**
 * The melding that words about 112 answer; another that is open, if they name its place. Pure.
 */
export function calledInAnswer(
  open: readonly Melding[],
  answered: Melding,
  { place }: Pick<Words, 'place'>,
): Melding {
  if (isSamePlace(place, answered.place)) return answered;
  return open.find((melding) => melding.over === null && isSamePlace(place, melding.place)) ?? answered;
}

/**
 * The open melding that a report goes on about: its reporter says the same in other words, or somebody says what "he" or "they" do now. Pure.
 */
export function goesOnAbout(
  open: readonly Melding[],
  it: From & Words & { readonly danger: boolean; readonly refersBack: boolean },
): Melding | undefined {
  const isTheirs = (melding: Melding): boolean => melding.reporter === it.author;
  const found = open.filter((melding) => {
    if (since(melding, it) > GOES_ON_MS || areElsewhere(it.place, melding.place)) return false;
    if (isTheirs(melding) && (it.refersBack || isSame(melding, it))) return true;
    return it.refersBack && (!it.danger || melding.danger || since(melding, it) <= JUST_NOW_MS);
  });
  return best(found, (melding) => (isSame(melding, it) ? 0 : isTheirs(melding) ? 1 : 2));
}

/**
 * The open melding that a cry for help ("112!!!!") is about: the danger that goes on, whoever told of it; else what its writer reported just now,
 * if that may be dangerous. Pure.
 */
export function criedAbout(open: readonly Melding[], it: From & Words): Melding | undefined {
  const isTheirs = (melding: Melding): boolean => melding.reporter === it.author;
  const found = open.filter((melding) => {
    if (melding.over !== null || areElsewhere(it.place, melding.place)) return false;
    if (melding.danger) return since(melding, it) <= GOES_ON_MS;
    return isTheirs(melding) && since(melding, it) <= JUST_NOW_MS && MAY_BE_DANGER.has(melding.kind);
  });
  return best(found, (melding) => (!melding.danger ? 2 : isTheirs(melding) ? 0 : 1));
}

/**
 * The open melding for which somebody says that 112 was called ("112 gebeld voor die vechtpartij"): one that is about the same. If none is, they tell of
 * something else. Pure.
 */
export function calledForKnown(
  open: readonly Melding[],
  it: From & Words & { readonly report: Pick<Report, 'helpComes'> },
): Melding | undefined {
  const { place, what } = it;
  const known = open.filter(
    (melding) =>
      melding.what !== null && likeness({ place, what }, { place: melding.place, what: melding.what }) > 0,
  );
  return calledAbout(known, { ...it, isSaid: true });
}

/**
 * The open melding of somebody else that its writer saw too ("ik zie hem ook"): of the last three quarters of an hour, one at the same place before the
 * newest; elsewhere only if there is no other, as who was seen walks on. Pure.
 */
export function seenToo(open: readonly Melding[], it: From & Words): Melding | undefined {
  const others = open.filter(
    (melding) => melding.over === null && melding.reporter !== it.author && since(melding, it) <= SAME_MS,
  );
  const here = others.filter((melding) => !areElsewhere(it.place, melding.place));
  if (here.length === 0) return others.length === 1 ? others[0] : undefined;
  return best(here, (melding) => (isSamePlace(it.place, melding.place) ? 0 : isSame(melding, it) ? 1 : 2));
}

/** Whether danger goes on, told of in the last three quarters of an hour: who asks is answered by its card. Pure. */
export function isDangerNow(open: readonly Melding[], it: Pick<From, 'at'>): boolean {
  return open.some((melding) => melding.danger && melding.over === null && since(melding, it) <= SAME_MS);
}

/** The melding that somebody reported last, if it is open and of who or what was lost. Pure. */
export function ownLost(open: readonly Melding[], { author }: Pick<From, 'author'>): Melding | undefined {
  const own = open.find((melding) => melding.reporter === author);
  return own?.what != null && tellsOfLost(own.what) ? own : undefined;
}

/** The open melding that looks like a report, made not long before it. Pure. */
export function similarTo(
  open: readonly Melding[],
  it: Pick<From, 'at'> & { readonly place: string | null; readonly what: string | null },
): Melding | undefined {
  const { place, what } = it;
  if (what === null) return undefined;
  return open.find((melding) => since(melding, it) <= SAME_MS && isSame(melding, { place, what }));
}

function isSame({ place, what }: Melding, it: Words): boolean {
  return what !== null && areSimilar({ place, what }, it);
}

const since = (melding: Melding, it: Pick<From, 'at'>): number =>
  it.at.getTime() - melding.openedAt.getTime();

/** The first of those with the lowest rank: they come newest first. */
function best(open: readonly Melding[], rank: (melding: Melding) => number): Melding | undefined {
  return [...open].sort((one, other) => rank(one) - rank(other))[0];
}
