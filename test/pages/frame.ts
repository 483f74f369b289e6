import type { Frame } from '#web/frame.ts';
import { pathTo } from '#web/paths.ts';

/** A frame for a view that is tried by itself. */
export function aFrame(it: Partial<Frame> = {}): Frame {
  return {
    language: 'nl',
    languages: ['nl', 'fy', 'en'],
    here: pathTo('home'),
    gemeente: {
      naam: 'Gemeente Harlingen',
      logo: null,
      telefoon: '14 0517',
      openingstijden: 'Op werkdagen van 9 tot 17 uur',
      email: 'buurt@harlingen.example',
      links: [{ titel: 'Website', url: 'https://harlingen.example/' }],
      preventie: [{ titel: 'Sloten', url: 'https://sloten.example/' }],
    },
    nav: [
      { to: pathTo('home'), text: 'Begin', isHere: true },
      { to: pathTo('spelregels'), text: 'Spelregels', isHere: false },
    ],
    isSignedIn: false,
    inElement: false,
    flash: null,
    csrf: 'een-kenmerk',
    assets: {
      style: '/stijl/x.css',
      script: '/script/x.js',
      passkey: '/script/p.js',
      element: '/script/e.js',
      widgetApi: '/script/w.js',
    },
    ...it,
  };
}
