import { darker } from '#basis/contrast.ts';
import type { GemeenteSettings } from '#basis/gemeente-settings.ts';

/**
 * The style sheet but for what the gemeente chose: `components` as they are, of the tokens those that they use, and our own `site`. A theme
 * has over a thousand tokens, most for components that no page has.
 */
export function baseStylesheet(it: {
  readonly components: readonly string[];
  readonly tokens: string;
  readonly site: string;
}): string {
  const rules = [...it.components, it.site].join('\n');
  const all = new Map(
    [...it.tokens.matchAll(/^\s*(--[\w-]+):\s*(.*?);+\s*(?:\/\*.*)?$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const used = new Set<string>();
  const look = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = all.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      look(value);
    }
  };
  look(rules);
  const kept = [...used].sort().map((name) => `${name}:${all.get(name)}`);
  return squeezed(`.utrecht-theme{${kept.join(';')}}\n${rules}`);
}

/** The tokens that follow from what the gemeente chose. After the base, whose tokens they replace. */
export function gemeenteTokens({
  kleur,
  lettertype,
}: Pick<GemeenteSettings, 'kleur' | 'lettertype'>): string {
  const dark = darker(kleur, 0.75);
  const tokens: Readonly<Record<string, string>> = {
    '--bb-colour': kleur,
    '--bb-colour-dark': dark,
    '--bb-colour-light': `color-mix(in srgb, ${kleur} 30%, #fff)`,
    '--bb-focus-colour': '#000',
    '--bb-edge': 'clamp(1rem, 4vw, 2rem)',
    // The blues are what buttons and links of the theme are painted with.
    '--utrecht-color-blue-35': kleur,
    '--utrecht-color-blue-40': dark,
    '--utrecht-color-blue-30': dark,
    '--utrecht-color-blue-20': dark,
    '--utrecht-page-footer-background-color': dark,
    '--utrecht-page-footer-background-image': 'none',
    '--utrecht-document-font-family': `${lettertype === null ? '' : `"${lettertype}", `}system-ui, "Noto Sans", Arial, sans-serif`,
    '--utrecht-heading-font-family': 'var(--utrecht-document-font-family)',
    '--utrecht-unordered-list-marker-color': kleur,
    '--utrecht-document-line-height': '1.5',
    '--utrecht-page-header-content-padding-inline': 'var(--bb-edge)',
    '--utrecht-page-header-content-padding-block-start': '1rem',
    '--utrecht-page-header-content-padding-block-end': '1rem',
    '--utrecht-page-body-content-padding-inline-start': 'var(--bb-edge)',
    '--utrecht-page-body-content-padding-inline-end': 'var(--bb-edge)',
    '--utrecht-page-body-content-padding-block-start': '1rem',
    '--utrecht-page-body-content-padding-block-end': '3rem',
    '--utrecht-page-footer-content-padding-inline': 'var(--bb-edge)',
    '--utrecht-page-footer-content-padding-block-start': '2rem',
    '--utrecht-page-footer-content-padding-block-end': '2rem',
    '--utrecht-form-control-max-inline-size': '28rem',
  };
  const lines = Object.entries(tokens).map(([name, value]) => `${name}:${value}`);
  return `.utrecht-theme{${lines.join(';')}}`;
}

/** Without comments and most of the white space. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}
