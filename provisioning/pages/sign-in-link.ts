import { z } from 'zod';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { signInLinkGoneView, signInLinkView } from '#web/pages/sign-in-link.tsx';
import { pathTo } from '#web/paths.ts';
import { signIn, signOut } from '../sign-in.ts';
import { homeOf } from './home-of.ts';
import { html, page, see } from './page.ts';

/**
 * A link to come in. Opening it shows a button, since apps and mail filters open links to look at them; the button uses it. What is gone,
 * was used or never was is told alike, and only then: the page before the button says nothing of the link.
 */
export const signInLinkPage = page({
  name: 'inloglink',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  // Where the link was asked for.
  query: z.object({ naar: z.enum(['mijn']).optional().catch(undefined) }),
  async show({ frame }) {
    return html(signInLinkView(frame));
  },
  form: {
    schema: z.object({}),
    async submit(_values, { params, query, visitor, back, frame }, context) {
      const made = await signIn(context, params.token);
      if (made === null) return html(signInLinkGoneView(frame), { status: 404 });
      if (visitor.is === 'signed-in') await signOut(context, visitor);
      const to = back ?? (query.naar === undefined ? homeOf(made.visitor) : pathTo(query.naar));
      // They are in when that is done, and not before.
      if (made.visitor.step === 'asked') return see(pathTo('stap'), null, { session: made.token, back: to });
      return see(to, 'ingelogd', { session: made.token, back: null });
    },
  },
});
