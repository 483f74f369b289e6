import { z } from 'zod';
import { signInView } from '#web/pages/sign-in.tsx';
import { ownPath } from '#web/paths.ts';
import { signInProvider } from '../oidc.ts';
import { html, page } from './page.ts';

/** How to come in. Where somebody wanted to go waits in a cookie: the link is opened from another place. */
export const signInPage = page({
  name: 'inloggen',
  query: z.object({ terug: z.string().max(500).optional().catch(undefined) }),
  async show({ query, frame }, { settings }) {
    const back = ownPath(query.terug);
    return html(
      signInView(frame, { isSentHere: back !== null, hasService: signInProvider(settings) !== null }),
      back === null ? {} : { cookies: { back } },
    );
  },
});
