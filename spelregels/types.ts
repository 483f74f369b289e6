import type { GebiedRole } from '#basis/roles.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import type { LinkMode, Strictness } from '#basis/wijk-settings.ts';

export type RuleNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** What can be found in a message. Closed: each code belongs to one rule and has one Dutch sentence in the catalogue. */
export const FINDING_CODES = {
  'onder-de-18': 1,
  'woont-elders': 2,
  'rekent-op-politie': 3,
  'alleen-uiterlijk': 4,
  achtergehouden: 5,
  'alleen-erop-af': 6,
  'nogmaals-bellen': 7,
  schelden: 8,
  'ziekte-als-scheldwoord': 8,
  belediging: 8,
  discriminatie: 8,
  kwetsend: 8,
  bedreiging: 9,
  'oproep-tot-geweld': 9,
  achtervolgen: 9,
  wapen: 9,
  schandpaal: 9,
  dreigend: 9,
  'telefoon-in-verkeer': 9,
  foto: 10,
  video: 10,
  bestand: 10,
  spraakbericht: 10,
  geluid: 10,
  sticker: 10,
  'beschuldigde-met-naam': 10,
  'kenteken-met-eigenaar': 10,
  'afwezig-op-adres': 10,
  'gevoelig-over-buur': 10,
  'over-iemand-anders': 10,
  telefoonnummer: 10,
  'e-mailadres': 10,
  geklets: 11,
  reclame: 11,
  kettingbericht: 11,
  politiek: 11,
  onderonsje: 11,
  link: 11,
  'te-veel-berichten': 11,
} as const satisfies Record<string, RuleNumber>;
export type FindingCode = keyof typeof FINDING_CODES;

/** From mild to strict; a message's action is the strictest that a finding asks for. */
export const ACTIONS = ['allow', 'nudge', 'soften', 'hold'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the text came with. `text` is also a caption's own kind when it stands alone. */
export const MESSAGE_KINDS = [
  'text',
  'emote',
  'notice',
  'image',
  'video',
  'file',
  'audio',
  'voice',
  'sticker',
  'location',
  'poll',
  'reaction',
  'topic',
  'name',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export type Message = { readonly text: string; readonly kind: MessageKind };

/** What the second reader says of texts, by text: log-odds of its targets (reader/suspect.ts). */
export type ReadTexts = ReadonlyMap<string, readonly number[]>;

/** What a verdict depends on besides the message. */
export type Circumstances = {
  /** Coordinators, wijkagent and gemeente are softened, never held. */
  readonly role: GebiedRole;
  readonly room: JudgedRoomKind;
  /** Which links pass; absent: those on the service's own list. */
  readonly links?: LinkPolicy;
  /** Absent: `gewoon`. */
  readonly strictness?: Strictness;
  /** Wording that the coordinators of this wijk allowed. */
  readonly exceptions?: readonly RuleException[];
  /** Rules that this wijk tries: found and counted, nothing done. */
  readonly trial?: readonly RuleNumber[];
  /** What the second reader says of a message's texts. Absent: it has not read it, or not yet. */
  readonly read?: ReadTexts;
};

/** `lijst`: links to these domains and the service's own list pass, the others wait. */
export type LinkPolicy = { readonly mode: LinkMode; readonly domains: readonly string[] };

/** A finding of this code whose fragment, compared as the rules compare it, is these words, or has this print (excepted.ts), does not count. */
export type RuleException = { readonly code: string; readonly words: string };

export type Finding = {
  readonly rule: RuleNumber;
  readonly code: FindingCode;
  readonly action: Exclude<Action, 'allow'>;
  /** Exactly as typed. Empty for what has no text (a photo). */
  readonly fragment: string;
  /** UTF-16 offsets of the fragment in the message's text. */
  readonly start: number;
  readonly end: number;
  /** One Dutch sentence for the person who wrote it. */
  readonly message: string;
};

export type Verdict = {
  readonly action: Action;
  readonly findings: readonly Finding[];
  /** Of rules that the wijk only tries: what would have been found. */
  readonly tried: readonly Finding[];
  /** The text as it may be shown: as typed, or with the offending words masked (same for hold: what would remain). */
  readonly text: string;
  /** True if something may be happening now: never held, never nudged at that moment. */
  readonly emergency: boolean;
};
