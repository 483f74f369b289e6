import { FRAME } from '#basis/catalogue/pages/frame.ts';
import type { PageLink } from '#basis/gemeente-settings.ts';
import type { Frame } from '../frame.ts';
import { pathTo } from '../paths.ts';

/** How to reach the gemeente, where to read on, and that none of this is 112. */
export function Footer({ frame }: { readonly frame: Frame }) {
  const texts = FRAME[frame.language];
  const { gemeente } = frame;
  return (
    <footer class="utrecht-page-footer">
      <div class="utrecht-page-footer__content bb-footer">
        <p class="bb-footer__emergency">{texts.emergency}</p>
        <div class="bb-footer__columns">
          <section aria-labelledby="voet-contact">
            <h2 id="voet-contact" class="bb-footer__heading">
              {texts.contact}
            </h2>
            <ul class="bb-footer__list">
              <li>
                <FooterLink href={`tel:${gemeente.telefoon.replace(/[^0-9+]/g, '')}`}>
                  {texts.telephone(gemeente.telefoon)}
                </FooterLink>
              </li>
              {gemeente.openingstijden !== null && <li>{gemeente.openingstijden}</li>}
              {gemeente.email !== null && (
                <li>
                  <FooterLink href={`mailto:${gemeente.email}`}>{gemeente.email}</FooterLink>
                </li>
              )}
            </ul>
          </section>
          <Links id="voet-preventie" heading={texts.prevention} links={gemeente.preventie} />
          <Links id="voet-links" heading={texts.links} links={gemeente.links} />
          <Links
            id="voet-over"
            heading={texts.about}
            links={[
              { titel: texts.privacy, url: pathTo('privacy') },
              { titel: texts.accessibility, url: pathTo('toegankelijkheid') },
            ]}
          />
        </div>
      </div>
    </footer>
  );
}

function Links({
  id,
  heading,
  links,
}: {
  readonly id: string;
  readonly heading: string;
  readonly links: readonly PageLink[];
}) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="bb-footer__heading">
        {heading}
      </h2>
      <ul class="bb-footer__list">
        {links.map(({ titel, url }) => (
          <li key={url}>
            <FooterLink href={url}>{titel}</FooterLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FooterLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a class="utrecht-link utrecht-link--html-a bb-target" href={href}>
      {children}
    </a>
  );
}
