import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'oxc-transform';
import type { GemeenteSettings } from '#basis/gemeente-settings.ts';
import { baseStylesheet, gemeenteTokens } from '#web/style/stylesheet.ts';

/** The components of NL Design System that web/components/ uses; each has a package of its own beside the library's. */
const COMPONENTS = [
  'root',
  'body',
  'document',
  'surface',
  'skip-link',
  'page-header',
  'page-body',
  'page-footer',
  'heading-1',
  'heading-2',
  'heading-3',
  'paragraph',
  'link',
  'unordered-list',
  'ordered-list',
  'button',
  'button-link',
  'form-field',
  'form-fieldset',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'textbox',
  'textarea',
  'select',
  'checkbox',
  'radio-button',
  'alert',
  'table',
  'data-list',
] as const;

/** A file that pages load; its name changes with what is in it, so that browsers may keep it for ever. */
export type Asset = { readonly path: string; readonly text: string };

export type Assets = {
  readonly script: Asset;
  /** Of pages about the second step alone. */
  readonly passkey: Asset;
  /** Of pages inside Element alone; and Matrix' own library for widgets, which stands beside it as it was published. */
  readonly element: Asset;
  readonly widgetApi: Asset;
  /** As the gemeente wants it. */
  style(settings: GemeenteSettings): Asset;
};

/** Reads and makes what pages load. Once, at start. */
export function loadAssets(): Assets {
  const ownRequire = createRequire(import.meta.url);
  const library = createRequire(ownRequire.resolve('@utrecht/component-library-css'));
  const base = baseStylesheet({
    components: COMPONENTS.map((name) =>
      readFileSync(library.resolve(`@utrecht/${name}-css/dist/index.min.css`), 'utf8'),
    ),
    tokens: readFileSync(ownRequire.resolve('@utrecht/design-tokens/dist/theme.css'), 'utf8'),
    site: ['buurtbaken.css', 'office.css']
      .map((name) => readFileSync(new URL(`../../web/style/${name}`, import.meta.url), 'utf8'))
      .join('\n'),
  });
  const made = new Map<string, Asset>();
  return {
    script: scriptOf('main.ts'),
    passkey: scriptOf('passkey.ts'),
    element: scriptOf('element.ts'),
    widgetApi: asset('script', 'js', widgetLibrary(ownRequire.resolve('matrix-widget-api/dist/api.js'))),
    style(settings) {
      const tokens = gemeenteTokens(settings);
      const known = made.get(tokens);
      if (known !== undefined) return known;
      const fresh = asset('stijl', 'css', `${base}\n${tokens}`);
      // One is in use; the former is asked for by pages that are still open.
      if (made.size > 4) made.clear();
      made.set(tokens, fresh);
      return fresh;
    },
  };
}

/** A script of ours as browsers read it. */
function scriptOf(name: string): Asset {
  const source = readFileSync(new URL(`../../web/script/${name}`, import.meta.url), 'utf8');
  return asset('script', 'js', transformSync(name, source).code);
}

/** matrix-widget-api as it was published for browsers, without its map. (Of 1.19.0 the bundle that is made small, `api.min.js`, is empty.) */
function widgetLibrary(path: string): string {
  return readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=[\s\S]*$/, '\n');
}

function asset(folder: string, extension: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { path: `/${folder}/${hash}.${extension}`, text };
}
