import { SPELREGELS_NL } from '#basis/catalogue/spelregels.nl.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { Strictness } from '#basis/wijk-settings.ts';
import type { Analysed } from './analyse.ts';
import type { Span } from './mask.ts';
import type { Action, Finding, FindingCode } from './types.ts';
import { FINDING_CODES } from './types.ts';

type Consequence = {
  readonly resident: Finding['action'];
  /** For coordinators, wijkagent and gemeente, who are never held. */
  readonly official: Action;
};

/**
 * What each code asks for. Officials: what hurts somebody is masked, their photos and their phone numbers are part of their
 * work (the wijkagent's number), so is living elsewhere, what they keep to themselves and a link; chatter is for them to judge.
 */
export const CONSEQUENCES = {
  'onder-de-18': { resident: 'nudge', official: 'nudge' },
  'woont-elders': { resident: 'nudge', official: 'allow' },
  'rekent-op-politie': { resident: 'nudge', official: 'allow' },
  'alleen-uiterlijk': { resident: 'nudge', official: 'nudge' },
  achtergehouden: { resident: 'nudge', official: 'allow' },
  'alleen-erop-af': { resident: 'nudge', official: 'nudge' },
  'nogmaals-bellen': { resident: 'nudge', official: 'nudge' },
  schelden: { resident: 'soften', official: 'soften' },
  'ziekte-als-scheldwoord': { resident: 'soften', official: 'soften' },
  belediging: { resident: 'soften', official: 'soften' },
  discriminatie: { resident: 'soften', official: 'soften' },
  kwetsend: { resident: 'nudge', official: 'nudge' },
  bedreiging: { resident: 'hold', official: 'soften' },
  'oproep-tot-geweld': { resident: 'hold', official: 'soften' },
  achtervolgen: { resident: 'hold', official: 'nudge' },
  wapen: { resident: 'hold', official: 'soften' },
  schandpaal: { resident: 'hold', official: 'soften' },
  dreigend: { resident: 'hold', official: 'nudge' },
  'telefoon-in-verkeer': { resident: 'nudge', official: 'nudge' },
  foto: { resident: 'hold', official: 'allow' },
  video: { resident: 'hold', official: 'allow' },
  bestand: { resident: 'hold', official: 'allow' },
  spraakbericht: { resident: 'hold', official: 'allow' },
  geluid: { resident: 'hold', official: 'allow' },
  sticker: { resident: 'hold', official: 'allow' },
  'beschuldigde-met-naam': { resident: 'hold', official: 'soften' },
  'kenteken-met-eigenaar': { resident: 'hold', official: 'soften' },
  'afwezig-op-adres': { resident: 'hold', official: 'soften' },
  'gevoelig-over-buur': { resident: 'hold', official: 'soften' },
  'over-iemand-anders': { resident: 'hold', official: 'nudge' },
  telefoonnummer: { resident: 'hold', official: 'nudge' },
  'e-mailadres': { resident: 'hold', official: 'nudge' },
  geklets: { resident: 'nudge', official: 'nudge' },
  reclame: { resident: 'nudge', official: 'nudge' },
  kettingbericht: { resident: 'nudge', official: 'nudge' },
  politiek: { resident: 'nudge', official: 'nudge' },
  onderonsje: { resident: 'nudge', official: 'nudge' },
  link: { resident: 'hold', official: 'allow' },
  'te-veel-berichten': { resident: 'hold', official: 'allow' },
} as const satisfies Record<FindingCode, Consequence>;

const SENTENCES: Readonly<Record<FindingCode, string>> = SPELREGELS_NL;

/** What a wijk that is mild or strict on language does otherwise (spelregel 8). What it holds is masked in an emergency: see judge.ts. */
type Otherwise = Readonly<Record<Strictness, Partial<Record<FindingCode, Finding['action']>>>>;
const OF_OFFICIALS: Otherwise = { mild: { schelden: 'nudge' }, gewoon: {}, streng: {} };
const OF_RESIDENTS: Otherwise = {
  ...OF_OFFICIALS,
  streng: { belediging: 'hold', discriminatie: 'hold', 'ziekte-als-scheldwoord': 'hold' },
};

/** What a code asks for with a role, in a wijk that is this strict on language; undefined if nothing. */
export function consequence(
  code: FindingCode,
  role: GebiedRole,
  strictness: Strictness = 'gewoon',
): Finding['action'] | undefined {
  const isResident = role === 'resident';
  const usual: Action = CONSEQUENCES[code][isResident ? 'resident' : 'official'];
  const action = (isResident ? OF_RESIDENTS[strictness][code] : OF_OFFICIALS[strictness][code]) ?? usual;
  return action === 'allow' ? undefined : action;
}

/** A finding of `code` on a stretch of the message (offsets in the original); without one, on what has no text. */
export function finding(analysed: Analysed, code: FindingCode, span: Span = { start: 0, end: 0 }): Finding {
  return {
    rule: FINDING_CODES[code],
    code,
    action: CONSEQUENCES[code].resident,
    fragment: analysed.original.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    message: SENTENCES[code],
  };
}
