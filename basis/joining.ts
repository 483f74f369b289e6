import type { RandomBytes } from './time.ts';

/**
 * How somebody shows that they live at an address: a code by letter; a coordinator or two residents who know them; an officer at the
 * counter; the gemeente's own sign-in (OpenID Connect, for a broker of DigiD or Yivi).
 */
export const PROOFS = ['brief', 'buren', 'balie', 'oidc'] as const;
export type Proof = (typeof PROOFS)[number];

/** What a wijk allows that chose nothing. */
export const DEFAULT_PROOFS: readonly Proof[] = ['brief', 'buren', 'balie'];

/** Residents who must say that they know somebody; of coordinators one is enough. */
export const VOUCHES_NEEDED = 2;
/** Neighbours whom an applicant may name. */
export const MOST_NEIGHBOURS = 2;

/** Days in which an application must be proven; after them it lapses. */
export const APPLICATION_DAYS = 60;
/** Days after which nothing is kept of an application but figures. */
export const APPLICATION_KEPT_DAYS = 60;
/** Days that a code works, and how often a wrong one may be typed for its address. */
export const CODE_DAYS = 21;
export const CODE_TRIES = 5;
/** Days for which a letter is kept after its code works no more. */
export const LETTER_KEPT_DAYS = 30;
/** Days between two letters to one postcode and number, whatever the toevoeging. */
export const LETTER_GAP_DAYS = 7;
/** Applications that wait for proof at one postcode and number. */
export const MOST_OPEN_AT_ADDRESS = 10;
/** Minutes in which a sign-up that was begun is kept in the browser. */
export const DRAFT_MINUTES = 60;

/** Signs that nobody takes for another, on paper or by telephone: no O and 0, no I and 1. Thirty-two, so that a byte picks one evenly. */
export const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 10;

/** A code for a letter: fifty bits. */
export function newCode(random: RandomBytes): string {
  return Array.from(random(CODE_LENGTH), (byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
}

/** A code as somebody typed it, or null if it can be none: small letters, spaces, dashes and dots are no fault. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.\-–]/g, '');
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
}

/** As it is printed: `K7M2Q XYZAB`. */
export function codeInGroups(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;
}

/** `8861 ab` → `8861AB`; null for what is no Dutch postcode. */
export function readPostcode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/\s/g, '');
  return /^[1-9]\d{3}(?!S[ADS])[A-Z]{2}$/.test(text) ? text : null;
}

/** Where somebody lives, as letters have it. */
export type Address = {
  readonly pc6: string;
  readonly huisnummer: number;
  readonly toevoeging: string | null;
};

/** `12 A`, or `12`. */
export function houseNumber({ huisnummer, toevoeging }: Omit<Address, 'pc6'>): string {
  return toevoeging === null ? String(huisnummer) : `${huisnummer} ${toevoeging}`;
}
