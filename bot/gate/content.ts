import { SPELREGELS_NL } from '#basis/catalogue/spelregels.nl.ts';
import { cut } from '#basis/cut.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { REF_KEY } from '#basis/rooms.ts';
import type { Content } from '#matrix/homeserver.ts';
import { judge, wordsAction } from '#spelregels/judge.ts';
import type { Action, Circumstances, Finding, MessageKind, Verdict } from '#spelregels/types.ts';
import { FINDING_CODES } from '#spelregels/types.ts';
import { editWith, readEvent } from './read/event.ts';
import { isObject, withoutOwnKeys } from './read/json.ts';
import { waiting } from './read/message.ts';
import type { Reading, Show } from './read/reading.ts';
import { Leftovers } from './read/reading.ts';
import { editTarget, readRelation } from './read/relation.ts';

/** Bytes of canonical JSON. An event may be 65,536 with all that is not content; a mask is longer than a short word. */
const MAX_BYTES = 56_000;
/** What a reference takes, with its key. */
const REF_BYTES = 64;
/** To what a text is cut that, masked, no longer fits: it stands in an edit twice, and a poll has many. UTF-16 units. */
const CUT_TEXTS = [4_000, 250] as const;

/**
 * Judging takes longer the longer a text is, and past the gate's deadline a text passes: of a longer one the beginning is judged and
 * shown. UTF-16 units; a long letter has 3,000.
 */
const MAX_JUDGED = 8_000;

/** What is done with one event. Everything about it, except what an edit stood for and the reference. */
export type Judgement = {
  readonly action: Action;
  /** True if the content is made anew though nobody is to blame: a quotation to mask, a picture inside a text. */
  readonly tidy: boolean;
  readonly kind: MessageKind;
  readonly findings: readonly Finding[];
  /** Of rules that the wijk only tries: what would have been found. */
  readonly tried: readonly Finding[];
  readonly emergency: boolean;
  /** What the sender meant to be seen: of an edit its new content. */
  readonly original: Content;
  readonly editOf: EventId | undefined;
  /** Whether a held edit must show what stood there before; else its placeholder shows the caption. */
  readonly needsFormer: boolean;
  /**
   * The content to deliver instead; undefined to deliver it as it is. `former`: content that a held edit goes on showing.
   * Carries `ref` where a case is opened (`soften` and `hold`).
   */
  replacement(options: { readonly ref?: string; readonly former?: Content | undefined }): Content | undefined;
};

/**
 * Judges an event, wherever its text hides. Pure; never throws. The strictest of the verdicts on its texts counts, but if one
 * of them may report an emergency, no words are held. `surplus`: more than one person may say at a time (flood/surplus.ts); it waits.
 */
export function judgeEvent(
  type: string,
  sent: Content,
  circumstances: Circumstances,
  surplus = false,
): Judgement {
  const content = withoutOwnKeys(sent);
  const reading = readEvent(type, content);
  const heard = listen(reading, circumstances);
  const said = surplus ? asSurplus(heard, reading) : heard;
  const target = editTarget(content) as EventId | undefined;
  const inner = content['m.new_content'];
  const neutral = surplus && reading.kind === 'reaction';
  const tidy =
    neutral || reading.unsound || said.quotesUnfit || said.turned || said.tooLong || content !== sent;
  const needsFormer = said.action === 'hold' && target !== undefined && !said.captionShown;
  return {
    action: said.action,
    tidy: tidy && said.action !== 'soften' && said.action !== 'hold',
    kind: reading.kind,
    findings: said.findings,
    tried: said.tried,
    emergency: said.emergency,
    original: target !== undefined && isObject(inner) ? inner : content,
    editOf: target,
    needsFormer,
    replacement: ({ ref, former }) => {
      if (said.action === 'hold') {
        const shown = needsFormer && former ? showFormer(type, former, content, circumstances) : undefined;
        if (shown && fits(shown, content)) return withRef(shown, ref);
        return withRef(standIn(reading, said.captionShown ? said.show : null, content), ref);
      }
      if (said.action !== 'soften' && !tidy) return undefined;
      return withRef(neutral ? reading.placeholder(null) : fitting(reading, said.show, content), ref);
    },
  };
}

/** The words of an event as they are judged, the main ones first. Pure; never throws. */
export function judgedTexts(type: string, sent: Content): readonly string[] {
  const reading = readEvent(type, withoutOwnKeys(sent));
  return [reading.main, ...reading.words].map((text) => cut(text, MAX_JUDGED));
}

type Said = {
  readonly action: Action;
  readonly findings: readonly Finding[];
  readonly tried: readonly Finding[];
  readonly emergency: boolean;
  readonly quotesUnfit: boolean;
  /** Signs in it turn the order of letters, so that a reader sees another text than the rules. */
  readonly turned: boolean;
  /** Not all of it was judged, so not all of it is shown. */
  readonly tooLong: boolean;
  /** What is held came with words that may be shown. */
  readonly captionShown: boolean;
  readonly show: Show;
};

function listen(reading: Reading, circumstances: Circumstances): Said {
  const main = judge({ text: cut(reading.main, MAX_JUDGED), kind: reading.kind }, circumstances);
  const known = new Map<string, Verdict>([[reading.main, main]]);
  const verdictOn = (text: string): Verdict => {
    const found = known.get(text) ?? judge({ text: cut(text, MAX_JUDGED), kind: 'text' }, circumstances);
    known.set(text, found);
    return found;
  };
  const words = reading.words.map(verdictOn);
  const unshown = [...new Set(reading.hidden)].join('\n');
  const hidden = unshown === '' ? undefined : verdictOn(unshown);
  const shown = [reading.main, ...reading.words, ...reading.quotes];
  const emergency = main.emergency || words.some((verdict) => verdict.emergency);
  const mediaHeld = main.findings.some((finding) => finding.fragment === '' && finding.action === 'hold');
  const wordsHeld = !emergency && [main, ...words].some((verdict) => wordsAction(verdict) === 'hold');
  const asked = [main.action, ...words.map((verdict) => verdict.action)];
  const isUnfit = (verdict: Verdict | undefined): boolean =>
    verdict?.action === 'soften' || verdict?.action === 'hold';
  let action: Action = 'allow';
  if (reading.canWait && (mediaHeld || wordsHeld)) action = 'hold';
  else if (asked.includes('hold') || asked.includes('soften') || isUnfit(hidden)) action = 'soften';
  else if (asked.includes('nudge')) action = 'nudge';
  return {
    action,
    findings: distinct(
      [main, ...words, ...(isUnfit(hidden) && hidden ? [hidden] : [])].flatMap((verdict) => verdict.findings),
    ),
    tried: distinct([main, ...words].flatMap((verdict) => verdict.tried)),
    emergency,
    quotesUnfit: reading.quotes.map(verdictOn).some(isUnfit),
    turned: shown.some((text) => upright(text) !== text),
    tooLong: [unshown, ...shown].some((text) => text.length > MAX_JUDGED),
    captionShown: mediaHeld && !wordsHeld && reading.main.trim() !== '',
    show: (text) => shortened(upright(verdictOn(text).text), text.length > MAX_JUDGED),
  };
}

/** Too much at once: it waits for the coordinators, if it is something that can and nothing that may be urgent. */
function asSurplus(said: Said, reading: Reading): Said {
  if (said.emergency || said.action === 'hold' || !reading.canWait) return said;
  const found: Finding = {
    rule: FINDING_CODES['te-veel-berichten'],
    code: 'te-veel-berichten',
    action: 'hold',
    fragment: '',
    start: 0,
    end: 0,
    message: SPELREGELS_NL['te-veel-berichten'],
  };
  return { ...said, action: 'hold', findings: [...said.findings, found], captionShown: false };
}

/** No longer than what is judged whole, also where masks made it longer, so that it is judged whole on its arrival. */
function shortened(text: string, wasCut: boolean): string {
  // The ellipsis takes one.
  return wasCut || text.length > MAX_JUDGED ? cut(text, MAX_JUDGED - 1) : text;
}

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (Unicode, UAX #9); Arabic reads as well without. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const upright = (text: string): string => text.replace(TURNS, '');

/** One finding of a kind per fragment: body and formatted body say the same. Offsets are those of the first. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byWhat = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.fragment}`;
    if (!byWhat.has(key)) byWhat.set(key, finding);
  }
  return [...byWhat.values()];
}

/** What stood there before, in the form of the edit that was held. It may itself have passed unjudged. */
function showFormer(
  type: string,
  former: Content,
  edit: Content,
  circumstances: Circumstances,
): Content | undefined {
  const official: Circumstances = { ...circumstances, role: 'coordinator' };
  const { 'm.relates_to': _relation, ...before } = withoutOwnKeys(former);
  const judged = judgeEvent(type, before, official);
  const shown = judged.replacement({}) ?? before;
  return editWith(shown, readRelation(edit, new Leftovers()) ?? {});
}

/** The content with its words as they may be shown; shorter if it would not fit in an event. */
function fitting(reading: Reading, show: Show, content: Content): Content {
  return firstThatFits((shown) => reading.rebuild(shown), show, content) ?? reading.placeholder(null);
}

/** What stands in the place of what is held: with its caption, a shorter one, or none, whatever fits in an event. */
function standIn(reading: Reading, show: Show | null, content: Content): Content {
  if (!show) return reading.placeholder(null);
  return firstThatFits((shown) => reading.placeholder(shown), show, content) ?? reading.placeholder(null);
}

function firstThatFits(make: (show: Show) => Content, show: Show, content: Content): Content | undefined {
  const whole = make(show);
  if (fits(whole, content)) return whole;
  for (const max of CUT_TEXTS) {
    const short = make((text) => cut(show(text), max));
    if (fits(short, content)) return short;
  }
  return undefined;
}

/** With a reference, no longer than what was sent (which did fit), or well within what an event may be. */
function fits(made: Content, content: Content): boolean {
  return bytes(made) + REF_BYTES <= Math.max(MAX_BYTES, bytes(content));
}

function bytes(content: Content): number {
  return Buffer.byteLength(JSON.stringify(content));
}

function withRef(content: Content, ref: string | undefined): Content {
  return ref === undefined ? content : { ...content, [REF_KEY]: ref };
}

/** A placeholder for a message of which only the kind is known. */
export function barePlaceholder(kind: MessageKind): Content {
  return waiting(kind, '', null);
}
