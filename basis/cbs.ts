/**
 * CBS codes: prefix and digits. GM + 4 digits of the gemeente; WK + 4 gemeente + 2 wijk; BU + 4 gemeente + 2 wijk + 2 buurt.
 * CBS's address file writes them as numbers without prefix and leading zeros.
 */
declare const brand: unique symbol;
export type GemeenteCode = string & { readonly [brand]: 'GM' };
export type WijkCode = string & { readonly [brand]: 'WK' };
export type BuurtCode = string & { readonly [brand]: 'BU' };
/** A wijk or a buurt: whichever has a group of its own. */
export type GebiedCode = WijkCode | BuurtCode;

function code<T extends string>(name: string, prefix: string, digits: number): (text: string | number) => T {
  const whole = new RegExp(`^${prefix}\\d{${digits}}$`);
  return (text) => {
    const raw = String(text).trim().toUpperCase();
    const full = /^\d+$/.test(raw) ? prefix + raw.padStart(digits, '0') : raw;
    if (!whole.test(full))
      throw new TypeError(`geen CBS-code van een ${name}: ${JSON.stringify(raw.slice(0, 40))}`);
    return full as T;
  };
}

/** `GM0072` from `GM0072`, `72` or 72; throws TypeError. */
export const gemeenteCode = code<GemeenteCode>('gemeente', 'GM', 4);
/** `WK007200` from `WK007200`, `7200` or 7200; throws TypeError. */
export const wijkCode = code<WijkCode>('wijk', 'WK', 6);
/** `BU00720001` from `BU00720001`, `720001` or 720001; throws TypeError. */
export const buurtCode = code<BuurtCode>('buurt', 'BU', 8);

/** A wijk or buurt code with its prefix; throws TypeError. */
export function gebiedCode(text: string): GebiedCode {
  return /^\s*bu/i.test(text) ? buurtCode(text) : wijkCode(text);
}

/** The gemeente that a wijk or buurt lies in. */
export function gemeenteOf(gebied: GebiedCode): GemeenteCode {
  return gemeenteCode(`GM${gebied.slice(2, 6)}`);
}

/** The wijk that a buurt lies in; a wijk itself. */
export function wijkOf(gebied: GebiedCode): WijkCode {
  return wijkCode(`WK${gebied.slice(2, 8)}`);
}
