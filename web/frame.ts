import type { FlashCode } from '#basis/catalogue/pages/flash.ts';
import type { PageLink } from '#basis/gemeente-settings.ts';
import type { Language } from '#basis/language.ts';
import type { Path } from './paths.ts';

/** A line of the navigation. */
export type NavItem = { readonly to: Path; readonly text: string; readonly isHere: boolean };

/** How the gemeente shows itself, with what is not set filled in. */
export type GemeenteView = {
  readonly naam: string;
  /** Where its logo is, with its size in pixels, which is twice as large as it is shown. */
  readonly logo: { readonly path: string; readonly width: number; readonly height: number } | null;
  readonly telefoon: string;
  readonly openingstijden: string | null;
  readonly email: string | null;
  readonly links: readonly PageLink[];
  readonly preventie: readonly PageLink[];
};

/** What stands around every page and what every form needs. Made once for a request (provisioning/pages/frame.ts). */
export type Frame = {
  readonly language: Language;
  /** Languages that can be chosen here; none on pages of officials, which are in Dutch alone. */
  readonly languages: readonly Language[];
  /** This very page, without a choice of language. */
  readonly here: Path;
  readonly gemeente: GemeenteView;
  readonly nav: readonly NavItem[];
  readonly isSignedIn: boolean;
  /** It stands in a frame inside Element, which has its own surroundings. */
  readonly inElement: boolean;
  /** What was just done, to be told once. */
  readonly flash: FlashCode | null;
  /** For each form: proves that it came from this page. */
  readonly csrf: string;
  readonly assets: {
    readonly style: string;
    readonly script: string;
    readonly passkey: string;
    readonly element: string;
    readonly widgetApi: string;
  };
};
