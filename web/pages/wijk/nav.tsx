import type { ComponentChildren } from 'preact';
import { WIJK_NAV_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { Page } from '../../components/page.tsx';
import type { FormState } from '../../form.ts';
import type { Frame } from '../../frame.ts';
import type { Path } from '../../paths.ts';

/** The pages of one wijk, in the order of their links. */
export const WIJK_PAGES = [
  'wijk',
  'wijk.aanmeldingen',
  'wijk.leden',
  'wijk.team',
  'wijk.uitnodigen',
  'wijk.overstap',
  'wijk.surveillance',
  'wijk.proberen',
  'wijk.proef',
  'wijk.waarnemingen',
  'wijk.cijfers',
  'wijk.rondecijfers',
  'wijk.instellingen',
] as const;
export type WijkPageName = (typeof WIJK_PAGES)[number];

/** The wijk that a page is of, with the links that its reader may follow. */
export type WijkFrame = {
  readonly naam: string;
  readonly links: readonly { readonly page: WijkPageName; readonly to: Path }[];
  /** The page that is shown, or the one that it hangs under. */
  readonly here: WijkPageName;
};

/** A page of one wijk: beneath its links. */
export function WijkPage(props: {
  readonly frame: Frame;
  readonly wijk: WijkFrame;
  readonly title: string;
  readonly form?: FormState;
  /** Of one thing in a list: the way back, in place of the links, so that it begins at the top of a phone. */
  readonly back?: { readonly to: Path; readonly text: string };
  readonly children: ComponentChildren;
}) {
  const { frame, wijk, title, form, back } = props;
  return (
    <Page frame={frame} title={title} form={form}>
      {back === undefined ? (
        <Links wijk={wijk} />
      ) : (
        <p class="utrecht-paragraph">
          <a class="utrecht-link utrecht-link--html-a bb-target" href={back.to}>
            {`← ${back.text}`}
          </a>
        </p>
      )}
      {props.children}
    </Page>
  );
}

function Links({ wijk }: { readonly wijk: WijkFrame }) {
  return (
    <nav class="bb-wijknav bb-wide" aria-label={WIJK_NAV_NL.label(wijk.naam)}>
      {wijk.here !== 'wijk' && <p class="bb-wijknav__name">{WIJK_NAV_NL.of(wijk.naam)}</p>}
      <ul class="bb-wijknav__list">
        {wijk.links.map(({ page, to }) => (
          <li key={page}>
            <a class="bb-wijknav__link" href={to} aria-current={page === wijk.here ? 'page' : undefined}>
              {WIJK_NAV_NL[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
