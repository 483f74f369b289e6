import type { ComponentChildren } from 'preact';
import { FLASH, FLASH_INFO } from '#basis/catalogue/pages/flash.ts';
import { FRAME } from '#basis/catalogue/pages/frame.ts';
import { LANGUAGE_BUTTONS } from '#basis/catalogue/person/own-room.ts';
import { type FormState, UNTOUCHED } from '../form.ts';
import type { Frame } from '../frame.ts';
import { pathTo, withQuery } from '../paths.ts';
import { Alert } from './alert.tsx';
import { Footer } from './footer.tsx';
import { Heading } from './text.tsx';

/**
 * A whole page: everything but the doctype. `title` is its one heading and, with the gemeente, the title of the window. A page with a form
 * gives the form too, so that the window says that something is wrong with it.
 */
export function Page({
  frame,
  title,
  form = UNTOUCHED,
  again,
  children,
}: {
  readonly frame: Frame;
  readonly title: string;
  readonly form?: FormState | undefined;
  /**
   * Seconds after which the script asks for the page again, for what gets ready by itself; the page has a link that does the same. No
   * `meta refresh`: it takes a page away from who is still reading (WCAG 2.2, technique F41).
   */
  readonly again?: number | undefined;
  readonly children: ComponentChildren;
}) {
  const texts = FRAME[frame.language];
  const shown = form.errors.length > 0 ? texts.errorTitle(title) : title;
  return (
    <html lang={frame.language} class="utrecht-root utrecht-theme">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${shown} – ${texts.product} ${frame.gemeente.naam}`}</title>
        <link rel="stylesheet" href={frame.assets.style} />
        <script type="module" src={frame.assets.script} />
        {frame.inElement && <script type="module" src={frame.assets.element} />}
      </head>
      <body class="utrecht-document utrecht-document--surface utrecht-body bb-body" data-again={again}>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {texts.skip}
        </a>
        {!frame.inElement && <Header frame={frame} />}
        <div class="utrecht-page-body bb-grow">
          <main id="inhoud" tabIndex={-1} class="utrecht-page-body__content bb-main">
            {frame.flash !== null && (
              <Alert frame={frame} kind={FLASH_INFO.has(frame.flash) ? 'info' : 'ok'}>
                {FLASH[frame.language][frame.flash]}
              </Alert>
            )}
            <Heading level={1}>{title}</Heading>
            {children}
          </main>
        </div>
        {!frame.inElement && <Footer frame={frame} />}
      </body>
    </html>
  );
}

function Header({ frame }: { readonly frame: Frame }) {
  const texts = FRAME[frame.language];
  const { logo } = frame.gemeente;
  return (
    <header class="utrecht-page-header">
      <div class="utrecht-page-header__content bb-header">
        <a class="bb-brand" href={pathTo('home')}>
          {logo !== null && (
            // The name stands beside it: a reader need not hear it twice.
            <img
              class="bb-brand__logo"
              src={logo.path}
              alt=""
              width={logo.width / 2}
              height={logo.height / 2}
            />
          )}
          <span class="bb-brand__gemeente">{frame.gemeente.naam}</span>
          <span class="bb-brand__product">{texts.product}</span>
        </a>
        <Languages frame={frame} />
      </div>
      <nav class="bb-nav" aria-label={texts.navigation}>
        <ul class="bb-nav__list">
          {frame.nav.map(({ to, text, isHere }) => (
            <li key={to}>
              <a class="bb-nav__link" href={to} aria-current={isHere ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Languages({ frame }: { readonly frame: Frame }) {
  if (frame.languages.length === 0) return null;
  return (
    <nav class="bb-languages" aria-label={FRAME[frame.language].languageHeading}>
      <ul class="bb-languages__list">
        {frame.languages.map((language) => (
          <li key={language}>
            <a
              class="utrecht-link utrecht-link--html-a bb-target"
              href={withQuery(frame.here, 'taal', language)}
              lang={language}
              hrefLang={language}
              aria-current={language === frame.language ? 'true' : undefined}
            >
              {LANGUAGE_BUTTONS[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
