import { z } from 'zod';
import { signOutView } from '#web/pages/sign-out.tsx';
import { pathTo } from '#web/paths.ts';
import { signOut } from '../sign-in.ts';
import { html, page, see } from './page.ts';

export const signOutPage = page({
  name: 'uitloggen',
  async show({ frame }) {
    return html(signOutView(frame));
  },
  form: {
    schema: z.object({}),
    async submit(_values, { visitor }, context) {
      if (visitor.is === 'signed-in') await signOut(context, visitor);
      return see(pathTo('home'), 'uitgelogd', { session: null });
    },
  },
});
