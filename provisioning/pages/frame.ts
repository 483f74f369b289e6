import type { FlashCode } from '#basis/catalogue/pages/flash.ts';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { gemeenteSettingsOf } from '#basis/gemeente-settings.ts';
import type { Language } from '#basis/language.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { Gemeente } from '#store/gebieden.ts';
import { getGemeente } from '#store/gebieden.ts';
import type { LogoHead } from '#store/gemeente-logo.ts';
import { getLogoHead } from '#store/gemeente-logo.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import type { Frame, NavItem } from '#web/frame.ts';
import type { PageName, Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { mayOpen } from './access.ts';
import type { Assets } from './assets.ts';
import type { Visitor } from './visitor.ts';

/** The navigation, in this order; each is there for whom may open it. */
const NAV = [
  'home',
  'wijken',
  'meedoen',
  'spelregels',
  'mijn',
  'beheer',
  'inloggen',
  'uitloggen',
] as const satisfies readonly PageName[];

/** What a request's frame is made from, besides how the gemeente shows itself. */
export type FrameInput = {
  readonly visitor: Visitor;
  readonly language: Language;
  readonly dutchOnly: boolean;
  /** Null for a page that stands in the place of another, such as an error. */
  readonly page: PageName | null;
  readonly here: Path;
  readonly inElement: boolean;
  readonly csrf: string;
  readonly flash: FlashCode | null;
};

/** What stands around a page, for this reader. With the database away it still stands, with what a gemeente has that chose nothing. */
export async function frameOf(context: ProvisioningContext, assets: Assets, it: FrameInput): Promise<Frame> {
  const { settings, naam, logo } = await shown(context);
  return {
    language: it.language,
    languages: it.dutchOnly ? [] : LANGUAGES,
    here: it.here,
    gemeente: {
      naam,
      logo: logo && { path: logoPath(logo), width: logo.width, height: logo.height },
      telefoon: settings.telefoon ?? context.settings.phoneGemeente,
      openingstijden: settings.openingstijden,
      email: settings.email,
      links: settings.links,
      preventie: settings.preventie,
    },
    nav: navigation(it),
    inElement: it.inElement,
    isSignedIn: it.visitor.is === 'signed-in',
    flash: it.flash,
    csrf: it.csrf,
    assets: {
      style: assets.style(settings).path,
      script: assets.script.path,
      passkey: assets.passkey.path,
      element: assets.element.path,
      widgetApi: assets.widgetApi.path,
    },
  };
}

async function shown({
  sql,
  log,
}: ProvisioningContext): Promise<{ settings: GemeenteSettings; naam: string; logo: LogoHead | null }> {
  try {
    const [settings, gemeente, logo] = await Promise.all([
      getGemeenteSettings(sql),
      getGemeente(sql),
      getLogoHead(sql),
    ]);
    return { settings, naam: settings.naam ?? standardName(gemeente) ?? '', logo };
  } catch (error) {
    log.warn({ err: error }, 'how the gemeente shows itself could not be read');
    return { settings: gemeenteSettingsOf(null), naam: '', logo: null };
  }
}

/** Its name changes with what is in it, so that browsers may keep it for ever. */
export const logoPath = ({ hash }: LogoHead): string => `/logo/${hash.slice(0, 16)}.png`;

/** What a gemeente is called that set no name. */
export function standardName(gemeente: Gemeente | null): string | null {
  return gemeente?.naam == null ? null : FRAME.nl.gemeente(gemeente.naam);
}

function navigation({ visitor, language, page }: FrameInput): NavItem[] {
  const texts = FRAME[language].nav;
  return NAV.filter((name) => mayOpen(visitor, name, null) === 'yes')
    .filter((name) => name !== 'inloggen' || visitor.is === 'nobody')
    .filter((name) => name !== 'mijn' || (visitor.is === 'signed-in' && visitor.personId !== null))
    .map((name) => ({
      to: pathTo(name),
      text: texts[name],
      isHere: page === name || (page?.startsWith(`${name}.`) ?? false),
    }));
}
